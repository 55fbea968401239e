//! Zip containers: Word files, filing packages, dossiers.
//!
//! A container must never carry the time of its making or the system it was made on (I9), nor a name that
//! leaves the folder into which it is unpacked.

use std::collections::BTreeSet;
use std::io::{Cursor, Write};

use ::zip::result::ZipError;
use ::zip::write::SimpleFileOptions;
use ::zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::OutputError;

/// A zip with these files (path with `/`, bytes) in this order, the same bytes every time.
pub fn zip(entries: &[(String, Vec<u8>)]) -> Result<Vec<u8>, OutputError> {
    check_names(entries.iter().map(|(name, _)| name.as_str()))?;
    write(entries).map_err(|error| OutputError::Container(error.to_string()))
}

fn write(entries: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ZipError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        // The crate marks names that are not ASCII as UTF-8 by itself.
        writer.start_file(name.as_str(), options())?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// What every entry carries: the first instant that a zip can name, and one system, whatever made it.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(6))
        .last_modified_time(DateTime::DEFAULT)
        .system(System::Unix)
        .unix_permissions(0o644)
}

/// Refuses names that are unsafe, and names that are there twice.
pub(super) fn check_names<'a>(mut names: impl Iterator<Item = &'a str>) -> Result<(), OutputError> {
    let mut seen = Names::default();
    names.try_for_each(|name| seen.take(name))
}

/// Names that were given to files so far.
#[derive(Debug, Default)]
pub(super) struct Names(BTreeSet<Box<str>>);

impl Names {
    /// Takes one more; refused is one that is unsafe, and one that is there.
    pub(super) fn take(&mut self, name: &str) -> Result<(), OutputError> {
        if !is_safe(name) {
            return Err(OutputError::EntryName(name.to_owned()));
        }
        if !self.0.insert(name.to_lowercase().into()) {
            return Err(OutputError::EntryTwice(name.to_owned()));
        }
        Ok(())
    }
}

/// A relative path of plain parts: nothing absolute, no drive, no step up, nothing that hides.
fn is_safe(name: &str) -> bool {
    let forbidden = |c: char| c.is_control() || matches!(c, '\\' | ':');
    !name.chars().any(forbidden) && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use proptest::prelude::*;

    use super::*;

    fn one(name: &str) -> Vec<(String, Vec<u8>)> {
        vec![(name.to_owned(), b"x".to_vec())]
    }

    #[test]
    fn unsafe_names_are_refused() {
        for name in
            ["", "/a", "a/", "a//b", "../a", "a/../b", "./a", "C:/a", "a\\b", "a\nb", "a\u{0}"]
        {
            assert_eq!(zip(&one(name)), Err(OutputError::EntryName(name.to_owned())));
        }
        for name in ["a", "a/b.docx", "..a", "附件/说明.docx", "[Content_Types].xml", "_rels/.rels"]
        {
            assert!(zip(&one(name)).is_ok(), "{name}");
        }
    }

    #[test]
    fn a_name_twice_is_refused() {
        let entries = [one("a/B.txt"), one("a/b.txt")].concat();
        assert_eq!(zip(&entries), Err(OutputError::EntryTwice("a/b.txt".to_owned())));
    }

    #[test]
    fn chinese_names_are_marked_utf8() {
        let bytes = zip(&one("附件.txt")).unwrap();
        let flags = u16::from_le_bytes([bytes[6], bytes[7]]);
        assert_eq!(flags & 0x800, 0x800);
        assert_eq!(&bytes[10..14], &[0, 0, 0x21, 0], "1980-01-01 00:00");
    }

    proptest! {
        #[test]
        fn what_goes_in_comes_out(contents in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..200), 0..8)) {
            let entries: Vec<_> = contents
                .iter().enumerate().map(|(i, bytes)| (format!("部分/{i}.bin"), bytes.clone())).collect();
            let packed = zip(&entries).unwrap();
            prop_assert_eq!(&packed, &zip(&entries).unwrap());
            let mut archive = ::zip::ZipArchive::new(Cursor::new(packed)).unwrap();
            prop_assert_eq!(archive.len(), entries.len());
            for (i, (name, bytes)) in entries.iter().enumerate() {
                let mut file = archive.by_index(i).unwrap();
                prop_assert_eq!(file.name().unwrap(), name.as_str());
                let mut read = Vec::new();
                file.read_to_end(&mut read).unwrap();
                prop_assert_eq!(&read, bytes);
            }
        }

        #[test]
        fn no_name_makes_it_panic(name in any::<String>()) {
            let _ = zip(&one(&name));
        }
    }
}
