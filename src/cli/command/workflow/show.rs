//! `workflow show`: a workflow stage by stage.

use crate::app::author::show;
use crate::app::{Error, json};
use crate::cli::args::{text, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::screen;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.outline;
    command.about(words.help).arg(word("name", phrases.value.pack, words.pack_help))
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let name = text(matches, "name");
    let outline = show::show(super::root(matches).as_deref(), &name)?;
    face.show("workflow-show", || json::outline(&outline), || screen::outline(face, &outline));
    let typed = (face.phrases.outline.next)(&name, outline.workflow.name.as_str());
    face.talk(&(face.phrases.done.next)(&typed));
    Ok(Exit::Done)
}
