//! What is due, most urgent first.

use crate::app::catalogue::EntryView;
use crate::app::due::{CleanUpDue, DueList, DueRow, YearlyDue};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::calendar::{Period, Unit, WorkingDays};
use crate::domain::deadline::Left;
use crate::domain::office::Office;
use chrono::NaiveDate;
use std::fmt::Write;

/// Cells that a title gets.
const TITLE: usize = 40;

/// What is shown, and what it is counted and named by.
pub(in crate::cli) struct Shown<'a> {
    /// The deadlines.
    pub(in crate::cli) list: &'a DueList,
    /// By which what is left is counted.
    pub(in crate::cli) days: &'a WorkingDays,
    /// Whose people they wait for.
    pub(in crate::cli) office: &'a Office,
}

/// `due`; `asked` says whether only some were asked for.
pub(in crate::cli) fn due(face: &Face, shown: &Shown<'_>, asked: bool) -> String {
    let (words, list) = (&face.phrases.due, shown.list);
    let mut text = match list.rows.as_slice() {
        [] if asked => format!("{}\n", words.none_such),
        [] => format!("{}\n", words.none),
        rows => deadlines(face, shown, rows),
    };
    if !list.yearly.is_empty() {
        let _ = writeln!(text, "{}", face.paint(Tone::Head, words.yearly));
        let rows: Vec<Vec<String>> = list.yearly.iter().map(|duty| yearly(face, duty)).collect();
        for line in table::table(&[], &rows).lines().filter(|line| !line.is_empty()) {
            let _ = writeln!(text, "  {line}");
        }
    }
    beside(face, list, &mut text);
    text
}

/// What no case has: terms that run out, and what units have to decide in clean-ups.
fn beside(face: &Face, list: &DueList, text: &mut String) {
    let words = &face.phrases.due;
    let mut part = |head: &str, rows: Vec<Vec<String>>| {
        if rows.is_empty() {
            return;
        }
        let _ = writeln!(text, "{}", face.paint(Tone::Head, head));
        for line in table::table(&[], &rows).lines().filter(|line| !line.is_empty()) {
            let _ = writeln!(text, "  {line}");
        }
    };
    let entry = |view: &EntryView| {
        let ends = view.last_day.map(|day| day.to_string()).unwrap_or_default();
        vec![ends, view.entry.id.to_string(), table::cut(&view.entry.title, TITLE)]
    };
    part(words.expiring, list.expiring.iter().map(entry).collect());
    let unit = |due: &CleanUpDue| {
        let unit = if due.unit.is_empty() { face.phrases.cleanup.no_unit } else { &due.unit };
        let passed = due.due < list.today;
        let day = due.due.to_string();
        let day = if passed { (words.passed)(&day) } else { day };
        vec![day, due.clean_up.clone(), unit.to_owned(), (words.undecided)(due.open)]
    };
    part(words.clean_ups, list.clean_ups.iter().map(unit).collect());
}

/// The table, each line in the tone of its urgency, and what the remarks mean.
fn deadlines(face: &Face, shown: &Shown<'_>, rows: &[DueRow]) -> String {
    let words = &face.phrases.due;
    let cells: Vec<Vec<String>> = rows.iter().map(|row| cells(face, shown, row)).collect();
    let mut lines = table::table(&words.head, &cells);
    // Painted afterwards: what paints a line has no width.
    let today = shown.list.today;
    let tones = std::iter::once(None).chain(rows.iter().map(|row| tone(row, today)));
    lines = lines
        .lines()
        .zip(tones)
        .map(|(line, tone)| tone.map_or_else(|| line.to_owned(), |tone| face.paint(tone, line)))
        .fold(String::new(), |text, line| text + &line + "\n");
    for note in notes(face, rows) {
        let _ = writeln!(lines, "{note}");
    }
    lines
}

fn tone(row: &DueRow, today: NaiveDate) -> Option<Tone> {
    match row.due {
        None => Some(Tone::Faint),
        Some(due) if due < today => Some(Tone::Bad),
        Some(due) if due == today || row.remind.is_some_and(|day| day <= today) => Some(Tone::Warn),
        Some(_) => None,
    }
}

