//! What the days of a calendar must be among themselves, in one file and across all that are read together.
//!
//! A notice is copied by hand: a day in the wrong list or the wrong year moves every deadline that passes it, so what can
//! not be so is said with its place, and nothing is put right in silence.

use super::file::File;
use super::outline::Aim;
use super::problem::ProblemKind;
use super::working_days::{Sheet, Written, Year};
use crate::domain::calendar::WorkingDays;
use crate::domain::limits;
use crate::domain::workflow::Place;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::collections::BTreeMap;

/// The holidays that every year has, each with what of its name is looked for in what notices write (国庆节、中秋节):
/// 《全国年节及纪念日放假办法》第二条.
const HOLIDAYS: [(&str, &str); 7] = [
    ("元旦", "元旦"),
    ("春节", "春节"),
    ("清明节", "清明"),
    ("劳动节", "劳动"),
    ("端午节", "端午"),
    ("中秋节", "中秋"),
    ("国庆节", "国庆"),
];

/// Days of a calendar that can not be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CalendarFault {
    /// A day that stands twice in one list.
    Twice {
        /// The day.
        day: NaiveDate,
        /// The line on which it stood first.
        line: usize,
    },
    /// A day that is off and worked in the same year's data.
    OffAndWorked {
        /// The day.
        day: NaiveDate,
        /// The line on which it is off.
        line: usize,
    },
    /// A day that is not of the year, nor of the days round its beginning and its end.
    OtherYear {
        /// The day.
        day: NaiveDate,
        /// The year.
        year: i32,
    },
    /// A day from Monday to Friday that is said to be worked, and is worked anyway.
    Weekday {
        /// The day.
        day: NaiveDate,
    },
    /// A year without the notice it comes from.
    NoNotice {
        /// The year.
        year: i32,
    },
    /// A year without days off.
    NoDaysOff {
        /// The year.
        year: i32,
    },
    /// A year without holidays that every year has.
    NoHolidays {
        /// The year.
        year: i32,
        /// Which.
        names: Vec<&'static str>,
    },
    /// A year that was given before.
    YearTwice {
        /// The year.
        year: i32,
        /// In which other file; none for this one.
        file: Option<String>,
        /// The line there.
        line: usize,
    },
    /// A number that is no year which a calendar can have.
    NoSuchYear,
    /// A file of another calendar than the one it shall be added to.
    OtherCalendar {
        /// That one.
        wanted: String,
    },
}

/// Whether a calendar can have a year.
pub(super) fn has(year: i32) -> bool {
    (WorkingDays::FIRST.year()..=WorkingDays::LAST.year()).contains(&year)
}

/// Notes in each file what can not be so; with `added`, more is asked of the last.
pub(super) fn judge(name: Option<&str>, sheets: &[Sheet], files: &mut [File], added: bool) {
    let mut found: Vec<(usize, Place, Aim, CalendarFault)> = Vec::new();
    years_twice(sheets, files, &mut found);
    for (index, sheet) in sheets.iter().enumerate() {
        let is_new = added && index + 1 == sheets.len();
        for year in &sheet.years {
            let mut note = |place: &Place, aim, fault| {
                found.push((index, place.clone(), aim, fault));
            };
            if let Some(file) = files.get(index) {
                days_twice(year, file, &mut note);
            }
            days_elsewhere(year, &mut note);
            needless(year, sheets, &mut note);
            lacking(year, is_new, &mut note);
        }
        if let (true, Some(wanted), Some((own, place))) = (is_new, name, &sheet.name)
            && own != wanted
        {
            let fault = CalendarFault::OtherCalendar { wanted: wanted.to_owned() };
            found.push((index, place.clone(), Aim::Value, fault));
        }
    }
    for (index, place, aim, fault) in found {
        if let Some(file) = files.get_mut(index) {
            file.note(place, aim, ProblemKind::Calendar(fault));
        }
    }
}

