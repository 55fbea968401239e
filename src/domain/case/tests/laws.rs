//! What holds for every workflow, however faulty, and every person, however stubborn.

use super::model::Model;
use super::play::{answer, answer_on, completion, digest, draft, found, office, opening};
use super::random::{Act, acts, events, workflows};
use super::suspects::{Word, noted};
use crate::domain::case::Around;
use crate::domain::case::{
    Case, Check, Command, Completion, Confirmation, Context, DraftSubmission, Event, Happening,
    Judgement, LinkedCase, Nature, Others, Reason, Refusal, ReplyKind, Ruling, decide, survey,
};
use crate::domain::deadline::LegalTime;
use crate::domain::name::{SeriesId, SuspicionId};
use crate::domain::office::{Office, Person};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{FieldKind, Outcome, Workflow};
use chrono::{DateTime, FixedOffset};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;

/// A case, its events and the model of it.
struct World {
    workflow: Workflow,
    office: Office,
    case: Case,
    events: Vec<Event>,
    model: Model,
    next: BTreeMap<SeriesId, u64>,
    others: Others,
    time: LegalTime,
    at: DateTime<FixedOffset>,
}

impl World {
    fn new(workflow: Workflow) -> Self {
        let mut world = Self {
            workflow,
            office: office(),
            case: Case::new("2026-0001".into()),
            events: Vec::new(),
            model: Model::new(others()),
            next: BTreeMap::new(),
            others: others(),
            time: LegalTime::default(),
            at: DateTime::parse_from_rfc3339("2026-03-02T09:00:00+08:00").unwrap(),
        };
        // Everybody may do everything: roles are for the other tests, duties for this one too.
        world.office.people.iter_mut().for_each(|person| person.roles = vec!["worker".into()]);
        world
    }

    fn context<'a>(&'a self, person: &'a Person) -> Context<'a> {
        let Self { at, office, next, others, time, .. } = self;
        Context { at: *at, person, office, next, others, time }
    }

