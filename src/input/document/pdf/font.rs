//! Fonts of a PDF: what the bytes of a string show, and how wide it is.
//!
//! A character whose meaning the file does not tell is never guessed: it is shown as `□` and counted.

use std::collections::HashMap;

use crate::domain::limits;
use crate::input::document::encoding;
use crate::input::document::pdf::cmap::{self, Codes, ToUnicode};
use crate::input::document::pdf::file::File;
use crate::input::document::pdf::value::{Dict, Value};

/// What one code of a string shows.
pub(super) struct Shown {
    /// Its characters; none where nobody knows.
    pub(super) meaning: Option<String>,
    /// Its width, in thousandths of the font's size.
    pub(super) width: f64,
    /// Whether it is the one byte for a blank, to which the spacing of words is added.
    pub(super) is_blank: bool,
}

/// A font.
pub(super) struct Font {
    to_unicode: ToUnicode,
    kind: Kind,
    widths: HashMap<u32, f64>,
    usual_width: f64,
}

enum Kind {
    /// One byte a code; what each means.
    Simple(Vec<Option<char>>),
    Composite(Codes),
}

impl Font {
    /// Reads a font; what it does not say is as in a font of 汉字.
    pub(super) fn read(file: &File<'_>, value: &Value) -> Self {
        let Some(Value::Dict(dict)) = file.resolve(value) else { return Self::unknown() };
        let map = dict.get(b"ToUnicode".as_slice()).and_then(|map| file.stream(map));
        let to_unicode = map.map(|(_, bytes)| ToUnicode::read(&bytes)).unwrap_or_default();
        if dict.get(b"Subtype".as_slice()).and_then(Value::name) == Some(b"Type0") {
            Self::composite(file, &dict, to_unicode)
        } else {
            Self::simple(file, &dict, to_unicode)
        }
    }

    pub(super) fn unknown() -> Self {
        Self {
            to_unicode: ToUnicode::default(),
            kind: Kind::Composite(Codes::Shapes),
            widths: HashMap::new(),
            usual_width: 1_000.0,
        }
    }

    fn composite(file: &File<'_>, dict: &Dict, to_unicode: ToUnicode) -> Self {
        let codes = match file.get(dict, b"Encoding") {
            Some(Value::Name(name)) => Codes::named(&name),
            _ => Codes::Shapes,
        };
        let inner = file.get(dict, b"DescendantFonts");
        let inner = inner.and_then(|fonts| file.resolve(fonts.array()?.first()?));
        let inner = inner.as_ref().and_then(Value::dict);
        let usual = inner.and_then(|inner| file.get(inner, b"DW")?.number()).unwrap_or(1_000.0);
        let widths =
            inner.and_then(|inner| file.get(inner, b"W")).map(|list| composite_widths(file, &list));
        // The widths are those of shapes, which only without an encoding in between are codes.
        let widths = widths.filter(|_| codes == Codes::Shapes).unwrap_or_default();
        Self { to_unicode, kind: Kind::Composite(codes), widths, usual_width: usual }
    }

    fn simple(file: &File<'_>, dict: &Dict, to_unicode: ToUnicode) -> Self {
        let first = file.get(dict, b"FirstChar").and_then(|first| first.count()).unwrap_or(0);
        let list = file.get(dict, b"Widths");
        let list = list.as_ref().and_then(Value::array).unwrap_or_default();
        let codes = u32::try_from(first).unwrap_or(0)..256;
        let widths = codes
            .zip(list)
            .filter_map(|(code, width)| Some((code, file.resolve(width)?.number()?)));
        let widths: HashMap<u32, f64> = widths.collect();
        // The units of a drawn font (Type 3) are its own; half an em serves for telling words apart.
        let is_drawn = dict.get(b"Subtype".as_slice()).and_then(Value::name) == Some(b"Type3");
        let widths = if is_drawn { HashMap::new() } else { widths };
        let meanings = meanings(file, dict);
        Self { to_unicode, kind: Kind::Simple(meanings), widths, usual_width: 500.0 }
    }

    /// What a string shows.
    pub(super) fn show(&self, string: &[u8], mut take: impl FnMut(Shown)) {
        let mut rest = string;
        while !rest.is_empty() {
            let length = match &self.kind {
                Kind::Simple(_) => 1,
                Kind::Composite(Codes::Shapes) => self.to_unicode.bytes.unwrap_or(2).clamp(1, 4),
                Kind::Composite(codes) => codes.length(rest),
            };
            let (code, behind) = rest.split_at(length.min(rest.len()));
            rest = behind;
            take(self.shown(code));
        }
    }

    fn shown(&self, code: &[u8]) -> Shown {
        let number = cmap::number(code);
        let mapped = self.to_unicode.get(number).map(str::to_owned);
        let meaning = mapped.or_else(|| match &self.kind {
            Kind::Simple(meanings) => {
                let at = usize::try_from(number).ok()?;
                meanings.get(at).copied().flatten().map(String::from)
            }
            Kind::Composite(codes) => codes.meaning(code),
        });
        let width = self.widths.get(&number).copied().unwrap_or(match (&self.kind, code) {
            (Kind::Composite(Codes::Gb), [_]) => self.usual_width / 2.0,
            _ => self.usual_width,
        });
        Shown { meaning, width, is_blank: code == b" " }
    }
}

