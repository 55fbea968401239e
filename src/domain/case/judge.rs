//! The questions that decide whether a stage may end with an outcome, each with the reasons it finds.
//!
//! Every function here only asks. None may change the case, and none may stop at the first reason.

use super::answer::Verdict;
use super::command::Context;
use super::record::{self, Record, Value};
use super::refusal::{Named, Reason};
use super::state::Case;
use crate::domain::name::{CheckItemId, FactId, FieldId, PersonId, StageId};
use crate::domain::office::Office;
use crate::domain::workflow::{
    CatalogueChange, CheckItem, ChecklistBar, Outcome, Stage, Submission, Weight, Workflow,
};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Reasons why nothing at all can be done with the case.
pub(super) fn ended(case: &Case, reasons: &mut Vec<Reason>) {
    if let Some(ended) = &case.ended {
        reasons.push(Reason::CaseEnded { end: ended.end.clone() });
    }
}

/// The stage of that name, with the reason why it is not at work.
pub(super) fn stage<'w>(
    workflow: &'w Workflow,
    case: &Case,
    name: &str,
    reasons: &mut Vec<Reason>,
) -> Option<&'w Stage> {
    let Some(stage) = workflow.stage(name) else {
        let known = workflow.stages.iter().map(|stage| stage.id.to_string()).collect();
        reasons.push(Reason::Unknown { what: Named::Stage, name: name.to_owned(), known });
        return None;
    };
    if case.ended.is_none() && !case.active.contains_key(&stage.id) {
        reasons.push(not_active(case, stage));
    }
    Some(stage)
}

fn not_active(case: &Case, stage: &Stage) -> Reason {
    match case.waiting.get(&stage.id) {
        Some(arrived) => Reason::WaitsForBranches {
            stage: stage.id.clone(),
            missing: stage.join.iter().filter(|from| !arrived.contains(*from)).cloned().collect(),
        },
        None => Reason::StageNotActive {
            stage: stage.id.clone(),
            active: case.active.keys().cloned().collect(),
        },
    }
}

/// The outcome of that name.
pub(super) fn outcome<'w>(
    stage: &'w Stage,
    name: &str,
    reasons: &mut Vec<Reason>,
) -> Option<&'w Outcome> {
    let found = stage.outcome(name);
    if found.is_none() {
        let known = stage.outcomes.iter().map(|outcome| outcome.id.to_string()).collect();
        reasons.push(Reason::Unknown { what: Named::Outcome, name: name.to_owned(), known });
    }
    found
}

/// Role and separation of duties.
pub(super) fn person(case: &Case, stage: &Stage, context: &Context, reasons: &mut Vec<Reason>) {
    let Some(role) = &stage.role else { return };
    if !context.person.roles.contains(role) {
        let people = context.office.people_of(role).map(|person| person.id.clone()).collect();
        reasons.push(Reason::WrongRole { role: role.clone(), people });
    }
    for did in &stage.not_same_person_as {
        if doers(case, did).contains(&context.person.id) {
            reasons.push(Reason::SamePerson {
                stage: stage.id.clone(),
                did: did.clone(),
                others: able(case, stage, context.office),
            });
        }
    }
}

/// The people who have the role of a stage and are not barred from it.
pub(super) fn able(case: &Case, stage: &Stage, office: &Office) -> Vec<PersonId> {
    let Some(role) = &stage.role else { return Vec::new() };
    let barred: BTreeSet<PersonId> =
        stage.not_same_person_as.iter().flat_map(|did| doers(case, did)).collect();
    let people = office.people_of(role).map(|person| person.id.clone());
    people.filter(|person| !barred.contains(person)).collect()
}

fn doers(case: &Case, did: &Submission) -> BTreeSet<PersonId> {
    match did {
        Submission::Draft => case.drafts.iter().map(|(_, _, person)| person.clone()).collect(),
        Submission::Stage(stage) => case
            .steps
            .iter()
            .filter(|step| step.stage == *stage && !step.carried)
            .map(|step| step.person.clone())
            .collect(),
    }
}

/// Facts that must be known before a stage can end, and whether they allow the outcome.
pub(super) fn facts(
    workflow: &Workflow,
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    reasons: &mut Vec<Reason>,
) {
    let of_stage = stage
        .outcomes
        .iter()
        .map(|outcome| &outcome.when)
        .chain(stage.materials.iter().map(|material| &material.when))
        .chain(stage.checklist.iter().map(|item| &item.when));
    let mut needed: BTreeSet<&FactId> = of_stage.flat_map(|condition| condition.asks()).collect();
    if stage.id == workflow.start && !returns_to_facts(workflow, outcome) {
        needed.extend(workflow.facts.iter().map(|fact| &fact.id));
    }
    let facts: Vec<FactId> =
        needed.into_iter().filter(|id| !case.facts.contains_key(*id)).cloned().collect();
    if !facts.is_empty() {
        reasons.push(Reason::FactsMissing { facts });
    } else if !outcome.when.holds(&case.facts) {
        let (outcome, when) = (outcome.id.clone(), outcome.when.clone());
        reasons.push(Reason::OutcomeNotForFacts { outcome, when });
    }
}

