//! A part as pieces that are kept as they were written, so that what is not touched stays the same byte for byte.
//!
//! Every element that is opened is closed, and by its own name; nothing else is promised.

use crate::domain::limits;
use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

/// The namespaces of WordprocessingML, transitional and strict.
const WORD: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// A piece of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// What it is.
    pub(super) kind: Kind,
    /// As it was written.
    pub(super) raw: String,
}

/// What a piece is; names with their prefix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// An element begins.
    Open(String),
    /// The innermost element ends.
    Close,
    /// An element without anything in it.
    Empty,
    /// Words, as they are read.
    Words(String),
    /// Anything else.
    Other,
}

/// The pieces of a part, and the prefix of `WordprocessingML` in it; or why it can not be read.
pub(super) fn pieces(source: &str) -> Result<(Vec<Piece>, String), String> {
    let mut reader = Reader::from_str(source);
    let (mut pieces, mut prefix, mut depth) = (Vec::new(), None, 0_usize);
    loop {
        let from = at(&reader);
        let event = reader.read_event().map_err(|error| error.to_string())?;
        let raw = source.get(from..at(&reader)).unwrap_or_default().to_owned();
        let kind = match event {
            Event::Eof if depth > 0 => return Err("unexpected end".to_owned()),
            Event::Eof => break,
            Event::DocType(_) => return Err("document type".to_owned()),
            Event::Start(start) => {
                depth += 1;
                if prefix.is_none() {
                    let named = |attribute: &quick_xml::events::attributes::Attribute<'_>| {
                        let key = attribute.key.into_inner().to_owned();
                        let value = attribute.value.clone().into_owned();
                        WORD.contains(&value.as_str())
                            .then(|| key.strip_prefix("xmlns:").map(str::to_owned))
                            .flatten()
                    };
                    let mut attributes = start.attributes();
                    let attributes = attributes.with_checks(false).filter_map(Result::ok);
                    prefix = Some(attributes.into_iter().find_map(|one| named(&one)));
                }
                Kind::Open(start.name().into_inner().to_owned())
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                Kind::Close
            }
            Event::Empty(_) => Kind::Empty,
            Event::Text(words) => Kind::Words(words.xml10_content().into_owned()),
            Event::CData(words) => Kind::Words(words.xml10_content().into_owned()),
            Event::GeneralRef(reference) => Kind::Words(resolve(&reference)?),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Kind::Other,
        };
        if depth > limits::XML_DEPTH || pieces.len() > limits::FORM_PIECES {
            return Err("too deep or too long".to_owned());
        }
        push(&mut pieces, Piece { kind, raw });
    }
    Ok((pieces, prefix.flatten().unwrap_or_else(|| "w".to_owned())))
}

/// Words that follow words are one piece: references part them.
fn push(pieces: &mut Vec<Piece>, piece: Piece) {
    if let (Kind::Words(more), Some(Piece { kind: Kind::Words(words), raw })) =
        (&piece.kind, pieces.last_mut())
    {
        words.push_str(more);
        raw.push_str(&piece.raw);
        return;
    }
    pieces.push(piece);
}

fn at(reader: &Reader<&[u8]>) -> usize {
    usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX)
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, String> {
    match reference.resolve_char_ref() {
        Ok(Some(letter)) => return Ok(letter.to_string()),
        Ok(None) => {}
        Err(error) => return Err(error.to_string()),
    }
    let meant = match reference.xml10_content().as_ref() {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        other => return Err(format!("&{other};")),
    };
    Ok(meant.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_was_written() {
        let source = "<?xml version=\"1.0\"?>\n<w:p xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" a='<'><w:t>甲&amp;乙&#x4e00;</w:t><w:br/><!--x--></w:p>";
        let source = source.replace("a='<'", "a='&gt;'");
        let (read, prefix) = pieces(&source).unwrap();
        assert_eq!(read.iter().map(|piece| piece.raw.as_str()).collect::<String>(), source);
        assert_eq!(prefix, "w");
        assert!(read.iter().any(|piece| piece.kind == Kind::Words("甲&乙一".to_owned())));
    }

    #[test]
    fn what_is_no_xml_is_refused() {
        for source in ["<a><b></a>", "<a>", "<!DOCTYPE a><a/>", "<a>&b;</a>"] {
            assert!(pieces(source).is_err(), "{source}");
        }
    }
}
