//! `workflow`: the tools of process authors. One list makes the group, its help and the dispatch; one file a tool.

pub(super) mod check;
mod diff;
mod export;
mod graph;
mod import;
mod schema;
mod show;
mod simulate;
mod test;

pub(in crate::cli) use check::line;

use super::{Entry, dispatch};
use crate::app::Error;
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};
use std::path::PathBuf;

/// The tools, in the order in which an author needs them.
#[rustfmt::skip]
const TOOLS: &[Entry] = &[
    Entry { name: "check", chinese: "检查", build: check::build, run: check::run },
    Entry { name: "show", chinese: "查看", build: show::build, run: show::run },
    Entry { name: "graph", chinese: "图", build: graph::build, run: graph::run },
    Entry { name: "schema", chinese: "结构", build: schema::build, run: schema::run },
    Entry { name: "test", chinese: "试跑", build: test::build, run: test::run },
    Entry { name: "export", chinese: "导出", build: export::build, run: export::run },
    Entry { name: "import", chinese: "导入", build: import::build, run: import::run },
    Entry { name: "diff", chinese: "比较", build: diff::build, run: diff::run },
    Entry { name: "simulate", chinese: "模拟", build: simulate::build, run: simulate::run },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let tools = TOOLS
        .iter()
        .map(|tool| (tool.build)(Command::new(tool.name).visible_alias(tool.chinese), phrases));
    command
        .about(phrases.help.workflow_group)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(tools)
}

/// Where the registry is, if there is one: most tools work on files outside of any.
pub(super) fn root(matches: &ArgMatches) -> Option<PathBuf> {
    session::root(matches).ok()
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    dispatch(TOOLS, face, matches)
}
