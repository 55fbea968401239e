//! Days as a calendar file that any calendar reads: iCalendar (RFC 5545).
//!
//! ```text
//! Event   VEVENT   the whole of the day, which stays free (TRANSPARENT)
//! Task    VTODO    due on the day; PRIORITY says how urgent
//! ```
//!
//! Only days and moments in UTC are written, so no zone is needed. There is no METHOD: a file is kept, not sent round.
//! Every entry has the sequence number of the moment at which the file was made, so that a calendar that reads a later
//! file takes its word. It must never say what a day means; that is `lang`'s.

mod line;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use line::Lines;

/// What entries are in the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// All-day events, which every calendar shows.
    #[default]
    Event,
    /// Tasks, which can be ticked off.
    Task,
}

/// A calendar file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// What people call it.
    pub name: String,
    /// Its language (`zh`, `en`).
    pub language: String,
    /// When it is made.
    pub made: DateTime<FixedOffset>,
    /// What its entries are.
    pub form: Form,
    /// The entries, in the order in which they are written.
    pub entries: Vec<Entry>,
}

/// A day, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from every other entry of every other office, in all files alike.
    pub uid: String,
    /// The day.
    pub day: NaiveDate,
    /// What it is, in one line.
    pub summary: String,
    /// What else there is to know, in lines.
    pub description: String,
    /// What kinds it belongs to.
    pub categories: Vec<String>,
    /// How urgent it is.
    pub priority: Priority,
    /// When people are reminded.
    pub alarms: Vec<Alarm>,
}

/// How urgent an entry is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Priority {
    /// The day has passed.
    High,
    /// The day is near.
    Medium,
    /// Nothing is said.
    #[default]
    Unsaid,
}

/// A reminder, at nine in the morning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alarm {
    /// On which day.
    pub on: NaiveDate,
    /// What is said.
    pub text: String,
}

impl Alarm {
    /// Nine in the morning in Beijing, in UTC.
    fn at(&self) -> NaiveDateTime {
        self.on.and_time(NaiveTime::MIN) + TimeDelta::hours(1)
    }
}

/// The file. A reminder whose moment has passed when it is made is left out: calendars would sound it at once, or never.
pub fn ics(calendar: &Calendar) -> String {
    let mut lines = Lines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", "-//fashen//legal time//EN");
    lines.raw("CALSCALE", "GREGORIAN");
    // What RFC 7986 calls it, and what calendars older than that read.
    lines.text(&named("NAME", &calendar.language), &calendar.name);
    lines.text("X-WR-CALNAME", &calendar.name);
    if calendar.entries.is_empty() {
        zone(&mut lines);
    }
    for entry in &calendar.entries {
        write(&mut lines, calendar, entry);
    }
    lines.raw("END", "VCALENDAR");
    lines.into_text()
}

/// A property whose text is in a language.
fn named(property: &str, language: &str) -> String {
    format!("{property};LANGUAGE={language}")
}

/// A calendar must have something in it; the zone of the country says nothing of any day.
fn zone(lines: &mut Lines) {
    for (name, value) in [
        ("BEGIN", "VTIMEZONE"),
        ("TZID", "Asia/Shanghai"),
        ("BEGIN", "STANDARD"),
        ("DTSTART", "19700101T000000"),
        ("TZOFFSETFROM", "+0800"),
        ("TZOFFSETTO", "+0800"),
        ("END", "STANDARD"),
        ("END", "VTIMEZONE"),
    ] {
        lines.raw(name, value);
    }
}

fn write(lines: &mut Lines, calendar: &Calendar, entry: &Entry) {
    let kind = match calendar.form {
        Form::Event => "VEVENT",
        Form::Task => "VTODO",
    };
    let made = moment(calendar.made.naive_utc());
    lines.raw("BEGIN", kind);
    lines.text("UID", &entry.uid);
    lines.raw("DTSTAMP", &made);
    lines.raw("LAST-MODIFIED", &made);
    lines.raw("SEQUENCE", &sequence(calendar.made).to_string());
    days(lines, calendar.form, entry.day);
    lines.text(&named("SUMMARY", &calendar.language), &entry.summary);
    if !entry.description.is_empty() {
        lines.text(&named("DESCRIPTION", &calendar.language), &entry.description);
    }
    lines.texts("CATEGORIES", &entry.categories);
    match entry.priority {
        Priority::High => lines.raw("PRIORITY", "1"),
        Priority::Medium => lines.raw("PRIORITY", "5"),
        Priority::Unsaid => {}
    }
    for alarm in &entry.alarms {
        if alarm.at() > calendar.made.naive_utc() {
            remind(lines, alarm);
        }
    }
    lines.raw("END", kind);
}

/// When it is: of an event the day and the one after it, with which it ends; of a task the day it is due.
fn days(lines: &mut Lines, form: Form, day: NaiveDate) {
    match form {
        Form::Event => {
            lines.raw("DTSTART;VALUE=DATE", &date(day));
            lines.raw("DTEND;VALUE=DATE", &date(day.succ_opt().unwrap_or(day)));
            lines.raw("TRANSP", "TRANSPARENT");
        }
        Form::Task => {
            lines.raw("DUE;VALUE=DATE", &date(day));
            lines.raw("STATUS", "NEEDS-ACTION");
        }
    }
}

fn remind(lines: &mut Lines, alarm: &Alarm) {
    lines.raw("BEGIN", "VALARM");
    lines.raw("ACTION", "DISPLAY");
    lines.raw("TRIGGER;VALUE=DATE-TIME", &moment(alarm.at()));
    lines.text("DESCRIPTION", &alarm.text);
    lines.raw("END", "VALARM");
}

/// Minutes since 2020: it grows from one file to the next and stays within the 31 bits that calendars keep.
fn sequence(made: DateTime<FixedOffset>) -> i64 {
    const EPOCH: i64 = 1_577_836_800;
    ((made.timestamp() - EPOCH) / 60).clamp(0, i64::from(i32::MAX))
}

fn date(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

fn moment(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}
