//! Registers and reports as lists: for spreadsheets, with days as days and numbers as numbers, and as lines of cells.

use super::YearReport;
use crate::app::Error;
use crate::domain::report::{Cell, Column, Register, Table, Value, Worth};
use crate::lang::report::labels;
use crate::lang::{Lang, Phrases};
use crate::output::{self, Ledger, Sheet};

/// A format of registers and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For the screen.
    Text,
    /// A page.
    Html,
    /// A spreadsheet.
    Xlsx,
    /// Lines of cells.
    Csv,
    /// For programs.
    Json,
}

impl Format {
    /// Those of reports.
    pub const OF_REPORTS: [Self; 4] = [Self::Text, Self::Html, Self::Xlsx, Self::Json];
    /// Those of registers.
    pub const OF_REGISTERS: [Self; 4] = [Self::Text, Self::Xlsx, Self::Csv, Self::Json];

    /// Its name, and the ending of its files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }

    /// The one of some formats that has this name, or whose files end so.
    pub fn named(among: &[Self], name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let found = among.iter().find(|format| format.key() == name);
        let text = || (name == "txt").then_some(&Self::Text).filter(|text| among.contains(text));
        found.or_else(text).copied()
    }
}

/// A register as a file.
///
/// # Errors
///
/// It can not be made.
pub fn register_bytes(register: &Register, format: Format, lang: Lang) -> Result<Vec<u8>, Error> {
    let words = &Phrases::of(lang).report;
    let title = (words.kind_title)(register.kind);
    if format == Format::Csv {
        let head: Vec<String> = register.table.columns.iter().map(words.column).collect();
        let cell = |cell: &Cell| in_words(cell, lang);
        let rows = register.table.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<_>>());
        return Ok(output::csv(&head, &rows.collect::<Vec<_>>())?);
    }
    let over = format!("{title}（{}）", (words.period)(register.period.0, register.period.1));
    let mut all = vec![ledger(&register.table, title, &over, lang)];
    all.extend(register.stages.iter().map(|stages| ledger(stages, words.stages, &over, lang)));
    Ok(output::ledgers(&all)?)
}

/// A cell in words.
pub fn in_words(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Nothing => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Day(day) => day.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Is(is) => (Phrases::of(lang).report.is)(*is).to_owned(),
    }
}

fn ledger(table: &Table, name: &str, title: &str, lang: Lang) -> Ledger {
    let words = &Phrases::of(lang).report;
    let head = table.columns.iter().map(|column| ((words.column)(column), width(column)));
    let row = |row: &Vec<Cell>| row.iter().map(|cell| typed(cell, lang)).collect();
    let rows = table.rows.iter().map(row).collect();
    Ledger {
        sheet: Sheet { name: name.to_owned(), head: head.collect(), rows },
        title: title.to_owned(),
    }
}

fn typed(cell: &Cell, lang: Lang) -> output::Cell {
    match cell {
        Cell::Day(day) => output::Cell::Day(*day),
        Cell::Number(number) => number_of(*number),
        // An empty cell: whoever counts days must not meet an empty text among them.
        Cell::Nothing => output::Cell::Nothing,
        Cell::Text(_) | Cell::Is(_) => output::Cell::Text(in_words(cell, lang)),
    }
}

fn number_of(number: usize) -> output::Cell {
    output::Cell::Number(u32::try_from(number).unwrap_or(u32::MAX))
}

/// How wide a column is, in characters.
fn width(column: &Column) -> u16 {
    match column {
        Column::Title | Column::Stages => 36,
        Column::Unit
        | Column::Category
        | Column::State
        | Column::Superior
        | Column::Party
        | Column::OpinionNumber
        | Column::Number
        | Column::ReportNumber
        | Column::Registration
        | Column::ContractNumber
        | Column::Conclusion
        | Column::Stage
        | Column::Outcome => 20,
        _ => 12,
    }
}