fn cells(face: &Face, shown: &Shown<'_>, row: &DueRow) -> Vec<String> {
    let words = &face.phrases.due;
    let left = left(row, shown).map(words.left).unwrap_or_default();
    let title = match row.ordinal {
        0 | 1 => row.deadline.1.clone(),
        ordinal => (words.again)(&row.deadline.1, ordinal),
    };
    vec![
        row.due.map_or_else(|| words.no_day.to_owned(), |due| due.to_string()),
        row.possible.map_or(left, |day| (words.not_before_short)(&day.to_string())),
        row.case.clone(),
        title,
        waits(face, shown.office, row),
        remarks(face, row, shown.list.today),
        table::cut(&row.title, TITLE),
    ]
}

fn left(row: &DueRow, shown: &Shown<'_>) -> Option<Left> {
    let unit = row.period.parse::<Period>().map_or(Unit::Days, |period| period.unit);
    match row.due {
        Some(due) => Some(Left::until(due, unit, shown.days, shown.list.today)),
        None => Some(Left::paused(row.left?, unit)),
    }
}

/// The stages that stand before its end, and who acts there.
fn waits(face: &Face, office: &Office, row: &DueRow) -> String {
    let words = &face.phrases.due;
    let mut who: Vec<String> = Vec::new();
    for waiting in &row.waits {
        let assignee = waiting.assignee.as_deref();
        let named = assignee.map(|id| office.person(id).map_or(id, |person| &person.name));
        let named = named.unwrap_or(&waiting.role.1);
        if !who.iter().any(|one| one == named) {
            who.push(named.to_owned());
        }
    }
    let stage = match row.waits.as_slice() {
        [] => return String::new(),
        [one] => one.stage.1.clone(),
        [first, ..] => (words.several)(&first.stage.1, row.waits.len()),
    };
    (words.waits)(&stage, &(face.phrases.screen.list)(&who))
}

fn remarks(face: &Face, row: &DueRow, today: NaiveDate) -> String {
    let words = &face.phrases.due;
    let told = row.escalate.as_ref().filter(|_| row.is_escalated(today));
    let mut remarks: Vec<String> =
        told.map(|told| (words.escalated)(&told.role.1)).into_iter().collect();
    remarks.extend(row.estimated.then(|| words.estimated.to_owned()));
    remarks.extend(row.unconfirmed.as_ref().map(|_| words.unconfirmed.to_owned()));
    (face.phrases.screen.list)(&remarks)
}

/// What the remarks mean, each once.
fn notes(face: &Face, rows: &[DueRow]) -> Vec<String> {
    let words = &face.phrases.due;
    let mut notes = Vec::new();
    if rows.iter().any(|row| row.estimated) {
        notes.push(words.estimated_note.to_owned());
    }
    for row in rows {
        let Some(what) = &row.unconfirmed else { continue };
        let note = (words.unconfirmed_note)(&row.deadline.1, what);
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

fn yearly(face: &Face, duty: &YearlyDue) -> Vec<String> {
    let words = &face.phrases.due;
    let unsure = if duty.unconfirmed { words.unconfirmed } else { "" };
    vec![
        duty.on.to_string(),
        duty.title.clone(),
        unsure.to_owned(),
        duty.basis.clone().unwrap_or_default(),
        duty.note.clone().unwrap_or_default(),
    ]
}

/// The earliest last day of a row of another list: that it has passed, and that it was estimated.
pub(in crate::cli) fn day_due(
    face: &Face,
    due: Option<NaiveDate>,
    estimated: bool,
    today: NaiveDate,
) -> String {
    let Some(due) = due else { return String::new() };
    let words = &face.phrases.due;
    let day = if due < today { (words.passed)(&due.to_string()) } else { due.to_string() };
    if estimated { (words.waits)(&day, words.estimated) } else { day }
}
