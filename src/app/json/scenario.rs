//! Scenarios and how they went, as JSON.

use crate::app::author::scenario::{Run, Tested, TestedScenario};
use crate::domain::case::Reason;
use crate::domain::name::{EndId, StageId};
use crate::domain::scenario::{Failure, FailureKind, Standing};
use crate::domain::workflow::Workflow;
use crate::input::yaml::{Problem, ProblemKind};
use serde_json::{Value, json};

/// `workflow test`; `say` makes the sentences of a failure, `problem` that of a problem of a file.
pub fn tested(
    all: &[Tested],
    say: impl Fn(&Run, &Workflow, &Failure) -> Vec<String>,
    problem: impl Fn(&ProblemKind) -> String,
) -> Value {
    let one = |tested: &Tested| {
        let scenario = |one: &TestedScenario| scenario(one, &tested.workflow, &say, &problem);
        let good = tested.scenarios.iter().filter(|one| one.is_good()).count();
        json!({
            "file": tested.file.display().to_string(),
            "workflow": tested.workflow.name.as_str(),
            "title": tested.workflow.title,
            "scenarios": tested.scenarios.iter().map(scenario).collect::<Value>(),
            "passed": good,
            "failed": tested.scenarios.len() - good,
            "outcomes": tested.coverage.outcomes,
            "untaken": tested.coverage.untaken.iter().map(|(stage, outcome)| json!({
                "stage": stage.as_str(), "outcome": outcome.as_str(),
            })).collect::<Value>(),
            "untried": tested.coverage.untried.iter().map(|(fact, value)| json!({
                "fact": fact.as_str(), "value": value.to_string(),
            })).collect::<Value>(),
        })
    };
    let ok = all.iter().flat_map(|one| &one.scenarios).all(TestedScenario::is_good);
    json!({ "workflows": all.iter().map(one).collect::<Value>(), "ok": ok })
}

fn scenario(
    one: &TestedScenario,
    workflow: &Workflow,
    say: impl Fn(&Run, &Workflow, &Failure) -> Vec<String>,
    problem: impl Fn(&ProblemKind) -> String,
) -> Value {
    let file = one.file.display().to_string();
    match &one.result {
        Err(problems) => json!({
            "file": file,
            "title": null,
            "ok": false,
            "problems": super::problems(&one.file, problems, |one: &Problem| problem(&one.kind)),
            "failure": null,
        }),
        Ok(run) => json!({
            "file": file,
            "title": run.title,
            "ok": run.played.failure.is_none(),
            "problems": [],
            "failure": run.played.failure.as_ref().map(|failed| failure(run, failed, &say(run, workflow, failed))),
        }),
    }
}

fn failure(run: &Run, failure: &Failure, said: &[String]) -> Value {
    let step = failure.step.and_then(|index| Some((index + 1, run.steps.get(index)?)));
    json!({
        "step": step.map(|(number, _)| number),
        "line": step.map(|(_, (_, line))| line),
        "what": step.map(|(_, (step, _))| step),
        "kind": kind(&failure.kind),
        "message": said.join("\n"),
        "reasons": reasons(&failure.kind),
        "standing": standing(&run.played.standing),
    })
}

fn kind(kind: &FailureKind) -> &'static str {
    match kind {
        FailureKind::Refused(_) => "refused",
        FailureKind::OtherReasons { .. } => "other-reasons",
        FailureKind::NotRefused { .. } => "not-refused",
        FailureKind::Elsewhere { .. } => "elsewhere",
        FailureKind::Nobody { .. } => "nobody",
        FailureKind::Stranger { .. } => "stranger",
    }
}

/// The codes of the reasons for which it was refused.
fn reasons(kind: &FailureKind) -> Vec<&'static str> {
    match kind {
        FailureKind::Refused(refusal) | FailureKind::OtherReasons { refusal, .. } => {
            refusal.reasons.iter().map(Reason::code).collect()
        }
        _ => Vec::new(),
    }
}

fn standing(standing: &Standing) -> Value {
    json!({
        "active": standing.active.iter().map(StageId::as_str).collect::<Vec<_>>(),
        "waiting": standing.waiting.iter().map(StageId::as_str).collect::<Vec<_>>(),
        "ended": standing.ended.as_ref().map(EndId::as_str),
    })
}
