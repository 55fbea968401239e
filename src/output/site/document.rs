//! A document: its page, the pages of its other versions, what changed between them, and its text in other forms.
//!
//! The page of a work stays at its address for good; versions lie under it.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::address::{self, Anchors};
use super::input::{
    SiteClause, SiteEntry, SiteFile, SiteInput, SiteRelation, SiteText, SiteVersion,
};
use super::page::{Pages, Row};
use super::{akoma, legislation, qr};
use crate::domain::document::comparison::{Line, Written};
use crate::lang::site::ZH;
use crate::output::OutputError;

/// Names that the template of a document uses for itself.
pub(super) const OWN_ANCHORS: [&str; 10] = [
    "main",
    "fields",
    "text",
    "articles",
    "downloads",
    "timeline",
    "versions",
    "relations",
    "explanations",
    "notes",
];

/// All files of an entry.
pub(super) fn files(
    pages: &Pages,
    input: &SiteInput,
    entry: &SiteEntry,
    texts: &[SiteText],
) -> Result<Vec<SiteFile>, OutputError> {
    let none = SiteText::default();
    let text_of = |version: &SiteVersion| {
        texts.iter().find(|text| text.version == version.number).unwrap_or(&none)
    };
    let mut files = Vec::new();
    for version in entry.versions.iter().filter(|version| version.merged || version.shown) {
        let text = text_of(version);
        let (path, depth) = if version.shown {
            (address::page(&entry.id), 1)
        } else {
            (address::version_page(&entry.id, version.number), 2)
        };
        let page = page(pages, (input, depth), entry, Some(version), text)?;
        files.push(SiteFile::new(path, page));
        files.extend(text.file.iter().map(|one| SiteFile::new(&*one.path, one.bytes.clone())));
        if !text.changes.is_empty() {
            let page = changes(pages, input, entry, version, &text.changes)?;
            files.push(SiteFile::new(address::changes_page(&entry.id, version.number), page));
        }
    }
    let shown = entry.versions.iter().find(|version| version.shown);
    if shown.is_none() {
        let page = page(pages, (input, 1), entry, None, &none)?;
        files.push(SiteFile::new(address::page(&entry.id), page));
    }
    let text = shown.map_or(&none, text_of);
    let akn = akoma::document(input, entry, &text.clauses);
    files.push(SiteFile::new(address::akoma(&entry.id), akn));
    files.push(SiteFile::new(address::plain_text(&entry.id), plain(entry, &text.clauses)));
    let fragment = context! {
        entry => Value::from(Serde(&Row::of(entry))),
        fields => Value::from(Serde(&field_rows(entry))),
        clauses => Value::from(Serde(&clauses(&text.clauses))),
    };
    let fragment = pages.page("fragment.html", (input, 1), fragment)?;
    files.push(SiteFile::new(address::fragment(&entry.id), fragment));
    Ok(files)
}

/// The page of an entry, or of one of its versions.
fn page(
    pages: &Pages,
    place: (&SiteInput, usize),
    entry: &SiteEntry,
    version: Option<&SiteVersion>,
    text: &SiteText,
) -> Result<Vec<u8>, OutputError> {
    let (input, _) = place;
    let other = version.filter(|version| !version.shown);
    let moments: Vec<_> =
        entry.timeline.iter().map(|moment| (&*moment.day, &*moment.words, moment.key)).collect();
    pages.page(
        "document.html",
        place,
        context! {
            entry => Value::from(Serde(&Row::of(entry))),
            fields => Value::from(Serde(&field_rows(entry))),
            clauses => Value::from(Serde(&clauses(&text.clauses))),
            downloads => Value::from(Serde(&downloads(entry, text, other.is_some()))),
            timeline => Value::from(Serde(&moments)),
            versions => Value::from(Serde(&versions(entry, version))),
            relations => Value::from(Serde(&relations(&entry.relations))),
            explanations => Value::from(Serde(&entry.explanations)),
            notes => Value::from(Serde(&entry.notes)),
            unmerged => entry.versions.iter().skip_while(|version| !version.shown)
                .any(|version| !version.merged),
            other_version => other.map(|version| ZH.document.other_version
                .replace("{n}", &version.number.to_string()).replace("{from}", &version.from)),
            legislation => legislation::block(input, entry)?,
            qr => Value::from(Serde(&code(input, entry))),
        },
    )
}

/// The address of the page as a code; none where nobody said where the site will be found.
fn code(input: &SiteInput, entry: &SiteEntry) -> Option<qr::Drawing> {
    let known = !input.base_url.is_empty();
    let page = || address::link(&address::page(&entry.id));
    known.then(|| qr::drawing(&format!("{}{}", input.base_url, page())))?
}

