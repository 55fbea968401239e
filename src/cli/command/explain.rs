//! `explain`: what a code, a rule, a question or a stage means.

use crate::app::explain::{self, Explained};
use crate::app::{Error, json};
use crate::cli::args::{self, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::{self, Phrases};
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.explain).arg(word("code", phrases.value.code, phrases.help.code))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches).ok();
    let day = session::now(matches)?.date_naive();
    let explained = explain::explain(root.as_deref(), &args::text(matches, "code"), day)?;
    let said = match &explained {
        Explained::Code(code) => lang::explain::reason(face.lang, code),
        _ => None,
    };
    face.show(
        "explain",
        || json::explained(&explained, said.as_ref()),
        || screen::explained(face, &explained, said.as_ref()),
    );
    Ok(Exit::Done)
}
