//! Papers for programs: every value a paper holds, under English keys that do not change.
//!
//! Moments are RFC 3339 as recorded, days are ISO 8601, digests are hexadecimal. No key is left out: what the
//! record does not hold is `null`. It must never hold a word that only people read.

use crate::domain::case::{Answer, AssignedNumber, Copy, Draft, ReplyKind, Verdict};
use crate::domain::paper::{
    ActiveLine, Annex, AnswerLine, BasisLine, DraftLine, FactLine, FilingRegister, FilingReport,
    FindingLine, Given, Hand, MaterialLine, MaterialState, Opinion, OpinionNote, Paper, PaperLine,
    Published, Question, RecordLine, Recorded, RoutingSheet, Section, StepLine,
};
use crate::domain::workflow::{Conclusion, FactValue, Weight};
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value, json};

/// The paper as pretty-printed JSON with a line break at the end: `{"schema": "fashen.paper.<kind>/1", "data": …}`.
pub fn paper_json(paper: &Paper) -> Vec<u8> {
    let schema = format!("fashen.paper.{}/1", paper.kind());
    let data = json(paper);
    format!("{:#}\n", json!({"schema": schema, "data": data})).into_bytes()
}

/// What the paper holds, without the envelope.
pub fn json(paper: &Paper) -> Value {
    match paper {
        Paper::Opinion(opinion) => of_opinion(opinion),
        Paper::FilingReport(report) => of_report(report),
        Paper::FilingRegister(register) => of_register(register),
        Paper::RoutingSheet(routing) => of_routing(routing),
    }
}

fn of_opinion(opinion: &Opinion) -> Value {
    json!({
        "case": opinion.case.as_str(),
        "version": opinion.version,
        "workflow": opinion.workflow,
        "number": opinion.number,
        "organ": opinion.organ,
        "reviewer": opinion.reviewer,
        "unit": opinion.unit,
        "opened": opinion.opened.as_ref().map(hand),
        "draft": draft_line(&opinion.draft),
        "text_digest": opinion.text.to_string(),
        "drafts": list(&opinion.drafts, draft_line),
        "review_started": opinion.started.as_ref().map(step),
        "review_ended": moment(&opinion.given.by.at),
        "materials": list(&opinion.materials, material),
        "course": list(&opinion.course, step),
        "basis": list(&opinion.basis, basis),
        "sections": list(&opinion.sections, section),
        "findings": list(&opinion.findings, finding),
        "conclusion": conclusion(opinion.conclusion),
        "given": step(&opinion.given),
    })
}

fn of_report(report: &FilingReport) -> Value {
    json!({
        "case": report.case.as_str(),
        "version": report.version,
        "number": report.number,
        "superior": report.superior,
        "document": published(&report.document),
        "annexes": list(&report.annexes, annex),
        "filed": step(&report.filed),
    })
}

fn of_register(register: &FilingRegister) -> Value {
    json!({
        "case": register.case.as_str(),
        "version": register.version,
        "number": register.number,
        "superior": register.superior,
        "document": published(&register.document),
        "registration_number": register.registration_number,
        "opinion": register.opinion.as_ref().map(opinion_note),
        "competition": material_state(&register.competition),
        "consultation": material_state(&register.consultation),
        "decision": register.decision.as_ref().map(step),
        "annexes": list(&register.annexes, annex),
        "filed": step(&register.filed),
        "filing_number": register.filing_number,
        "filed_on": register.filed_on.as_ref().map(day),
        "after": list(&register.after, step),
    })
}

fn of_routing(routing: &RoutingSheet) -> Value {
    let ended = routing.ended.as_ref();
    json!({
        "case": routing.case.as_str(),
        "version": routing.version,
        "workflow": routing.workflow,
        "pack": routing.pack.map(|pack| pack.to_string()),
        "title": routing.title,
        "organ": routing.organ,
        "unit": routing.unit,
        "opened": hand(&routing.opened),
        "facts": list(&routing.facts, fact),
        "drafts": list(&routing.drafts, draft_line),
        "materials": list(&routing.materials, material),
        "steps": list(&routing.steps, step),
        "sections": list(&routing.sections, section),
        "findings": list(&routing.findings, finding),
        "numbers": list(&routing.numbers, number),
        "papers": list(&routing.papers, issued),
        "active": list(&routing.active, active),
        "waiting": list(&routing.waiting, |line| json!({
            "stage": line.stage.as_str(), "title": line.title, "arrived": line.arrived,
        })),
        "published": routing.published.as_ref().map(moment),
        "withdrawn": routing.withdrawn,
        "ended": ended.map(|(end, title, by)| json!({
            "end": end.as_str(), "title": title, "by": hand(by),
        })),
    })
}

