//! The pages: the templates, and what every one of them asks for.
//!
//! A value must never reach a page but through a template that escapes it.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::address;
use super::input::{SiteEntry, SiteInput};
use crate::lang::site::ZH;
use crate::output::OutputError;
use crate::output::template::Templates;

const TEMPLATES: [(&str, &str); 12] = [
    ("base.html", include_str!("base.html")),
    ("status.html", include_str!("status.html")),
    ("rows.html", include_str!("rows.html")),
    ("index.html", include_str!("index.html")),
    ("list.html", include_str!("list.html")),
    ("cleanup.html", include_str!("cleanup.html")),
    ("statistics.html", include_str!("statistics.html")),
    ("article.html", include_str!("article.html")),
    ("document.html", include_str!("document.html")),
    ("changes.html", include_str!("changes.html")),
    ("fragment.html", include_str!("fragment.html")),
    ("search.html", include_str!("search.html")),
];

/// The templates of the site.
pub(super) struct Pages(Templates);

impl Pages {
    /// The templates, compiled.
    pub(super) fn new() -> Result<Self, OutputError> {
        Templates::new(&TEMPLATES).map(Self)
    }

    /// A page so deep below the folder of the site.
    pub(super) fn page(
        &self,
        name: &str,
        (input, depth): (&SiteInput, usize),
        values: Value,
    ) -> Result<Vec<u8>, OutputError> {
        let site = context! {
            title => input.title.as_str(), organ => input.organ.as_str(),
            contact => input.contact.as_str(),
        };
        let common = context! {
            words => Value::from(Serde(&ZH)), site, root => "../".repeat(depth),
            searchable => !input.entries.is_empty(),
            zip => super::has_zip(input).then_some(super::ZIP),
        };
        self.0.page(name, context! { ..values, ..common })
    }

    /// The page of the search.
    pub(super) fn search(&self, input: &SiteInput) -> Result<Vec<u8>, OutputError> {
        self.page("search.html", (input, 0), context! {})
    }
}

/// An entry as the templates ask for it.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    id: &'a str,
    page: String,
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
    suspended: bool,
    year: String,
    subject: &'a str,
    kind: &'a str,
}

impl<'a> Row<'a> {
    pub(super) fn of(entry: &'a SiteEntry) -> Self {
        let or_nothing = |value: &'a Option<String>| value.as_deref().unwrap_or_default();
        Self {
            id: &entry.id,
            page: address::page(&entry.id),
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
            suspended: entry.suspended,
            year: year(entry),
            subject: or_nothing(&entry.subject),
            kind: &entry.kind,
        }
    }
}

/// A printed day (`2026年4月1日`) as `2026-04-01`; anything else as it is.
pub(super) fn iso(day: &str) -> String {
    let numbers: Vec<&str> =
        day.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty()).collect();
    match numbers.as_slice() {
        [year, month, date] => format!("{year}-{month:0>2}-{date:0>2}"),
        _ => day.to_owned(),
    }
}

/// The year of publication, or of adoption where the document was not yet published.
pub(super) fn year(entry: &SiteEntry) -> String {
    let day = entry.published.as_deref().or(entry.adopted.as_deref()).unwrap_or_default();
    let digits: String = day.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() == 4 { digits } else { String::new() }
}
