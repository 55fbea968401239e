//! The store as of a moment, read without holding the lock: the journal up to a place, which nobody
//! changes any more, and the blobs, which nobody changes at all.

use std::path::Path;

use super::Durable;
use crate::blob::Blobs;
use crate::index::tree::Meta;
use crate::journal::Journal;
use crate::journal::frame::Frame;
use crate::journal::place::Place;
use crate::journal::walk::Walk;
use crate::{Hash, Head, Point, Record, StoreError};

/// A moment of a store in a folder.
#[derive(Debug)]
pub(crate) struct DiskPoint {
    journal: Journal,
    blobs: Blobs,
    meta: Meta,
}

impl DiskPoint {
    /// The moment at which the index went as far as `meta` says.
    pub(super) fn new(data: &Path, meta: &Meta) -> Self {
        let (journal, blobs) = (Journal::of(data), Blobs::reader(data));
        Self { journal, blobs, meta: *meta }
    }

    /// The journal, which may have grown since.
    pub(crate) fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The blobs.
    pub(crate) fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    /// How far the store went.
    pub(crate) fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Hands over every frame up to the moment, in order.
    pub(crate) fn frames(
        &self,
        mut each: impl FnMut(Place, Frame, Place) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut at = Place::default();
        let mut walk = Walk::new(&self.journal);
        while at < self.meta.end {
            let (begin, frame, end) = walk.next(at)?.whole()?;
            each(begin, frame, end)?;
            at = end;
        }
        Ok(())
    }
}

impl Durable {
    /// The store as it is now; see [`Store::point`](crate::Store::point).
    pub(crate) fn moment(&self) -> Result<DiskPoint, StoreError> {
        self.with(|inner| Ok(DiskPoint::new(&self.data, inner.index()?.meta())))
    }
}

impl Point for DiskPoint {
    fn head(&self) -> Head {
        self.meta.head
    }

    fn get_blob(&self, hash: &Hash) -> Result<Option<Vec<u8>>, StoreError> {
        self.blobs.get(hash)
    }

    fn records(
        &self,
        each: &mut dyn FnMut(Record) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.frames(|_, frame, _| {
            frame.records.into_iter().try_for_each(|(_, linked)| each(linked.record))
        })
    }
}
