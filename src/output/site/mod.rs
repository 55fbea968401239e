//! The public site: the catalogue as pages, as data, and the texts, in a folder that opens from a memory stick.
//!
//! Pages work without a script and without a network; every link is relative, so that the folder may lie in a
//! folder of another site. A page must never load anything from elsewhere, nor run anything of an entry. Texts are
//! asked for one document after another and files handed over as they are made: a site of 100,000 documents must
//! never be held in memory.

mod address;
mod akoma;
mod cleanup;
mod data;
mod document;
mod feed;
mod input;
mod legislation;
mod list;
mod page;
mod qr;
mod search;
mod sitemap;
#[cfg(test)]
mod tests;

pub use input::{
    SiteClause, SiteCleanUp, SiteDownload, SiteEntry, SiteFile, SiteInput, SiteMoment,
    SiteRelation, SiteStatus, SiteText, SiteVersion,
};

use super::{OutputError, container};
use crate::domain::limits;
use data::Downloads;
use page::Pages;

const STYLE: &str = include_str!("assets/style.css");
const LIST_SCRIPT: &str = include_str!("assets/catalogue.js");
const ICON: &str = include_str!("assets/icon.svg");
const VIEW_SCRIPT: &str = include_str!("assets/view.js");

/// The whole site as one file, to be carried away.
pub const ZIP: &str = "catalogue.zip";

/// Whether a site is small enough to be carried away as one file: who makes it holds all of it.
pub fn has_zip(input: &SiteInput) -> bool {
    (1..=limits::SITE_ZIP_DOCUMENTS).contains(&input.entries.len())
}

/// Makes the files of the site: lists, a page for each entry and each of its versions, their files, feeds, and the
/// catalogue as data. `texts` gives the texts of an entry, `put` takes a file.
///
/// # Errors
///
/// Ids that cannot name a page, and what `texts` and `put` say.
pub fn site<E: From<OutputError>>(
    input: &SiteInput,
    mut texts: impl FnMut(&SiteEntry) -> Result<Vec<SiteText>, E>,
    mut put: impl FnMut(SiteFile) -> Result<(), E>,
) -> Result<(), E> {
    check_ids(input)?;
    let pages = Pages::new()?;
    let mut index = search::Making::default();
    let mut names = container::Names::default();
    let mut put = |file: SiteFile| {
        names.take(&file.path)?;
        put(file)
    };
    let mut downloads = Downloads::new();
    for entry in search::in_order(&input.entries) {
        let texts = texts(entry)?;
        downloads.insert(&entry.id, texts.iter().filter_map(SiteText::download).collect());
        for file in document::files(&pages, input, entry, &texts)? {
            put(file)?;
        }
        let shown = entry.versions.iter().find(|version| version.shown);
        let text = texts.into_iter().find(|text| Some(text.version) == shown.map(|one| one.number));
        put(index.add(entry, &text.unwrap_or_default())?)?;
    }
    for file in index.finish(input)? {
        put(file)?;
    }
    for file in whole(&pages, input, &downloads)? {
        put(file)?;
    }
    Ok(())
}

/// The files that tell of all entries.
fn whole(
    pages: &Pages,
    input: &SiteInput,
    downloads: &Downloads<'_>,
) -> Result<Vec<SiteFile>, OutputError> {
    let mut files = list::files(pages, input)?;
    files.push(SiteFile::new("assets/style.css", STYLE.into()));
    files.push(SiteFile::new("assets/icon.svg", ICON.into()));
    files.push(SiteFile::new("assets/catalogue.js", LIST_SCRIPT.into()));
    files.push(SiteFile::new("assets/view.js", VIEW_SCRIPT.into()));
    if !input.entries.is_empty() {
        files.push(SiteFile::new("search.html", pages.search(input)?));
    }
    files.push(SiteFile::new("catalogue.json", data::json(input, downloads)?));
    files.push(SiteFile::new("catalogue.csv", data::csv(input)?));
    files.push(SiteFile::new("catalogue.xlsx", data::xlsx(input)?));
    files.push(SiteFile::new("expiries.ics", feed::expiries(input).into_bytes()));
    files.extend(feed::feeds(input));
    files.extend(cleanup::files(pages, input)?);
    files.extend(sitemap::files(input));
    Ok(files)
}

/// Every entry has a page of its own, on any system.
fn check_ids(input: &SiteInput) -> Result<(), OutputError> {
    if let Some(entry) = input.entries.iter().find(|entry| !address::is_page_name(&entry.id)) {
        return Err(OutputError::EntryId(entry.id.clone()));
    }
    container::check_names(input.entries.iter().map(|entry| entry.id.as_str()))
}
