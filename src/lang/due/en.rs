//! In English.

use super::{DueHelp, DueWords, IcsWords, WhyWords, amount};
use crate::domain::deadline::Left;
use crate::lang::Lang;

/// English.
pub(in crate::lang) const WORDS: DueWords = DueWords {
    help: HELP,
    none: "No deadline is running",
    none_such: "No deadline is like that",
    head: ["DUE", "LEFT", "CASE", "DEADLINE", "STAGE (WHO)", "REMARKS", "TITLE"],
    left: |left| match left {
        Left::Overdue(1) => "1 day overdue".to_owned(),
        Left::Overdue(days) => format!("{days} days overdue"),
        Left::Today => "due today".to_owned(),
        Left::Count(period) => format!("{} left", amount(Lang::En, period)),
        Left::Paused(period) => format!("paused, {} left", amount(Lang::En, period)),
    },
    not_before_short: |day| format!("possible from {day}"),
    no_day: "—",
    waits: |stage, who| format!("{stage} ({who})"),
    several: |first, count| format!("{first} and {} more", count.saturating_sub(1)),
    done: |stage, outcome| format!("{stage}: {outcome}"),
    again: |title, ordinal| format!("{title} (no. {ordinal})"),
    to_urge: |count, command| {
        let items = if count == 1 { "deadline is" } else { "deadlines are" };
        format!("{count} overdue {items} yours to urge: {command}")
    },
    escalated: |role| format!("escalated: {role}"),
    estimated: "estimated",
    estimated_note: "“estimated”: counted from weekends; the State Council has not announced the days off yet",
    unconfirmed: "unconfirmed",
    unconfirmed_note: |title, what| match what {
        "" => format!("“unconfirmed”: nobody has verified how long {title} is"),
        _ => format!("“unconfirmed”: {title}: {what}"),
    },
    yearly: "Every year",
    expiring: "Terms that run out",
    clean_ups: "Clean-ups",
    undecided: |open| {
        if open == 1 { "1 entry to decide".to_owned() } else { format!("{open} entries to decide") }
    },
    more: "There are more; --limit shows them",
    overdue_cases: |count| match count {
        1 => "1 case has an overdue deadline".to_owned(),
        _ => format!("{count} cases have an overdue deadline"),
    },
    overdue: |count| match count {
        1 => "1 deadline is overdue".to_owned(),
        _ => format!("{count} deadlines are overdue"),
    },
    due: "DUE",
    passed: |day| format!("{day} overdue"),
    deadlines: "Deadlines",
    until: |day| format!("due {day}"),
    not_before: |day| format!("may not be done before {day}"),
    not_before_paused: "from which day it may be done is known when it goes on",
    parts: |parts| parts.join(", "),
    with_days: |period, days| format!("{period}; {days}"),
    not_a_period: |text| format!("“{text}” is no period"),
    not_a_period_hint: "Write it like “5 workdays”, “10 days”, “2 months” or “1 year”",
    why: WHY,
    ics: ICS,
};

const HELP: DueHelp = DueHelp {
    about: "Which deadlines are near or overdue, why they end on that day, and all of them as a calendar file",
    within: "Only those that end within this time, with those that are overdue; like \"5 workdays\"",
    overdue: "Only those that are overdue",
    role: "Only those that wait for this role, or are escalated to it; like reviewer",
    person: "Only those that wait for this person, like chen",
    why: "Explain day by day how each deadline of this case was counted",
    ics: "Write the deadlines that are listed to a calendar file (.ics)",
    form: "What they are in the calendar file: event, for the whole day, or todo, a task (default event)",
    fail_on: "End with exit code 6 where something is overdue",
    period_value: "PERIOD",
    role_value: "ROLE",
    list_overdue: "Only cases with an overdue deadline",
};

