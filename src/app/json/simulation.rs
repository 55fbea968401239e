//! What came of a simulation, as JSON: whole numbers, times in minutes of work.

use crate::app::author::simulate::Simulated;
use crate::domain::simulation::{Report, Spectrum};
use serde_json::{Map, Value, json};

/// `workflow simulate`.
pub fn simulated(simulated: &Simulated) -> Value {
    let (report, settings) = (&simulated.report, &simulated.settings);
    json!({
        "workflow": simulated.workflow.name.as_str(),
        "title": simulated.workflow.title,
        "seed": settings.seed,
        "from": settings.from.to_string(),
        "arrivals_per_1000_workdays": settings.arrivals,
        "day_minutes": report.day,
        "cases": report.cases,
        "ended": report.ended,
        "looped": report.looped,
        "stuck": report.stuck,
        "open": report.open,
        "stuck_in": report.stuck_in.iter().map(|(id, count)| json!({
            "stage": id.as_str(), "cases": count,
        })).collect::<Value>(),
        "events": report.events,
        "arrival_workdays": report.arrival_days,
        "workdays": report.days,
        "calendar_unknown_from": report.unknown_from,
        "total_minutes": spectrum(report.total),
        "calendar_days": spectrum(report.calendar),
        "worked_minutes": report.worked,
        "queued_minutes": report.queued,
        "delayed_minutes": report.delayed,
        "stages": stages(report),
        "roles": report.roles.iter().map(|role| json!({
            "role": role.role.as_str(),
            "people": role.people,
            "worked_minutes": role.worked,
            "load_per_mille": role.load,
            "overloaded": role.load >= 1_000,
        })).collect::<Value>(),
        "ends": report.ends.iter().map(|(id, count)| json!({
            "end": id.as_str(), "title": simulated.workflow.end_title(id), "cases": count,
        })).collect::<Value>(),
        "deadlines": report.deadlines.iter().map(|one| json!({
            "deadline": one.deadline, "runs": one.runs, "broken": one.broken,
        })).collect::<Value>(),
        "facts": facts(report),
    })
}

fn spectrum(of: Spectrum) -> Value {
    let Spectrum { p50, p80, p90, p95, max, mean } = of;
    json!({ "p50": p50, "p80": p80, "p90": p90, "p95": p95, "max": max, "mean": mean })
}

fn stages(report: &Report) -> Value {
    let stage = |stage: &crate::domain::simulation::StageReport| {
        json!({
            "stage": stage.stage.as_str(),
            "done": stage.done,
            "skipped": stage.skipped,
            "cancelled": stage.cancelled,
            "queued_minutes": stage.queued,
            "delayed_minutes": stage.delayed,
            "worked_minutes": stage.worked,
        })
    };
    report.stages.iter().map(stage).collect()
}

fn facts(report: &Report) -> Value {
    let all: Map<String, Value> = report
        .facts
        .iter()
        .map(|(fact, values)| {
            let values = values
                .iter()
                .map(|(value, count)| json!({ "value": value.to_string(), "cases": count }));
            (fact.to_string(), values.collect())
        })
        .collect();
    Value::Object(all)
}
