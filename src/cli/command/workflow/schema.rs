//! `workflow schema`: the JSON Schema of `workflow.yaml`, for editors.

use crate::app::author::schema;
use crate::app::{Error, json};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.help.workflow_schema)
}

#[expect(clippy::unnecessary_wraps, reason = "every tool may fail, and has one form")]
pub(in crate::cli::command) fn run(face: &Face, _: &ArgMatches) -> Result<Exit, Error> {
    face.show("workflow-schema", json::schema, schema::text);
    Ok(Exit::Done)
}
