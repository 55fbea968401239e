//! `calendar count`: the last day of a period.

use crate::app::calendar::{self, Asked};
use crate::app::{Error, json};
use crate::cli::args::{switch, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::{screen, session};
use crate::domain::calendar::Unit;
use crate::domain::limits;
use crate::lang::Phrases;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{ArgMatches, Command, value_parser};

/// Units as they can be typed: the word, others that do as well, and what it means.
const UNITS: [(&str, [&str; 3], Unit); 4] = [
    ("workdays", ["workday", "工作日", "个工作日"], Unit::Workdays),
    ("days", ["day", "日", "天"], Unit::Days),
    ("months", ["month", "月", "个月"], Unit::Months),
    ("years", ["year", "年", "周年"], Unit::Years),
];

pub(in crate::cli::command) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.calendar;
    let units = UNITS.map(|(name, others, _)| PossibleValue::new(name).aliases(others));
    command.about(words.count).args([
        word("from", phrases.value.date, words.from),
        word("count", words.how_many_value, words.how_many)
            .value_parser(value_parser!(i64).range(-limits::COUNTED..=limits::COUNTED))
            .allow_negative_numbers(true),
        word("unit", words.unit_value, words.unit)
            .value_parser(PossibleValuesParser::new(units))
            .hide_possible_values(true),
        switch("roll", words.roll).conflicts_with("term"),
        switch("term", words.term).conflicts_with("why"),
        switch("why", words.why),
    ])
}

pub(in crate::cli::command) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let typed = matches.get_one::<String>("unit").map_or("", String::as_str);
    let named =
        |(name, others, _): &&(&str, [&str; 3], Unit)| *name == typed || others.contains(&typed);
    let asked = Asked {
        from: super::day(matches, "from")?,
        count: matches.get_one::<i64>("count").copied().unwrap_or_default(),
        unit: UNITS.iter().find(named).map_or(Unit::Days, |(_, _, unit)| *unit),
        roll: matches.get_flag("roll"),
        term: matches.get_flag("term"),
        why: matches.get_flag("why"),
    };
    let counted = calendar::period(session::root_if_any(matches)?.as_deref(), asked)?;
    face.show(
        "calendar-count",
        || json::calendar_counted(&counted),
        || screen::calendar_counted(face, &counted),
    );
    Ok(Exit::Done)
}
