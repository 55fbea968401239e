//! The pages: what the templates are given, and the templates.
//!
//! A value must never reach a page but through a template that escapes it.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::address::{self, Anchors};
use super::input::{SiteClause, SiteDownload, SiteEntry, SiteInput, SiteStatus};
use crate::lang::site::ZH;
use crate::output::OutputError;
use crate::output::template::Templates;

const TEMPLATES: [(&str, &str); 5] = [
    ("base.html", include_str!("base.html")),
    ("status.html", include_str!("status.html")),
    ("index.html", include_str!("index.html")),
    ("document.html", include_str!("document.html")),
    ("search.html", include_str!("search.html")),
];

/// Names that the template of a document uses for itself.
pub(super) const OWN_ANCHORS: [&str; 5] = ["main", "fields", "text", "articles", "downloads"];

/// The templates of the site.
pub(super) struct Pages(Templates);

impl Pages {
    /// The templates, compiled.
    pub(super) fn new() -> Result<Self, OutputError> {
        Templates::new(&TEMPLATES).map(Self)
    }

    /// The list.
    pub(super) fn index(&self, input: &SiteInput) -> Result<Vec<u8>, OutputError> {
        let rows: Vec<Row<'_>> = input.entries.iter().map(Row::of).collect();
        let counted = ZH.counted.replace("{n}", &input.entries.len().to_string());
        self.0.page(
            "index.html",
            context! {
                root => "",
                entries => Value::from(Serde(&rows)),
                statuses => Value::from(Serde(&statuses(input))),
                years => years(input),
                counted => counted.replace("{on}", &input.on),
                ..common(input)
            },
        )
    }

    /// The page of the search.
    pub(super) fn search(&self, input: &SiteInput) -> Result<Vec<u8>, OutputError> {
        self.0.page("search.html", context! { root => "", ..common(input) })
    }

    /// The page of an entry.
    pub(super) fn document(
        &self,
        input: &SiteInput,
        entry: &SiteEntry,
    ) -> Result<Vec<u8>, OutputError> {
        let downloads: Vec<_> = entry.downloads.iter().map(Download::of).collect();
        self.0.page(
            "document.html",
            context! {
                root => "../",
                entry => Value::from(Serde(&Row::of(entry))),
                fields => Value::from(Serde(&field_rows(entry))),
                clauses => Value::from(Serde(&clauses(&entry.clauses))),
                downloads => Value::from(Serde(&downloads)),
                computed => ZH.document.computed.replace("{on}", &input.on),
                ..common(input)
            },
        )
    }
}

/// What every page asks for.
fn common(input: &SiteInput) -> Value {
    context! {
        words => Value::from(Serde(&ZH)),
        site => context! { title => input.title.as_str(), organ => input.organ.as_str(), contact => input.contact.as_str() },
    }
}

/// An entry as the templates ask for it.
#[derive(Serialize)]
struct Row<'a> {
    id: &'a str,
    title: &'a str,
    organ: &'a str,
    number: &'a str,
    registration: &'a str,
    published: &'a str,
    /// The day of publication as the meta tags of government sites want it.
    pub_date: String,
    effective: &'a str,
    until: &'a str,
    changes: &'a str,
    code: &'static str,
    status: &'a str,
    /// Nobody may rely on it any more.
    over: bool,
    year: String,
}

impl<'a> Row<'a> {
    fn of(entry: &'a SiteEntry) -> Self {
        let or_nothing = |value: &'a Option<String>| value.as_deref().unwrap_or_default();
        Self {
            id: &entry.id,
            title: &entry.title,
            organ: &entry.organ,
            number: or_nothing(&entry.number),
            registration: or_nothing(&entry.registration),
            published: or_nothing(&entry.published),
            pub_date: iso(or_nothing(&entry.published)),
            effective: or_nothing(&entry.effective),
            until: or_nothing(&entry.until),
            changes: or_nothing(&entry.changes),
            code: entry.status_code.as_str(),
            status: &entry.status,
            over: entry.status_code.is_over(),
            year: year(entry),
        }
    }
}

