//! The public site: the catalogue as pages, as data, and the texts, in a folder that opens from a memory stick.
//!
//! Pages work without a script and without a network; every link is relative, so that the folder may lie in a
//! folder of another site. A page must never load anything from elsewhere, nor run anything of an entry.

mod address;
mod data;
mod input;
mod page;
mod search;
#[cfg(test)]
mod tests;

pub use input::{SiteClause, SiteDownload, SiteEntry, SiteFile, SiteInput, SiteStatus};

use super::{OutputError, container};
use page::Pages;

const STYLE: &str = include_str!("assets/style.css");
const SCRIPT: &str = include_str!("assets/catalogue.js");

/// The files of the site: the list, a page for each entry, its files, and the list as data.
///
/// Refused are ids that cannot name a page, files outside the site, and two files of one name.
pub fn site(input: &SiteInput) -> Result<Vec<SiteFile>, OutputError> {
    if let Some(entry) = input.entries.iter().find(|entry| !address::is_page_name(&entry.id)) {
        return Err(OutputError::EntryId(entry.id.clone()));
    }
    let pages = Pages::new()?;
    let mut files = vec![SiteFile::new("index.html", pages.index(input)?)];
    for entry in &input.entries {
        files.push(SiteFile::new(address::page(&entry.id), pages.document(input, entry)?));
        files
            .extend(entry.downloads.iter().map(|one| SiteFile::new(&*one.path, one.bytes.clone())));
    }
    files.push(SiteFile::new("assets/style.css", STYLE.into()));
    files.push(SiteFile::new("assets/catalogue.js", SCRIPT.into()));
    if !input.entries.is_empty() {
        files.push(SiteFile::new("search.html", pages.search(input)?));
        files.extend(search::files(input)?);
    }
    files.push(SiteFile::new("catalogue.json", data::json(input)?));
    files.push(SiteFile::new("catalogue.csv", data::csv(input)?));
    container::check_names(files.iter().map(|file| file.path.as_str()))?;
    Ok(files)
}
