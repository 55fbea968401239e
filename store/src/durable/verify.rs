//! Reads the whole journal, makes of it what the index should say, and compares.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::frame::Link;
use super::journal::{Found, Place};
use super::{Inner, keys, rows};
use crate::audit::Audit;
use crate::seal::Tip;
use crate::{Finding, Report, StoreError};

/// What the index should hold.
type Expected = BTreeMap<Vec<u8>, Vec<u8>>;

/// Verifies the store; see [`Store::verify`](crate::Store::verify).
pub(crate) fn verify(inner: &Inner) -> Result<Report, StoreError> {
    let mut audit = Audit::default();
    let expected = read_journal(inner, &mut audit)?;
    let tips = match read_index(inner) {
        Ok(kept) => {
            if let Some(expected) = &expected {
                compare(expected, &kept, &mut audit);
            }
            tips_of(&kept)
        }
        Err(error @ (StoreError::Damaged(_) | StoreError::Io { .. })) => {
            audit.unreadable("index", error.to_string());
            expected.as_ref().map(tips_of).unwrap_or_default()
        }
        Err(error) => return Err(error),
    };
    inner.blobs.audit(&mut audit)?;
    Ok(audit.finish(inner.meta.head, tips))
}

/// Hands every record to the audit. What the index should say is known if every frame was whole.
fn read_journal(inner: &Inner, audit: &mut Audit) -> Result<Option<Expected>, StoreError> {
    let mut expected = Some(Expected::new());
    let mut link = Link::default();
    let mut at = Place::first_of(1);
    while inner.meta.end.segment > 0 && at < inner.meta.end {
        match inner.journal.frame(at)? {
            Found::Frame(frame, end) => {
                if frame.before != link {
                    audit.unreadable(at.to_string(), "the frame does not follow the one before");
                }
                frame.records.iter().for_each(|(_, linked)| audit.record(&linked.record));
                if let Some(expected) = &mut expected {
                    keep(expected, keys::rows_of(&frame, at));
                }
                link = frame.link;
                at = inner.journal.following(end)?;
            }
            Found::End | Found::Broken => {
                audit.unreadable(at.to_string(), "no whole frame");
                expected = None;
                let after = inner.journal.search(at)?;
                at = after.unwrap_or(Place::first_of(at.segment.saturating_add(1)));
            }
        }
    }
    if link != inner.meta.link {
        audit.unreadable(inner.meta.end.to_string(), "not the last frame that the index knows");
    }
    Ok(expected)
}

fn keep(expected: &mut Expected, rows: Vec<rows::RowChange>) {
    for (key, value) in rows {
        match value {
            Some(value) => expected.insert(key, value),
            None => expected.remove(&key),
        };
    }
}

fn read_index(inner: &Inner) -> Result<Expected, StoreError> {
    let all = (Bound::Unbounded, Bound::Unbounded);
    Ok(rows::range(&inner.index, &all, false, usize::MAX)?.into_iter().collect())
}

fn compare(expected: &Expected, kept: &Expected, audit: &mut Audit) {
    let mut rows = 0;
    let missing = expected.keys().filter(|key| !kept.contains_key(*key));
    let wrong = kept.iter().filter(|(key, value)| expected.get(*key) != Some(*value));
    for key in missing.chain(wrong.map(|(key, _)| key)) {
        match keys::table_row(key) {
            Some((table, key)) => audit.find(Finding::RowDiffers { table, key }),
            None => rows += 1,
        }
    }
    if rows > 0 {
        audit.find(Finding::IndexDiffers { rows });
    }
}

fn tips_of(rows: &Expected) -> Vec<(String, Tip)> {
    let of_streams = vec![keys::STREAM]..vec![keys::STREAM + 1];
    let tip = |(key, row): (&Vec<u8>, &Vec<u8>)| {
        let name = String::from_utf8_lossy(key.get(1..)?).into_owned();
        Some((name, keys::read_end(row)?.tip))
    };
    rows.range(of_streams).filter_map(tip).collect()
}
