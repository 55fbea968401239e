//! The search of the site: an index and the texts of all documents in small files, and the scripts that read them.
//!
//! Every file calls one function with text: so it can be loaded as a script where a page may load nothing else, from a
//! memory stick. The format is docs/search-index.md. A file must never hold anything that runs, and changes only when
//! what it tells of changes.

mod column;
mod letters;
mod mend;
mod record;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::collections::BTreeMap;
use std::io::Write;

use super::Files;
use super::input::{SiteClause, SiteEntry, SiteFile};
use super::maker::SiteMaker;
use crate::domain::limits;
use crate::domain::search::{Builder, Extent, SearchText};
use crate::output::OutputError;

const ENGINE: &str = include_str!("../assets/search.js");
const FACE: &str = include_str!("../assets/search-page.js");

/// The version of the format.
const VERSION: u32 = 2;

/// A search that is being made.
#[derive(Debug)]
pub(super) struct Making {
    how: How,
    /// One for all texts: its tables are large, and between small things that stay, the room that they leave is lost.
    deflate: DeflateEncoder<Vec<u8>>,
}

#[derive(Debug)]
enum How {
    Anew(Builder),
    /// Out of the index of the site that is there: its extent, and the words of what changed.
    Mend(Extent, BTreeMap<u32, SearchText>),
}

impl Making {
    /// Begins; with the index of the site that is there, where its documents have the same numbers.
    pub(super) fn of(before: Option<Extent>) -> Self {
        let how = match before {
            Some(extent) => How::Mend(extent, BTreeMap::new()),
            None => How::Anew(Builder::default()),
        };
        Self { how, deflate: DeflateEncoder::new(Vec::new(), Compression::new(9)) }
    }

    /// Whether the words of all entries are needed.
    pub(super) fn is_anew(&self) -> bool {
        matches!(self.how, How::Anew(_))
    }

    /// The words of an entry, by its number in the order of [`in_order`], and their file.
    pub(super) fn add(
        &mut self,
        number: u32,
        entry: &SiteEntry,
        clauses: &[SiteClause],
    ) -> Result<SiteFile, OutputError> {
        let text = record::text(entry, clauses);
        match &mut self.how {
            How::Anew(builder) => builder.add(&text),
            How::Mend(_, changed) => {
                changed.insert(number, text);
            }
        }
        self.text_file(number, &record::json(entry, clauses)?)
    }

    fn text_file(&mut self, number: u32, json: &[u8]) -> Result<SiteFile, OutputError> {
        let failed = |error: std::io::Error| OutputError::Container(error.to_string());
        self.deflate.write_all(json).map_err(failed)?;
        let bytes = self.deflate.reset(Vec::new()).map_err(failed)?;
        Ok(script(&text_name(number), &quoted(&letters::encode(&bytes))))
    }

    /// The shards of the index. How large it is.
    pub(super) fn finish<M: SiteMaker>(
        self,
        order: &[&SiteEntry],
        files: &mut Files<'_, M>,
    ) -> Result<Extent, M::Error> {
        let index = match self.how {
            How::Anew(builder) => builder.finish(),
            How::Mend(before, changed) => {
                if let Some(mended) = mend::mended(before, &changed, order.len(), files.maker) {
                    mended.shards.into_iter().try_for_each(|file| files.put(file))?;
                    mended.kept.iter().try_for_each(|path| files.keep(path))?;
                    return Ok(mended.extent);
                }
                all(order, files.maker)?.finish()
            }
        };
        if index.documents() > 0 {
            for (number, shard) in (0..).zip(index.shards()) {
                files.put(term_file(number, shard))?;
            }
        }
        Ok(index.extent())
    }
}

/// The words of all entries, read once more.
fn all<M: SiteMaker>(order: &[&SiteEntry], maker: &mut M) -> Result<Builder, M::Error> {
    let mut builder = Builder::default();
    for entry in order {
        let texts = maker.texts(entry)?;
        builder.add(&record::text(entry, super::shown(entry, &texts)));
    }
    Ok(builder)
}

/// The files of the search that tell of all entries: the head of the index and the scripts; none where there is nothing to
/// search.
pub(super) fn whole(order: &[&SiteEntry], extent: Extent) -> Result<Vec<SiteFile>, OutputError> {
    if order.is_empty() {
        return Ok(Vec::new());
    }
    let mut files = column::files(order, &extent)?;
    files.push(SiteFile::new("assets/search.js", ENGINE.into()));
    files.push(SiteFile::new("assets/search-page.js", FACE.into()));
    Ok(files)
}

/// The entries in the order of the index: the later ones have the higher numbers, so that a new document changes
/// nothing before it.
pub(super) fn in_order(entries: &[SiteEntry]) -> Vec<&SiteEntry> {
    let mut entries: Vec<&SiteEntry> = entries.iter().collect();
    entries.sort_by_cached_key(|entry| (column::day(entry), entry.id.clone()));
    entries
}

/// Where the words of an entry lie.
pub(super) fn text_path(number: u32) -> String {
    format!("{}.js", text_name(number))
}

fn text_name(number: u32) -> String {
    format!("search/texts/{:04x}/{number:06x}", number >> 8)
}

fn term_name(number: u32) -> String {
    format!("search/terms/{:02x}/{number:04x}", number >> 8)
}

fn term_file(number: u32, shard: &[u8]) -> SiteFile {
    script(&term_name(number), &quoted(&letters::encode(shard)))
}

/// The bytes that a file of [`script`] holds as letters; none where it is not one.
fn read_script(name: &str, file: &[u8]) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(file).ok()?;
    let value = text.strip_prefix("fashen(\"")?.strip_prefix(name)?.strip_prefix("\",\"")?;
    letters::decode(value.strip_suffix("\");\n")?)
}

/// A file that gives a value to the page under its own name. The value is JSON.
fn script(name: &str, value: &str) -> SiteFile {
    SiteFile::new(format!("{name}.js"), format!("fashen(\"{name}\",{value});\n").into_bytes())
}

/// Letters of [`letters::encode`] as a string of JSON: none of them needs an escape.
fn quoted(letters: &str) -> String {
    format!("\"{letters}\"")
}

/// What a page must know before it can read anything else.
#[derive(serde::Serialize)]
struct Head<'a> {
    version: u32,
    documents: u32,
    block: u32,
    /// Numbers of blocks are below this.
    bound: u32,
    bits: u32,
    columns: Vec<column::Column<'a>>,
}

impl<'a> Head<'a> {
    fn of(extent: &Extent, columns: Vec<column::Column<'a>>) -> Self {
        let Extent { documents, bits, .. } = *extent;
        let (block, bound) = (limits::SEARCH_BLOCK, extent.bound());
        Self { version: VERSION, documents, block, bound, bits, columns }
    }
}
