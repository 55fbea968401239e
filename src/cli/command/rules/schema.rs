//! `rules schema`: the JSON Schema of the files of rules, for editors.

use crate::app::author::schema;
use crate::app::{Error, json};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.rules.schema)
}

#[expect(clippy::unnecessary_wraps, reason = "every tool may fail, and has one form")]
pub(super) fn run(face: &Face, _: &ArgMatches) -> Result<Exit, Error> {
    face.show("rules-schema", json::rules_schema, schema::rules_text);
    Ok(Exit::Done)
}
