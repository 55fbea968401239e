//! An entry as the public sees it: its fields, its life, its versions, and how it stands to others.
//!
//! The public site must never tell what the record keeps for the office alone: file names of lists that were taken
//! over, and why a mistaken record was struck out.

use crate::app::catalogue::EntryView;
use crate::domain::catalogue::{Act, EntryHappening, Life, Relation, Status, StockMark, Tie};
use crate::domain::name::EntryId;
use crate::lang::{self, Lang, words};
use crate::output::site::{SiteEntry, SiteMoment, SiteRelation, SiteStatus, SiteVersion};
use chrono::NaiveDate;
use std::collections::{BTreeSet, HashMap};

/// How entries stand to one another, from both sides.
pub(super) struct Neighbours<'a> {
    titles: HashMap<&'a EntryId, &'a str>,
    ties: HashMap<&'a EntryId, BTreeSet<&'a Tie>>,
}

impl<'a> Neighbours<'a> {
    pub(super) fn of(views: &'a [EntryView]) -> Self {
        let mut ties: HashMap<&EntryId, BTreeSet<&Tie>> = HashMap::new();
        for tie in views.iter().flat_map(|view| &view.ties) {
            for side in [&tie.subject, &tie.object] {
                ties.entry(side).or_default().insert(tie);
            }
        }
        let titles = views.iter().map(|view| (&view.entry.id, &*view.entry.title)).collect();
        Self { titles, ties }
    }

    fn relations(&self, own: &EntryId) -> Vec<SiteRelation> {
        let ties = self.ties.get(own).into_iter().flatten();
        ties.map(|tie| self.relation(own, tie)).collect()
    }

    fn relation(&self, own: &EntryId, tie: &Tie) -> SiteRelation {
        let acts = tie.subject == *own;
        let other = if acts { &tie.object } else { &tie.subject };
        let key = |relation: Relation| if acts { relation.as_str() } else { relation.seen_back() };
        let title = self.titles.get(other);
        SiteRelation {
            words: lang::catalogue::relation(Lang::Zh, tie.relation, acts).to_owned(),
            key: key(tie.relation),
            title: title.map_or_else(|| other.to_string(), |title| (*title).to_owned()),
            id: title.map(|_| other.to_string()),
        }
    }
}

/// An entry with its life, on a day.
pub(super) fn site_entry(
    view: &EntryView,
    life: &Life,
    neighbours: &Neighbours<'_>,
    on: NaiveDate,
) -> SiteEntry {
    let entry = &view.entry;
    let filed = entry.filed.as_ref();
    SiteEntry {
        id: entry.id.to_string(),
        title: entry.title.clone(),
        number: entry.number.clone(),
        registration: entry.registration.clone(),
        organ: entry.organ.clone(),
        subject: entry.topic.clone(),
        index: entry.index.clone(),
        adopted: day(entry.decided_on),
        published: day(Some(entry.published_on)),
        effective: day(Some(entry.effective_on)),
        until: day(view.last_day),
        status_code: site_status(view.status),
        status: words::status(Lang::Zh, view.status).to_owned(),
        changes: entry.history.clone(),
        filing: filed.and_then(|filed| filed.number.clone()),
        filed: day(filed.map(|filed| filed.on)),
        publicity: entry.channel.clone(),
        link: entry.link.clone(),
        kind: lang::site::kind(&entry.title).to_owned(),
        suspended: view.suspended,
        timeline: timeline(life),
        relations: neighbours.relations(&entry.id),
        versions: versions(life, on),
        explanations: life.lived.iter().filter_map(|one| explanation(&one.event.what)).collect(),
        notes: life.lived.iter().filter_map(|one| note(&one.event.what)).collect(),
    }
}

fn explanation(what: &EntryHappening) -> Option<(String, String)> {
    match what {
        EntryHappening::InterpretationLinked { title, link } => Some((title.clone(), link.clone())),
        _ => None,
    }
}

