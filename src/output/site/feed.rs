//! What is new, for programs that watch: Atom feeds (RFC 4287) by kind of event, and the last days of documents as a
//! calendar.
//!
//! A name in a feed must never change, whatever becomes of the document or of the site's address.

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::address;
use super::input::{SiteEntry, SiteFile, SiteInput, SiteMoment};
use super::page::iso;
use crate::domain::limits;
use crate::lang::site::ZH;
use crate::output::ics::{Calendar, Entry, Form, Priority, ics};
use crate::output::xml::{Element, element};

/// A feed: its name, its title, and the keys of what it tells.
type Kind = (&'static str, &'static str, &'static [&'static str]);

const KINDS: [Kind; 4] = [
    ("published", ZH.feeds.published, &["published"]),
    ("amended", ZH.feeds.amended, &["amended", "corrected"]),
    ("ended", ZH.feeds.ended, &["repealed", "invalid", "annulled", "suspended", "resumed"]),
    ("renewed", ZH.feeds.renewed, &["renewed", "cleaned-up"]),
];

/// All feeds, and one of everything.
pub(super) fn feeds(input: &SiteInput) -> Vec<SiteFile> {
    let mut moments: Vec<(&SiteEntry, &SiteMoment)> = input
        .entries
        .iter()
        .flat_map(|entry| entry.timeline.iter().map(move |moment| (entry, moment)))
        .collect();
    // The newest first; what was recorded at one moment, in the order of names.
    moments.sort_by_key(|(entry, moment)| {
        (std::cmp::Reverse(moment.recorded), &entry.id, moment.number)
    });
    let everything = ("all", ZH.feeds.all, &[] as &[&str]);
    let feed = |kind: Kind| {
        let told =
            moments.iter().filter(|(_, moment)| kind.2.is_empty() || kind.2.contains(&moment.key));
        feed(input, kind, told.take(limits::SITE_FEED_ENTRIES).copied())
    };
    std::iter::once(everything).chain(KINDS).map(feed).collect()
}

fn feed<'a>(
    input: &SiteInput,
    (name, title, _): Kind,
    told: impl Iterator<Item = (&'a SiteEntry, &'a SiteMoment)>,
) -> SiteFile {
    let told: Vec<_> = told.collect();
    let updated = told.first().map_or(input.recorded, |(_, moment)| moment.recorded);
    let path = format!("feeds/{name}.atom");
    let mut feed = element("feed")
        .with("xmlns", "http://www.w3.org/2005/Atom")
        .with("xml:lang", ZH.tag)
        .child(word("id", &tag(input, &format!("feed/{name}"))))
        .child(word("title", &format!("{} {title}", input.title)))
        .child(word("updated", &instant(updated)))
        .child(element("author").child(word("name", &input.organ)))
        .child(link("alternate", &to(input, "index.html")));
    if !input.base_url.is_empty() {
        feed = feed.child(link("self", &to(input, &path)));
    }
    let entries = told.into_iter().map(|(entry, moment)| told_as_entry(input, entry, moment));
    SiteFile::new(path, feed.children(entries).into_lines().into_bytes())
}

fn told_as_entry(input: &SiteInput, entry: &SiteEntry, moment: &SiteMoment) -> Element {
    element("entry")
        .child(word("id", &tag(input, &format!("{}/{}", entry.id, moment.number))))
        .child(word("title", &format!("{}：{}", entry.title, moment.words)))
        .child(word("updated", &instant(moment.recorded)))
        .child(link("alternate", &to(input, &address::page(&entry.id))))
        .child(element("category").with("term", moment.key))
        .child(word("summary", &moment.words))
}

fn word(name: &'static str, text: &str) -> Element {
    element(name).text(text)
}

fn link(relation: &'static str, address: &str) -> Element {
    element("link").with("rel", relation).with("href", address)
}

/// Where a file of the site is: in full where the address of the site is known, else from the folder of feeds.
fn to(input: &SiteInput, path: &str) -> String {
    let base = if input.base_url.is_empty() { "../" } else { &*input.base_url };
    format!("{base}{}", address::link(path))
}

/// A name for good (RFC 4151). `invalid` is kept free of hosts for such names (RFC 6761).
fn tag(input: &SiteInput, name: &str) -> String {
    format!("tag:{}.fashen.invalid,2026:{name}", input.host)
}

fn instant(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// The last days of the documents that are in force, or will be.
pub(super) fn expiries(input: &SiteInput) -> String {
    let ends = input.entries.iter().filter(|entry| !entry.status_code.is_over());
    let mut entries: Vec<Entry> = ends.filter_map(|entry| expiry(input, entry)).collect();
    entries.sort_by(|a, b| (a.day, &a.uid).cmp(&(b.day, &b.uid)));
    ics(&Calendar {
        name: ZH.feeds.expiries.replace("{organ}", &input.organ),
        language: "zh".to_owned(),
        made: input.recorded,
        form: Form::Event,
        entries,
    })
}

fn expiry(input: &SiteInput, entry: &SiteEntry) -> Option<Entry> {
    let day: NaiveDate = iso(entry.until.as_deref()?).parse().ok()?;
    Some(Entry {
        uid: format!("expiry/{}@{}.fashen.invalid", entry.id, input.host),
        day,
        summary: ZH.feeds.expires.replace("{title}", &entry.title),
        description: entry.number.clone().unwrap_or_default(),
        categories: Vec::new(),
        priority: Priority::Unsaid,
        alarms: Vec::new(),
    })
}
