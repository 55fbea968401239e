//! `next`: why a case is not going on, and what each possible step would do.

use crate::app::{Error, inspect, json};
use crate::cli::args::{self, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.next).arg(word("case", phrases.value.case, phrases.help.case))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let view = inspect::show(&session, &args::text(matches, "case"))?;
    let office = &session.registry.office;
    session.let_go();
    face.show("next", || json::next(&view, office), || screen::next(face, &view, office));
    Ok(Exit::Done)
}