    fn around(&self) -> Around<'_> {
        let Self { at, office, others, time, .. } = self;
        Around { at: *at, office, others, time }
    }

    fn judge(&self, person: &Person, command: &Command) -> Result<Vec<Event>, Refusal> {
        decide(&self.workflow, &self.case, command, &self.context(person))
    }

    fn act(&mut self, act: &Act) {
        let (person, command) = self.command(act);
        let decided = self.judge(&person, &command);
        assert_eq!(decided, self.judge(&person, &command), "the same again");
        match decided {
            Ok(events) => {
                let paper = matches!(command, Command::IssuePaper { .. });
                assert!(self.case.ended.is_none() || paper || events.is_empty());
                self.happen(events);
            }
            Err(refusal) => self.refused(&command, &refusal),
        }
    }

    fn refused(&self, command: &Command, refusal: &Refusal) {
        assert!(!refusal.reasons.is_empty());
        let twice = |reason: &Reason| matches!(reason, Reason::EnteredTwice { .. });
        if let Command::CompleteStage(completion) = command
            && refusal.reasons.iter().any(twice)
        {
            self.model.follow_refused(&self.workflow, completion);
        }
    }

    fn happen(&mut self, events: Vec<Event>) {
        for event in &events {
            self.case.apply(event);
            if let Happening::NumberAssigned { series, n, .. } = &event.what {
                self.next.insert(series.clone(), n + 1);
            }
        }
        self.model.follow(&self.workflow, &self.office, &events);
        self.model.compare(&self.case);
        self.events.extend(events);
    }

    fn command(&self, act: &Act) -> (Person, Command) {
        let person = |index: &Index| index.get(&self.office.people).clone();
        let first = || self.office.people[0].clone();
        match act {
            Act::Open { fact } => (first(), opened(*fact)),
            Act::GoOn { way, person: by } => {
                let by = person(by);
                let ways = self.ways(&by);
                let none = || completion("s0", "o0");
                let way = if ways.is_empty() { none() } else { way.get(&ways).clone() };
                (by, Command::CompleteStage(way))
            }
            Act::Rule { person: by, normative, reason } => {
                let nature = if *normative { Nature::Normative } else { Nature::NotNormative };
                let reason = reason.then(|| "理由".to_owned());
                (person(by), Command::Rule(Ruling { nature, decision: None, reason }))
            }
            Act::Check { person: by, clauses, found } => {
                let noted =
                    found.iter().map(|(rule, clause, advice)| noted(*rule, *clause, *advice));
                let noted: Vec<_> = noted.collect();
                let report = digest(u8::try_from(noted.len()).unwrap());
                let (rules, clauses) = (digest(1), draft(clauses).clauses);
                (
                    person(by),
                    Command::NoteSuspicions(Check { rules, report, found: 1, noted, clauses }),
                )
            }
            Act::Suspect { person: by, number, word, reason } => {
                (person(by), said(*number, *word, *reason))
            }
            Act::Withdraw { person: by, reason } => {
                let reason = if *reason { "改主意" } else { "" }.to_owned();
                (person(by), Command::Withdraw { reason })
            }
            Act::Issue { stage } => {
                let sealed_by = stage.map(|index| index.get(&self.workflow.stages).id.clone());
                let paper = PaperKind::Opinion;
                (first(), Command::IssuePaper { paper, sealed_by, files: Vec::new() })
            }
            Act::Link { person: by, named, case } => {
                let need = named.then(|| "n".to_owned());
                (person(by), Command::LinkCase { need, case: (*case).into() })
            }
            Act::Draft { person: by, clauses } => {
                let found = clauses.first().is_some_and(|first| *first > 0).then(found);
                let draft = DraftSubmission { found, ..draft(clauses) };
                let (materials, replies, to_suspicions) = (Vec::new(), Vec::new(), Vec::new());
                let command = Command::SubmitDraft { draft, materials, replies, to_suspicions };
                (person(by), command)
            }
            Act::Complete { stage, outcome, person: by, facts } => {
                let stage = self.pick(*stage);
                let outcome = outcome.get(&stage.outcomes);
                let facts = facts
                    .iter()
                    .flat_map(|value| ["x", "y"].map(|fact| (fact.to_owned(), value.to_string())));
                let completion =
                    Completion { facts: facts.collect(), ..completed(stage.id.as_str(), outcome) };
                (person(by), Command::CompleteStage(completion))
            }
            Act::Answer { stage, item, person: by, verdict, clause } => {
                let stage = self.pick(*stage);
                let items: Vec<_> = stage.checklist.iter().map(|item| item.id.clone()).collect();
                let items = if items.is_empty() { vec!["none".into()] } else { items };
                let answer = clause.map_or_else(|| answer(*verdict), |n| answer_on(*verdict, n));
                let answers = vec![(item.get(&items).clone(), answer)];
                (person(by), Command::AnswerItems { stage: stage.id.clone(), answers })
            }
        }
    }

    /// The ways on that the survey shows a person.
    fn ways(&self, person: &Person) -> Vec<Completion> {
        let context = self.context(person);
        let mut ways = Vec::new();
        for stage in survey(&self.workflow, &self.case, self.around(), Some(&context)) {
            let free = stage.outcomes.iter().filter(|outcome| outcome.reasons.is_empty());
            let outcomes = &self.workflow.stage(stage.stage.as_str()).unwrap().outcomes;
            ways.extend(free.map(|way| {
                let outcome = outcomes.iter().find(|outcome| outcome.id == way.outcome);
                completed(stage.stage.as_str(), outcome.unwrap())
            }));
        }
        ways
    }

    /// A stage at work, if there is one.
    fn pick(&self, index: Index) -> &crate::domain::workflow::Stage {
        let active: Vec<_> = self.case.active.keys().collect();
        let active = (!active.is_empty()).then(|| index.get(&active).as_str());
        active
            .and_then(|id| self.workflow.stage(id))
            .unwrap_or_else(|| index.get(&self.workflow.stages))
    }

    /// The survey says exactly what decide would.
    fn survey_agrees(&self) {
        for person in &self.office.people {
            let context = self.context(person);
            let surveys = survey(&self.workflow, &self.case, self.around(), Some(&context));
            for stage in &surveys {
                let able = stage.people.contains(&person.id);
                for found in &stage.outcomes {
                    let outcome = self.workflow.stage(stage.stage.as_str()).unwrap();
                    let outcome = outcome.outcome(found.outcome.as_str()).unwrap();
                    let command = Command::CompleteStage(completed(stage.stage.as_str(), outcome));
                    let decided = self.judge(person, &command);
                    let said = decided.map_or_else(|refusal| refusal.reasons, |_| Vec::new());
                    assert_eq!(found.reasons, said, "{}.{}", stage.stage, outcome.id);
                    assert!(able || !said.is_empty(), "{} may not act", person.id);
                }
            }
        }
    }
}

