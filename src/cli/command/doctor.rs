//! `doctor`: whether a registry can go on.

use crate::app::care::{self, Health};
use crate::app::{Error, json};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.doctor)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches)?;
    let now = session::now(matches)?;
    let checkup = care::doctor(&root, &session::opening(face, matches), now)?;
    face.show(
        "doctor",
        || json::checkup(&checkup, |look| screen::look(face, look)),
        || screen::checkup(face, &checkup),
    );
    if checkup.checks.iter().any(|check| check.health == Health::Bad) {
        face.talk(face.phrases.care.doctor_mend);
        return Ok(Exit::Refused);
    }
    Ok(Exit::Done)
}
