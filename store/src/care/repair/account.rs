//! What there was, and what of it was read: the difference is missing.

use std::collections::BTreeMap;

use super::Span;
use crate::Record;

/// Numbers, most of which follow each other.
#[derive(Debug, Default)]
struct Ranges(BTreeMap<u64, u64>);

impl Ranges {
    fn add(&mut self, number: u64) {
        let before = self.0.range(..=number).next_back().map(|(from, to)| (*from, *to));
        let from = match before {
            Some((_, to)) if to >= number => return,
            Some((from, to)) if to.saturating_add(1) == number => from,
            _ => number,
        };
        let to = self.0.remove(&number.saturating_add(1)).unwrap_or(number);
        self.0.insert(from, to);
    }

    /// What lacks from 1 to `most`.
    fn lacking(&self, most: u64) -> Vec<(u64, u64)> {
        let mut found = Vec::new();
        let mut next = 1;
        for (from, to) in &self.0 {
            if next < *from {
                found.push((next, from - 1));
            }
            next = to.saturating_add(1);
        }
        if next <= most {
            found.push((next, most));
        }
        found
    }
}

/// Of one stream.
#[derive(Debug, Default)]
struct Versions {
    read: Ranges,
    aside: Ranges,
    /// The highest that is spoken of.
    most: u64,
}

/// The account of a repair.
#[derive(Debug, Default)]
pub(super) struct Account {
    streams: BTreeMap<String, Versions>,
    positions: Ranges,
    most_positions: u64,
    appends: Ranges,
    most_appends: u64,
}

impl Account {
    /// A whole record was read.
    pub(super) fn record(&mut self, record: &Record) {
        if record.position > 0 {
            self.positions.add(record.position);
        }
        self.reached(record.position);
        let versions = self.streams.entry(record.stream.clone()).or_default();
        versions.read.add(record.version);
        versions.most = versions.most.max(record.version);
    }

    /// It could not be put into its stream.
    pub(super) fn aside(&mut self, record: &Record) {
        self.streams.entry(record.stream.clone()).or_default().aside.add(record.version);
    }

    /// A stream had come so far.
    pub(super) fn stream(&mut self, stream: &str, version: u64) {
        if version > 0 {
            let versions = self.streams.entry(stream.to_owned()).or_default();
            versions.most = versions.most.max(version);
        }
    }

    /// There were so many records.
    pub(super) fn reached(&mut self, position: u64) {
        self.most_positions = self.most_positions.max(position);
    }

    /// An append was read whole, after which there were so many records.
    pub(super) fn append(&mut self, sequence: u64, position: u64) {
        self.appends.add(sequence);
        self.reached(position);
        self.there_were(sequence);
    }

    /// There were so many appends.
    pub(super) fn there_were(&mut self, sequence: u64) {
        self.most_appends = self.most_appends.max(sequence);
    }

    /// Records that were set aside.
    pub(super) fn set_aside(&self) -> Vec<Span> {
        self.spans(|versions| versions.aside.0.iter().map(|(from, to)| (*from, *to)).collect())
    }

    /// Records that were not read.
    pub(super) fn missing(&self) -> Vec<Span> {
        self.spans(|versions| versions.read.lacking(versions.most))
    }

    /// Their numbers among all records.
    pub(super) fn missing_positions(&self) -> Vec<(u64, u64)> {
        self.positions.lacking(self.most_positions)
    }

    /// Appends that were not read.
    pub(super) fn missing_appends(&self) -> Vec<(u64, u64)> {
        self.appends.lacking(self.most_appends)
    }

    fn spans(&self, ranges: impl Fn(&Versions) -> Vec<(u64, u64)>) -> Vec<Span> {
        let spans = self.streams.iter().flat_map(|(stream, versions)| {
            let span = |(from, to)| Span { stream: stream.clone(), from, to };
            ranges(versions).into_iter().map(span)
        });
        spans.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lacks_is_told_exactly() {
        let mut ranges = Ranges::default();
        assert_eq!(ranges.lacking(0), []);
        assert_eq!(ranges.lacking(3), [(1, 3)]);
        for number in [5, 2, 3, 9, 3, 4, 7] {
            ranges.add(number);
        }
        assert_eq!(ranges.0, BTreeMap::from([(2, 5), (7, 7), (9, 9)]));
        assert_eq!(ranges.lacking(9), [(1, 1), (6, 6), (8, 8)]);
        assert_eq!(ranges.lacking(11), [(1, 1), (6, 6), (8, 8), (10, 11)]);
        assert_eq!(ranges.lacking(7), [(1, 1), (6, 6), (8, 8)]);
    }
}
