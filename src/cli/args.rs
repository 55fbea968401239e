//! Arguments that several commands share, and how they are read.

use crate::app::reading::GivenMaterial;
use crate::app::{Error, Misuse};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::domain::calendar::{Period, Unit, day_of};
use crate::domain::catalogue::Status;
use crate::lang::{Lang, Phrases, words};
use chrono::NaiveDate;
use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use std::path::PathBuf;

/// A word that must be given.
pub(super) fn word(name: &'static str, shown: &'static str, help: &'static str) -> Arg {
    Arg::new(name).value_name(shown).help(help).required(true)
}

/// An option with a value.
pub(super) fn option(name: &'static str, shown: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(shown).help(help)
}

/// An option that can be given several times.
pub(super) fn many(name: &'static str, shown: &'static str, help: &'static str) -> Arg {
    option(name, shown, help).action(ArgAction::Append)
}

/// A switch.
pub(super) fn switch(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

/// A file.
pub(super) fn file(name: &'static str, shown: &'static str, help: &'static str) -> Arg {
    word(name, shown, help).value_parser(value_parser!(PathBuf))
}

/// A folder to write to.
pub(super) fn out(phrases: &Phrases) -> Arg {
    option("out", phrases.value.folder, phrases.help.out).value_parser(value_parser!(PathBuf))
}

/// `--dry-run`
pub(super) fn dry_run(phrases: &Phrases) -> Arg {
    switch("dry-run", phrases.help.dry_run)
}

/// `--fact`, `--material`, `--on-paper`
pub(super) fn given(phrases: &Phrases) -> [Arg; 3] {
    [
        many("fact", phrases.value.pair, phrases.help.fact),
        many("material", phrases.value.material, phrases.help.material),
        many("on-paper", phrases.value.on_paper, phrases.help.on_paper),
    ]
}

/// The texts of an argument.
pub(super) fn texts(matches: &ArgMatches, name: &str) -> Vec<String> {
    matches.get_many::<String>(name).unwrap_or_default().cloned().collect()
}

/// The text of an argument; empty when it was not given.
pub(super) fn text(matches: &ArgMatches, name: &str) -> String {
    matches.get_one::<String>(name).cloned().unwrap_or_default()
}

/// The path of an argument; empty when it was not given.
pub(super) fn path(matches: &ArgMatches, name: &str) -> PathBuf {
    matches.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}

/// `name=value`, as often as given. A full-width ＝ will do.
pub(super) fn pairs(
    matches: &ArgMatches,
    option: &'static str,
) -> Result<Vec<(String, String)>, Error> {
    texts(matches, option).into_iter().map(|text| pair(option, &text)).collect()
}

fn pair(option: &'static str, text: &str) -> Result<(String, String), Error> {
    match text.split_once(['=', '＝']) {
        Some((name, value)) if !name.trim().is_empty() => {
            Ok((name.trim().to_owned(), value.trim().to_owned()))
        }
        _ => Err(Error::Misuse(Misuse::NotAPair { option, text: text.to_owned() })),
    }
}

/// The materials that were named.
pub(super) fn materials(matches: &ArgMatches) -> Result<Vec<GivenMaterial>, Error> {
    let files = pairs(matches, "material")?.into_iter();
    let paper = pairs(matches, "on-paper")?.into_iter();
    let files = files.map(|(name, file)| Ok(GivenMaterial::File(name, file.into())));
    let paper = paper.map(|(name, note)| {
        // A paper that is nowhere is no paper: it would count as a material that nobody can find.
        if note.is_empty() {
            let (option, text) = ("on-paper", format!("{name}="));
            return Err(Error::Misuse(Misuse::NotAPair { option, text }));
        }
        Ok(GivenMaterial::OnPaper(name, note))
    });
    files.chain(paper).collect()
}

/// `--fail-on overdue`
pub(super) fn fail_on(phrases: &Phrases) -> Arg {
    option("fail-on", "overdue", phrases.due.help.fail_on)
        .value_parser(["overdue"])
        .hide_possible_values(true)
}

/// How a command ends that has shown so many overdue deadlines or cases: as asked, and said where it fails.
pub(super) fn failed_on_overdue(
    face: &Face,
    matches: &ArgMatches,
    (overdue, said): (usize, fn(usize) -> String),
) -> Exit {
    if overdue == 0 || !matches.contains_id("fail-on") {
        return Exit::Done;
    }
    face.complain(&said(overdue));
    Exit::Overdue
}

/// A period, in one word or two: `5 workdays`, `5个工作日`, `10天`.
pub(super) fn period(matches: &ArgMatches, name: &str) -> Result<Option<Period>, Error> {
    let words = texts(matches, name);
    if words.is_empty() {
        return Ok(None);
    }
    let text = words.join(" ");
    let read = text.parse().ok().or_else(|| spoken(&text));
    read.map(Some).ok_or(Error::Misuse(Misuse::NotAPeriod { text }))
}

/// A period as people say it in Chinese, in full-width digits too.
fn spoken(text: &str) -> Option<Period> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let begin = text.find(|c: char| !c.is_ascii_digit() && !('０'..='９').contains(&c))?;
    let (count, unit) = text.split_at(begin);
    let narrow = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        other => other,
    };
    let unit = match unit.trim_start_matches('个') {
        "工作日" | "workday" | "workdays" => Unit::Workdays,
        "日" | "天" | "day" | "days" => Unit::Days,
        "月" | "month" | "months" => Unit::Months,
        "年" | "year" | "years" => Unit::Years,
        _ => return None,
    };
    Some(Period { count: count.chars().map(narrow).collect::<String>().parse().ok()?, unit })
}

/// `--status`: a status of the catalogue, by its name for programs or as people call it.
pub(super) fn of_status(shown: &'static str, help: &'static str) -> Arg {
    let named = |one: Status| PossibleValue::new(one.as_str()).alias(words::status(Lang::Zh, one));
    option("status", shown, help).value_parser(Status::ALL.map(named)).hide_possible_values(true)
}

/// The status that was asked for.
pub(super) fn status(matches: &ArgMatches) -> Option<Status> {
    let typed = matches.get_one::<String>("status")?;
    let called = |one: &Status| one.as_str() == typed || words::status(Lang::Zh, *one) == typed;
    Status::ALL.into_iter().find(called)
}

/// A day; `default` when none was given.
pub(super) fn day(
    matches: &ArgMatches,
    name: &str,
    default: NaiveDate,
) -> Result<NaiveDate, Error> {
    match matches.get_one::<String>(name) {
        Some(text) => {
            day_of(text).ok_or_else(|| Error::Misuse(Misuse::NotADate { text: text.clone() }))
        }
        None => Ok(default),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_is_read_as_people_say_it() {
        let period = |count, unit| Some(Period { count, unit });
        for (text, read) in [
            ("5个工作日", period(5, Unit::Workdays)),
            ("５ 个工作日", period(5, Unit::Workdays)),
            ("10天", period(10, Unit::Days)),
            ("10日", period(10, Unit::Days)),
            ("2个月", period(2, Unit::Months)),
            ("1年", period(1, Unit::Years)),
            ("5workdays", period(5, Unit::Workdays)),
            ("工作日", None),
            ("五个工作日", None),
            ("5", None),
            ("5周", None),
            ("99999999999日", None),
        ] {
            assert_eq!(spoken(text), read, "{text}");
        }
    }
}
