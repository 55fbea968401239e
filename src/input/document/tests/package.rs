//! Word packages made for a test, from the XML that matters to it.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::domain::document::Text;
use crate::input::document::{Unreadable, read};

pub(super) const RELATIONS: &str = "<Relationships>
    <Relationship Id='1' Type='http://x/officeDocument' Target='word/document.xml'/></Relationships>";

/// A zip file of these parts.
pub(in crate::input::document) fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> =
        parts.iter().map(|(name, words)| (*name, words.as_bytes())).collect();
    zipped_bytes(&parts)
}

/// A zip file of these files.
pub(in crate::input::document) fn zipped_bytes(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, words) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(words).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document with this body.
pub(super) fn document(body: &str) -> String {
    format!("<w:document xmlns:w='w' xmlns:mc='mc'><w:body>{body}</w:body></w:document>")
}

/// A paragraph of one run.
pub(super) fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

/// What is read from a document with this body and no other part.
pub(super) fn seen(body: &str) -> Result<Text, Unreadable> {
    let document = document(body);
    read("a.docx", &zipped(&[("_rels/.rels", RELATIONS), ("word/document.xml", &document)]))
}

/// The lines read from a document with this body.
pub(super) fn lines(body: &str) -> Vec<String> {
    seen(body).unwrap().paragraphs.into_iter().map(|paragraph| paragraph.text).collect()
}
