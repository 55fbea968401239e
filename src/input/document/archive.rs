//! Archives (.zip) of documents. Archives inside of archives are not opened.
//!
//! It must never guess which of several documents is meant.

use crate::domain::document::{ReadingNote, Text};
use crate::input::document::container::Container;
use crate::input::document::{Unreadable, read_as};

/// Parts by which packages of one document are known.
const PACKAGES: [&str; 3] = ["[Content_Types].xml", "_rels/.rels", "mimetype"];

/// Extensions of documents.
const DOCUMENTS: [&str; 13] =
    ["docx", "doc", "wps", "odt", "rtf", "pdf", "ofd", "txt", "md", "html", "htm", "mht", "mhtml"];

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name with its folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Entry {
    /// Whether its name is that of a document.
    pub fn is_document(&self) -> bool {
        is_document(&self.name)
    }
}

/// The files of an archive in its order, without what systems put beside them.
///
/// # Errors
///
/// What is wrong with the archive, or the first file in it that unpacks to more than a document may have.
pub fn entries(bytes: &[u8]) -> Result<Vec<Entry>, Unreadable> {
    taken(&mut Container::open(bytes)?, |_| true)
}

/// Whether bytes are an archive, and no package of one document.
pub fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && Container::open(bytes)
            .is_ok_and(|container| is_archive(&container) && !super::ofd::is_ofd(&container))
}

pub(super) fn is_archive(container: &Container<'_>) -> bool {
    !PACKAGES.iter().any(|part| container.has(part)) && !container.has("word/document.xml")
}

/// Reads the only document of an archive.
pub(super) fn read(mut container: Container<'_>) -> Result<Text, Unreadable> {
    let names = container.files()?;
    let all = names.iter().filter(|(_, name)| !is_litter(name)).count();
    let mut documents = taken(&mut container, is_document)?;
    let Some(document) = documents.pop() else { return Err(Unreadable::OtherContainer) };
    if !documents.is_empty() {
        documents.push(document);
        let names = documents.into_iter().map(|document| document.name).collect();
        return Err(Unreadable::SeveralDocuments { names });
    }
    let mut text = read_as(&document.name, &document.bytes, |_| Err(Unreadable::OtherContainer))?;
    text.notes
        .insert(0, ReadingNote::FromArchive { name: document.name, others: all.saturating_sub(1) });
    Ok(text)
}

fn taken(
    container: &mut Container<'_>,
    wanted: fn(&str) -> bool,
) -> Result<Vec<Entry>, Unreadable> {
    let mut entries = Vec::new();
    for (at, name) in container.files()? {
        if !is_litter(&name) && wanted(&name) {
            let bytes = container.file(at, &name)?;
            entries.push(Entry { name, bytes });
        }
    }
    Ok(entries)
}

fn is_document(name: &str) -> bool {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    extension.is_some_and(|extension| DOCUMENTS.contains(&extension.as_str()))
}

/// What systems and word processors leave behind: `__MACOSX/`, `.DS_Store`, `~$送审稿.docx`.
fn is_litter(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/")
        || file.starts_with(['.', '~'])
        || file.eq_ignore_ascii_case("thumbs.db")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::document::{encoding, read, tests::zipped};

    #[test]
    fn the_only_document_is_read_and_several_are_named() {
        let one =
            zipped(&[("文件/甲.txt", "第一条　甲"), ("图.png", "x"), ("__MACOSX/._甲.txt", "x")]);
        let text = read("a.zip", &one).unwrap();
        let note = ReadingNote::FromArchive { name: "文件/甲.txt".to_owned(), others: 1 };
        assert_eq!((text.paragraphs[0].text.as_str(), &text.notes), ("第一条　甲", &vec![note]));
        let two = zipped(&[("甲.txt", "甲"), ("乙.html", "<html>乙"), ("~$甲.docx", "x")]);
        let names = vec!["甲.txt".to_owned(), "乙.html".to_owned()];
        assert_eq!(read("a.zip", &two), Err(Unreadable::SeveralDocuments { names }));
        assert_eq!(read("a.zip", &zipped(&[("a.png", "x")])), Err(Unreadable::OtherContainer));
        assert_eq!(entries(&two).unwrap().len(), 2);
        assert!(is_zip(&two) && !is_zip(b"PK\x03\x04"));
    }

    #[test]
    fn an_archive_inside_of_another_is_not_opened() {
        let inner = zipped(&[("甲.txt", "甲")]);
        let outer = crate::input::document::tests::zipped_bytes(&[("乙.docx", &inner)]);
        assert_eq!(read("a.zip", &outer), Err(Unreadable::OtherContainer));
    }

    #[test]
    fn names_in_gbk_are_read() {
        let mut bytes = zipped(&[("aaaa.txt", "甲")]);
        let name = encoding::as_gb18030("甲乙");
        while let Some(at) = bytes.windows(4).position(|window| window == b"aaaa") {
            bytes[at..at + 4].copy_from_slice(&name);
        }
        assert_eq!(entries(&bytes).unwrap()[0].name, "甲乙.txt");
    }
}
