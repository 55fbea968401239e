//! One step: what the scenario leaves unsaid is filled in, and the engine is asked.

use super::{Act, Answers, FailureKind, Inner, Materials, Needs, Scenario, Step};
use crate::domain::case::Around;
use crate::domain::case::{
    Answer, Case, Command, Completion, Context, Copy, DraftSubmission, Event, LinkedCase, Opening,
    Others, Reason, Refusal, Verdict, decide, survey,
};
use crate::domain::deadline::LegalTime;
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, CheckItemId, MaterialId, PersonId, RoleId, SeriesId};
use crate::domain::office::{Office, Person};
use crate::domain::workflow::{Field, FieldKind, Need, Outcome, Stage, Workflow};
use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta};
use std::collections::{BTreeMap, BTreeSet};

/// When scenarios begin: a Monday morning, in seconds since 1970. Any day would do; nothing here asks a clock.
const BEGIN: i64 = 1_767_574_800;

/// What is written where somebody must write something.
const WORDS: &str = "scenario";

/// A case on the desk, and the people around it.
pub(super) struct Desk<'a> {
    workflow: &'a Workflow,
    office: &'a Office,
    time: &'a LegalTime,
    pub(super) case: Case,
    pub(super) events: Vec<Event>,
    now: DateTime<FixedOffset>,
    drafts: u8,
    /// The invented cases that this one was told of.
    others: Others,
}

impl<'a> Desk<'a> {
    pub(super) fn new(workflow: &'a Workflow, office: &'a Office, time: &'a LegalTime) -> Self {
        let now = DateTime::from_timestamp(BEGIN, 0).unwrap_or_default().fixed_offset();
        let case = Case::new(CaseId::from("2026-0001"));
        Self {
            workflow,
            office,
            time,
            case,
            events: Vec::new(),
            now,
            drafts: 0,
            others: Others::default(),
        }
    }

    /// Waits until the morning of a day.
    fn wait(&mut self, day: NaiveDate) {
        let passed = (day - self.now.date_naive()).num_days().max(0).unsigned_abs();
        if let Some(then) = self.now.checked_add_days(Days::new(passed)) {
            self.now = then;
        }
    }

    fn around(&self) -> Around<'_> {
        let Self { now: at, office, others, time, .. } = self;
        Around { at: *at, office, others, time }
    }

    /// Asks the engine; what it answers has happened.
    fn ask(&mut self, person: &Person, command: &Command) -> Result<(), Refusal> {
        let next = self.next();
        let (office, others, time) = (self.office, &self.others, self.time);
        let context = Context { at: self.now, person, office, next: &next, others, time };
        let events = decide(self.workflow, &self.case, command, &context)?;
        for event in &events {
            self.case.apply(event);
        }
        self.events.extend(events);
        Ok(())
    }

    fn next(&self) -> BTreeMap<SeriesId, u64> {
        let mut next: BTreeMap<SeriesId, u64> = BTreeMap::new();
        for taken in &self.case.numbers {
            *next.entry(taken.series.clone()).or_insert(1) += 1;
        }
        next
    }

    fn person(&self, id: &PersonId) -> Result<&'a Person, FailureKind> {
        let found = self.office.person(id.as_str());
        found.ok_or_else(|| FailureKind::Stranger { name: id.to_string() })
    }

    fn of_role(&self, role: &RoleId) -> Result<&'a Person, FailureKind> {
        let mut people = self.office.people.iter().filter(|person| person.roles.contains(role));
        people.next().ok_or_else(|| FailureKind::Nobody { role: role.clone() })
    }

    /// The first who may act in a stage; where nobody may, the first who has the role, so that the engine says why.
    fn able(&self, stage: &Stage) -> Result<&'a Person, FailureKind> {
        let surveyed = survey(self.workflow, &self.case, self.around(), None);
        let people =
            surveyed.iter().filter(|one| one.stage == stage.id).flat_map(|one| &one.people);
        let mut people = people.filter_map(|id| self.office.person(id.as_str()));
        match (people.next(), &stage.role) {
            (Some(person), _) => Ok(person),
            (None, Some(role)) => self.of_role(role),
            // An auto stage: whoever asks, the engine refuses.
            (None, None) => self.submitter(),
        }
    }

    /// Who hands in the draft where nobody is named.
    fn submitter(&self) -> Result<&'a Person, FailureKind> {
        let withdrawal = self.workflow.withdrawal.as_ref().map(|withdrawal| &withdrawal.role);
        let role = withdrawal.or_else(|| self.workflow.roles.first().map(|role| &role.id));
        match role {
            Some(role) => self.of_role(role),
            None => Err(FailureKind::Nobody { role: RoleId::from("") }),
        }
    }

    fn draft(&mut self) -> DraftSubmission {
        self.drafts = self.drafts.saturating_add(1);
        let digest = Digest([self.drafts; 32]);
        DraftSubmission {
            file_name: format!("{}.txt", self.drafts),
            file: digest,
            outline: digest,
            text: digest,
            title: WORDS.to_owned(),
            clauses: Vec::new(),
            found: None,
        }
    }
}

