//! File names made from titles: any title gives a name that Windows, Linux and a zip can hold.
//!
//! Two titles may give one name; who writes several files into a folder must tell them apart.

use crate::domain::limits::FILE_NAME_BYTES;

/// The name of a file whose title says nothing that a name can hold.
const NAMELESS: &str = "unnamed";

/// A safe name, without extension: characters that a system forbids or that cannot be seen become `_` or go, the
/// length is bounded, and it is never empty, hidden, or the name of a device.
pub fn file_name(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars().filter_map(safe) {
        if name.len() + c.len_utf8() > FILE_NAME_BYTES {
            break;
        }
        // Neither a hidden file nor a blank that nobody sees.
        if !(name.is_empty() && matches!(c, '.' | ' ')) {
            name.push(c);
        }
    }
    let name = name.trim_end_matches(['.', ' ']);
    if name.is_empty() {
        return NAMELESS.to_owned();
    }
    if is_device(name) { format!("_{name}") } else { name.to_owned() }
}

fn safe(c: char) -> Option<char> {
    match c {
        '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => Some('_'),
        c if c.is_control() || is_unseen(c) => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

/// Characters that turn, join or hide others, so that a name would look like another.
fn is_unseen(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// Windows takes these for devices, whatever follows a dot.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_uppercase();
    if matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$") {
        return true;
    }
    let numbered = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    numbered.is_some_and(|number| {
        let mut digits = number.chars();
        digits.next().is_some_and(|c| c.is_ascii_digit() || "¹²³".contains(c))
            && digits.next().is_none()
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn titles_stay_readable() {
        assert_eq!(
            file_name("关于《示例镇户外广告设置管理办法（送审稿）》的合法性审核意见"),
            "关于《示例镇户外广告设置管理办法（送审稿）》的合法性审核意见"
        );
        assert_eq!(file_name("甲/乙: 丙?"), "甲_乙_ 丙_");
    }

    #[test]
    fn nothing_and_dots_get_a_name() {
        for text in ["", "...", " . ", "\u{202e}", "\u{0}"] {
            assert_eq!(file_name(text), NAMELESS);
        }
        assert_eq!(file_name("..甲.."), "甲");
    }

    #[test]
    fn devices_are_no_files() {
        assert_eq!(file_name("con"), "_con");
        assert_eq!(file_name("LPT1.txt"), "_LPT1.txt");
        assert_eq!(file_name("console"), "console");
    }

    #[test]
    fn nobody_turns_a_name_round() {
        assert_eq!(file_name("甲\u{202e}fdp.exe"), "甲fdp.exe");
    }

    proptest! {
        #[test]
        fn any_text_gives_a_safe_name(text in any::<String>()) {
            let name = file_name(&text);
            prop_assert!(!name.is_empty() && name.len() <= FILE_NAME_BYTES + 1);
            prop_assert!(!name.starts_with('.') && !name.ends_with(['.', ' ']));
            prop_assert!(!name.contains(['/', '\\', ':', '*', '?', '"', '<', '>', '|']));
            prop_assert!(!name.chars().any(|c| c.is_control() || is_unseen(c)) && !is_device(&name));
            prop_assert_eq!(file_name(&name), name, "a safe name stays");
        }

        #[test]
        fn long_titles_are_cut_between_characters(text in "[甲乙a]{100,300}") {
            prop_assert!(text.starts_with(&file_name(&text)));
        }
    }
}