/// A printed day (`2026年4月1日`) as `2026-04-01`; anything else as it is.
fn iso(day: &str) -> String {
    let numbers: Vec<&str> =
        day.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    match numbers.as_slice() {
        [year, month, date] => format!("{year}-{month:0>2}-{date:0>2}"),
        _ => day.to_owned(),
    }
}

/// The year of publication, or of adoption where the document was not yet published.
fn year(entry: &SiteEntry) -> String {
    let day = entry.published.as_deref().or(entry.adopted.as_deref()).unwrap_or_default();
    let digits: String = day.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() == 4 { digits } else { String::new() }
}

/// The years there are, the last first.
fn years(input: &SiteInput) -> Vec<String> {
    let mut years: Vec<String> =
        input.entries.iter().map(year).filter(|year| !year.is_empty()).collect();
    years.sort_unstable();
    years.dedup();
    years.reverse();
    years
}

/// A status that some entry has, with its words.
#[derive(Serialize)]
struct Choice<'a> {
    code: &'static str,
    status: &'a str,
    count: usize,
}

fn statuses(input: &SiteInput) -> Vec<Choice<'_>> {
    let choice = |status: SiteStatus| {
        let mut having = input.entries.iter().filter(|entry| entry.status_code == status);
        let first = having.next()?;
        Some(Choice { code: status.as_str(), status: &first.status, count: having.count() + 1 })
    };
    SiteStatus::ALL.into_iter().filter_map(choice).collect()
}

/// The fields that the entry has, as rows of one or two pairs of name and value.
fn field_rows(entry: &SiteEntry) -> Vec<Vec<(String, String)>> {
    let words = ZH.fields;
    let organ = Some(entry.organ.clone()).filter(|organ| !organ.is_empty());
    let short = [
        (words.index, &entry.index),
        (words.subject, &entry.subject),
        (words.organ, &organ),
        (words.number, &entry.number),
        (words.registration, &entry.registration),
        (words.adopted, &entry.adopted),
        (words.published, &entry.published),
        (words.effective, &entry.effective),
        (words.until, &entry.until),
        (words.filing, &entry.filing),
        (words.filed, &entry.filed),
        (words.publicity, &entry.publicity),
    ];
    let long = [(words.changes, &entry.changes), (words.link, &entry.link)];
    let present = |(name, value): (&str, &Option<String>)| Some((name.to_owned(), value.clone()?));
    let pairs: Vec<_> = short.into_iter().filter_map(present).collect();
    let mut rows: Vec<_> = pairs.chunks(2).map(<[_]>::to_vec).collect();
    rows.extend(long.into_iter().filter_map(present).map(|pair| vec![pair]));
    rows
}

/// A clause as the template asks for it.
#[derive(Serialize)]
struct Clause<'a> {
    anchor: String,
    link: String,
    label: &'a str,
    heading: &'a str,
    lines: Vec<&'a str>,
}

fn clauses(clauses: &[SiteClause]) -> Vec<Clause<'_>> {
    let mut anchors = Anchors::beside(&OWN_ANCHORS);
    let clause = |clause| clause_of(clause, &mut anchors);
    clauses.iter().map(clause).collect()
}

fn clause_of<'a>(clause: &'a SiteClause, anchors: &mut Anchors) -> Clause<'a> {
    let anchor = anchors.of(&clause.label);
    Clause {
        link: address::link(&anchor),
        anchor,
        label: &clause.label,
        heading: &clause.heading,
        lines: clause.text.lines().filter(|line| !line.trim().is_empty()).collect(),
    }
}

/// A file as the template asks for it.
#[derive(Serialize)]
struct Download<'a> {
    title: &'a str,
    link: String,
    size: String,
    kind: String,
}

impl<'a> Download<'a> {
    fn of(download: &'a SiteDownload) -> Self {
        let kind = download.path.rsplit_once('.').map_or("", |(_, kind)| kind);
        Self {
            title: &download.title,
            link: address::link(&download.path),
            size: size(download.bytes.len()),
            kind: kind.to_uppercase(),
        }
    }
}

/// A size for readers, rounded up.
fn size(bytes: usize) -> String {
    const KIB: usize = 1024;
    const MIB: usize = KIB * KIB;
    if bytes < MIB {
        format!("{} KB", bytes.div_ceil(KIB))
    } else {
        format!("{} MB", bytes.div_ceil(MIB))
    }
}
