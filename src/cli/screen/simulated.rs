//! What came of a simulation, as tables.

use crate::app::author::simulate::Simulated;
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::simulation::{Report, Spectrum, StageReport};
use crate::lang::Names;
use std::fmt::Write;

/// The screen.
pub(in crate::cli) fn simulated(face: &Face, simulated: &Simulated) -> String {
    let (words, report) = (&face.phrases.simulation, &simulated.report);
    let asked = &simulated.settings;
    let (rate, day) = (thousandths(u64::from(asked.arrivals)), asked.from.to_string());
    let head = (words.head)(&simulated.workflow.title, report.cases, asked.seed, &rate, &day);
    let mut text = format!("{}\n", face.paint(Tone::Head, &head));
    let outcome = (words.fate)(report.ended, report.looped, report.stuck, report.open);
    let pace = (report.ended * 100_000).checked_div(report.days).unwrap_or(0);
    let _ = writeln!(text, "{outcome}\n{}\n", (words.throughput)(report.days, &tenths(pace / 100)));
    text.push_str(&times(face, report));
    for table in [
        stages(face, simulated),
        roles(face, simulated),
        ends(face, simulated),
        deadlines(face, simulated),
    ] {
        let _ = write!(text, "\n{table}");
    }
    warnings(face, simulated, &mut text);
    text
}

fn times(face: &Face, report: &Report) -> String {
    let words = &face.phrases.simulation;
    let row = |name: &str, of: Spectrum, say: &dyn Fn(u64) -> String| {
        let all = [of.p50, of.p80, of.p90, of.p95, of.max, of.mean];
        std::iter::once(name.to_owned()).chain(all.into_iter().map(say)).collect::<Vec<_>>()
    };
    let rows = [
        row(words.workdays, report.total, &|minutes| days(report, minutes, 1)),
        row(words.calendar_days, report.calendar, &|days| days.to_string()),
    ];
    let all = report.worked + report.queued + report.delayed;
    let share = |part: u64| percent(part, all);
    let spent = (words.spent)(&share(report.worked), &share(report.queued), &share(report.delayed));
    format!("{}{spent}\n", table::table(&words.time_head, &rows))
}

fn stages(face: &Face, simulated: &Simulated) -> String {
    let (report, names) = (&simulated.report, Names::new(Some(&simulated.workflow), None));
    let row = |stage: &StageReport| {
        vec![
            names.stage(&stage.stage).to_string(),
            stage.done.to_string(),
            count(stage.skipped),
            count(stage.cancelled),
            days(report, stage.queued, stage.done),
            days(report, stage.delayed, stage.done),
            days(report, stage.worked, stage.done),
        ]
    };
    let rows: Vec<_> = report.stages.iter().map(row).collect();
    table::table(&face.phrases.simulation.stage_head, &rows)
}

fn roles(face: &Face, simulated: &Simulated) -> String {
    let names = Names::new(Some(&simulated.workflow), None);
    let rows = simulated.report.roles.iter().map(|role| {
        let filled = usize::try_from(role.load / 50).unwrap_or(20).min(20);
        let tone = if role.load >= 1_000 { Tone::Bad } else { Tone::Good };
        vec![
            names.role(&role.role).to_string(),
            role.people.to_string(),
            percent(role.load, 1_000),
            face.paint(tone, &"█".repeat(filled)),
        ]
    });
    table::table(&face.phrases.simulation.role_head, &rows.collect::<Vec<_>>())
}

fn ends(face: &Face, simulated: &Simulated) -> String {
    let (report, names) = (&simulated.report, Names::new(Some(&simulated.workflow), None));
    let rows = report.ends.iter().map(|(end, cases)| {
        vec![names.end(end).to_string(), cases.to_string(), percent(*cases, report.ended)]
    });
    table::table(&face.phrases.simulation.end_head, &rows.collect::<Vec<_>>())
}

fn deadlines(face: &Face, simulated: &Simulated) -> String {
    let rules = &simulated.workflow.deadlines;
    let rows = simulated.report.deadlines.iter().map(|one| {
        let rule = rules.iter().find(|rule| rule.id == one.deadline);
        vec![
            rule.map_or_else(|| one.deadline.clone(), |rule| rule.title.clone()),
            one.runs.to_string(),
            one.broken.to_string(),
            percent(one.broken, one.runs),
        ]
    });
    table::table(&face.phrases.simulation.deadline_head, &rows.collect::<Vec<_>>())
}

fn warnings(face: &Face, simulated: &Simulated, text: &mut String) {
    let (words, report) = (&face.phrases.simulation, &simulated.report);
    let names = Names::new(Some(&simulated.workflow), None);
    let mut warn = |said: String| {
        let _ = writeln!(text, "\n{}", face.paint(Tone::Warn, &said));
    };
    for role in report.overloaded() {
        warn((words.overloaded)(names.role(&role.role).title));
    }
    if !report.stuck_in.is_empty() {
        let stuck = report.stuck_in.keys().map(|stage| names.stage(stage).to_string());
        let stuck: Vec<String> = stuck.collect();
        warn((words.stuck_in)(&(face.phrases.screen.list)(&stuck)));
    }
    if let Some(year) = report.unknown_from {
        warn((words.unknown_from)(year));
    }
}

/// Minutes of each of several as working days, with two decimals.
fn days(report: &Report, minutes: u64, of: u64) -> String {
    let all = report.day.max(1) * of.max(1);
    let hundredths = (minutes * 100 + all / 2) / all;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}

/// A share, with one decimal.
fn percent(part: u64, of: u64) -> String {
    let per_mille = (part * 1_000 + of / 2).checked_div(of).unwrap_or(0);
    format!("{}%", tenths(per_mille))
}

fn tenths(number: u64) -> String {
    format!("{}.{}", number / 10, number % 10)
}

/// A number of thousandths, without zeros that say nothing.
fn thousandths(number: u64) -> String {
    let text = format!("{}.{:03}", number / 1_000, number % 1_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A number that is mostly nothing.
fn count(number: u64) -> String {
    if number == 0 { "-".to_owned() } else { number.to_string() }
}
