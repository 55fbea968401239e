//! Attributes of an element: their values, and whether they hide it; and which letters stand without blanks.
//!
//! A value is bytes that a page may have made up; what does not read is absent.

use html5gum::StartTag;

/// The value of an attribute; empty where there is none.
pub(super) fn attribute<'t>(tag: &'t StartTag<()>, name: &[u8]) -> &'t [u8] {
    tag.attributes.get(name).map_or(&[], |value| value.as_slice())
}

/// The number that an attribute gives.
pub(super) fn number(tag: &StartTag<()>, name: &[u8]) -> Option<usize> {
    let value = std::str::from_utf8(attribute(tag, name)).ok()?;
    value.trim().parse::<u32>().ok().and_then(|number| usize::try_from(number).ok())
}

/// Whether an element is not shown.
pub(super) fn hides(tag: &StartTag<()>) -> bool {
    if tag.attributes.contains_key(b"hidden".as_slice()) {
        return true;
    }
    let style: Vec<u8> = attribute(tag, b"style")
        .iter()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(u8::to_ascii_lowercase)
        .collect();
    [b"display:none".as_slice(), b"visibility:hidden"]
        .iter()
        .any(|hidden| style.windows(hidden.len()).any(|window| window == *hidden))
}

/// 汉字 and the marks between them.
pub(super) fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '—' | '…')
}
