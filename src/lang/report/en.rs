//! Registers and reports in English.

use super::{ReportWords, signed, tenths};
use crate::domain::case::{Nature, ReplyKind};
use crate::domain::catalogue::End;
use crate::domain::check::screening::Classification;
use crate::domain::report::{
    Change, Column, Part, RegisterKind, Section, Span, Spread, Topic, Value,
};
use crate::lang::{Lang, cleanup, words};

pub(in crate::lang) const WORDS: ReportWords = ReportWords {
    tag: "en",
    about: "The figures of a year: submissions, opinions, findings and adoption, time taken, filing and catalogue, beside those of the year before, with a paragraph in Chinese for the yearly report",
    year: "The year, as 2026",
    year_value: "YEAR",
    format: "text for the screen · html a page with plots · xlsx a spreadsheet · json for programs",
    out: "Write to this file; without --format its ending says how",
    explain: "List the cases or entries behind this figure; its name is in the last column",
    figure_value: "FIGURE",
    register: "Registers: of submissions, reviews, filings and contracts",
    kind: "submissions · reviews · filings · contracts",
    kind_value: "KIND",
    from: "From this day on (of receipt; of publication in the register of filings)",
    to: "Up to and with this day",
    kind_title: kind,
    stages: "Stages",
    column,
    is: |is| if is { "yes" } else { "no" },
    empty: "nothing to register in this period",
    period: |from, to| match (from, to) {
        (Some(from), Some(to)) => format!("{from} to {to}"),
        (Some(from), None) => format!("since {from}"),
        (None, Some(to)) => format!("up to {to}"),
        (None, None) => "all".to_owned(),
    },
    written: |file, rows| format!("wrote {file}, {rows} rows"),
    made: |file| format!("wrote {file}"),
    title: |organ, year| format!("{organ}: figures of legality review in {year}"),
    counted: |span: &Span| {
        let part = if span.is_whole() { "" } else { " (the year is not over)" };
        format!("{} to {}{part}", span.first, span.last)
    },
    since: |day| {
        format!("The record begins on {day}; what was before it is not among the figures.")
    },
    section,
    topic,
    part,
    joint: (": ", " · "),
    value,
    unknown: "–",
    difference: |value, before| match (value, before) {
        (Value::Count(_), Value::Count(_)) => {
            signed(value, before).unwrap_or_else(|| "same".to_owned())
        }
        _ => String::new(),
    },
    head: ["Figure", "This year", "Year before", "Change", "Name"],
    of_year: |year| year.to_string(),
    behind: ["Case or entry", "Day", "Detail", "Counts", "Document"],
    behind_figure: ["Name", "Figure"],
    sheets: ["Figures", "Behind them"],
    nothing_behind: "none",
    paragraph: "A paragraph for the yearly report",
    how: |year| format!("where a figure comes from: fashen report {year} --explain NAME"),
    measures: ["count", "of these", "average", "median", "90%", "longest"],
    behind_title: "The cases and entries behind each figure",
    more: |count| format!("the first {count} only; all are in the spreadsheet, or with --explain"),
    method_title: "How it is counted",
    method: &[
        "Time is counted in working days: the first day and days off do not count, working weekends do; time spent waiting for supplements and revisions is included. The 90th percentile is the nearest rank: nine of ten take no longer.",
        "Only deadlines whose length is verified can be missed; what went beyond an unconfirmed one is told apart.",
        "The rate of adoption is that of adopted and partly adopted findings among those the drafter replied to.",
        "A case that was reviewed several times is one reviewed case, by its last conclusion; opinions are counted each.",
        "Publications and the catalogue are those of the public catalogue, older documents that were taken over included.",
    ],
    plots: [
        "Opinions by conclusion",
        "Findings by part of the review",
        "Working days by stage",
        "Catalogue at the end",
    ],
    marks: ["average", "median", "90th percentile"],
    no_figure: |name, year| format!("the report of {year} has no figure called {name}"),
    no_figure_hint: |year| format!("names stand in the last column of: fashen report {year}"),
    no_format: |name, known| match name {
        "" => format!("the file has no ending: say --format {}", known.join("|")),
        name => format!("it is not made as {name}, only as {}", known.join(", ")),
    },
    to_come: |year| format!("the year {year} has not begun"),
    other: "other",
};

fn kind(kind: RegisterKind) -> &'static str {
    match kind {
        RegisterKind::Submissions => "Register of submissions",
        RegisterKind::Reviews => "Register of reviews",
        RegisterKind::Filings => "Register of filings",
        RegisterKind::Contracts => "Register of contracts",
    }
}

