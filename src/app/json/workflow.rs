//! Workflows and explanations as JSON.

use super::case::target;
use crate::app::author::check::Report;
use crate::app::author::schema;
use crate::app::explain::Explained;
use crate::domain::name::{OutcomeId, RoleId, StageId};
use crate::domain::workflow::{CheckItem, Stage};
use crate::input::yaml::{Problem, ProblemKind};
use crate::lang::explain::Explanation;
use serde_json::{Value, json};
use std::path::Path;

/// `workflow-check`; `say` makes the sentence of a problem.
pub fn checked(report: &Report, say: impl Fn(&Problem) -> String) -> Value {
    let files: Value = report
        .files
        .iter()
        .map(|one| {
            let file = one.file.display().to_string();
            match &one.result {
                Ok(workflow) => json!({
                    "file": file,
                    "ok": true,
                    "workflow": workflow.name.as_str(),
                    "title": workflow.title,
                    "stages": workflow.stages.len(),
                    "questions": workflow.stages.iter().map(|stage| stage.checklist.len()).sum::<usize>(),
                    "proof": workflow.proof().map(|proof| json!({
                        "markings": proof.markings,
                        "steps": proof.steps,
                        "combinations": proof.combinations,
                    })),
                    "problems": [],
                }),
                Err(problems) => json!({
                    "file": file,
                    "ok": false,
                    "problems": self::problems(&one.file, problems, &say),
                }),
            }
        })
        .collect();
    json!({ "files": files, "ok": report.is_sound(), "undecided": report.is_undecided() })
}

/// Problems of the file `main` and of those that it includes; `say` makes the sentence of one.
pub fn problems(main: &Path, problems: &[Problem], say: impl Fn(&Problem) -> String) -> Value {
    let one = |problem: &Problem| {
        json!({
            "file": problem.path(main).display().to_string(),
            "line": problem.line,
            "column": problem.column,
            "place": problem.place.to_string(),
            "message": say(problem),
            "run": run(&problem.kind),
        })
    };
    problems.iter().map(one).collect()
}

/// The run that shows a problem.
fn run(kind: &ProblemKind) -> Option<Value> {
    let ProblemKind::Meaning { trace: Some(trace), .. } = kind else { return None };
    let facts: Value =
        trace.facts.iter().map(|(fact, value)| (fact.to_string(), value.to_string())).collect();
    let step = |(stage, outcome): &(StageId, Option<OutcomeId>)| json!({ "stage": stage.as_str(), "outcome": outcome.as_ref().map(OutcomeId::as_str) });
    Some(json!({ "facts": facts, "steps": trace.steps.iter().map(step).collect::<Value>() }))
}

/// `workflow-schema`: the schema is a document of its own, with keys of its own; it is given as one text.
pub fn schema() -> Value {
    json!({ "dialect": schema::DIALECT, "text": schema::text() })
}

/// `rules-schema`: as that of workflows.
pub fn rules_schema() -> Value {
    json!({ "dialect": schema::DIALECT, "text": schema::rules_text() })
}

/// `explain`; `explanation` is what the language says of a code.
pub fn explained(explained: &Explained, explanation: Option<&Explanation>) -> Value {
    match explained {
        Explained::Code(code) => json!({
            "kind": "code",
            "code": code,
            "title": explanation.map(|said| &said.title),
            "meaning": explanation.map(|said| &said.meaning),
            "why": explanation.and_then(|said| said.why.as_ref()),
            "remedy": explanation.map(|said| &said.remedy),
        }),
        Explained::Item { workflow, stage, item: asked } => json!({
            "kind": "item",
            "workflow": workflow.name.as_str(),
            "stage": { "id": stage.id.as_str(), "title": stage.title },
            "item": item(asked),
        }),
        Explained::Stage { workflow, stage: found } => json!({
            "kind": "stage",
            "workflow": workflow.name.as_str(),
            "stage": stage(found),
        }),
        Explained::Rule(shown) => json!({ "kind": "rule", "rule": super::rule(shown) }),
        Explained::Parameter { place, name, parameter } => json!({
            "kind": "parameter",
            "place": place,
            "parameter": super::place::parameter(name, parameter),
        }),
    }
}

fn item(item: &CheckItem) -> Value {
    json!({
        "id": item.id.as_str(),
        "ask": item.ask,
        "weight": item.weight.key(),
        "basis": item.basis,
        "unconfirmed": item.unconfirmed,
        "about": if item.about_process { "process" } else { "text" },
    })
}

fn stage(stage: &Stage) -> Value {
    json!({
        "id": stage.id.as_str(),
        "title": stage.title,
        "help": stage.help,
        "role": stage.role.as_ref().map(RoleId::as_str),
        "materials": stage.materials.iter().map(|rule| json!({
            "id": rule.id.as_str(), "title": rule.title, "basis": rule.basis,
        })).collect::<Value>(),
        "checklist": stage.checklist.iter().map(item).collect::<Value>(),
        "outcomes": stage.outcomes.iter().map(|outcome| json!({
            "id": outcome.id.as_str(), "title": outcome.title, "leads_to": target(&outcome.target),
        })).collect::<Value>(),
    })
}
