//! What was published and filed in a span, and how the catalogue stood at its end.

use super::facts::{CaseFacts, CleanedFact, EntryFacts};
use super::figure::{Item, Subject, Worth};
use super::gather::{Gather, Span};
use super::key::{Change, Key, Part, Topic};
use crate::domain::catalogue::Status;
use chrono::NaiveDate;

/// The filing of the document of a case.
pub(super) fn filing(case: &CaseFacts, span: &Span, gather: &mut Gather) {
    let Some(filing) = &case.filing else { return };
    if let Some(sent) = filing.sent.filter(|sent| span.holds(*sent)) {
        let named = filing.report_number.clone().unwrap_or_default();
        gather.put([Key::whole(Topic::Sent)], &case.item(sent, named.clone(), Worth::One));
        // Of a period that nobody verified it can not be said whether it was kept.
        if let Some(timely) = filing.timely().filter(|_| !filing.unsure) {
            let item = case.item(sent, named, Worth::Of(timely));
            gather.put([Key::whole(Topic::SentInTime)], &item);
        }
    }
    if let Some(on) = filing.registered.filter(|on| span.holds(*on)) {
        let named = filing.registration.clone().unwrap_or_default();
        gather.put([Key::whole(Topic::Registered)], &case.item(on, named, Worth::One));
    }
    // Whatever was published before is still to be sent.
    if filing.published <= span.last && filing.sent.is_none_or(|sent| sent > span.last) {
        let item = case.item(filing.published, "", Worth::One);
        gather.put([Key::whole(Topic::Unsent)], &item);
    }
}

/// An entry of the catalogue.
pub(super) fn entry(facts: &EntryFacts, span: &Span, gather: &mut Gather) {
    let EntryFacts { entry, standing, changes } = facts;
    if entry.published_on > span.last {
        return;
    }
    let item = |on| Item {
        subject: Subject::Entry(entry.id.clone()),
        title: entry.title.clone(),
        detail: entry.number.clone().unwrap_or_default(),
        on,
        worth: Worth::One,
    };
    if span.holds(entry.published_on) {
        gather.put([Key::whole(Topic::Published)], &item(Some(entry.published_on)));
    }
    let status = standing.status(entry, span.last);
    let part = Key::of(Topic::Catalogue, [Part::Status(status)]);
    gather.put([Key::whole(Topic::Catalogue), part], &item(Some(entry.published_on)));
    let mut changed = |on: NaiveDate, change| {
        let part = Key::of(Topic::Changes, [Part::Change(change)]);
        gather.put([Key::whole(Topic::Changes), part], &item(Some(on)));
    };
    for (on, change) in changes.iter().filter(|(on, _)| span.holds(*on)) {
        changed(*on, *change);
    }
    if let Some(on) = expired(facts, span, status) {
        changed(on, Change::Expired);
    }
}

/// What a clean-up decided on an entry.
pub(super) fn cleaned(facts: &CleanedFact, span: &Span, gather: &mut Gather) {
    if span.holds(facts.on) {
        let item = Item {
            subject: Subject::Entry(facts.entry.clone()),
            title: facts.title.clone(),
            detail: facts.clean_up.to_string(),
            on: Some(facts.on),
            worth: Worth::One,
        };
        let part = Key::of(Topic::CleanedUp, [Part::Disposition(facts.disposition)]);
        gather.put([Key::whole(Topic::CleanedUp), part], &item);
    }
}

/// The day on which an entry expired in the span.
fn expired(facts: &EntryFacts, span: &Span, at_end: Status) -> Option<NaiveDate> {
    let EntryFacts { entry, standing, .. } = facts;
    if at_end != Status::Expired {
        return None;
    }
    let first = standing.last_day(entry)?.succ_opt()?;
    span.holds(first).then_some(first)
}