/// Hands in the draft.
pub(super) fn open(desk: &mut Desk<'_>, scenario: &Scenario) -> Result<(), FailureKind> {
    let person = match &scenario.submitted_by {
        Some(id) => desk.person(id)?,
        None => desk.submitter()?,
    };
    let opening = Opening {
        pack: Digest([0; 32]),
        unit: WORDS.to_owned(),
        facts: scenario.facts.clone(),
        draft: desk.draft(),
        materials: Vec::new(),
    };
    desk.ask(person, &Command::OpenCase(opening)).map_err(FailureKind::Refused)
}

/// Does a step, and compares whether it was refused with what was expected.
pub(super) fn take(desk: &mut Desk<'_>, step: &Step) -> Result<(), FailureKind> {
    desk.now += TimeDelta::hours(1) + TimeDelta::days(i64::from(step.days_later));
    let done = match &step.act {
        Act::Complete { stage, outcome } => {
            complete(desk, step, (stage.as_str(), outcome.as_str()))?
        }
        Act::Withdraw { reason } => withdraw(desk, step, reason)?,
    };
    match (done, &step.refused) {
        (Ok(()), None) => Ok(()),
        (Ok(()), Some(expected)) => Err(FailureKind::NotRefused { expected: expected.clone() }),
        (Err(refusal), None) => Err(FailureKind::Refused(refusal)),
        (Err(refusal), Some(expected)) => {
            let codes: BTreeSet<String> =
                refusal.reasons.iter().map(|reason| reason.code().to_owned()).collect();
            if expected.is_subset(&codes) {
                return Ok(());
            }
            Err(FailureKind::OtherReasons { expected: expected.clone(), refusal })
        }
    }
}

fn withdraw(
    desk: &mut Desk<'_>,
    step: &Step,
    reason: &str,
) -> Result<Result<(), Refusal>, FailureKind> {
    let person = match &step.by {
        Some(id) => desk.person(id)?,
        None => desk.submitter()?,
    };
    Ok(desk.ask(person, &Command::Withdraw { reason: reason.to_owned() }))
}

/// Hands in a draft, answers, and ends the stage; the first refusal is the step's.
fn complete(
    desk: &mut Desk<'_>,
    step: &Step,
    (stage_name, outcome_name): (&str, &str),
) -> Result<Result<(), Refusal>, FailureKind> {
    let workflow = desk.workflow;
    let Some(stage) = workflow.stage(stage_name) else { return Ok(Ok(())) };
    let person = match &step.by {
        Some(id) => desk.person(id)?,
        None => desk.able(stage)?,
    };
    if step.new_draft {
        let draft = desk.draft();
        let (materials, replies, to_suspicions) = (Vec::new(), Vec::new(), Vec::new());
        let command = Command::SubmitDraft { draft, materials, replies, to_suspicions };
        if let Err(refusal) = desk.ask(person, &command) {
            return Ok(Err(refusal));
        }
    }
    if let Err(refusal) = link(desk, stage, &step.needs, person) {
        return Ok(Err(refusal));
    }
    let answers = answers(desk, stage, &step.answers);
    if !answers.is_empty() {
        let command = Command::AnswerItems { stage: stage.id.clone(), answers };
        if let Err(refusal) = desk.ask(person, &command) {
            return Ok(Err(refusal));
        }
    }
    loop {
        let completion = Completion {
            stage: stage_name.to_owned(),
            outcome: outcome_name.to_owned(),
            record: record(desk, step, stage.outcome(outcome_name), person),
            facts: step.facts.clone(),
            materials: materials(&desk.case, stage, &step.materials),
            early: step.early.clone(),
        };
        let done = desk.ask(person, &Command::CompleteStage(completion));
        match done.as_ref().err().filter(|_| step.refused.is_none()).and_then(wait_until) {
            Some(day) if day > desk.now.date_naive() => desk.wait(day),
            _ => return Ok(done),
        }
    }
}

