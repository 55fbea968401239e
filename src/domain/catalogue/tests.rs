//! Lives of entries, by hand and against a plain model that walks day by day.

mod by_hand;
mod model;

use super::*;
use crate::domain::name::EntryId;
use chrono::{DateTime, FixedOffset, NaiveDate};

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn at(day: NaiveDate) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(&format!("{day}T09:30:00+08:00")).unwrap()
}

pub(super) fn event(recorded: NaiveDate, what: EntryHappening) -> EntryEvent {
    EntryEvent { at: at(recorded), person: "zhao".into(), what }
}

/// In force from 2024-09-07 to 2029-09-06.
pub(super) fn entry() -> Entry {
    let id = EntryId::from("2024-0001");
    let mut entry =
        Entry::bare(id, "青河镇集市管理办法".into(), "青河镇人民政府".into(), day("2024-09-01"));
    entry.effective_on = day("2024-09-07");
    entry.valid_until = Some(day("2029-09-06"));
    entry
}

pub(super) fn act() -> Act {
    Act { title: "青河镇人民政府关于废止部分文件的决定".into(), ..Act::default() }
}
