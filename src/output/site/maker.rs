//! Who has a site made: gives texts, takes files, and knows what of the site that is there still holds.
//!
//! A site that is made with the help of the one before must be, byte for byte, the one made anew.

use super::input::{SiteEntry, SiteFile, SiteText};
use crate::domain::search::Extent;
use crate::output::OutputError;
use serde::{Deserialize, Serialize};

/// A file that can be taken away: what the link says, where it lies, its size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SiteLink {
    /// What the link says.
    pub title: String,
    /// Where it lies in the site.
    pub path: String,
    /// Its size.
    pub bytes: usize,
}

/// What was made of an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeEntry {
    /// Its files, but for that of the search.
    pub files: Vec<String>,
    /// Those of them that can be taken away.
    pub links: Vec<SiteLink>,
}

/// Who has a site made.
pub trait SiteMaker {
    /// What can go wrong.
    type Error: From<OutputError>;

    /// The texts of an entry, version by version.
    ///
    /// # Errors
    ///
    /// Why they can not be read.
    fn texts(&mut self, entry: &SiteEntry) -> Result<Vec<SiteText>, Self::Error>;

    /// Takes a file.
    ///
    /// # Errors
    ///
    /// Why it can not be taken.
    fn put(&mut self, file: SiteFile) -> Result<(), Self::Error>;

    /// What was made of an entry before and still holds, all files of which are there. They stay.
    fn kept(&mut self, entry: &SiteEntry) -> Option<MadeEntry>;

    /// Hears what was made of an entry, kept or new. Entries come in the order of the index.
    fn made(&mut self, entry: &SiteEntry, made: MadeEntry);

    /// The index of the site before: its extent, if the entries in its order begin with those of before.
    fn index(&self, order: &[&SiteEntry]) -> Option<Extent>;

    /// Hears how large the index is.
    fn indexed(&mut self, extent: Extent);

    /// A file of the site before; none where it is not as it was written.
    fn read(&mut self, path: &str) -> Option<Vec<u8>>;

    /// Whether a file of the site before is there.
    fn is_there(&self, path: &str) -> bool;

    /// A file of the site before stays.
    ///
    /// # Errors
    ///
    /// Why it can not be.
    fn keep(&mut self, path: &str) -> Result<(), Self::Error>;
}

/// A site made anew out of two functions.
pub(super) struct Anew<T, P> {
    pub(super) texts: T,
    pub(super) put: P,
}

impl<E, T, P> SiteMaker for Anew<T, P>
where
    E: From<OutputError>,
    T: FnMut(&SiteEntry) -> Result<Vec<SiteText>, E>,
    P: FnMut(SiteFile) -> Result<(), E>,
{
    type Error = E;

    fn texts(&mut self, entry: &SiteEntry) -> Result<Vec<SiteText>, E> {
        (self.texts)(entry)
    }

    fn put(&mut self, file: SiteFile) -> Result<(), E> {
        (self.put)(file)
    }

    fn kept(&mut self, _: &SiteEntry) -> Option<MadeEntry> {
        None
    }

    fn made(&mut self, _: &SiteEntry, _: MadeEntry) {}

    fn index(&self, _: &[&SiteEntry]) -> Option<Extent> {
        None
    }

    fn indexed(&mut self, _: Extent) {}

    fn read(&mut self, _: &str) -> Option<Vec<u8>> {
        None
    }

    fn is_there(&self, _: &str) -> bool {
        false
    }

    fn keep(&mut self, _: &str) -> Result<(), E> {
        Ok(())
    }
}
