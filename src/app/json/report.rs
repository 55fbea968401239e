//! Registers and reports as JSON.

use crate::app::report::YearReport;
use crate::domain::report::{
    Cell, Column, Figure, Item, Register, Spread, Subject, Table, Value as Measure, Worth,
};
use crate::lang::report::{labels, paragraph::paragraph};
use crate::lang::{Lang, Phrases};
use serde_json::{Map, Value, json};

/// `report`
pub fn report(report: &YearReport) -> Value {
    let labels = labels(report.lang, &report.report);
    let figures = report.report.figures.iter().zip(&labels);
    json!({
        "year": report.year,
        "organ": report.organ,
        "from": report.report.span.first.to_string(),
        "to": report.report.span.last.to_string(),
        "whole_year": report.report.span.is_whole(),
        "record_since": report.report.since.map(|day| day.to_string()),
        "recorded": report.report.is_recorded(),
        "nil": report.report.is_nil(),
        "paragraph": paragraph(&report.report, &report.organ),
        "figures": figures.map(|(one, label)| figure(report, one, &label.full)).collect::<Value>(),
    })
}

/// `report --explain`
pub fn report_figure(report: &YearReport, (place, one): (usize, &Figure)) -> Value {
    let labels = labels(report.lang, &report.report);
    let title = labels.get(place).map(|label| label.full.as_str()).unwrap_or_default();
    json!({ "year": report.year, "figure": figure(report, one, title) })
}

fn figure(report: &YearReport, figure: &Figure, title: &str) -> Value {
    json!({
        "figure": figure.key.name(),
        "section": figure.key.topic.section().key(),
        "kind": figure.key.topic.kind().key(),
        "title": title,
        "value": report.report.known(figure).map(measure),
        "year_before": figure.before.map(measure),
        "behind": figure.items.iter().map(item).collect::<Value>(),
    })
}

/// Tenths are numbers with one place.
#[expect(clippy::cast_precision_loss, reason = "working days are small")]
fn tenths(tenths: u64) -> f64 {
    tenths as f64 / 10.0
}

fn measure(value: Measure) -> Value {
    let spread = match value {
        Measure::Days(spread) => spread,
        _ => None,
    };
    let part = match value {
        Measure::Share { part, .. } => Some(part),
        _ => None,
    };
    let days = |read: fn(&Spread) -> u64| spread.as_ref().map(|spread| tenths(read(spread)));
    json!({
        "count": value.count(),
        "part": part,
        "percent": value.permille().and_then(|share| u64::try_from(share).ok()).map(tenths),
        "average": days(|spread| spread.average),
        "median": days(|spread| spread.median),
        "ninth": spread.map(|spread| spread.ninth),
        "longest": spread.map(|spread| spread.longest),
    })
}

fn item(item: &Item) -> Value {
    let (case, entry) = match &item.subject {
        Subject::Case(id) => (Some(id.as_str()), None),
        Subject::Entry(id) => (None, Some(id.as_str())),
    };
    let (counts, workdays) = match item.worth {
        Worth::One => (true, None),
        Worth::Of(is) => (is, None),
        Worth::Days(days) => (true, Some(days)),
    };
    json!({
        "case": case,
        "entry": entry,
        "title": item.title,
        "on": item.on.map(|day| day.to_string()),
        "detail": item.detail,
        "counts": counts,
        "workdays": workdays,
    })
}

/// `register`
pub fn register(register: &Register, lang: Lang) -> Value {
    let words = &Phrases::of(lang).report;
    let column = |column: &Column| json!({ "key": column.key(), "title": (words.column)(column) });
    json!({
        "kind": register.kind.key(),
        "from": register.period.0.map(|day| day.to_string()),
        "to": register.period.1.map(|day| day.to_string()),
        "columns": register.table.columns.iter().map(column).collect::<Value>(),
        "rows": rows(&register.table),
        "completed": register.stages.as_ref().map(rows),
    })
}

fn rows(table: &Table) -> Value {
    let row = |row: &Vec<Cell>| {
        let (mut one, mut dimensions) = (Map::new(), Map::new());
        for (column, cell) in table.columns.iter().zip(row) {
            let into = match column {
                Column::Dimension(_) => &mut dimensions,
                _ => &mut one,
            };
            into.insert(column.key().to_owned(), value(cell));
        }
        if table.columns.contains(&Column::Findings) {
            one.insert("dimensions".to_owned(), Value::Object(dimensions));
        }
        Value::Object(one)
    };
    table.rows.iter().map(row).collect()
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Day(day) => json!(day.to_string()),
        Cell::Number(number) => json!(number),
        Cell::Is(is) => json!(is),
    }
}