/// Somebody has work in another case; of three cases one ended well, one is at work, one ended elsewhere, and a
/// fourth waits for this one.
fn others() -> Others {
    let case = |ended: Option<&str>, links: &[&str]| LinkedCase {
        workflow: "w".into(),
        ended: ended.map(|end| (end.into(), end.to_owned())),
        links: links.iter().map(|case| (*case).into()).collect(),
    };
    Others {
        load: [("ann".into(), 1)].into(),
        linked: [
            ("2026-0002".into(), case(Some("good"), &[])),
            ("2026-0003".into(), case(None, &["2026-0002"])),
            ("2026-0004".into(), case(Some("bad"), &[])),
            ("2026-0005".into(), case(None, &["2026-0001"])),
        ]
        .into(),
    }
}

/// An opening in which all facts are the same, or none is stated.
fn opened(fact: Option<bool>) -> Command {
    let words = fact.map_or("", |value| if value { "true" } else { "false" });
    let facts = [("x", words), ("y", words)];
    Command::OpenCase(opening(if fact.is_some() { &facts } else { &[] }, &[1, 2]))
}

/// What somebody says of a suspicion.
fn said(number: u8, word: Word, reason: bool) -> Command {
    let id = || SuspicionId::from(format!("F-{number:03}"));
    let reason = reason.then(|| "理由".to_owned());
    let judge = |judgement| Command::JudgeSuspicions { suspicions: vec![id()], judgement };
    let reply = |kind| Command::ReplyToSuspicions(vec![(id(), kind, reason.clone())]);
    let weigh = |accepted| {
        let reason = reason.clone();
        Command::WeighReplies { suspicions: vec![id()], accepted, reason }
    };
    match word {
        Word::Confirm => judge(Judgement::Confirmed(Confirmation::default())),
        Word::Dismiss => judge(Judgement::Dismissed { reason: reason.clone().unwrap_or_default() }),
        Word::Adopt => reply(ReplyKind::Adopted),
        Word::Reject => reply(ReplyKind::Rejected),
        Word::Accept => weigh(true),
        Word::Insist => weigh(false),
    }
}

/// A completion with everything an outcome asks to be recorded.
fn completed(stage: &str, outcome: &Outcome) -> Completion {
    let value = |kind: &FieldKind| match kind {
        FieldKind::Date => "2026-03-02",
        _ => "某某",
    };
    let record = outcome.record.iter().filter(|field| !field.optional);
    let record = record.map(|field| (field.id.to_string(), value(&field.kind).to_owned()));
    Completion { record: record.collect(), ..completion(stage, outcome.id.as_str()) }
}

/// `PROPTEST_CASES` asks for more than the usual 256.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn the_engine_moves_as_the_model_does(
        workflow in workflows(),
        fact in any::<Option<bool>>(),
        acts in prop::collection::vec(acts(), 1..60),
    ) {
        let mut world = World::new(workflow);
        world.act(&Act::Open { fact });
        for act in &acts {
            world.act(act);
        }
        let mut replayed = Case::new(world.case.id.clone());
        world.events.iter().for_each(|event| replayed.apply(event));
        prop_assert_eq!(replayed, world.case, "state is the fold of the events");
    }

    #[test]
    fn the_survey_promises_what_decide_keeps(
        workflow in workflows(),
        fact in any::<Option<bool>>(),
        acts in prop::collection::vec(acts(), 1..20),
    ) {
        let mut world = World::new(workflow);
        world.act(&Act::Open { fact });
        world.survey_agrees();
        for act in &acts {
            world.act(act);
            world.survey_agrees();
        }
    }

    #[test]
    fn any_events_in_any_order_make_a_case_and_no_command_on_it_panics(
        workflow in workflows(),
        events in prop::collection::vec(events(), 0..30),
        acts in prop::collection::vec(acts(), 1..8),
    ) {
        let mut world = World::new(workflow);
        for event in &events {
            world.case.apply(event);
        }
        prop_assert_eq!(world.case.version, events.len() as u64);
        for act in &acts {
            let (person, command) = world.command(act);
            let before = world.case.version;
            let decided = world.judge(&person, &command).unwrap_or_default();
            for event in &decided {
                world.case.apply(event);
            }
            prop_assert_eq!(world.case.version, before + decided.len() as u64);
            survey(&world.workflow, &world.case, world.around(), None);
        }
    }
}
