//! `finding reply`: what the drafter says to a confirmed problem.

use super::{case, told};
use crate::app::{Error, findings};
use crate::cli::args::{self, dry_run, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::domain::case::ReplyKind;
use crate::lang::Phrases;
use clap::builder::PossibleValue;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.finding;
    let kinds = [
        PossibleValue::new("adopted").alias("采纳"),
        PossibleValue::new("partly").alias("部分采纳"),
        PossibleValue::new("rejected").alias("不采纳"),
    ];
    command.about(words.reply).args([
        case(phrases),
        word("id", words.ids_value, words.ids),
        word("kind", words.kind_value, words.kind).value_parser(kinds).hide_possible_values(true),
        option("reason", phrases.value.text, words.reply_reason),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let kind = match args::text(matches, "kind").as_str() {
        "partly" | "部分采纳" => ReplyKind::Partly,
        "rejected" | "不采纳" => ReplyKind::Rejected,
        _ => ReplyKind::Adopted,
    };
    let reason = matches.get_one::<String>("reason").cloned();
    let (case, ids) = (args::text(matches, "case"), args::texts(matches, "id"));
    let moved = findings::reply(&session, &case, &ids, (kind, reason))?;
    Ok(told(face, &session, &moved, "finding-reply"))
}
