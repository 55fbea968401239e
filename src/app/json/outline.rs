//! A workflow as process authors see it, as JSON: stage by stage, and as a drawing.

use super::case::target;
use crate::app::author::graph::Format;
use crate::app::author::show::{Outline, OutlineStage};
use crate::domain::calendar::Period;
use crate::domain::case::Case;
use crate::domain::name::{FieldId, OutcomeId, StageId};
use crate::domain::workflow::{
    Assignment, CatalogueChange, ChecklistBar, Clock, Conclusion, Condition, DeadlineRule, Fact,
    FactKind, Field, FieldKind, Moment, Outcome, Requirements, Submission, Weight, Workflow,
};
use serde_json::{Map, Value, json};
use std::path::Path;

/// `workflow graph`, and `show --graph`; the drawing itself where it went to no file.
pub fn drawn(
    workflow: &Workflow,
    case: Option<&Case>,
    format: Format,
    file: Option<&Path>,
    drawing: &str,
) -> Value {
    json!({
        "workflow": workflow.name.as_str(),
        "case": case.map(|case| case.id.as_str()),
        "format": format.as_str(),
        "file": file.map(|file| file.display().to_string()),
        "drawing": file.is_none().then_some(drawing),
    })
}

/// `workflow show`.
pub fn outline(outline: &Outline) -> Value {
    let workflow = &outline.workflow;
    json!({
        "workflow": workflow.name.as_str(),
        "title": workflow.title,
        "review": workflow.review,
        "version": workflow.version,
        "basis": workflow.basis,
        "start": workflow.start.as_str(),
        "facts": workflow.facts.iter().map(fact).collect::<Value>(),
        "stages": outline.stages.iter().map(|one| stage(outline, one)).collect::<Value>(),
        "ends": workflow.ends.iter().map(|(end, title)| {
            json!({ "id": end.as_str(), "title": title })
        }).collect::<Value>(),
        "withdrawal": workflow.withdrawal.as_ref().map(|withdrawal| json!({
            "role": withdrawal.role.as_str(), "end": withdrawal.end.as_str(),
        })),
        "deadlines": workflow.deadlines.iter().map(deadline).collect::<Value>(),
    })
}

fn fact(fact: &Fact) -> Value {
    json!({
        "id": fact.id.as_str(),
        "title": fact.title,
        "type": match fact.kind { FactKind::Bool => "bool", FactKind::Enum(_) => "enum" },
        "values": fact.kind.values().iter().map(ToString::to_string).collect::<Vec<_>>(),
        "default": fact.default.as_ref().map(ToString::to_string),
    })
}

fn stage(outline: &Outline, one: &OutlineStage) -> Value {
    let Some(stage) = outline.workflow.stage(one.id.as_str()) else { return Value::Null };
    let ids = |stages: &[StageId]| stages.iter().map(StageId::to_string).collect::<Vec<_>>();
    let weigh =
        |weight: Weight| stage.checklist.iter().filter(|item| item.weight == weight).count();
    json!({
        "id": stage.id.as_str(),
        "title": stage.title,
        "help": stage.help,
        "layer": one.layer,
        "auto": stage.auto,
        "role": stage.role.as_ref().map(ToString::to_string),
        "people": one.people.as_ref().map(|people| people.iter().map(|person| {
            json!({ "id": person.id.as_str(), "name": person.name })
        }).collect::<Value>()),
        "not_same_person_as": stage.not_same_person_as.iter().map(|did| match did {
            Submission::Draft => "submission".to_owned(),
            Submission::Stage(stage) => stage.to_string(),
        }).collect::<Vec<_>>(),
        "assign": stage.assign.as_ref().map(|assign| match assign {
            Assignment::Person(person) => json!({ "person": person.as_str() }),
            Assignment::LeastLoaded => json!({ "least_loaded": true }),
        }),
        "join": ids(&stage.join),
        "parallel_with": ids(&one.parallel),
        "when": condition(&stage.when),
        "skip": stage.skip.as_ref().map(OutcomeId::as_str),
        "clock": match stage.clock { Clock::Running => "running", Clock::Paused => "paused" },
        "deadlines": {
            "begin": one.begins, "end": one.ends, "paused": one.pauses,
        },
        "materials": stage.materials.iter().map(|rule| json!({
            "id": rule.id.as_str(), "title": rule.title, "basis": rule.basis,
            "when": condition(&rule.when),
        })).collect::<Value>(),
        "needs": stage.needs.iter().map(|need| json!({
            "id": need.id.as_str(), "title": need.title, "workflow": need.workflow.as_str(),
            "when": condition(&need.when),
        })).collect::<Value>(),
        "questions": {
            "blocking": weigh(Weight::Blocking),
            "must": weigh(Weight::Must),
            "advice": weigh(Weight::Advice),
            "unconfirmed": stage.checklist.iter().filter(|item| item.unconfirmed.is_some()).count(),
        },
        "takes_draft": stage.takes_draft,
        "carry": stage.carry.as_ref().map(OutcomeId::as_str),
        "issues": stage.issues.iter().map(|paper| paper.as_str()).collect::<Vec<_>>(),
        "outcomes": stage.outcomes.iter().map(outcome).collect::<Value>(),
    })
}

