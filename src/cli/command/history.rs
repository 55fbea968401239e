//! `history`: everything that happened to a case.

use crate::app::{Error, inspect, json};
use crate::cli::args::{self, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.history).arg(word("case", phrases.value.case, phrases.help.case))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let history = inspect::history(&session, &args::text(matches, "case"))?;
    let office = &session.registry.office;
    session.let_go();
    face.show("history", || json::history(&history), || screen::history(face, &history, office));
    Ok(Exit::Done)
}
