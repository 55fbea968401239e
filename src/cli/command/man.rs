//! `man`: the pages of the manual, written into a folder.

use crate::app::{self, Error};
use crate::cli::args::out;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::help;
use crate::cli::man::{self, ManWords};
use crate::lang::Phrases;
use clap::{ArgMatches, Command};
use serde_json::json;
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.completions.man).arg(out(phrases).required(true))
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let folder = matches.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    let words = &face.phrases.help;
    let mut tree = help::tree(face.phrases);
    tree.build();
    let said = ManWords {
        name: face.phrases.completions.name,
        usage: face.phrases.completions.usage,
        arguments: words.arguments_heading,
        options: words.options_heading,
        commands: words.commands_heading,
        version: env!("CARGO_PKG_VERSION"),
    };
    let pages = man::pages(&tree, &said);
    for (name, text) in &pages {
        app::write_file(&folder.join(name), text.as_bytes())?;
    }
    let names: Vec<&str> = pages.iter().map(|(name, _)| name.as_str()).collect();
    let folder = folder.display().to_string();
    face.show(
        "man",
        || json!({ "folder": folder, "pages": names }),
        || (face.phrases.completions.written)(&folder, names.len()),
    );
    Ok(Exit::Done)
}