fn list<T>(items: &[T], each: impl Fn(&T) -> Value) -> Value {
    items.iter().map(each).collect()
}

fn moment(at: &DateTime<FixedOffset>) -> String {
    at.to_rfc3339()
}

fn day(date: &NaiveDate) -> String {
    date.to_string()
}

fn hand(hand: &Hand) -> Value {
    json!({"person": hand.person.as_str(), "name": hand.name, "at": moment(&hand.at)})
}

fn draft(draft: &Draft) -> Value {
    json!({
        "ordinal": draft.ordinal,
        "title": draft.title,
        "file_name": draft.file_name,
        "file_digest": draft.file.to_string(),
        "outline_digest": draft.outline.to_string(),
        "text_digest": draft.text.to_string(),
        "clauses": draft.clauses,
    })
}

fn draft_line(line: &DraftLine) -> Value {
    with(draft(&line.draft), "by", hand(&line.by))
}

/// The object with one more key.
fn with(mut object: Value, key: &str, value: Value) -> Value {
    if let Some(map) = object.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
    object
}

fn material(line: &MaterialLine) -> Value {
    let copy = match &line.copy {
        Copy::File { name, digest } => {
            json!({"kind": "file", "name": name, "digest": digest.to_string(), "note": null})
        }
        Copy::OnPaper(note) => {
            json!({"kind": "paper", "name": null, "digest": null, "note": note})
        }
    };
    json!({
        "material": line.id.as_str(),
        "title": line.title,
        "basis": line.basis,
        "copy": copy,
        "by": hand(&line.by),
    })
}

fn material_state(state: &MaterialState) -> Value {
    let (word, line) = match state {
        MaterialState::Held(line) => ("held", Some(material(line))),
        MaterialState::NotAsked => ("not-asked", None),
        MaterialState::Missing => ("missing", None),
    };
    json!({"state": word, "material": line})
}

fn step(line: &StepLine) -> Value {
    json!({
        "stage": line.stage.as_str(),
        "stage_title": line.stage_title,
        "outcome": line.outcome.as_str(),
        "outcome_title": line.outcome_title,
        "conclusion": line.conclusion.map(conclusion),
        "record": list(&line.record, record),
        "number": line.number.as_ref().map(number),
        "draft": line.draft,
        "since": moment(&line.since),
        "by": hand(&line.by),
        "carried": line.carried,
        "carried_from": line.carried_from,
    })
}

fn record(line: &RecordLine) -> Value {
    let (kind, value) = match &line.value {
        Recorded::Text(text) => ("text", json!(text)),
        Recorded::Date(date) => ("date", json!(day(date))),
        Recorded::Number(number) => ("number", json!(number)),
        Recorded::Person(person, name) => {
            ("person", json!({"person": person.as_str(), "name": name}))
        }
    };
    json!({"field": line.field.as_str(), "title": line.title, "kind": kind, "value": value})
}

fn number(taken: &AssignedNumber) -> Value {
    json!({
        "series": taken.series.as_str(),
        "number": taken.number,
        "at": moment(&taken.at),
        "void": taken.void,
    })
}

fn basis(line: &BasisLine) -> Value {
    let of = if line.of_workflow { "workflow" } else { "question" };
    json!({"text": line.text, "of": of, "unconfirmed": line.unconfirmed})
}

fn section(section: &Section) -> Value {
    json!({
        "stage": section.stage.as_str(),
        "title": section.title,
        "step": section.step.as_ref().map(step),
        "answers": list(&section.answers, answer_line),
    })
}

