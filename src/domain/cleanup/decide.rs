//! Whether something may be recorded of a clean-up. The only judge.
//!
//! It answers with the event or with every reason against it, and must never change anything. Whether an entry can become
//! what was decided is for the catalogue to judge.

use super::event::{CleanUpEvent, CleanUpHappening, Disposition};
use super::reason::CleanUpReason;
use super::state::CleanUp;
use crate::domain::limits;
use crate::domain::name::EntryId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Judges what is wished to be recorded of a clean-up; of none where it is to begin.
///
/// # Errors
///
/// Every reason against it.
pub fn decide(
    clean_up: Option<&CleanUp>,
    wish: CleanUpEvent,
) -> Result<CleanUpEvent, Vec<CleanUpReason>> {
    let mut reasons = Vec::new();
    if clean_up.is_some_and(|it| it.ended.is_some()) {
        return Err(vec![CleanUpReason::Over]);
    }
    match &wish.what {
        CleanUpHappening::Started { title, due, items, .. } => {
            words(&[title], &mut reasons);
            in_order(wish.at.date_naive(), *due, &mut reasons);
            few(items.len(), &mut reasons);
        }
        CleanUpHappening::Assigned { entries, unit, .. } => {
            words(&[unit], &mut reasons);
            listed(clean_up, entries, &mut reasons);
        }
        CleanUpHappening::Decided { decisions } => {
            let entries: Vec<EntryId> = decisions.iter().map(|(entry, _)| entry.clone()).collect();
            listed(clean_up, &entries, &mut reasons);
            for (entry, decision) in decisions {
                words(&[&decision.reason], &mut reasons);
                if decision.until.is_some() && decision.disposition != Disposition::Continue {
                    reasons.push(CleanUpReason::TermNotContinued { entry: entry.clone() });
                }
            }
        }
        CleanUpHappening::Removed { entries, reason } => {
            words(&[reason], &mut reasons);
            listed(clean_up, entries, &mut reasons);
        }
        CleanUpHappening::Finished { by, decided_on, from, .. } => {
            words(&[&by.title], &mut reasons);
            in_order(*decided_on, Some(*from), &mut reasons);
            finished(clean_up, &mut reasons);
        }
        CleanUpHappening::Abandoned { reason } => words(&[reason], &mut reasons),
    }
    reasons.dedup();
    if reasons.is_empty() { Ok(wish) } else { Err(reasons) }
}

fn few(entries: usize, reasons: &mut Vec<CleanUpReason>) {
    let most = limits::CLEAN_UP_ENTRIES;
    if entries == 0 {
        reasons.push(CleanUpReason::Empty);
    } else if entries > most {
        reasons.push(CleanUpReason::TooMany { most });
    }
}

fn finished(clean_up: Option<&CleanUp>, reasons: &mut Vec<CleanUpReason>) {
    let items = clean_up.map_or(&[][..], |it| &it.items);
    few(items.len(), reasons);
    let open = items.iter().filter(|item| item.decided.is_none());
    let entries: Vec<EntryId> = open.map(|item| item.entry.clone()).collect();
    if !entries.is_empty() {
        reasons.push(CleanUpReason::Undecided { entries });
    }
}

/// Entries that are on the list, each named once.
fn listed(clean_up: Option<&CleanUp>, entries: &[EntryId], reasons: &mut Vec<CleanUpReason>) {
    let items = clean_up.map_or(&[][..], |it| &it.items);
    let known: BTreeSet<&EntryId> = items.iter().map(|item| &item.entry).collect();
    if entries.is_empty() {
        reasons.push(CleanUpReason::Empty);
    }
    let strange: Vec<EntryId> =
        entries.iter().filter(|entry| !known.contains(entry)).cloned().collect();
    if !strange.is_empty() {
        reasons.push(CleanUpReason::NotListed { entries: strange });
    }
    let mut seen = BTreeSet::new();
    if let Some(entry) = entries.iter().find(|entry| !seen.insert(*entry)) {
        reasons.push(CleanUpReason::NamedTwice { entry: entry.clone() });
    }
}

fn in_order(from: NaiveDate, until: Option<NaiveDate>, reasons: &mut Vec<CleanUpReason>) {
    if let Some(until) = until.filter(|until| *until < from) {
        reasons.push(CleanUpReason::DaysReversed { from, until });
    }
}

/// Words that must be there, and fit.
fn words(texts: &[&str], reasons: &mut Vec<CleanUpReason>) {
    let most = limits::STATED_CHARS;
    if texts.iter().any(|text| text.trim().is_empty()) {
        reasons.push(CleanUpReason::WordsMissing);
    }
    if texts.iter().any(|text| text.chars().count() > most) {
        reasons.push(CleanUpReason::WordsTooLong { most });
    }
}
