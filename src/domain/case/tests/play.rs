//! A case on its way through a workflow, driven in few words. Days pass only when told.
//!
//! Persons: `ann`, `bob` and `cat` are workers, `dan` is a drafter, `eve` is nothing.

use crate::domain::case::Around;
use crate::domain::case::{
    Answer, Case, ClauseRef, Command, Completion, Context, Copy, DraftSubmission, Event, Found,
    Happening, Nature, Opening, Others, OutcomeSurvey, Reason, ReplyKind, Ruling, Verdict, decide,
    survey,
};
use crate::domain::check::screening::Classification;
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::law::OfficePlace;
use crate::domain::name::{CheckItemId, MaterialId, PersonId, SeriesId, StageId};
use crate::domain::office::{Office, Person, Series, Site};
use crate::domain::workflow::Workflow;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;

/// An office with five people and two series.
pub(super) fn office() -> Office {
    let person = |id: &str, roles: &[&str]| Person {
        id: id.into(),
        name: id.to_uppercase(),
        unit: Some("某镇某科".to_owned()),
        roles: roles.iter().map(|role| (*role).into()).collect(),
    };
    let series = |id: &str, pattern: &str| Series { id: id.into(), pattern: pattern.to_owned() };
    Office {
        organ: "某镇人民政府".to_owned(),
        superior: "某区人民政府".to_owned(),
        reviewer: "某镇司法所".to_owned(),
        people: vec![
            person("ann", &["worker"]),
            person("bob", &["worker"]),
            person("cat", &["worker"]),
            person("dan", &["drafter"]),
            person("eve", &[]),
        ],
        series: vec![
            series("document", "某政规〔{year}〕{n}号"),
            series("opinion", "法审〔{year}〕{n}号"),
        ],
        locale: "zh".to_owned(),
        calendar: "cn".to_owned(),
        jurisdiction: OfficePlace::default(),
        closures: Vec::new(),
        site: Site::default(),
    }
}

/// A digest that is only itself.
pub(super) fn digest(n: u8) -> Digest {
    Digest([n; 32])
}

/// A draft with these words, one clause a digit.
pub(super) fn draft(clauses: &[u8]) -> DraftSubmission {
    let mut text = [0; 32];
    text.iter_mut().zip(clauses).for_each(|(byte, clause)| *byte = *clause);
    DraftSubmission {
        file_name: "送审稿.docx".to_owned(),
        file: Digest(text),
        outline: Digest(text),
        text: Digest(text),
        title: "某镇某某管理办法".to_owned(),
        clauses: clauses
            .iter()
            .zip(1..)
            .map(|(clause, n): (_, u32)| ClauseRef {
                label: format!("第{n}条"),
                digest: digest(*clause),
            })
            .collect(),
        found: None,
    }
}

/// What the program found of a draft that it held to be a normative document.
pub(super) fn found() -> Found {
    Found {
        classification: Classification::Normative,
        decision: false,
        exclusion: None,
        settled: None,
        report: digest(7),
    }
}

/// That a draft is a normative document, as ruled without more words.
pub(super) fn ruling() -> Ruling {
    Ruling { nature: Nature::Normative, decision: None, reason: None }
}

/// An answer on the whole text.
pub(super) fn answer(verdict: Verdict) -> Answer {
    let note = (verdict == Verdict::Problem).then(|| "没有依据".to_owned());
    Answer { verdict, clauses: Vec::new(), note, proposal: None, basis: None }
}

/// An answer on one clause.
pub(super) fn answer_on(verdict: Verdict, clause: u8) -> Answer {
    let clauses = vec![ClauseRef { label: "第一条".to_owned(), digest: digest(clause) }];
    Answer { clauses, ..answer(verdict) }
}

