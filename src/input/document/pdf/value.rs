//! Values of a PDF (ISO 32000-1 §7.3), and reading them from bytes without belief in anything.

use std::collections::BTreeMap;

use crate::domain::limits;

/// A dictionary, by its names without the slash.
pub(super) type Dict = BTreeMap<Vec<u8>, Value>;

/// A value, or an operator between values.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    Integer(i32),
    Real(f64),
    Name(Vec<u8>),
    Text(Vec<u8>),
    Array(Vec<Value>),
    Dict(Dict),
    /// Another object, by its number.
    Reference(u32),
    /// Anything else: `true`, `null`, `obj`, an operator of a page.
    Word(Vec<u8>),
}

impl Value {
    pub(super) fn number(&self) -> Option<f64> {
        match self {
            Self::Integer(number) => Some(f64::from(*number)),
            Self::Real(number) => Some(*number).filter(|number| number.is_finite()),
            _ => None,
        }
    }

    pub(super) fn count(&self) -> Option<usize> {
        match self {
            Self::Integer(number) => usize::try_from(*number).ok(),
            _ => None,
        }
    }

    pub(super) fn name(&self) -> Option<&[u8]> {
        match self {
            Self::Name(name) => Some(name),
            _ => None,
        }
    }

    pub(super) fn array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    pub(super) fn dict(&self) -> Option<&Dict> {
        match self {
            Self::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    #[cfg(test)]
    fn is_word(&self, word: &[u8]) -> bool {
        matches!(self, Self::Word(own) if own == word)
    }
}

/// Values one after another.
pub(super) struct Values<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Values<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// The byte behind the last value.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Goes on behind this byte.
    pub(super) fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// The next value; none at the end.
    pub(super) fn next(&mut self) -> Option<Value> {
        self.value(0)
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn rest(&self) -> &'b [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    fn skip_blanks(&mut self) {
        while let Some(byte) = self.peek() {
            if byte == b'%' {
                let length = self.rest().iter().take_while(|byte| !matches!(byte, b'\n' | b'\r'));
                self.at += length.count();
            } else if is_blank(byte) {
                self.at += 1;
            } else {
                return;
            }
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        self.skip_blanks();
        let first = self.peek()?;
        let second = self.bytes.get(self.at + 1).copied();
        match (first, second) {
            (b'/', _) => Some(Value::Name(self.name())),
            (b'(', _) => Some(Value::Text(self.text())),
            (b'<', Some(b'<')) => {
                self.at += 2;
                Some(Value::Dict(pairs(self.many(b">>", depth)?)))
            }
            (b'<', _) => Some(Value::Text(self.hex())),
            (b'[', _) => {
                self.at += 1;
                Some(Value::Array(self.many(b"]", depth)?))
            }
            (b'>', Some(b'>')) => {
                self.at += 2;
                Some(Value::Word(b">>".to_vec()))
            }
            (b']' | b'>' | b'{' | b'}' | b')', _) => {
                self.at += 1;
                Some(Value::Word(vec![first]))
            }
            _ => Some(self.word()),
        }
    }

    /// The values up to a mark; references are put together.
    fn many(&mut self, end: &[u8], depth: usize) -> Option<Vec<Value>> {
        if depth >= limits::PDF_DEPTH {
            return None;
        }
        let mut values = Vec::new();
        while let Some(value) = self.value(depth + 1) {
            match value {
                Value::Word(word) if word == end => break,
                Value::Word(word) if word == b"R" => {
                    values.pop();
                    let number = values.pop();
                    values.push(match number {
                        Some(Value::Integer(number)) => {
                            Value::Reference(u32::try_from(number).unwrap_or(0))
                        }
                        _ => Value::Word(word),
                    });
                }
                // The end of the object, and this value has none.
                Value::Word(word) if word == b"endobj" || word == b"stream" => break,
                value => values.push(value),
            }
        }
        Some(values)
    }

    fn name(&mut self) -> Vec<u8> {
        self.at += 1;
        let length =
            self.rest().iter().take_while(|byte| !is_blank(**byte) && !is_mark(**byte)).count();
        let raw = self.rest().get(..length).unwrap_or_default();
        self.at += length;
        let mut name = Vec::with_capacity(length);
        let mut rest = raw;
        while let Some((&byte, behind)) = rest.split_first() {
            let escaped = match behind {
                [high, low, after @ ..] if byte == b'#' => {
                    digit(*high).zip(digit(*low)).map(|(high, low)| (high * 16 + low, after))
                }
                _ => None,
            };
            let (byte, after) = escaped.unwrap_or((byte, behind));
            name.push(byte);
            rest = after;
        }
        name
    }

    /// A string in brackets.
    fn text(&mut self) -> Vec<u8> {
        self.at += 1;
        let mut text = Vec::new();
        let mut depth = 1_usize;
        while let Some(byte) = self.peek() {
            self.at += 1;
            match byte {
                b'(' => depth += 1,
                b')' => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                b'\\' => {
                    text.extend(self.escaped());
                    continue;
                }
                _ => {}
            }
            text.push(byte);
        }
        text
    }

    /// What stands behind a backslash.
    fn escaped(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(match byte {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'b' => 8,
            b'f' => 12,
            b'\r' => {
                self.at += usize::from(self.peek() == Some(b'\n'));
                return None;
            }
            b'\n' => return None,
            b'0'..=b'7' => {
                let mut value = u32::from(byte - b'0');
                for _ in 0..2 {
                    let Some(next @ b'0'..=b'7') = self.peek() else { break };
                    value = value * 8 + u32::from(next - b'0');
                    self.at += 1;
                }
                u8::try_from(value & 0xFF).unwrap_or(0)
            }
            other => other,
        })
    }

    fn hex(&mut self) -> Vec<u8> {
        self.at += 1;
        let length = self.rest().iter().take_while(|byte| **byte != b'>').count();
        let text = hex(self.rest().get(..length).unwrap_or_default());
        self.at += length + 1;
        text
    }

    fn word(&mut self) -> Value {
        let length =
            self.rest().iter().take_while(|byte| !is_blank(**byte) && !is_mark(**byte)).count();
        let word = self.rest().get(..length.max(1)).unwrap_or_default();
        self.at += length.max(1);
        number(word).unwrap_or_else(|| Value::Word(word.to_vec()))
    }
}

fn number(word: &[u8]) -> Option<Value> {
    let first = word.first()?;
    if !(first.is_ascii_digit() || matches!(first, b'+' | b'-' | b'.')) || word.len() > 32 {
        return None;
    }
    let text = std::str::from_utf8(word).ok()?;
    match text.parse() {
        Ok(number) => Some(Value::Integer(number)),
        Err(_) => text.parse().ok().map(Value::Real),
    }
}

fn pairs(values: Vec<Value>) -> Dict {
    let mut dict = Dict::new();
    let mut values = values.into_iter().peekable();
    while let Some(key) = values.next() {
        let Value::Name(key) = key else { continue };
        if let Some(value) = values.next() {
            dict.insert(key, value);
        }
    }
    dict
}

/// Bytes written as digits of base 16; blanks between them mean nothing.
pub(super) fn hex(digits: &[u8]) -> Vec<u8> {
    let values: Vec<u8> = digits.iter().filter_map(|byte| digit(*byte)).collect();
    values
        .chunks(2)
        .map(|pair| pair.iter().fold(0, |sum, half| sum * 16 + half) << (4 * (2 - pair.len())))
        .collect()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 12 | b'\r' | b' ')
}

fn is_mark(byte: u8) -> bool {
    matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_every_kind_are_read() {
        let mut values =
            Values::new(b"<</A#20b 1/B[2 0 R (x\\(\\101\\\n) <414>]/C -.5>> BT % no\n12abc");
        let Some(Value::Dict(dict)) = values.next() else { panic!("no dictionary") };
        assert_eq!(dict.get(b"A b".as_slice()), Some(&Value::Integer(1)));
        assert_eq!(dict.get(b"C".as_slice()).and_then(Value::number), Some(-0.5));
        let Some([Value::Reference(2), Value::Text(text), Value::Text(hex)]) =
            dict.get(b"B".as_slice()).and_then(Value::array)
        else {
            panic!("{dict:?}")
        };
        assert_eq!((text.as_slice(), hex.as_slice()), (b"x(A".as_slice(), b"A@".as_slice()));
        assert!(values.next().is_some_and(|word| word.is_word(b"BT")));
        assert_eq!(values.next(), Some(Value::Word(b"12abc".to_vec())));
        assert_eq!(values.next(), None);
    }

    #[test]
    fn depth_is_bounded() {
        let deep = b"[".repeat(100_000);
        let mut values = Values::new(&deep);
        while values.next().is_some() {}
        assert!(values.at() > 0);
    }
}
