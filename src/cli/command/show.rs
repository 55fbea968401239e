//! `show`: a case on one screen.

use crate::app::{Error, inspect, json};
use crate::cli::args::{self, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.show).arg(word("case", phrases.value.case, phrases.help.case))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let view = inspect::show(&session, &args::text(matches, "case"))?;
    let office = &session.registry.office;
    session.let_go();
    face.show("show", || json::show(&view, office), || screen::case(face, &view, office));
    if view.case.ended.is_none() {
        face.talk(&(face.phrases.done.next)(&format!("fashen next {}", view.case.id)));
    }
    Ok(Exit::Done)
}
