//! A document as Akoma Ntoso 3.0 (`LegalDocML` of OASIS), so that other systems read its parts and its life.
//!
//! Names of parts (`eId`) are of ASCII and in the order of the text; numbers and headings stay as printed.

use super::input::{SiteClause, SiteEntry, SiteInput};
use super::page::iso;
use crate::output::xml::{Element, element};

const NAMES: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// The document with these words.
pub(super) fn document(input: &SiteInput, entry: &SiteEntry, clauses: &[SiteClause]) -> Vec<u8> {
    let several = entry.versions.len() > 1;
    let act = element("act")
        .with("name", "normativeDocument")
        .with("contains", if several { "singleVersion" } else { "originalVersion" })
        .child(meta(input, entry))
        .child(preface(entry))
        .child(body(clauses));
    element("akomaNtoso").with("xmlns", NAMES).child(act).into_part()
}

/// The day of the document: that of its adoption, or of its publication.
fn day(entry: &SiteEntry) -> String {
    iso(entry.adopted.as_deref().or(entry.published.as_deref()).unwrap_or("1949-10-01"))
}

fn meta(input: &SiteInput, entry: &SiteEntry) -> Element {
    let published = iso(entry.published.as_deref().unwrap_or_default());
    let mut meta = element("meta").child(identification(entry));
    if !published.is_empty() {
        let publication = element("publication")
            .with("date", &published)
            .with("name", "publication")
            .with("showAs", input.organ.as_str());
        let numbered = entry.number.iter().fold(publication, |made, one| made.with("number", one));
        meta = meta.child(numbered);
    }
    let event = |(at, moment): (usize, &super::SiteMoment)| {
        element("eventRef")
            .with("eId", format!("event_{at}"))
            .with("date", &moment.day)
            .with("source", "#source")
            .with("type", event_type(moment.key))
    };
    let events = (1..).zip(&entry.timeline).map(event);
    if !entry.timeline.is_empty() {
        meta = meta.child(element("lifecycle").with("source", "#organ").children(events));
    }
    meta.child(references(entry))
}

fn event_type(key: &str) -> &'static str {
    match key {
        "published" => "generation",
        "repealed" | "invalid" | "annulled" => "repeal",
        _ => "amendment",
    }
}

/// Work, expression and manifestation, as the naming convention of the standard wants them.
fn identification(entry: &SiteEntry) -> Element {
    let day = day(entry);
    let work = format!("/akn/cn/act/{day}/{}", entry.id);
    let from = entry.versions.iter().find(|version| version.shown).map(|one| one.from.clone());
    let of = from.clone().unwrap_or_else(|| day.clone());
    let expression = format!("{work}/zho@{of}");
    let level = |name, uri: &str, date: &str, kind| {
        element(name)
            .child(element("FRBRthis").with("value", format!("{uri}/!main")))
            .child(element("FRBRuri").with("value", uri))
            .child(element("FRBRdate").with("date", date).with("name", kind))
            .child(element("FRBRauthor").with("href", "#organ"))
    };
    element("identification")
        .with("source", "#organ")
        .child(
            level("FRBRWork", &work, &day, "generation")
                .child(element("FRBRcountry").with("value", "cn")),
        )
        .child(
            level("FRBRExpression", &expression, &of, "version")
                .child(element("FRBRlanguage").with("language", "zho")),
        )
        .child(
            element("FRBRManifestation")
                .child(element("FRBRthis").with("value", format!("{expression}/!main.xml")))
                .child(element("FRBRuri").with("value", format!("{expression}.xml")))
                .child(element("FRBRdate").with("date", &of).with("name", "transform"))
                .child(element("FRBRauthor").with("href", "#organ"))
                .child(element("FRBRformat").with("value", "application/akn+xml")),
        )
}

fn references(entry: &SiteEntry) -> Element {
    let source = element("original")
        .with("eId", "source")
        .with("href", format!("/akn/cn/act/{}/{}", day(entry), entry.id))
        .with("showAs", entry.title.as_str());
    let organ = element("TLCOrganization")
        .with("eId", "organ")
        .with("href", "/akn/ontology/organization/cn/issuer")
        .with("showAs", entry.organ.as_str());
    element("references").with("source", "#organ").child(source).child(organ)
}

fn preface(entry: &SiteEntry) -> Element {
    let number = entry.number.iter().map(|number| element("docNumber").text(number));
    element("preface")
        .child(element("p").child(element("docTitle").text(&entry.title)))
        .children(number.map(|number| element("p").child(number)))
}

/// The text: chapters hold the articles after them.
fn body(clauses: &[SiteClause]) -> Element {
    let mut body = element("body");
    let mut chapter: Option<(usize, Element)> = None;
    let (mut chapters, mut articles) = (0, 0);
    for clause in clauses {
        if is_chapter(clause) {
            body = body.children(chapter.take().map(closed));
            chapters += 1;
            let head = titled(element("chapter").with("eId", format!("chp_{chapters}")), clause);
            chapter = Some((head.size(), head));
            continue;
        }
        articles += 1;
        let article = article(clause, articles);
        match chapter.take() {
            Some((head, made)) => chapter = Some((head, made.child(article))),
            None => body = body.child(article),
        }
    }
    body = body.children(chapter.map(closed));
    if clauses.is_empty() { body.child(article(&SiteClause::default(), 1)) } else { body }
}

/// A heading without words of its own.
fn is_chapter(clause: &SiteClause) -> bool {
    clause.text.trim().is_empty() && !clause.label.is_empty()
}

/// A chapter of which nothing stands below its head needs an empty content.
fn closed((head, chapter): (usize, Element)) -> Element {
    let empty = chapter.size() == head;
    chapter.children(empty.then(|| element("content").child(element("p"))))
}

fn titled(part: Element, clause: &SiteClause) -> Element {
    let word = |name, text: &str| (!text.is_empty()).then(|| element(name).text(text));
    part.children(word("num", &clause.label)).children(word("heading", &clause.heading))
}

fn article(clause: &SiteClause, number: usize) -> Element {
    let part = if clause.label.is_empty() {
        element("hcontainer").with("name", "part").with("eId", format!("part_{number}"))
    } else {
        element("article").with("eId", format!("art_{number}"))
    };
    let lines = clause.text.lines().filter(|line| !line.trim().is_empty());
    let mut content = element("content").children(lines.map(|line| element("p").text(line)));
    if content.size() == 0 {
        content = content.child(element("p"));
    }
    titled(part, clause).child(content)
}
