//! The parts of a document by their numbers, as a tree of numbers: 第三条, in it 第二款, in that 第（一）项.
//!
//! A part is looked up one level after the other, so that what is kept and compared of each is one number, not the
//! whole path. Of two parts that bear the same numbers the first is meant.

use std::collections::HashMap;

use crate::domain::document::Ordinal;

use super::{Level, Provision};

/// A part, by its place among all of them.
pub(super) type Id = usize;

/// The part in which the instrument itself is counted. Attachments and notices have one of their own.
pub(super) const INSTRUMENT: Id = 0;

/// The parts of a document.
pub(super) struct Numbered {
    all: Vec<Part>,
    inner: HashMap<u128, Id>,
}

struct Part {
    /// The part that it is in and its number there; none for what is counted by itself.
    within: Option<(Id, Level, Ordinal)>,
    /// The first node of these numbers.
    node: Option<usize>,
    /// How many 款, 项 and 目 stand directly in it.
    counts: [u32; 3],
}

impl Numbered {
    /// Nothing but the instrument, with room for so many parts.
    pub(super) fn new(room: usize) -> Self {
        let mut parts = Self { all: Vec::with_capacity(room), inner: HashMap::with_capacity(room) };
        parts.apart();
        parts
    }

    /// Something that counts its articles by itself.
    pub(super) fn apart(&mut self) -> Id {
        self.all.push(Part { within: None, node: None, counts: [0; 3] });
        self.all.len() - 1
    }

    /// The part of that number in another, which a node is; it is made where there is none.
    pub(super) fn enter(&mut self, outer: Id, level: Level, number: Ordinal, node: usize) -> Id {
        let all = &mut self.all;
        let id = *self.inner.entry(key(outer, level, number)).or_insert_with(|| {
            let within = Some((outer, level, number));
            all.push(Part { within, node: None, counts: [0; 3] });
            all.len() - 1
        });
        if let Some(part) = self.all.get_mut(id) {
            part.node.get_or_insert(node);
        }
        id
    }

    /// Counts a part of a level that stands directly in another.
    pub(super) fn count(&mut self, outer: Id, level: Level) {
        let place = place_of(level);
        let counts = self.all.get_mut(outer).map(|part| &mut part.counts);
        if let Some(count) = place.and_then(|place| counts?.get_mut(place)) {
            *count = count.saturating_add(1);
        }
    }

    /// How many parts of a level stand directly in another.
    pub(super) fn counted(&self, outer: Id, level: Level) -> u32 {
        let counts = self.all.get(outer).map(|part| part.counts);
        place_of(level).and_then(|place| counts?.get(place).copied()).unwrap_or_default()
    }

    /// The innermost part round one, itself included, that is of an outer level than this.
    pub(super) fn above(&self, id: Id, level: Level) -> Id {
        let mut id = id;
        while let Some((outer, own, _)) = self.within(id) {
            if own < level {
                break;
            }
            id = outer;
        }
        id
    }

    /// The numbers of a part.
    pub(super) fn provision(&self, id: Id) -> Provision {
        let Some((outer, level, number)) = self.within(id) else { return Provision::default() };
        self.provision(outer).with(level, number)
    }

    /// The part of these numbers in what is counted by itself.
    pub(super) fn find(&self, apart: Id, provision: Provision) -> Option<Id> {
        let mut id = apart;
        for level in Level::ALL {
            if let Some(number) = provision.at(level) {
                id = *self.inner.get(&key(id, level, number))?;
            }
        }
        Some(id)
    }

    /// The first node of these numbers.
    pub(super) fn node(&self, apart: Id, provision: Provision) -> Option<usize> {
        self.all.get(self.find(apart, provision)?)?.node
    }

    fn within(&self, id: Id) -> Option<(Id, Level, Ordinal)> {
        self.all.get(id)?.within
    }
}

/// A number in a part as one number: what is hashed is 16 bytes, and no two are alike.
fn key(outer: Id, level: Level, number: Ordinal) -> u128 {
    let branch = number.branch.map_or(0, |branch| u128::from(branch) + 1);
    let outer = u128::try_from(outer).unwrap_or(u128::MAX);
    outer << 72 | (level as u128) << 65 | u128::from(number.number) << 33 | branch
}

/// The place of a level among those that are counted.
fn place_of(level: Level) -> Option<usize> {
    (level as usize).checked_sub(Level::Paragraph as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(number: u32) -> Ordinal {
        Ordinal { number, branch: None }
    }

    #[test]
    fn a_part_is_found_by_all_its_numbers_and_the_first_is_meant() {
        let mut parts = Numbered::new(0);
        let third = parts.enter(INSTRUMENT, Level::Article, plain(3), 10);
        let second = parts.enter(third, Level::Paragraph, plain(2), 11);
        parts.count(third, Level::Paragraph);
        let attached = parts.apart();
        parts.enter(attached, Level::Article, plain(3), 20);
        assert_eq!(parts.enter(INSTRUMENT, Level::Article, plain(3), 30), third, "again");
        let provision = Provision::article(3).with(Level::Paragraph, plain(2));
        assert_eq!(parts.provision(second), provision);
        assert_eq!(parts.node(INSTRUMENT, provision), Some(11));
        assert_eq!(parts.node(INSTRUMENT, Provision::article(3)), Some(10));
        assert_eq!(parts.node(attached, Provision::article(3)), Some(20));
        assert_eq!(parts.node(attached, provision), None);
        assert_eq!(parts.counted(third, Level::Paragraph), 1);
        assert_eq!(
            (parts.above(second, Level::Paragraph), parts.above(second, Level::Item)),
            (third, second)
        );
    }
}
