//! `laws stale`: the entries of the catalogue whose basis has changed since they were issued.
//!
//! The words are those that a review spoke of: what was read of the document when it came, not a second reading. It
//! proposes; what becomes of an entry is for a clean-up to decide.

use crate::app::catalogue;
use crate::app::reading::{self, Outline};
use crate::app::{Error, Session};
use crate::domain::catalogue::Entry;
use crate::domain::check::basis::{Change, Given, changes};
use crate::domain::document::citation::citations;
use crate::domain::law::Library;
use chrono::NaiveDate;

/// An entry whose basis has changed.
#[derive(Clone, Debug)]
pub struct StaleEntry {
    /// The entry.
    pub entry: Entry,
    /// What changed, in the order in which the entry cites it.
    pub changes: Vec<Change>,
}

/// The worklist of a day.
#[derive(Clone, Debug)]
pub struct Worklist {
    /// The day.
    pub on: NaiveDate,
    /// How many entries were looked at: those that are in force or will be.
    pub looked_at: usize,
    /// Those whose basis has changed, newest publication first.
    pub entries: Vec<StaleEntry>,
}

/// The entries whose basis has changed between their publication and a day.
///
/// # Errors
///
/// Those of the library and of the store.
pub fn stale(session: &Session, library: &Library, on: NaiveDate) -> Result<Worklist, Error> {
    let mut list = Worklist { on, looked_at: 0, entries: Vec::new() };
    for view in catalogue::list(session, on)? {
        if view.status.is_over() || view.entry.published_on > on {
            continue;
        }
        let Some(text) = &view.entry.text else { continue };
        list.looked_at += 1;
        let outline = reading::outline(&*session.registry.store, &text.outline)?;
        let changes = changed(&outline, library, view.entry.published_on, on);
        if !changes.is_empty() {
            list.entries.push(StaleEntry { entry: view.entry, changes });
        }
    }
    session.let_go();
    Ok(list)
}

/// What changed of what a kept text cites.
fn changed(outline: &Outline, library: &Library, issued: NaiveDate, on: NaiveDate) -> Vec<Change> {
    let document = outline.document();
    let citations = citations(&document, library.statutes());
    let given = Given { document: &document, citations: &citations, library, day: on };
    changes(&given, issued)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::laws;
    use crate::app::reading::OutlineClause;
    use crate::domain::check::basis::Became;

    /// An old notice on fireworks and straw, as a store keeps it.
    fn notice() -> Outline {
        let clause = |label: &str, text: &str| OutlineClause {
            label: label.to_owned(),
            heading: None,
            text: text.to_owned(),
        };
        Outline {
            v: 1,
            title: "甲镇人民政府关于禁止燃放烟花爆竹和露天焚烧秸秆的通告".to_owned(),
            number: None,
            clauses: vec![
                clause(
                    "序言",
                    "根据《中华人民共和国大气污染防治法》第七十七条、第八十二条和《甲市大气污染防治条例》，现通告如下：",
                ),
                clause("一", "一、全镇禁止露天焚烧秸秆。"),
                clause(
                    "二",
                    "二、违反的，依照《中华人民共和国大气污染防治法》第一百一十九条处罚。",
                ),
            ],
        }
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn an_old_notice_is_stale_from_the_day_of_the_code_on() {
        let library = laws::library(None).unwrap();
        let on = |on: &str| changed(&notice(), &library, day("2019-01-10"), day(on));
        assert_eq!(on("2026-08-14"), []);
        let changes = on("2026-08-15");
        let [one] = changes.as_slice() else { panic!("{changes:?}") };
        let Became::Repealed { by, .. } = &one.became else { panic!("{one:?}") };
        assert_eq!(
            (one.title.as_str(), by.as_slice()),
            ("大气污染防治法", &["生态环境法典".to_owned()][..])
        );
        assert_eq!(one.articles, ["第七十七条", "第八十二条", "第一百一十九条"]);
        let went: Vec<_> = one.moved.iter().map(|one| (one.from, one.to.as_slice())).collect();
        assert_eq!(went, [(77, &[246][..]), (82, &[251][..]), (119, &[1_131][..])]);
        assert!(one.is_later);
    }
}