fn outcome(outcome: &Outcome) -> Value {
    json!({
        "id": outcome.id.as_str(),
        "title": outcome.title,
        "leads_to": target(&outcome.target),
        "cancel": outcome.cancel.iter().map(StageId::as_str).collect::<Vec<_>>(),
        "when": condition(&outcome.when),
        "require": requirements(&outcome.require),
        "record": outcome.record.iter().map(field).collect::<Value>(),
        "conclusion": outcome.conclusion.map(conclusion),
        "number": outcome.number.as_ref().map(ToString::to_string),
        "catalogue": outcome.catalogue.map(|change| match change {
            CatalogueChange::Enter => "enter",
            CatalogueChange::File => "file",
        }),
    })
}

fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "lawful",
        Conclusion::Revise => "revise",
        Conclusion::Unlawful => "unlawful",
    }
}

/// Only what is required, in the words of the language.
fn requirements(require: &Requirements) -> Value {
    let mut said = Map::new();
    let mut put = |key: &str, value: Value| said.insert(key.to_owned(), value);
    if require.no_open_findings || require.some_open_finding {
        put("open_findings", json!(if require.no_open_findings { "none" } else { "some" }));
    }
    if let Some(bar) = require.checklist {
        put(
            "checklist",
            json!(match bar {
                ChecklistBar::Complete => "complete",
                ChecklistBar::Clear => "clear",
                ChecklistBar::Defective => "defective",
                ChecklistBar::Failed => "failed",
            }),
        );
    }
    for (key, required) in [("materials", require.materials), ("needs", require.needs)] {
        if required {
            put(key, json!("complete"));
        }
    }
    for (key, required) in
        [("unchanged_text", require.unchanged_text), ("new_draft", require.new_draft)]
    {
        if required {
            put(key, json!(true));
        }
    }
    if !require.conclusion.is_empty() {
        put("conclusion", require.conclusion.iter().copied().map(conclusion).collect());
    }
    if require.approvals > 1 {
        put("approvals", json!(require.approvals));
    }
    Value::Object(said)
}

fn field(field: &Field) -> Value {
    json!({
        "field": field.id.as_str(),
        "title": field.title,
        "optional": field.optional,
        "type": match field.kind {
            FieldKind::Text => "text",
            FieldKind::Date => "date",
            FieldKind::Number => "number",
            FieldKind::Choice(_) => "choice",
            FieldKind::Person => "person",
        },
        "choices": match &field.kind { FieldKind::Choice(words) => words.clone(), _ => Vec::new() },
    })
}

/// The alternatives; none at all where there is no condition.
fn condition(condition: &Condition) -> Value {
    let all = |facts: &crate::domain::workflow::Facts| -> Value {
        Value::Object(
            facts.iter().map(|(id, value)| (id.to_string(), json!(value.to_string()))).collect(),
        )
    };
    condition.any.iter().map(all).collect()
}

fn deadline(rule: &DeadlineRule) -> Value {
    let moment = |moment: &Moment| {
        json!({
            "stage": moment.stage.as_str(),
            "outcome": moment.outcome.as_ref().map(OutcomeId::as_str),
            "field": moment.field.as_ref().map(FieldId::as_str),
        })
    };
    let moments = |all: &[Moment]| all.iter().map(moment).collect::<Value>();
    let period = |period: Option<Period>| period.map(|period| period.to_string());
    json!({
        "id": rule.id,
        "title": rule.title,
        "from": moments(&rule.from),
        "until": moments(&rule.until),
        "restart": moments(&rule.restart),
        "within": period(rule.within),
        "at_least": period(rule.at_least),
        "unless": condition(&rule.unless),
        "paused_in": rule.paused_in.iter().map(StageId::as_str).collect::<Vec<_>>(),
        "whole_days": rule.whole_days,
        "remind": period(rule.remind),
        "roll": rule.roll,
        "escalate": rule.escalate.as_ref().map(|to| json!({ "role": to.role.as_str(), "after": period(to.after) })),
        "parameter": rule.parameter,
        "basis": rule.basis,
        "unconfirmed": rule.unconfirmed,
    })
}
