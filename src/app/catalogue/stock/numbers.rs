//! Numbers of the office's own series that a list states: the series go on after them and never give one again.
//!
//! Only this year and later ones matter: no number of an earlier year is ever given.

use crate::app::{Error, Session, journal};
use crate::domain::catalogue::Entry;
use crate::domain::catalogue::stock::RowProblem;
use crate::domain::limits;
use crate::domain::name::EntryId;
use crate::domain::series::Series;
use chrono::Datelike;
use fashen_store::Append;
use std::collections::BTreeMap;

/// A series in a year, as it goes on after what was stated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoesOn {
    /// The last number that was stated.
    pub last: String,
    /// The number that the series gives next.
    pub next: String,
}

/// The numbers that rows state.
pub(super) struct Numbers<'s> {
    session: &'s Session,
    /// By series and year: how many numbers the series has, and those that were stated beyond them.
    used: BTreeMap<(usize, i32), (u64, BTreeMap<u64, EntryId>)>,
}

impl<'s> Numbers<'s> {
    pub(super) fn new(session: &'s Session) -> Self {
        Self { session, used: BTreeMap::new() }
    }

    /// Looks at the numbers of an entry before it is taken.
    pub(super) fn judge(&mut self, entry: &Entry) -> Result<Vec<RowProblem>, Error> {
        let mut problems = Vec::new();
        for (at, series, number) in self.own(entry) {
            let Some((year, n)) = series.read(&number) else { continue };
            let (given, stated) = self.of(at, series, year)?;
            let given = *given;
            let last = stated.last_key_value().map_or(given, |(last, _)| *last);
            if n > last.saturating_add(limits::NUMBERS_AHEAD) {
                let next = series.number(year, last.saturating_add(1));
                problems.push(RowProblem::NumberAhead { number, next });
            } else if n <= given
                && let Some(case) = self.case(series, year, n)?
            {
                problems.push(RowProblem::NumberGiven { number, case });
            }
        }
        Ok(problems)
    }

    /// Notes the numbers of an entry that is taken.
    pub(super) fn take(&mut self, entry: &Entry) -> Result<(), Error> {
        for (at, series, number) in self.own(entry) {
            let Some((year, n)) = series.read(&number) else { continue };
            let (given, stated) = self.of(at, series, year)?;
            if n > *given {
                stated.entry(n).or_insert_with(|| entry.id.clone());
            }
        }
        Ok(())
    }

    /// What is to be written, and how the series go on.
    pub(super) fn written(self) -> Result<(Vec<Append>, Vec<GoesOn>), Error> {
        let (mut appends, mut going) = (Vec::new(), Vec::new());
        let office = &self.session.registry.office;
        let by = (self.session.now, &self.session.actor()?.id);
        for ((at, year), (given, stated)) in &self.used {
            let Some((series, (last, _))) = office.series.get(*at).zip(stated.last_key_value())
            else {
                continue;
            };
            let record =
                |n: u64| journal::write_used_number(by, &series.number(*year, n), stated.get(&n));
            let records = (given + 1..=*last).map(record).collect::<Result<_, _>>()?;
            let stream = journal::number_stream(&series.id, *year);
            appends.push(Append { stream, expected: *given, records });
            let next = series.number(*year, last + 1);
            going.push(GoesOn { last: series.number(*year, *last), next });
        }
        Ok((appends, going))
    }

    /// The numbers of an entry that are of this year or later, each with the series it may be of.
    fn own(&self, entry: &Entry) -> Vec<(usize, &'s Series, String)> {
        let year = self.session.now.year();
        let numbers = [&entry.number, &entry.registration];
        let numbers: Vec<&String> = numbers.into_iter().flatten().collect();
        let all = self.session.registry.office.series.iter().enumerate();
        all.flat_map(|(at, series)| numbers.iter().map(move |number| (at, series, *number)))
            .filter(|(_, series, number)| series.read(number).is_some_and(|(of, _)| of >= year))
            .map(|(at, series, number)| (at, series, number.clone()))
            .collect()
    }

    fn of(
        &mut self,
        at: usize,
        series: &Series,
        year: i32,
    ) -> Result<&mut (u64, BTreeMap<u64, EntryId>), Error> {
        match self.used.entry((at, year)) {
            std::collections::btree_map::Entry::Occupied(held) => Ok(held.into_mut()),
            std::collections::btree_map::Entry::Vacant(free) => {
                let stream = journal::number_stream(&series.id, year);
                let given = self.session.registry.store.version(&stream)?;
                Ok(free.insert((given, BTreeMap::new())))
            }
        }
    }

    /// The case that a number was given to.
    fn case(
        &self,
        series: &Series,
        year: i32,
        n: u64,
    ) -> Result<Option<crate::domain::name::CaseId>, Error> {
        let Some(before) = n.checked_sub(1) else { return Ok(None) };
        let stream = journal::number_stream(&series.id, year);
        let records = self.session.registry.store.read(&stream, before, 1)?;
        let case = records.first().map(journal::read_number).transpose()?;
        Ok(case.flatten())
    }
}
