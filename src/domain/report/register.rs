//! 台账: a row a case, in columns of one kind each: words, days, whole numbers, yes or no.
//!
//! A register lists what was received in a period; that of filings what was published in it. What is not known is an
//! empty cell, never a guess.

use super::column::{Column, RegisterKind};
use super::facts::{CaseFacts, FilingFact, Problem, Title};
use crate::domain::case::ReplyKind;
use chrono::NaiveDate;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Not known, or not yet.
    Nothing,
    /// Words.
    Text(String),
    /// A day.
    Day(NaiveDate),
    /// A whole number.
    Number(usize),
    /// 是 or 否.
    Is(bool),
}

/// Rows under columns; each row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A register of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// Which.
    pub kind: RegisterKind,
    /// The first and the last day of the period, where it has one.
    pub period: (Option<NaiveDate>, Option<NaiveDate>),
    /// A row a case.
    pub table: Table,
    /// A row a stage that was completed in one of these cases; of 审核台账 only.
    pub stages: Option<Table>,
}

/// The register of a period as it stands on a day.
pub fn register(
    cases: &[CaseFacts],
    kind: RegisterKind,
    (from, to): (Option<NaiveDate>, Option<NaiveDate>),
    (today, superior): (NaiveDate, &str),
) -> Register {
    let listed = |case: &&CaseFacts| {
        let day = kind.day(case);
        day.is_some_and(|day| from.is_none_or(|it| it <= day) && to.is_none_or(|it| day <= it))
    };
    let cases: Vec<&CaseFacts> = cases.iter().filter(listed).collect();
    let mut columns = kind.columns();
    if kind == RegisterKind::Reviews {
        let after = columns.iter().position(|one| *one == Column::Findings).map_or(0, |at| at + 1);
        columns.splice(after..after, dimensions(&cases).into_iter().map(Column::Dimension));
    }
    let around = Around { kind, today, superior };
    let row = |case: &&CaseFacts| -> Vec<Cell> {
        columns.iter().map(|column| around.cell(case, column)).collect()
    };
    let rows = cases.iter().map(row).collect();
    let stages = (kind == RegisterKind::Reviews).then(|| stages(&cases));
    Register { kind, period: (from, to), table: Table { columns, rows }, stages }
}

/// The dimensions that problems of these cases belong to, each once, in the order of the review.
fn dimensions(cases: &[&CaseFacts]) -> Vec<Title> {
    let mut found: Vec<Title> = Vec::new();
    for problem in cases.iter().flat_map(|case| case.of_review()) {
        if !found.iter().any(|one| one.key == problem.dimension.key) {
            found.push(problem.dimension.clone());
        }
    }
    found.sort_by(|one, other| (one.order, &one.key).cmp(&(other.order, &other.key)));
    found
}

/// What cells are made from beside the case.
struct Around<'a> {
    kind: RegisterKind,
    today: NaiveDate,
    superior: &'a str,
}

