//! Years of a calendar and what is counted by them, in words.

use crate::app::calendar::{Added, BetweenView, CountView, YearView};
use crate::app::due::Renewed;
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::calendar::{Closure, Unit};
use chrono::NaiveDate;
use std::fmt::Write;

/// A year: its holidays, the weekends that are worked for them, local closures, and the working days of each month.
pub(in crate::cli) fn calendar_year(face: &Face, view: &YearView) -> String {
    let words = &face.phrases.calendar;
    let mut text = format!("{}\n", face.paint(Tone::Head, &(words.head)(view.year)));
    for notice in &view.notices {
        let _ = writeln!(text, "{}  {notice}", words.notices);
    }
    if let Some(from) = view.estimated_from {
        let all = view.notices.is_empty() && view.holidays.is_empty();
        let said = if all {
            words.estimated.to_owned()
        } else {
            (words.estimated_from)(&(words.short_day)(from))
        };
        let _ = writeln!(text, "{}", face.paint(Tone::Warn, &said));
    }
    let tables = [holidays(face, view), made_up(face, view), closures(face, view)];
    for table in tables.into_iter().flatten() {
        let _ = write!(text, "\n{table}");
    }
    let _ = write!(text, "\n{}", months(face, view));
    text
}

fn holidays(face: &Face, view: &YearView) -> Option<String> {
    let words = &face.phrases.calendar;
    let row = |(name, days): &(String, Vec<NaiveDate>)| {
        vec![name.clone(), days.len().to_string(), spans(face, days)]
    };
    let rows: Vec<_> = view.holidays.iter().map(row).collect();
    (!rows.is_empty()).then(|| table::table(&words.holiday_head, &rows))
}

fn made_up(face: &Face, view: &YearView) -> Option<String> {
    let words = &face.phrases.calendar;
    let head = (words.made_up_head)(view.made_up.len());
    let rows = [vec![spans(face, &view.made_up)]];
    (!view.made_up.is_empty()).then(|| table::table(&[&head], &rows))
}

/// Local closures, days of one reason together.
fn closures(face: &Face, view: &YearView) -> Option<String> {
    let words = &face.phrases.calendar;
    let mut together: Vec<(&Closure, Vec<NaiveDate>)> = Vec::new();
    for one in &view.closures {
        match together.last_mut() {
            Some((last, days)) if (&last.name, &last.basis) == (&one.name, &one.basis) => {
                days.push(one.day);
            }
            _ => together.push((one, vec![one.day])),
        }
    }
    let row = |(one, days): &(&Closure, Vec<NaiveDate>)| {
        let basis = one.basis.clone().unwrap_or_default();
        vec![one.name.clone(), days.len().to_string(), spans(face, days), basis]
    };
    let rows: Vec<_> = together.iter().map(row).collect();
    (!rows.is_empty()).then(|| table::table(&words.closed_head, &rows))
}

fn months(face: &Face, view: &YearView) -> String {
    let words = &face.phrases.calendar;
    let row = |name: String, working: u32, all: u32| {
        vec![name, working.to_string(), all.saturating_sub(working).to_string()]
    };
    let mut rows: Vec<_> = (1..)
        .zip(&view.months)
        .map(|(month, (working, all))| row((words.month)(month), *working, *all))
        .collect();
    let all = view.months.iter().map(|(_, all)| all).sum();
    rows.push(row(words.whole_year.to_owned(), view.working(), all));
    table::table(&words.month_head, &rows)
}

/// Days, those that follow one another as one.
fn spans(face: &Face, days: &[NaiveDate]) -> String {
    let words = &face.phrases.calendar;
    let mut spans: Vec<(NaiveDate, NaiveDate)> = Vec::new();
    for day in days {
        match spans.last_mut() {
            Some((_, last)) if last.succ_opt() == Some(*day) => *last = *day,
            _ => spans.push((*day, *day)),
        }
    }
    let say = |(from, to): &(NaiveDate, NaiveDate)| {
        let (first, last) = ((words.short_day)(*from), (words.short_day)(*to));
        if from == to { first } else { (words.span)(&first, &last) }
    };
    (words.list)(&spans.iter().map(say).collect::<Vec<_>>())
}

