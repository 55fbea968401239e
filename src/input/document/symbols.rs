//! Characters of symbol fonts, as the text they stand for: boxes and ticks of forms mostly.

use std::borrow::Cow;

/// Where the characters of symbol fonts are put when they stand among other text.
const PRIVATE: std::ops::RangeInclusive<char> = '\u{f020}'..='\u{f0ff}';

/// Words whose characters of a symbol font are read, and how many of them are not known.
pub(super) fn read<'w>(words: &'w str, font: Option<&str>) -> (Cow<'w, str>, usize) {
    if !words.contains(|letter| PRIVATE.contains(&letter)) {
        return (Cow::Borrowed(words), 0);
    }
    let mut unknown = 0;
    let mut read = |letter: char| {
        if !PRIVATE.contains(&letter) {
            return letter;
        }
        let meant = of_code(font.unwrap_or_default(), u32::from(letter));
        unknown += usize::from(meant.is_none());
        meant.unwrap_or('□')
    };
    let said = words.chars().map(&mut read).collect();
    (Cow::Owned(said), unknown)
}

/// What the character of a symbol font means, by its number in hexadecimal digits; none if that is not known.
pub(super) fn meant(font: &str, code: &str) -> Option<char> {
    of_code(font, u32::from_str_radix(code.trim(), 16).ok()?)
}

fn of_code(font: &str, code: u32) -> Option<char> {
    let within = code & 0xFF;
    let is_private = (0xE000..=0xF8FF).contains(&code);
    match font.to_ascii_lowercase().as_str() {
        "wingdings" => wingdings(within),
        "wingdings 2" => match within {
            0x50 | 0x52 => Some('√'),
            0x4F | 0x51 => Some('×'),
            0x2A | 0xA3 => Some('□'),
            _ => None,
        },
        "symbol" => match within {
            0xB0 => Some('°'),
            0xB4 => Some('×'),
            0xB1 => Some('±'),
            0xA3 => Some('≤'),
            0xB3 => Some('≥'),
            0xB7 => Some('·'),
            0x20..=0x3F => char::from_u32(within),
            _ => None,
        },
        _ if is_private => None,
        _ => char::from_u32(code).filter(|letter| !letter.is_control()),
    }
}

fn wingdings(code: u32) -> Option<char> {
    Some(match code {
        0x6F | 0x70 | 0x71 | 0x72 | 0xA8 => '□',
        0x6C | 0x9F => '●',
        0x6E => '■',
        0x75 => '◆',
        0xFB => '×',
        0xFC => '√',
        0xFD => '☒',
        0xFE => '☑',
        0xE0 | 0xE8 => '→',
        0x81..=0x8A => char::from_u32(u32::from('①') + code - 0x81)?,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_among_other_words_are_read_by_their_font() {
        assert_eq!(read("是\u{f0fe}", Some("Wingdings")), (Cow::Borrowed("是☑"), 0));
        assert_eq!(read("\u{f021}", Some("Wingdings")), (Cow::Borrowed("□"), 1));
        assert_eq!(read("\u{f0fe}", None), (Cow::Borrowed("□"), 1));
        assert_eq!(read("是", None), (Cow::Borrowed("是"), 0));
    }

    #[test]
    fn boxes_and_ticks_are_known() {
        assert_eq!(meant("Wingdings", "F0FE"), Some('☑'));
        assert_eq!(meant("Wingdings", "F0A8"), Some('□'));
        assert_eq!(meant("Wingdings 2", "0052"), Some('√'));
        assert_eq!(meant("Symbol", "F0B0"), Some('°'));
        assert_eq!(meant("宋体", "4E00"), Some('一'));
        for (font, code) in [
            ("Webdings", "F061"),
            ("Wingdings", "F021"),
            ("宋体", "xyz"),
            ("宋体", "0001"),
            ("a", "FFFFFFFF"),
        ] {
            assert_eq!(meant(font, code), None, "{font} {code}");
        }
    }
}
