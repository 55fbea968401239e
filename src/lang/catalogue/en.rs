//! In English.

use super::CatalogueWords;
use crate::domain::catalogue::{Act, End, EntryHappening, Field, Relation, Status, StockMark};
use crate::lang::{Lang, words};

/// English.
pub(in crate::lang) const WORDS: CatalogueWords = CatalogueWords {
    about: [
        "Record that an entry was amended, with its whole text as amended where there is one",
        "Record that an entry, or some of its clauses, was repealed",
        "Record that an entry was declared to be without effect",
        "Record that a superior annulled an entry",
        "Record that an entry is not applied for a while",
        "Record that an entry is applied again",
        "Record that the term of an entry was made longer",
        "Correct what the record states of an entry; the old statement stays known",
        "Strike out something that was recorded by mistake; the record of it stays known",
        "Add a note to an entry",
        "Link an explanation for the public to an entry",
        "Record how two entries stand to each other",
    ],
    proposals: "Entries that published documents repeal or renew by name, where that is not recorded",
    accept: "Record what a document repeals and renews, from the day it comes into force",
    known: "answer by what was recorded by the end of this day alone",
    status: "only of this status: pending, valid, amended, expired, repealed, invalid, annulled",
    year: "only those published in this year",
    topic: "only those whose topic holds these words",
    organ: "only those whose issuing organ holds these words",
    by: "by which document or decision; the name, number or title of an entry relates both",
    by_organ: "the organ that decided, where it is not the one that issued the document",
    from: "from which day on; today when left out",
    text: "the whole text as amended; without it the amendment is noted as not merged",
    clause: "only this clause, e.g. 第三条; can be given several times",
    until: "the new last day",
    suspended_until: "the last day of the suspension",
    no_term: "no term any more",
    revive: "the term had run out, and the document is in force again",
    field: "what is corrected and what is right, e.g. effective_on=2024-05-01; nothing behind = takes it away",
    why: "why",
    event: "which line of its life (catalogue show tells)",
    note: "the note",
    link_title: "title of the explanation",
    link: "where it is",
    relation: "amends, ends, replaces, basis-of, explains or concerns",
    other: "the other entry",
    document: "the case, entry or number of the document",
    expiring: "Entries whose term runs out soon, the nearest first",
    within: "Only those that run out within this time, like \"6 months\"; six months when left out",
    draft_notice: "Draft the notice of expiry (docx, html) into the folder of --out, or papers",
    no_notice: "No term runs out in this time, so there is nothing to give notice of.",
    none_expiring: |until| format!("no entry runs out until {until}"),
    expiring_hint: "look at each before its last day: hand in a notice that renews what is to go on (fashen submit), and record it when published (fashen catalogue accept); the rest runs out by itself",
    names_entries: |count, document| {
        format!(
            "this document repeals or renews {count} entries of the catalogue; that is recorded when accepted: fashen catalogue proposals {document}"
        )
    },
    act_value: "ACT",
    clause_value: "CLAUSE",
    field_value: "FIELD=VALUE",
    status_value: "STATUS",
    year_value: "YEAR",
    event_value: "N",
    relation_value: "RELATION",
    suspended: |status| format!("{status} (suspended)"),
    labels: ["Registration: ", "Index: ", "Topic: ", "Link: ", "What became of it: "],
    timeline: "Life",
    relations: "Relations",
    versions: "Versions",
    first_version: "as published",
    merged: "as amended, whole",
    unmerged: "not merged",
    unmerged_note: |count| format!("{count} amendments are not merged into the text below"),
    no_text: "no text is kept",
    struck: |line| format!("(struck out) {line}"),
    assumed: |fields| format!("assumed from other days: {fields}"),
    as_known: |day| format!("as recorded by the end of {day}"),
    recorded: |entry, title, what| format!("{entry} {title}: {what}"),
    became: |on, before, after| format!("status on {on}: {before} → {after}"),
    dry_run: "dry run, nothing was written",
    proposed: |entry, title, from| {
        format!("{entry} {title} (in force from {from}) repeals or renews:")
    },
    open: |named, entry| format!("repeal {named} → {entry}, to be accepted"),
    to_renew: |named, entry, term| format!("renew {named} → {entry}, {term}, to be accepted"),
    renewed: |named, entry| {
        format!("renew {named} → {entry}, nothing to renew (recorded already, or without a term)")
    },
    done: |named, entry| format!("{named} → {entry}, has ended already"),
    unknown: |named| format!("{named}: not in the catalogue"),
    several: |named, entries| format!("{named}: not clear which, perhaps {entries}"),
    no_proposals: "nothing to accept",
    nothing_open: "nothing to record",
    accept_hint: |entry| format!("fashen catalogue accept {entry}"),
    refused: |entry| format!("This can not be recorded of {entry}:"),
    refused_hint: |entry| format!("fashen catalogue show {entry}"),
};

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Number => "number",
        Field::Registration => "registration",
        Field::Index => "index",
        Field::Organ => "issuing organ",
        Field::Unit => "drafting unit",
        Field::Topic => "topic",
        Field::DecidedOn => "decided on",
        Field::PublishedOn => "published on",
        Field::EffectiveOn => "effective on",
        Field::ValidUntil => "valid until",
        Field::Channel => "channel",
        Field::Link => "link",
        Field::History => "what became of it",
        Field::FiledOn => "filed on",
        Field::FilingNumber => "filing number",
    }
}

