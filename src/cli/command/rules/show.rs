//! `rules show`: what a rule looks for, why, and its examples.

use super::{named, pack};
use crate::app::{Error, json, rules};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{args, screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let code = args::word("code", phrases.value.code, phrases.rules.rule_code);
    command.about(phrases.rules.show).arg(code).arg(pack(phrases))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let all = rules::all(session::root(matches).ok().as_deref(), named(matches))?;
    let shown =
        all.shown(all.rule(&args::text(matches, "code"))?, session::now(matches)?.date_naive());
    face.show("rules-show", || json::rule(&shown), || screen::rule(face, &shown));
    Ok(Exit::Done)
}
