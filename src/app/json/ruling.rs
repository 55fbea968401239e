//! What a case's document is, as JSON.

use crate::app::ruling::{CaseScreening, Report};
use crate::domain::case::{Case, Found, Nature, Ruled};
use crate::domain::check::screening::Classification;
use serde_json::{Value, json};

/// What `screen CASE` shows: what is recorded, and the questions asked of the last draft.
pub fn case_screening(view: &CaseScreening) -> Value {
    let mut data = recorded(&view.case);
    let head = [
        ("case", json!(view.case.id.as_str())),
        ("title", json!(view.case.title)),
        ("draft", json!(view.case.draft_ordinal())),
        ("report", view.report.as_ref().map_or(Value::Null, report)),
    ];
    for (key, value) in head {
        super::case::put(&mut data, key, value);
    }
    data
}

/// What is recorded of what the document is.
pub(super) fn recorded(case: &Case) -> Value {
    let found = case.screenings.iter().map(|(draft, one)| found(*draft, one));
    json!({
        "nature": case.nature().map(|(held, _)| nature(held)),
        "confirmed": case.ruling().is_some(),
        "found": found.collect::<Value>(),
        "rulings": case.rulings.iter().map(|one| ruled(case, one)).collect::<Value>(),
    })
}

/// What the program found of a draft.
fn found(draft: u32, found: &Found) -> Value {
    json!({
        "draft": draft,
        "classification": classification(found.classification),
        "decision": found.decision,
        "exclusion": found.exclusion.as_ref().map(|excluded| json!({
            "category": excluded.category, "title": excluded.title,
        })),
        "settled": found.settled.as_ref().map(|settled| json!({
            "step": settled.step, "reason": settled.reason, "basis": settled.basis,
        })),
        "report": found.report.to_string(),
    })
}

/// What a person ruled.
fn ruled(case: &Case, ruled: &Ruled) -> Value {
    json!({
        "draft": ruled.draft,
        "classification": nature(ruled.ruling.nature),
        "decision": ruled.ruling.decision,
        "reason": ruled.ruling.reason,
        "by": ruled.person.as_str(),
        "at": ruled.at.to_rfc3339(),
        "stands": case.ruling().is_some_and(|standing| std::ptr::eq(standing, ruled)),
    })
}

/// The questions, as `screen FILE` shows them.
fn report(report: &Report) -> Value {
    json!({
        "place": report.place,
        "criteria": report.criteria.to_string(),
        "category": report.category,
        "screening": super::screening::asked(&report.screening, &|span| report.clause(span)),
    })
}

fn classification(found: Classification) -> &'static str {
    Nature::of(found).map_or("needs-human", nature)
}

fn nature(held: Nature) -> &'static str {
    match held {
        Nature::Normative => "normative",
        Nature::NotNormative => "not-normative",
    }
}
