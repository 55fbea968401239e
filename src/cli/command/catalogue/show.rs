//! `catalogue show`: one entry with its life, its relations, its versions and its text.

use crate::app::{Error, catalogue, json};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.catalogue_show).args([
        super::entry(phrases),
        super::on(phrases),
        super::known(phrases),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let on = args::day(matches, "on", session::now(matches)?.date_naive())?;
    let known = super::day(matches, "as-known-on")?;
    let session = session::open(face, matches)?;
    let shown = catalogue::show(&session, &args::text(matches, "entry"), (on, known))?;
    session.let_go();
    face.show(
        "catalogue-show",
        || json::entry(&shown, (on, known), face.lang),
        || screen::entry(face, &shown, (on, known)),
    );
    Ok(Exit::Done)
}
