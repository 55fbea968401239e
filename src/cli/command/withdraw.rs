//! `withdraw`: takes a case back.

use crate::app::{Error, json, withdraw};
use crate::cli::args::{self, dry_run, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{prompt, screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.withdraw).args([
        word("case", value.case, help.case),
        option("reason", value.text, help.reason),
        dry_run(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let mut reason = args::text(matches, "reason");
    if reason.is_empty() && face.can_ask() {
        session.let_go();
        reason = prompt::line(face.phrases.ask.reason).unwrap_or_default();
    }
    let moved = withdraw::withdraw(&session, &args::text(matches, "case"), &reason)?;
    session.let_go();
    face.show(
        "withdraw",
        || json::moved(&moved),
        || screen::moved(face, &moved, &session.registry.office),
    );
    screen::talk_next(face, &moved, &session.registry.office);
    Ok(Exit::Done)
}
