//! `finding confirm` and `finding dismiss`: whether suspicions are problems, of several with the same words.

use super::{case, ids, told, weight, weight_of};
use crate::app::{Error, findings};
use crate::cli::args::{self, dry_run, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::domain::case::{Confirmation, Judgement};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build_confirm(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.finding;
    command.about(words.confirm).args([
        case(phrases),
        ids(phrases),
        option("note", phrases.value.text, words.note),
        option("proposal", phrases.value.text, words.proposal),
        weight(phrases, words.weight),
        dry_run(phrases),
    ])
}

pub(super) fn build_dismiss(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.finding;
    command.about(words.dismiss).args([
        case(phrases),
        ids(phrases),
        option("reason", phrases.value.text, words.dismiss_reason),
        dry_run(phrases),
    ])
}

pub(super) fn confirm(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let text = |name| matches.get_one::<String>(name).cloned();
    let weight = weight_of(matches);
    let said = Confirmation { note: text("note"), proposal: text("proposal"), weight };
    judge(face, matches, Judgement::Confirmed(said), "finding-confirm")
}

pub(super) fn dismiss(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let reason = args::text(matches, "reason");
    judge(face, matches, Judgement::Dismissed { reason }, "finding-dismiss")
}

fn judge(
    face: &Face,
    matches: &ArgMatches,
    judgement: Judgement,
    view: &str,
) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let (case, ids) = (args::text(matches, "case"), args::texts(matches, "id"));
    let moved = findings::judge(&session, &case, &ids, judgement)?;
    Ok(told(face, &session, &moved, view))
}
