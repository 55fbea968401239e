//! `templates`: the office's own forms. One list makes the group, its help and the dispatch; one file a tool.

mod check;
mod export;
mod fields;
mod list;

use super::{Entry, dispatch};
use crate::app::Error;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

/// The tools, in the order in which an office needs them.
#[rustfmt::skip]
const TOOLS: &[Entry] = &[
    Entry { name: "list", chinese: "列出", build: list::build, run: list::run },
    Entry { name: "export", chinese: "导出", build: export::build, run: export::run },
    Entry { name: "check", chinese: "检查", build: check::build, run: check::run },
    Entry { name: "fields", chinese: "字段", build: fields::build, run: fields::run },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let tools = TOOLS
        .iter()
        .map(|tool| (tool.build)(Command::new(tool.name).visible_alias(tool.chinese), phrases));
    command
        .about(phrases.form.group)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(tools)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    dispatch(TOOLS, face, matches)
}
