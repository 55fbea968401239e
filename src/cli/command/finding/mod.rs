//! `finding`: the suspicions of a case and what persons say of them. One list makes the group, its help and the dispatch.

mod add;
mod judge;
mod list;
mod reply;
mod show;
mod weigh;

use super::{Entry, dispatch};
use crate::app::{Error, Moved, Session, json};
use crate::cli::args::{option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::screen;
use crate::domain::workflow::Weight;
use crate::lang::Phrases;
use clap::builder::PossibleValue;
use clap::{Arg, ArgMatches, Command};

/// The commands of the group, in the order in which a case needs them.
#[rustfmt::skip]
const TOOLS: &[Entry] = &[
    Entry { name: "list", chinese: "列表", build: list::build, run: list::run },
    Entry { name: "show", chinese: "查看", build: show::build, run: show::run },
    Entry { name: "confirm", chinese: "确认", build: judge::build_confirm, run: judge::confirm },
    Entry { name: "dismiss", chinese: "排除", build: judge::build_dismiss, run: judge::dismiss },
    Entry { name: "add", chinese: "新增", build: add::build, run: add::run },
    Entry { name: "reply", chinese: "答复", build: reply::build, run: reply::run },
    Entry { name: "weigh", chinese: "处理", build: weigh::build, run: weigh::run },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let tools = TOOLS
        .iter()
        .map(|tool| (tool.build)(Command::new(tool.name).visible_alias(tool.chinese), phrases));
    command
        .about(phrases.finding.group)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(tools)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    dispatch(TOOLS, face, matches)
}

/// The case.
fn case(phrases: &'static Phrases) -> Arg {
    word("case", phrases.value.case, phrases.help.case)
}

/// The suspicions, at least one.
fn ids(phrases: &'static Phrases) -> Arg {
    word("id", phrases.finding.ids_value, phrases.finding.ids).num_args(1..)
}

/// `--weight`
fn weight(phrases: &'static Phrases, help: &'static str) -> Arg {
    let weights = [
        PossibleValue::new("blocking").alias("一票否决"),
        PossibleValue::new("must").alias("必须修改"),
        PossibleValue::new("advice").alias("建议"),
    ];
    option("weight", phrases.finding.weight_value, help)
        .value_parser(weights)
        .hide_possible_values(true)
}

/// The weight that was named.
fn weight_of(matches: &ArgMatches) -> Option<Weight> {
    matches.get_one::<String>("weight").map(|word| match word.as_str() {
        "blocking" | "一票否决" => Weight::Blocking,
        "advice" | "建议" => Weight::Advice,
        _ => Weight::Must,
    })
}

/// Shows what a command made happen, and what to type next.
fn told(face: &Face, session: &Session, moved: &Moved, view: &str) -> Exit {
    session.let_go();
    let office = &session.registry.office;
    face.show(view, || json::moved(moved), || screen::moved(face, moved, office));
    screen::talk_next(face, moved, office);
    Exit::Done
}
