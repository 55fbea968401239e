//! A case as JSON.

use crate::app::LinkRow;
use crate::app::inspect::{CaseView, History, NeedView};
use crate::app::journal::StoredEvent;
use crate::domain::case::{
    Answered, Case, ClauseRef, Copy, Draft, Finding, Former, IssuedPaper, NeedState,
    PresentClauses, Reason, StageSurvey, Step, Verdict, Whereabouts,
};
use crate::domain::name::{CaseId, CheckItemId, PersonId, RoleId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::{Conclusion, Target, Workflow};
use chrono::{DateTime, FixedOffset};
use serde_json::{Map, Value, json};

/// `show`.
pub fn show(view: &CaseView, office: &Office) -> Value {
    let case = &view.case;
    let mut data = head(case, &view.workflow);
    put(
        &mut data,
        "facts",
        case.facts.iter().map(|(id, value)| (id.to_string(), value.to_string())).collect(),
    );
    put(
        &mut data,
        "drafts",
        case.drafts.iter().map(|(draft, at, by)| draft_json(draft, *at, by.as_str())).collect(),
    );
    put(&mut data, "screening", super::ruling::recorded(case));
    put(&mut data, "materials", case.materials.iter().map(material).collect());
    put(
        &mut data,
        "answers",
        case.answers
            .iter()
            .map(|(id, answered)| (id.to_string(), answer(answered, &view.present)))
            .collect(),
    );
    put(
        &mut data,
        "findings",
        case.findings.iter().map(|one| finding(one, &view.present)).collect(),
    );
    put(&mut data, "check", super::finding::of_case(case, &view.present));
    put(&mut data, "steps", case.steps.iter().map(|one| step(one, &view.workflow)).collect());
    put(
        &mut data,
        "opinion",
        case.opinion.as_ref().map_or(Value::Null, |opinion| {
            json!({
                "conclusion": conclusion(opinion.conclusion),
                "draft": opinion.draft,
                "text": opinion.text.to_string(),
                "by": opinion.person.as_str(),
                "at": time(opinion.at),
            })
        }),
    );
    put(&mut data, "numbers", case
        .numbers
        .iter()
        .map(|taken| json!({ "series": taken.series.as_str(), "number": taken.number, "void": taken.void }))
        .collect());
    put(&mut data, "papers", case.papers.iter().map(paper).collect());
    put(&mut data, "needs", view.needs.iter().map(|one| need(one, &view.workflow)).collect());
    put(&mut data, "needed_by", view.needed_by.iter().map(needed_by).collect());
    put(&mut data, "deadlines", deadlines(view));
    put(&mut data, "former", case.former.iter().map(former).collect());
    put(&mut data, "next", stages(view, office));
    data
}

/// A case that another one needs, and how it stands with it.
fn need(view: &NeedView, workflow: &Workflow) -> Value {
    let mut needs = workflow.stages.iter().flat_map(|stage| &stage.needs);
    let state = match &view.state {
        NeedState::NotLinked => "not-linked",
        NeedState::AtWork { .. } => "at-work",
        NeedState::EndedElsewhere { .. } => "ended-elsewhere",
        NeedState::Met { .. } => "met",
    };
    let row = view.row.as_ref();
    json!({
        "need": view.need.as_str(),
        "title": workflow.need_title(&view.need),
        "workflow": needs.find(|need| need.id == view.need).map(|need| need.workflow.as_str()),
        "applies": view.applies,
        "state": state,
        "case": view.state.case().map(CaseId::as_str),
        "case_title": row.map(|row| &row.title),
        "ended": row.and_then(|row| row.ended.as_ref()).map(|(id, title)| json!({ "end": id, "title": title })),
    })
}

/// A case that needs the one shown.
fn needed_by(row: &LinkRow) -> Value {
    json!({ "case": row.case, "case_title": row.title, "need": row.need.0, "title": row.need.1 })
}

/// A pack that the case was bound to before.
fn former(former: &Former) -> Value {
    json!({
        "pack": former.pack.to_string(),
        "until": time(former.until),
        "by": former.person.as_str(),
    })
}

/// `next`.
pub fn next(view: &CaseView, office: &Office) -> Value {
    let mut data = head(&view.case, &view.workflow);
    put(&mut data, "screening", super::ruling::recorded(&view.case));
    put(&mut data, "check", super::finding::of_case(&view.case, &view.present));
    put(&mut data, "deadlines", deadlines(view));
    put(&mut data, "next", stages(view, office));
    data
}

/// `papers`.
pub fn papers(case: &Case) -> Value {
    json!({ "case": case.id.as_str(), "papers": case.papers.iter().map(paper).collect::<Value>() })
}

/// `history`.
pub fn history(history: &History) -> Value {
    let events: Value = history
        .entered
        .iter()
        .map(|entered| {
            json!({
                "version": entered.version,
                "hash": entered.hash.to_string(),
                "event": StoredEvent::from(&entered.event),
            })
        })
        .collect();
    json!({ "case": history.case.id.as_str(), "title": history.case.title, "events": events })
}

/// Adds a key to an object.
pub(super) fn put(data: &mut Value, key: &str, value: Value) {
    if let Value::Object(fields) = data {
        fields.insert(key.to_owned(), value);
    }
}

/// What every view of a case begins with.
pub(super) fn head(case: &Case, workflow: &Workflow) -> Value {
    let active: Value = case
        .active
        .iter()
        .map(|(id, active)| {
            json!({
                "stage": id.as_str(),
                "title": workflow.stage_title(id),
                "since": time(active.since),
                "assignee": active.assignee.as_ref().map(PersonId::as_str),
                "approvals": active.approvals.iter().map(|(person, outcome)| {
                    json!({ "by": person.as_str(), "outcome": outcome.as_str() })
                }).collect::<Value>(),
            })
        })
        .collect();
    let waiting: Map<String, Value> = case
        .waiting
        .iter()
        .map(|(join, from)| (join.to_string(), from.iter().map(|id| json!(id.as_str())).collect()))
        .collect();
    json!({
        "case": case.id.as_str(),
        "title": case.title,
        "unit": case.unit,
        "workflow": case.workflow.as_str(),
        "pack": case.pack.map(|pack| pack.to_string()),
        "version": case.version,
        "opened_at": case.opened.as_ref().map(|(at, _)| time(*at)),
        "opened_by": case.opened.as_ref().map(|(_, by)| by.as_str()),
        "active": active,
        "waiting": waiting,
        "withdrawn": case.withdrawn,
        "ended": case.ended.as_ref().map(|ended| json!({
            "end": ended.end.as_str(),
            "title": workflow.end_title(&ended.end),
            "at": time(ended.at),
            "by": ended.person.as_str(),
        })),
    })
}

fn deadlines(view: &CaseView) -> Value {
    view.deadlines.iter().map(|one| super::due::running(one, &view.workflow)).collect()
}

fn stages(view: &CaseView, office: &Office) -> Value {
    view.stages.iter().map(|survey| stage(survey, &view.workflow, office)).collect()
}

fn stage(survey: &StageSurvey, workflow: &Workflow, office: &Office) -> Value {
    let found = workflow.stage(survey.stage.as_str());
    let people: Value = survey
        .people
        .iter()
        .map(|id| json!({ "id": id.as_str(), "name": office.person(id.as_str()).map(|p| &p.name) }))
        .collect();
    let outcomes: Value = survey
        .outcomes
        .iter()
        .map(|outcome| {
            let rule = found.and_then(|stage| stage.outcome(outcome.outcome.as_str()));
            let record: Value = rule
                .map(|rule| {
                    rule.record.iter().map(|field| json!({
                    "field": field.id.as_str(), "title": field.title, "optional": field.optional,
                })).collect()
                })
                .unwrap_or_default();
            json!({
                "outcome": outcome.outcome.as_str(),
                "title": rule.map(|rule| &rule.title),
                "possible": outcome.reasons.is_empty(),
                "leads_to": rule.map(|rule| target(&rule.target)),
                "record": record,
                "reasons": outcome.reasons.iter().map(Reason::code).collect::<Vec<_>>(),
            })
        })
        .collect();
    json!({
        "stage": survey.stage.as_str(),
        "title": workflow.stage_title(&survey.stage),
        "role": found.and_then(|stage| stage.role.as_ref()).map(RoleId::as_str),
        "people": people,
        "assignee": survey.assignee.as_ref().map(PersonId::as_str),
        "unanswered": survey.unanswered.iter().map(CheckItemId::as_str).collect::<Vec<_>>(),
        "outcomes": outcomes,
    })
}

/// Where an outcome leads.
pub(super) fn target(target: &Target) -> Value {
    match target {
        Target::Stages(stages) => {
            json!({ "stages": stages.iter().map(StageId::as_str).collect::<Vec<_>>() })
        }
        Target::End(end) => json!({ "end": end.as_str() }),
    }
}

fn draft_json(draft: &Draft, at: DateTime<FixedOffset>, by: &str) -> Value {
    json!({
        "draft": draft.ordinal,
        "file_name": draft.file_name,
        "file": draft.file.to_string(),
        "text": draft.text.to_string(),
        "title": draft.title,
        "clauses": draft.clauses,
        "at": time(at),
        "by": by,
    })
}

fn material(material: &crate::domain::case::Material) -> Value {
    let copy = match &material.copy {
        Copy::File { name, digest } => json!({ "file_name": name, "file": digest.to_string() }),
        Copy::OnPaper(note) => json!({ "on_paper": note }),
    };
    json!({
        "material": material.id.as_str(),
        "copy": copy,
        "at": time(material.at),
        "by": material.person.as_str(),
    })
}

/// What clauses are called in the present draft; null where their words are gone.
fn now(clauses: &[ClauseRef], present: &PresentClauses) -> Value {
    let now = |clause: &ClauseRef| match present.whereabouts(clause) {
        Whereabouts::Unmoved => json!(clause.label),
        Whereabouts::Now(label) => json!(label),
        Whereabouts::Gone => Value::Null,
    };
    clauses.iter().map(now).collect()
}

fn answer(answered: &Answered, present: &PresentClauses) -> Value {
    let answer = &answered.answer;
    json!({
        "stage": answered.stage.as_str(),
        "verdict": verdict(answer.verdict),
        "clauses": answer.clauses.iter().map(|clause| &clause.label).collect::<Vec<_>>(),
        "clauses_now": now(&answer.clauses, present),
        "note": answer.note,
        "proposal": answer.proposal,
        "basis": answer.basis,
        "draft": answered.draft,
        "by": answered.person.as_str(),
        "at": time(answered.at),
        "reopened": answered.reopened,
    })
}

fn finding(finding: &Finding, present: &PresentClauses) -> Value {
    let reply = finding.reply.as_ref().map(|reply| {
        json!({
            "kind": match reply.kind {
                crate::domain::case::ReplyKind::Adopted => "adopted",
                crate::domain::case::ReplyKind::Partly => "partly",
                crate::domain::case::ReplyKind::Rejected => "rejected",
            },
            "reason": reply.reason,
            "by": reply.person.as_str(),
            "at": time(reply.at),
        })
    });
    json!({
        "item": finding.item.as_str(),
        "stage": finding.stage.as_str(),
        "clauses": finding.answer.clauses.iter().map(|clause| &clause.label).collect::<Vec<_>>(),
        "clauses_now": now(&finding.answer.clauses, present),
        "note": finding.answer.note,
        "proposal": finding.answer.proposal,
        "draft": finding.draft,
        "by": finding.person.as_str(),
        "at": time(finding.at),
        "open": finding.is_open(),
        "reply": reply,
    })
}

fn step(step: &Step, workflow: &Workflow) -> Value {
    let record: Map<String, Value> =
        step.record.iter().map(|(id, value)| (id.to_string(), json!(value.to_string()))).collect();
    json!({
        "stage": step.stage.as_str(),
        "title": workflow.stage_title(&step.stage),
        "outcome": step.outcome.as_str(),
        "conclusion": step.conclusion.map(conclusion),
        "record": record,
        "draft": step.draft,
        "since": time(step.since),
        "at": time(step.at),
        "by": step.person.as_str(),
        "carried": step.carried,
    })
}

/// A paper that was issued.
pub(super) fn paper(paper: &IssuedPaper) -> Value {
    let files: Map<String, Value> = paper
        .files
        .iter()
        .map(|file| (file.format.clone(), json!(file.digest.to_string())))
        .collect();
    json!({
        "paper": paper.paper.as_str(),
        "sealed_by": paper.sealed_by.as_ref().map(StageId::as_str),
        "files": files,
        "at": time(paper.at),
        "by": paper.person.as_str(),
    })
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "ok",
        Verdict::Problem => "problem",
        Verdict::NotApplicable => "na",
    }
}

fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "lawful",
        Conclusion::Revise => "revise",
        Conclusion::Unlawful => "unlawful",
    }
}

fn time(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339()
}
