//! `workflows/calendars/NAME.yaml`: the days off and the working weekends that were announced, year by year, in one
//! file or in several that are read together.
//!
//! Only the form is read here; what the days must be among themselves is judged in `announced`. A calendar is never
//! made of the files that happened to be good.

use super::announced::{self, CalendarFault};
use super::file::File;
use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, Problem, ProblemKind};
use super::reader::{At, Reader};
use super::shape::{CALENDAR, OFF, YEAR};
use super::workflow::text;
use crate::domain::calendar::{AnnouncedYear, WorkingDays, day_of};
use crate::domain::limits;
use crate::domain::workflow::Place;
use chrono::NaiveDate;

/// What a day is written like.
pub(super) const LIKE: &str = "2026-01-01";

/// A file of a calendar.
#[derive(Clone, Copy, Debug)]
pub struct CalendarText<'a> {
    /// Its name in the folder of calendars; none for a file that is not there yet.
    pub file: Option<&'a str>,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// What a file of a calendar says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CalendarPart {
    /// Its name in the folder of calendars; none for a file that is not there yet.
    pub file: Option<String>,
    /// What was announced, in the order of the file.
    pub years: Vec<AnnouncedYear>,
}

/// What a file says, with the places that may be at odds with one another.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    /// The calendar it belongs to, and where that stands.
    pub(super) name: Option<(String, Place)>,
    pub(super) years: Vec<Year>,
}

/// A year as a file has it.
#[derive(Debug)]
pub(super) struct Year {
    pub(super) place: Place,
    /// None where it does not read as a year.
    pub(super) number: Option<i32>,
    pub(super) notices: Vec<String>,
    /// Something stands there, good or bad.
    pub(super) has_notices: bool,
    /// Something stands there, good or bad.
    pub(super) has_off: bool,
    pub(super) off: Vec<Written>,
    pub(super) work: Vec<Written>,
}

/// A day as a file has it.
#[derive(Debug)]
pub(super) struct Written {
    pub(super) day: NaiveDate,
    /// The holiday; empty for a day that is worked.
    pub(super) name: String,
    pub(super) place: Place,
}

