//! What the repeal clauses of published documents ask of the catalogue: proposed, and carried out when a person accepts.
//!
//! The clause is read anew from the file that was published. Nothing is changed by reading.

use super::record::{Kept, Recorded, record_all};
use super::{EntryView, list};
use crate::app::{Error, Missing, Moved, Session, journal, pack, reading};
use crate::domain::case::{Event, Happening};
use crate::domain::catalogue::{Act, End, Entry, EntryHappening, Known, Proposal, proposals};
use crate::domain::name::EntryId;

/// What one document asks.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The document.
    pub entry: Entry,
    /// What its repeal clause names, in its order.
    pub items: Vec<Item>,
}

/// An instrument that a repeal clause names.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it names, and which entry that is.
    pub proposal: Proposal,
    /// How it stands.
    pub stand: Stand,
}

/// How an instrument stands that a repeal clause names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It is in the catalogue and would be repealed.
    Open,
    /// It has ended by the day on which the document comes into force.
    Done,
    /// The catalogue has no such entry, or not one alone.
    Unknown,
}

/// What published documents ask and nobody has accepted; with a name, what that one document asks, done or not.
///
/// # Errors
///
/// [`Missing::Entry`], or those of the store.
pub fn proposed(session: &Session, name: Option<&str>) -> Result<Vec<Proposed>, Error> {
    let views = list(session, session.now.date_naive())?;
    let only = name.map(|name| super::named(session, name)).transpose()?;
    let mut all = Vec::new();
    for view in &views {
        // What was taken over from older catalogues had its effect long ago, and that is in those catalogues.
        let own = view.entry.case.is_some() && only.as_ref().is_none_or(|id| *id == view.entry.id);
        if !own {
            continue;
        }
        let one = of(session, &view.entry, &views)?;
        if one.items.iter().any(|item| item.stand == Stand::Open) || only.is_some() {
            all.push(one);
        }
    }
    Ok(all)
}

/// How many entries the document names that was published by a step, all of them yet to be accepted; none where the step
/// published nothing.
///
/// # Errors
///
/// Those of the store.
pub fn after(session: &Session, moved: &Moved) -> Result<usize, Error> {
    let published = |event: &Event| matches!(event.what, Happening::DocumentPublished);
    if moved.dry_run || !moved.events.iter().any(published) {
        return Ok(0);
    }
    let id = EntryId::from(moved.case.id.as_str());
    if journal::load_life(&*session.registry.store, &id)?.is_none() {
        return Ok(0);
    }
    let all = proposed(session, Some(moved.case.id.as_str()))?;
    let open = all.iter().flat_map(|one| &one.items).filter(|item| item.stand == Stand::Open);
    Ok(open.count())
}

/// Repeals the entries that the repeal clause of a document names, from the day on which it comes into force.
///
/// # Errors
///
/// [`Missing::Entry`], why one of them can not be repealed, or those of the store; then nothing was written.
pub fn accept(session: &Session, name: &str) -> Result<(Proposed, Vec<Recorded>), Error> {
    session.actor()?;
    let missing = || Error::Missing(Missing::Entry { name: name.to_owned() });
    let one = proposed(session, Some(name))?.pop().ok_or_else(missing)?;
    let open = one.items.iter().filter(|item| item.stand == Stand::Open);
    let mut ids: Vec<&EntryId> =
        open.filter_map(|item| item.proposal.entry.as_ref().map(|(id, _)| id)).collect();
    ids.sort();
    ids.dedup();
    let ended = || EntryHappening::Ended {
        end: End::Repealed,
        by: act_of(&one.entry),
        from: one.entry.effective_on,
        clauses: Vec::new(),
    };
    let asked = ids.into_iter().map(|id| (id.clone(), ended())).collect();
    let recorded = record_all(session, asked, &Kept::default())?;
    Ok((one, recorded))
}

fn act_of(entry: &Entry) -> Act {
    Act {
        title: entry.title.clone(),
        number: entry.number.clone(),
        organ: None,
        entry: Some(entry.id.clone()),
        case: entry.case.clone(),
    }
}

fn of(session: &Session, entry: &Entry, views: &[EntryView]) -> Result<Proposed, Error> {
    let store = &*session.registry.store;
    let Some(text) = &entry.text else {
        return Ok(Proposed { entry: entry.clone(), items: Vec::new() });
    };
    let bytes = pack::blob(store, &text.file)?;
    let document = reading::document(&text.file_name, &bytes, &session.office_suite);
    // A file that was read when it came and is not read now (an office suite is missing): its kept words are read.
    let document = match document {
        Ok(document) => document,
        Err(_) => reading::outline(store, &text.outline)?.document(),
    };
    let known = views.iter().filter(|view| view.entry.id != entry.id).map(|view| Known {
        id: &view.entry.id,
        title: &view.entry.title,
        number: view.entry.number.as_deref(),
    });
    let mut items = Vec::new();
    for proposal in proposals(&document.particulars.repeals, known) {
        let stand = match &proposal.entry {
            None => Stand::Unknown,
            Some((id, _)) => {
                let life = journal::load_life(store, id)?;
                let over = |life: &crate::domain::catalogue::Life| {
                    life.standing().ended(entry.effective_on).is_some()
                };
                if life.as_ref().is_some_and(over) { Stand::Done } else { Stand::Open }
            }
        };
        items.push(Item { proposal, stand });
    }
    Ok(Proposed { entry: entry.clone(), items })
}
