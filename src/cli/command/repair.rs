//! `repair`: whatever is whole of a damaged registry, into a new folder.

use crate::app::{Error, care, json};
use crate::cli::args::{self, option};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.repair).args([
        args::file("folder", value.folder, help.repair_to),
        option("from", value.folder, help.repair_from).value_parser(value_parser!(PathBuf)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let from = match matches.get_one::<PathBuf>("from") {
        Some(from) => from.clone(),
        None => session::root(matches)?,
    };
    let to = args::path(matches, "folder");
    let repaired = care::repair(&from, &to, &session::opening(face, matches))?;
    let say = || screen::repaired(face, &repaired);
    face.show("repair", || json::repaired(&repaired, face.lang), say);
    face.talk(&(face.phrases.care.repaired_next)(&to.display().to_string()));
    Ok(if repaired.missing.is_empty() { Exit::Done } else { Exit::Refused })
}
