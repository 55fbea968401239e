//! `cleanup`: documents are gone through, decided on, and what was decided is done at once.

use super::Entry;
use crate::app::catalogue::stock::Format;
use crate::app::cleanup::{self, Changed, Finishing, Starting, Worklist};
use crate::app::{CleanUpMisuse, Error, Misuse, Session, json};
use crate::cli::args::{self, dry_run, option, out, switch, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::domain::cleanup::{Decision, Disposition, Ended};
use crate::lang::Phrases;
use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::{Path, PathBuf};

#[rustfmt::skip]
const COMMANDS: &[Entry] = &[
    Entry { name: "start", chinese: "开始", build: build_start, run: start },
    Entry { name: "list", chinese: "列表", build: build_list, run: list },
    Entry { name: "show", chinese: "查看", build: build_show, run: show },
    Entry { name: "assign", chinese: "分工", build: build_assign, run: assign },
    Entry { name: "decide", chinese: "决定", build: build_decide, run: decide },
    Entry { name: "remove", chinese: "移出", build: build_remove, run: remove },
    Entry { name: "export", chinese: "导出", build: build_export, run: export },
    Entry { name: "finish", chinese: "办结", build: build_finish, run: finish },
    Entry { name: "abandon", chinese: "放弃", build: build_abandon, run: abandon },
    Entry { name: "issue", chinese: "出具", build: build_issue, run: issue },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let about = phrases.cleanup.commands;
    let inner = COMMANDS.iter().zip(about).map(|(entry, about)| {
        let command = Command::new(entry.name).visible_alias(entry.chinese).about(about);
        (entry.build)(command, phrases)
    });
    command
        .about(phrases.cleanup.about)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(inner)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    super::dispatch(COMMANDS, face, matches)
}

fn clean_up(phrases: &'static Phrases) -> Arg {
    word("cleanup", phrases.cleanup.clean_up_value, phrases.cleanup.clean_up)
}

fn entries(phrases: &'static Phrases, help: &'static str) -> Arg {
    word("entry", phrases.value.entry, help).num_args(1..)
}

fn reason(phrases: &'static Phrases) -> Arg {
    option("reason", phrases.value.text, phrases.cleanup.reason)
}

fn build_start(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.cleanup;
    command.args([
        // `--scope status=valid before=2021-01-01` reads as it is spoken; one word in quotes will do as well.
        option("scope", words.scope_value, words.scope).num_args(1..),
        switch("stale-laws", words.stale_laws),
        option("title", phrases.value.text, words.title),
        option("due", phrases.value.date, words.due),
        dry_run(phrases),
    ])
}

fn start(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let asked = Starting {
        title: matches.get_one::<String>("title").cloned(),
        scope: args::texts(matches, "scope").join(" "),
        stale_laws: matches.get_flag("stale-laws"),
        due: day(matches, "due")?,
    };
    let list = cleanup::start(&session, &asked)?;
    session.let_go();
    face.show("cleanup", || json::clean_up(&list), || screen::clean_up(face, &list));
    talk_next(face, &list, session.dry_run);
    Ok(Exit::Done)
}

fn build_list(command: Command, _: &'static Phrases) -> Command {
    command
}

fn list(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let all = cleanup::all(&session)?;
    session.let_go();
    face.show("cleanups", || json::clean_ups(&all), || screen::clean_ups(face, &all));
    Ok(Exit::Done)
}

fn build_show(command: Command, phrases: &'static Phrases) -> Command {
    command.arg(clean_up(phrases))
}

fn show(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let list = cleanup::worklist(&session, &args::text(matches, "cleanup"))?;
    session.let_go();
    face.show("cleanup", || json::clean_up(&list), || screen::clean_up(face, &list));
    talk_next(face, &list, false);
    Ok(Exit::Done)
}

fn build_assign(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.cleanup;
    command.args([
        clean_up(phrases),
        entries(phrases, words.entries_or_all).required(false),
        option("unit", phrases.value.text, words.unit).required(true),
        option("due", phrases.value.date, words.due),
        dry_run(phrases),
    ])
}

fn assign(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let (name, entries) = (args::text(matches, "cleanup"), args::texts(matches, "entry"));
    let (unit, due) = (args::text(matches, "unit"), day(matches, "due")?);
    let changed = cleanup::assign(&session, (&name, &entries), &unit, due)?;
    Ok(told(face, &session, &changed))
}

fn build_decide(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.cleanup;
    let file = option("from", phrases.value.file, words.from_file)
        .value_parser(value_parser!(PathBuf))
        .conflicts_with_all(["entry", "reason", "until"]);
    command.args([
        clean_up(phrases),
        entries(phrases, words.disposition).value_name(words.entry_head[0]).required(false),
        reason(phrases),
        option("until", phrases.value.date, words.until),
        file,
        dry_run(phrases),
    ])
}

/// The last word is what is to become of the entries before it.
fn decide(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let decisions = match matches.get_one::<PathBuf>("from") {
        Some(file) => cleanup::listed(file)?,
        None => typed(matches)?,
    };
    let changed = cleanup::decide(&session, &args::text(matches, "cleanup"), decisions)?;
    Ok(told(face, &session, &changed))
}

fn typed(matches: &ArgMatches) -> Result<Vec<(String, Decision)>, Error> {
    let mut entries = args::texts(matches, "entry");
    let last = entries.pop().unwrap_or_default();
    let named =
        Disposition::named(&last).or_else(|| crate::lang::cleanup::disposition_named(&last));
    let disposition = named.filter(|_| !entries.is_empty());
    let disposition =
        disposition.ok_or(Error::Misuse(Misuse::CleanUp(CleanUpMisuse::NoDecision)))?;
    let (reason, until) = (args::text(matches, "reason"), day(matches, "until")?);
    let decision = Decision { disposition, reason, until };
    Ok(entries.into_iter().map(|entry| (entry, decision.clone())).collect())
}

fn build_remove(command: Command, phrases: &'static Phrases) -> Command {
    command.args([
        clean_up(phrases),
        entries(phrases, phrases.cleanup.entries),
        reason(phrases),
        dry_run(phrases),
    ])
}

fn remove(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let (name, entries) = (args::text(matches, "cleanup"), args::texts(matches, "entry"));
    let changed = cleanup::remove(&session, (&name, &entries), &args::text(matches, "reason"))?;
    Ok(told(face, &session, &changed))
}

fn build_export(command: Command, phrases: &'static Phrases) -> Command {
    let file = out(phrases).help(phrases.cleanup.out_file);
    command.args([clean_up(phrases), file])
}

fn export(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let list = cleanup::worklist(&session, &args::text(matches, "cleanup"))?;
    session.let_go();
    let id = &list.clean_up.id;
    let own = || PathBuf::from(format!("{id}-{}.xlsx", crate::lang::cleanup::SHEET));
    let file = matches.get_one::<PathBuf>("out").cloned().unwrap_or_else(own);
    let ending = file.extension().map(|ending| ending.to_string_lossy().into_owned());
    let format = ending.as_deref().and_then(Format::named).unwrap_or(Format::Xlsx);
    cleanup::export(&list, &file, format)?;
    let (words, shown) = (&face.phrases.cleanup, file.display().to_string());
    face.show(
        "cleanup-exported",
        || serde_json::json!({ "cleanup": id.as_str(), "file": shown, "entries": list.rows.len() }),
        || (words.written)(&shown),
    );
    face.talk(&(words.exported_hint)(id.as_str(), &shown));
    Ok(Exit::Done)
}

fn build_finish(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.cleanup;
    command.args([
        clean_up(phrases),
        option("number", phrases.value.text, words.number),
        option("title", phrases.value.text, words.decision_title),
        option("decided", phrases.value.date, words.decided),
        option("from", phrases.value.date, words.from),
        out(phrases),
        dry_run(phrases),
    ])
}

fn finish(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let asked = Finishing {
        clean_up: args::text(matches, "cleanup"),
        number: matches.get_one::<String>("number").cloned(),
        title: matches.get_one::<String>("title").cloned(),
        decided_on: day(matches, "decided")?,
        from: day(matches, "from")?,
    };
    let changed = cleanup::finish(&session, &asked)?;
    if !changed.dry_run {
        write_papers(face, &session, &changed.list, matches)?;
    }
    let exit = told(face, &session, &changed);
    if !changed.dry_run {
        face.talk(face.phrases.cleanup.publish_hint);
    }
    Ok(exit)
}

fn write_papers(
    face: &Face,
    session: &Session,
    list: &Worklist,
    matches: &ArgMatches,
) -> Result<(), Error> {
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    for (path, _) in cleanup::papers(session, &list.clean_up, out)? {
        face.talk(&(face.phrases.cleanup.written)(&shown(&path)));
    }
    Ok(())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn build_abandon(command: Command, phrases: &'static Phrases) -> Command {
    command.args([clean_up(phrases), reason(phrases), dry_run(phrases)])
}

fn abandon(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let (name, reason) = (args::text(matches, "cleanup"), args::text(matches, "reason"));
    let changed = cleanup::abandon(&session, &name, &reason)?;
    Ok(told(face, &session, &changed))
}

fn build_issue(command: Command, phrases: &'static Phrases) -> Command {
    command.args([clean_up(phrases), out(phrases)])
}

fn issue(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let clean_up = cleanup::named(&session, &args::text(matches, "cleanup"))?;
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let files = cleanup::papers(&session, &clean_up, out)?;
    session.let_go();
    let words = &face.phrases.cleanup;
    face.show(
        "cleanup-issued",
        || {
            let file = |(path, digest): &(PathBuf, crate::domain::digest::Digest)| {
                serde_json::json!({ "path": shown(path), "sm3": digest.to_string() })
            };
            serde_json::json!({
                "cleanup": clean_up.id.as_str(),
                "files": files.iter().map(file).collect::<Vec<_>>(),
            })
        },
        || files.iter().map(|(path, _)| (words.written)(&shown(path))).collect::<Vec<_>>().join("\n"),
    );
    Ok(Exit::Done)
}

/// The day of an option; none where it was not given.
fn day(matches: &ArgMatches, name: &str) -> Result<Option<NaiveDate>, Error> {
    if matches.contains_id(name) {
        return args::day(matches, name, NaiveDate::default()).map(Some);
    }
    Ok(None)
}

/// Shows what was recorded.
fn told(face: &Face, session: &Session, changed: &Changed) -> Exit {
    session.let_go();
    face.show(
        "cleanup-recorded",
        || json::clean_up_changed(changed, face.lang),
        || {
            let line = crate::lang::cleanup::happening(face.lang, &changed.event.what);
            format!("{}  {line}", changed.list.clean_up.id)
        },
    );
    talk_next(face, &changed.list, changed.dry_run);
    Exit::Done
}

/// What to do next, while the clean-up goes on.
fn talk_next(face: &Face, list: &Worklist, dry_run: bool) {
    if dry_run {
        face.talk(face.phrases.catalogue.dry_run);
    } else if !matches!(list.clean_up.ended, Some(Ended::Finished { .. } | Ended::Abandoned { .. }))
    {
        let clean_up = &list.clean_up;
        if clean_up.items.is_empty() {
            return;
        }
        let unassigned = clean_up.undecided().filter(|item| item.unit.is_none()).count();
        let undecided = clean_up.undecided().count();
        face.talk(&(face.phrases.cleanup.next)(clean_up.id.as_str(), unassigned, undecided));
    }
}
