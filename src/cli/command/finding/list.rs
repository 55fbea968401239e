//! `finding list`: the suspicions of a case, one a row.

use super::case;
use crate::app::{Error, findings, json};
use crate::cli::args::{self, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.finding;
    command.about(words.list).args([case(phrases), switch("open", words.open)])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let view = findings::list(&session, &args::text(matches, "case"))?;
    session.let_go();
    let open = matches.get_flag("open");
    face.show(
        "finding-list",
        || json::findings(&view, open),
        || screen::findings(face, &view, open),
    );
    for line in screen::open_findings(face, &view.case) {
        face.talk(&line);
    }
    Ok(Exit::Done)
}
