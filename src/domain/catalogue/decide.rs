//! Whether something may be recorded of an entry. The only judge.
//!
//! It answers with the event or with every reason against it, and must never change anything.

use super::event::{Act, Correction, EntryEvent, EntryHappening};
use super::life::Life;
use super::reason::EntryReason;
use super::standing::Standing;
use crate::domain::limits;
use crate::domain::name::PersonId;
use chrono::{DateTime, FixedOffset, NaiveDate};

/// What is wished to be recorded, when and by whose hand.
#[derive(Clone, Debug)]
pub struct Wish {
    /// What is to have happened.
    pub what: EntryHappening,
    /// Now.
    pub at: DateTime<FixedOffset>,
    /// Who records it.
    pub person: PersonId,
    /// The labels of the clauses of the text; none where the text is not kept, and any clause may be named.
    pub clauses: Vec<String>,
}

/// Judges a wish.
///
/// # Errors
///
/// Every reason against it.
pub fn decide(life: &Life, wish: Wish) -> Result<EntryEvent, Vec<EntryReason>> {
    let mut reasons = Vec::new();
    let standing = life.standing();
    if life.version >= limits::ENTRY_EVENTS {
        reasons.push(EntryReason::TooManyEvents);
    }
    if let Some(from) = wish.what.from() {
        days(life, &standing, from, &mut reasons);
    }
    if let Some(by) = wish.what.act() {
        act(by, &mut reasons);
    }
    particular(life, &standing, &wish, &mut reasons);
    if reasons.is_empty() {
        Ok(EntryEvent { at: wish.at, person: wish.person, what: wish.what })
    } else {
        Err(reasons)
    }
}

/// What holds for everything that has a first day: it is not before the publication, and nothing happens to what ended.
fn days(life: &Life, standing: &Standing, from: NaiveDate, reasons: &mut Vec<EntryReason>) {
    let published = life.entry.published_on;
    if from < published {
        reasons.push(EntryReason::BeforePublication { from, published });
    }
    if let Some((end, from)) = standing.ended(from) {
        reasons.push(EntryReason::Over { end, from });
    }
}

fn act(by: &Act, reasons: &mut Vec<EntryReason>) {
    let number = by.number.as_deref().unwrap_or_default();
    if by.title.trim().is_empty() && number.trim().is_empty() {
        reasons.push(EntryReason::ActMissing);
    }
    words_fit(&[&by.title, number, by.organ.as_deref().unwrap_or_default()], reasons);
}

/// What holds for one kind of event alone.
fn particular(life: &Life, standing: &Standing, wish: &Wish, reasons: &mut Vec<EntryReason>) {
    match &wish.what {
        EntryHappening::Ended { clauses, .. } => known(clauses, &wish.clauses, reasons),
        EntryHappening::Suspended { from, until, .. } => {
            if standing.is_suspended(&life.entry, *from) {
                reasons.push(EntryReason::AlreadySuspended);
            }
            in_order(*from, *until, reasons);
        }
        EntryHappening::Resumed { from, .. } => {
            if !standing.is_suspended(&life.entry, *from) {
                reasons.push(EntryReason::NotSuspended);
            }
        }
        EntryHappening::Renewed { from, until, revives, .. } => {
            in_order(*from, *until, reasons);
            let decided = (*from).max(wish.at.date_naive());
            renewal(standing.last_day(&life.entry), (decided, *until, *revives), reasons);
        }
        EntryHappening::Corrected { corrections, reason } => {
            words(&[reason], reasons);
            correction(life, corrections, reasons);
        }
        EntryHappening::Struck { event, reason } => {
            words(&[reason], reasons);
            if !life.lived.iter().any(|lived| lived.n == *event && lived.can_be_struck()) {
                reasons.push(EntryReason::NotToStrike { event: *event });
            }
        }
        EntryHappening::InterpretationLinked { title, link } => words(&[title, link], reasons),
        EntryHappening::Noted { text } => words(&[text], reasons),
        EntryHappening::Related { other, .. } => {
            if *other == life.entry.id {
                reasons.push(EntryReason::ItsOwn);
            }
        }
        EntryHappening::Published(_)
        | EntryHappening::Imported { .. }
        | EntryHappening::Filed(_)
        | EntryHappening::CleanedUp { .. }
        | EntryHappening::Amended { .. } => {}
    }
}

fn known(asked: &[String], known: &[String], reasons: &mut Vec<EntryReason>) {
    if known.is_empty() {
        return;
    }
    for clause in asked.iter().filter(|clause| !known.contains(clause)) {
        let (clause, known) = (clause.clone(), known.to_vec());
        reasons.push(EntryReason::UnknownClause { clause, known });
    }
}

fn renewal(
    last: Option<NaiveDate>,
    (decided, until, revives): (NaiveDate, Option<NaiveDate>, bool),
    reasons: &mut Vec<EntryReason>,
) {
    let Some(last) = last else {
        reasons.push(EntryReason::NoTerm);
        return;
    };
    if decided > last && !revives {
        reasons.push(EntryReason::TermOver { last });
    }
    if until.is_some_and(|until| until <= last) {
        reasons.push(EntryReason::NotLonger { last });
    }
}

fn in_order(from: NaiveDate, until: Option<NaiveDate>, reasons: &mut Vec<EntryReason>) {
    if let Some(until) = until.filter(|until| *until < from) {
        reasons.push(EntryReason::DaysReversed { from, until });
    }
}

/// A correction makes a difference, and what it makes of the entry makes sense.
fn correction(life: &Life, corrections: &[Correction], reasons: &mut Vec<EntryReason>) {
    let mut entry = life.entry.clone();
    for Correction { field, value } in corrections {
        words_fit(&[value.as_deref().unwrap_or_default()], reasons);
        if !entry.state(*field, value.as_deref()) {
            let value = value.clone().unwrap_or_default();
            reasons.push(EntryReason::WrongValue { field: *field, value });
        }
    }
    if entry == life.entry && reasons.is_empty() {
        reasons.push(EntryReason::NothingNew);
    }
    in_order(entry.effective_on, entry.valid_until, reasons);
}

/// Words that must be there, and fit.
fn words(texts: &[&str], reasons: &mut Vec<EntryReason>) {
    if texts.iter().any(|text| text.trim().is_empty()) {
        reasons.push(EntryReason::WordsMissing);
    }
    words_fit(texts, reasons);
}

fn words_fit(texts: &[&str], reasons: &mut Vec<EntryReason>) {
    let most = limits::STATED_CHARS;
    if texts.iter().any(|text| text.chars().count() > most) {
        reasons.push(EntryReason::WordsTooLong { most });
    }
}
