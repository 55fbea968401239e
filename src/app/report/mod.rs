//! 台账和年度统计: the facts of all cases and entries read from the record, and what is made of them.
//!
//! Nothing is counted here: that is [`crate::domain::report`]'s. Cases are read page by page, and the registry is let go
//! in between.

mod list;
mod page;
mod read;

pub use list::{Format, in_words, register_bytes, report_xlsx};
pub use page::html;

use crate::app::{Error, Missing, Misuse, ReportMisuse, Session, registry};
use crate::domain::report::{self, Figure, Register, RegisterKind, Report};
use crate::lang::Lang;
use chrono::{Datelike, NaiveDate};
use std::path::Path;

/// The report of a year.
#[derive(Clone, Debug)]
pub struct YearReport {
    /// The year.
    pub year: i32,
    /// 制定机关
    pub organ: String,
    /// The figures.
    pub report: Report,
    /// The language of titles.
    pub lang: Lang,
}

impl YearReport {
    /// The figure of that name, with its place.
    ///
    /// # Errors
    ///
    /// [`Missing::Figure`].
    pub fn figure(&self, name: &str) -> Result<(usize, &Figure), Error> {
        let mut figures = self.report.figures.iter().enumerate();
        figures.find(|(_, figure)| figure.key.name() == name).ok_or_else(|| {
            let known = self.report.figures.iter().map(|figure| figure.key.name()).collect();
            Error::Missing(Missing::Figure { name: name.to_owned(), year: self.year, known })
        })
    }
}

/// The report of a year, as far as the year is over.
///
/// # Errors
///
/// [`ReportMisuse::YearToCome`], or those of the record.
pub fn report(session: &Session, year: i32, lang: Lang) -> Result<YearReport, Error> {
    let today = session.now.date_naive();
    let to_come = || Error::Misuse(Misuse::Report(ReportMisuse::YearToCome { year }));
    if year > today.year() {
        return Err(to_come());
    }
    let since = NaiveDate::from_ymd_opt(year.saturating_sub(1), 1, 1);
    let facts = read::facts(session, since, lang)?;
    let report = report::report(&facts, year, today).ok_or_else(to_come)?;
    let organ = session.registry.office.organ.clone();
    Ok(YearReport { year, organ, report, lang })
}

/// A register of a period.
///
/// # Errors
///
/// Those of the record.
pub fn register(
    session: &Session,
    kind: RegisterKind,
    period: (Option<NaiveDate>, Option<NaiveDate>),
    lang: Lang,
) -> Result<Register, Error> {
    let (cases, _) = read::cases(session, None, lang)?;
    session.let_go();
    let superior = session.registry.office.superior.as_str();
    Ok(report::register(&cases, kind, period, (session.now.date_naive(), superior)))
}

/// Writes a report or a register to a file.
///
/// # Errors
///
/// The disk does not take it.
pub fn write(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    registry::write(file, bytes)
}
