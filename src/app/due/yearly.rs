//! What the office has to do on a day of every year. Nothing says when it was done: it is shown while it is near.

use crate::domain::law::Jurisdiction;
use crate::domain::limits;
use chrono::{Datelike, Days, NaiveDate};

/// The next time of something that is due every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearlyDue {
    /// Its name.
    pub id: String,
    /// What people read.
    pub title: String,
    /// Its last day.
    pub on: NaiveDate,
    /// The rule it comes from.
    pub basis: Option<String>,
    /// How far it binds the office.
    pub note: Option<String>,
    /// It is not verified.
    pub unconfirmed: bool,
}

/// Those that are due until a day; within [`limits::YEARLY_DAYS`] where none is given. Nothing here is overdue.
pub(super) fn near(
    place: &Jurisdiction,
    today: NaiveDate,
    until: Option<NaiveDate>,
    overdue: bool,
) -> Vec<YearlyDue> {
    let until = until.or_else(|| today.checked_add_days(Days::new(limits::YEARLY_DAYS)));
    let mut found: Vec<YearlyDue> = place
        .yearly
        .iter()
        .filter(|_| !overdue)
        .filter_map(|duty| {
            let in_year = |year| NaiveDate::from_ymd_opt(year, duty.by.0, duty.by.1);
            let next = in_year(today.year()).filter(|day| *day >= today);
            let on = next.or_else(|| in_year(today.year() + 1))?;
            Some(YearlyDue {
                id: duty.id.clone(),
                title: duty.title.clone(),
                on,
                basis: duty.basis.clone(),
                note: duty.note.clone(),
                unconfirmed: !duty.certainty.is_sure(),
            })
        })
        .filter(|due| until.is_some_and(|until| due.on <= until))
        .collect();
    found.sort_by(|one, other| (one.on, &one.id).cmp(&(other.on, &other.id)));
    found
}
