//! 办理经过: the steps, and what was recorded with each.

use super::body::{lines, number, rows_of};
use super::date::{date, day, moment};
use super::terms;
use crate::domain::paper::{Cell, Fields, RecordLine, Recorded, StepLine, Table};

/// The form of what happened on the way, without the times of day.
pub(super) fn course_form() -> Table {
    rows_of(
        "course",
        &[
            ("日期", 22, Cell::value("{{ row.on }}")),
            ("环节", 14, Cell::value("{{ row.stage }}")),
            ("结果", 19, Cell::text("{{ row.result }}")),
            ("记载", 33, Cell::text("{{ row.record }}")),
            ("办理人", 12, Cell::value("{{ row.by }}")),
        ],
    )
}

/// What happened on the way, without the times of day.
pub(super) fn course(steps: &[StepLine]) -> Vec<Fields> {
    steps.iter().map(|step| of_step(step).text("on", date(step.by.at))).collect()
}

/// The form of all steps, with since when and until when.
pub(super) fn steps_form() -> Table {
    rows_of(
        "steps",
        &[
            ("序号", 7, number()),
            ("环节", 13, Cell::value("{{ row.stage }}")),
            ("起止时间", 31, Cell::value("自{{ row.since }}\n至{{ row.until }}")),
            ("结果", 17, Cell::text("{{ row.result }}")),
            ("记载", 20, Cell::text("{{ row.record }}")),
            ("办理人", 12, Cell::value("{{ row.by }}\n{{ row.draft }}")),
        ],
    )
}

/// All steps, with since when and until when.
pub(super) fn steps(steps: &[StepLine]) -> Vec<Fields> {
    let row = |step: &StepLine| {
        of_step(step)
            .text("since", moment(step.since))
            .text("until", moment(step.by.at))
            .text("draft", terms::draft(step.draft))
    };
    steps.iter().map(row).collect()
}

fn of_step(step: &StepLine) -> Fields {
    Fields::default()
        .text("stage", step.stage_title.as_str())
        .text("result", result(step))
        .text("record", record(&step.record))
        .text("by", by(step))
}

/// How a step ended: the outcome, what it concluded, what number it took, what was carried over.
fn result(step: &StepLine) -> String {
    let conclusion = step.conclusion.map(terms::conclusion);
    let conclusion = conclusion.filter(|word| *word != step.outcome_title);
    let number = step.number.as_ref().map(|taken| {
        let void = if taken.void { "（已作废）" } else { "" };
        format!("文号：{}{void}", taken.number)
    });
    lines([
        step.outcome_title.clone(),
        conclusion.map(|word| format!("结论：{word}")).unwrap_or_default(),
        number.unwrap_or_default(),
        carried(step).unwrap_or_default(),
    ])
}

/// `沿用第1稿的审查结论`, for a step carried over.
pub(super) fn carried(step: &StepLine) -> Option<String> {
    let from = step.carried_from.as_ref();
    let from = from.map_or_else(|| "以前".to_owned(), |from| terms::draft(from.draft));
    step.carried.then(|| format!("沿用{from}的审查结论"))
}

/// Who completed a step; nobody completes one that ends by itself.
fn by(step: &StepLine) -> &str {
    if step.by_itself() { "（自动办结）" } else { &step.by.name }
}

/// What was recorded, one line a value.
pub(super) fn record(record: &[RecordLine]) -> String {
    lines(record.iter().map(|line| format!("{}：{}", line.title, recorded(&line.value))))
}

/// A recorded value as printed.
pub(super) fn recorded(value: &Recorded) -> String {
    match value {
        Recorded::Text(text) => text.clone(),
        Recorded::Date(date) => day(*date),
        Recorded::Number(number) => number.to_string(),
        Recorded::Person(_, name) => name.clone(),
    }
}
