//! `publish`: the catalogue as a static site, put in place whole or not at all.
//!
//! The store is let go before anything is computed, so that nobody waits for a site being built. Texts are read one
//! document after another; files that did not change are not written again.

mod clause;
mod entry;
mod known;
mod maker;
mod manifest;
mod place;

pub(super) use clause::searched;

use crate::app::reading::{self, Outline};
use crate::app::{Error, Misuse, Session, commit, journal, pack};
use crate::app::{catalogue, cleanup};
use crate::domain::catalogue::Text;
use crate::domain::cleanup::{Disposition, Ended};
use crate::domain::document::comparison::{self, Line};
use crate::domain::document::{Clause, Span};
use crate::lang::{self, Lang};
use crate::output;
use crate::output::site::{SiteCleanUp, SiteDownload, SiteEntry, SiteFile, SiteInput, SiteText};
use chrono::{DateTime, FixedOffset, NaiveDate};
use entry::Neighbours;
use fashen_store::Point;
use known::Known;
use maker::Maker;
use place::Place;
use std::collections::HashMap;
use std::path::PathBuf;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Publication {
    /// The folder; `public` in the registry when none.
    pub out: Option<PathBuf>,
    /// The day whose status is shown.
    pub on: NaiveDate,
    /// Where the site will be found (`https://example.org/gfxwj/`), for what must name whole addresses.
    pub base_url: Option<String>,
    /// Makes every page anew, whatever is known of the site that is there.
    pub anew: bool,
}

