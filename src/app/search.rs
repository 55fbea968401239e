//! `search`: which documents of the catalogue hold some words, and where.
//!
//! Every text is read: an index would have to be kept beside the record. Reading 100,000 texts takes about five seconds
//! (docs/performance.md). The answers and their order are those of the site, whose index only says which texts need not be read.

use crate::app::catalogue::{self, EntryView};
use crate::app::{Error, Session, publish, reading};
use crate::domain::catalogue::{Status, Text};
use crate::domain::search::{self, Hit, Levels, Query, SearchText, Standing};
use chrono::NaiveDate;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Question {
    /// The words, as typed.
    pub words: String,
    /// The day whose status is shown and filtered by.
    pub on: NaiveDate,
    /// Only documents that have this status on that day.
    pub status: Option<Status>,
    /// Only those whose 主题分类 holds this.
    pub topic: Option<String>,
    /// Only those published on this day or later.
    pub from: Option<NaiveDate>,
    /// Only those published on this day or before.
    pub to: Option<NaiveDate>,
    /// Only those of an organ whose name holds this.
    pub organ: Option<String>,
    /// How many are wanted.
    pub limit: usize,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The phrases that were looked for, as they are compared.
    pub phrases: Vec<String>,
    /// The documents, the best first.
    pub hits: Vec<(EntryView, Hit)>,
    /// There are more.
    pub more: bool,
}

/// The best answers to a question.
///
/// # Errors
///
/// Those of the record.
pub fn search(session: &Session, asked: &Question) -> Result<Found, Error> {
    let query = Query::of(&asked.words);
    let phrases = query.phrases().iter().map(|phrase| phrase.as_str().to_owned()).collect();
    let mut views = catalogue::list(session, asked.on)?;
    // Later documents have higher numbers, as in the index of the site.
    views.reverse();
    views.retain(|view| asked.wants(view));
    let point = session.registry.store.point()?;
    session.let_go();
    let standings: Vec<Standing> = views.iter().map(|view| standing(view.status)).collect();
    let text = |document: usize| match views.get(document) {
        Some(view) => {
            let outlined = |text: &Text| reading::outline(&*point, &text.outline);
            Ok(words(view, view.entry.text.as_ref().map(outlined).transpose()?.as_ref()))
        }
        None => Ok(SearchText::default()),
    };
    let levels = Levels::all(views.len());
    let found = search::search(&query, levels, &standings, asked.limit, text)
        .map_err(|error: Error| error)?;
    let with_entry = |hit: Hit| Some((views.get(hit.document)?.clone(), hit));
    let hits = found.hits.into_iter().filter_map(with_entry).collect();
    Ok(Found { phrases, hits, more: found.more })
}

impl Question {
    fn wants(&self, view: &EntryView) -> bool {
        let entry = &view.entry;
        self.status.is_none_or(|status| status == view.status)
            && self.topic.as_ref().is_none_or(|topic| {
                entry.topic.as_deref().unwrap_or_default().contains(topic.trim())
            })
            && self.from.is_none_or(|from| entry.published_on >= from)
            && self.to.is_none_or(|to| entry.published_on <= to)
            && self.organ.as_ref().is_none_or(|organ| entry.organ.contains(organ.trim()))
    }
}

/// The words of an entry as its page has them: of one whose text is not kept, those of the list alone.
fn words(view: &EntryView, outline: Option<&reading::Outline>) -> SearchText {
    let clauses = outline.into_iter().flat_map(|outline| &outline.clauses);
    SearchText {
        title: view.entry.title.clone(),
        number: view.entry.number.clone(),
        clauses: clauses.map(publish::searched).collect(),
    }
}

fn standing(status: Status) -> Standing {
    match status {
        Status::InForce | Status::Amended => Standing::InForce,
        Status::NotYetInForce => Standing::Pending,
        Status::Expired | Status::Repealed | Status::Lapsed | Status::Annulled => Standing::Over,
    }
}
