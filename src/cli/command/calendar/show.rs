//! `calendar show`: a year's days off, weekends worked and working days.

use crate::app::{Error, calendar, json};
use crate::cli::args::word;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::domain::calendar::WorkingDays;
use crate::lang::Phrases;
use chrono::Datelike;
use clap::{ArgMatches, Command, value_parser};

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.calendar;
    let (first, last) = (WorkingDays::FIRST.year(), WorkingDays::LAST.year());
    let year = word("year", words.year_value, words.year);
    let range = value_parser!(i32).range(i64::from(first)..=i64::from(last));
    command.about(words.show).arg(year.value_parser(range))
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let year = matches.get_one::<i32>("year").copied().unwrap_or_default();
    let shown = calendar::show(session::root_if_any(matches)?.as_deref(), year)?;
    face.show(
        "calendar-show",
        || json::calendar_year(&shown),
        || screen::calendar_year(face, &shown),
    );
    if shown.estimated_from.is_some() {
        face.talk(face.phrases.calendar.estimated_hint);
    }
    Ok(Exit::Done)
}
