//! 法规库: the statutes that citations are resolved by and the texts that an office has of them, from the files of the
//! registry, or those that the program carries where the registry has none.
//!
//! It must never guess: a file with a problem is an error, not a library without its statutes.

mod file_name;
pub mod import;
mod kind;
pub mod show;
pub mod stale;

use crate::app::{Error, embedded, registry};
use crate::domain::law::{FormerOrgan, LawText, Library, Statutes};
use crate::input::law_text::law_text;
use crate::input::yaml;
use std::path::{Path, PathBuf};

/// Where the files are, below the registry.
const FOLDER: &str = "workflows/laws";

/// Where the texts are, below that.
const TEXTS: &str = "texts";

/// The file of names that bodies had.
const ORGANS: &str = "organs.yaml";

/// The end of the names of lists, and of those of texts.
const LIST: &str = ".yaml";
const TEXT: &str = ".txt";

/// The statutes of a registry; those that the program carries where there is no registry, or no folder of laws in it.
///
/// # Errors
///
/// All problems of the files, or that one can not be read.
pub fn statutes(root: Option<&Path>) -> Result<Statutes, Error> {
    library(root).map(|library| library.statutes().clone())
}

/// The statutes of a registry with the texts that it holds.
///
/// # Errors
///
/// As those of [`statutes`].
pub fn library(root: Option<&Path>) -> Result<Library, Error> {
    let folder = root.map(|root| root.join(FOLDER)).filter(|folder| folder.is_dir());
    let files = match &folder {
        Some(folder) => files(folder, LIST)?,
        None => carried(),
    };
    let texts = match &folder {
        Some(folder) => texts(&folder.join(TEXTS))?,
        None => Vec::new(),
    };
    let folder = folder.unwrap_or_else(|| PathBuf::from(FOLDER));
    let (of_organs, lists): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|(name, _)| name == ORGANS);
    let sheets: Vec<_> = lists.iter().map(|(file, bytes)| yaml::LawText { file, bytes }).collect();
    let list = yaml::laws(&sheets)
        .map_err(|problems| Error::Invalid { file: folder.clone(), problems })?;
    Ok(Library::new(list, texts, organs(&folder, &of_organs)?))
}

fn organs(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<Vec<FormerOrgan>, Error> {
    let Some((name, bytes)) = files.first() else { return Ok(Vec::new()) };
    yaml::organs(name, bytes)
        .map_err(|problems| Error::Invalid { file: folder.to_path_buf(), problems })
}

/// The texts of a folder, in the order of their names.
fn texts(folder: &Path) -> Result<Vec<LawText>, Error> {
    let read = |(name, bytes): (String, Vec<u8>)| {
        let file = folder.join(name);
        law_text(&bytes).map_err(|fault| Error::LawText { file, line: fault.line })
    };
    files(folder, TEXT)?.into_iter().map(read).collect()
}

/// The files of a folder with such an end, in the order of their names.
fn files(folder: &Path, end: &str) -> Result<Vec<(String, Vec<u8>)>, Error> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().to_str().map(str::to_owned));
    let mut names: Vec<String> = names.filter(|name| name.ends_with(end)).collect();
    names.sort();
    names
        .into_iter()
        .map(|name| registry::read(&folder.join(&name)).map(|bytes| (name, bytes)))
        .collect()
}

/// The files that the program carries.
fn carried() -> Vec<(String, Vec<u8>)> {
    let name = |path: &'static str| path.strip_prefix(FOLDER)?.strip_prefix('/');
    let all = embedded::WORKFLOWS.iter();
    all.filter_map(|file| Some((name(file.path)?.to_owned(), file.text.as_bytes().to_vec())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Ordinal;

    #[test]
    fn the_carried_library_is_whole() {
        let library = library(None).unwrap();
        let statutes = library.statutes();
        assert!(statutes.all().len() > 600, "{}", statutes.all().len());
        let code = statutes.named("《中华人民共和国民法典》").unwrap();
        assert_eq!(code.articles(), Some(1_260));
        assert!(statutes.numbered("国办发[2018]115号").is_some());
        assert!(library.organs().len() > 5);
    }

    #[test]
    fn tables_lead_from_a_known_statute_to_articles_that_there_are() {
        let library = library(None).unwrap();
        let statutes = library.statutes();
        for statute in statutes.all() {
            for table in &statute.renumbered {
                assert!(table.of.as_ref().is_none_or(|of| statutes.named(of).is_some()));
                for one in &table.moves {
                    assert!(!one.to.is_empty(), "{} {}", statute.title, one.from);
                    let last = statute.articles().unwrap_or(u32::MAX);
                    assert!(one.to.iter().all(|to| *to <= last), "{} {}", statute.title, one.from);
                }
            }
        }
        let penalty = statutes.named("行政处罚法").unwrap();
        let moved = penalty.renumbered.iter().find_map(|table| table.of_article(14));
        assert_eq!(moved.map(|one| one.to.as_slice()), Some(&[16][..]));
    }

    #[test]
    fn what_is_kept_reads_as_it_was() {
        let article = |number, words: &[&str]| crate::domain::law::Article {
            number: Ordinal { number, branch: None },
            paragraphs: words.iter().map(ToString::to_string).collect(),
        };
        let law = LawText {
            title: "甲条例".to_owned(),
            kind: Some(crate::domain::law::StatuteKind::LocalRegulation),
            day: "2020-01-02".parse().ok(),
            in_force: None,
            file: "甲条例(2020-01-02).txt".to_owned(),
            digest: "sm3:00".to_owned(),
            articles: vec![article(1, &["乙：", "（一）丙。"]), article(2, &["丁。"])],
        };
        let bytes = crate::output::law_text::law_text(&law);
        assert_eq!(law_text(&bytes), Ok(law));
    }
}
