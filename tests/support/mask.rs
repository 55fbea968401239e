//! What differs from run to run, or would make every transcript change with one letter of a form: the
//! folder, and digests. What digests promise is tested where they are made.

use std::path::Path;

/// A text with the folder as `[DIR]` and digests as `[SM3]`.
pub(crate) fn mask(text: &str, folder: &Path) -> String {
    digests(&text.replace(&folder.display().to_string(), "[DIR]"))
}

/// Digests, whole (64 digits) or short (12), stand alone between other signs.
fn digests(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        masked.push_str(&rest[..start]);
        rest = &rest[start..];
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let hex = word.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        masked.push_str(if hex && matches!(end, 12 | 64) { "[SM3]" } else { word });
        rest = after;
    }
    masked + rest
}

#[test]
fn digests_are_masked_and_nothing_else() {
    let folder = Path::new("/tmp/x");
    let line = "（0ecae15ba078）/tmp/x/public 2026-0001 CON-05 123456789abcd abcdefabcdeg";
    let kept = "（[SM3]）[DIR]/public 2026-0001 CON-05 123456789abcd abcdefabcdeg";
    assert_eq!(mask(line, folder), kept);
}
