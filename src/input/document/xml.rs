//! XML with bounds: depth, number of pieces, no document types, no entities, nothing left open at the end.
//!
//! Names are given without their prefix, since strict and transitional files differ in little else.

use std::borrow::Cow;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::domain::limits;
use crate::input::document::{Unreadable, encoding};

/// A piece of XML.
pub(in crate::input) enum Piece<'x> {
    /// An element begins.
    Open(Element<'x>),
    /// The innermost element ends.
    Close,
    /// Words.
    Words(Cow<'x, str>),
    /// Nothing more.
    End,
}

/// An element that begins.
pub(in crate::input) struct Element<'x>(BytesStart<'x>);

impl Element<'_> {
    /// Its name without prefix.
    pub(in crate::input) fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// The attribute of that name, whatever its prefix.
    pub(in crate::input) fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// The attribute `val`.
    pub(in crate::input) fn value(&self) -> Option<String> {
        self.attribute("val")
    }

    /// The attribute `val` as a number.
    pub(in crate::input) fn number<N: std::str::FromStr>(&self) -> Option<N> {
        self.value()?.trim().parse().ok()
    }

    /// Whether a switch is on: it is unless `val` says otherwise.
    pub(in crate::input) fn is_on(&self) -> bool {
        !self.value().is_some_and(|value| matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

/// A part, read piece by piece.
pub(in crate::input) struct Xml<'x> {
    reader: Reader<&'x [u8]>,
    part: &'x str,
    depth: usize,
    pieces: usize,
}

impl<'x> Xml<'x> {
    pub(in crate::input) fn new(part: &'x str, words: &'x str) -> Self {
        let mut reader = Reader::from_str(words);
        reader.config_mut().expand_empty_elements = true;
        Self { reader, part, depth: 0, pieces: 0 }
    }

    /// The next piece.
    pub(in crate::input) fn next(&mut self) -> Result<Piece<'x>, Unreadable> {
        loop {
            self.pieces += 1;
            if self.pieces > limits::XML_EVENTS {
                return Err(Unreadable::TooLong {
                    part: self.part.to_owned(),
                    limit: limits::XML_EVENTS,
                });
            }
            let event = self.reader.read_event();
            let event = event
                .map_err(|error| self.wrong_at(self.reader.error_position(), &error.to_string()))?;
            if let Some(piece) = self.piece(event)? {
                return Ok(piece);
            }
        }
    }

    fn piece(&mut self, event: Event<'x>) -> Result<Option<Piece<'x>>, Unreadable> {
        Ok(Some(match event {
            Event::Start(start) | Event::Empty(start) => {
                self.depth += 1;
                if self.depth > limits::XML_DEPTH {
                    return Err(Unreadable::TooDeep {
                        part: self.part.to_owned(),
                        limit: limits::XML_DEPTH,
                    });
                }
                Piece::Open(Element(start))
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                Piece::Close
            }
            Event::Text(words) => Piece::Words(words.xml10_content()),
            Event::CData(words) => Piece::Words(words.xml10_content()),
            Event::GeneralRef(reference) => Piece::Words(Cow::Owned(self.resolve(&reference)?)),
            Event::DocType(_) => return Err(Unreadable::Dtd { part: self.part.to_owned() }),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => return Ok(None),
            Event::Eof if self.depth > 0 => {
                return Err(self.wrong("the file ends within an element"));
            }
            Event::Eof => Piece::End,
        }))
    }

    /// What `&…;` stands for.
    fn resolve(&self, reference: &BytesRef<'_>) -> Result<String, Unreadable> {
        match reference.resolve_char_ref() {
            Ok(Some(letter)) => return Ok(letter.to_string()),
            Ok(None) => {}
            Err(error) => return Err(self.wrong(&error.to_string())),
        }
        let name = reference.xml10_content();
        let meant = match name.as_ref() {
            "amp" => "&",
            "lt" => "<",
            "gt" => ">",
            "quot" => "\"",
            "apos" => "'",
            _ => return Err(self.wrong("an entity that is not declared")),
        };
        Ok(meant.to_owned())
    }

    fn wrong(&self, reason: &str) -> Unreadable {
        self.wrong_at(self.reader.buffer_position(), reason)
    }

    fn wrong_at(&self, offset: u64, reason: &str) -> Unreadable {
        Unreadable::Xml { part: self.part.to_owned(), offset, reason: reason.to_owned() }
    }
}

/// The words of a part: UTF-8, or UTF-16 as XML allows.
pub(in crate::input) fn decode(part: &str, bytes: Vec<u8>) -> Result<String, Unreadable> {
    let wrong = |offset: usize| Unreadable::Xml {
        part: part.to_owned(),
        offset: u64::try_from(offset).unwrap_or(u64::MAX),
        reason: "wrong encoding".to_owned(),
    };
    let utf16 = |bytes: &[u8], unit| {
        encoding::utf16(bytes, unit).map_err(|error| match error {
            Unreadable::Encoding { offset } => wrong(offset),
            other => other,
        })
    };
    match bytes.as_slice() {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [b'<', 0, ..] => utf16(&bytes, u16::from_le_bytes),
        [0, b'<', ..] => utf16(&bytes, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => {
            std::str::from_utf8(rest).map(str::to_owned).map_err(|error| wrong(error.valid_up_to()))
        }
        _ => String::from_utf8(bytes).map_err(|error| wrong(error.utf8_error().valid_up_to())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(xml: &str) -> Result<String, Unreadable> {
        let mut reader = Xml::new("p", xml);
        let mut out = String::new();
        loop {
            match reader.next()? {
                Piece::Words(words) => out.push_str(&words),
                Piece::End => return Ok(out),
                Piece::Open(_) | Piece::Close => {}
            }
        }
    }

    #[test]
    fn references_are_words_too() {
        assert_eq!(
            words("<a>A&amp;B&#x4e00;<![CDATA[<c>]]><!--x--></a>"),
            Ok("A&B一<c>".to_owned())
        );
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for wrong in ["<a>", "<a><b></a></b>", "<a>&x;</a>", "</a>", "<a>&#0;&#xD800;</a>"] {
            assert!(matches!(words(wrong), Err(Unreadable::Xml { .. })), "{wrong}");
        }
        assert_eq!(words("<!DOCTYPE a><a/>"), Err(Unreadable::Dtd { part: "p".to_owned() }));
        let deep = "<a>".repeat(limits::XML_DEPTH + 1);
        assert!(matches!(words(&deep), Err(Unreadable::TooDeep { .. })));
    }

    #[test]
    fn elements_are_known_by_their_local_names() {
        let mut xml = Xml::new("p", "<x:sz xmlns:x='u' x:val='a&amp;b' x:on='1'/>");
        let Ok(Piece::Open(element)) = xml.next() else { panic!("no element") };
        assert_eq!((element.name(), element.value().as_deref()), ("sz", Some("a&b")));
        assert!(element.is_on());
        assert_eq!(element.attribute("none"), None);
    }

    #[test]
    fn both_orders_of_utf16_are_read() {
        let little: Vec<u8> = "<甲/>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = "\u{feff}<甲/>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode("p", little).unwrap(), "<甲/>");
        assert_eq!(decode("p", big).unwrap(), "<甲/>");
        assert!(decode("p", vec![b'<', 0xFF]).is_err());
    }
}
