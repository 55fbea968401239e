//! `calendar between`: what lies between two days.

use crate::app::{Error, calendar, json};
use crate::cli::args::word;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, date) = (&phrases.calendar, phrases.value.date);
    command
        .about(words.between)
        .args([word("first", date, words.first), word("last", date, words.last)])
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let (from, to) = (super::day(matches, "first")?, super::day(matches, "last")?);
    let between = calendar::between(session::root_if_any(matches)?.as_deref(), from, to)?;
    face.show(
        "calendar-between",
        || json::calendar_between(&between),
        || screen::calendar_between(face, &between),
    );
    Ok(Exit::Done)
}
