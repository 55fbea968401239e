//! What the site that is there was made of: for every entry a digest of the facts behind its pages, and their files.
//!
//! It is kept beside the registry, not in the site, and may be deleted at any time: then everything is made anew. It must
//! never be believed for another site than the one whose manifest it names, nor for pages that another program made.

use crate::app::registry::Registry;
use crate::domain::catalogue::Text;
use crate::domain::digest::Digest;
use crate::domain::search::Extent;
use crate::output::site::{self, MadeEntry, SiteEntry, SiteInput};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

const SCHEMA: &str = "fashen.site-made/1";

/// What is known of a site.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Known {
    schema: String,
    /// A digest of what all pages have in common.
    common: String,
    /// The digest of the manifest of the site.
    manifest: String,
    /// Documents, bits and weight of the index of the search.
    index: (u32, u32, u64),
    /// The entries in the order of that index.
    entries: Vec<KnownEntry>,
    /// Their places by their names.
    #[serde(skip)]
    places: HashMap<String, usize>,
}

/// What is known of the files of an entry.
#[derive(Debug, Serialize, Deserialize)]
struct KnownEntry {
    id: String,
    /// A digest of all that they tell.
    facts: String,
    made: MadeEntry,
}

impl Known {
    /// Nothing is known yet of a site of these facts.
    pub(super) fn new(input: &SiteInput) -> Self {
        Self { schema: SCHEMA.to_owned(), common: common(input), ..Self::default() }
    }

    /// What is known of the site whose manifest has that digest, and still helps to make one of these facts.
    pub(super) fn read(path: &Path, input: &SiteInput, manifest: &Digest) -> Option<Self> {
        let mut known: Self = serde_json::from_slice(&std::fs::read(path).ok()?).ok()?;
        let fits = known.schema == SCHEMA
            && known.common == common(input)
            && known.manifest == manifest.to_string();
        let places = known.entries.iter().enumerate().map(|(at, one)| (one.id.clone(), at));
        known.places = places.collect();
        fits.then_some(known)
    }

    /// The extent of the index, where its entries are the first ones of an order.
    pub(super) fn index(&self, order: &[&SiteEntry]) -> Option<Extent> {
        let (documents, bits, weight) = self.index;
        let same = |(known, entry): (&KnownEntry, &&SiteEntry)| known.id == entry.id;
        let begins = self.entries.len() <= order.len()
            && self.entries.iter().zip(order).all(same)
            && documents > 0;
        begins.then_some(Extent { documents, bits, weight })
    }

    /// What was made of an entry, if it was made of these facts.
    pub(super) fn made(&self, id: &str, facts: &str) -> Option<&MadeEntry> {
        let entry = self.entries.get(*self.places.get(id)?)?;
        (entry.facts == facts).then_some(&entry.made)
    }

    pub(super) fn add(&mut self, id: &str, facts: String, made: MadeEntry) {
        self.entries.push(KnownEntry { id: id.to_owned(), facts, made });
    }

    pub(super) fn set_index(&mut self, extent: Extent) {
        self.index = (extent.documents, extent.bits, extent.weight);
    }

    /// Keeps it for the next publication of the site. That it can not be kept costs time then, and nothing else.
    pub(super) fn keep(mut self, path: &Path, manifest: &Digest) {
        self.manifest = manifest.to_string();
        let fresh = path.with_extension("new");
        let write = || {
            std::fs::create_dir_all(path.parent()?).ok()?;
            let mut file = BufWriter::new(std::fs::File::create(&fresh).ok()?);
            serde_json::to_writer(&mut file, &self).ok()?;
            file.flush().ok()?;
            std::fs::rename(&fresh, path).ok()
        };
        if write().is_none() {
            let _ = std::fs::remove_file(&fresh);
        }
    }
}

/// Where it is kept for a site in that folder.
pub(super) fn place(registry: &Registry, folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_path_buf());
    let name = hashed(whole.as_os_str().as_encoded_bytes());
    let short: String = name.chars().take(16).collect();
    registry.root.join("cache").join(format!("site-{short}.json"))
}

/// A digest of all that the pages of an entry tell: its facts, and the digests of its texts.
pub(super) fn facts(entry: &SiteEntry, texts: &[Option<Text>]) -> String {
    let mut digested = Digested(Sha256::new());
    (entry, texts).hash(&mut digested);
    Digest(digested.0.finalize().into()).to_string()
}

/// Takes a digest of all that is hashed: unlike that of a table, it may be relied on.
struct Digested(Sha256);

impl Hasher for Digested {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}

/// A digest of what all pages have in common, and of how this program makes them.
fn common(input: &SiteInput) -> String {
    let SiteInput { title, organ, contact, base_url, host, .. } = input;
    let alone = (input.entries.is_empty(), site::has_zip(input));
    let form = (site::FORM, env!("CARGO_PKG_VERSION"));
    hashed(format!("{title:?}{organ:?}{contact:?}{base_url:?}{host:?}{alone:?}{form:?}").as_bytes())
}

fn hashed(bytes: &[u8]) -> String {
    Digest(Sha256::digest(bytes).into()).to_string()
}