const ICS: IcsWords = IcsWords {
    name: |organ| format!("Legality review deadlines, {organ}"),
    summary: |deadline, case, title, late| match late {
        Some(1) => format!("[1 day overdue] {deadline} ends: {case} {title}"),
        Some(days) => format!("[{days} days overdue] {deadline} ends: {case} {title}"),
        None => format!("{deadline} ends: {case} {title}"),
    },
    yearly: |title| format!("Every year: {title}"),
    expires: |title| format!("Term ends: {title}"),
    clean_up: |title, unit, open| format!("{title}: {unit} has {open} to decide"),
    expires_note: "Evaluate before it ends: renew what is to go on (fashen catalogue renew); the rest ends by itself.",
    start: |start, period| {
        format!("Runs from {start}, which does not count, for {}", amount(Lang::En, period))
    },
    basis: |basis| format!("Basis: {basis}"),
    rolled: |day| {
        format!("It would have ended on {day}, a rest day, and moves to the next working day")
    },
    waits: |who| format!("Waits for: {who}"),
    estimated: "Counted from weekends; the State Council has not announced the days off yet",
    unconfirmed: |what| match what {
        "" => "Unconfirmed: nobody has verified how long it is".to_owned(),
        _ => format!("Unconfirmed: {what}"),
    },
    command: |command| format!("How it was counted: {command}"),
    soon: |summary, day| format!("{summary} ({day})"),
    today: |summary| format!("Last day: {summary}"),
    deadline: "Legality review deadlines",
    duty: "Every year",
    written: |file, entries, paused| {
        let noun = if entries == 1 { "entry" } else { "entries" };
        let left_out = match paused {
            0 => String::new(),
            1 => "; 1 deadline that is paused has no last day and was left out".to_owned(),
            _ => format!("; {paused} deadlines that are paused have no last day and were left out"),
        };
        format!("Wrote {file}: {entries} {noun}{left_out}")
    },
};

const WHY: WhyWords = WhyWords {
    none: "No deadline has started in this case yet",
    length: |most, least| match (most, least) {
        (Some(most), Some(least)) => format!("Length: {most} at most, {least} at least"),
        (Some(most), None) => format!("Length: {most} at most"),
        (None, Some(least)) => format!("Length: {least} at least"),
        (None, None) => "Length: nothing says how long".to_owned(),
    },
    basis: |basis| format!("Basis: {basis}"),
    parameter: |name| format!("Set by the place: parameter {name} of fashen.yaml"),
    unconfirmed: |what| match what {
        "" => "Unconfirmed: nobody has verified it".to_owned(),
        _ => format!("Unconfirmed: {what}"),
    },
    start: |day, what, field| match field {
        Some(field) => {
            format!("Start: {day}, “{field}” as recorded with {what}; that day does not count")
        }
        None => format!("Start: {day}, {what}; that day does not count"),
    },
    earlier: |day, what| format!("Started before on {day} ({what}), then anew"),
    how_many: |days| if days == 1 { "1 day".to_owned() } else { format!("{days} days") },
    today: |left| format!("Now: {left}"),
    most: "Until when at most",
    least: "Until when at least",
    paused_in: |stage| format!("paused in “{stage}”, does not count"),
    last: |day| format!("Due: {day}"),
    rolled: |day, basis| format!("Moved: it would have ended on {day}, a rest day; basis: {basis}"),
    still: |day, left| format!("Due: not known yet; since {day} {left}"),
    weekends: |days| format!(", {days} days of weekends between them do not"),
    beyond: "It goes beyond the years of the calendar (1949 to 2200)",
    remind: |day| format!("Reminder: from {day}"),
    escalate: |day, role| format!("Escalation: shown to {role} too from {day}"),
    ended: |what, day, late| match late {
        Some(1) => format!("Done: {day}, {what}, 1 day late"),
        Some(days) => format!("Done: {day}, {what}, {days} days late"),
        None => format!("Done: {day}, {what}, in time"),
    },
    done: |what, day| format!("Done: {day}, {what}"),
    lapsed: |day| format!("Ended with the case: {day}, not done"),
    possible: |day, whole| {
        let why = if whole { " (when the last day is over)" } else { "" };
        format!("Possible from: {day}{why}")
    },
    unless: |what| format!("The minimum does not hold where: {what} (with a reason)"),
    waived: |day, person, reason, possible| {
        let possible = possible.map_or_else(String::new, |day| format!(" until {day}"));
        format!("Done early: {day}, {person} did not wait{possible}; reason: {reason}")
    },
    moved: |at, from, to| {
        let said = |day: Option<&str>| day.unwrap_or("paused").to_owned();
        format!(
            "Counted anew: {at}, days off or a figure of the place changed, from {} to {}",
            said(from),
            said(to)
        )
    },
};
