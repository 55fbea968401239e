//! `calendar add`: a new year's data go into the registry, whole and without a problem, or not at all.

use crate::app::{Error, calendar, json};
use crate::cli::args::{self, dry_run, file};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.calendar;
    let file = file("file", phrases.value.file, words.add_file);
    command.about(words.add).args([file, dry_run(phrases)])
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let added = calendar::add(&session, &args::path(matches, "file"))?;
    session.let_go();
    face.show(
        "calendar-add",
        || json::calendar_added(&added),
        || screen::calendar_added(face, &added),
    );
    if added.dry_run {
        face.talk(face.phrases.done.dry_run);
    }
    Ok(Exit::Done)
}
