//! Arguments that several commands share, and how they are read.

use crate::app::reading::GivenMaterial;
use crate::app::{Error, Misuse};
use crate::domain::calendar::day_of;
use crate::lang::Phrases;
use chrono::NaiveDate;
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
