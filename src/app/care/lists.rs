//! Lists that do not say what the records say, written anew: after a repair records may be missing that the lists
//! still speak of.

use crate::app::projection::Rows;
use crate::app::verify::{Checked, Finding};
use crate::app::{Error, Lending, Pack, commit, due, journal, projection};
use crate::domain::deadline::LegalTime;
use crate::domain::name::{CaseId, EntryId};
use fashen_store::{Batch, Change, Store};
use std::collections::BTreeMap;

/// Makes the rows that were found to differ say what the records say.
///
/// # Errors
///
/// Those of the store. A case that does not read is left out; it is among the findings.
pub(super) fn mend(store: &Lending, checked: &Checked) -> Result<(), Error> {
    let time = due::recorded(&**store)?.map(|(_, time)| time).unwrap_or_default();
    let mut changes = Vec::new();
    let mut cases: BTreeMap<CaseId, Vec<(&'static str, &[u8])>> = BTreeMap::new();
    for finding in &checked.findings {
        match finding {
            Finding::RowStray { table, key } => {
                changes.push(Change::Delete { table: (*table).to_owned(), key: key.clone() });
            }
            Finding::RowDiffers { table, key } | Finding::RowMissing { table, key } => {
                if *table == projection::ENTRIES {
                    changes.extend(entry(store, key)?);
                } else if let Some(case) = super::prove::case_of(table, key) {
                    cases.entry(case.as_str().into()).or_default().push((*table, key));
                }
            }
            _ => {}
        }
    }
    for (case, wanted) in cases {
        let right = rows(store, &case, &time).unwrap_or_default();
        let of_these =
            right.into_iter().filter(|((table, key), _)| wanted.contains(&(*table, key)));
        changes.extend(of_these.map(|((table, key), value)| Change::Put {
            table: table.to_owned(),
            key,
            value,
        }));
    }
    if changes.is_empty() {
        return Ok(());
    }
    // The same lists on the same records are mended once.
    let request = commit::digest(format!("lists {:?}", store.head()?).as_bytes()).to_string();
    store.append(&Batch { request, changes, ..Batch::default() })?;
    Ok(())
}

/// The row of an entry of the catalogue.
fn entry(store: &Lending, key: &[u8]) -> Result<Option<Change>, Error> {
    let id = EntryId::from(&*String::from_utf8_lossy(key));
    let life = journal::load_life(&**store, &id)?;
    Ok(life.as_ref().map(commit::entry_row).transpose()?)
}

/// The rows that a case must have.
fn rows(store: &Lending, id: &CaseId, time: &LegalTime) -> Option<Rows> {
    let case = journal::fold(&**store, id).ok()?;
    let workflow = Pack::kept(&**store, &case.pack?).ok()?.workflow;
    projection::rows(&workflow, &case, time).ok()
}
