//! The place of an office as JSON, and the line that confirms a figure of it.

use crate::app::care::{DeadlineOf, OpenParameter, PlaceReport};
use crate::domain::law::{Certainty, Kind, Parameter, ParameterValue, YearlyDuty, known};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// The part of `doctor` on the place.
pub(super) fn place(report: &PlaceReport, today: NaiveDate) -> Value {
    json!({
        "id": report.id,
        "title": report.title,
        "confirmed": report.confirmed,
        "to_confirm": report.open.iter().map(|one| open(one, today)).collect::<Value>(),
        "unused": report.unused.iter().map(|(name, _)| name.as_str()).collect::<Value>(),
        "yearly": report.yearly.iter().map(duty).collect::<Value>(),
        "estimated_from": report.estimated_from.map(|day| day.to_string()),
    })
}

fn open(one: &OpenParameter, today: NaiveDate) -> Value {
    let parameter = &one.parameter;
    let deadline = |one: &DeadlineOf| format!("{}.{}", one.workflow.0, one.deadline.0);
    let mut used_by: Vec<String> = one.uses.iter().map(deadline).collect();
    if used_by.is_empty() {
        used_by.push("office".to_owned());
    }
    let mut value = self::parameter(&one.name, parameter);
    if let Some(map) = value.as_object_mut() {
        map.insert("used_by".to_owned(), json!(used_by));
        map.insert("line".to_owned(), json!(confirming(one, today)));
    }
    value
}

/// A figure and what is known of it.
pub(super) fn parameter(name: &str, parameter: &Parameter) -> Value {
    json!({
        "name": name,
        "title": parameter.title,
        "value": parameter.value.as_ref().map(written),
        "certainty": certainty(&parameter.certainty),
        "basis": parameter.basis,
        "source": parameter.source,
        "note": parameter.note,
    })
}

fn duty(duty: &YearlyDuty) -> Value {
    let (month, day) = duty.by;
    json!({
        "id": duty.id,
        "title": duty.title,
        "by": format!("{month:02}-{day:02}"),
        "certainty": certainty(&duty.certainty),
        "basis": duty.basis,
        "note": duty.note,
    })
}

/// The line of `fashen.yaml` that confirms a figure, without the rule that only the office can name: as long as that is
/// not there, or a choice not made, the line is refused.
pub fn confirming(one: &OpenParameter, today: NaiveDate) -> String {
    let value = match (&one.parameter.value, known(&one.name).map(|known| known.kind)) {
        (Some(value), _) => written(value),
        (None, Some(Kind::Word(words))) => words.join("|"),
        (None, _) => "\"\"".to_owned(),
    };
    format!("{}: {{value: {value}, basis: \"\", by: \"\", on: {today}}}", one.name)
}

/// A value as files write it.
fn written(value: &ParameterValue) -> String {
    match value {
        ParameterValue::Period(period) => period.to_string(),
        ParameterValue::Word(word) => word.clone(),
    }
}

/// Certainties for programs: as files write them, and `confirmed`.
pub(super) fn certainty(certainty: &Certainty) -> &'static str {
    match certainty {
        Certainty::Verified => "verified",
        Certainty::SecondHand => "second_hand",
        Certainty::Recalled => "recalled",
        Certainty::Unknown => "unknown",
        Certainty::Confirmed { .. } => "confirmed",
    }
}
