//! A case on one screen, and everything that happened to it.

use super::{finding, ruling, running};
use crate::app::inspect::{CaseView, History, NeedView};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::case::{Case, ClauseRef, Copy, Finding, NeedState, Step, Verdict};
use crate::domain::office::Office;
use crate::lang::{self, Names, words};
use chrono::{DateTime, FixedOffset};
use std::fmt::Write;

/// `show`.
pub(in crate::cli) fn case(face: &Face, view: &CaseView, office: &Office) -> String {
    let view = &view.read_in(face.lang.as_str());
    let names = Names::new(Some(&view.workflow), Some(office));
    let case = &view.case;
    let mut text = head(face, view, &names);
    let running = view.deadlines.iter().map(|one| running::cells(face, view, one));
    section(face, &mut text, face.phrases.due.deadlines, &running.collect::<Vec<_>>());
    section(face, &mut text, face.phrases.screen.drafts, &drafts(case, &names));
    section(face, &mut text, face.phrases.ruling.heading, &nature(face, case, &names));
    section(face, &mut text, face.phrases.screen.materials, &materials(face, case, &names));
    section(face, &mut text, face.phrases.links.needs, &needs(face, view, &names));
    section(face, &mut text, face.phrases.screen.steps, &steps(face, view, &names));
    section(face, &mut text, face.phrases.screen.findings, &findings(face, view));
    suspicions(face, &mut text, view);
    let papers = case
        .papers
        .iter()
        .map(|paper| vec![moment(paper.at), words::paper(face.lang, paper.paper, names.review())]);
    section(face, &mut text, face.phrases.screen.papers, &papers.collect::<Vec<_>>());
    text
}

/// Whether the draft was checked, and the suspicions; nothing of a case that has ended without any.
fn suspicions(face: &Face, text: &mut String, view: &CaseView) {
    let case = &view.case;
    if case.suspicions.is_empty() && case.checks.is_empty() && case.ended.is_some() {
        return;
    }
    let title = face.paint(Tone::Head, face.phrases.finding.heading);
    let _ = writeln!(text, "{title}\n  {}", finding::checked(face, case));
    let rows = table::table(&[], &finding::rows(face, case, &view.present, |_| true));
    for line in rows.lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "  {line}");
    }
}

/// What the program found of the document and what persons ruled; nothing of a case that has neither.
fn nature(face: &Face, case: &Case, names: &Names) -> Vec<Vec<String>> {
    if case.screenings.is_empty() && case.rulings.is_empty() {
        return Vec::new();
    }
    ruling::recorded(face, case, names).into_iter().map(|line| vec![line]).collect()
}

fn head(face: &Face, view: &CaseView, names: &Names) -> String {
    let (case, screen) = (&view.case, &face.phrases.screen);
    let mut text = format!("{}\n", face.paint(Tone::Head, &format!("{} {}", case.id, case.title)));
    let mut line = |label: &str, value: &str| {
        if !value.is_empty() {
            let _ = writeln!(text, "  {label}{value}");
        }
    };
    line(screen.unit, &case.unit);
    let former = case.former.iter().map(|former| {
        let (until, by) = (moment(former.until), names.person(&former.person));
        (face.phrases.migration.former)(&former.pack.short(), &until, by.title)
    });
    line(screen.workflow, &format!("{}{}", view.workflow.title, former.collect::<String>()));
    if let Some((at, by)) = &case.opened {
        line(screen.opened, &format!("{} {}", moment(*at), names.person(by)));
    }
    let facts: Vec<String> = case
        .facts
        .iter()
        .map(|(id, value)| words::fact(face.lang, names.fact(id).title, value))
        .collect();
    line(screen.facts, &(screen.list)(&facts));
    let numbers: Vec<String> =
        case.numbers.iter().filter(|taken| !taken.void).map(|taken| taken.number.clone()).collect();
    line(screen.numbers, &(screen.list)(&numbers));
    if let Some(opinion) = &case.opinion {
        let said = words::conclusion(face.lang, opinion.conclusion);
        let by = names.person(&opinion.person).to_string();
        line(
            screen.conclusion,
            &(screen.opinion_line)(said, opinion.draft, &by, &moment(opinion.at)),
        );
    }
    line(screen.state, &state(face, case, names));
    line(face.phrases.links.needed_by_label, &needed_by(face, view));
    if let Some(reason) = &case.withdrawn {
        line(screen.withdrawn, reason);
    }
    text
}

/// Where it ended, or the stages at work.
fn state(face: &Face, case: &Case, names: &Names) -> String {
    let screen = &face.phrases.screen;
    if let Some(ended) = &case.ended {
        return (screen.ended)(&names.end(&ended.end).to_string(), &moment(ended.at));
    }
    let active = case.active.iter().map(|(id, active)| {
        let line = (screen.active_line)(&names.stage(id).to_string(), &moment(active.since));
        match &active.assignee {
            Some(person) => (face.phrases.links.stage_of)(&line, &names.person(person).to_string()),
            None => line,
        }
    });
    active.collect::<Vec<_>>().join("；")
}

fn section(face: &Face, text: &mut String, title: &str, rows: &[Vec<String>]) {
    if rows.is_empty() {
        return;
    }
    let _ = writeln!(text, "{}", face.paint(Tone::Head, title));
    for line in table::table(&[], rows).lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "  {line}");
    }
}

