//! `catalogue`: the public catalogue on a day, and what happens to its entries. One list makes the group, its help and
//! the dispatch.

mod act;
mod expiring;
mod list;
mod propose;
mod show;
mod state;
mod stock;

use super::{Entry, dispatch};
use crate::app::catalogue::record::Recorded;
use crate::app::{Error, Session, json};
use crate::cli::args::{self, dry_run, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::screen;
use crate::lang::Phrases;
use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command};

/// The commands of the group, reading first.
#[rustfmt::skip]
const TOOLS: &[Entry] = &[
    Entry { name: "list", chinese: "列表", build: list::build, run: list::run },
    Entry { name: "show", chinese: "查看", build: show::build, run: show::run },
    Entry { name: "expiring", chinese: "即将到期", build: expiring::build, run: expiring::run },
    Entry { name: "amend", chinese: "修改", build: act::build_amend, run: act::amend },
    Entry { name: "repeal", chinese: "废止", build: act::build_repeal, run: act::repeal },
    Entry { name: "expire", chinese: "宣布失效", build: act::build_expire, run: act::expire },
    Entry { name: "annul", chinese: "撤销", build: act::build_annul, run: act::annul },
    Entry { name: "suspend", chinese: "暂停执行", build: act::build_suspend, run: act::suspend },
    Entry { name: "resume", chinese: "恢复执行", build: act::build_resume, run: act::resume },
    Entry { name: "renew", chinese: "继续有效", build: act::build_renew, run: act::renew },
    Entry { name: "correct", chinese: "更正", build: state::build_correct, run: state::correct },
    Entry { name: "strike", chinese: "划去", build: state::build_strike, run: state::strike },
    Entry { name: "note", chinese: "备注", build: state::build_note, run: state::note },
    Entry { name: "interpret", chinese: "解读", build: state::build_interpret, run: state::interpret },
    Entry { name: "relate", chinese: "关系", build: state::build_relate, run: state::relate },
    Entry { name: "proposals", chinese: "待确认", build: propose::build, run: propose::run },
    Entry { name: "accept", chinese: "确认", build: propose::build_accept, run: propose::accept },
    Entry { name: "import", chinese: "录入", build: stock::build_import, run: stock::import },
    Entry { name: "export", chinese: "导出", build: stock::build_export, run: stock::export },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let tools = TOOLS
        .iter()
        .map(|tool| (tool.build)(Command::new(tool.name).visible_alias(tool.chinese), phrases));
    command
        .about(phrases.help.catalogue)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(tools)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    dispatch(TOOLS, face, matches)
}

/// The entry.
fn entry(phrases: &'static Phrases) -> Arg {
    word("entry", phrases.value.entry, phrases.help.entry)
}

/// `--on`
fn on(phrases: &'static Phrases) -> Arg {
    option("on", phrases.value.date, phrases.help.on)
}

/// `--as-known-on`
fn known(phrases: &'static Phrases) -> Arg {
    option("as-known-on", phrases.value.date, phrases.catalogue.known)
}

/// The day of an option; none where it was not given.
fn day(matches: &ArgMatches, name: &str) -> Result<Option<NaiveDate>, Error> {
    if matches.contains_id(name) {
        return args::day(matches, name, NaiveDate::default()).map(Some);
    }
    Ok(None)
}

/// `--dry-run` behind what a command takes.
fn recording(command: Command, phrases: &'static Phrases) -> Command {
    command.arg(entry(phrases)).arg(dry_run(phrases))
}

/// Shows what was recorded.
fn told(face: &Face, session: &Session, recorded: &Recorded) -> Exit {
    session.let_go();
    face.show(
        "catalogue-recorded",
        || json::entry_recorded(std::slice::from_ref(recorded), face.lang),
        || screen::entry_recorded(face, recorded),
    );
    if recorded.dry_run {
        face.talk(face.phrases.catalogue.dry_run);
    }
    Exit::Done
}
