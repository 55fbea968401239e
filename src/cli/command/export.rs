//! `export`: all records as lines of text, or what happened as a log for process mining.

use crate::app::author::net::NetFault;
use crate::app::care::LogQuery;
use crate::app::{Error, Misuse, care, json};
use crate::cli::args::{option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::lang::Phrases;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.nets;
    command.about(phrases.help.export).args([
        option("out", phrases.value.file, phrases.help.export_out)
            .visible_alias("output")
            .value_parser(value_parser!(PathBuf)),
        option("format", "FORMAT", words.format)
            .value_parser(["jsonl", "xes"])
            .default_value("jsonl"),
        switch("anonymous", words.anonymous),
        switch("all", words.all),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let root = session::root(matches)?;
    let file = matches.get_one::<PathBuf>("out");
    if face.json && file.is_none() {
        // The lines and the envelope can not both be the one value on stdout.
        return Err(Error::Misuse(Misuse::OutMissing));
    }
    let query = LogQuery { anonymous: matches.get_flag("anonymous"), all: matches.get_flag("all") };
    if matches.get_one::<String>("format").is_some_and(|format| format == "xes") {
        return log(face, matches, query);
    }
    if query != LogQuery::default() {
        return Err(Error::Net(NetFault::OnlyLogs));
    }
    let opening = session::opening(face, matches);
    let exported = care::export(&root, &opening, file.map(PathBuf::as_path), &mut face.raw())?;
    let said = (face.phrases.care.exported)(exported.head.position, exported.blobs);
    match file {
        Some(_) => face.show("export", || json::exported(&exported), || said),
        None => face.talk(&said),
    }
    Ok(Exit::Done)
}

fn log(face: &Face, matches: &ArgMatches, query: LogQuery) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    let file = matches.get_one::<PathBuf>("out");
    let logged = care::log(&session, query, file.map(PathBuf::as_path), &mut face.raw())?;
    let words = &face.phrases.nets;
    let said = (words.logged)(logged.cases, logged.events);
    match file {
        Some(_) => face.show("export-log", || json::logged(&logged), || said),
        None => face.talk(&said),
    }
    if logged.open + logged.withdrawn > 0 {
        face.talk(&(words.left_out)(logged.open, logged.withdrawn));
    }
    Ok(Exit::Done)
}
