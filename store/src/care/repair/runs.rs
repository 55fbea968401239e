//! Whole records that lie one behind the other, and what they say together of where they belong.
//!
//! The hash of a record covers neither its number among all records nor the append it is of. Those that lie
//! together count on, and so outvote one that says something else.

use std::collections::BTreeMap;

use crate::Record;
use crate::journal::frame::Linked;
use crate::journal::place::Place;

/// Records of one append.
#[derive(Debug)]
pub(super) struct Run {
    /// Where the append begins.
    pub(super) start: Place,
    /// The records, with their numbers among all records; 0 where those cannot be known.
    pub(super) records: Vec<Record>,
}

/// Makes runs of records, given with where they lie and how long they are. Their numbers are more than
/// `least` and at most `most`.
pub(super) fn of(found: Vec<(Place, Linked, u32)>, least: u64, most: u64) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run: Vec<(Place, Linked)> = Vec::new();
    let mut end = None;
    for (at, linked, size) in found {
        if end != Some(at) {
            runs.extend(settle(std::mem::take(&mut run), least, most));
        }
        end = Some(at.plus(size));
        run.push((at, linked));
    }
    runs.extend(settle(run, least, most));
    runs
}

fn settle(run: Vec<(Place, Linked)>, least: u64, most: u64) -> Option<Run> {
    let count = run.len() as u64;
    let start = vote(run.iter().map(|(at, linked)| at.minus(linked.back)))?;
    let first = (0..).zip(&run).filter_map(|(number, (_, linked))| {
        let first = linked.record.position.checked_sub(number)?;
        (first > least && first.checked_add(count)? <= most.saturating_add(1)).then_some(first)
    });
    // Where only as many are missing as lie here, it is clear which they are.
    let only = (most.saturating_sub(least) == count).then_some(least.saturating_add(1));
    let first = only.or_else(|| vote(first));
    let number = |(number, (_, linked)): (u64, (Place, Linked))| Record {
        position: first.map_or(0, |first| first + number),
        ..linked.record
    };
    Some(Run { start, records: (0..).zip(run).map(number).collect() })
}

/// What most say; of those that are said equally often, the least.
fn vote<T: Ord>(votes: impl Iterator<Item = T>) -> Option<T> {
    let mut counts = BTreeMap::new();
    votes.for_each(|vote| *counts.entry(vote).or_insert(0_usize) += 1);
    let most = counts.values().max().copied();
    counts.into_iter().find(|(_, count)| Some(*count) == most).map(|(vote, _)| vote)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Hash;

    fn linked(position: u64, back: u32) -> Linked {
        let (previous, hash) = (Hash::ZERO, Hash::ZERO);
        let record =
            Record { stream: "s".into(), version: 1, position, payload: vec![], previous, hash };
        Linked { record, back, before: Place::default() }
    }

    fn positions(said: &[u64], least: u64, most: u64) -> Vec<u64> {
        let at =
            |number: usize| Place { segment: 1, offset: 100 + 10 * u32::try_from(number).unwrap() };
        let found = said.iter().enumerate();
        let found = found.map(|(number, said)| (at(number), linked(*said, 50), 10)).collect();
        let runs = of(found, least, most);
        runs.into_iter().flat_map(|run| run.records).map(|record| record.position).collect()
    }

    #[test]
    fn a_number_that_does_not_fit_is_put_right() {
        assert_eq!(positions(&[7, 8, 9], 6, 20), [7, 8, 9]);
        assert_eq!(positions(&[7, 9, 9], 6, 20), [7, 8, 9]);
        assert_eq!(positions(&[9_000, 8, 9], 6, 20), [7, 8, 9]);
        assert_eq!(positions(&[9_000], 6, 7), [7]);
        assert_eq!(positions(&[9_000], 6, 20), [0]);
        assert_eq!(positions(&[], 6, 20), [0; 0]);
    }

    #[test]
    fn records_that_lie_apart_are_two_runs() {
        let at = |offset| Place { segment: 1, offset };
        let found = vec![(at(100), linked(3, 50), 10), (at(120), linked(5, 70), 10)];
        let runs = of(found, 2, 9);
        assert_eq!(runs.iter().map(|run| run.start.offset).collect::<Vec<_>>(), [50, 50]);
        assert_eq!(runs.iter().map(|run| run.records[0].position).collect::<Vec<_>>(), [3, 5]);
    }
}