/// What a new file adds.
pub(in crate::cli) fn calendar_added(face: &Face, added: &Added) -> String {
    let words = &face.phrases.calendar;
    let say = if added.dry_run { words.would_add } else { words.added };
    let mut text = format!("{}\n", say(&added.file.display().to_string()));
    for file in &added.carried {
        let _ = writeln!(text, "{}", (words.carried)(&file.display().to_string()));
    }
    for year in &added.years {
        let _ = write!(text, "\n{}", calendar_year(face, year));
    }
    for (say, days) in [(words.other_off, &added.other_off), (words.other_work, &added.other_work)]
    {
        if !days.is_empty() {
            let days: Vec<String> = days.iter().map(|day| (words.day)(*day)).collect();
            let _ = writeln!(text, "\n{}", say(&(words.list)(&days)));
        }
    }
    if added.renewed.cases > 0 {
        let _ = writeln!(text, "\n{}", recounted(face, &added.renewed));
    }
    text
}

/// What another calendar came to for open cases: how many, and the first of the last days that moved.
pub(in crate::cli) fn recounted(face: &Face, renewed: &Renewed) -> String {
    let words = &face.phrases.calendar;
    let mut text = (words.recounted)(renewed.cases, renewed.moved);
    for moved in &renewed.days {
        let day = |day: Option<NaiveDate>| {
            day.map_or_else(|| face.phrases.due.no_day.to_owned(), |day| day.to_string())
        };
        let (from, to) = (day(moved.from), day(moved.to));
        let _ = write!(text, "\n  {} {} {from} → {to}", moved.case, moved.deadline);
    }
    if renewed.moved > renewed.days.len() as u64 {
        text.push_str("\n  ……");
    }
    text
}

/// The last day of a period.
pub(in crate::cli) fn calendar_counted(face: &Face, view: &CountView) -> String {
    let (words, asked) = (&face.phrases.calendar, &view.asked);
    let say = match (asked.term, asked.count < 0) {
        (true, _) => words.counted_term,
        (false, true) => words.counted_back,
        (false, false) => words.counted,
    };
    let period = (words.period)(asked.count.abs(), asked.unit);
    let mut text = format!("{}\n", say(&(words.day)(asked.from), &period, &(words.day)(view.last)));
    if let Some(day) = view.rolled_from {
        let _ = writeln!(text, "{}", (words.rolled)(&(words.day)(day)));
    }
    let may_move = asked.count > 0 && !asked.term && !asked.roll;
    if let Some(rest) = view.rest.as_ref().filter(|_| may_move) {
        let _ = writeln!(text, "{}", (words.rest)(rest));
    }
    if view.estimated {
        let _ = writeln!(text, "{}", face.paint(Tone::Warn, words.estimated));
    }
    if !view.why.is_empty() {
        let _ = write!(text, "\n{}", why(face, view));
    }
    text
}

/// How it was counted, stretch by stretch.
fn why(face: &Face, view: &CountView) -> String {
    let words = &face.phrases.calendar;
    let rows = view.why.iter().map(|stretch| {
        let (from, to) = ((words.day)(stretch.from), (words.day)(stretch.to));
        let days = if stretch.from == stretch.to { from } else { (words.span)(&from, &to) };
        let many = (stretch.to - stretch.from).num_days() + 1;
        vec![days, many.to_string(), (words.what)(&stretch.what, view.asked.unit)]
    });
    table::table(&words.why_head, &rows.collect::<Vec<_>>())
}

/// What lies between two days.
pub(in crate::cli) fn calendar_between(face: &Face, view: &BetweenView) -> String {
    let words = &face.phrases.calendar;
    let mut text =
        format!("{}\n", (words.lies_between)(&(words.day)(view.from), &(words.day)(view.to)));
    let mut line = |said: String| {
        let _ = writeln!(text, "{said}");
    };
    line((words.period)(view.days, Unit::Days));
    line((words.period)(view.workdays, Unit::Workdays));
    let exactly = |count: u32, unit| (words.exactly)(&(words.period)(i64::from(count), unit));
    match (view.years(), view.months) {
        (Some(years), _) => line(exactly(years, Unit::Years)),
        (None, Some(months)) => line(exactly(months, Unit::Months)),
        (None, None) => {}
    }
    if view.estimated {
        line(face.paint(Tone::Warn, words.estimated));
    }
    text
}
