//! `import`: a registry's record from what `export` wrote.

use crate::app::{Error, care, json};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, value) = (&phrases.help, &phrases.value);
    command.about(help.import).args([
        args::file("file", value.file, help.import_file),
        args::file("folder", value.folder, help.import_folder),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let (file, folder) = (args::path(matches, "file"), args::path(matches, "folder"));
    let imported = care::import(&file, &folder, &session::opening(face, matches))?;
    let (words, shown) = (&face.phrases.care, folder.display().to_string());
    face.show(
        "import",
        || json::imported(&imported),
        || (words.imported)(&shown, imported.proof.head.position, imported.blobs),
    );
    if imported.has_settings {
        face.talk(&(face.phrases.done.next)(&(words.restored_next)(&shown)));
    } else {
        face.talk(&(words.imported_next)(&shown));
    }
    Ok(Exit::Done)
}
