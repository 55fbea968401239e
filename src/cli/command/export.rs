//! `export`: all records as lines of text.

use crate::app::{Error, Misuse, care, json};
use crate::cli::args::option;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.export).arg(
        option("out", phrases.value.file, phrases.help.export_out)
            .value_parser(value_parser!(PathBuf)),
    )
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches)?;
    let file = matches.get_one::<PathBuf>("out");
    if face.json && file.is_none() {
        // The lines and the envelope can not both be the one value on stdout.
        return Err(Error::Misuse(Misuse::OutMissing));
    }
    let opening = session::opening(face, matches);
    let exported = care::export(&root, &opening, file.map(PathBuf::as_path), &mut face.raw())?;
    let said = (face.phrases.care.exported)(exported.head.position, exported.blobs);
    match file {
        Some(_) => face.show("export", || json::exported(&exported), || said),
        None => face.talk(&said),
    }
    Ok(Exit::Done)
}