/// Whether an outcome of the first stage leaves the facts open: it ends the case, or leads only to
/// stages that take a draft and so come back here.
fn returns_to_facts(workflow: &Workflow, outcome: &Outcome) -> bool {
    outcome
        .stages()
        .iter()
        .all(|id| workflow.stage(id.as_str()).is_some_and(|stage| stage.takes_draft))
}

/// Whether facts may still be stated: only while the first stage is at work and nothing but it.
pub(super) fn facts_open(workflow: &Workflow, case: &Case) -> bool {
    case.active.contains_key(&workflow.start) && case.active.len() == 1 && case.waiting.is_empty()
}

/// Everything an outcome requires of the file, the answers and the opinion.
pub(super) fn requirements(
    workflow: &Workflow,
    case: &Case,
    stage: &Stage,
    outcome: &Outcome,
    reasons: &mut Vec<Reason>,
) {
    let require = &outcome.require;
    if require.materials {
        materials(case, stage, reasons);
    }
    if let Some(bar) = require.checklist {
        checklist(case, stage, bar, reasons);
    }
    if require.no_open_findings {
        let items = open_findings(workflow, case);
        if !items.is_empty() {
            reasons.push(Reason::OpenFindings { items });
        }
    }
    if require.new_draft {
        new_draft(case, stage, reasons);
    }
    opinion(case, outcome, reasons);
}

fn materials(case: &Case, stage: &Stage, reasons: &mut Vec<Reason>) {
    let missing: Vec<_> = stage
        .materials
        .iter()
        .filter(|rule| rule.when.holds(&case.facts) && case.material(rule.id.as_str()).is_none())
        .map(|rule| rule.id.clone())
        .collect();
    if !missing.is_empty() {
        reasons.push(Reason::MaterialsMissing { stage: stage.id.clone(), materials: missing });
    }
}

/// The questions of a stage that apply to the case.
pub(super) fn applicable<'w>(
    case: &'w Case,
    stage: &'w Stage,
) -> impl Iterator<Item = &'w CheckItem> {
    stage.checklist.iter().filter(|item| item.when.holds(&case.facts))
}

/// The questions of a stage that have no answer that still stands.
pub(super) fn unanswered(case: &Case, stage: &Stage) -> Vec<CheckItemId> {
    applicable(case, stage)
        .filter(|item| case.answers.get(&item.id).is_none_or(|answered| answered.reopened))
        .map(|item| item.id.clone())
        .collect()
}

fn checklist(case: &Case, stage: &Stage, bar: ChecklistBar, reasons: &mut Vec<Reason>) {
    let items = unanswered(case, stage);
    if !items.is_empty() {
        reasons.push(Reason::ChecklistIncomplete { stage: stage.id.clone(), items });
    }
    if bar == ChecklistBar::Clear {
        let blocking: Vec<_> = applicable(case, stage)
            .filter(|item| item.weight == Weight::Blocking && is_problem(case, &item.id))
            .map(|item| item.id.clone())
            .collect();
        if !blocking.is_empty() {
            reasons.push(Reason::BlockingProblems { stage: stage.id.clone(), items: blocking });
        }
    }
}

fn is_problem(case: &Case, item: &CheckItemId) -> bool {
    case.answers.get(item).is_some_and(|answered| answered.answer.verdict == Verdict::Problem)
}

/// Open findings that bar a lawful conclusion: those of weight must and blocking.
pub(super) fn open_findings(workflow: &Workflow, case: &Case) -> Vec<(CheckItemId, Weight)> {
    let weight = |id: &CheckItemId| {
        workflow.stages.iter().flat_map(|stage| &stage.checklist).find(|item| item.id == *id)
    };
    case.findings
        .iter()
        .filter(|finding| finding.is_open())
        .filter_map(|finding| weight(&finding.item))
        .filter(|item| item.weight > Weight::Advice)
        .map(|item| (item.id.clone(), item.weight))
        .collect()
}

fn new_draft(case: &Case, stage: &Stage, reasons: &mut Vec<Reason>) {
    let before = case.active.get(&stage.id).map_or(0, |active| active.drafts);
    if case.drafts.len() <= before {
        reasons.push(Reason::NoNewDraft);
    }
}

fn opinion(case: &Case, outcome: &Outcome, reasons: &mut Vec<Reason>) {
    let require = &outcome.require;
    if require.conclusion.is_empty() && !require.unchanged_text {
        return;
    }
    let Some(opinion) = &case.opinion else {
        reasons.push(Reason::NoOpinion);
        return;
    };
    if !require.conclusion.is_empty() && !require.conclusion.contains(&opinion.conclusion) {
        let (conclusion, allowed) = (opinion.conclusion, require.conclusion.clone());
        reasons.push(Reason::ConclusionForbids { conclusion, allowed });
    }
    if require.unchanged_text && case.draft().is_some_and(|draft| draft.text != opinion.text) {
        let (reviewed, current) = (opinion.draft, case.draft_ordinal());
        reasons.push(Reason::TextChanged { reviewed, current });
    }
}