pub(super) fn relation(relation: Relation, acts: bool) -> &'static str {
    match (relation, acts) {
        (Relation::Amends, true) => "amends",
        (Relation::Amends, false) => "amended by",
        (Relation::Ends, true) => "ends",
        (Relation::Ends, false) => "ended by",
        (Relation::Replaces, true) => "replaces",
        (Relation::Replaces, false) => "replaced by",
        (Relation::BasisOf, true) => "basis of",
        (Relation::BasisOf, false) => "based on",
        (Relation::Explains, true) => "explains",
        (Relation::Explains, false) => "explained by",
        (Relation::Concerns, _) => "concerns",
    }
}

pub(super) fn happening(what: &EntryHappening) -> String {
    match what {
        EntryHappening::Published(entry) => {
            format!("published, in force from {}", entry.effective_on)
        }
        EntryHappening::Imported { source, mark, .. } => {
            let became = mark.map(became).unwrap_or_default();
            format!("taken over ({source}){became}")
        }
        EntryHappening::Filed(filed) => {
            let number = filed.number.as_deref().unwrap_or_default();
            format!("filed {} {number}", filed.on).trim_end().to_owned()
        }
        EntryHappening::Amended { by, from, text } => {
            let text = if text.is_some() { ", whole text kept" } else { ", not merged" };
            format!("amended from {from}{}{text}", act(by))
        }
        EntryHappening::Ended { end, by, from, clauses } => {
            let how = match end {
                End::Repealed => "repealed",
                End::Lapsed => "declared without effect",
                End::Annulled => "annulled",
            };
            let what = if clauses.is_empty() { String::new() } else { clauses.join(", ") + " " };
            format!("{what}{how} from {from}{}", act(by))
        }
        EntryHappening::Suspended { by, from, until } => {
            let until = until.map(|day| format!(" to {day}")).unwrap_or_default();
            format!("suspended from {from}{until}{}", act(by))
        }
        EntryHappening::Resumed { by, from } => format!("applied again from {from}{}", act(by)),
        EntryHappening::Renewed { by, from, until, revives } => {
            let until = until
                .map_or_else(|| "no term any more".to_owned(), |day| format!("term until {day}"));
            let revived = if *revives { ", in force again" } else { "" };
            format!("{until}, decided {from}{revived}{}", act(by))
        }
        EntryHappening::CleanedUp { by, from, to_amend } => {
            let what =
                if *to_amend { "to be amended, in force until then" } else { "stays in force" };
            format!("cleaned up on {from}: {what}{}", act(by))
        }
        EntryHappening::Corrected { corrections, reason } => {
            let one = |field, value: &Option<String>| {
                let value = value.as_deref().filter(|value| !value.is_empty());
                format!("{} is {}", self::field(field), value.unwrap_or("nothing"))
            };
            let all: Vec<String> =
                corrections.iter().map(|each| one(each.field, &each.value)).collect();
            format!("corrected: {} ({})", all.join(", "), bare(reason))
        }
        EntryHappening::Struck { event, reason } => {
            format!("line {event} struck out ({})", bare(reason))
        }
        EntryHappening::InterpretationLinked { title, link } => {
            format!("explanation: {title} {link}")
        }
        EntryHappening::Related { relation, other } => {
            format!("{} {other}", self::relation(*relation, true))
        }
        EntryHappening::Noted { text } => format!("note: {}", bare(text)),
    }
}

/// What an older list says became of it.
fn became(mark: StockMark) -> String {
    let since = mark.from.map(|from| format!(" since {from}")).unwrap_or_default();
    let status = mark.end.map_or(Status::Amended, Status::from);
    format!(", which the list calls {}{since}", words::status(Lang::En, status))
}

/// A text on one line without its full stop.
fn bare(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_end_matches(['。', '.']).to_owned()
}

/// The act in brackets: who, what, its number.
fn act(by: &Act) -> String {
    let parts = [
        by.organ.clone().unwrap_or_default(),
        bare(&by.title),
        by.number.clone().unwrap_or_default(),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!(" ({})", parts.join(", "))
}
