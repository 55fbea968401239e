//! `catalogue show`: one entry, its life as a timeline, its versions, its relations both ways, and its text.

use super::{EntryView, life_view, named, read, rows};
use crate::app::reading::{self, Outline};
use crate::app::{Error, Missing, Session, journal};
use crate::domain::catalogue::{EntryEvent, Life, Relation, Text, Tie};
use crate::domain::name::EntryId;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// An entry with all that is known of it.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The entry on the day asked for.
    pub view: EntryView,
    /// Its life.
    pub life: Life,
    /// Everything that was recorded of it, struck out or not, in order.
    pub events: Vec<EntryEvent>,
    /// How it stands to others, from both sides.
    pub turns: Vec<Turn>,
    /// The text that is in force on that day, or was last.
    pub outline: Option<Outline>,
    /// The file of that text.
    pub text: Option<Text>,
    /// Amendments in force on that day of which that text holds nothing (未合并文本).
    pub unmerged: Vec<u64>,
}

/// How an entry stands to another, seen from the entry that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// In which relation.
    pub relation: Relation,
    /// The entry that is shown acts; else it is done to it.
    pub acts: bool,
    /// The other entry.
    pub other: EntryId,
    /// Its title; empty where the catalogue has no such entry.
    pub title: String,
}

/// One entry, by its name or one of its numbers.
///
/// # Errors
///
/// [`Missing::Entry`], or those of the store.
pub fn show(
    session: &Session,
    name: &str,
    (on, known_on): (NaiveDate, Option<NaiveDate>),
) -> Result<Shown, Error> {
    let store = &*session.registry.store;
    let id = named(session, name)?;
    let mut events = journal::entry_events(store, &id)?;
    if let Some(known) = known_on {
        // In the order of recording, as `Life::known_on` has it.
        let later = events.iter().position(|event| event.at.date_naive() > known);
        events.truncate(later.unwrap_or(events.len()));
    }
    let missing = || Error::Missing(Missing::Entry { name: name.to_owned() });
    let life = Life::of(events.clone()).ok_or_else(missing)?;
    let (text, unmerged) = text(&life, on);
    let outline = text.as_ref().map(|text| reading::outline(store, &text.outline)).transpose()?;
    let turns = turns(session, &life)?;
    Ok(Shown { view: life_view(&life, on), life, events, turns, outline, text, unmerged })
}

/// The newest whole text that is in force on a day, and the amendments since that nobody made one of.
fn text(life: &Life, on: NaiveDate) -> (Option<Text>, Vec<u64>) {
    let (mut found, mut unmerged) = (None, Vec::new());
    for version in life.versions() {
        if version.by.is_some() && version.from > on {
            break;
        }
        match version.text {
            Some(text) => {
                found = Some(text.clone());
                unmerged.clear();
            }
            None if version.by.is_some() => unmerged.push(version.n),
            None => {}
        }
    }
    (found, unmerged)
}

/// The ties of an entry from both sides: those that its own events made, and those that the events of others did.
fn turns(session: &Session, life: &Life) -> Result<Vec<Turn>, Error> {
    let own = &life.entry.id;
    let mut ties: BTreeSet<Tie> = life.ties().into_iter().collect();
    let mut titles = std::collections::BTreeMap::new();
    for row in rows(&*session.registry.store)? {
        let (entry, _, others) = read(&row.value)?;
        ties.extend(others.into_iter().filter(|tie| tie.object == *own || tie.subject == *own));
        titles.insert(entry.id, entry.title);
    }
    let turn = |tie: Tie| {
        let acts = tie.subject == *own;
        let other = if acts { tie.object } else { tie.subject };
        let title = titles.get(&other).cloned().unwrap_or_default();
        Turn { relation: tie.relation, acts, other, title }
    };
    Ok(ties.into_iter().map(turn).collect())
}
