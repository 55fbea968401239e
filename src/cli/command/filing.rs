//! `filing`: both sides of filing with the superior.

use super::Entry;
use crate::app::filing::{self, Direction};
use crate::app::papers::Issue;
use crate::app::{Error, json};
use crate::cli::args::{self, dry_run, option, out, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::lang::Phrases;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::path::{Path, PathBuf};

#[rustfmt::skip]
const COMMANDS: &[Entry] = &[
    Entry { name: "package", chinese: "打包", build: build_package, run: package },
    Entry { name: "list", chinese: "列表", build: build_list, run: list },
    Entry { name: "receive", chinese: "接收", build: build_receive, run: receive },
    Entry { name: "reply", chinese: "答复", build: build_reply, run: reply },
    Entry { name: "record", chinese: "记录", build: build_record, run: record },
];

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let inner = COMMANDS
        .iter()
        .map(|entry| (entry.build)(Command::new(entry.name).visible_alias(entry.chinese), phrases));
    command
        .about(phrases.filing.about)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommands(inner)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    super::dispatch(COMMANDS, face, matches)
}

fn file(phrases: &'static Phrases) -> Arg {
    let words = &phrases.filing;
    word("file", words.file_value, words.file).value_parser(value_parser!(PathBuf))
}

fn case(phrases: &'static Phrases) -> Arg {
    word("case", phrases.value.case, phrases.help.case)
}

fn build_package(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.filing.package).args([case(phrases), out(phrases), dry_run(phrases)])
}

fn build_list(command: Command, phrases: &'static Phrases) -> Command {
    let ways = [Direction::Sent.key(), Direction::Received.key()];
    let way = option("way", "sent|received", phrases.filing.direction).value_parser(ways);
    command.about(phrases.filing.list).arg(way)
}

fn build_receive(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.filing.receive).args([
        file(phrases),
        option("case", phrases.value.case, phrases.filing.case),
        dry_run(phrases),
    ])
}

fn build_reply(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.filing.reply).args([case(phrases), out(phrases), dry_run(phrases)])
}

fn build_record(command: Command, phrases: &'static Phrases) -> Command {
    command.about(phrases.filing.record).args([case(phrases), file(phrases), dry_run(phrases)])
}

fn path(matches: &ArgMatches, name: &str) -> PathBuf {
    matches.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}

fn package(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let asked = Issue {
        case: args::text(matches, "case"),
        out: matches.get_one::<PathBuf>("out").cloned(),
        ..Issue::default()
    };
    super::issue::package(face, &session, &asked)
}

fn list(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let way = matches.get_one::<String>("way");
    let mut rows = filing::list(&session)?;
    session.let_go();
    rows.retain(|row| way.is_none_or(|way| way == row.direction.key()));
    face.show("filing-list", || json::filings(&rows), || screen::filings(face, &rows));
    Ok(Exit::Done)
}

fn receive(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let named = matches.get_one::<String>("case").map(String::as_str);
    let received = filing::receive(&session, &path(matches, "file"), named)?;
    session.let_go();
    let words = &face.phrases.filing;
    let (manifest, id) = (&received.manifest, received.moved.case.id.as_str());
    face.show(
        "filing-received",
        || json::filing_received(&received),
        || {
            let told = if received.again { words.taken_again } else { words.taken };
            told(id, &manifest.organ, &manifest.title, manifest.files.len())
        },
    );
    if !received.lacking.is_empty() {
        face.talk(&(words.lacking)(&received.lacking));
    }
    for (what, place) in &manifest.on_paper {
        face.talk(&(words.on_paper)(what, place));
    }
    if received.moved.dry_run {
        face.talk(face.phrases.done.dry_run);
    } else {
        face.talk(&(words.then)(id));
    }
    Ok(Exit::Done)
}

fn reply(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let out = matches.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let made = filing::reply(&session, &args::text(matches, "case"), out)?;
    let told =
        |path: &Path| (face.phrases.filing.made)(&path.display().to_string(), &made.manifest.to);
    face.show("filing-reply", || json::filing_reply(&made), || told(&made.path));
    if made.dry_run {
        face.talk(face.phrases.done.dry_run);
    }
    Ok(Exit::Done)
}

fn record(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let recorded = filing::record(&session, &args::text(matches, "case"), &path(matches, "file"))?;
    session.let_go();
    if let Some(reply) = recorded.manifest.reply() {
        let id = recorded.moved.case.id.as_str();
        face.talk(&(face.phrases.filing.recorded)(id, &recorded.manifest.organ, reply));
    }
    face.show(
        "filing-recorded",
        || json::moved(&recorded.moved),
        || screen::moved(face, &recorded.moved, &session.registry.office),
    );
    if recorded.moved.dry_run {
        face.talk(face.phrases.done.dry_run);
    }
    Ok(Exit::Done)
}
