//! The suspicions of a case as JSON.

use super::case::put;
use crate::app::findings::CaseFindings;
use crate::domain::case::{
    Case, Checked, Judged, Judgement, PresentClauses, ReplyKind, Suspected, Whereabouts,
};
use crate::domain::workflow::Weight;
use serde_json::{Value, json};

/// `finding list`; only those that are open, where so asked.
pub fn findings(view: &CaseFindings, open: bool) -> Value {
    let mut data = recorded(&view.case, &view.present, |one| !open || one.is_open());
    put(&mut data, "case", json!(view.case.id.as_str()));
    put(&mut data, "title", json!(view.case.title));
    put(&mut data, "draft", json!(view.case.draft_ordinal()));
    data
}

/// `finding show`.
pub fn finding_of(view: &CaseFindings, one: &Suspected) -> Value {
    let mut data = suspicion(one, &view.present);
    put(&mut data, "case", json!(view.case.id.as_str()));
    data
}

/// What is recorded of suspicions, as `show` and `next` hold it.
pub(super) fn of_case(case: &Case, present: &PresentClauses) -> Value {
    recorded(case, present, |_| true)
}

fn recorded(case: &Case, present: &PresentClauses, shown: impl Fn(&Suspected) -> bool) -> Value {
    let shown = case.suspicions.iter().filter(|one| shown(one));
    json!({
        "checked": case.checked().is_some(),
        "checks": case.checks.iter().map(check).collect::<Value>(),
        "suspicions": shown.map(|one| suspicion(one, present)).collect::<Value>(),
    })
}

fn check(check: &Checked) -> Value {
    json!({
        "draft": check.draft,
        "found": check.found,
        "rules": check.rules.to_string(),
        "report": check.report.to_string(),
        "by": check.person.as_str(),
        "at": check.at.to_rfc3339(),
    })
}

fn suspicion(one: &Suspected, present: &PresentClauses) -> Value {
    let noted = &one.noted;
    let now = noted.clause.as_ref().map(|clause| match present.whereabouts(clause) {
        Whereabouts::Unmoved => json!(clause.label),
        Whereabouts::Now(label) => json!(label),
        Whereabouts::Gone => Value::Null,
    });
    json!({
        "id": one.id.as_str(),
        "rule": noted.rule,
        "title": noted.title,
        "weight": weight(one.weight()),
        "clause": noted.clause.as_ref().map(|clause| &clause.label),
        "clause_now": now,
        "words": noted.words,
        "detail": noted.detail,
        "basis": noted.basis,
        "proposal": one.proposal(),
        "draft": one.draft,
        "by": one.person.as_str(),
        "at": one.at.to_rfc3339(),
        "standing": one.standing().key(),
        "open": one.is_open(),
        "judged": one.judged().map(judged),
        "reply": one.reply().map(|reply| json!({
            "kind": reply_kind(reply.kind),
            "reason": reply.reason,
            "by": reply.person.as_str(),
            "at": reply.at.to_rfc3339(),
        })),
        "weighed": one.weighed().map(|weighed| json!({
            "accepted": weighed.accepted,
            "reason": weighed.reason,
            "by": weighed.person.as_str(),
            "at": weighed.at.to_rfc3339(),
        })),
        "superseded_by_draft": one.superseded.map(|(draft, _)| draft),
    })
}

fn judged(judged: &Judged) -> Value {
    let (confirmed, note, reason) = match &judged.judgement {
        Judgement::Confirmed(said) => (true, said.note.as_ref(), None),
        Judgement::Dismissed { reason } => (false, None, Some(reason)),
    };
    json!({
        "confirmed": confirmed,
        "note": note,
        "reason": reason,
        "by": judged.person.as_str(),
        "at": judged.at.to_rfc3339(),
    })
}

fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Advice => "advice",
        Weight::Must => "must",
        Weight::Blocking => "blocking",
    }
}

fn reply_kind(kind: ReplyKind) -> &'static str {
    match kind {
        ReplyKind::Adopted => "adopted",
        ReplyKind::Partly => "partly",
        ReplyKind::Rejected => "rejected",
    }
}
