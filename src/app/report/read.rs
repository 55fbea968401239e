//! What is known of cases and entries, read from the record.

use crate::app::{CaseRow, Error, Pack, Session, cleanup, journal, pack, projection};
use crate::domain::case::Case;
use crate::domain::check::rule::Dimension;
use crate::domain::cleanup::{Ended, Listed};
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::name::{CaseId, EntryId};
use crate::domain::report::{CaseFacts, CleanedFact, Dimensions, EntryFacts, Facts, Title};
use crate::domain::workflow::Workflow;
use crate::lang::{Lang, Phrases};
use chrono::{DateTime, NaiveDate};
use fashen_store::{Scan, Store};
use std::collections::BTreeMap;

/// The parts of a review that a rule can belong to.
const DIMENSIONS: [Dimension; 8] = [
    Dimension::Subject,
    Dimension::Authority,
    Dimension::Content,
    Dimension::Procedure,
    Dimension::Legality,
    Dimension::Reasonableness,
    Dimension::Feasibility,
    Dimension::Form,
];

/// All facts that may bear on figures from a day on.
pub(super) fn facts(
    session: &Session,
    since: Option<NaiveDate>,
    lang: Lang,
) -> Result<Facts, Error> {
    let (cases, first) = cases(session, since, lang)?;
    let entries = entries(session)?;
    let cleaned = cleaned(session, &entries)?;
    session.let_go();
    Ok(Facts { cases, entries, cleaned, since: first })
}

/// The facts of cases, by number; without those that had ended before a day, where one is named. With the day of the first
/// record.
pub(super) fn cases(
    session: &Session,
    since: Option<NaiveDate>,
    lang: Lang,
) -> Result<(Vec<CaseFacts>, Option<NaiveDate>), Error> {
    let store: &dyn Store = &*session.registry.store;
    let first = store.feed(0, 1)?.first().and_then(journal::time).map(|at| at.date_naive());
    let mut reader = Reader { session, lang, packs: BTreeMap::new() };
    let at_a_time = usize::try_from(limits::CASES_AT_A_TIME).unwrap_or(usize::MAX);
    let mut scan = Scan::all(projection::CASES, at_a_time);
    let mut found = Vec::new();
    loop {
        let page = store.scan(&scan)?;
        for row in &page.rows {
            let row: CaseRow = projection::row(&scan.table, &row.value)?;
            if since.is_none_or(|since| row.ended.is_none() || touched(&row) >= Some(since)) {
                found.extend(reader.case(&row)?);
            }
        }
        // Nobody need wait until all of them are read.
        session.let_go();
        match page.next {
            Some(next) => scan.after = Some(next),
            None => return Ok((found, first)),
        }
    }
}

/// The day on which something last happened to a case.
fn touched(row: &CaseRow) -> Option<NaiveDate> {
    DateTime::parse_from_rfc3339(&row.touched_at).ok().map(|at| at.date_naive())
}

struct Reader<'a> {
    session: &'a Session,
    lang: Lang,
    packs: BTreeMap<Digest, Workflow>,
}

impl Reader<'_> {
    fn case(&mut self, row: &CaseRow) -> Result<Option<CaseFacts>, Error> {
        let store: &dyn Store = &*self.session.registry.store;
        let case = journal::load(store, &CaseId::from(row.case.as_str()))?;
        let Some(digest) = case.pack else { return Ok(None) };
        if !self.packs.contains_key(&digest) {
            if self.packs.len() >= limits::PACKS_AT_HAND {
                self.packs.clear();
            }
            let workflow = Pack::kept(store, &digest)?.workflow;
            self.packs.insert(digest, workflow.localized(self.lang.as_str()));
        }
        let dimensions = dimensions(store, &case, self.lang)?;
        let other = other(self.lang);
        let time = self.session.registry.legal_time()?;
        let workflow = self.packs.get(&digest);
        Ok(workflow.and_then(|it| CaseFacts::of(it, &case, time, (&dimensions, &other))))
    }
}

/// What stands for findings of no part of the review.
fn other(lang: Lang) -> Title {
    let title = Phrases::of(lang).report.other.to_owned();
    Title { key: "other".to_owned(), title, order: usize::MAX }
}

/// The parts of the review that the rules behind confirmed suspicions belong to, as the kept reports of checks say.
fn dimensions(store: &dyn Store, case: &Case, lang: Lang) -> Result<Dimensions, Error> {
    let mut found = Dimensions::new();
    if !case.suspicions.iter().any(|one| one.confirmation().is_some()) {
        return Ok(found);
    }
    for check in &case.checks {
        let bytes = pack::blob(store, &check.report)?;
        found.extend(told(&bytes).into_iter().map(|(rule, dimension)| {
            let title = (Phrases::of(lang).rules.dimension)(dimension).to_owned();
            let (key, order) = (dimension.key().to_owned(), dimension as usize);
            (rule, Title { key, title, order })
        }));
    }
    Ok(found)
}

/// The rules that the kept report of a check names, each with the part of the review it belongs to. Reports are written by
/// whichever version of the program checked: what does not read names no rule.
fn told(report: &[u8]) -> Vec<(String, Dimension)> {
    let report: serde_json::Value = serde_json::from_slice(report).unwrap_or_default();
    let suspicions = report.pointer("/data/suspicions").and_then(serde_json::Value::as_array);
    let word = |one: &serde_json::Value, key| one.get(key)?.as_str().map(str::to_owned);
    let read = |one: &serde_json::Value| {
        let named = word(one, "dimension")?;
        let dimension = DIMENSIONS.into_iter().find(|dimension| dimension.key() == named)?;
        Some((word(one, "rule")?, dimension))
    };
    suspicions.into_iter().flatten().filter_map(read).collect()
}

/// The facts of all entries.
fn entries(session: &Session) -> Result<Vec<EntryFacts>, Error> {
    let store: &dyn Store = &*session.registry.store;
    let mut scan = Scan::all(projection::ENTRIES, limits::LIST_ROWS);
    let mut found = Vec::new();
    loop {
        let page = store.scan(&scan)?;
        for row in &page.rows {
            let id = EntryId::from(&*String::from_utf8_lossy(&row.key));
            found.extend(journal::load_life(store, &id)?.as_ref().map(EntryFacts::of));
        }
        session.let_go();
        match page.next {
            Some(next) => scan.after = Some(next),
            None => return Ok(found),
        }
    }
}

/// What was decided in clean-ups that were finished. A document that was struck off since has its name for a title.
fn cleaned(session: &Session, entries: &[EntryFacts]) -> Result<Vec<CleanedFact>, Error> {
    let mut titles: BTreeMap<&EntryId, &str> = BTreeMap::new();
    titles.extend(entries.iter().map(|one| (&one.entry.id, one.entry.title.as_str())));
    let mut found = Vec::new();
    for clean_up in cleanup::all(session)? {
        let Some(Ended::Finished { decided_on, .. }) = clean_up.ended else { continue };
        found.extend(clean_up.items.into_iter().filter_map(|Listed { entry, decided, .. }| {
            let disposition = decided?.decision.disposition;
            let title = titles.get(&entry).map_or(entry.as_str(), |title| title).to_owned();
            let clean_up = clean_up.id.clone();
            Some(CleanedFact { on: decided_on, entry, title, clean_up, disposition })
        }));
    }
    Ok(found)
}
