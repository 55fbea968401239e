//! The lists: all documents, and those of a year, a status, a topic, an organ or a kind; and how many there are of each.
//!
//! Every list is whole without a script. A long one is cut into pages counted from the oldest document, so that a new
//! one changes the last page only.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;
use std::collections::BTreeMap;

use super::address;
use super::input::{SiteEntry, SiteFile, SiteInput, SiteStatus};
use super::page::{Pages, Row, iso, year};
use crate::domain::limits;
use crate::lang::site::ZH;
use crate::output::OutputError;

/// What documents are listed by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Facet {
    Status,
    Year,
    Topic,
    Organ,
    Kind,
}

impl Facet {
    const ALL: [Self; 5] = [Self::Status, Self::Year, Self::Topic, Self::Organ, Self::Kind];

    fn key(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Year => "year",
            Self::Topic => "topic",
            Self::Organ => "organ",
            Self::Kind => "kind",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Status => ZH.fields.status,
            Self::Year => ZH.filter.year,
            Self::Topic => ZH.fields.subject,
            Self::Organ => ZH.fields.organ,
            Self::Kind => ZH.lists.kind,
        }
    }

    /// The value that an entry has; empty for none.
    fn of(self, entry: &SiteEntry) -> String {
        match self {
            Self::Status => entry.status_code.as_str().to_owned(),
            Self::Year => year(entry),
            Self::Topic => entry.subject.clone().unwrap_or_default(),
            Self::Organ => entry.organ.clone(),
            Self::Kind => entry.kind.clone(),
        }
    }
}

/// The documents that have a value.
struct Group<'a> {
    value: String,
    words: String,
    entries: Vec<&'a SiteEntry>,
}

/// A value as the templates ask for it.
#[derive(Serialize)]
struct Choice {
    value: String,
    words: String,
    count: usize,
    link: String,
    code: &'static str,
}

/// A way to list, as the templates ask for it.
#[derive(Serialize)]
struct Way {
    key: &'static str,
    words: &'static str,
    choices: Vec<Choice>,
}

/// The pages of all lists, and the list as a piece for other sites.
pub(super) fn files(pages: &Pages, input: &SiteInput) -> Result<Vec<SiteFile>, OutputError> {
    let groups: Vec<(Facet, Vec<Group<'_>>)> =
        Facet::ALL.into_iter().map(|facet| (facet, groups(facet, &input.entries))).collect();
    let ways: Vec<Way> = groups.iter().map(|(facet, groups)| way(*facet, groups)).collect();
    let mut files = vec![
        SiteFile::new("index.html", index(pages, input, &ways)?),
        SiteFile::new("statistics.html", statistics(pages, input, &ways)?),
        SiteFile::new("fragments/catalogue.html", fragment(pages, input)?),
    ];
    for (facet, groups) in &groups {
        for group in groups {
            files.extend(list(pages, input, *facet, group)?);
        }
    }
    Ok(files)
}

fn groups(facet: Facet, entries: &[SiteEntry]) -> Vec<Group<'_>> {
    let mut found: BTreeMap<String, Vec<&SiteEntry>> = BTreeMap::new();
    for entry in entries {
        found.entry(facet.of(entry)).or_default().push(entry);
    }
    found.remove("");
    let mut groups = Vec::with_capacity(found.len());
    for (value, entries) in found {
        let status = entries.first().filter(|_| facet == Facet::Status);
        let words = status.map_or_else(|| value.clone(), |entry| entry.status.clone());
        groups.push(Group { value, words, entries });
    }
    match facet {
        Facet::Year => groups.reverse(),
        Facet::Status => groups.sort_by_key(|group| {
            SiteStatus::ALL.iter().position(|status| status.as_str() == group.value)
        }),
        _ => groups.sort_by_key(|group| std::cmp::Reverse(group.entries.len())),
    }
    groups
}

fn way(facet: Facet, groups: &[Group<'_>]) -> Way {
    let choice = |group: &Group<'_>| Choice {
        value: group.value.clone(),
        words: group.words.clone(),
        count: group.entries.len(),
        link: address::list(facet.key(), &group.value, last_page(group.entries.len())),
        code: match (facet, group.entries.first()) {
            (Facet::Status, Some(entry)) => entry.status_code.as_str(),
            _ => "",
        },
    };
    Way { key: facet.key(), words: facet.words(), choices: groups.iter().map(choice).collect() }
}