impl Around<'_> {
    /// The last day that a register speaks of, and whether it is not verified: that of the filing, or of the review.
    fn limit(&self, case: &CaseFacts) -> (Option<NaiveDate>, bool) {
        if self.kind == RegisterKind::Filings {
            return case.filing.as_ref().map_or((None, false), |one| (one.due, one.unsure));
        }
        case.of_opinion().map_or((None, false), |one| (one.due, one.unsure))
    }

    fn cell(&self, case: &CaseFacts, column: &Column) -> Cell {
        use Column as C;
        let (filing, limit) = (case.filing.as_ref(), case.of_opinion());
        let (first, last) = (case.opinions.first(), case.opinions.last());
        let signed = case.signed.as_ref();
        match column {
            C::Case => text(case.id.as_str()),
            C::Received => Cell::Day(case.submitted),
            C::Title => text(&case.title),
            C::Unit => text(&case.unit),
            C::Category => text(&case.workflow.title),
            C::Due => day(self.limit(case).0),
            C::Unsure => self.limit(case).0.map_or(Cell::Nothing, |_| Cell::Is(self.limit(case).1)),
            C::State => text(&case.state),
            C::Stages => text(&in_words(case)),
            C::OpinionOn => day(first.map(|one| one.on)),
            C::OpinionNumber => maybe(last.and_then(|one| one.number.as_ref())),
            C::Conclusion => maybe(last.map(|one| &one.conclusion.title)),
            C::Opinions => Cell::Number(case.opinions.len()),
            C::Findings => count(case, |_| true),
            C::Dimension(title) => count(case, |one| one.dimension.key == title.key),
            C::Adopted => replied(case, ReplyKind::Adopted),
            C::Partly => replied(case, ReplyKind::Partly),
            C::Rejected => replied(case, ReplyKind::Rejected),
            C::Unanswered => count(case, |one| one.reply.is_none()),
            C::Workdays => case.until_opinion.map_or(Cell::Nothing, |days| {
                Cell::Number(usize::try_from(days).unwrap_or(usize::MAX))
            }),
            C::Late => is(limit
                .filter(|one| !one.unsure)
                .and_then(|one| one.kept(self.today))
                .map(|(_, kept)| !kept)),
            C::DecidedOn => day(case.decided_on),
            C::Number => maybe(case.number.as_ref()),
            C::PublishedOn => day(filing.map(|one| one.published)),
            C::SentOn => day(filing.and_then(|one| one.sent)),
            C::ReportNumber => maybe(filing.and_then(|one| one.report_number.as_ref())),
            C::Superior => text(self.superior),
            C::RegisteredOn => day(filing.and_then(|one| one.registered)),
            C::Registration => maybe(filing.and_then(|one| one.registration.as_ref())),
            C::InTime => is(filing.filter(|one| !one.unsure).and_then(FilingFact::timely)),
            C::SignedOn => day(signed.map(|(on, ..)| *on)),
            C::ContractNumber => maybe(signed.and_then(|(_, number, _)| number.as_ref())),
            C::Party => maybe(signed.and_then(|(.., party)| party.as_ref())),
            C::EndedOn => day(case.ended.as_ref().map(|(on, _)| *on)),
            C::Stage | C::From | C::To | C::Outcome => Cell::Nothing,
        }
    }
}

fn stages(cases: &[&CaseFacts]) -> Table {
    use Column as C;
    let columns = vec![C::Case, C::Title, C::Stage, C::From, C::To, C::Workdays, C::Outcome];
    let rows = cases.iter().flat_map(|case| {
        case.stays.iter().map(|stay| {
            vec![
                text(case.id.as_str()),
                text(&case.title),
                text(&stay.stage.title),
                Cell::Day(stay.from),
                Cell::Day(stay.to),
                Cell::Number(usize::try_from(stay.workdays).unwrap_or(usize::MAX)),
                text(&stay.outcome),
            ]
        })
    });
    Table { columns, rows: rows.collect() }
}

/// The stages with the day on which each was completed last, in the order of the workflow.
fn in_words(case: &CaseFacts) -> String {
    let mut last: Vec<(&Title, NaiveDate)> = Vec::new();
    for stay in &case.stays {
        match last.iter_mut().find(|(stage, _)| stage.key == stay.stage.key) {
            Some((_, on)) => *on = stay.to,
            None => last.push((&stay.stage, stay.to)),
        }
    }
    last.sort_by_key(|(stage, _)| stage.order);
    let said = last.iter().map(|(stage, on)| format!("{} {on}", stage.title));
    said.collect::<Vec<_>>().join("；")
}

fn text(words: &str) -> Cell {
    if words.is_empty() { Cell::Nothing } else { Cell::Text(words.to_owned()) }
}

fn maybe(words: Option<&String>) -> Cell {
    words.map_or(Cell::Nothing, |words| text(words))
}

fn day(day: Option<NaiveDate>) -> Cell {
    day.map_or(Cell::Nothing, Cell::Day)
}

fn is(said: Option<bool>) -> Cell {
    said.map_or(Cell::Nothing, Cell::Is)
}

fn count(case: &CaseFacts, counts: impl Fn(&Problem) -> bool) -> Cell {
    Cell::Number(case.of_review().filter(|one| counts(one)).count())
}

fn replied(case: &CaseFacts, kind: ReplyKind) -> Cell {
    count(case, |one| one.reply.is_some_and(|(_, replied)| replied == kind))
}
