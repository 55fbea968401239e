//! `doctor`: whether a registry can go on, and what lies in it that nothing needs.

use crate::app::care::{self, Health};
use crate::app::{Error, json};
use crate::cli::args::switch;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.doctor).args([
        switch("garbage", phrases.help.garbage),
        switch("remove", phrases.help.remove).requires("garbage"),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    if matches.get_flag("garbage") {
        return garbage(face, matches);
    }
    let root = session::root(matches)?;
    let now = session::now(matches)?;
    let today = now.date_naive();
    let checkup = care::doctor(&root, &session::opening(face, matches), now)?;
    face.show(
        "doctor",
        || json::checkup(&checkup, today, |look| screen::look(face, look)),
        || screen::checkup(face, &checkup, today),
    );
    if checkup.checks.iter().any(|check| check.health == Health::Bad) {
        face.talk(face.phrases.care.doctor_mend);
        return Ok(Exit::Refused);
    }
    Ok(Exit::Done)
}

fn garbage(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches)?;
    let remove = matches.get_flag("remove");
    let found = care::garbage(&root, &session::opening(face, matches), remove)?;
    face.show("garbage", || json::garbage(&found), || screen::garbage(face, &found));
    if !remove && !found.unused.is_empty() {
        face.talk(face.phrases.care.garbage_next);
    }
    Ok(Exit::Done)
}