/// A report as a spreadsheet: the figures, and what stands behind each.
///
/// # Errors
///
/// It can not be made.
pub fn report_xlsx(report: &YearReport) -> Result<Vec<u8>, Error> {
    let words = &Phrases::of(report.lang).report;
    let title = (words.title)(&report.organ, report.year);
    let [figures, behind] = words.sheets;
    let sheets = [(figures, figure_sheet(report, figures)), (behind, behind_sheet(report, behind))];
    let ledger = |(name, sheet): (&str, Sheet)| Ledger { sheet, title: format!("{title} {name}") };
    Ok(output::ledgers(&sheets.map(ledger))?)
}

/// Columns: section, name of the figure, what it comes to this year and the year before. A share is its part and its
/// whole, and days are their average, median, ninth tenth and longest.
fn figure_sheet(report: &YearReport, name: &str) -> Sheet {
    let words = &Phrases::of(report.lang).report;
    let [figure, _, _, changed, key] = words.head;
    let years = [report.year, report.year - 1].map(words.of_year);
    let mut head = vec![(figure.to_owned(), 44)];
    for year in &years {
        head.extend(words.measures.map(|measure| (format!("{year} {measure}"), 11)));
    }
    head.extend([(changed.to_owned(), 10), (key.to_owned(), 40)]);
    let labels = labels(report.lang, &report.report);
    let rows = report.report.figures.iter().zip(&labels).map(|(figure, label)| {
        let mut row = vec![output::Cell::Text(label.full.clone())];
        let value = report.report.known(figure);
        row.extend(value.map_or_else(unknown, measures));
        row.extend(figure.before.map_or_else(unknown, measures));
        let difference = words.compared(value, figure.before);
        row.extend([output::Cell::Text(difference), output::Cell::Text(figure.key.name())]);
        row
    });
    Sheet { name: name.to_owned(), head, rows: rows.collect() }
}

fn unknown() -> [output::Cell; 6] {
    [const { output::Cell::Nothing }; 6]
}

/// Count, part, average, median, ninth tenth, longest.
fn measures(value: Value) -> [output::Cell; 6] {
    use output::Cell as C;
    let mut cells =
        [number_of(value.count()), C::Nothing, C::Nothing, C::Nothing, C::Nothing, C::Nothing];
    let found = match value {
        Value::Count(_) | Value::Days(None) => return cells,
        Value::Share { part, .. } => {
            [number_of(part), C::Nothing, C::Nothing, C::Nothing, C::Nothing]
        }
        Value::Days(Some(spread)) => [
            C::Nothing,
            C::Tenths(spread.average),
            C::Tenths(spread.median),
            C::Number(spread.ninth),
            C::Number(spread.longest),
        ],
    };
    for (cell, found) in cells.iter_mut().skip(1).zip(found) {
        *cell = found;
    }
    cells
}

fn behind_sheet(report: &YearReport, name: &str) -> Sheet {
    let words = &Phrases::of(report.lang).report;
    let widths = [40, 36, 14, 12, 24, 10, 40];
    let head = words.behind_figure.iter().chain(&words.behind).map(|title| (*title).to_owned());
    let labels = labels(report.lang, &report.report);
    let rows = report.report.figures.iter().zip(&labels).flat_map(|(figure, label)| {
        figure.items.iter().map(|item| {
            let text = |text: &str| output::Cell::Text(text.to_owned());
            vec![
                text(&figure.key.name()),
                text(&label.full),
                text(item.subject.as_str()),
                item.on.map_or(output::Cell::Nothing, output::Cell::Day),
                text(&item.detail),
                match item.worth {
                    Worth::One => output::Cell::Number(1),
                    Worth::Of(is) => text((words.is)(is)),
                    Worth::Days(days) => output::Cell::Number(days),
                },
                text(&item.title),
            ]
        })
    });
    Sheet { name: name.to_owned(), head: head.zip(widths).collect(), rows: rows.collect() }
}
