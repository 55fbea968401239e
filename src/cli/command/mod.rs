//! The commands. One list makes the tree, the help and the dispatch.

mod advance;
mod answer;
mod backup;
mod calendar;
mod catalogue;
mod check;
mod cleanup;
mod completions;
mod demo;
mod diff;
mod doctor;
mod due;
mod explain;
mod export;
mod filing;
mod finding;
mod history;
mod import;
mod init;
mod issue;
mod laws;
mod link;
mod list;
mod man;
mod migrate;
mod next;
mod outline;
mod papers;
mod publish;
mod register;
mod repair;
mod report;
mod restore;
mod revise;
mod rules;
mod screen;
mod screen_case;
mod search;
mod show;
mod submit;
mod templates;
mod todo;
mod verify;
mod withdraw;
mod workflow;

pub(in crate::cli) use workflow::line as problem_line;

use super::exit::Exit;
use super::face::Face;
use crate::app::Error;
use crate::lang::Phrases;
use clap::{ArgMatches, Command};

/// A command.
pub(super) struct Entry {
    /// Its name.
    pub(super) name: &'static str,
    /// Its Chinese name, which works as well.
    pub(super) chinese: &'static str,
    /// Gives it its arguments and help.
    pub(super) build: fn(Command, &'static Phrases) -> Command,
    /// Runs it.
    run: fn(&Face, &ArgMatches) -> Result<Exit, Error>,
}

/// All commands, in the order in which a case needs them.
#[rustfmt::skip]
pub(super) const COMMANDS: &[Entry] = &[
    Entry { name: "demo", chinese: "演示", build: demo::build, run: demo::run },
    Entry { name: "init", chinese: "初始化", build: init::build, run: init::run },
    Entry { name: "screen", chinese: "认定", build: screen::build, run: screen::run },
    Entry { name: "check", chinese: "检查", build: check::build, run: check::run },
    Entry { name: "submit", chinese: "报送", build: submit::build, run: submit::run },
    Entry { name: "todo", chinese: "待办", build: todo::build, run: todo::run },
    Entry { name: "due", chinese: "期限", build: due::build, run: due::run },
    Entry { name: "list", chinese: "列表", build: list::build, run: list::run },
    Entry { name: "show", chinese: "查看", build: show::build, run: show::run },
    Entry { name: "next", chinese: "下一步", build: next::build, run: next::run },
    Entry { name: "answer", chinese: "回答", build: answer::build, run: answer::run },
    Entry { name: "finding", chinese: "发现", build: finding::build, run: finding::run },
    Entry { name: "advance", chinese: "办理", build: advance::build, run: advance::run },
    Entry { name: "revise", chinese: "改稿", build: revise::build, run: revise::run },
    Entry { name: "diff", chinese: "对照", build: diff::build, run: diff::run },
    Entry { name: "link", chinese: "关联", build: link::build, run: link::run },
    Entry { name: "withdraw", chinese: "撤回", build: withdraw::build, run: withdraw::run },
    Entry { name: "migrate", chinese: "迁移", build: migrate::build, run: migrate::run },
    Entry { name: "history", chinese: "经过", build: history::build, run: history::run },
    Entry { name: "issue", chinese: "出具", build: issue::build, run: issue::run },
    Entry { name: "filing", chinese: "备案", build: filing::build, run: filing::run },
    Entry { name: "papers", chinese: "文书", build: papers::build, run: papers::run },
    Entry { name: "templates", chinese: "样式", build: templates::build, run: templates::run },
    Entry { name: "catalogue", chinese: "目录", build: catalogue::build, run: catalogue::run },
    Entry { name: "cleanup", chinese: "清理", build: cleanup::build, run: cleanup::run },
    Entry { name: "register", chinese: "台账", build: register::build, run: register::run },
    Entry { name: "report", chinese: "年报", build: report::build, run: report::run },
    Entry { name: "search", chinese: "搜索", build: search::build, run: search::run },
    Entry { name: "outline", chinese: "结构", build: outline::build, run: outline::run },
    Entry { name: "calendar", chinese: "日历", build: calendar::build, run: calendar::run },
    Entry { name: "laws", chinese: "法规", build: laws::build, run: laws::run },
    Entry { name: "publish", chinese: "发布", build: publish::build, run: publish::run },
    Entry { name: "verify", chinese: "核验", build: verify::build, run: verify::run },
    Entry { name: "backup", chinese: "备份", build: backup::build, run: backup::run },
    Entry { name: "restore", chinese: "恢复", build: restore::build, run: restore::run },
    Entry { name: "export", chinese: "导出", build: export::build, run: export::run },
    Entry { name: "import", chinese: "导入", build: import::build, run: import::run },
    Entry { name: "doctor", chinese: "体检", build: doctor::build, run: doctor::run },
    Entry { name: "repair", chinese: "修复", build: repair::build, run: repair::run },
    Entry { name: "explain", chinese: "说明", build: explain::build, run: explain::run },
    Entry { name: "rules", chinese: "规则", build: rules::build, run: rules::run },
    Entry { name: "workflow-check", chinese: "检查流程", build: workflow::check::build, run: workflow::check::run },
    Entry { name: "workflow", chinese: "流程", build: workflow::build, run: workflow::run },
    Entry { name: "completions", chinese: "补全", build: completions::build, run: completions::run },
    Entry { name: "man", chinese: "手册", build: man::build, run: man::run },
];

/// Runs the command that was named.
pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    dispatch(COMMANDS, face, matches)
}

/// Runs the one of some commands that was named.
fn dispatch(commands: &[Entry], face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let named = matches.subcommand();
    let found = named.and_then(|(name, inner)| {
        commands.iter().find(|entry| entry.name == name).map(|entry| (entry, inner))
    });
    match found {
        Some((entry, inner)) => (entry.run)(face, inner),
        None => Ok(Exit::Usage),
    }
}
