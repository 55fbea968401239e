//! Checks and suspicions in the kept form: each as the events that made it.

use super::form::StoredSuspected;
use crate::app::journal::convert::digest;
use crate::app::journal::stored::StoredEvent;
use crate::domain::case::{
    Checked, Event, Happening, Judged, Judgement, Reply, Said, Suspected, Weighed,
};
use crate::domain::name::{PersonId, SuspicionId};
use chrono::{DateTime, FixedOffset};

fn stored(at: DateTime<FixedOffset>, person: &PersonId, what: Happening) -> StoredEvent {
    StoredEvent::from(&Event { at, person: person.clone(), what })
}

/// A check, as kept.
pub(super) fn kept_check(check: &Checked) -> StoredEvent {
    let Checked { draft, rules, report, found, person, at } = check;
    let (draft, rules, report, found) = (*draft, *rules, *report, *found);
    stored(*at, person, Happening::DraftChecked { draft, rules, report, found })
}

/// A check that was kept.
pub(super) fn check(kept: StoredEvent) -> Result<Checked, ()> {
    match kept.try_into()? {
        Event { at, person, what: Happening::DraftChecked { draft, rules, report, found } } => {
            Ok(Checked { draft, rules, report, found, person, at })
        }
        _ => Err(()),
    }
}

impl From<&Suspected> for StoredSuspected {
    fn from(suspected: &Suspected) -> Self {
        let Suspected { id, noted, draft, text, person, at, said, superseded } = suspected;
        let happened =
            Happening::SuspicionNoted { id: id.clone(), draft: *draft, noted: noted.clone() };
        Self {
            noted: stored(*at, person, happened),
            text: text.to_string(),
            said: said.iter().map(|said| kept_word(id, said)).collect(),
            superseded: *superseded,
        }
    }
}

fn kept_word(id: &SuspicionId, said: &Said) -> StoredEvent {
    let id = id.clone();
    match said.clone() {
        Said::Judged(Judged { judgement, person, at }) => {
            let what = match judgement {
                Judgement::Confirmed(confirmation) => {
                    Happening::SuspicionConfirmed { id, confirmation }
                }
                Judgement::Dismissed { reason } => Happening::SuspicionDismissed { id, reason },
            };
            stored(at, &person, what)
        }
        Said::Replied(Reply { kind, reason, person, at }) => {
            stored(at, &person, Happening::SuspicionReplied { id, kind, reason })
        }
        Said::Weighed(Weighed { accepted, reason, person, at }) => {
            stored(at, &person, Happening::SuspicionWeighed { id, accepted, reason })
        }
    }
}

impl TryFrom<StoredSuspected> for Suspected {
    type Error = ();

    fn try_from(kept: StoredSuspected) -> Result<Self, ()> {
        let Event { at, person, what: Happening::SuspicionNoted { id, draft, noted } } =
            kept.noted.try_into()?
        else {
            return Err(());
        };
        let said = kept.said.into_iter().map(word).collect::<Result<_, ()>>()?;
        let (text, superseded) = (digest(&kept.text)?, kept.superseded);
        Ok(Self { id, noted, draft, text, person, at, said, superseded })
    }
}

fn word(kept: StoredEvent) -> Result<Said, ()> {
    let Event { at, person, what } = kept.try_into()?;
    let judged = |judgement, person| Said::Judged(Judged { judgement, person, at });
    Ok(match what {
        Happening::SuspicionConfirmed { confirmation, .. } => {
            judged(Judgement::Confirmed(confirmation), person)
        }
        Happening::SuspicionDismissed { reason, .. } => {
            judged(Judgement::Dismissed { reason }, person)
        }
        Happening::SuspicionReplied { kind, reason, .. } => {
            Said::Replied(Reply { kind, reason, person, at })
        }
        Happening::SuspicionWeighed { accepted, reason, .. } => {
            Said::Weighed(Weighed { accepted, reason, person, at })
        }
        _ => return Err(()),
    })
}
