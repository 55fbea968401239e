//! What `doctor` saw, as a table.

use super::care::size;
use super::place::place;
use crate::app::care::{Checkup, Health, Look};
use crate::app::{Layout, LockState};
use crate::cli::face::Face;
use crate::cli::{error, table};
use chrono::NaiveDate;

/// All checks: what, how it is, and what to do; then the place.
pub(in crate::cli) fn checkup(face: &Face, checkup: &Checkup, today: NaiveDate) -> String {
    let words = &face.phrases.care;
    let row = |check: &crate::app::care::Check| {
        let health = match check.health {
            Health::Ok => words.ok,
            Health::Look => words.look,
            Health::Bad => words.bad,
        };
        let name = (words.check)(check.look.name());
        vec![name.to_owned(), health.to_owned(), look(face, &check.look)]
    };
    let rows: Vec<_> = checkup.checks.iter().map(row).collect();
    let table = table::table(&words.doctor_head, &rows);
    match &checkup.place {
        Some(report) => format!("{}\n\n{}", table.trim_end(), place(face, report, today)),
        None => table,
    }
}

/// What was seen, and what to do about it.
pub(in crate::cli) fn look(face: &Face, look: &Look) -> String {
    let (words, store) = (&face.phrases.care, &face.phrases.store);
    let list = |names: &[String]| (face.phrases.screen.list)(names);
    let time =
        |time: &chrono::DateTime<chrono::FixedOffset>| time.format("%Y-%m-%d %H:%M").to_string();
    match look {
        Look::Format(Layout::Known) => words.format_known.to_owned(),
        Look::Format(Layout::Absent) => store.absent.to_owned(),
        Look::Format(Layout::Newer { found, known }) => (store.newer)("store", *found, *known),
        Look::Format(Layout::Older { found, known }) => (store.older)(*found, *known),
        Look::Format(Layout::Damaged) => store.format.to_owned(),
        Look::Lock(LockState::Free) => words.lock_free.to_owned(),
        Look::Lock(LockState::Held(holder)) => (words.lock_held)(&error::holder(store, holder)),
        Look::Lock(LockState::Unknown(_)) => words.lock_unknown.to_owned(),
        Look::Disk(None, _) => words.disk_unknown.to_owned(),
        Look::Disk(Some(free), needed) => {
            (words.disk)(&size(*free), &size(*needed), free >= needed)
        }
        Look::Writable(true) => words.writable.to_owned(),
        Look::Writable(false) => words.not_writable.to_owned(),
        Look::Owner(0, _) => words.own.to_owned(),
        Look::Owner(count, names) => (words.foreign)(*count, &list(names)),
        Look::Size(journal, index, blobs) => {
            (words.size)(&size(journal.bytes), &size(index.bytes), &size(blobs.bytes))
        }
        Look::Clean(true) => words.closed.to_owned(),
        Look::Clean(false) => words.not_closed.to_owned(),
        Look::SetAside(names) => (words.set_aside)(&list(names)),
        Look::Leftovers(names) => (words.leftovers)(&list(names)),
        Look::Settings(Some(0)) => words.settings_read.to_owned(),
        Look::Settings(Some(count)) => (words.settings_problems)(*count),
        Look::Settings(None) => words.settings_unreadable.to_owned(),
        Look::Workflows(packs, 0) => (words.packs)(*packs),
        Look::Workflows(_, problems) => (words.problems)(*problems),
        Look::Times(0, _) | Look::Times(_, None) => words.in_order.to_owned(),
        Look::Times(count, Some(first)) => (words.backwards)(*count, first),
        Look::Clock(now, newest) if now < newest => (words.behind)(&time(now), &time(newest)),
        Look::Clock(_, newest) => (words.newest)(&time(newest)),
        Look::Files(seconds) => (words.files_ahead)(*seconds),
    }
}