fn question(question: &Question) -> Value {
    json!({
        "item": question.id.as_str(),
        "ask": question.ask,
        "weight": question.weight.map(weight),
        "basis": question.basis,
        "unconfirmed": question.unconfirmed,
        "about_process": question.about_process,
    })
}

fn answer_line(line: &AnswerLine) -> Value {
    json!({
        "question": question(&line.question),
        "given": line.given.as_ref().map(given),
        "answered_later": line.answered_later,
    })
}

fn given(given: &Given) -> Value {
    json!({
        "answer": answer(&given.answer),
        "draft": given.draft,
        "earlier": given.earlier,
        "reopened": given.reopened,
        "by": hand(&given.by),
    })
}

fn answer(answer: &Answer) -> Value {
    let clauses: Vec<Value> = answer
        .clauses
        .iter()
        .map(|clause| json!({"label": clause.label, "digest": clause.digest.to_string()}))
        .collect();
    json!({
        "verdict": verdict(answer.verdict),
        "clauses": clauses,
        "note": answer.note,
        "proposal": answer.proposal,
        "basis": answer.basis,
    })
}

fn finding(line: &FindingLine) -> Value {
    json!({
        "question": question(&line.question),
        "stage": line.stage.as_str(),
        "stage_title": line.stage_title,
        "answer": answer(&line.answer),
        "draft": line.draft,
        "by": hand(&line.by),
        "open": line.is_open(),
        "reply": line.reply.as_ref().map(|reply| json!({
            "kind": reply_kind(reply.kind), "reason": reply.reason, "by": hand(&reply.by),
        })),
        "settled": line.settled.as_ref().map(|settled| json!({
            "by": hand(&settled.by), "answer": settled.answer.as_ref().map(answer),
        })),
    })
}

fn published(document: &Published) -> Value {
    json!({
        "title": document.title,
        "number": document.number,
        "organ": document.organ,
        "unit": document.unit,
        "published_on": day(&document.published_on),
        "effective_on": day(&document.effective_on),
        "valid_until": document.valid_until.as_ref().map(day),
        "channel": document.channel,
        "draft": draft(&document.draft),
    })
}

fn annex(annex: &Annex) -> Value {
    let (kind, number, material, title) = match annex {
        Annex::Text => ("text", None, None, None),
        Annex::Explanation => ("explanation", None, None, None),
        Annex::LegalBasis => ("legal-basis", None, None, None),
        Annex::Opinion(number) => ("opinion", number.as_deref(), None, None),
        Annex::Material(id, title) => ("material", None, Some(id.as_str()), Some(title.as_str())),
    };
    json!({"kind": kind, "number": number, "material": material, "title": title})
}

fn opinion_note(note: &OpinionNote) -> Value {
    json!({
        "number": note.number,
        "conclusion": conclusion(note.conclusion),
        "draft": note.draft,
        "by": hand(&note.by),
    })
}

fn fact(line: &FactLine) -> Value {
    let value = match &line.value {
        FactValue::Bool(value) => json!(value),
        FactValue::Word(word) => json!(word),
    };
    json!({"fact": line.id.as_str(), "title": line.title, "value": value})
}

fn issued(line: &PaperLine) -> Value {
    let files = list(&line.files, |file| {
        json!({
            "format": file.format, "digest": file.digest.to_string(),
        })
    });
    let sealed_by = line.sealed_by.as_ref();
    json!({
        "paper": line.paper.as_str(),
        "sealed_by": sealed_by.map(|(stage, title)| json!({"stage": stage.as_str(), "title": title})),
        "files": files,
        "by": hand(&line.by),
    })
}

fn active(line: &ActiveLine) -> Value {
    let approvals: Vec<Value> = line
        .approvals
        .iter()
        .map(|(name, outcome, title)| {
            json!({"name": name, "outcome": outcome.as_str(), "outcome_title": title})
        })
        .collect();
    json!({
        "stage": line.stage.as_str(),
        "title": line.title,
        "role": line.role,
        "since": moment(&line.since),
        "approvals": approvals,
    })
}

fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "lawful",
        Conclusion::Revise => "revise",
        Conclusion::Unlawful => "unlawful",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "ok",
        Verdict::Problem => "problem",
        Verdict::NotApplicable => "not-applicable",
    }
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
