//! What is counted of an entry of the catalogue, from its life.

use super::facts::EntryFacts;
use super::key::Change;
use crate::domain::catalogue::{EntryHappening, Life};
use chrono::NaiveDate;

impl EntryFacts {
    /// What is counted of a life. An end of which an older list knows no day bears on the status only.
    pub fn of(life: &Life) -> Self {
        let changes = life.lived.iter().filter_map(|lived| change(&lived.event.what));
        Self { entry: life.entry.clone(), standing: life.standing(), changes: changes.collect() }
    }
}

fn change(what: &EntryHappening) -> Option<(NaiveDate, Change)> {
    Some(match what {
        EntryHappening::Imported { mark: Some(mark), .. } => {
            (mark.from?, mark.end.map_or(Change::Amended, Change::Ended))
        }
        EntryHappening::Amended { from, .. } => (*from, Change::Amended),
        // Some of its clauses ended: what is left holds.
        EntryHappening::Ended { from, end, clauses, .. } => {
            (*from, if clauses.is_empty() { Change::Ended(*end) } else { Change::Amended })
        }
        EntryHappening::Suspended { from, .. } => (*from, Change::Suspended),
        EntryHappening::Renewed { from, .. } => (*from, Change::Renewed),
        _ => return None,
    })
}