/// Words as typed.
pub(super) fn typed(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// An opening with this first draft.
pub(super) fn opening(facts: &[(&str, &str)], clauses: &[u8]) -> Opening {
    Opening {
        pack: digest(9),
        unit: String::new(),
        facts: typed(facts),
        draft: draft(clauses),
        materials: Vec::new(),
    }
}

/// A completion without anything to it.
pub(super) fn completion(stage: &str, outcome: &str) -> Completion {
    Completion { stage: stage.to_owned(), outcome: outcome.to_owned(), ..Completion::default() }
}

/// What a try came to.
pub(super) type Tried = Result<(), Vec<Reason>>;

/// A case and the workflow it goes through.
pub(super) struct Play {
    pub(super) workflow: Workflow,
    pub(super) office: Office,
    pub(super) case: Case,
    pub(super) events: Vec<Event>,
    pub(super) at: DateTime<FixedOffset>,
    pub(super) next: BTreeMap<SeriesId, u64>,
    pub(super) others: Others,
    pub(super) time: LegalTime,
}

impl Play {
    /// Nothing has happened yet.
    pub(super) fn unopened(workflow: Workflow) -> Self {
        Self {
            workflow,
            office: office(),
            case: Case::new("2026-0001".into()),
            events: Vec::new(),
            at: DateTime::parse_from_rfc3339("2026-03-02T09:00:00+08:00").unwrap(),
            next: BTreeMap::new(),
            others: Others::default(),
            time: LegalTime::default(),
        }
    }

    /// A case that `dan` opened with the draft of clauses 1, 2 and 3.
    pub(super) fn open(workflow: Workflow) -> Self {
        Self::open_with(workflow, &[])
    }

    /// The same, with facts.
    pub(super) fn open_with(workflow: Workflow, facts: &[(&str, &str)]) -> Self {
        let mut play = Self::unopened(workflow);
        play.ask("dan", &Command::OpenCase(opening(facts, &[1, 2, 3]))).unwrap();
        play
    }

    pub(super) fn around(&self) -> Around<'_> {
        let Self { at, office, others, time, .. } = self;
        Around { at: *at, office, others, time }
    }

    /// Asks for something; what is decided happens.
    pub(super) fn ask(&mut self, person: &str, command: &Command) -> Tried {
        let person = self.office.person(person).unwrap();
        let context = Context {
            at: self.at,
            person,
            office: &self.office,
            next: &self.next,
            others: &self.others,
            time: &self.time,
        };
        let events = decide(&self.workflow, &self.case, command, &context)
            .map_err(|refusal| refusal.reasons)?;
        for event in &events {
            self.case.apply(event);
        }
        self.events.extend(events);
        Ok(())
    }

    /// `ann` ends a stage.
    pub(super) fn go(&mut self, stage: &str, outcome: &str) -> Tried {
        self.go_as("ann", stage, outcome)
    }

    /// Somebody ends a stage.
    pub(super) fn go_as(&mut self, person: &str, stage: &str, outcome: &str) -> Tried {
        self.ask(person, &Command::CompleteStage(completion(stage, outcome)))
    }

    /// `ann` ends a stage with a record.
    pub(super) fn record(&mut self, path: (&str, &str), record: &[(&str, &str)]) -> Tried {
        let record = typed(record);
        self.ask(
            "ann",
            &Command::CompleteStage(Completion { record, ..completion(path.0, path.1) }),
        )
    }

    /// `ann` ends a stage and states facts.
    pub(super) fn state(&mut self, path: (&str, &str), facts: &[(&str, &str)]) -> Tried {
        let facts = typed(facts);
        self.ask("ann", &Command::CompleteStage(Completion { facts, ..completion(path.0, path.1) }))
    }

    /// `ann` ends a stage and puts a material into the file.
    pub(super) fn bring(&mut self, path: (&str, &str), material: &str) -> Tried {
        let copy = Copy::OnPaper("柜三".to_owned());
        let materials = vec![(MaterialId::from(material), copy)];
        let completion = Completion { materials, ..completion(path.0, path.1) };
        self.ask("ann", &Command::CompleteStage(completion))
    }

    /// `ann` answers a question.
    pub(super) fn answer(&mut self, stage: &str, item: &str, answer: Answer) -> Tried {
        let answers = vec![(item.into(), answer)];
        self.ask("ann", &Command::AnswerItems { stage: stage.into(), answers })
    }

    /// `dan` hands in a draft.
    pub(super) fn submit(&mut self, clauses: &[u8]) -> Tried {
        self.submit_as("dan", clauses, &[])
    }

    /// Somebody hands in a draft with replies.
    pub(super) fn submit_as(
        &mut self,
        person: &str,
        clauses: &[u8],
        replies: &[(&str, ReplyKind, Option<&str>)],
    ) -> Tried {
        let reply = |(item, kind, reason): &(&str, ReplyKind, Option<&str>)| {
            (CheckItemId::from(*item), *kind, reason.map(str::to_owned))
        };
        let replies = replies.iter().map(reply).collect();
        let (draft, materials) = (draft(clauses), Vec::new());
        let to_suspicions = Vec::new();
        self.ask(person, &Command::SubmitDraft { draft, materials, replies, to_suspicions })
    }

    /// The names of the stages at work.
    pub(super) fn active(&self) -> Vec<&str> {
        self.case.active.keys().map(StageId::as_str).collect()
    }

    /// What waits where: `(join, branch)`.
    pub(super) fn waiting(&self) -> Vec<(&str, &str)> {
        self.case
            .waiting
            .iter()
            .flat_map(|(join, arrived)| arrived.iter().map(|from| (join.as_str(), from.as_str())))
            .collect()
    }

    /// The steps so far: `stage.outcome`, with a star where the stage was carried over.
    pub(super) fn steps(&self) -> Vec<String> {
        let step = |step: &crate::domain::case::Step| {
            format!("{}.{}{}", step.stage, step.outcome, if step.carried { "*" } else { "" })
        };
        self.case.steps.iter().map(step).collect()
    }

    /// What the survey says of one outcome, to nobody in particular.
    pub(super) fn surveyed(&self, stage: &str, outcome: &str) -> Vec<Reason> {
        self.surveyed_by(None, stage, outcome)
    }

    /// What the survey says of one outcome to a person.
    pub(super) fn surveyed_by(
        &self,
        person: Option<&str>,
        stage: &str,
        outcome: &str,
    ) -> Vec<Reason> {
        let person = person.and_then(|id| self.office.person(id));
        let context = person.map(|person| Context {
            at: self.at,
            person,
            office: &self.office,
            next: &self.next,
            others: &self.others,
            time: &self.time,
        });
        let surveys = survey(&self.workflow, &self.case, self.around(), context.as_ref());
        let stage = surveys.into_iter().find(|survey| survey.stage == *stage).unwrap();
        let found = |survey: &OutcomeSurvey| survey.outcome == *outcome;
        stage.outcomes.into_iter().find(found).unwrap().reasons
    }

    /// How often something happened.
    pub(super) fn count(&self, what: impl Fn(&Happening) -> bool) -> usize {
        self.events.iter().filter(|event| what(&event.what)).count()
    }

    /// The person of that name.
    pub(super) fn person(&self, id: &str) -> PersonId {
        self.office.person(id).unwrap().id.clone()
    }
}

/// The codes of the reasons of a refusal.
pub(super) fn codes(tried: &Tried) -> Vec<&'static str> {
    tried.as_ref().expect_err("this should be refused").iter().map(Reason::code).collect()
}
