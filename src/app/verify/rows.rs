//! Rows against the events: those that are asked for first, then whether there are others.

use super::Finding;
use super::audit::{Audit, damage};
use crate::app::{Error, due, journal, projection};
use crate::domain::limits;
use crate::domain::name::{CaseId, EntryId};
use fashen_store::Scan;

/// The tables that are made from events.
pub(super) const TABLES: [&str; 8] = [
    projection::CASES,
    projection::OPEN,
    projection::TODO,
    projection::LINKS,
    projection::ENTRIES,
    projection::COUNTERS,
    due::DUE,
    due::TIME,
];

/// Those of them that say on which day something is due.
pub(super) const OF_DAYS: [&str; 4] =
    [projection::CASES, projection::OPEN, projection::TODO, due::DUE];

impl Audit<'_> {
    /// A row that the events ask for.
    pub(super) fn row(
        &mut self,
        table: &'static str,
        key: Vec<u8>,
        value: &[u8],
    ) -> Result<(), Error> {
        match self.store.get(table, &key)? {
            None => self.checked.add(Finding::RowMissing { table, key }),
            Some(found) => {
                *self.present.entry(table).or_default() += 1;
                if found != value {
                    self.checked.add(Finding::RowDiffers { table, key });
                }
            }
        }
        Ok(())
    }

    /// Notes the number of a case, so that the last one of each year is known in the end.
    pub(super) fn count(&mut self, id: &CaseId) {
        let numbered = id.as_str().split_once('-');
        if let Some((year, Ok(n))) = numbered.map(|(year, n)| (year, n.parse::<u64>())) {
            let last = self.last.entry(projection::counter(year).into_bytes()).or_default();
            *last = n.max(*last);
        }
    }

    /// The rows of the last numbers given to cases.
    pub(super) fn counters(&mut self) -> Result<(), Error> {
        for (key, last) in self.last.clone() {
            self.row(projection::COUNTERS, key, last.to_string().as_bytes())?;
        }
        Ok(())
    }

    /// Rows that no event asks for.
    pub(super) fn strays(&mut self) -> Result<(), Error> {
        for table in self.tables.clone() {
            let found = self.size(table)?;
            self.checked.rows += found;
            // As many as are asked for and there: then there is no other, and nothing is folded twice.
            if found != self.present.get(table).copied().unwrap_or_default() {
                self.strays_in(table)?;
            }
        }
        Ok(())
    }

    fn size(&self, table: &str) -> Result<u64, Error> {
        let mut found = 0;
        let mut scan = Scan::all(table, limits::LIST_ROWS);
        loop {
            let page = self.store.scan(&scan)?;
            found += page.rows.len() as u64;
            match page.next {
                Some(next) => scan.after = Some(next),
                None => return Ok(found),
            }
        }
    }

    fn strays_in(&mut self, table: &'static str) -> Result<(), Error> {
        let mut scan = Scan::all(table, limits::LIST_ROWS);
        loop {
            let page = self.store.scan(&scan)?;
            for row in page.rows {
                if !self.is_asked_for(table, &row.key)? {
                    self.checked.add(Finding::RowStray { table, key: row.key });
                }
            }
            match page.next {
                Some(next) => scan.after = Some(next),
                None => return Ok(()),
            }
        }
    }

    /// Whether an event may ask for a row: it does, or the events do not read.
    fn is_asked_for(&mut self, table: &'static str, key: &[u8]) -> Result<bool, Error> {
        if table == projection::COUNTERS {
            return Ok(self.last.contains_key(key));
        }
        // Rows that are being made anew say so; what was broken off is done again.
        if table == due::TIME {
            return Ok(key == due::ADOPTED.as_bytes() || key == due::UNDER_WAY.as_bytes());
        }
        let Ok(text) = std::str::from_utf8(key) else { return Ok(false) };
        if table == projection::ENTRIES {
            return match journal::load_life(self.store, &EntryId::from(text)) {
                Ok(life) => Ok(life.is_some()),
                Err(error) => damage(error).map(|_| true),
            };
        }
        let case = match table {
            projection::TODO => text.split('\0').nth(3),
            due::DUE => text.split('\0').nth(2),
            projection::LINKS => text.split('\0').nth(1),
            _ => Some(text),
        };
        let Some(case) = case.filter(|case| !case.is_empty()) else { return Ok(false) };
        let case = match journal::fold(self.store, &CaseId::from(case)) {
            Ok(case) => case,
            Err(error) => return damage(error).map(|_| true),
        };
        match self.workflow(&case)? {
            Some(workflow) => Ok(projection::rows(&workflow, &case, &self.time)?
                .contains_key(&(table, key.to_vec()))),
            None => Ok(case.pack.is_some()),
        }
    }
}
