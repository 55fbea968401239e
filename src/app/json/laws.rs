//! The law library as JSON.

use super::place::certainty;
use crate::app::laws::import::{Fate, Row, Why};
use crate::app::laws::show::{Listed, Shown};
use crate::app::laws::stale::{StaleEntry, Worklist};
use crate::domain::check::MovedArticle;
use crate::domain::check::basis::{Became, Change};
use crate::domain::law::{LawText, Move, Renumbering, Repeal, Standing, Version};
use crate::lang::{Lang, law_check};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `laws import`; `say` makes the sentence of a row.
pub fn laws_imported(rows: &[Row], dry_run: bool, say: impl Fn(&Row) -> String) -> Value {
    let count = |outcome: &str| rows.iter().filter(|row| fate(&row.fate).0 == outcome).count();
    json!({
        "dry_run": dry_run,
        "taken": count("taken"),
        "held": count("held"),
        "refused": count("refused"),
        "files": rows.iter().map(|row| {
            let (outcome, title, version, reason) = fate(&row.fate);
            let (articles, new) = match &row.fate {
                Fate::Taken { articles, is_new, .. } => (Some(articles), *is_new),
                _ => (None, false),
            };
            json!({
                "file": row.file, "outcome": outcome, "title": title, "version": date(version),
                "articles": articles, "new": new, "reason": reason, "message": say(row),
            })
        }).collect::<Value>(),
    })
}

/// What became of a file: outcome, title, version, why not.
fn fate(fate: &Fate) -> (&'static str, Option<&str>, Option<NaiveDate>, Option<&'static str>) {
    match fate {
        Fate::Taken { title, day, .. } => ("taken", Some(title), *day, None),
        Fate::Held { title, day } => ("held", Some(title), *day, None),
        Fate::Refused(why) => match why {
            Why::Unread(_) | Why::Disk(_) => ("refused", None, None, Some("unreadable")),
            Why::NoTitle => ("refused", None, None, Some("no-title")),
            Why::NoArticles { title } => ("refused", Some(title), None, Some("no-articles")),
            Why::NoKind { title } => ("refused", Some(title), None, Some("no-kind")),
            Why::Differs { title, .. } => ("refused", Some(title), None, Some("differs")),
        },
    }
}

/// `laws list`.
pub fn laws(list: &[Listed<'_>], on: NaiveDate) -> Value {
    json!({
        "on": on.to_string(),
        "statutes": list.iter().map(|one| json!({
            "title": one.statute.title,
            "kind": one.statute.kind.key(),
            "standing": standing(one.standing),
            "number": one.statute.number(),
            "articles": one.statute.articles(),
            "certainty": certainty(&one.statute.certainty),
            "texts": one.texts,
        })).collect::<Value>(),
    })
}

/// `laws show`.
pub fn law(shown: &Shown<'_>, on: NaiveDate) -> Value {
    let statute = shown.statute;
    json!({
        "on": on.to_string(),
        "title": statute.title,
        "aliases": statute.aliases,
        "kind": statute.kind.key(),
        "standing": standing(shown.standing),
        "versions": statute.known_versions().map(version).collect::<Value>(),
        "repealed": statute.repealed.as_ref().map(repeal),
        "renumbered": statute.renumbered.iter().map(table).collect::<Value>(),
        "certainty": certainty(&statute.certainty),
        "source": statute.source,
        "note": statute.note,
        "texts": shown.texts.iter().map(text).collect::<Value>(),
        "article": shown.article.map(|(law, article)| json!({
            "label": article.label(),
            "version": date(law.day),
            "in_force": date(law.in_force),
            "paragraphs": article.paragraphs,
        })),
    })
}

/// `laws stale`.
pub fn laws_stale(list: &Worklist, lang: Lang) -> Value {
    let entry = |one: &StaleEntry| {
        json!({
            "entry": one.entry.id.as_str(),
            "title": one.entry.title,
            "number": one.entry.number,
            "published_on": one.entry.published_on.to_string(),
            "changes": one.changes.iter().map(|one| change(one, lang)).collect::<Value>(),
        })
    };
    json!({
        "on": list.on.to_string(),
        "looked_at": list.looked_at,
        "entries": list.entries.iter().map(entry).collect::<Value>(),
    })
}

fn change(change: &Change, lang: Lang) -> Value {
    let (became, by, basis) = match &change.became {
        Became::Repealed { by, basis } => ("repealed", by.as_slice(), basis.as_ref()),
        Became::Revised => ("revised", &[][..], None),
    };
    let said = law_check::change(lang, change);
    json!({
        "title": change.title,
        "became": became,
        "on": date(change.on),
        "since_publication": change.is_later,
        "by": by,
        "basis": basis,
        "articles": change.articles,
        "moved": change.moved.iter().map(moved).collect::<Value>(),
        "certainty": certainty(&change.certainty),
        "message": said.sentence,
        "proposal": said.hint,
    })
}

fn moved(one: &MovedArticle) -> Value {
    json!({ "from": one.from, "title": one.title, "to": one.to, "topic": one.topic })
}

fn version(version: &Version) -> Value {
    json!({
        "passed": date(version.passed),
        "published": date(version.published),
        "in_force": date(version.in_force),
        "number": version.number,
        "articles": version.articles,
    })
}

fn repeal(repeal: &Repeal) -> Value {
    json!({ "on": date(repeal.on), "by": repeal.by, "basis": repeal.basis })
}

fn table(table: &Renumbering) -> Value {
    let moves = |one: &Move| json!({ "from": one.from, "to": one.to, "topic": one.topic });
    json!({
        "of": table.of,
        "from": table.from,
        "on": table.on.to_string(),
        "certainty": certainty(&table.certainty),
        "articles": table.moves.iter().map(moves).collect::<Value>(),
    })
}

fn text(text: &LawText) -> Value {
    json!({
        "version": date(text.day),
        "in_force": date(text.in_force),
        "file": text.file,
        "digest": text.digest,
        "articles": text.articles.len(),
    })
}

fn standing(standing: Standing<'_>) -> &'static str {
    match standing {
        Standing::InForce(_) => "in-force",
        Standing::NotYet => "not-yet",
        Standing::Repealed(_) => "repealed",
        Standing::Unknown => "unknown",
    }
}

fn date(day: Option<NaiveDate>) -> Option<String> {
    day.map(|day| day.to_string())
}
