//! `calendar`: which days are worked, and what is counted by them. One list makes the group, its help and the dispatch.

mod add;
mod between;
mod count;
mod show;

use super::{Entry, dispatch};
use crate::app::Error;
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

/// The commands of the group.
#[rustfmt::skip]
const TOOLS: &[Entry] = &[
    Entry { name: "show", chinese: "查看", build: show::build, run: show::run },
    Entry { name: "add", chinese: "新增", build: add::build, run: add::run },
    Entry { name: "count", chinese: "推算", build: count::build, run: count::run },
    Entry { name: "between", chinese: "间隔", build: between::build, run: between::run },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let tools = TOOLS
        .iter()
        .map(|tool| (tool.build)(Command::new(tool.name).visible_alias(tool.chinese), phrases));
    command
        .about(phrases.calendar.group)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(tools)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    dispatch(TOOLS, face, matches)
}

/// A day that must be given.
fn day(matches: &ArgMatches, name: &str) -> Result<chrono::NaiveDate, Error> {
    args::day(matches, name, chrono::NaiveDate::default())
}
