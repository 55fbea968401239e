//! `finding add`: a problem that a reviewer found, and that no question and no rule asked for.

use super::{case, told, weight, weight_of};
use crate::app::Error;
use crate::app::findings::{self, OwnFinding};
use crate::cli::args::{self, dry_run, many, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.finding, &phrases.value);
    command.about(words.add).args([
        case(phrases),
        option("note", value.text, words.own_note).required(true),
        option("clause", value.clause, words.own_clause),
        option("words", value.text, words.own_words),
        many("basis", value.text, words.own_basis),
        option("proposal", value.text, words.proposal),
        weight(phrases, words.own_weight),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let text = |name| matches.get_one::<String>(name).cloned();
    let found = OwnFinding {
        note: args::text(matches, "note"),
        clause: text("clause"),
        words: text("words"),
        basis: args::texts(matches, "basis"),
        proposal: text("proposal"),
        weight: weight_of(matches),
    };
    let moved = findings::add(&session, &args::text(matches, "case"), &found)?;
    Ok(told(face, &session, &moved, "finding-add"))
}