/// Reads all files of a calendar, or those that are no other calendar's; with `added`, the last of them is a year's new
/// data, of which more is asked.
pub(super) fn calendar(
    name: Option<&str>,
    texts: &[CalendarText<'_>],
    added: bool,
) -> Result<Vec<CalendarPart>, Vec<Problem>> {
    let (mut files, mut sheets) = (Vec::new(), Vec::new());
    for text in texts {
        let (mut file, root) = File::open(text.file.map(str::to_owned), text.bytes, 0);
        let read = file
            .reader
            .as_mut()
            .zip(root)
            .map(|(reader, node)| sheet(reader, &At { node: &node, place: Place::default() }));
        let sheet = read.unwrap_or_default();
        let is_new = added && text.file.is_none();
        let other = |(own, _): &(String, Place)| name.is_some_and(|name| name != own);
        if !is_new && sheet.name.as_ref().is_some_and(other) {
            continue;
        }
        files.push(file);
        sheets.push(sheet);
    }
    announced::judge(name, &sheets, &mut files, added);
    if files.iter().all(File::is_content) {
        return Ok(files.iter().zip(sheets).map(|(file, sheet)| part(file, sheet)).collect());
    }
    let mut problems: Vec<Problem> = files.into_iter().flat_map(File::problems).collect();
    problems.truncate(limits::PROBLEMS);
    Err(problems)
}

/// The working days of one file alone.
pub(super) fn working_days(bytes: &[u8]) -> Result<WorkingDays, Vec<Problem>> {
    let parts = calendar(None, &[CalendarText { file: None, bytes }], false)?;
    Ok(WorkingDays::new(parts.into_iter().flat_map(|part| part.years).collect()))
}

fn part(file: &File, sheet: Sheet) -> CalendarPart {
    let year = |year: Year| AnnouncedYear {
        year: year.number.unwrap_or_default(),
        notices: year.notices,
        off: year.off.into_iter().map(|off| (off.day, off.name)).collect(),
        work: year.work.into_iter().map(|work| work.day).collect(),
    };
    CalendarPart { file: file.path.clone(), years: sheet.years.into_iter().map(year).collect() }
}

fn sheet(reader: &mut Reader, at: &At<'_>) -> Sheet {
    let keys = reader.keys(at, Expected::Map, &CALENDAR);
    let is_map = matches!(at.node, Node::Map(_));
    let name = if is_map { reader.needed(&keys, "calendar") } else { None };
    let name = name.and_then(|at| Some((reader.name(&at)?, at.place)));
    let _ = text(reader, &keys, "title");
    let years = if is_map { reader.needed(&keys, "years") } else { None };
    let list = years.as_ref().map(|at| reader.list(at)).unwrap_or_default();
    if let Some(at) = years.filter(|at| matches!(at.node, Node::List(list) if list.is_empty())) {
        reader.note(at.place, Aim::Value, ProblemKind::Empty);
    }
    Sheet { name, years: list.iter().filter_map(|at| year(reader, at)).collect() }
}

/// None where nothing of a year stands there.
fn year(reader: &mut Reader, at: &At<'_>) -> Option<Year> {
    let keys = reader.keys(at, Expected::Map, &YEAR);
    if !matches!(at.node, Node::Map(_)) {
        return None;
    }
    let number = reader.needed(&keys, "year").and_then(|at| year_number(reader, &at));
    let notices = keys.get("notices").map(|at| reader.texts(&at)).unwrap_or_default();
    let mut off = Vec::new();
    for at in keys.get("off").map(|at| reader.list(&at)).unwrap_or_default() {
        holiday(reader, &at, &mut off);
    }
    let work = keys.get("work").map(|at| days(reader, &at, "")).unwrap_or_default();
    let is_empty = |at: At<'_>| matches!(at.node, Node::List(list) if list.is_empty());
    Some(Year {
        place: at.place.clone(),
        number,
        notices,
        has_notices: keys.get("notices").is_some_and(|at| !is_empty(at)),
        has_off: keys.get("off").is_some_and(|at| !is_empty(at)),
        off,
        work,
    })
}

/// A year that a calendar can have.
fn year_number(reader: &mut Reader, at: &At<'_>) -> Option<i32> {
    let before = reader.notes.len();
    let number = i32::try_from(reader.whole(at)).ok().filter(|year| announced::has(*year));
    if number.is_none() && reader.notes.len() == before {
        let kind = ProblemKind::Calendar(CalendarFault::NoSuchYear);
        reader.note(at.place.clone(), Aim::Value, kind);
    }
    number
}

fn holiday(reader: &mut Reader, at: &At<'_>, off: &mut Vec<Written>) {
    let keys = reader.keys(at, Expected::Map, &OFF);
    if !matches!(at.node, Node::Map(_)) {
        return;
    }
    let name = reader.needed(&keys, "name").and_then(|at| reader.text(&at)).unwrap_or_default();
    if let Some(at) = reader.needed(&keys, "days") {
        if matches!(at.node, Node::List(list) if list.is_empty()) {
            reader.note(at.place.clone(), Aim::Value, ProblemKind::Empty);
        }
        off.extend(days(reader, &at, &name));
    }
}

/// A list of days.
pub(super) fn days(reader: &mut Reader, at: &At<'_>, name: &str) -> Vec<Written> {
    let list = reader.list(at);
    let written = |at: &At<'_>| {
        let day = day(reader, at)?;
        Some(Written { day, name: name.to_owned(), place: at.place.clone() })
    };
    list.iter().filter_map(written).collect()
}

/// Words that are a day.
fn day(reader: &mut Reader, at: &At<'_>) -> Option<NaiveDate> {
    let text = reader.text(at)?;
    let day = day_of(&text);
    if day.is_none() {
        let kind = ProblemKind::WrongForm { text, like: LIKE };
        reader.note(at.place.clone(), Aim::Value, kind);
    }
    day
}
