//! Recomputes everything that hashes promise, from the records as they are read back.
//!
//! Every backend verifies with this file: it feeds the records in global order and then says what it
//! keeps beside them. Nothing is believed that was not recomputed.

use std::collections::BTreeMap;

use crate::seal::Tip;
use crate::{Finding, Hash, Head, Record, Report, hash, sm3};

/// A verification under way.
#[derive(Debug, Default)]
pub(crate) struct Audit {
    report: Report,
    tips: BTreeMap<String, Tip>,
    anchor: Option<Hash>,
}

impl Audit {
    /// A verification that also looks where the chain had this head.
    pub(crate) fn looking_for(anchor: Option<Hash>) -> Self {
        Self { anchor, ..Self::default() }
    }

    /// Takes the next record in global order.
    pub(crate) fn record(&mut self, record: &Record) {
        self.skip_to(record.position);
        self.report.records += 1;
        let tip = self.tips.entry(record.stream.clone()).or_default();
        let follows = record.version == tip.version + 1 && record.previous == tip.hash;
        let actual =
            hash::of_record(&record.previous, &record.stream, record.version, &record.payload);
        *tip = Tip { version: record.version, hash: record.hash };
        if !follows {
            let (stream, version) = (record.stream.clone(), record.version);
            self.report.add(Finding::StreamBroken { stream, version });
        }
        if actual != record.hash {
            self.report.add(Finding::RecordChanged {
                stream: record.stream.clone(),
                version: record.version,
                position: record.position,
            });
        }
        self.advance(record.position, &actual);
    }

    /// Notes that something could not be read.
    pub(crate) fn unreadable(&mut self, place: impl Into<String>, reason: impl Into<String>) {
        self.report.add(Finding::Unreadable { place: place.into(), reason: reason.into() });
    }

    /// Notes anything else.
    pub(crate) fn find(&mut self, finding: Finding) {
        self.report.add(finding);
    }

    /// Takes the bytes kept under a hash.
    pub(crate) fn blob(&mut self, hash: Hash, bytes: &[u8]) {
        self.report.blobs += 1;
        if sm3(bytes) != hash {
            self.report.add(Finding::BlobChanged { hash });
        }
    }

    /// Compares with where the store believes it stands, and hands over the report.
    pub(crate) fn finish(
        mut self,
        kept: Head,
        kept_tips: impl IntoIterator<Item = (String, Tip)>,
    ) -> Report {
        self.skip_to(kept.position.saturating_add(1));
        for (stream, kept) in kept_tips {
            let found = self.tips.remove(&stream).unwrap_or_default();
            self.report.streams += 1;
            if kept != found {
                let (kept, found) = (kept.version, found.version);
                self.report.add(Finding::StreamHead { stream, kept, found });
            }
        }
        for (stream, found) in std::mem::take(&mut self.tips) {
            self.report.streams += 1;
            self.report.add(Finding::StreamHead { stream, kept: 0, found: found.version });
        }
        let found = self.report.head;
        if kept != found {
            self.report.add(Finding::ChainHead { kept, found });
        }
        self.report
    }

    /// Hands over the report where there is nothing kept beside the records to compare with.
    pub(crate) fn finish_alone(mut self) -> Report {
        self.report.streams = self.tips.len() as u64;
        self.report
    }

    /// Notes the records that should have come before `position` and did not.
    fn skip_to(&mut self, position: u64) {
        let next = self.report.head.position.saturating_add(1);
        for missing in next..position {
            self.report.add(Finding::RecordMissing { position: missing });
            self.report.head.position = missing;
        }
    }

    fn advance(&mut self, position: u64, hash: &Hash) {
        let chain = hash::of_chain(&self.report.head.chain, position, hash);
        self.report.head = Head { position, chain };
        if self.anchor == Some(chain) {
            self.report.anchored = Some(position);
        }
    }
}