/// `c [w1 w2 …]` and `first last w` (§9.7.4.3).
fn composite_widths(file: &File<'_>, given: &Value) -> HashMap<u32, f64> {
    let mut widths = HashMap::new();
    let mut values = given.array().unwrap_or_default().iter();
    while let (Some(first), Some(second)) = (values.next(), values.next()) {
        let Some(first) = first.count().and_then(|first| u32::try_from(first).ok()) else { break };
        match file.resolve(second) {
            Some(Value::Array(own)) => {
                for (code, width) in (first..=0xFFFF).zip(&own) {
                    widths.extend(width.number().map(|width| (code, width)));
                }
            }
            Some(last) => {
                let last = last.count().and_then(|last| u32::try_from(last).ok());
                let width = values.next().and_then(Value::number);
                let (Some(last), Some(width)) = (last, width) else { break };
                for code in first..=last.min(0xFFFF) {
                    if widths.len() >= limits::PDF_MAPPED {
                        return widths;
                    }
                    widths.insert(code, width);
                }
            }
            None => break,
        }
    }
    widths
}

/// What the codes of a simple font mean by its encoding (§9.6.6).
fn meanings(file: &File<'_>, dict: &Dict) -> Vec<Option<char>> {
    let encoding = file.get(dict, b"Encoding");
    let own = encoding.as_ref().and_then(Value::dict);
    let base = match &encoding {
        Some(Value::Name(name)) => Some(name.clone()),
        _ => own.and_then(|own| file.get(own, b"BaseEncoding")?.name().map(<[u8]>::to_vec)),
    };
    let macintosh = base.as_deref() == Some(b"MacRomanEncoding");
    let mut meanings: Vec<Option<char>> = (0..=u8::MAX)
        .map(|byte| match byte {
            // Without an encoding, a font that is a part of one numbers its shapes as it likes.
            _ if encoding.is_none() && is_part_of_font(dict) => None,
            b' '..=b'~' => Some(char::from(byte)),
            0x80.. if base.is_some() => encoding::latin(byte, macintosh),
            _ => None,
        })
        .collect();
    let differences = own.and_then(|own| file.get(own, b"Differences"));
    let mut code = 0;
    for value in differences.as_ref().and_then(Value::array).unwrap_or_default() {
        if let Some(number) = value.count() {
            code = number;
        } else if let Some(name) = value.name() {
            if let Some(meaning) = meanings.get_mut(code) {
                *meaning = named(name);
            }
            code += 1;
        }
    }
    meanings
}

/// A font of which only the shapes used are in the file is named `ABCDEF+Name` (§9.6.4).
fn is_part_of_font(dict: &Dict) -> bool {
    let name = dict.get(b"BaseFont".as_slice()).and_then(Value::name).unwrap_or_default();
    name.get(6) == Some(&b'+')
}

/// Names of shapes that are more than their character (Adobe's list of glyph names, as far as papers need it).
const NAMES: [(&str, char); 58] = [
    ("space", ' '),
    ("exclam", '!'),
    ("quotedbl", '"'),
    ("numbersign", '#'),
    ("dollar", '$'),
    ("percent", '%'),
    ("ampersand", '&'),
    ("quotesingle", '\''),
    ("parenleft", '('),
    ("parenright", ')'),
    ("asterisk", '*'),
    ("plus", '+'),
    ("comma", ','),
    ("hyphen", '-'),
    ("period", '.'),
    ("slash", '/'),
    ("zero", '0'),
    ("one", '1'),
    ("two", '2'),
    ("three", '3'),
    ("four", '4'),
    ("five", '5'),
    ("six", '6'),
    ("seven", '7'),
    ("eight", '8'),
    ("nine", '9'),
    ("colon", ':'),
    ("semicolon", ';'),
    ("less", '<'),
    ("equal", '='),
    ("greater", '>'),
    ("question", '?'),
    ("at", '@'),
    ("bracketleft", '['),
    ("backslash", '\\'),
    ("bracketright", ']'),
    ("asciicircum", '^'),
    ("underscore", '_'),
    ("grave", '`'),
    ("braceleft", '{'),
    ("bar", '|'),
    ("braceright", '}'),
    ("asciitilde", '~'),
    ("bullet", '•'),
    ("endash", '–'),
    ("emdash", '—'),
    ("quoteleft", '‘'),
    ("quoteright", '’'),
    ("quotedblleft", '“'),
    ("quotedblright", '”'),
    ("ellipsis", '…'),
    ("periodcentered", '·'),
    ("section", '§'),
    ("copyright", '©'),
    ("degree", '°'),
    ("multiply", '×'),
    ("plusminus", '±'),
    ("nbspace", ' '),
];

/// The character of a shape's name.
fn named(name: &[u8]) -> Option<char> {
    let name = std::str::from_utf8(name).ok()?;
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return Some(letter);
    }
    if let Some((_, letter)) = NAMES.iter().find(|(own, _)| *own == name) {
        return Some(*letter);
    }
    let digits = name.strip_prefix("uni").or_else(|| name.strip_prefix('u'))?;
    let digits = digits.get(..4).filter(|_| name.starts_with("uni")).unwrap_or(digits);
    u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_are_known_by_their_names() {
        for (name, letter) in [
            ("A", Some('A')),
            ("emdash", Some('—')),
            ("uni7532", Some('甲')),
            ("u20000", Some('𠀀')),
            ("g12", None),
        ] {
            assert_eq!(named(name.as_bytes()), letter, "{name}");
        }
    }
}