/// What was published.
#[derive(Clone, Debug)]
pub struct Published {
    /// The folder.
    pub folder: PathBuf,
    /// Documents in the catalogue.
    pub documents: usize,
    /// Files of the site: path and size in bytes.
    pub files: Vec<(String, usize)>,
    /// How many of them were written; the others were there and are the same.
    pub written: usize,
    /// How many files of the site before are gone.
    pub removed: usize,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Builds the site and puts it in place of the one before.
///
/// # Errors
///
/// Those of the record, or why the folder can not be written; then the old site is whole.
pub fn publish(session: &Session, asked: &Publication) -> Result<Published, Error> {
    let registry = &session.registry;
    let base_url = asked.base_url.as_deref().map(address).transpose()?.unwrap_or_default();
    let folder = asked.out.clone().unwrap_or_else(|| registry.root.join("public"));
    let place = Place::open(&folder, session.dry_run)?;
    let Catalogue { entries, kept, recorded } = Catalogue::of(session, asked.on)?;
    let point = registry.store.point()?;
    let clean_ups = clean_ups(session)?;
    registry.store.let_go();
    let input = SiteInput {
        title: title(session),
        organ: registry.office.organ.clone(),
        contact: registry.office.site.contact.clone(),
        on: asked.on.to_string(),
        base_url,
        host: commit::digest(registry.office.organ.as_bytes()).short(),
        recorded: recorded.unwrap_or_else(|| midnight(session, asked.on)),
        entries,
        clean_ups,
    };
    let whole = output::site::has_zip(&input).then(Vec::new);
    let known = known::place(registry, &folder);
    // What is given out as one file is read whole in any case.
    let before = place.manifest_before().filter(|_| whole.is_none() && !asked.anew);
    let before = before.and_then(|manifest| Known::read(&known, &input, &manifest));
    let now = Known::new(&input);
    let facts = String::new();
    let mut maker = Maker { place, point: &*point, texts: &kept, before, now, facts, whole };
    output::site::site_of(&input, &mut maker)?;
    let Maker { mut place, whole, now, before, .. } = maker;
    drop(before);
    if let Some(whole) = whole {
        place.put(&SiteFile::new(output::site::ZIP, output::zip(&whole)?))?;
    }
    let (manifest, files) = place.manifest(&input)?;
    place.put(&manifest)?;
    let (written, removed) = place.finish()?;
    if !session.dry_run {
        now.keep(&known, &manifest::digest_of(&manifest.bytes));
    }
    let documents = input.entries.len();
    Ok(Published { folder, documents, files, written, removed, dry_run: session.dry_run })
}

/// All entries as the public sees them.
struct Catalogue {
    entries: Vec<SiteEntry>,
    /// The texts of the versions of each, as the store keeps them.
    kept: HashMap<String, Vec<Option<Text>>>,
    /// When the newest was recorded.
    recorded: Option<DateTime<FixedOffset>>,
}

impl Catalogue {
    /// Lives are read and let go one after another: all of them at once take more room than the site.
    fn of(session: &Session, on: NaiveDate) -> Result<Self, Error> {
        let views = catalogue::list(session, on)?;
        let neighbours = Neighbours::of(&views);
        let mut all =
            Self { entries: Vec::with_capacity(views.len()), kept: HashMap::new(), recorded: None };
        for view in &views {
            let life = journal::load_life(&*session.registry.store, &view.entry.id)?;
            let Some(life) = life else { continue };
            all.entries.push(entry::site_entry(view, &life, &neighbours, on));
            let texts = life.versions().iter().map(|version| version.text.cloned()).collect();
            all.kept.insert(view.entry.id.to_string(), texts);
            let newest = life.lived.iter().map(|one| one.event.at).max();
            all.recorded = all.recorded.max(newest);
        }
        Ok(all)
    }
}

/// What finished clean-ups came to.
fn clean_ups(session: &Session) -> Result<Vec<SiteCleanUp>, Error> {
    let mut told = Vec::new();
    for one in cleanup::all(session)? {
        let Some(Ended::Finished { by, decided_on, from, papers, .. }) = &one.ended else {
            continue;
        };
        let docx = papers.iter().find(|(format, _)| format == "docx");
        let Some((_, digest)) = docx else { continue };
        let group = |wanted: Disposition| {
            let decided = one.items.iter().filter(|item| {
                item.decided.as_ref().is_some_and(|it| it.decision.disposition == wanted)
            });
            let ids: Vec<String> = decided.map(|item| item.entry.to_string()).collect();
            let words = lang::cleanup::disposition(Lang::Zh, wanted).to_owned();
            (!ids.is_empty()).then_some((words, ids))
        };
        told.push(SiteCleanUp {
            id: one.id.to_string(),
            title: by.title.clone(),
            number: by.number.clone(),
            decided_on: decided_on.to_string(),
            from: from.to_string(),
            groups: Disposition::ALL.into_iter().filter_map(group).collect(),
            decision: pack::blob(&*session.registry.store.point()?, digest)?,
        });
    }
    Ok(told)
}

fn title(session: &Session) -> String {
    let office = &session.registry.office;
    let title = Some(office.site.title.clone()).filter(|title| !title.is_empty());
    title.unwrap_or_else(|| lang::site::title(&office.organ))
}

/// The beginning of a day in the time of the session.
fn midnight(session: &Session, day: NaiveDate) -> DateTime<FixedOffset> {
    let time = day.and_time(chrono::NaiveTime::MIN).and_local_timezone(*session.now.offset());
    time.single().unwrap_or(session.now)
}

/// The address of a site, ending with `/`.
fn address(given: &str) -> Result<String, Error> {
    let refused = || Error::Misuse(Misuse::BaseUrl { given: given.to_owned() });
    let host = given.strip_prefix("https://").or_else(|| given.strip_prefix("http://"));
    let odd = |c: char| c.is_whitespace() || c.is_control() || "\"'<>?#".contains(c);
    match host {
        Some(host) if !host.trim_matches('/').is_empty() && !given.contains(odd) => {
            Ok(format!("{}/", given.trim_end_matches('/')))
        }
        _ => Err(refused()),
    }
}

/// The texts of an entry, version by version, each with what changed since the one before.
fn texts(
    point: &dyn Point,
    entry: &SiteEntry,
    kept: &[Option<Text>],
) -> Result<Vec<SiteText>, Error> {
    let mut texts = Vec::new();
    let mut before: Option<Outline> = None;
    for (text, shown) in kept.iter().zip(&entry.versions) {
        let Some(text) = text else { continue };
        let outline = reading::outline(point, &text.outline)?;
        let changes = before.as_ref().map(|before| changes(before, &outline)).unwrap_or_default();
        let bytes = pack::blob(point, &text.file)?;
        texts.push(SiteText {
            version: shown.number,
            clauses: outline.clauses.iter().map(clause::site_clause).collect(),
            file: Some(SiteDownload {
                title: entry.title.clone(),
                path: file_path(entry, shown, text),
                bytes,
            }),
            changes,
        });
        before = Some(outline);
    }
    Ok(texts)
}

/// Where the file of a version lies: that of the version shown at the place that stays the same.
fn file_path(entry: &SiteEntry, version: &output::site::SiteVersion, text: &Text) -> String {
    let ending = text.file_name.rsplit_once('.').map_or("txt", |(_, ending)| ending);
    if version.shown {
        format!("files/{}", output::file_name(&format!("{}.{ending}", entry.id)))
    } else {
        let name = output::file_name(&format!("v{}.{ending}", version.number));
        format!("files/{}/{name}", entry.id)
    }
}

/// What became of the clauses of one text in the next.
fn changes(before: &Outline, after: &Outline) -> Vec<Line> {
    let clauses = |outline: &Outline| -> Vec<Clause> {
        let clause = |clause: &reading::OutlineClause| Clause {
            label: clause.label.clone(),
            heading: clause.heading.clone(),
            text: clause.text.clone(),
            span: Span::default(),
        };
        let clauses: Vec<Clause> = outline.clauses.iter().map(clause).collect();
        comparison::whole(Some(&outline.title), outline.number.as_deref(), &clauses)
    };
    let (before, after) = (clauses(before), clauses(after));
    comparison::table(&before, &after, &comparison::compare(&before, &after))
}
