//! What is known beside the text of a draft: the figures of its place, the facts of its case, the valid documents of the
//! catalogue and the law that it may repeat.
//!
//! What the record does not say is left open, never guessed. Documents whose kept words can not be read are left out:
//! `verify` tells of them.

use crate::app::{Error, Session, catalogue, places, reading};
use crate::domain::calendar::WorkingDays;
use crate::domain::case::Nature;
use crate::domain::case::{Case, Value};
use crate::domain::check::overlap::Others;
use crate::domain::check::procedure::{Consultation, Facts};
use crate::domain::law::{Jurisdiction, Library};
use crate::domain::name::FactId;
use crate::domain::workflow::FactValue;
use chrono::NaiveDate;

/// The materials, and the needs of another case, that show a review of fair competition.
const COMPETITION: [&str; 2] = ["competition", "competition_case"];

/// The fact that says whether it concerns what operators do.
const MARKET: &str = "market";

/// The fields of the record that say when the public was consulted, where a workflow has them.
const CONSULTED: [&str; 2] = ["consultation_from", "consultation_to"];

/// What is known beside the draft of a case.
pub(super) struct Around {
    pub(super) place: Jurisdiction,
    pub(super) facts: Facts,
    pub(super) others: Others,
}

/// What is known beside the last draft of a case.
pub(super) fn around(session: &Session, case: &Case, library: &Library) -> Result<Around, Error> {
    let office = &session.registry.office;
    let place = places::read(Some(&session.registry.root), Some(office))?;
    let today = session.now.date_naive();
    let mut others = Others::new();
    others.add_library(library, today);
    for view in catalogue::list(session, today)? {
        let own = view.entry.case.as_ref() == Some(&case.id);
        if own || view.status.is_over() {
            continue;
        }
        let Some(text) = view.entry.text else { continue };
        if let Ok(outline) = reading::outline(&*session.registry.store, &text.outline) {
            let number = view.entry.number.as_deref();
            others.add_document(&view.entry.title, number, &outline.document());
        }
    }
    let consultation = consultation(case, &session.registry.legal_time()?.days);
    let facts = Facts { consultation, ..facts(case, &office.organ) };
    Ok(Around { place, facts, others })
}

/// What a case knows, but for the consultation, which is counted by a calendar.
fn facts(case: &Case, organ: &str) -> Facts {
    let market = match case.facts.get(&FactId::from(MARKET)) {
        Some(FactValue::Bool(market)) => Some(*market),
        _ => None,
    };
    let shown = COMPETITION
        .iter()
        .any(|id| case.material(id).is_some() || case.links.keys().any(|need| *need == **id));
    Facts {
        normative: case.nature().map(|(nature, _)| nature == Nature::Normative),
        market,
        consultation: None,
        competition_reviewed: Some(shown),
        organ: Some(organ.to_owned()),
        level: None,
        number: case.recorded("number").map(ToString::to_string),
        decided_on: None,
        published_on: day(case, "published_on"),
        effective_on: day(case, "effective_on"),
    }
}

/// When the public was consulted, where the record has both days. Working days are only counted where all of them are
/// announced.
fn consultation(case: &Case, days: &WorkingDays) -> Option<Consultation> {
    let [from, to] = CONSULTED.map(|field| day(case, field));
    let (from, to) = (from?, to?);
    let before = from.pred_opt().filter(|_| days.announced_between(from, to));
    let workdays = before.and_then(|before| u32::try_from(days.between(before, to)).ok());
    Some(Consultation { from, to, workdays })
}

fn day(case: &Case, field: &str) -> Option<NaiveDate> {
    case.recorded(field).and_then(Value::day)
}
