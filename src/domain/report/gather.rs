//! 年度统计: the figures of a year beside those of the year before.
//!
//! A figure that was nothing in both years is left out, unless it is a whole that the report always states.

use super::facts::Facts;
use super::figure::{Figure, Item, Value, value};
use super::key::{Key, Topic};
use super::{cases, documents, findings, periods};
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// A stretch of days, both ends counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub first: NaiveDate,
    /// The last day.
    pub last: NaiveDate,
    /// The day on which it was asked, which may be later.
    pub today: NaiveDate,
}

impl Span {
    /// A year, as far as it is over; none of a year to come, or beyond the years of the calendar.
    pub fn year(year: i32, today: NaiveDate) -> Option<Self> {
        let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
        let last = NaiveDate::from_ymd_opt(year, 12, 31)?.min(today);
        (first <= today).then_some(Self { first, last, today })
    }

    /// Whether a day lies in it.
    pub fn holds(&self, day: NaiveDate) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether it goes to the end of its year.
    pub fn is_whole(&self) -> bool {
        (self.last.month(), self.last.day()) == (12, 31)
    }
}

/// The figures of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The days that are counted.
    pub span: Span,
    /// The figures, in order.
    pub figures: Vec<Figure>,
    /// The day of the first event on record.
    pub since: Option<NaiveDate>,
}

impl Report {
    /// What a figure comes to; none where it is counted from cases and there is no record of the year.
    pub fn known(&self, figure: &Figure) -> Option<Value> {
        let known = self.is_recorded() || figure.key.topic.is_of_entries();
        known.then(|| figure.value())
    }

    /// The figure of that name.
    pub fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.key.name() == name)
    }

    /// What a whole comes to.
    pub fn whole(&self, topic: Topic) -> Value {
        let whole = |figure: &&Figure| figure.key.topic == topic && figure.key.parts.is_empty();
        self.figures.iter().find(whole).map_or(Value::Count(0), Figure::value)
    }

    /// The parts of a topic that have so many parts in their names.
    pub fn parts(&self, topic: Topic, depth: usize) -> impl Iterator<Item = &Figure> {
        self.figures
            .iter()
            .filter(move |figure| figure.key.topic == topic && figure.key.parts.len() == depth)
    }

    /// Whether there is any record of the year.
    pub fn is_recorded(&self) -> bool {
        self.since.is_some_and(|since| since <= self.span.last)
    }

    /// 零报告: no normative document was published in a year of which there is a record.
    pub fn is_nil(&self) -> bool {
        self.is_recorded() && self.whole(Topic::Published).count() == 0
    }
}

/// The figures of a year, beside those of the year before; none of a year to come.
pub fn report(facts: &Facts, year: i32, today: NaiveDate) -> Option<Report> {
    let span = Span::year(year, today)?;
    let mut now = gathered(facts, &span);
    let before = Span::year(year - 1, today).map(|span| gathered(facts, &span)).unwrap_or_default();
    for (name, (key, _)) in &before {
        now.entry(name.clone()).or_insert_with(|| (key.clone(), Vec::new()));
    }
    let mut figures: Vec<Figure> = now
        .into_iter()
        .map(|(name, (key, items))| {
            let earlier = before.get(&name).map(|(_, items)| items.as_slice()).unwrap_or_default();
            // What is known of documents are their own days, which may be older than the record.
            let known = key.topic.is_of_entries() || facts.since.is_some_and(|it| it < span.first);
            let before = known.then(|| value(key.topic.kind(), earlier));
            Figure { key, items, before }
        })
        .collect();
    figures.sort_by_cached_key(|figure| figure.key.place());
    Some(Report { span, figures, since: facts.since })
}

/// What was gathered, by name.
type Gathered = BTreeMap<String, (Key, Vec<Item>)>;

/// Where items are put under their figures.
#[derive(Default)]
pub(super) struct Gather {
    found: Gathered,
}

impl Gather {
    /// Puts an item under each of some names.
    pub(super) fn put<const N: usize>(&mut self, keys: [Key; N], item: &Item) {
        for key in keys {
            let (_, items) = self.found.entry(key.name()).or_insert_with(|| (key, Vec::new()));
            items.push(item.clone());
        }
    }
}

fn gathered(facts: &Facts, span: &Span) -> Gathered {
    /// Wholes that are stated although they are nothing.
    const STATED: [Topic; 16] = [
        Topic::Submitted,
        Topic::Ruled,
        Topic::Reviewed,
        Topic::Opinions,
        Topic::Ended,
        Topic::Findings,
        Topic::Replies,
        Topic::Adoption,
        Topic::Timely,
        Topic::Late,
        Topic::Published,
        Topic::Sent,
        Topic::SentInTime,
        Topic::Registered,
        Topic::Catalogue,
        Topic::Changes,
    ];
    let mut gather = Gather::default();
    for topic in STATED {
        let key = Key::whole(topic);
        gather.found.insert(key.name(), (key, Vec::new()));
    }
    for case in &facts.cases {
        cases::gather(case, span, &mut gather);
        findings::gather(case, span, &mut gather);
        periods::gather(case, span, &mut gather);
        documents::filing(case, span, &mut gather);
    }
    for entry in &facts.entries {
        documents::entry(entry, span, &mut gather);
    }
    for cleaned in &facts.cleaned {
        documents::cleaned(cleaned, span, &mut gather);
    }
    gather.found
}
