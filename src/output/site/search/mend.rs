//! The index of the site that is there, mended: the shards that change are read from it, and so are the words of what
//! changed as they were.
//!
//! It must give up rather than guess: then the index is made anew.

use super::{Extent, read_script, record, term_file, term_name, text_name, text_path};
use crate::domain::limits;
use crate::domain::search::{Mending, SearchText};
use crate::output::site::input::SiteFile;
use crate::output::site::maker::SiteMaker;
use flate2::read::DeflateDecoder;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

/// A mended index.
pub(super) struct Mended {
    pub(super) extent: Extent,
    /// The files of the shards that changed.
    pub(super) shards: Vec<SiteFile>,
    /// The paths of the others.
    pub(super) kept: Vec<String>,
}

/// The index of the site before with other words for some documents, and with more of them; none where it has to be made
/// anew.
pub(super) fn mended<M: SiteMaker>(
    before: Extent,
    changed: &BTreeMap<u32, SearchText>,
    documents: usize,
    maker: &mut M,
) -> Option<Mended> {
    let documents = u32::try_from(documents).ok()?;
    let mut mending = Mending::new(before, documents)?;
    let blocks: BTreeSet<u32> =
        changed.keys().map(|number| number / limits::SEARCH_BLOCK).collect();
    for block in blocks {
        let first = block * limits::SEARCH_BLOCK;
        let numbers = first..(first + limits::SEARCH_BLOCK);
        let held = numbers.clone().filter(|number| *number < before.documents);
        let old: BTreeMap<u32, SearchText> =
            held.map(|number| Some((number, words(maker, number)?))).collect::<Option<_>>()?;
        let now = |number| changed.get(&number).or_else(|| old.get(&number));
        let new: Vec<&SearchText> = numbers.filter_map(now).collect();
        mending.block(block, &old.values().collect::<Vec<_>>(), &new);
    }
    let touched: BTreeSet<u32> = mending.shards().collect();
    let mut shards = Vec::new();
    for number in &touched {
        let name = term_name(*number);
        let file = maker.read(&format!("{name}.js"))?;
        shards.push(term_file(*number, &mending.mend(*number, &read_script(&name, &file)?)?));
    }
    let extent = mending.finish()?;
    let kept = (0..1_u32 << extent.bits).filter(|number| !touched.contains(number));
    let kept: Vec<String> = kept.map(|number| format!("{}.js", term_name(number))).collect();
    let whole = kept.iter().all(|path| maker.is_there(path));
    whole.then_some(Mended { extent, shards, kept })
}

/// The words of a document as the site before has them.
fn words<M: SiteMaker>(maker: &mut M, number: u32) -> Option<SearchText> {
    let bytes = read_script(&text_name(number), &maker.read(&text_path(number))?)?;
    let mut json = Vec::new();
    let most = limits::SITE_SEARCH_TEXT_BYTES;
    DeflateDecoder::new(bytes.as_slice()).take(most).read_to_end(&mut json).ok()?;
    record::read(&json)
}
