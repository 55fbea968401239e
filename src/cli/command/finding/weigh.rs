//! `finding weigh`: whether the drafter's reply settles the matter.

use super::{case, ids, told};
use crate::app::{Error, findings};
use crate::cli::args::{self, dry_run, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgGroup, ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.finding;
    command
        .about(words.weigh)
        .args([
            case(phrases),
            ids(phrases),
            switch("accept", words.accept),
            switch("insist", words.insist),
            option("reason", phrases.value.text, words.weigh_reason),
            dry_run(phrases),
        ])
        .group(ArgGroup::new("how").args(["accept", "insist"]).required(true))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let said = (matches.get_flag("accept"), matches.get_one::<String>("reason").cloned());
    let (case, ids) = (args::text(matches, "case"), args::texts(matches, "id"));
    let moved = findings::weigh(&session, &case, &ids, said)?;
    Ok(told(face, &session, &moved, "finding-weigh"))
}
