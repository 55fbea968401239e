//! `finding show`: one suspicion with everything that was said of it.

use super::case;
use crate::app::{Error, findings, json};
use crate::cli::args::{self, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.finding;
    command.about(words.show).args([case(phrases), word("id", words.ids_value, words.ids)])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let view = findings::list(&session, &args::text(matches, "case"))?;
    let one = findings::one(&session, &view, &args::text(matches, "id"))?;
    session.let_go();
    let office = &session.registry.office;
    face.show(
        "finding-show",
        || json::finding_of(&view, one),
        || screen::finding(face, (&view, one), office),
    );
    if let Some(next) = screen::next_for(face, &view.case, one) {
        face.talk(&next);
    }
    Ok(Exit::Done)
}