fn note(what: &EntryHappening) -> Option<String> {
    match what {
        EntryHappening::Noted { text } => Some(text.clone()),
        _ => None,
    }
}

/// What the public is told of a life, by the days from which it is so.
fn timeline(life: &Life) -> Vec<SiteMoment> {
    let mut timeline = Vec::new();
    for lived in &life.lived {
        for (day, what) in told(&lived.event.what) {
            timeline.push(SiteMoment {
                key: what.key(),
                number: lived.n,
                day: day.unwrap_or_else(|| lived.event.at.date_naive()).to_string(),
                words: lang::catalogue::happening(Lang::Zh, &what),
                recorded: lived.event.at,
            });
        }
    }
    timeline.sort_by(|a, b| (&a.day, a.number).cmp(&(&b.day, b.number)));
    timeline
}

/// What of a happening the public is told: of a document from an older list that it was published, and what became
/// of it; nothing of what has a place of its own on the page.
fn told(what: &EntryHappening) -> Vec<(Option<NaiveDate>, EntryHappening)> {
    match what {
        EntryHappening::Imported { entry, mark, .. } => {
            let published = EntryHappening::Published(entry.clone());
            let ended = mark.and_then(ended);
            std::iter::once(published).chain(ended).map(|what| (what.from(), what)).collect()
        }
        EntryHappening::Filed(filed) => vec![(Some(filed.on), what.clone())],
        EntryHappening::Published(_)
        | EntryHappening::Amended { .. }
        | EntryHappening::Ended { .. }
        | EntryHappening::Suspended { .. }
        | EntryHappening::Resumed { .. }
        | EntryHappening::Renewed { .. }
        | EntryHappening::CleanedUp { .. }
        | EntryHappening::Corrected { .. } => vec![(what.from(), what.clone())],
        EntryHappening::Struck { .. }
        | EntryHappening::InterpretationLinked { .. }
        | EntryHappening::Related { .. }
        | EntryHappening::Noted { .. } => Vec::new(),
    }
}

/// The end that an older list tells of, where it says since when.
fn ended(mark: StockMark) -> Option<EntryHappening> {
    let (end, from) = mark.end.zip(mark.from)?;
    Some(EntryHappening::Ended { end, by: Act::default(), from, clauses: Vec::new() })
}

/// The versions; shown is the newest whole text that is in force on a day, or the first one.
fn versions(life: &Life, on: NaiveDate) -> Vec<SiteVersion> {
    let versions = life.versions();
    let in_force = |at: &usize| versions.get(*at).is_some_and(|one| *at == 0 || one.from <= on);
    let shown = (0..versions.len())
        .rfind(|at| in_force(at) && versions.get(*at).is_some_and(|one| one.text.is_some()))
        .unwrap_or_default();
    let version = |(at, version): (usize, &crate::domain::catalogue::Version<'_>)| SiteVersion {
        number: at + 1,
        from: version.from.to_string(),
        by: version.by.map(by).unwrap_or_default(),
        merged: version.text.is_some() || at == shown,
        shown: at == shown,
    };
    versions.iter().enumerate().map(version).collect()
}

/// An act by its title and number.
fn by(act: &Act) -> String {
    match &act.number {
        Some(number) if !act.title.is_empty() => format!("{}（{number}）", act.title),
        Some(number) => number.clone(),
        None => act.title.clone(),
    }
}

fn site_status(status: Status) -> SiteStatus {
    match status {
        Status::NotYetInForce => SiteStatus::Pending,
        Status::InForce => SiteStatus::Valid,
        Status::Amended => SiteStatus::Amended,
        Status::Expired => SiteStatus::Expired,
        Status::Repealed => SiteStatus::Repealed,
        Status::Lapsed => SiteStatus::Invalid,
        Status::Annulled => SiteStatus::Annulled,
    }
}

fn day(date: Option<NaiveDate>) -> Option<String> {
    date.map(|date| date.to_string())
}
