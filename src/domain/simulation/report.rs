//! What came of a simulation, in whole numbers: minutes of work, counts, thousandths.

use crate::domain::name::{EndId, FactId, RoleId, StageId};
use crate::domain::workflow::FactValue;
use std::collections::BTreeMap;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// Cases that came.
    pub cases: u64,
    /// Cases that ended.
    pub ended: u64,
    /// Cases that turned in circles and were given up.
    pub looped: u64,
    /// Cases that nothing more can happen to: a join that is not completed, or nobody who may act.
    pub stuck: u64,
    /// The stages in which they are.
    pub stuck_in: BTreeMap<StageId, u64>,
    /// Cases that were still on their way when the bound of events was met.
    pub open: u64,
    /// Things that happened.
    pub events: u64,
    /// Minutes of a working day.
    pub day: u64,
    /// Working days from the first to the last case that came.
    pub arrival_days: u64,
    /// Working days until the last case was done.
    pub days: u64,
    /// The first day that the calendar does not know, if the simulation went so far; from there on it is Monday to
    /// Friday.
    pub unknown_from: Option<i32>,
    /// From coming to ending, in minutes of work.
    pub total: Spectrum,
    /// From coming to ending, in calendar days.
    pub calendar: Spectrum,
    /// Minutes that cases which ended were worked on.
    pub worked: u64,
    /// Minutes that their stages waited for a person.
    pub queued: u64,
    /// Minutes that their stages waited for something else.
    pub delayed: u64,
    /// The stages, in the order of the file.
    pub stages: Vec<StageReport>,
    /// The roles, in the order of the file.
    pub roles: Vec<RoleReport>,
    /// How many cases came to each end.
    pub ends: BTreeMap<EndId, u64>,
    /// The deadlines that set a maximum, in the order of the file.
    pub deadlines: Vec<DeadlineReport>,
    /// How many cases had each value of each fact.
    pub facts: BTreeMap<FactId, BTreeMap<FactValue, u64>>,
}

/// How long things took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spectrum {
    /// Half took no longer.
    pub p50: u64,
    /// Four in five.
    pub p80: u64,
    /// Nine in ten.
    pub p90: u64,
    /// Nineteen in twenty.
    pub p95: u64,
    /// The longest.
    pub max: u64,
    /// On average.
    pub mean: u64,
}

/// A stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageReport {
    /// Which.
    pub stage: StageId,
    /// How often it ended.
    pub done: u64,
    /// How often it was passed over.
    pub skipped: u64,
    /// How often another branch did away with it.
    pub cancelled: u64,
    /// Minutes it waited for a person, all visits that ended together.
    pub queued: u64,
    /// Minutes it waited for something else.
    pub delayed: u64,
    /// Minutes it was worked on.
    pub worked: u64,
}

/// A role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleReport {
    /// Which.
    pub role: RoleId,
    /// How many people have it.
    pub people: u32,
    /// Minutes they worked.
    pub worked: u64,
    /// Their work against their time while cases came, in thousandths. From 1,000 on, more came than was done.
    pub load: u64,
}

/// A deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineReport {
    /// Which.
    pub deadline: String,
    /// How often it began and ended.
    pub runs: u64,
    /// How often it was over before that.
    pub broken: u64,
}

impl Spectrum {
    /// That of some lengths.
    pub(super) fn of(mut all: Vec<u64>) -> Self {
        all.sort_unstable();
        let count = all.len();
        let at = |percent: usize| {
            let place = (count * percent).div_ceil(100).saturating_sub(1);
            all.get(place).copied().unwrap_or(0)
        };
        let sum: u64 = all.iter().sum();
        let mean = (sum + count as u64 / 2).checked_div(count as u64).unwrap_or(0);
        Self { p50: at(50), p80: at(80), p90: at(90), p95: at(95), max: at(100), mean }
    }
}

impl Report {
    /// The roles to which more work came than they could do.
    pub fn overloaded(&self) -> impl Iterator<Item = &RoleReport> {
        self.roles.iter().filter(|role| role.load >= 1_000)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spectrum_is_of_what_was_there() {
        let hundred = Spectrum::of((1..=100).rev().collect());
        assert_eq!((hundred.p50, hundred.p80, hundred.p95, hundred.max), (50, 80, 95, 100));
        assert_eq!(
            Spectrum::of(vec![7]),
            Spectrum { p50: 7, p80: 7, p90: 7, p95: 7, max: 7, mean: 7 }
        );
        assert_eq!(Spectrum::of(Vec::new()), Spectrum::default());
    }
}