/// The day to wait for, where nothing but minimum periods is in the way: whoever writes a scenario says only what
/// matters to it, and time passes by itself.
fn wait_until(refusal: &Refusal) -> Option<NaiveDate> {
    let days: Option<Vec<NaiveDate>> = refusal
        .reasons
        .iter()
        .map(|reason| match reason {
            Reason::TooEarly { possible, .. } | Reason::EarlyUnexplained { possible, .. } => {
                *possible
            }
            _ => None,
        })
        .collect();
    days?.into_iter().max()
}

/// Names the cases that the stage needs: those of the step, and one that has ended well for whatever else it needs.
fn link(desk: &mut Desk<'_>, stage: &Stage, asked: &Needs, person: &Person) -> Result<(), Refusal> {
    let Needs::Given(given) = asked else { return Ok(()) };
    for need in &stage.needs {
        let asked = given.get(&need.id);
        let wanted = need.when.holds(&desk.case.facts) && !desk.case.links.contains_key(&need.id);
        if asked.is_none() && !wanted {
            continue;
        }
        let well = || need.ends.first().cloned().map(Inner::Ended);
        let Some(inner) = asked.cloned().or_else(well) else { continue };
        link_one(desk, need, &inner, person)?;
    }
    Ok(())
}

fn link_one(
    desk: &mut Desk<'_>,
    need: &Need,
    inner: &Inner,
    person: &Person,
) -> Result<(), Refusal> {
    let case = CaseId::from(format!("scenario-{}", need.id));
    let ended = match inner {
        Inner::Open => None,
        Inner::Ended(end) => Some((end.clone(), end.to_string())),
    };
    let linked = LinkedCase { workflow: need.workflow.clone(), ended, links: BTreeSet::new() };
    desk.others.linked.insert(case.clone(), linked);
    desk.ask(person, &Command::LinkCase { need: Some(need.id.to_string()), case })
}

/// The answers of a step: those that it names, and 符合 for whatever else waits for one.
fn answers(desk: &Desk<'_>, stage: &Stage, asked: &Answers) -> Vec<(CheckItemId, Answer)> {
    let Answers::Given(given) = asked else { return Vec::new() };
    let surveyed = survey(desk.workflow, &desk.case, desk.around(), None);
    let open = surveyed.iter().filter(|one| one.stage == stage.id).flat_map(|one| &one.unanswered);
    let rest = open.filter(|item| !given.contains_key(*item)).map(|item| (item, Verdict::Ok));
    let given = given.iter().map(|(item, verdict)| (item, *verdict));
    given.chain(rest).map(|(item, verdict)| (item.clone(), answer(verdict))).collect()
}

fn answer(verdict: Verdict) -> Answer {
    let note = (verdict == Verdict::Problem).then(|| WORDS.to_owned());
    Answer { verdict, clauses: Vec::new(), note, proposal: None, basis: None }
}

/// The record of a step: what it names, and a value of its type for whatever else must be there.
fn record(
    desk: &Desk<'_>,
    step: &Step,
    outcome: Option<&Outcome>,
    person: &Person,
) -> Vec<(String, String)> {
    let mut record = step.record.clone();
    let fields = outcome.map(|outcome| outcome.record.as_slice()).unwrap_or_default();
    for field in fields.iter().filter(|field| !field.optional) {
        if !step.record.iter().any(|(name, _)| field.id == **name) {
            record.push((field.id.to_string(), value(field, desk.now, person)));
        }
    }
    record
}

fn value(field: &Field, now: DateTime<FixedOffset>, person: &Person) -> String {
    match &field.kind {
        FieldKind::Text => WORDS.to_owned(),
        FieldKind::Date => now.date_naive().to_string(),
        FieldKind::Number => "1".to_owned(),
        FieldKind::Choice(words) => words.first().cloned().unwrap_or_default(),
        FieldKind::Person => person.id.to_string(),
    }
}

/// The materials of a step: those that it names, or all that the stage asks for and that are not in the file.
fn materials(case: &Case, stage: &Stage, asked: &Materials) -> Vec<(MaterialId, Copy)> {
    let on_paper = |id: &MaterialId| (id.clone(), Copy::OnPaper(WORDS.to_owned()));
    match asked {
        Materials::Only(named) => named.iter().map(on_paper).collect(),
        Materials::Asked => {
            let rules = stage.materials.iter().filter(|rule| rule.when.holds(&case.facts));
            let missing = rules.filter(|rule| case.material(rule.id.as_str()).is_none());
            missing.map(|rule| on_paper(&rule.id)).collect()
        }
    }
}
