//! Makes a site in its place: reads texts as they are asked for, and lets stand what did not change.

use super::known::{self, Known};
use super::place::Place;
use crate::app::Error;
use crate::domain::catalogue::Text;
use crate::domain::search::Extent;
use crate::output::site::{MadeEntry, SiteEntry, SiteFile, SiteMaker, SiteText};
use fashen_store::Point;
use std::collections::HashMap;

/// Who makes a site.
pub(super) struct Maker<'a> {
    pub(super) place: Place,
    pub(super) point: &'a dyn Point,
    /// The texts of the versions of each entry, as the store keeps them.
    pub(super) texts: &'a HashMap<String, Vec<Option<Text>>>,
    /// What is known of the site before.
    pub(super) before: Option<Known>,
    pub(super) now: Known,
    /// The digest of the facts of the entry that is being made.
    pub(super) facts: String,
    /// All files so far, where the site is also given out as one.
    pub(super) whole: Option<Vec<(String, Vec<u8>)>>,
}

impl Maker<'_> {
    fn kept_texts(&self, entry: &SiteEntry) -> &[Option<Text>] {
        self.texts.get(&entry.id).map(Vec::as_slice).unwrap_or_default()
    }
}

impl SiteMaker for Maker<'_> {
    type Error = Error;

    fn texts(&mut self, entry: &SiteEntry) -> Result<Vec<SiteText>, Error> {
        super::texts(self.point, entry, self.kept_texts(entry))
    }

    fn put(&mut self, file: SiteFile) -> Result<(), Error> {
        self.place.put(&file)?;
        if let Some(whole) = &mut self.whole {
            whole.push((file.path, file.bytes));
        }
        Ok(())
    }

    fn kept(&mut self, entry: &SiteEntry) -> Option<MadeEntry> {
        self.facts = known::facts(entry, self.kept_texts(entry));
        let made = self.before.as_ref()?.made(&entry.id, &self.facts)?;
        made.files.iter().all(|path| self.place.is_there(path)).then(|| made.clone())
    }

    fn made(&mut self, entry: &SiteEntry, made: MadeEntry) {
        self.now.add(&entry.id, std::mem::take(&mut self.facts), made);
    }

    fn index(&self, order: &[&SiteEntry]) -> Option<Extent> {
        self.before.as_ref()?.index(order)
    }

    fn indexed(&mut self, extent: Extent) {
        self.now.set_index(extent);
    }

    fn read(&mut self, path: &str) -> Option<Vec<u8>> {
        self.place.read(path)
    }

    fn is_there(&self, path: &str) -> bool {
        self.place.is_there(path)
    }

    fn keep(&mut self, path: &str) -> Result<(), Error> {
        self.place.keep(path)
    }
}
