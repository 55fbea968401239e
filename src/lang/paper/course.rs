//! 办理经过: the steps, and what was recorded with each.

use super::body::{lines, list, place};
use super::date::{date, day, moment};
use super::terms;
use crate::domain::paper::{Cell, RecordLine, Recorded, StepLine, Table};

/// What happened on the way, without the times of day.
pub(super) fn course(steps: &[StepLine]) -> Table {
    let columns = [("日期", 22), ("环节", 14), ("结果", 19), ("记载", 33), ("办理人", 12)];
    let row = |step: &StepLine| {
        vec![
            Cell::value(date(step.by.at)),
            Cell::value(&step.stage_title),
            Cell::text(result(step)),
            Cell::text(record(&step.record)),
            Cell::value(by(step)),
        ]
    };
    list(&columns, steps.iter().map(row).collect())
}

/// All steps, with since when and until when.
pub(super) fn steps(steps: &[StepLine]) -> Table {
    let columns =
        [("序号", 7), ("环节", 13), ("起止时间", 31), ("结果", 17), ("记载", 20), ("办理人", 12)];
    let row = |(index, step): (usize, &StepLine)| {
        vec![
            place(index),
            Cell::value(&step.stage_title),
            Cell::value(lines([
                format!("自{}", moment(step.since)),
                format!("至{}", moment(step.by.at)),
            ])),
            Cell::text(result(step)),
            Cell::text(record(&step.record)),
            Cell::value(lines([by(step), &terms::draft(step.draft)])),
        ]
    };
    list(&columns, steps.iter().enumerate().map(row).collect())
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