fn column(column: &Column) -> String {
    let said = match column {
        Column::Case => "Case",
        Column::Received => "Received",
        Column::Title => "Document",
        Column::Unit => "Drafter",
        Column::Category => "Category",
        Column::Due => "Due",
        Column::Unsure => "Length unconfirmed",
        Column::State => "State",
        Column::Stages => "Stages completed",
        Column::OpinionOn => "First opinion",
        Column::OpinionNumber => "Opinion number",
        Column::Conclusion => "Conclusion",
        Column::Opinions => "Opinions",
        Column::Findings => "Findings",
        Column::Dimension(title) => return format!("Findings: {}", title.title),
        Column::Adopted => "Adopted",
        Column::Partly => "Partly adopted",
        Column::Rejected => "Not adopted",
        Column::Unanswered => "No reply",
        Column::Workdays => "Working days",
        Column::Late => "Late",
        Column::DecidedOn => "Decided",
        Column::Number => "Document number",
        Column::PublishedOn => "Published",
        Column::SentOn => "Sent for filing",
        Column::ReportNumber => "Filing report",
        Column::Superior => "Filed with",
        Column::RegisteredOn => "Registered",
        Column::Registration => "Registration number",
        Column::InTime => "Sent in time",
        Column::SignedOn => "Signed",
        Column::ContractNumber => "Contract number",
        Column::Party => "Other party",
        Column::EndedOn => "Ended",
        Column::Stage => "Stage",
        Column::From => "Entered",
        Column::To => "Completed",
        Column::Outcome => "Outcome",
    };
    said.to_owned()
}

fn section(section: Section) -> &'static str {
    match section {
        Section::Intake => "Submission and screening",
        Section::Review => "Review",
        Section::Findings => "Findings and adoption",
        Section::Time => "Time taken and deadlines",
        Section::Filing => "Publication and filing",
        Section::Contracts => "Contracts",
        Section::Catalogue => "Catalogue",
    }
}

fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Submitted => "Cases submitted",
        Topic::Screened => "Screened by the program",
        Topic::Ruled => "Ruled on by a person",
        Topic::AtIntake => "Found at intake",
        Topic::Reviewed => "Cases reviewed",
        Topic::Opinions => "Opinions given",
        Topic::Ended => "Cases ended",
        Topic::Findings => "Findings raised",
        Topic::Rules => "Findings by question or rule",
        Topic::Replies => "Replies of drafters",
        Topic::Adoption => "Rate of adoption",
        Topic::Turnaround => "Working days to the first opinion",
        Topic::StageDays => "Working days by stage",
        Topic::Timely => "Deadlines kept",
        Topic::Late => "Deadlines missed",
        Topic::Reminded => "Beyond unconfirmed periods (not late)",
        Topic::Published => "Documents published",
        Topic::Sent => "Sent for filing",
        Topic::SentInTime => "Sent in time",
        Topic::Registered => "Registered by the superior",
        Topic::Unsent => "Published and not yet sent",
        Topic::Signed => "Contracts signed",
        Topic::Catalogue => "In the catalogue at the end",
        Topic::CleanedUp => "Gone through in clean-ups",
        Topic::Changes => "Amended, renewed, ended",
    }
}

fn part(part: &Part) -> String {
    match part {
        Part::Workflow(title) | Part::Named(title) | Part::Dimension(title) => title.title.clone(),
        Part::Rule(title) => format!("{} {}", title.key, title.title),
        Part::Class(Classification::Normative) => "looks normative".to_owned(),
        Part::Class(Classification::NotNormative) => "looks not normative".to_owned(),
        Part::Class(Classification::NeedsHuman) => "for a person to say".to_owned(),
        Part::Nature(Nature::Normative) => "normative".to_owned(),
        Part::Nature(Nature::NotNormative) => "not normative".to_owned(),
        Part::Reply(ReplyKind::Adopted) => "adopted".to_owned(),
        Part::Reply(ReplyKind::Partly) => "partly adopted".to_owned(),
        Part::Reply(ReplyKind::Rejected) => "not adopted".to_owned(),
        Part::Status(status) => words::status(Lang::En, *status).to_owned(),
        Part::Disposition(one) => cleanup::disposition(Lang::En, *one).to_owned(),
        Part::Change(one) => change(*one).to_owned(),
    }
}

fn change(change: Change) -> &'static str {
    match change {
        Change::Amended => "amended",
        Change::Renewed => "renewed",
        Change::Suspended => "suspended",
        Change::Expired => "expired",
        Change::Ended(End::Repealed) => "repealed",
        Change::Ended(End::Lapsed) => "declared without effect",
        Change::Ended(End::Annulled) => "annulled",
    }
}

fn value(value: Value) -> String {
    match value {
        Value::Count(count) => count.to_string(),
        Value::Share { part, whole } => match value.permille() {
            Some(share) => {
                format!("{}% ({part}/{whole})", tenths(u64::try_from(share).unwrap_or_default()))
            }
            None => "–".to_owned(),
        },
        Value::Days(None) => "–".to_owned(),
        Value::Days(Some(spread)) => {
            let Spread { count, average, median, ninth, longest } = spread;
            let (average, median) = (tenths(average), tenths(median));
            format!(
                "average {average}, median {median}, 90% {ninth}, longest {longest} (n={count})"
            )
        }
    }
}
