//! What published documents ask of the catalogue, in repeal clauses and where they let others hold for longer: proposed, and
//! carried out when a person accepts.
//!
//! The clauses are read anew from the file that was published. Nothing is changed by reading.

use super::record::{Kept, Recorded, record_all};
use super::{EntryView, list};
use crate::app::{Error, Missing, Moved, Session, journal, pack, reading};
use crate::domain::case::{Event, Happening};
use crate::domain::catalogue::{
    Act, Asked, End, Entry, EntryHappening, Known, Life, Lived, Proposal, proposals,
};
use crate::domain::document::{Particulars, Term};
use crate::domain::name::EntryId;
use chrono::{Months, NaiveDate};

/// What one document asks.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The document.
    pub entry: Entry,
    /// What it names: first what it repeals, then what it lets hold for longer.
    pub items: Vec<Item>,
}

/// An instrument that is named.
#[derive(Clone, Debug)]
pub struct Item {
    /// What it names, and which entry that is.
    pub proposal: Proposal,
    /// How it stands.
    pub stand: Stand,
}

/// How an instrument stands that is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It is in the catalogue, and what is asked is not done.
    Open,
    /// It has ended by the day on which the document comes into force; or it holds for so long already.
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

/// Records what a document asks of the entries that it names: they are repealed, or hold for longer, from the day on which
/// it comes into force.
///
/// # Errors
///
/// [`Missing::Entry`], why it can not be recorded of one of them, or those of the store; then nothing was written.
pub fn accept(session: &Session, name: &str) -> Result<(Proposed, Vec<Recorded>), Error> {
    session.actor()?;
    let missing = || Error::Missing(Missing::Entry { name: name.to_owned() });
    let one = proposed(session, Some(name))?.pop().ok_or_else(missing)?;
    let open = one.items.iter().filter(|item| item.stand == Stand::Open);
    // An entry that is named twice changes once; what is repealed need not hold for longer.
    let mut asked: Vec<(EntryId, EntryHappening)> = Vec::new();
    for item in open {
        let Some((id, _)) = &item.proposal.entry else { continue };
        if asked.iter().all(|(other, _)| other != id) {
            asked.push((id.clone(), happening(session, &one.entry, (id, item.proposal.asked))?));
        }
    }
    let recorded = record_all(session, asked, &Kept::default())?;
    Ok((one, recorded))
}

/// What is recorded of an entry of which a document asks something.
fn happening(
    session: &Session,
    by: &Entry,
    (id, asked): (&EntryId, Asked),
) -> Result<EntryHappening, Error> {
    let (act, from) = (act_of(by), by.effective_on);
    Ok(match asked {
        Asked::Repeal => {
            EntryHappening::Ended { end: End::Repealed, by: act, from, clauses: Vec::new() }
        }
        Asked::Renew(term) => {
            let life = journal::load_life(&*session.registry.store, id)?;
            let until = life.and_then(|life| last_day(&life, term));
            EntryHappening::Renewed { by: act, from, until, revives: false }
        }
    })
}

/// The last day that a new term gives an entry: the one that is named, or so much later than its own.
fn last_day(life: &Life, term: Term) -> Option<NaiveDate> {
    match term {
        Term::Through(day) => Some(day),
        Term::Months(months) => {
            life.standing().last_day(&life.entry)?.checked_add_months(Months::new(months))
        }
    }
}

/// Whether what a document asks of an entry is done, or can not be done any more.
fn is_done(life: &Life, by: &Entry, asked: Asked) -> bool {
    let standing = life.standing();
    if standing.ended(by.effective_on).is_some() {
        return true;
    }
    let own = |one: &Lived| match &one.event.what {
        EntryHappening::Renewed { by: act, .. } => act.entry.as_ref() == Some(&by.id),
        _ => false,
    };
    match asked {
        Asked::Repeal => false,
        Asked::Renew(Term::Through(day)) => {
            standing.last_day(&life.entry).is_none_or(|it| it >= day)
        }
        Asked::Renew(Term::Months(_)) => {
            standing.last_day(&life.entry).is_none() || life.lived.iter().any(own)
        }
    }
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
    let Particulars { repeals, renewals, .. } = &document.particulars;
    let repeals = repeals.iter().map(|one| (one, Asked::Repeal));
    let renewals = renewals.iter().map(|one| (&one.named, Asked::Renew(one.term)));
    for proposal in proposals(repeals.chain(renewals), known) {
        let stand = match &proposal.entry {
            None => Stand::Unknown,
            Some((id, _)) => {
                let life = journal::load_life(store, id)?;
                let done = |life: &Life| is_done(life, entry, proposal.asked);
                if life.as_ref().is_some_and(done) { Stand::Done } else { Stand::Open }
            }
        };
        items.push(Item { proposal, stand });
    }
    Ok(Proposed { entry: entry.clone(), items })
}