/// What changed from the text before a version to it.
fn changes(
    pages: &Pages,
    input: &SiteInput,
    entry: &SiteEntry,
    version: &SiteVersion,
    lines: &[Line],
) -> Result<Vec<u8>, OutputError> {
    let rows: Vec<Changed> =
        lines.iter().filter(|line| !line.is_untouched()).map(Changed::of).collect();
    let same = lines.len() - rows.len();
    pages.page(
        "changes.html",
        (input, 2),
        context! {
            entry => Value::from(Serde(&Row::of(entry))),
            version => Value::from(Serde(&Shown::of(entry, version, None))),
            rows => Value::from(Serde(&rows)),
            same => (same > 0).then(|| ZH.changes.same.replace("{n}", &same.to_string())),
        },
    )
}

/// A row of a comparison as the template asks for it: words, and whether they are marked.
#[derive(Serialize)]
struct Changed {
    old: Vec<String>,
    new: Vec<String>,
    before: Vec<(String, bool)>,
    after: Vec<(String, bool)>,
}

impl Changed {
    fn of(line: &Line) -> Self {
        let side = |elsewhere, own| {
            let passages = line.without(elsewhere);
            passages.map(|one| (one.text.clone(), one.written == own)).collect()
        };
        Self {
            old: line.old.clone(),
            new: line.new.clone(),
            before: side(Written::New, Written::Old),
            after: side(Written::Old, Written::New),
        }
    }
}

/// The words of a document as plain text.
fn plain(entry: &SiteEntry, clauses: &[SiteClause]) -> Vec<u8> {
    let mut text = format!("{}\n", entry.title);
    for line in entry.number.iter().chain(std::iter::once(&entry.status)) {
        text.push_str(line);
        text.push('\n');
    }
    for clause in clauses {
        text.push('\n');
        let parts = [&clause.label, &clause.heading, &clause.text];
        let parts: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        text.push_str(&parts.join("　"));
        text.push('\n');
    }
    text.into_bytes()
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

/// A version as the templates ask for it.
#[derive(Serialize)]
struct Shown<'a> {
    number: usize,
    from: &'a str,
    by: &'a str,
    merged: bool,
    /// It is the version of this page.
    here: bool,
    page: String,
    changes: String,
}

impl<'a> Shown<'a> {
    fn of(entry: &SiteEntry, version: &'a SiteVersion, here: Option<&SiteVersion>) -> Self {
        let page = if version.shown {
            address::page(&entry.id)
        } else {
            address::version_page(&entry.id, version.number)
        };
        Self {
            number: version.number,
            from: &version.from,
            by: &version.by,
            merged: version.merged,
            here: here.is_some_and(|here| here.number == version.number),
            page,
            changes: address::changes_page(&entry.id, version.number),
        }
    }
}

/// The versions, where there is more than one.
fn versions<'a>(entry: &'a SiteEntry, here: Option<&SiteVersion>) -> Vec<Shown<'a>> {
    if entry.versions.len() < 2 {
        return Vec::new();
    }
    entry.versions.iter().map(|version| Shown::of(entry, version, here)).collect()
}

/// A relation as the template asks for it.
#[derive(Serialize)]
struct Related<'a> {
    words: &'a str,
    title: &'a str,
    page: Option<String>,
}

impl<'a> Related<'a> {
    fn of(one: &'a SiteRelation) -> Self {
        Self { words: &one.words, title: &one.title, page: one.id.as_deref().map(address::page) }
    }
}

fn relations(relations: &[SiteRelation]) -> Vec<Related<'_>> {
    relations.iter().map(Related::of).collect()
}

/// A file as the template asks for it.
#[derive(Serialize)]
struct Download {
    title: String,
    link: String,
    size: String,
    kind: String,
}

fn downloads(entry: &SiteEntry, text: &SiteText, other_version: bool) -> Vec<Download> {
    let mut downloads = Vec::new();
    if let Some(file) = &text.file {
        let kind = file.path.rsplit_once('.').map_or("", |(_, kind)| kind);
        downloads.push(Download {
            title: file.title.clone(),
            link: address::link(&file.path),
            size: size(file.bytes.len()),
            kind: kind.to_uppercase(),
        });
    }
    if !other_version {
        for (title, path, kind) in [
            (ZH.document.as_text, address::plain_text(&entry.id), "TXT"),
            (ZH.document.as_data, address::akoma(&entry.id), "XML"),
        ] {
            let (link, kind) = (address::link(&path), kind.to_owned());
            downloads.push(Download { title: title.to_owned(), link, size: String::new(), kind });
        }
    }
    downloads
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