/// How many pages so many documents take; that is the number of the newest page.
fn last_page(entries: usize) -> usize {
    entries.div_ceil(limits::SITE_LIST_ROWS).max(1)
}

fn index(pages: &Pages, input: &SiteInput, ways: &[Way]) -> Result<Vec<u8>, OutputError> {
    let all = input.entries.len();
    // A longer list would take a browser seconds; the lists below it have them all.
    let shown = if all > limits::SITE_INDEX_ROWS { limits::SITE_LIST_ROWS } else { all };
    let rows: Vec<Row<'_>> = input.entries.iter().take(shown).map(Row::of).collect();
    let counted = ZH.counted.replace("{n}", &all.to_string()).replace("{on}", &input.on);
    let this_year = iso(&input.on).get(..4).unwrap_or_default().to_owned();
    let none_this_year = all > 0 && !input.entries.iter().any(|entry| year(entry) == this_year);
    pages.page(
        "index.html",
        (input, 0),
        context! {
            entries => Value::from(Serde(&rows)),
            ways => Value::from(Serde(ways)),
            counted,
            cleanups => Value::from(Serde(&super::cleanup::links(input))),
            newest => (shown < all).then(|| ZH.lists.newest.replace("{n}", &shown.to_string())),
            nothing_issued => none_this_year
                .then(|| ZH.lists.nothing_issued.replace("{year}", &this_year).replace("{on}", &input.on)),
        },
    )
}

fn fragment(pages: &Pages, input: &SiteInput) -> Result<Vec<u8>, OutputError> {
    let shown = input.entries.iter().take(limits::SITE_LIST_ROWS);
    let rows: Vec<Row<'_>> = shown.map(Row::of).collect();
    pages.page(
        "rows.html",
        (input, 1),
        context! { entries => Value::from(Serde(&rows)), first => 1 },
    )
}

/// A bar of the statistics.
#[derive(Serialize)]
struct Bar<'a> {
    choice: &'a Choice,
    share: String,
    /// Its length of a hundred.
    length: usize,
}

#[derive(Serialize)]
struct Table<'a> {
    words: &'static str,
    bars: Vec<Bar<'a>>,
}

impl<'a> Table<'a> {
    fn of(way: &'a Way, all: usize) -> Self {
        let most = way.choices.iter().map(|choice| choice.count).max().unwrap_or(1).max(1);
        let bar = |choice: &'a Choice| {
            let tenths = choice.count * 1000 / all;
            let share = format!("{}.{}%", tenths / 10, tenths % 10);
            Bar { choice, share, length: choice.count * 100 / most }
        };
        Self { words: way.words, bars: way.choices.iter().map(bar).collect() }
    }
}

fn statistics(pages: &Pages, input: &SiteInput, ways: &[Way]) -> Result<Vec<u8>, OutputError> {
    let all = input.entries.len().max(1);
    let tables: Vec<Table<'_>> = ways.iter().map(|way| Table::of(way, all)).collect();
    let counted = ZH.counted.replace("{n}", &input.entries.len().to_string());
    pages.page(
        "statistics.html",
        (input, 0),
        context! {
            tables => Value::from(Serde(&tables)),
            counted => counted.replace("{on}", &input.on),
        },
    )
}

/// The pages of one list. Entries come the newest first; pages are counted from the oldest.
fn list(
    pages: &Pages,
    input: &SiteInput,
    facet: Facet,
    group: &Group<'_>,
) -> Result<Vec<SiteFile>, OutputError> {
    let last = last_page(group.entries.len());
    let oldest_first: Vec<&SiteEntry> = group.entries.iter().rev().copied().collect();
    let mut files = Vec::with_capacity(last);
    for (number, part) in (1..).zip(oldest_first.chunks(limits::SITE_LIST_ROWS)) {
        let rows: Vec<Row<'_>> = part.iter().rev().map(|entry| Row::of(entry)).collect();
        let link = |page: usize| address::list(facet.key(), &group.value, page);
        let values = context! {
            heading => format!("{}：{}", facet.words(), group.words),
            counted => ZH.lists.counted.replace("{n}", &group.entries.len().to_string()),
            entries => Value::from(Serde(&rows)),
            newer => (number < last).then(|| link(number + 1)),
            older => (number > 1).then(|| link(number - 1)),
        };
        files.push(SiteFile::new(link(number), pages.page("list.html", (input, 1), values)?));
    }
    Ok(files)
}
