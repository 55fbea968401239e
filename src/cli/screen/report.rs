//! A year's figures, what stands behind one, and registers, as tables.

use crate::app::report::{YearReport, in_words};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::report::{Column, Figure, Register, Report, Section, Worth};
use crate::lang::report::{Label, labels, paragraph::paragraph};

/// How wide a title may be.
const WIDTH: usize = 40;

/// `report`
pub(in crate::cli) fn report(face: &Face, report: &YearReport) -> String {
    let words = &face.phrases.report;
    let mut text = face.paint(Tone::Head, &(words.title)(&report.organ, report.year));
    text.push('\n');
    text.push_str(&(words.counted)(&report.report.span));
    text.push('\n');
    let labels = labels(report.lang, &report.report);
    let all: Vec<(&Figure, &Label)> = report.report.figures.iter().zip(&labels).collect();
    for section in Section::ALL {
        let within = all.iter().filter(|(figure, _)| figure.key.topic.section() == section);
        let rows: Vec<Vec<String>> =
            within.flat_map(|both| rows_of(face, &report.report, *both)).collect();
        if rows.is_empty() {
            continue;
        }
        let [_, _, _, difference, name] = words.head;
        let years = [report.year, report.year - 1].map(words.of_year);
        let [year, before] = &years;
        let head = [(words.section)(section), year, before, difference, name];
        text.push('\n');
        text.push_str(&table::table(&head, &rows));
    }
    text.push('\n');
    text.push_str(&face.paint(Tone::Head, words.paragraph));
    text.push('\n');
    text.push_str(&paragraph(&report.report, &report.organ));
    text.push('\n');
    text
}

/// A figure, below what it is a part of where that is no figure.
fn rows_of(face: &Face, report: &Report, (figure, label): (&Figure, &Label)) -> Vec<Vec<String>> {
    let words = &face.phrases.report;
    let indented =
        |depth: usize, said: &str| table::cut(&format!("{}{said}", "  ".repeat(depth)), WIDTH);
    let mut rows: Vec<Vec<String>> =
        label.above.iter().map(|(depth, said)| vec![indented(*depth, said)]).collect();
    let (value, before) = (report.known(figure), figure.before);
    rows.push(vec![
        indented(label.depth, &label.short),
        words.shown(value),
        words.shown(before),
        words.compared(value, before),
        figure.key.name(),
    ]);
    rows
}

/// `report --explain`
pub(in crate::cli) fn report_figure(
    face: &Face,
    report: &YearReport,
    (place, figure): (usize, &Figure),
) -> String {
    let words = &face.phrases.report;
    let labels = labels(report.lang, &report.report);
    let label = labels.get(place).map(|label| label.full.as_str()).unwrap_or_default();
    let head = format!("{label}  {}", words.shown(report.report.known(figure)));
    if figure.items.is_empty() {
        return format!("{head}\n\n{}", words.nothing_behind);
    }
    let rows = figure.items.iter().map(|item| {
        vec![
            item.subject.as_str().to_owned(),
            item.on.map(|day| day.to_string()).unwrap_or_default(),
            item.detail.clone(),
            match item.worth {
                Worth::One => "1".to_owned(),
                Worth::Of(is) => (words.is)(is).to_owned(),
                Worth::Days(days) => days.to_string(),
            },
            table::cut(&item.title, WIDTH),
        ]
    });
    format!("{head}\n\n{}", table::table(&words.behind, &rows.collect::<Vec<_>>()))
}

/// `register`: the columns that tell most, so that a row fits on a line; all are in the files.
pub(in crate::cli) fn register(face: &Face, register: &Register) -> String {
    let words = &face.phrases.report;
    let title = (words.kind_title)(register.kind);
    let period = (words.period)(register.period.0, register.period.1);
    let head = format!("{}（{period}）", face.paint(Tone::Head, title));
    if register.table.rows.is_empty() {
        return format!("{head}\n\n{}", words.empty);
    }
    let shown: Vec<usize> = (register.table.columns.iter().enumerate())
        .filter(|(_, column)| is_shown(column))
        .map(|(place, _)| place)
        .collect();
    let columns = shown.iter().filter_map(|place| register.table.columns.get(*place));
    let names: Vec<String> = columns.map(words.column).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let rows = register.table.rows.iter().map(|row| {
        let cells = shown.iter().filter_map(|place| row.get(*place));
        cells.map(|cell| table::cut(&in_words(cell, face.lang), WIDTH)).collect()
    });
    format!("{head}\n\n{}", table::table(&names, &rows.collect::<Vec<_>>()))
}

fn is_shown(column: &Column) -> bool {
    !matches!(
        column,
        Column::Dimension(_)
            | Column::Stages
            | Column::Unit
            | Column::Adopted
            | Column::Partly
            | Column::Rejected
            | Column::Unanswered
            | Column::DecidedOn
            | Column::ReportNumber
            | Column::Unsure
            | Column::EndedOn
            | Column::Superior
    )
}
