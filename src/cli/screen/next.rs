//! Why a case is not going on, who it waits for, and what each possible step would do.

use super::{finding, ruling, running};
use crate::app::inspect::CaseView;
use crate::cli::face::{Face, Tone};
use crate::domain::case::{OutcomeSurvey, Reason, StageSurvey};
use crate::domain::name::{CheckItemId, PersonId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::{DeadlineRule, Outcome, Stage, Target};
use crate::lang::{self, Names, words};
use std::fmt::Write;

/// The screen.
pub(in crate::cli) fn next(face: &Face, view: &CaseView, office: &Office) -> String {
    let view = &view.read_in(face.lang.as_str());
    let names = Names::new(Some(&view.workflow), Some(office));
    let mut screen = Screen { face, view, names, text: String::new() };
    screen.line(0, &format!("{} {}", view.case.id, view.case.title));
    if let Some(ended) = &view.case.ended {
        let (end, day) = (names.end(&ended.end).to_string(), ended.at.format("%Y-%m-%d"));
        screen.line(0, &(face.phrases.screen.ended)(&end, &day.to_string()));
    } else {
        screen.stages();
        screen.ruling();
        screen.suspicions();
    }
    screen.text
}

/// What is being written, and what it is about.
struct Screen<'a> {
    face: &'a Face,
    view: &'a CaseView,
    names: Names<'a>,
    text: String,
}

