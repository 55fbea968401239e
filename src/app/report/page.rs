//! The report as a page with plots.
//!
//! What is drawn are parts of a whole beside those of the year before; what was nothing in both years is not drawn.

use super::YearReport;
use crate::app::Error;
use crate::domain::limits;
use crate::domain::report::{Figure, Item, Report, Section, Spread, Topic, Value, Worth};
use crate::lang::Phrases;
use crate::lang::report::{Label, ReportWords, labels, paragraph::paragraph};
use crate::output::report::{Bar, FigureRow, FigureTable, Plot, ReportPage, report as page};

/// The page.
///
/// # Errors
///
/// It can not be made.
pub fn html(report: &YearReport) -> Result<Vec<u8>, Error> {
    let words = &Phrases::of(report.lang).report;
    let labels = labels(report.lang, &report.report);
    let all: Vec<(&Figure, &Label)> = report.report.figures.iter().zip(&labels).collect();
    let numbered: Vec<_> = (1..).zip(all.iter().copied()).collect();
    let mut notes = vec![(words.counted)(&report.report.span)];
    let since = report.report.since.filter(|since| *since > report.report.span.first);
    notes.extend(since.map(words.since));
    let tables = Section::ALL.into_iter().filter_map(|section| {
        let within = numbered.iter().filter(|(_, (one, _))| one.key.topic.section() == section);
        let rows: Vec<FigureRow> = within
            .flat_map(|(number, both)| rows(words, &report.report, (*number, *both)))
            .collect();
        let title = (words.section)(section).to_owned();
        (!rows.is_empty()).then_some(FigureTable { title, rows })
    });
    let [year, before] = [report.year, report.year - 1].map(words.of_year);
    let [_, _, _, difference, _] = words.head;
    let said = ReportPage {
        tag: words.tag,
        title: (words.title)(&report.organ, report.year),
        notes,
        paragraph: (words.paragraph.to_owned(), paragraph(&report.report, &report.organ)),
        tables: tables.collect(),
        head: [year.clone(), before.clone(), difference.to_owned()],
        behind: (
            words.behind_title.to_owned(),
            words.behind.map(str::to_owned),
            (words.more)(limits::PAGE_ITEMS),
        ),
        method: (
            words.method_title.to_owned(),
            words.method.iter().map(|line| (*line).to_owned()).collect(),
        ),
    };
    Ok(page(&said, &plots(words, &all, &[year, before]))?)
}

/// A figure, below what it is a part of where that is no figure.
fn rows(
    words: &ReportWords,
    report: &Report,
    (number, (figure, label)): (usize, (&Figure, &Label)),
) -> Vec<FigureRow> {
    let above = label.above.iter().map(|(depth, said)| FigureRow {
        depth: *depth,
        label: said.clone(),
        ..FigureRow::default()
    });
    let mut rows: Vec<FigureRow> = above.collect();
    let (value, before) = (report.known(figure), figure.before);
    rows.push(FigureRow {
        number,
        depth: label.depth,
        label: label.short.clone(),
        full: label.full.clone(),
        cells: [words.shown(value), words.shown(before), words.compared(value, before)],
        items: figure
            .items
            .iter()
            .take(limits::PAGE_ITEMS)
            .map(|item| cells(words, item))
            .collect(),
        more: figure.items.len() > limits::PAGE_ITEMS,
    });
    rows
}

/// What stands behind a figure: case or entry, day, detail, what it counts, title.
pub(super) fn cells(words: &ReportWords, item: &Item) -> [String; 5] {
    [
        item.subject.as_str().to_owned(),
        item.on.map(|day| day.to_string()).unwrap_or_default(),
        item.detail.clone(),
        match item.worth {
            Worth::One => "1".to_owned(),
            Worth::Of(is) => (words.is)(is).to_owned(),
            Worth::Days(days) => days.to_string(),
        },
        item.title.clone(),
    ]
}

fn plots(words: &ReportWords, all: &[(&Figure, &Label)], years: &[String; 2]) -> Vec<Plot> {
    /// The topics that are drawn, and which of their parts.
    const DRAWN: [(Topic, usize); 4] =
        [(Topic::Opinions, 2), (Topic::Findings, 1), (Topic::StageDays, 2), (Topic::Catalogue, 1)];
    let plots = DRAWN.into_iter().zip(words.plots).filter_map(|((topic, depth), title)| {
        let of = all.iter().filter(|(figure, _)| figure.key.topic == topic);
        let of: Vec<_> = of.filter(|(figure, _)| figure.key.parts.len() == depth).collect();
        // Where there is one workflow only, its name says nothing.
        let several = of.iter().any(|(one, _)| {
            of.iter().any(|(other, _)| one.key.parts.first() != other.key.parts.first())
        });
        let bars = of.iter().map(|(figure, label)| {
            let named = depth == 2 && several;
            let part = figure.key.parts.first().map(words.part).filter(|_| named);
            let said = part.map_or_else(String::new, |part| format!("{part} "));
            bar(format!("{said}{}", label.short), figure)
        });
        let bars: Vec<Bar> = bars.collect();
        let marks = (topic == Topic::StageDays).then(|| words.marks.map(str::to_owned));
        let (title, years) = (title.to_owned(), years.clone());
        (!bars.is_empty()).then_some(Plot { title, years, marks, bars })
    });
    plots.collect()
}

fn bar(label: String, figure: &Figure) -> Bar {
    let (value, text) = length(figure.value());
    let marks = match figure.value() {
        Value::Days(Some(Spread { median, ninth, .. })) => Some((median, u64::from(ninth) * 10)),
        _ => None,
    };
    let before = figure.before.filter(|before| before.count() > 0).map(length);
    Bar { label, value, text, before, marks }
}

/// How long a bar is, in tenths, and what is written behind it.
fn length(value: Value) -> (u64, String) {
    match value {
        Value::Days(spread) => {
            let average = spread.map_or(0, |spread| spread.average);
            (average, crate::lang::report::tenths(average))
        }
        other => {
            let count = u64::try_from(other.count()).unwrap_or(u64::MAX / 10);
            (count.saturating_mul(10), count.to_string())
        }
    }
}
