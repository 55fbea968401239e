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
mod maker;
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
pub use maker::{MadeEntry, SiteLink, SiteMaker};

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

/// The form of the files of an entry. Whoever changes what they look like raises it: by it a publication knows that they
/// have to be made anew.
pub const FORM: u32 = 1;

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
    texts: impl FnMut(&SiteEntry) -> Result<Vec<SiteText>, E>,
    put: impl FnMut(SiteFile) -> Result<(), E>,
) -> Result<(), E> {
    site_of(input, &mut maker::Anew { texts, put })
}

/// The same with the help of the site that is there: of what did not change nothing is read and nothing made.
///
/// # Errors
///
/// As [`site`].
pub fn site_of<M: SiteMaker>(input: &SiteInput, maker: &mut M) -> Result<(), M::Error> {
    check_ids(input)?;
    let pages = Pages::new()?;
    let order = search::in_order(&input.entries);
    let mut making = search::Making::of(maker.index(&order));
    let mut files = Files { maker, names: container::Names::default() };
    let mut downloads = Downloads::new();
    for (number, entry) in (0..).zip(&order) {
        let links = entry_files((&pages, input), (number, entry), &mut making, &mut files)?;
        downloads.insert(&entry.id, links);
    }
    let extent = making.finish(&order, &mut files)?;
    for file in search::whole(&order, extent)? {
        files.put(file)?;
    }
    files.maker.indexed(extent);
    whole(&pages, input, &downloads, |file| files.put(file))
}

/// The files of an entry: what can be taken away of them.
fn entry_files<M: SiteMaker>(
    (pages, input): (&Pages, &SiteInput),
    (number, entry): (u32, &SiteEntry),
    making: &mut search::Making,
    files: &mut Files<'_, M>,
) -> Result<Vec<SiteLink>, M::Error> {
    let kept = files.maker.kept(entry);
    let searched = search::text_path(number);
    let stays = kept.is_some() && !making.is_anew() && files.maker.is_there(&searched);
    let texts = if stays { Vec::new() } else { files.maker.texts(entry)? };
    let made = if let Some(kept) = kept {
        kept.files.iter().try_for_each(|path| files.keep(path))?;
        kept
    } else {
        let links = texts.iter().filter_map(SiteText::download).collect();
        let made = document::files(pages, input, entry, &texts)?;
        let paths = made.iter().map(|file| file.path.clone()).collect();
        made.into_iter().try_for_each(|file| files.put(file))?;
        MadeEntry { files: paths, links }
    };
    if stays {
        files.keep(&searched)?;
    } else {
        files.put(making.add(number, entry, shown(entry, &texts))?)?;
    }
    let links = made.links.clone();
    files.maker.made(entry, made);
    Ok(links)
}

/// The clauses of the version that is shown.
fn shown<'a>(entry: &SiteEntry, texts: &'a [SiteText]) -> &'a [SiteClause] {
    let shown = entry.versions.iter().find(|version| version.shown).map(|one| one.number);
    let text = texts.iter().find(|text| Some(text.version) == shown);
    text.map(|text| text.clauses.as_slice()).unwrap_or_default()
}

/// Where files go; no two have the same name on any system.
struct Files<'a, M> {
    maker: &'a mut M,
    names: container::Names,
}

impl<M: SiteMaker> Files<'_, M> {
    fn put(&mut self, file: SiteFile) -> Result<(), M::Error> {
        self.names.take(&file.path)?;
        self.maker.put(file)
    }

    fn keep(&mut self, path: &str) -> Result<(), M::Error> {
        self.names.take(path)?;
        self.maker.keep(path)
    }
}

/// The files that tell of all entries, one after the other: together they are large.
fn whole<E: From<OutputError>>(
    pages: &Pages,
    input: &SiteInput,
    downloads: &Downloads<'_>,
    mut put: impl FnMut(SiteFile) -> Result<(), E>,
) -> Result<(), E> {
    let mut all = |files: Vec<SiteFile>| files.into_iter().try_for_each(&mut put);
    all(list::files(pages, input)?)?;
    all(vec![
        SiteFile::new("assets/style.css", STYLE.into()),
        SiteFile::new("assets/icon.svg", ICON.into()),
        SiteFile::new("assets/catalogue.js", LIST_SCRIPT.into()),
        SiteFile::new("assets/view.js", VIEW_SCRIPT.into()),
    ])?;
    if !input.entries.is_empty() {
        all(vec![SiteFile::new("search.html", pages.search(input)?)])?;
    }
    all(vec![SiteFile::new("catalogue.json", data::json(input, downloads)?)])?;
    all(vec![SiteFile::new("catalogue.csv", data::csv(input)?)])?;
    all(vec![SiteFile::new("catalogue.xlsx", data::xlsx(input)?)])?;
    all(vec![SiteFile::new("expiries.ics", feed::expiries(input).into_bytes())])?;
    all(feed::feeds(input))?;
    all(cleanup::files(pages, input)?)?;
    all(sitemap::files(input))
}

/// Every entry has a page of its own, on any system.
fn check_ids(input: &SiteInput) -> Result<(), OutputError> {
    if let Some(entry) = input.entries.iter().find(|entry| !address::is_page_name(&entry.id)) {
        return Err(OutputError::EntryId(entry.id.clone()));
    }
    container::check_names(input.entries.iter().map(|entry| entry.id.as_str()))
}
