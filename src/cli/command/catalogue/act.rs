//! `catalogue amend`, `repeal`, `expire`, `annul`, `suspend`, `resume`, `renew`: what acts do to an entry.

use super::{day, recording, told};
use crate::app::catalogue::record::{self, Kept};
use crate::app::{Error, Session, catalogue};
use crate::cli::args::{self, many, option, switch};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::domain::catalogue::{Act, End, EntryHappening};
use crate::lang::Phrases;
use chrono::NaiveDate;
use clap::{ArgMatches, Command, value_parser};
use std::path::PathBuf;

/// What every act takes: the entry, by what, and from when.
fn acting(command: Command, phrases: &'static Phrases, about: &'static str) -> Command {
    let words = &phrases.catalogue;
    recording(command, phrases).about(about).args([
        option("by", words.act_value, words.by),
        option("by-organ", phrases.value.text, words.by_organ),
        option("from", phrases.value.date, words.from),
    ])
}

/// An act as it was typed.
struct Typed {
    by: Act,
    from: NaiveDate,
}

fn typed(session: &Session, matches: &ArgMatches) -> Result<Typed, Error> {
    let organ = matches.get_one::<String>("by-organ").cloned();
    let by = record::act(session, &args::text(matches, "by"), organ)?;
    Ok(Typed { by, from: args::day(matches, "from", session.now.date_naive())? })
}

/// Records what an act did.
fn act(
    face: &Face,
    matches: &ArgMatches,
    what: impl FnOnce(Typed) -> Result<EntryHappening, Error>,
) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    session.actor()?;
    let happening = what(typed(&session, matches)?)?;
    let entry = args::text(matches, "entry");
    let recorded = record::record(&session, &entry, happening, &Kept::default())?;
    Ok(told(face, &session, &recorded))
}

pub(super) fn build_amend(command: Command, phrases: &'static Phrases) -> Command {
    let text = option("text", phrases.value.file, phrases.catalogue.text)
        .value_parser(value_parser!(PathBuf));
    let [about, ..] = phrases.catalogue.about;
    acting(command, phrases, about).arg(text)
}

pub(super) fn amend(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    session.actor()?;
    let name = args::text(matches, "entry");
    let (mut text, mut kept) = (None, Kept::default());
    if let Some(file) = matches.get_one::<PathBuf>("text") {
        let life = catalogue::life(&session, &name)?;
        let (read, blobs) = Kept::text(&session, file, &life.entry.title)?;
        (text, kept) = (Some(read), blobs);
    }
    let Typed { by, from } = typed(&session, matches)?;
    let amended = EntryHappening::Amended { by, from, text };
    let recorded = record::record(&session, &name, amended, &kept)?;
    Ok(told(face, &session, &recorded))
}

pub(super) fn build_repeal(command: Command, phrases: &'static Phrases) -> Command {
    let [_, about, ..] = phrases.catalogue.about;
    acting(command, phrases, about).arg(clause(phrases))
}

pub(super) fn build_expire(command: Command, phrases: &'static Phrases) -> Command {
    let [_, _, about, ..] = phrases.catalogue.about;
    acting(command, phrases, about)
}

pub(super) fn build_annul(command: Command, phrases: &'static Phrases) -> Command {
    let [_, _, _, about, ..] = phrases.catalogue.about;
    acting(command, phrases, about).arg(clause(phrases))
}

fn clause(phrases: &'static Phrases) -> clap::Arg {
    many("clause", phrases.catalogue.clause_value, phrases.catalogue.clause)
}

pub(super) fn repeal(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    ended(face, matches, End::Repealed, args::texts(matches, "clause"))
}

pub(super) fn expire(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    ended(face, matches, End::Lapsed, Vec::new())
}

pub(super) fn annul(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    ended(face, matches, End::Annulled, args::texts(matches, "clause"))
}

fn ended(face: &Face, matches: &ArgMatches, end: End, clauses: Vec<String>) -> Result<Exit, Error> {
    act(face, matches, |Typed { by, from }| Ok(EntryHappening::Ended { end, by, from, clauses }))
}

pub(super) fn build_suspend(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let [_, _, _, _, about, ..] = words.about;
    acting(command, phrases, about).arg(option("until", phrases.value.date, words.suspended_until))
}

pub(super) fn suspend(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let until = day(matches, "until")?;
    act(face, matches, |Typed { by, from }| Ok(EntryHappening::Suspended { by, from, until }))
}

pub(super) fn build_resume(command: Command, phrases: &'static Phrases) -> Command {
    let [_, _, _, _, _, about, ..] = phrases.catalogue.about;
    acting(command, phrases, about)
}

pub(super) fn resume(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    act(face, matches, |Typed { by, from }| Ok(EntryHappening::Resumed { by, from }))
}

pub(super) fn build_renew(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let [_, _, _, _, _, _, about, ..] = words.about;
    let until = option("until", phrases.value.date, words.until);
    acting(command, phrases, about).args([
        until.required_unless_present("no-term"),
        switch("no-term", words.no_term).conflicts_with("until"),
        switch("revive", words.revive),
    ])
}

pub(super) fn renew(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let until = day(matches, "until")?;
    let revives = matches.get_flag("revive");
    act(face, matches, |Typed { by, from }| {
        Ok(EntryHappening::Renewed { by, from, until, revives })
    })
}
