//! `search`: words in the documents of the catalogue.

use crate::app::catalogue::EntryView;
use crate::app::search::{self, Question};
use crate::app::{Error, json};
use crate::cli::args::{self, option};
use crate::cli::exit::Exit;
use crate::cli::face::{Face, Tone};
use crate::cli::session;
use crate::domain::limits;
use crate::domain::search::{Hit, Marked};
use crate::lang::{Phrases, words};
use chrono::NaiveDate;
use clap::{Arg, ArgMatches, Command, value_parser};
use std::fmt::Write;

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (help, date) = (&phrases.search, phrases.value.date);
    command.about(help.search).args([
        Arg::new("words")
            .value_name(help.words_value)
            .help(help.words)
            .required(true)
            .num_args(1..),
        args::of_status(help.status_value, help.status),
        option("topic", phrases.value.text, phrases.catalogue.topic),
        option("from", date, help.from),
        option("to", date, help.to),
        option("organ", help.organ_value, help.organ),
        option("on", date, phrases.help.on),
        option("limit", phrases.value.count, help.limit).value_parser(value_parser!(usize)),
    ])
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let today = session::now(matches)?.date_naive();
    let bound =
        |name| matches.contains_id(name).then(|| args::day(matches, name, today)).transpose();
    let asked = Question {
        words: args::texts(matches, "words").join(" "),
        on: args::day(matches, "on", today)?,
        status: args::status(matches),
        topic: matches.get_one("topic").cloned(),
        from: bound("from")?,
        to: bound("to")?,
        organ: matches.get_one("organ").cloned(),
        limit: matches.get_one("limit").copied().unwrap_or(limits::FOUND_DOCUMENTS),
    };
    let session = session::open(face, matches)?;
    let found = search::search(&session, &asked)?;
    session.let_go();
    let said = &face.phrases.search;
    face.show(
        "search",
        || json::found(&found, asked.on),
        || {
            if found.hits.is_empty() {
                return said.none.to_owned();
            }
            let hits = found.hits.iter().map(|(view, hit)| of_hit(face, view, hit));
            hits.collect::<Vec<_>>().join("\n")
        },
    );
    if found.more {
        face.talk(&(said.more)(found.hits.len()));
    }
    Ok(Exit::Done)
}

/// A document: its facts, its title, and the clauses that hold the words.
fn of_hit(face: &Face, view: &EntryView, hit: &Hit) -> String {
    let entry = &view.entry;
    let published: NaiveDate = entry.published_on;
    let mut text = format!("{}  {}", entry.id, words::status(face.lang, view.status));
    if let Some(number) = &hit.number {
        let _ = write!(text, "  {}", marked(face, number));
    }
    let _ = write!(text, "  {published}\n  {}\n", marked(face, &hit.title));
    for clause in &hit.clauses {
        // An excerpt from the middle of a clause does not say which clause it is.
        let begins = clause.excerpt.0.first().is_some_and(|(words, _)| words != "…");
        let label = if begins { String::new() } else { format!("{}　", clause.label) };
        let label = label.trim_start();
        let _ = writeln!(text, "    {label}{}", marked(face, &clause.excerpt));
    }
    if hit.more_clauses > 0 {
        let _ = writeln!(text, "    {}", (face.phrases.search.more_clauses)(hit.more_clauses));
    }
    text
}

/// Found words in colour, or in brackets where there is none.
fn marked(face: &Face, words: &Marked) -> String {
    let piece = |(text, found): &(String, bool)| match (found, face.is_coloured()) {
        (false, _) => text.clone(),
        (true, true) => face.paint(Tone::Bad, text),
        (true, false) => format!("【{text}】"),
    };
    words.0.iter().map(piece).collect()
}