/// A year in two places: of which the later one is at fault.
fn years_twice(
    sheets: &[Sheet],
    files: &[File],
    found: &mut Vec<(usize, Place, Aim, CalendarFault)>,
) {
    let mut first: BTreeMap<i32, (usize, &Place)> = BTreeMap::new();
    for (index, sheet) in sheets.iter().enumerate() {
        for year in &sheet.years {
            let Some(number) = year.number else { continue };
            let place = year.place.at("year");
            let Some((other, there)) = first.get(&number) else {
                first.insert(number, (index, &year.place));
                continue;
            };
            let Some(file) = files.get(*other) else { continue };
            let line = file.mark(&there.at("year"), Aim::Value).line;
            let file = file.path.clone().filter(|_| *other != index);
            let fault = CalendarFault::YearTwice { year: number, file, line };
            found.push((index, place, Aim::Value, fault));
        }
    }
}

/// Days that stand twice, or in both lists.
fn days_twice(year: &Year, file: &File, note: &mut impl FnMut(&Place, Aim, CalendarFault)) {
    let line = |place: &Place| file.mark(place, Aim::Value).line;
    let mut lists: [BTreeMap<NaiveDate, &Place>; 2] = Default::default();
    for (list, days) in lists.iter_mut().zip([&year.off, &year.work]) {
        for Written { day, place, .. } in days {
            match list.get(day) {
                Some(first) => {
                    let fault = CalendarFault::Twice { day: *day, line: line(first) };
                    note(place, Aim::Value, fault);
                }
                None => {
                    list.insert(*day, place);
                }
            }
        }
    }
    let [off, work] = &lists;
    for (day, place) in work {
        if let Some(there) = off.get(day) {
            let fault = CalendarFault::OffAndWorked { day: *day, line: line(there) };
            note(place, Aim::Value, fault);
        }
    }
}

/// Days of other years. A notice covers the days round the beginning and the end of its year too.
fn days_elsewhere(year: &Year, note: &mut impl FnMut(&Place, Aim, CalendarFault)) {
    let Some(number) = year.number else { return };
    let margin = Days::new(limits::TURN_OF_YEAR_DAYS);
    for Written { day, place, .. } in year.off.iter().chain(&year.work) {
        let near = [day.checked_add_days(margin), day.checked_sub_days(margin)];
        if !near.iter().flatten().any(|near| near.year() == number) {
            note(place, Aim::Value, CalendarFault::OtherYear { day: *day, year: number });
        }
    }
}

/// Working days that are said to be working days, unless an earlier notice made them days off.
fn needless(year: &Year, sheets: &[Sheet], note: &mut impl FnMut(&Place, Aim, CalendarFault)) {
    let is_off = |day: NaiveDate| {
        let mut years = sheets.iter().flat_map(|sheet| &sheet.years);
        years.any(|other| other.number < year.number && other.off.iter().any(|off| off.day == day))
    };
    let own = |day: NaiveDate| year.off.iter().any(|off| off.day == day);
    for Written { day, place, .. } in &year.work {
        let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
        if !weekend && !own(*day) && !is_off(*day) {
            note(place, Aim::Value, CalendarFault::Weekday { day: *day });
        }
    }
}

/// What a year must have.
fn lacking(year: &Year, is_new: bool, note: &mut impl FnMut(&Place, Aim, CalendarFault)) {
    let Some(number) = year.number else { return };
    let at = year.place.at("year");
    if !year.has_notices {
        note(&at, Aim::Value, CalendarFault::NoNotice { year: number });
    }
    if !year.has_off {
        note(&at, Aim::Value, CalendarFault::NoDaysOff { year: number });
    } else if is_new {
        let lacks = |part: &str| !year.off.iter().any(|off| off.name.contains(part));
        let lacking = HOLIDAYS.into_iter().filter(|(_, part)| lacks(part));
        let names: Vec<&str> = lacking.map(|(name, _)| name).collect();
        if !names.is_empty() {
            note(&at, Aim::Value, CalendarFault::NoHolidays { year: number, names });
        }
    }
}
