//! In English.

use super::{Labels, LawWords};
use crate::domain::law::{Standing, StatuteKind, Version};
use chrono::NaiveDate;

/// English.
pub(in crate::lang) const WORDS: LawWords = LawWords {
    about: "The law library: take in texts of laws, look up articles, versions and new numbers, list documents whose basis has changed",
    import: "Take in texts of laws that were downloaded by hand (.docx, .txt, .md and others; folders and archives too)",
    list: "List the statutes",
    show: "What is known of a statute: its life, versions and new numbers, or the words of an article",
    stale: "List the entries of the catalogue whose basis has changed: which law changed when, and what is proposed",
    from: "Files, folders or .zip; names may bear a day, such as 行政处罚法_20210122.docx or 行政处罚法(2021-01-22).docx",
    from_value: "FILE",
    kind: "What instruments are of which neither the library nor their own text tells",
    kind_value: "KIND",
    replace: "Write over a text of the same version that has other words",
    repealed: "Only those that are repealed or will be",
    without_text: "Only those whose words are not held",
    name: "Title, short form or number",
    name_value: "NAME",
    article: "Which article, such as 第十六条 or 16",
    article_value: "ARTICLE",
    on: "On which day (today)",
    progress: |done, all| format!("{done}/{all} done"),
    taken: |title, day, articles, is_new| {
        let new = if is_new { ", new to the library" } else { "" };
        format!("took 《{title}》 {}, {articles} articles{new}", version_day(day))
    },
    held: |title, day| format!("held already: 《{title}》 {}", version_day(day)),
    refused: |why| format!("not taken: {why}"),
    no_title: "no title found",
    no_articles: |title| {
        format!("no 第×条 found in 《{title}》, and nothing numbered from 一、 on without a gap")
    },
    no_kind: |title| {
        format!("nothing tells what kind of instrument 《{title}》 is; say so with --kind")
    },
    differs: |title, held| {
        format!(
            "another text of this version of 《{title}》 is held ({held}); to write over it, add --replace"
        )
    },
    imported: |taken, held, refused, dry| {
        let dry = if dry { " (dry run, nothing was written)" } else { "" };
        format!("{taken} taken, {held} held already, {refused} not taken{dry}")
    },
    list_head: ["Title", "Kind", "Standing", "Newest version", "Articles", "Texts"],
    listed: |count| format!("{count} in all"),
    kind_of: kind,
    standing,
    labels: Labels {
        kind: "Kind",
        aliases: "Other names",
        standing: "Standing",
        versions: "Versions",
        repeal: "Repealed",
        certainty: "Certainty",
        source: "Source",
        note: "Note",
        texts: "Texts",
        no_text: "none held; take one in with fashen laws import",
    },
    version,
    table: |title, table| {
        let from = table.from.as_ref().map(|from| format!(" of {from}")).unwrap_or_default();
        format!("Where the articles of 《{title}》{from} are from {} on", table.on)
    },
    of_version: version_day,
    none_stale: |looked, on| {
        format!("{on}: {looked} entries looked at, none of their bases has changed")
    },
    some_stale: |stale, looked, on| {
        format!("{on}: {looked} entries looked at, the basis of {stale} has changed")
    },
    no_statute: |name| format!("the law library has no 《{name}》"),
    no_statute_hint: "see what there is with fashen laws list, or take a text in with fashen laws import",
    no_text: |title| format!("no text of 《{title}》 is held"),
    no_text_hint: "download one and take it in with fashen laws import",
    no_article: |title, article, last| {
        format!("the text of 《{title}》 that is held has no {article}; its last article is {last}")
    },
    damaged: |file, line| format!("line {line} of {file} has not the form of a kept text"),
    damaged_hint: "take the original in again (fashen laws import --replace), or move this file away",
};

fn version_day(day: Option<NaiveDate>) -> String {
    day.map_or_else(|| "(version unknown)".to_owned(), |day| format!("({day})"))
}

fn kind(kind: StatuteKind) -> &'static str {
    match kind {
        StatuteKind::Constitution => "constitution",
        StatuteKind::Law => "law",
        StatuteKind::AdministrativeRegulation => "administrative regulation",
        StatuteKind::SupervisoryRegulation => "supervisory regulation",
        StatuteKind::PartyRegulation => "party regulation",
        StatuteKind::JudicialInterpretation => "judicial interpretation",
        StatuteKind::LocalRegulation => "local regulation",
        StatuteKind::DepartmentRule => "department rule",
        StatuteKind::LocalRule => "local government rule",
        StatuteKind::NormativeDocument => "normative document",
    }
}

fn standing(standing: Standing<'_>) -> String {
    match standing {
        Standing::InForce(_) => "in force".to_owned(),
        Standing::NotYet => "not in force yet".to_owned(),
        Standing::Repealed(repeal) => {
            repeal.on.map_or_else(|| "repealed".to_owned(), |on| format!("repealed {on}"))
        }
        Standing::Unknown => "unknown".to_owned(),
    }
}

fn version(version: &Version) -> String {
    let days = [
        ("passed", version.passed),
        ("published", version.published),
        ("in force", version.in_force),
    ];
    let mut parts: Vec<String> =
        days.iter().filter_map(|(what, day)| day.map(|day| format!("{what} {day}"))).collect();
    parts.extend(version.number.clone());
    parts.extend(version.articles.map(|articles| format!("{articles} articles")));
    if parts.is_empty() { "days unknown".to_owned() } else { parts.join(", ") }
}