fn drafts(case: &Case, names: &Names) -> Vec<Vec<String>> {
    let row = |(draft, at, by): &(crate::domain::case::Draft, DateTime<FixedOffset>, _)| {
        vec![
            draft.ordinal.to_string(),
            moment(*at),
            names.person(by).to_string(),
            draft.file_name.clone(),
            draft.text.short(),
        ]
    };
    case.drafts.iter().map(row).collect()
}

fn materials(face: &Face, case: &Case, names: &Names) -> Vec<Vec<String>> {
    let row = |material: &crate::domain::case::Material| {
        let place = match &material.copy {
            Copy::File { name, .. } => name.clone(),
            Copy::OnPaper(note) => (face.phrases.screen.on_paper)(note),
        };
        vec![moment(material.at), names.material(&material.id).to_string(), place]
    };
    case.materials.iter().map(row).collect()
}

/// The cases that it needs, but for those that it does not need after all.
fn needs(face: &Face, view: &CaseView, names: &Names) -> Vec<Vec<String>> {
    let words = &face.phrases.links;
    let asked = view
        .needs
        .iter()
        .filter(|need| need.applies != Some(false) || need.state != NeedState::NotLinked);
    let row = |need: &NeedView| {
        let (case, state) = match &need.state {
            NeedState::NotLinked => (String::new(), words.not_linked.to_owned()),
            NeedState::AtWork { case } => {
                let stages = need.row.iter().flat_map(|row| &row.active);
                let stages: Vec<_> = stages.map(|(_, title)| title.clone()).collect();
                let stages = (face.phrases.screen.list)(&stages);
                (case.to_string(), face.paint(Tone::Warn, &(words.at_work)(&stages)))
            }
            NeedState::EndedElsewhere { case, title, .. } => {
                (case.to_string(), face.paint(Tone::Bad, &(words.elsewhere)(title)))
            }
            NeedState::Met { case } => {
                let end = need.row.as_ref().and_then(|row| row.ended.as_ref());
                let end = end.map_or("", |(_, title)| title);
                (case.to_string(), face.paint(Tone::Good, &(words.met)(end)))
            }
        };
        let title = need.row.as_ref().map(|row| row.title.clone()).unwrap_or_default();
        vec![names.need(&need.need).to_string(), case, state, title]
    };
    asked.map(row).collect()
}

/// The cases that need this one.
fn needed_by(face: &Face, view: &CaseView) -> String {
    let said = view.needed_by.iter();
    let said = said.map(|row| (face.phrases.links.needed_for)(&row.case, &row.need.1));
    (face.phrases.screen.list)(&said.collect::<Vec<_>>())
}

fn steps(face: &Face, view: &CaseView, names: &Names) -> Vec<Vec<String>> {
    let row = |step: &Step| {
        let carried = if step.carried { face.phrases.screen.carried } else { "" };
        vec![
            moment(step.at),
            names.person(&step.person).to_string(),
            names.stage(&step.stage).to_string(),
            format!("{}{carried}", names.outcome(&step.stage, &step.outcome)),
            recorded(face, step, names),
        ]
    };
    view.case.steps.iter().map(row).collect()
}

/// What was recorded, in the order in which the outcome asks for it.
fn recorded(face: &Face, step: &Step, names: &Names) -> String {
    let here = names.at(step.stage.as_str(), step.outcome.as_str());
    let said = here.in_order(&step.record).into_iter();
    let said = said.map(|(field, value)| {
        format!("{}：{}", here.field(field), words::value(face.lang, value, names))
    });
    said.collect::<Vec<_>>().join("；")
}

fn findings(face: &Face, view: &CaseView) -> Vec<Vec<String>> {
    let (case, screen) = (&view.case, &face.phrases.screen);
    let called = |clause: &ClauseRef| {
        face.phrases.comparison.called(clause, &view.present.whereabouts(clause))
    };
    let row = |finding: &Finding| {
        let clauses: Vec<String> = finding.answer.clauses.iter().map(called).collect();
        let state = if finding.is_open() {
            face.paint(Tone::Warn, screen.finding_open)
        } else {
            face.paint(Tone::Good, screen.finding_settled)
        };
        let reply = finding.reply.as_ref().map(|reply| words::reply(face.lang, reply.kind));
        vec![
            finding.item.to_string(),
            state,
            reply.unwrap_or_default().to_owned(),
            clauses.join("、"),
            finding.answer.note.clone().unwrap_or_default(),
        ]
    };
    debug_assert!(case.findings.iter().all(|finding| finding.answer.verdict == Verdict::Problem));
    case.findings.iter().map(row).collect()
}

/// `history`.
pub(in crate::cli) fn history(face: &Face, history: &History, office: &Office) -> String {
    let rows: Vec<Vec<String>> = history
        .entered
        .iter()
        .map(|entered| {
            let event = &entered.event;
            let workflow = history.workflow_at(entered.version).localized(face.lang.as_str());
            let names = Names::new(Some(&workflow), Some(office));
            vec![
                entered.version.to_string(),
                event.at.format("%Y-%m-%d %H:%M:%S").to_string(),
                names.person(&event.person).to_string(),
                lang::event::event(face.lang, &event.what, &names),
            ]
        })
        .collect();
    let head = format!("{} {}", history.case.id, history.case.title);
    format!(
        "{}\n{}",
        face.paint(Tone::Head, &head),
        table::table(&face.phrases.screen.history_head, &rows)
    )
}

fn moment(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%d %H:%M").to_string()
}
