//! The search of the site: an index and the texts of all documents in small files, and the scripts that read them.
//!
//! Every file calls one function with text: so it can be loaded as a script where a page may load nothing else, from a
//! memory stick. The format is docs/search-index.md. A file must never hold anything that runs, and changes only when
//! what it tells of changes.

mod column;
mod letters;
mod record;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::io::Write;

use super::input::{SiteEntry, SiteFile, SiteInput, SiteText};
use crate::domain::limits;
use crate::domain::search::{Builder, Extent};
use crate::output::OutputError;

const ENGINE: &str = include_str!("../assets/search.js");
const FACE: &str = include_str!("../assets/search-page.js");

/// The version of the format.
const VERSION: u32 = 2;

/// A search that is being made.
#[derive(Debug)]
pub(super) struct Making {
    builder: Builder,
    number: usize,
    /// One for all texts: its tables are large, and between small things that stay, the room that they leave is lost.
    deflate: DeflateEncoder<Vec<u8>>,
}

impl Default for Making {
    fn default() -> Self {
        let deflate = DeflateEncoder::new(Vec::new(), Compression::new(9));
        Self { builder: Builder::default(), number: 0, deflate }
    }
}

impl Making {
    /// The next entry, in the order of [`in_order`], and the file of its words.
    pub(super) fn add(
        &mut self,
        entry: &SiteEntry,
        text: &SiteText,
    ) -> Result<SiteFile, OutputError> {
        self.builder.add(&record::text(entry, &text.clauses));
        let file = self.text_file(&record::json(entry, &text.clauses)?)?;
        self.number += 1;
        Ok(file)
    }

    fn text_file(&mut self, json: &[u8]) -> Result<SiteFile, OutputError> {
        let failed = |error: std::io::Error| OutputError::Container(error.to_string());
        self.deflate.write_all(json).map_err(failed)?;
        let bytes = self.deflate.reset(Vec::new()).map_err(failed)?;
        let name = format!("search/texts/{:04x}/{:06x}", self.number >> 8, self.number);
        Ok(script(&name, &quoted(&letters::encode(&bytes))))
    }

    /// The other files of the search: the index and the scripts; none where there is nothing to search.
    pub(super) fn finish(self, input: &SiteInput) -> Result<Vec<SiteFile>, OutputError> {
        if input.entries.is_empty() {
            return Ok(Vec::new());
        }
        let index = self.builder.finish();
        let shards = index.shards().iter().enumerate();
        let mut files: Vec<_> = shards.map(|(number, shard)| term_file(number, shard)).collect();
        files.extend(column::files(&in_order(&input.entries), &index.extent())?);
        files.push(SiteFile::new("assets/search.js", ENGINE.into()));
        files.push(SiteFile::new("assets/search-page.js", FACE.into()));
        Ok(files)
    }
}

/// The entries in the order of the index: the later ones have the higher numbers, so that a new document changes
/// nothing before it.
pub(super) fn in_order(entries: &[SiteEntry]) -> Vec<&SiteEntry> {
    let mut entries: Vec<&SiteEntry> = entries.iter().collect();
    entries.sort_by_cached_key(|entry| (column::day(entry), entry.id.clone()));
    entries
}

fn term_file(number: usize, shard: &[u8]) -> SiteFile {
    let name = format!("search/terms/{:02x}/{number:04x}", number >> 8);
    script(&name, &quoted(&letters::encode(shard)))
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
