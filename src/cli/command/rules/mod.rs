//! `rules`: the text rules of a pack. One list makes the group, its help and the dispatch; one file a tool.

mod docs;
mod list;
mod schema;
mod show;
mod test;

use super::{Entry, dispatch};
use crate::app::Error;
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::Phrases;
use clap::{Arg, ArgMatches, Command};

/// The tools, in the order in which an author needs them.
#[rustfmt::skip]
const TOOLS: &[Entry] = &[
    Entry { name: "list", chinese: "列出", build: list::build, run: list::run },
    Entry { name: "show", chinese: "查看", build: show::build, run: show::run },
    Entry { name: "test", chinese: "测试", build: test::build, run: test::run },
    Entry { name: "schema", chinese: "结构", build: schema::build, run: schema::run },
    Entry { name: "docs", chinese: "成文", build: docs::build, run: docs::run },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let tools = TOOLS
        .iter()
        .map(|tool| (tool.build)(Command::new(tool.name).visible_alias(tool.chinese), phrases));
    command
        .about(phrases.rules.group)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(tools)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    dispatch(TOOLS, face, matches)
}

/// `--workflow`: whose rules.
fn pack(phrases: &Phrases) -> Arg {
    args::option("workflow", phrases.value.pack, phrases.rules.pack)
}

/// What was named with it.
fn named(matches: &ArgMatches) -> Option<&str> {
    matches.get_one::<String>("workflow").map(String::as_str)
}
