//! What is written on the figures and at the arrows, the same for every format.

use super::Subject;
use crate::domain::workflow::{Arrow, Clock, Condition, Figure, Outcome, Stage};
use crate::lang::drawing::{DrawingWords, drawing};
use crate::lang::{Names, words};
use chrono::{DateTime, FixedOffset};

/// How a line is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// What people call it.
    Title,
    /// What else people should know.
    Plain,
    /// Its name in the file.
    Name,
    /// Where the case is.
    State,
}

/// A paragraph on a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// The words.
    pub(super) text: String,
    /// How they are set.
    pub(super) style: Style,
}

/// How a figure stands in the case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Mark {
    /// Nothing to say, or no case.
    #[default]
    None,
    /// It was completed before.
    Done,
    /// It is at work.
    Active(DateTime<FixedOffset>),
    /// So many of the branches have arrived.
    Waiting(usize, usize),
    /// The case ended here.
    Ended(DateTime<FixedOffset>),
}

impl<'a> Subject<'a> {
    /// The words of the drawing.
    pub(super) fn words(&self) -> &'static DrawingWords {
        drawing(self.lang)
    }

    /// The names of the workflow.
    pub(super) fn names(&self) -> Names<'a> {
        Names::new(Some(self.workflow), None)
    }

    /// How a figure stands in the case.
    pub(super) fn mark(&self, figure: &Figure) -> Mark {
        let Some(case) = self.case else { return Mark::None };
        match figure {
            Figure::Start | Figure::Fork(_) => Mark::None,
            Figure::Stage(stage) => match case.active.get(stage) {
                Some(active) => Mark::Active(active.since),
                None if case.last_step(stage.as_str()).is_some() => Mark::Done,
                None => Mark::None,
            },
            Figure::Join(stage) => {
                let all = self.workflow.stage(stage.as_str()).map_or(0, |stage| stage.join.len());
                let arrived = case.waiting.get(stage).map_or(0, std::collections::BTreeSet::len);
                if arrived > 0 { Mark::Waiting(arrived, all) } else { Mark::None }
            }
            Figure::End(end, stage) => {
                let here = case.withdrawn.is_none()
                    && case.steps.last().is_some_and(|step| step.stage == *stage);
                let ended = case.ended.as_ref().filter(|ended| here && ended.end == *end);
                ended.map_or(Mark::None, |ended| Mark::Ended(ended.at))
            }
        }
    }

    /// Whether the case went this way.
    pub(super) fn walked(&self, arrow: &Arrow) -> bool {
        let steps = self.case.map(|case| case.steps.as_slice()).unwrap_or_default();
        arrow.outcomes.iter().any(|(stage, outcome)| {
            steps.iter().any(|step| step.stage == *stage && step.outcome == *outcome)
        })
    }

    /// What is written on a figure.
    pub(super) fn figure(&self, figure: &Figure) -> Vec<Paragraph> {
        let words = self.words();
        let mark = self.mark(figure);
        match figure {
            Figure::Start => vec![title(words.start)],
            Figure::Fork(count) => vec![title(&(words.fork)(*count))],
            Figure::Join(stage) => {
                let all = self.workflow.stage(stage.as_str()).map_or(0, |stage| stage.join.len());
                vec![title(&match mark {
                    Mark::Waiting(arrived, all) => (words.arrived)(arrived, all),
                    _ => (words.join)(all),
                })]
            }
            Figure::End(end, _) => {
                let mut said = named(self.workflow.end_title(end), end.as_str());
                if let Mark::Ended(at) = mark {
                    said.push(state(&(words.ended)(&day(at))));
                }
                said
            }
            Figure::Stage(id) => {
                let mut said = match self.workflow.stage(id.as_str()) {
                    Some(stage) => self.stage(stage),
                    None => vec![title(id.as_str())],
                };
                if let Mark::Active(since) = mark {
                    said.push(state(&(words.since)(&day(since))));
                }
                said
            }
        }
    }

    fn stage(&self, stage: &Stage) -> Vec<Paragraph> {
        let words = self.words();
        let mut said = named(&stage.title, stage.id.as_str());
        let plain = |text: String| Paragraph { text, style: Style::Plain };
        let name = said.len() - 1;
        match &stage.role {
            Some(role) => {
                said.insert(name.max(1), plain(self.workflow.role_title(role).to_owned()))
            }
            None => said.insert(name.max(1), plain(words.auto.to_owned())),
        }
        if !stage.when.is_always() {
            said.push(plain((words.only_when)(&self.condition(&stage.when))));
        }
        if !stage.issues.is_empty() {
            let papers: Vec<String> = stage
                .issues
                .iter()
                .map(|paper| words::paper(self.lang, *paper, Some(&self.workflow.review)))
                .collect();
            said.push(plain((words.issues)(&papers)));
        }
        if stage.clock == Clock::Paused {
            said.push(plain(words.paused.to_owned()));
        }
        said
    }

    /// What is written at an arrow: a paragraph for each outcome.
    pub(super) fn arrow(&self, arrow: &Arrow) -> Vec<String> {
        let outcomes = arrow.outcomes.iter().filter_map(|(stage, outcome)| {
            let stage = self.workflow.stage(stage.as_str())?;
            Some(self.outcome(stage, stage.outcome(outcome.as_str())?))
        });
        outcomes.collect()
    }

    fn outcome(&self, stage: &Stage, outcome: &Outcome) -> String {
        let words = self.words();
        let condition = (words.only_when)(&self.condition(&outcome.when));
        let mut said = match (outcome.title.trim(), outcome.when.is_always()) {
            ("", false) => condition,
            ("", true) => outcome.id.to_string(),
            (title, true) => title.to_owned(),
            (title, false) => format!("{title}（{condition}）"),
        };
        let mut add = |more: &str| said.push_str(&format!("（{more}）"));
        if stage.skip.as_ref() == Some(&outcome.id) {
            add(words.skip);
        }
        if outcome.require.approvals > 1 {
            add(&(words.approvals)(outcome.require.approvals));
        }
        said
    }

    fn condition(&self, condition: &Condition) -> String {
        words::condition(self.lang, condition, &self.names())
    }

    /// What the drawing can not show: what outcomes stop, and how a case is withdrawn.
    pub(super) fn notes(&self) -> Vec<String> {
        let (words, names) = (self.words(), self.names());
        let mut notes = Vec::new();
        for stage in &self.workflow.stages {
            for outcome in stage.outcomes.iter().filter(|outcome| !outcome.cancel.is_empty()) {
                let stopped: Vec<String> =
                    outcome.cancel.iter().map(|id| names.stage(id).to_string()).collect();
                let said = names.outcome(&stage.id, &outcome.id).to_string();
                notes.push((words.cancels)(names.stage(&stage.id).title, &said, &stopped));
            }
        }
        if let Some(withdrawal) = &self.workflow.withdrawal {
            let (role, end) = (names.role(&withdrawal.role), names.end(&withdrawal.end));
            notes.push((words.withdrawal)(role.title, end.title));
        }
        if let Some((case, ended)) = self.case.and_then(|case| Some((case, case.ended.as_ref()?)))
            && case.withdrawn.is_some()
        {
            notes.push((words.withdrawn)(names.end(&ended.end).title, &day(ended.at)));
        }
        notes
    }

    /// The drawing in a sentence or two, for who can not see it.
    pub(super) fn described(&self) -> String {
        let (words, workflow) = (self.words(), self.workflow);
        let ends: std::collections::BTreeSet<_> =
            workflow.stages.iter().flat_map(|stage| workflow.graph().ends(&stage.id)).collect();
        let mut said = (words.describes)(&workflow.title, workflow.stages.len(), ends.len());
        if let Some(case) = self.case.filter(|case| !case.active.is_empty()) {
            let names = self.names();
            let active: Vec<String> =
                case.active.keys().map(|stage| names.stage(stage).to_string()).collect();
            said.push_str(&(words.at_work)(&active));
        }
        said
    }
}

fn title(text: &str) -> Paragraph {
    Paragraph { text: text.to_owned(), style: Style::Title }
}

fn state(text: &str) -> Paragraph {
    Paragraph { text: text.to_owned(), style: Style::State }
}

/// What people call it, and its name where that is another.
fn named(title: &str, id: &str) -> Vec<Paragraph> {
    if title.is_empty() || title == id {
        return vec![self::title(id)];
    }
    vec![self::title(title), Paragraph { text: id.to_owned(), style: Style::Name }]
}

/// The day of a moment.
pub(super) fn day(at: DateTime<FixedOffset>) -> String {
    at.format("%Y-%m-%d").to_string()
}
