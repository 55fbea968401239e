//! Papers for programs: every value a paper holds, under English keys that do not change.
//!
//! Moments are RFC 3339 as recorded, days are ISO 8601, digests are hexadecimal. No key is left out: what the
//! record does not hold is `null`. It must never hold a word that only people read.

mod clean_up;
mod file;
mod review;
#[cfg(test)]
mod tests;
mod value;
mod word;
mod working;

pub use clean_up::clean_up_json;

use crate::domain::paper::{FilingRegister, FilingReport, Opinion, Paper, RoutingSheet};
use file::{active, annex, draft_line, fact, issued, material, material_state, published};
use review::{basis, finding, nature, number, opinion_note, section, step, suspicion};
use serde_json::{Value, json};
use value::{day, hand, list, moment};

/// The paper as pretty-printed JSON with a line break at the end: `{"schema": "fashen.paper.<kind>/1", "data": …}`.
pub fn paper_json(paper: &Paper) -> Vec<u8> {
    let schema = format!("fashen.paper.{}/1", paper.kind());
    let data = json(paper);
    format!("{:#}\n", json!({"schema": schema, "data": data})).into_bytes()
}

/// What the paper holds, without the envelope.
fn json(paper: &Paper) -> Value {
    match paper {
        Paper::Opinion(opinion) => of_opinion(opinion),
        Paper::FilingReport(report) => of_report(report),
        Paper::FilingRegister(register) => of_register(register),
        Paper::RoutingSheet(routing) => of_routing(routing),
        Paper::Checklist(paper) => working::of_checklist(paper),
        Paper::RevisionTable(paper) => working::of_revision(paper),
        Paper::MaterialList(paper) => working::of_materials(paper),
        Paper::SupplementNotice(paper) => working::of_supplement(paper),
        Paper::MeetingRecord(paper) => working::of_meeting(paper),
        Paper::PublicationNotice(paper) => working::of_publication(paper),
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
        "nature": opinion.nature.as_ref().map(nature),
        "review_started": opinion.started.as_ref().map(step),
        "early": opinion.early,
        "review_ended": moment(opinion.given.by.at),
        "materials": list(&opinion.materials, material),
        "course": list(&opinion.course, step),
        "basis": list(&opinion.basis, basis),
        "sections": list(&opinion.sections, section),
        "findings": list(&opinion.findings, finding),
        "suspicions": list(&opinion.suspicions, suspicion),
        "unjudged": list(&opinion.unjudged, suspicion),
        "conclusion": word::conclusion(opinion.conclusion),
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
        "filed_on": register.filed_on.map(day),
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
        "nature": routing.nature.as_ref().map(nature),
        "drafts": list(&routing.drafts, draft_line),
        "materials": list(&routing.materials, material),
        "steps": list(&routing.steps, step),
        "sections": list(&routing.sections, section),
        "findings": list(&routing.findings, finding),
        "suspicions": routing.suspicions.as_ref().map(|noted| list(noted, suspicion)),
        "numbers": list(&routing.numbers, number),
        "papers": list(&routing.papers, issued),
        "active": list(&routing.active, active),
        "waiting": list(&routing.waiting, |line| json!({
            "stage": line.stage.as_str(), "title": line.title, "arrived": line.arrived,
        })),
        "published": routing.published.map(moment),
        "withdrawn": routing.withdrawn,
        "ended": ended.map(|(end, title, by)| json!({
            "end": end.as_str(), "title": title, "by": hand(by),
        })),
    })
}
