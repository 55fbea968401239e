//! Clean-ups as tables.

use crate::app::cleanup::{Row, Worklist};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::cleanup::{CleanUp, Ended};
use crate::lang::{self, words};
use chrono::NaiveDate;
use std::fmt::Write;

/// How wide a title may be.
const WIDTH: usize = 44;

/// `cleanup list`.
pub(in crate::cli) fn clean_ups(face: &Face, all: &[CleanUp]) -> String {
    let words = &face.phrases.cleanup;
    if all.is_empty() {
        return words.none.to_owned();
    }
    let row = |one: &CleanUp| {
        let decided = one.items.len() - one.undecided().count();
        vec![
            one.id.to_string(),
            table::cut(&one.title, WIDTH),
            one.started_on.to_string(),
            (words.progress)(decided, one.items.len()),
            state(face, one),
        ]
    };
    let rows: Vec<_> = all.iter().map(row).collect();
    table::table(&words.head, &rows).trim_end().to_owned()
}

fn state(face: &Face, clean_up: &CleanUp) -> String {
    let words = &face.phrases.cleanup;
    match &clean_up.ended {
        None => words.open.to_owned(),
        Some(Ended::Finished { decided_on, .. }) => (words.finished)(&decided_on.to_string()),
        Some(Ended::Abandoned { at, .. }) => (words.abandoned)(&at.date_naive().to_string()),
    }
}

/// `cleanup show`: the head, how far units are, and the entries.
pub(in crate::cli) fn clean_up(face: &Face, list: &Worklist) -> String {
    let (words, clean_up) = (&face.phrases.cleanup, &list.clean_up);
    let head = format!("{}  {}  {}", clean_up.id, clean_up.title, state(face, clean_up));
    let mut text = face.paint(Tone::Head, &head);
    let due = clean_up.due.map(|day| day.to_string());
    let _ = write!(text, "\n{}\n\n", (words.facts)(&clean_up.scope, due.as_deref()));
    let units = clean_up.progress();
    let unit = |(unit, progress): (&&str, &crate::domain::cleanup::Progress)| {
        let unit = if unit.is_empty() { words.no_unit } else { unit };
        let (decided, all) = (progress.decided.to_string(), progress.all.to_string());
        vec![unit.to_owned(), decided, all, day(progress.due)]
    };
    let rows: Vec<_> = units.iter().map(unit).collect();
    text.push_str(&table::table(&words.progress_head, &rows));
    text.push('\n');
    let rows: Vec<_> =
        list.rows.iter().map(|row| cells(face, row, clean_up.ended.is_some())).collect();
    text.push_str(&table::table(&words.entry_head, &rows));
    for row in list.rows.iter().filter(|row| row.listed.cause.is_some()) {
        let cause = row.listed.cause.as_deref().unwrap_or_default();
        let _ = write!(text, "\n{}  {cause}", row.view.entry.id);
    }
    text.trim_end().to_owned()
}

fn cells(face: &Face, row: &Row, ended: bool) -> Vec<String> {
    let words = &face.phrases.cleanup;
    let decision = row.listed.decided.as_ref().map(|decided| &decided.decision);
    let said = decision.map(|one| match one.until {
        Some(until) => (words.continued_until)(&until.to_string()),
        None => lang::cleanup::disposition(face.lang, one.disposition).to_owned(),
    });
    // What ended while the clean-up went on is for a person to see before anything is decided on it.
    let said = if row.is_over() && !ended {
        (words.over)(words::status(face.lang, row.view.status))
    } else {
        said.unwrap_or_default()
    };
    vec![
        row.view.entry.id.to_string(),
        row.view.entry.published_on.to_string(),
        said,
        row.listed.unit.clone().unwrap_or_default(),
        day(row.listed.due),
        table::cut(&row.view.entry.title, WIDTH),
    ]
}

fn day(day: Option<NaiveDate>) -> String {
    day.map(|day| day.to_string()).unwrap_or_default()
}
