//! `catalogue correct`, `strike`, `note`, `interpret`, `relate`: what the record states of an entry.

use super::{recording, told};
use crate::app::catalogue::record::{self, Kept};
use crate::app::{Error, Misuse, Session, catalogue};
use crate::cli::args::{self, option, word};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::cli::session;
use crate::domain::calendar::day_of;
use crate::domain::catalogue::{Correction, EntryHappening, Field, Relation};
use crate::lang::catalogue::{field, relation};
use crate::lang::{Lang, Phrases};
use clap::builder::PossibleValue;
use clap::{ArgMatches, Command, value_parser};

/// Records what was typed of an entry.
fn state(
    face: &Face,
    matches: &ArgMatches,
    what: impl FnOnce(&Session) -> Result<EntryHappening, Error>,
) -> Result<Exit, Error> {
    let session = session::open(face, matches)?;
    session.actor()?;
    let happening = what(&session)?;
    let entry = args::text(matches, "entry");
    let recorded = record::record(&session, &entry, happening, &Kept::default())?;
    Ok(told(face, &session, &recorded))
}

pub(super) fn build_correct(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let [_, _, _, _, _, _, _, about, ..] = words.about;
    recording(command, phrases).about(about).args([
        word("field", words.field_value, words.field).num_args(1..),
        option("reason", phrases.value.text, words.why),
    ])
}

pub(super) fn correct(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let typed = args::pairs(matches, "field")?;
    let corrections = typed.into_iter().map(|(name, value)| correction(&name, value));
    let corrections = corrections.collect::<Result<_, _>>()?;
    let reason = args::text(matches, "reason");
    state(face, matches, |_| Ok(EntryHappening::Corrected { corrections, reason }))
}

/// A field by its name, or by what people call it.
fn correction(name: &str, value: String) -> Result<Correction, Error> {
    let called = |one: &Field| {
        one.as_str() == name || Lang::ALL.into_iter().any(|lang| field(lang, *one) == name)
    };
    let not_a_pair = || Misuse::NotAPair { option: "field", text: format!("{name}={value}") };
    let found = Field::ALL.into_iter().find(called);
    let found = found.ok_or_else(|| Error::Misuse(not_a_pair()))?;
    let written = if found.is_day() { day_of(&value).map(|day| day.to_string()) } else { None };
    let value = Some(written.unwrap_or(value)).filter(|value| !value.is_empty());
    Ok(Correction { field: found, value })
}

pub(super) fn build_strike(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let [_, _, _, _, _, _, _, _, about, ..] = words.about;
    recording(command, phrases).about(about).args([
        word("event", words.event_value, words.event).value_parser(value_parser!(u64)),
        option("reason", phrases.value.text, words.why),
    ])
}

pub(super) fn strike(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let event = matches.get_one::<u64>("event").copied().unwrap_or_default();
    let reason = args::text(matches, "reason");
    state(face, matches, |_| Ok(EntryHappening::Struck { event, reason }))
}

pub(super) fn build_note(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let [_, _, _, _, _, _, _, _, _, about, ..] = words.about;
    recording(command, phrases).about(about).arg(word("note", phrases.value.text, words.note))
}

pub(super) fn note(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let text = args::text(matches, "note");
    state(face, matches, |_| Ok(EntryHappening::Noted { text }))
}

pub(super) fn build_interpret(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let [_, _, _, _, _, _, _, _, _, _, about, _] = words.about;
    recording(command, phrases).about(about).args([
        word("title", phrases.value.text, words.link_title),
        word("link", phrases.value.text, words.link),
    ])
}

pub(super) fn interpret(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let (title, link) = (args::text(matches, "title"), args::text(matches, "link"));
    state(face, matches, |_| Ok(EntryHappening::InterpretationLinked { title, link }))
}

pub(super) fn build_relate(command: Command, phrases: &'static Phrases) -> Command {
    let words = &phrases.catalogue;
    let [.., about] = words.about;
    let value =
        |one: Relation| PossibleValue::new(one.as_str()).alias(relation(Lang::Zh, one, true));
    recording(command, phrases).about(about).args([
        word("relation", words.relation_value, words.relation)
            .value_parser(Relation::ALL.map(value))
            .hide_possible_values(true),
        word("other", phrases.value.entry, words.other),
    ])
}

pub(super) fn relate(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let text = args::text(matches, "relation");
    let named = |one: &Relation| one.as_str() == text || relation(Lang::Zh, *one, true) == text;
    let found = Relation::ALL.into_iter().find(named).unwrap_or(Relation::Concerns);
    state(face, matches, |session| {
        let other = catalogue::named(session, &args::text(matches, "other"))?;
        Ok(EntryHappening::Related { relation: found, other })
    })
}
