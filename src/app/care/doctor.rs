//! `doctor`: whether a registry can go on, seen from outside and from its record.
//!
//! It waits for nobody: what can not be seen now is left out.

use super::STORE;
use super::place::{self, PlaceReport};
use crate::app::registry::settings;
use crate::app::{Error, Lending, Opening, clock, journal, pack};
use chrono::{DateTime, FixedOffset};
use fashen_store::{Layout, LockState, Options, Record, Store, Usage};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Duration;

/// What was looked at, in the order in which people would mend it.
#[derive(Clone, Debug)]
pub struct Checkup {
    /// The checks.
    pub checks: Vec<Check>,
    /// What of its place the office has still to confirm; none where the settings or the files of the place can not be
    /// read, which is among the checks.
    pub place: Option<PlaceReport>,
}

/// How something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Health {
    /// As it should be.
    Ok,
    /// Worth a look.
    Look,
    /// In the way.
    Bad,
}

/// One thing that was looked at.
#[derive(Clone, Debug)]
pub struct Check {
    /// How it is.
    pub health: Health,
    /// What was seen.
    pub look: Look,
}

/// What was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// What the store says it is.
    Format(Layout),
    /// Whether somebody has it.
    Lock(LockState),
    /// Bytes that are free and that may be needed.
    Disk(Option<u64>, u64),
    /// Whether a file can be made.
    Writable(bool),
    /// Files of other users: how many, and some of them.
    Owner(u64, Vec<String>),
    /// The record, the index and the contents.
    Size(Usage, Usage, Usage),
    /// Whether everything was written out the last time.
    Clean(bool),
    /// Indexes that were set aside.
    SetAside(Vec<String>),
    /// What was left by work that was cut short.
    Leftovers(Vec<String>),
    /// How many problems the settings have; nothing where they can not be read at all.
    Settings(Option<usize>),
    /// How many workflows there are, and how many problems they have.
    Workflows(usize, usize),
    /// How often time goes backwards within a stream of events, and where first.
    Times(usize, Option<String>),
    /// The clock, and the newest event.
    Clock(DateTime<FixedOffset>, DateTime<FixedOffset>),
    /// By how many seconds the newest file is ahead of the clock.
    Files(u64),
}

/// Looks at a registry.
///
/// # Errors
///
/// Where there is no store folder at all.
pub fn doctor(
    root: &Path,
    opening: &Opening,
    now: DateTime<FixedOffset>,
) -> Result<Checkup, Error> {
    let seen = fashen_store::doctor(&root.join(STORE), &Options::default())?;
    let mut looks = vec![
        Look::Format(seen.layout),
        Look::Lock(seen.lock),
        Look::Disk(seen.free, seen.needed),
        Look::Writable(seen.writable),
        Look::Owner(seen.foreign, seen.foreign_names),
        Look::Size(seen.journal, seen.index, seen.blobs),
        Look::Clean(seen.clean),
    ];
    if !seen.set_aside.is_empty() {
        looks.push(Look::SetAside(seen.set_aside));
    }
    if !seen.leftovers.is_empty() {
        looks.push(Look::Leftovers(seen.leftovers));
    }
    let today = now.date_naive();
    let place = settings(root).and_then(|office| place::report(root, &office, today));
    looks.push(Look::Settings(match &place {
        Ok(_) => Some(0),
        Err(Error::Invalid { problems, .. }) => Some(problems.len()),
        Err(_) => None,
    }));
    looks.push(workflows(root));
    looks.extend(seen.ahead.map(Look::Files));
    looks.extend(times(root, opening, now).unwrap_or_default());
    let check = |look: Look| Check { health: look.health(), look };
    Ok(Checkup { checks: looks.into_iter().map(check).collect(), place: place.ok() })
}

fn workflows(root: &Path) -> Look {
    let names = pack::names(root);
    let problems = names.iter().map(|name| match pack::from_registry(root, name) {
        Ok(_) => 0,
        Err(Error::Invalid { problems, .. }) => problems.len(),
        Err(_) => 1,
    });
    Look::Workflows(names.len(), problems.sum())
}

/// What the times of all events say; an error where the record can not be read now.
fn times(root: &Path, opening: &Opening, now: DateTime<FixedOffset>) -> Result<Vec<Look>, Error> {
    let at_once = Opening { wait: Duration::ZERO, on_wait: None, ..opening.clone() };
    let store = Lending::of(root.join(STORE), at_once);
    let newest = journal::newest(&*store)?;
    let point = store.point()?;
    store.let_go();
    let mut last: BTreeMap<String, DateTime<FixedOffset>> = BTreeMap::new();
    let (mut backwards, mut first) = (0, None);
    point.records(&mut |record: Record| {
        if let Some(at) = journal::time(&record) {
            if last.get(&record.stream).is_some_and(|last| at < *last) {
                backwards += 1;
                first.get_or_insert_with(|| format!("{}#{}", record.stream, record.version));
            }
            last.insert(record.stream, at);
        }
        Ok(())
    })?;
    let mut looks = vec![Look::Times(backwards, first)];
    looks.extend(newest.map(|newest| Look::Clock(now, newest)));
    Ok(looks)
}

impl Look {
    /// Its name for programs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Format(_) => "format",
            Self::Lock(_) => "lock",
            Self::Disk(..) => "disk",
            Self::Writable(_) => "writable",
            Self::Owner(..) => "owner",
            Self::Size(..) => "size",
            Self::Clean(_) => "clean",
            Self::SetAside(_) => "set-aside",
            Self::Leftovers(_) => "leftovers",
            Self::Settings(_) => "settings",
            Self::Workflows(..) => "workflows",
            Self::Times(..) => "times",
            Self::Clock(..) => "clock",
            Self::Files(_) => "files-ahead",
        }
    }

    fn health(&self) -> Health {
        let bad_if = |bad: bool| if bad { Health::Bad } else { Health::Ok };
        let look_if = |look: bool| if look { Health::Look } else { Health::Ok };
        match self {
            Self::Format(layout) => bad_if(*layout != Layout::Known),
            Self::Lock(state) => look_if(*state != LockState::Free),
            Self::Disk(free, needed) => bad_if(free.is_some_and(|free| free < *needed)),
            Self::Writable(writable) => bad_if(!writable),
            Self::Owner(foreign, _) => look_if(*foreign > 0),
            Self::Clean(clean) => look_if(!clean),
            Self::SetAside(_) | Self::Leftovers(_) => Health::Look,
            Self::Settings(problems) => bad_if(*problems != Some(0)),
            Self::Workflows(packs, problems) => bad_if(*packs == 0 || *problems > 0),
            Self::Times(backwards, _) => look_if(*backwards > 0),
            Self::Clock(now, newest) if clock::is_behind(*now, *newest) => Health::Bad,
            Self::Clock(now, newest) => look_if(now < newest),
            Self::Size(..) => Health::Ok,
            Self::Files(ahead) => look_if(*ahead > 60),
        }
    }
}