impl Screen<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.text, "{}{text}", " ".repeat(indent));
    }

    fn painted(&mut self, indent: usize, tone: Tone, text: &str) {
        let text = self.face.paint(tone, text);
        self.line(indent, &text);
    }

    fn stages(&mut self) {
        let view = self.view;
        let here = |rule: &DeadlineRule| view.stages.iter().any(|one| rule.ends_with(&one.stage));
        self.deadlines(0, |rule| !here(rule));
        for (join, arrived) in &view.case.waiting {
            let froms = view.workflow.stage(join.as_str()).map(|stage| stage.join.as_slice());
            let missing = froms.unwrap_or_default().iter().filter(|from| !arrived.contains(*from));
            let missing = self.stage_names(missing);
            let joined = self.names.stage(join).to_string();
            self.line(0, &(self.face.phrases.screen.waits)(&joined, &missing));
        }
        for survey in &view.stages {
            if let Some(stage) = view.workflow.stage(survey.stage.as_str()) {
                self.stage(stage, survey);
            }
        }
    }

    /// That nobody has ruled yet what the document is: a hint, in the way of nothing.
    fn ruling(&mut self) {
        if self.view.case.awaits_ruling(&self.view.workflow) {
            let said = ruling::to_confirm(self.face, &self.view.case);
            self.line(0, "");
            self.painted(0, Tone::Faint, &said);
        }
    }

    /// The suspicions that wait for somebody.
    fn suspicions(&mut self) {
        for said in finding::open_findings(self.face, &self.view.case) {
            self.line(0, "");
            self.painted(0, Tone::Warn, &said);
        }
    }

    fn stage(&mut self, stage: &Stage, survey: &StageSurvey) {
        let said = &self.face.phrases.screen;
        let named = (said.named)(&stage.title, stage.id.as_str());
        self.line(0, "");
        self.painted(0, Tone::Head, &format!("● {named}"));
        self.people(stage, &survey.people);
        self.turn(survey);
        if let Some(help) = &stage.help {
            self.line(2, help);
        }
        self.deadlines(2, |rule| rule.ends_with(&stage.id));
        let fashen = self.fashen(&survey.people);
        self.questions(stage, &survey.unanswered, &fashen);
        for outcome in &survey.outcomes {
            if let Some(rule) = stage.outcome(outcome.outcome.as_str()) {
                self.outcome(stage, rule, outcome, &fashen);
            }
        }
    }

    fn people(&mut self, stage: &Stage, people: &[PersonId]) {
        let said = &self.face.phrases.screen;
        let role = stage.role.as_ref().map(|role| self.names.role(role).to_string());
        let role = role.unwrap_or_default();
        let named = people.iter().map(|id| self.names.person(id));
        let named: Vec<String> = named.map(|name| (said.named)(name.title, name.id)).collect();
        match named.as_slice() {
            [] => self.painted(2, Tone::Bad, &(said.nobody)(&role)),
            _ => self.line(2, &(said.waits_for)(&role, &(said.list)(&named))),
        }
    }

    /// Whose turn it is.
    fn turn(&mut self, survey: &StageSurvey) {
        if let Some(person) = &survey.assignee {
            let name = self.names.person(person);
            let named = (self.face.phrases.screen.named)(name.title, name.id);
            self.line(2, &(self.face.phrases.links.turn_of)(&named));
        }
    }

    /// The deadlines that run, of those rules.
    fn deadlines(&mut self, indent: usize, of: impl Fn(&DeadlineRule) -> bool) {
        let view = self.view;
        for one in &view.deadlines {
            if let Some(rule) = running::rule(view, one).filter(|rule| of(rule)) {
                let line = running::line(self.face, rule, one);
                self.painted(indent, running::tone(one), &line);
            }
        }
    }

    /// What has still to be answered.
    fn questions(&mut self, stage: &Stage, open: &[CheckItemId], fashen: &str) {
        if open.is_empty() {
            return;
        }
        let listed: Vec<&str> = open.iter().map(CheckItemId::as_str).collect();
        let said = (self.face.phrases.screen.unanswered)(open.len(), &listed.join(" "));
        self.painted(2, Tone::Warn, &said);
        let command = format!("{fashen} answer {} {}", self.view.case.id, stage.id);
        self.painted(6, Tone::Faint, &command);
    }

    fn outcome(&mut self, stage: &Stage, rule: &Outcome, survey: &OutcomeSurvey, fashen: &str) {
        let said = &self.face.phrases.screen;
        let possible = survey.reasons.is_empty();
        let (tone, mark) = if possible { (Tone::Good, "✓") } else { (Tone::Bad, "✗") };
        let leads = match &rule.target {
            Target::Stages(stages) => self.stage_names(stages),
            Target::End(end) => (said.ends)(&self.names.end(end).to_string()),
        };
        let named = (said.named)(&rule.title, rule.id.as_str());
        let mark = self.face.paint(tone, mark);
        self.line(2, &format!("{mark} {}", (said.leads)(&named, &leads)));
        for reason in &survey.reasons {
            let sentence = self.reason(stage, rule, reason);
            self.line(6, &sentence);
        }
        if possible {
            let papers = stage
                .issues
                .iter()
                .map(|paper| words::paper(self.face.lang, *paper, self.names.review()));
            let papers: Vec<String> = papers.collect();
            if !papers.is_empty() {
                self.line(6, &(said.seals)(&(said.list)(&papers)));
            }
            let command = self.command(stage, rule, fashen);
            self.painted(6, Tone::Faint, &command);
        }
    }

    /// Why an outcome is not possible; the questions are listed above all outcomes already.
    fn reason(&self, stage: &Stage, rule: &Outcome, reason: &Reason) -> String {
        if matches!(reason, Reason::ChecklistIncomplete { .. }) {
            return self.face.phrases.screen.answer_first.to_owned();
        }
        let names = self.names.at(stage.id.as_str(), rule.id.as_str());
        lang::refusal::refusal(self.face.lang, reason, &names).sentence
    }

    /// The command to type, with a place for each value that must be given.
    fn command(&self, stage: &Stage, rule: &Outcome, fashen: &str) -> String {
        let to_fill = self.face.phrases.value.to_fill;
        let mut command =
            format!("{fashen} advance {} {} {}", self.view.case.id, stage.id, rule.id);
        for field in rule.record.iter().filter(|field| !field.optional) {
            let _ = write!(command, " -r {}={}", field.id, to_fill(&field.title));
        }
        command
    }

    /// How a command begins so that it is not refused because of who types it.
    fn fashen(&self, people: &[PersonId]) -> String {
        let may = self.view.asked_by.as_ref().is_some_and(|person| people.contains(person));
        match people.first() {
            Some(first) if !may => format!("fashen --as {first}"),
            _ => "fashen".to_owned(),
        }
    }

    fn stage_names<'s>(&self, stages: impl IntoIterator<Item = &'s StageId>) -> String {
        let named = stages.into_iter().map(|id| self.names.stage(id).to_string());
        (self.face.phrases.screen.list)(&named.collect::<Vec<_>>())
    }
}
