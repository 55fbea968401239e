//! The encoding of a page: its mark, what the page declares, and what its bytes allow.
//!
//! Bytes that are UTF-8 are taken as UTF-8 whatever the page declares: programs that save pages write them
//! anew and leave the old declaration in them.

use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::encoding::{self, Decoded};

/// The beginning of a page in small letters, whatever it is encoded in, good for finding tags.
pub(super) fn head(bytes: &[u8]) -> String {
    let head = bytes.get(..limits::ENCODING_BYTES.min(bytes.len())).unwrap_or_default();
    // Without its zeros, UTF-16 shows its tags too.
    let visible = head.iter().filter(|&&byte| byte != 0 && byte < 0x80);
    visible.map(|byte| char::from(byte.to_ascii_lowercase())).collect()
}

/// The words of a page.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, Unreadable> {
    encoding::page(bytes, declares_unicode(&head(bytes)))
}

/// Whether a page declares to be UTF-8; none where it declares nothing.
fn declares_unicode(head: &str) -> Option<bool> {
    let (_, behind) = head.split_once("charset")?;
    let name = behind.trim_start_matches([' ', '=', '"', '\'']);
    let end =
        name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_');
    let name = name.get(..end.unwrap_or(name.len()))?;
    match name {
        "utf-8" | "utf8" => Some(true),
        _ if name.starts_with("gb") || name.starts_with("x-gb") => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_are_found_in_both_forms() {
        for (head, expected) in [
            ("<meta charset=\"utf-8\">", Some(true)),
            ("<meta http-equiv='content-type' content='text/html; charset=gb2312'>", Some(false)),
            ("<meta charset=big5>", None),
            ("<meta name=x>", None),
        ] {
            assert_eq!(declares_unicode(head), expected, "{head}");
        }
    }
}
