//! Why a case is not going on, who it waits for, and what each possible step would do.

use crate::app::inspect::CaseView;
use crate::cli::face::{Face, Tone};
use crate::domain::case::{OutcomeSurvey, Reason, StageSurvey};
use crate::domain::name::{CheckItemId, PersonId};
use crate::domain::office::Office;
use crate::domain::workflow::{Field, Outcome, Stage, Target};
use crate::lang::{self, Names, words};
use std::fmt::Write;

/// The screen.
pub(in crate::cli) fn next(face: &Face, view: &CaseView, office: &Office) -> String {
    let names = Names::new(Some(&view.workflow), Some(office));
    let screen = &face.phrases.screen;
    let mut text = format!("{} {}\n", view.case.id, view.case.title);
    if let Some(ended) = &view.case.ended {
        let (end, day) =
            (names.end(&ended.end).to_string(), ended.at.format("%Y-%m-%d").to_string());
        let _ = writeln!(text, "{}", (screen.ended)(&end, &day));
        return text;
    }
    for (join, arrived) in &view.case.waiting {
        let stage = view.workflow.stage(join.as_str());
        let missing: Vec<String> = stage
            .map(|stage| {
                stage.join.iter().filter(|from| !arrived.contains(*from)).collect::<Vec<_>>()
            })
            .unwrap_or_default()
            .into_iter()
            .map(|from| names.stage(from).to_string())
            .collect();
        let joined = names.stage(join).to_string();
        let _ = writeln!(text, "{}", (screen.waits)(&joined, &missing.join("、")));
    }
    for survey in &view.stages {
        if let Some(stage) = view.workflow.stage(survey.stage.as_str()) {
            text.push('\n');
            text.push_str(&one_stage(face, view, stage, survey, &names));
        }
    }
    text
}

fn one_stage(
    face: &Face,
    view: &CaseView,
    stage: &Stage,
    survey: &StageSurvey,
    names: &Names,
) -> String {
    let screen = &face.phrases.screen;
    let role = stage.role.as_ref().map(|role| names.role(role).to_string()).unwrap_or_default();
    let mut text = String::new();
    let _ =
        writeln!(text, "{}", face.paint(Tone::Head, &format!("● {}（{}）", stage.title, stage.id)));
    let people = survey.people.iter().map(|id: &PersonId| names.person(id));
    let people: Vec<String> = people.map(|name| format!("{}（{}）", name.title, name.id)).collect();
    let _ = match people.is_empty() {
        true => writeln!(text, "  {}", face.paint(Tone::Bad, &(screen.nobody)(&role))),
        false => writeln!(text, "  {}", (screen.waits_for)(&role, &people.join("、"))),
    };
    if let Some(help) = &stage.help {
        let _ = writeln!(text, "  {help}");
    }
    for deadline in view.workflow.deadlines.iter().filter(|rule| rule.until.0 == stage.id) {
        let within = deadline.within.map(|period| words::period(face.lang, period));
        let at_least = deadline.at_least.map(|period| words::period(face.lang, period));
        let unconfirmed = deadline.unconfirmed.is_some();
        let said =
            (screen.period)(&deadline.title, within.as_deref(), at_least.as_deref(), unconfirmed);
        let _ = writeln!(text, "  {}", face.paint(Tone::Faint, &said));
    }
    text.push_str(&questions(face, view, stage, &survey.unanswered));
    for outcome in &survey.outcomes {
        if let Some(rule) = stage.outcome(outcome.outcome.as_str()) {
            text.push_str(&one_outcome(face, view, stage, rule, outcome, names));
        }
    }
    text
}

/// What has still to be answered.
fn questions(face: &Face, view: &CaseView, stage: &Stage, open: &[CheckItemId]) -> String {
    if open.is_empty() {
        return String::new();
    }
    let listed: Vec<&str> = open.iter().map(CheckItemId::as_str).collect();
    let said = (face.phrases.screen.unanswered)(open.len(), &listed.join(" "));
    let command = format!("fashen answer {} {}", view.case.id, stage.id);
    format!("  {}\n      {}\n", face.paint(Tone::Warn, &said), face.paint(Tone::Faint, &command))
}

fn one_outcome(
    face: &Face,
    view: &CaseView,
    stage: &Stage,
    rule: &Outcome,
    survey: &OutcomeSurvey,
    names: &Names,
) -> String {
    let screen = &face.phrases.screen;
    let possible = survey.reasons.is_empty();
    let mark = if possible { face.paint(Tone::Good, "✓") } else { face.paint(Tone::Bad, "✗") };
    let leads = match &rule.target {
        Target::Stages(stages) => {
            stages.iter().map(|id| names.stage(id).to_string()).collect::<Vec<_>>().join("、")
        }
        Target::End(end) => (screen.ends)(&names.end(end).to_string()),
    };
    let mut text = format!("  {mark} {}（{}）→ {leads}\n", rule.title, rule.id);
    let papers: Vec<&str> =
        stage.issues.iter().map(|paper| words::paper(face.lang, *paper)).collect();
    if possible && !papers.is_empty() {
        let _ = writeln!(text, "      {}", (screen.seals)(&papers.join("、")));
    }
    let names = names.at(stage.id.as_str(), rule.id.as_str());
    for reason in &survey.reasons {
        if matches!(reason, Reason::ChecklistIncomplete { .. }) {
            let _ = writeln!(text, "      {}", screen.answer_first);
            continue;
        }
        let said = lang::refusal::refusal(face.lang, reason, &names);
        let _ = writeln!(text, "      {}", said.sentence);
    }
    if possible {
        let command = command(view, stage, rule, &face.phrases.value.to_fill);
        let _ = writeln!(text, "      {}", face.paint(Tone::Faint, &command));
    }
    text
}

/// The command to type, with a place for each value that must be given.
fn command(view: &CaseView, stage: &Stage, rule: &Outcome, to_fill: &fn(&str) -> String) -> String {
    let mut command = format!("fashen advance {} {} {}", view.case.id, stage.id, rule.id);
    let needed = rule.record.iter().filter(|field: &&Field| !field.optional);
    for field in needed {
        let _ = write!(command, " -r {}={}", field.id, to_fill(&field.title));
    }
    command
}
