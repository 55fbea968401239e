//! `rules test`: the examples of rules, tried.

use super::{named, pack};
use crate::app::{Error, json, rule_examples};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{args, screen, session};
use crate::lang::Phrases;
use clap::{Arg, ArgAction, ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let codes = Arg::new("codes")
        .value_name(phrases.value.code)
        .help(phrases.rules.codes)
        .action(ArgAction::Append)
        .num_args(0..);
    command.about(phrases.rules.test).arg(codes).arg(pack(phrases))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches).ok();
    let (codes, day) = (args::texts(matches, "codes"), session::now(matches)?.date_naive());
    let tested = rule_examples::test(root.as_deref(), named(matches), &codes, day)?;
    face.show(
        "rules-test",
        || json::tested_rules(&tested, |condition| face.phrases.rules.excuse(condition)),
        || screen::tested_rules(face, &tested),
    );
    Ok(if tested.failed() == 0 { Exit::Done } else { Exit::Refused })
}
