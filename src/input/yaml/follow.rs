//! Which defects only follow from something that could not be read, and so are not reported.
//!
//! A stage whose `outcomes` is misformed has no outcomes as far as the domain can see; to say so as well
//! would send the author after a second mistake that is not there.

use super::reader::Note;
use crate::domain::workflow::{DeadlineDefect, Defect, DefectKind, Place};

/// Whether the defect may only follow from what was noted.
pub(super) fn follows(defect: &Defect, notes: &[Note]) -> bool {
    let runs = matches!(defect.kind, DefectKind::Runs(_) | DefectKind::Staff(_));
    // What was not read may be what would have made the run another.
    if (runs || defect.trace.is_some()) && !notes.is_empty() {
        return true;
    }
    let grounds = grounds(defect);
    notes.iter().any(|note| {
        within(&defect.place, &note.place)
            || grounds.iter().any(|ground| match ground {
                Ground::Itself(place) => within(place, &note.place),
                Ground::Inside(place) => within(place, &note.place) || within(&note.place, place),
            })
    })
}

/// What a defect rests on.
enum Ground {
    /// That the value there could be read; not necessarily all it holds.
    Itself(Place),
    /// That it and all it holds could be read.
    Inside(Place),
}

fn grounds(defect: &Defect) -> Vec<Ground> {
    let place = &defect.place;
    let top = Place::default();
    match &defect.kind {
        DefectKind::NoRole => {
            vec![Ground::Inside(place.at("role")), Ground::Inside(place.at("auto"))]
        }
        DefectKind::NoOutcomes => vec![Ground::Itself(place.at("outcomes"))],
        DefectKind::Deadline(kind) => of_deadline(kind, place),
        DefectKind::EntryWithoutDates { .. } => vec![Ground::Inside(beside(place, "record"))],
        DefectKind::AutoWithoutDefault => vec![Ground::Inside(place.clone())],
        DefectKind::DeadOutcome => vec![Ground::Inside(beside(place, ""))],
        DefectKind::NewDraftNotTaken => {
            vec![Ground::Inside(named(place).at("takes"))]
        }
        DefectKind::UnknownRole { .. } => vec![Ground::Itself(top.at("roles"))],
        DefectKind::UnknownFact { .. } => vec![Ground::Itself(top.at("facts"))],
        DefectKind::WrongFactValue { fact, .. } => {
            vec![Ground::Inside(top.at("facts").at(fact.as_str()))]
        }
        DefectKind::UnknownOutcome { stage, .. } => {
            vec![Ground::Itself(Place::stage(stage).at("outcomes"))]
        }
        DefectKind::UnusedEnd { .. } => vec![Ground::Inside(top.at("withdrawal"))],
        _ => Vec::new(),
    }
}

fn of_deadline(kind: &DeadlineDefect, place: &Place) -> Vec<Ground> {
    let keys = |keys: &[&str]| {
        keys.iter().map(|key| Ground::Inside(named(place).at(*key))).collect::<Vec<_>>()
    };
    match kind {
        DeadlineDefect::Empty => keys(&["within", "at_least"]),
        DeadlineDefect::KeyWithout { needs, .. } => keys(&[needs]),
        DeadlineDefect::NeverEnds { .. } | DeadlineDefect::RestartOutside => {
            keys(&["from", "until"])
        }
        DeadlineDefect::PausedBefore { .. } => keys(&["from"]),
        DeadlineDefect::UnknownField { stage, outcome, .. }
        | DeadlineDefect::NoDate { stage, outcome, .. } => {
            vec![Ground::Inside(Place::outcome(stage, outcome).at("record"))]
        }
        _ => Vec::new(),
    }
}

/// The place of the stage or the deadline that a place lies in.
fn named(place: &Place) -> Place {
    Place(place.0.iter().take(2).cloned().collect())
}

/// The place of another key of the same map; of the map itself when there is no key.
fn beside(place: &Place, key: &str) -> Place {
    let mut path = place.0.clone();
    path.pop();
    if key.is_empty() { Place(path) } else { Place(path).at(key) }
}

/// Whether `place` is `outer`, or inside it.
fn within(place: &Place, outer: &Place) -> bool {
    place.0.starts_with(&outer.0)
}
