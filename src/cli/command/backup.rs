//! `backup`: a whole registry into one file.

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
    command.about(help.backup).args([
        args::file("file", value.file, help.backup_file),
        option("since", value.file, help.since).value_parser(value_parser!(PathBuf)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches)?;
    let file = args::path(matches, "file");
    let since = matches.get_one::<PathBuf>("since").cloned();
    let copied = care::backup(&root, &session::opening(face, matches), &file, since)?;
    face.show("backup", || json::copied(&copied), || screen::copied(face, &copied));
    if copied.store.since.is_none() {
        face.talk(&(face.phrases.care.backup_next)(&file.display().to_string()));
    }
    Ok(Exit::Done)
}