/// Reads what was typed for the record of an outcome.
pub(super) fn record(
    outcome: &Outcome,
    typed: &[(String, String)],
    context: &Context,
    reasons: &mut Vec<Reason>,
) -> Record {
    let mut read = Record::new();
    for (name, text) in typed {
        let Some(field) = outcome.record.iter().find(|field| field.id == **name) else {
            let known = outcome.record.iter().map(|field| field.id.to_string()).collect();
            reasons.push(Reason::Unknown { what: Named::Field, name: name.clone(), known });
            continue;
        };
        match record::read(field, text, context.office) {
            Some(value) => drop(read.insert(field.id.clone(), value)),
            None => reasons.push(Reason::RecordInvalid {
                field: field.id.clone(),
                value: text.clone(),
                kind: field.kind.clone(),
            }),
        }
    }
    let given = |id: &FieldId| typed.iter().any(|(name, _)| *id == **name);
    let missing: Vec<_> = outcome
        .record
        .iter()
        .filter(|field| !field.optional && !given(&field.id))
        .map(|field| field.id.clone())
        .collect();
    if !missing.is_empty() {
        reasons.push(Reason::RecordMissing { fields: missing });
    }
    dates(outcome, &read, context.at.date_naive(), reasons);
    read
}

/// Dates that a record can not have: a document in force before it was published, or for no time; a
/// thing done on a day that has not come.
fn dates(outcome: &Outcome, record: &Record, today: NaiveDate, reasons: &mut Vec<Reason>) {
    let day = |id: &str| match record.get(id) {
        Some(Value::Date(date)) => Some(*date),
        _ => None,
    };
    let past = match outcome.catalogue {
        Some(CatalogueChange::Enter) => "published_on",
        Some(CatalogueChange::File) => "filed_on",
        None => "date",
    };
    if day(past).is_some_and(|date| date > today) {
        reasons.push(Reason::DateInFuture { field: past.into() });
    }
    for (earlier, later) in [("published_on", "effective_on"), ("effective_on", "valid_until")] {
        if let (Some(first), Some(second)) = (day(earlier), day(later))
            && second < first
        {
            reasons.push(Reason::DatesOutOfOrder { earlier: earlier.into(), later: later.into() });
        }
    }
}

/// Whether the numbers an outcome takes can be given.
pub(super) fn numbers(outcome: &Outcome, office: &Office, reasons: &mut Vec<Reason>) {
    if let Some(series) = &outcome.number
        && office.series(series.as_str()).is_none()
    {
        reasons.push(Reason::NoSeries { series: series.clone() });
    }
}

/// Reads facts as typed.
pub(super) fn stated_facts(
    workflow: &Workflow,
    typed: &[(String, String)],
    reasons: &mut Vec<Reason>,
) -> BTreeMap<FactId, crate::domain::workflow::FactValue> {
    let mut facts = BTreeMap::new();
    for (name, text) in typed {
        let Some(fact) = workflow.fact(name) else {
            let known = workflow.facts.iter().map(|fact| fact.id.to_string()).collect();
            reasons.push(Reason::Unknown { what: Named::Fact, name: name.clone(), known });
            continue;
        };
        match fact.kind.parse(text) {
            Some(value) => drop(facts.insert(fact.id.clone(), value)),
            None => reasons.push(Reason::FactValue {
                fact: fact.id.clone(),
                value: text.clone(),
                allowed: fact.kind.values().iter().map(ToString::to_string).collect(),
            }),
        }
    }
    facts
}

/// Whether materials put into the file have names that some stage asks for.
pub(super) fn known_materials<'m>(
    workflow: &Workflow,
    given: impl Iterator<Item = &'m crate::domain::name::MaterialId>,
    reasons: &mut Vec<Reason>,
) {
    let rules = || workflow.stages.iter().flat_map(|stage| &stage.materials);
    for id in given {
        if !rules().any(|rule| rule.id == *id) {
            let known: BTreeSet<String> = rules().map(|rule| rule.id.to_string()).collect();
            reasons.push(Reason::Unknown {
                what: Named::Material,
                name: id.to_string(),
                known: known.into_iter().collect(),
            });
        }
    }
}

/// Whether the person has already chosen this outcome, and how many others must.
pub(super) fn approvals(
    case: &Case,
    stage: &StageId,
    outcome: &Outcome,
    person: &PersonId,
    reasons: &mut Vec<Reason>,
) {
    let Some(active) = case.active.get(stage) else { return };
    let chosen =
        |who: &PersonId| active.approvals.iter().any(|(p, o)| p == who && *o == outcome.id);
    if outcome.require.approvals > 1 && chosen(person) {
        let so_far: BTreeSet<&PersonId> =
            active.approvals.iter().filter(|(_, o)| *o == outcome.id).map(|(p, _)| p).collect();
        let so_far = u32::try_from(so_far.len()).unwrap_or(u32::MAX);
        reasons.push(Reason::AlreadyApproved {
            missing: outcome.require.approvals.saturating_sub(so_far),
        });
    }
}
