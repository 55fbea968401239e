//! `rules docs`: all rules as one page, which is how docs/rules.md is made.

use super::{named, pack};
use crate::app::{Error, json, rules};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use crate::lang::rules::page;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.rules.docs).arg(pack(phrases)).hide(true)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let all = rules::all(session::root(matches).ok().as_deref(), named(matches))?;
    let day = session::now(matches)?.date_naive();
    let text = || {
        let shown = all.set.rules.iter().map(|rule| all.shown(rule, day));
        let told: Vec<_> = shown.map(|one| (one.rule, one.basis)).collect();
        page(face.lang, &told, &all.set.words)
    };
    face.show("rules-docs", || json::rules_page(&text()), text);
    Ok(Exit::Done)
}
