//! `workflow simulate`: a workflow tried out on cases that never were.

use crate::app::author::simulate::{self, Asked};
use crate::app::{Error, json};
use crate::cli::args::{self, many, option, switch, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::screen;
use crate::domain::limits;
use crate::lang::Phrases;
use chrono::NaiveDate;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

/// How many cases are tried where nobody says.
const CASES: u32 = 1_000;

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let (words, value) = (&phrases.simulation, &phrases.value);
    let most = i64::from(limits::SIMULATED_CASES);
    command.about(words.about).args([
        word("workflow", value.pack, words.workflow),
        option("cases", value.count, words.cases).value_parser(value_parser!(u32).range(1..=most)),
        option("seed", value.count, words.seed).value_parser(value_parser!(u64)),
        many("fact", words.chance, words.fact),
        option("duration", value.file, words.duration).value_parser(value_parser!(PathBuf)),
        many("people", words.staff, words.people),
        option("arrivals", value.count, words.arrivals),
        switch("even", words.even),
        option("from", value.date, words.from),
    ])
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    // Not today: the same words must give the same figures tomorrow.
    let first = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap_or_default();
    let asked = Asked {
        workflow: args::text(matches, "workflow"),
        cases: matches.get_one::<u32>("cases").copied().unwrap_or(CASES),
        seed: matches.get_one::<u64>("seed").copied().unwrap_or(1),
        facts: args::texts(matches, "fact"),
        people: args::texts(matches, "people"),
        arrivals: matches.get_one::<String>("arrivals").cloned(),
        even: matches.get_flag("even"),
        durations: matches.get_one::<PathBuf>("duration").cloned(),
        from: args::day(matches, "from", first)?,
    };
    let simulated = simulate::run(super::root(matches).as_deref(), &asked)?;
    face.show(
        "workflow-simulate",
        || json::simulated(&simulated),
        || screen::simulated(face, &simulated),
    );
    face.talk(face.phrases.simulation.limits);
    Ok(Exit::Done)
}
