//! Steps, questions, answers and findings as values.

use super::value::{day, hand, list, moment};
use super::word;
use crate::domain::case::{Answer, AssignedNumber, ClauseRef, Judgement, Whereabouts};
use crate::domain::paper::{
    AnswerLine, BasisLine, FindingLine, Given, JudgementLine, NatureLine, OpinionNote, Question,
    RecordLine, Recorded, ReplyLine, RulingLine, Section, StepLine, SuspicionLine,
};
use serde_json::{Value, json};

pub(super) fn step(line: &StepLine) -> Value {
    json!({
        "stage": line.stage.as_str(),
        "stage_title": line.stage_title,
        "outcome": line.outcome.as_str(),
        "outcome_title": line.outcome_title,
        "conclusion": line.conclusion.map(word::conclusion),
        "record": list(&line.record, record),
        "number": line.number.as_ref().map(number),
        "draft": line.draft,
        "since": moment(line.since),
        "by": hand(&line.by),
        "carried": line.carried,
        "carried_from": line.carried_from.as_ref().map(|from| json!({
            "draft": from.draft, "by": hand(&from.by),
        })),
        "auto": line.auto,
    })
}

pub(super) fn record(line: &RecordLine) -> Value {
    let (kind, value) = match &line.value {
        Recorded::Text(text) => ("text", json!(text)),
        Recorded::Date(date) => ("date", json!(day(*date))),
        Recorded::Number(number) => ("number", json!(number)),
        Recorded::Person(person, name) => {
            ("person", json!({"person": person.as_str(), "name": name}))
        }
    };
    json!({"field": line.field.as_str(), "title": line.title, "kind": kind, "value": value})
}

pub(super) fn number(taken: &AssignedNumber) -> Value {
    json!({
        "series": taken.series.as_str(),
        "number": taken.number,
        "at": moment(taken.at),
        "void": taken.void,
    })
}

pub(super) fn basis(line: &BasisLine) -> Value {
    let of = if line.of_workflow { "workflow" } else { "question" };
    json!({"text": line.text, "of": of, "unconfirmed": line.unconfirmed})
}

pub(super) fn nature(line: &NatureLine) -> Value {
    let found = line.found.as_ref().map(|found| {
        json!({
            "classification": word::classification(found.classification),
            "decision": found.decision,
            "exclusion": found.exclusion.as_ref().map(|excluded| json!({
                "category": excluded.category, "title": excluded.title,
            })),
            "settled": found.settled.as_ref().map(|settled| json!({
                "step": settled.step, "reason": settled.reason, "basis": settled.basis,
            })),
            "report": found.report.to_string(),
        })
    });
    json!({
        "draft": line.draft,
        "found": found,
        "ruling": line.ruling.as_ref().map(ruling),
        "earlier": list(&line.earlier, ruling),
    })
}

fn ruling(line: &RulingLine) -> Value {
    json!({
        "draft": line.draft,
        "classification": word::nature(line.ruling.nature),
        "decision": line.ruling.decision,
        "reason": line.ruling.reason,
        "bearing": word::bearing(line.bearing),
        "by": hand(&line.by),
    })
}

pub(super) fn section(section: &Section) -> Value {
    json!({
        "stage": section.stage.as_str(),
        "title": section.title,
        "step": section.step.as_ref().map(step),
        "answers": list(&section.answers, answer_line),
    })
}

pub(super) fn question(question: &Question) -> Value {
    json!({
        "item": question.id.as_str(),
        "ask": question.ask,
        "weight": question.weight.map(word::weight),
        "basis": question.basis,
        "unconfirmed": question.unconfirmed,
        "about_process": question.about_process,
    })
}

pub(super) fn answer_line(line: &AnswerLine) -> Value {
    json!({
        "question": question(&line.question),
        "given": line.given.as_ref().map(given),
        "answered_later": line.answered_later,
    })
}

pub(super) fn given(given: &Given) -> Value {
    json!({
        "answer": answer(&given.answer),
        "clauses_now": now(&given.answer, &given.whereabouts),
        "draft": given.draft,
        "earlier": given.earlier,
        "reopened": given.reopened,
        "by": hand(&given.by),
    })
}

pub(super) fn answer(answer: &Answer) -> Value {
    let clauses: Vec<Value> = answer
        .clauses
        .iter()
        .map(|clause| json!({"label": clause.label, "digest": clause.digest.to_string()}))
        .collect();
    json!({
        "verdict": word::verdict(answer.verdict),
        "clauses": clauses,
        "note": answer.note,
        "proposal": answer.proposal,
        "basis": answer.basis,
    })
}

/// What its clauses are called in the draft that the paper speaks of; null where their words are gone.
fn now(answer: &Answer, whereabouts: &[Whereabouts]) -> Value {
    let clauses = answer.clauses.iter().zip(whereabouts);
    clauses.map(|(clause, now)| now_called(clause, now)).collect()
}

fn now_called(clause: &ClauseRef, now: &Whereabouts) -> Value {
    match now {
        Whereabouts::Unmoved => json!(clause.label),
        Whereabouts::Now(label) => json!(label),
        Whereabouts::Gone => Value::Null,
    }
}

pub(super) fn finding(line: &FindingLine) -> Value {
    json!({
        "question": question(&line.question),
        "stage": line.stage.as_str(),
        "stage_title": line.stage_title,
        "answer": answer(&line.answer),
        "clauses_now": now(&line.answer, &line.whereabouts),
        "draft": line.draft,
        "by": hand(&line.by),
        "open": line.is_open(),
        "reply": line.reply.as_ref().map(reply),
        "settled": line.settled.as_ref().map(|settled| json!({
            "by": hand(&settled.by), "answer": settled.answer.as_ref().map(answer),
        })),
    })
}

pub(super) fn suspicion(line: &SuspicionLine) -> Value {
    let noted = &line.noted;
    let clause = noted.clause.as_ref();
    json!({
        "id": line.id.as_str(),
        "rule": noted.rule,
        "title": noted.title,
        "weight": word::weight(line.weight),
        "clause": clause.map(|clause| json!({
            "label": clause.label, "digest": clause.digest.to_string(),
        })),
        "clause_now": clause.zip(line.whereabouts.as_ref()).map(|(clause, now)| now_called(clause, now)),
        "words": noted.words,
        "detail": noted.detail,
        "basis": noted.basis,
        "proposal": line.proposal,
        "draft": line.draft,
        "standing": line.standing.key(),
        "judged": line.judged.as_ref().map(judgement),
        "reply": line.reply.as_ref().map(reply),
        "weighed": line.weighed.as_ref().map(|weighed| json!({
            "accepted": weighed.accepted, "reason": weighed.reason, "by": hand(&weighed.by),
        })),
        "superseded_by_draft": line.superseded,
    })
}

fn judgement(line: &JudgementLine) -> Value {
    let (confirmed, note, reason) = match &line.judgement {
        Judgement::Confirmed(said) => (true, said.note.as_ref(), None),
        Judgement::Dismissed { reason } => (false, None, Some(reason)),
    };
    json!({ "confirmed": confirmed, "note": note, "reason": reason, "by": hand(&line.by) })
}

fn reply(reply: &ReplyLine) -> Value {
    json!({
        "kind": word::reply_kind(reply.kind), "reason": reply.reason, "by": hand(&reply.by),
    })
}

pub(super) fn opinion_note(note: &OpinionNote) -> Value {
    json!({
        "number": note.number,
        "conclusion": word::conclusion(note.conclusion),
        "draft": note.draft,
        "by": hand(&note.by),
    })
}
