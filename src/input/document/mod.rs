//! Readers of documents: .docx and .odt, web pages, PDF and OFD, archives of these, .md and plain text in the
//! encodings that offices use.
//!
//! What a file is, its first bytes say; its name only decides between kinds of text. A reader must never
//! guess silently: what it left out or decided is a [`ReadingNote`](crate::domain::document::ReadingNote).

pub mod archive;
pub(super) mod container;
mod docx;
pub(super) mod encoding;
mod figures;
mod flow;
mod html;
mod layout;
mod markdown;
mod odt;
mod ofd;
mod pdf;
mod plain;
mod symbols;
#[cfg(test)]
mod tests;
mod unreadable;
pub(super) mod xml;

pub(in crate::input) use container::Container;
pub(in crate::input) use xml::decode;

use crate::domain::document::Text;
use crate::domain::limits;

pub use unreadable::{SuiteFault, Unreadable};

/// Reads a document. The name only tells Markdown from plain text; a .docx named .doc is read too.
///
/// Of an archive, the one document in it is read.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Text, Unreadable> {
    read_as(file_name, bytes, archive::read)
}

/// Reads a document, and an archive of documents by a function.
fn read_as(file_name: &str, bytes: &[u8], archive: ReadArchive) -> Result<Text, Unreadable> {
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > limits::DOCUMENT_BYTES {
        return Err(Unreadable::TooLarge { bytes: length, limit: limits::DOCUMENT_BYTES });
    }
    match kind(bytes) {
        Kind::Nothing => Err(Unreadable::Empty),
        Kind::Zip => packed(bytes, archive),
        Kind::Ole if is_encrypted(bytes) => Err(Unreadable::Encrypted),
        Kind::Ole if is_other_ole(bytes) => Err(Unreadable::OtherContainer),
        Kind::Ole => Err(Unreadable::LegacyWord),
        Kind::Pdf => pdf::read(bytes),
        Kind::Rtf => Err(Unreadable::Rtf),
        Kind::Picture => Err(Unreadable::NotADocument),
        Kind::Text if html::is_page(bytes, !is_markdown(file_name)) => html::read(bytes),
        Kind::Text if html::is_saved_page(bytes) => html::read_saved(bytes),
        Kind::Text if is_markdown(file_name) => markdown::read(bytes),
        Kind::Text => plain::read(bytes),
    }
}

/// What reads an archive: there is none inside of another.
type ReadArchive = fn(Container<'_>) -> Result<Text, Unreadable>;

/// Reads a package, which its parts tell from other packages.
fn packed(bytes: &[u8], archive: ReadArchive) -> Result<Text, Unreadable> {
    let container = Container::open(bytes)?;
    if ofd::is_ofd(&container) {
        return ofd::read(container);
    }
    if archive::is_archive(&container) {
        return archive(container);
    }
    if odt::is_open_document(&container) {
        return odt::read(container);
    }
    docx::read(container)
}

/// What the first bytes say a file is.
enum Kind {
    Nothing,
    Zip,
    Ole,
    Pdf,
    Rtf,
    Picture,
    Text,
}

fn kind(bytes: &[u8]) -> Kind {
    let begins = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    if bytes.is_empty() {
        Kind::Nothing
    } else if begins(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        Kind::Zip
    } else if begins(&[b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"]) {
        Kind::Ole
    } else if begins(&[b"%PDF-", b"\xEF\xBB\xBF%PDF-"]) {
        Kind::Pdf
    } else if begins(&[b"{\\rtf"]) {
        Kind::Rtf
    } else if begins(&[b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"BM", b"II*\0", b"MM\0*"])
        && bytes.contains(&0)
    {
        Kind::Picture
    } else {
        Kind::Text
    }
}

fn is_markdown(file_name: &str) -> bool {
    let extension = file_name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    matches!(extension.as_deref(), Some("md" | "markdown"))
}

/// A .docx with a password is an OLE container whose directory names such a stream; a .doc with one says so in its first
/// block, which word processors put first in the file.
fn is_encrypted(bytes: &[u8]) -> bool {
    let block = bytes.get(512..524).unwrap_or_default();
    let is_locked =
        block.starts_with(&[0xEC, 0xA5]) && block.get(11).is_some_and(|bits| bits & 1 != 0);
    is_locked || names_stream(bytes, "EncryptedPackage")
}

/// A spreadsheet or a presentation of the time of .doc.
fn is_other_ole(bytes: &[u8]) -> bool {
    !is_word_of_old(bytes)
        && (names_stream(bytes, "Workbook") || names_stream(bytes, "PowerPoint Document"))
}

/// Whether an OLE container holds the words of a document at all: an office suite takes anything else for text, and
/// shows its bytes as words.
pub fn is_word_of_old(bytes: &[u8]) -> bool {
    names_stream(bytes, "WordDocument")
}

/// Whether the directory of an OLE container names a stream so.
fn names_stream(bytes: &[u8], name: &str) -> bool {
    let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
}
