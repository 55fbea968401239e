//! `restore`: a registry from backups, into a new folder.

use crate::app::{Error, care, json};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.restore).args([
        args::file("file", value.file, help.restore_file).num_args(1..),
        args::file("folder", value.folder, help.restore_folder),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let files: Vec<PathBuf> = matches.get_many("file").unwrap_or_default().cloned().collect();
    let folder = args::path(matches, "folder");
    let restored = care::restore(&files, &folder, &session::opening(face, matches))?;
    let (words, shown) = (&face.phrases.care, folder.display().to_string());
    let proof = &restored.proof;
    face.show(
        "restore",
        || json::restored(&restored),
        || (words.restored)(&shown, proof.records, proof.blobs),
    );
    face.talk(&(face.phrases.done.next)(&(words.restored_next)(&shown)));
    Ok(Exit::Done)
}
