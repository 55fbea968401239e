//! What the codes of a font's strings mean: maps to Unicode inside of the file, and the named ones of Adobe
//! that are encodings under another name.

use std::collections::HashMap;

use crate::domain::limits;
use crate::input::document::encoding;
use crate::input::document::pdf::value::{Value, Values};

/// A map from codes to Unicode (`ToUnicode`, §9.10.3).
#[derive(Debug, Default)]
pub(super) struct ToUnicode {
    map: HashMap<u32, String>,
    /// Bytes of the shortest code that the map speaks of, where it says.
    pub(super) bytes: Option<usize>,
}

impl ToUnicode {
    /// Reads the stream of a map.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let mut own = Self::default();
        let mut values = Values::new(bytes);
        let mut pending: Vec<Value> = Vec::new();
        while let Some(value) = values.next() {
            let Value::Word(word) = value else {
                // Between two operators stand a hundred entries at the most; a few more do no harm.
                if pending.len() < limits::PDF_MAPPED {
                    pending.push(value);
                }
                continue;
            };
            match word.as_slice() {
                b"endcodespacerange" => {
                    own.bytes = pending.iter().filter_map(text).map(<[u8]>::len).min();
                }
                b"endbfchar" => own.single(&pending),
                b"endbfrange" => own.ranges(&pending),
                _ => {}
            }
            pending.clear();
        }
        own
    }

    fn single(&mut self, values: &[Value]) {
        for pair in values.chunks_exact(2) {
            let [code, meaning] = pair else { continue };
            if let (Some(code), Some(meaning)) = (text(code), text(meaning)) {
                self.put(number(code), utf16(meaning));
            }
        }
    }

    fn ranges(&mut self, values: &[Value]) {
        for range in values.chunks_exact(3) {
            let [first, last, meaning] = range else { continue };
            let (Some(first), Some(last)) = (text(first).map(number), text(last).map(number))
            else {
                continue;
            };
            let codes = first..=last.min(first.saturating_add(0xFFFF));
            match meaning {
                Value::Array(meanings) => {
                    for (code, meaning) in codes.zip(meanings) {
                        self.put(code, text(meaning).map(utf16).unwrap_or_default());
                    }
                }
                Value::Text(start) => {
                    let start = utf16(start);
                    let Some(last) = start.chars().next_back() else { continue };
                    let before = start.get(..start.len() - last.len_utf8()).unwrap_or_default();
                    for (code, step) in codes.zip(0_u32..) {
                        let Some(letter) = char::from_u32(u32::from(last).saturating_add(step))
                        else {
                            break;
                        };
                        if !self.put(code, format!("{before}{letter}")) {
                            break;
                        }
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether there was room.
    fn put(&mut self, code: u32, meaning: String) -> bool {
        if self.map.len() >= limits::PDF_MAPPED || meaning.len() > 64 {
            return false;
        }
        self.map.insert(code, meaning);
        true
    }

    pub(super) fn is_empty(&self) -> bool {
        self.map.is_empty()
    }

    /// What a code means.
    pub(super) fn get(&self, code: u32) -> Option<&str> {
        let meaning = self.map.get(&code)?.as_str();
        let says = |letter: char| letter != '\u{fffd}' && letter != '\0';
        meaning.chars().all(says).then_some(meaning).filter(|meaning| !meaning.is_empty())
    }
}

fn text(value: &Value) -> Option<&[u8]> {
    match value {
        Value::Text(text) => Some(text),
        _ => None,
    }
}

/// A code as a number; of more than four bytes, the last four.
pub(super) fn number(code: &[u8]) -> u32 {
    code.iter().fold(0_u32, |sum, byte| (sum << 8) | u32::from(*byte))
}

fn utf16(bytes: &[u8]) -> String {
    if let [byte] = bytes {
        return char::from(*byte).to_string();
    }
    let (pairs, _) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| u16::from_be_bytes(*pair)))
        .map(|letter| letter.unwrap_or('\u{fffd}'))
        .collect()
}

/// How the codes of a composite font are cut, and what they mean without a map (§9.7.5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Codes {
    /// Two bytes, the number of a shape, which means nothing by itself.
    Shapes,
    /// GB 2312, GBK or GB 18030.
    Gb,
    /// UTF-16, the high byte first.
    Utf16,
}

impl Codes {
    /// The codes of an encoding of that name.
    pub(super) fn named(name: &[u8]) -> Self {
        let begins = |marks: &[&[u8]]| marks.iter().any(|mark| name.starts_with(mark));
        if begins(&[b"GB-EUC", b"GBK", b"GBpc", b"GBKp", b"GBK2K"]) {
            Self::Gb
        } else if begins(&[b"UniGB-U", b"UniCNS-U", b"UniJIS-U"])
            && !name.windows(4).any(|at| at == b"UTF8")
        {
            Self::Utf16
        } else {
            Self::Shapes
        }
    }

    /// Bytes of the code at the beginning of a string.
    pub(super) fn length(self, string: &[u8]) -> usize {
        match (self, string) {
            (Self::Gb, [0..=0x80, ..]) => 1,
            (Self::Gb, [_, b'0'..=b'9', ..]) | (Self::Utf16, [0xD8..=0xDB, ..]) => 4,
            _ => 2,
        }
    }

    /// What a code means.
    pub(super) fn meaning(self, code: &[u8]) -> Option<String> {
        match self {
            Self::Shapes => None,
            Self::Gb => encoding::gb_character(code),
            Self::Utf16 => {
                Some(utf16(code)).filter(|text| !text.contains('\u{fffd}') && !text.is_empty())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_and_ranges_are_mapped() {
        let map = ToUnicode::read(
            b"1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfchar <0001> <7532> endbfchar
              2 beginbfrange <0010> <0012> <4E00> <0020> <0021> [<4E59> <D840DC00>] endbfrange",
        );
        let meanings = [1, 0x10, 0x12, 0x20, 0x21].map(|code| map.get(code).unwrap_or(""));
        assert_eq!(meanings, ["甲", "一", "丂", "乙", "𠀀"]);
        assert_eq!((map.bytes, map.get(2)), (Some(2), None));
    }

    #[test]
    fn named_encodings_are_read_as_what_they_are() {
        let gb = Codes::named(b"GBK-EUC-H");
        assert_eq!((gb, gb.length(b"\xBC\xD7"), gb.length(b"a")), (Codes::Gb, 2, 1));
        assert_eq!(gb.meaning(b"\xBC\xD7").as_deref(), Some("甲"));
        assert_eq!(Codes::named(b"UniGB-UCS2-H").meaning(b"\x75\x32").as_deref(), Some("甲"));
        assert_eq!(Codes::named(b"Identity-H").meaning(b"\x75\x32"), None);
    }

    #[test]
    fn a_map_of_everything_is_bounded() {
        let map = ToUnicode::read(&b"<0000> <ffffffff> <4e00> endbfrange ".repeat(100));
        assert!(map.map.len() <= limits::PDF_MAPPED);
    }
}
