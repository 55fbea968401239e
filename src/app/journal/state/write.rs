//! A case into its kept form. Every part is taken apart whole, so that a field that is added and not kept does
//! not compile.

use super::form::{
    Hand, StoredActive, StoredAnswered, StoredCase, StoredEnd, StoredFinding, StoredFormer,
    StoredNumber, StoredOpinion, StoredPassed, StoredReplied, StoredRuled, StoredStep,
};
use super::{FORMAT, PROGRAM, suspected};
use crate::app::journal::stored::{StoredEvent, StoredHappening};
use crate::domain::case::{
    Active, Answered, AssignedNumber, Case, Draft, Ended, Event, Finding, Former, Found, Happening,
    IssuedPaper, Material, OpinionGiven, Passed, Reply, Ruled, Step, Waived,
};
use crate::domain::name::PersonId;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;

fn hand(at: &DateTime<FixedOffset>, person: &PersonId) -> Hand {
    (*at, person.to_string())
}

/// Names as written.
fn texts<'a, T: ToString + 'a, C: FromIterator<String>>(
    names: impl IntoIterator<Item = &'a T>,
) -> C {
    names.into_iter().map(ToString::to_string).collect()
}

fn keyed<'a, K, V, S>(map: &'a BTreeMap<K, V>) -> BTreeMap<String, S>
where
    K: ToString,
    S: From<&'a V>,
{
    map.iter().map(|(name, value)| (name.to_string(), value.into())).collect()
}

impl From<&Case> for StoredCase {
    fn from(case: &Case) -> Self {
        let Case {
            id,
            version,
            workflow,
            pack,
            title,
            unit,
            opened,
            touched,
            facts,
            drafts,
            screenings,
            rulings,
            materials,
            active,
            waiting,
            links,
            answers,
            findings,
            checks,
            suspicions,
            steps,
            passed,
            opinion,
            numbers,
            papers,
            published,
            withdrawn,
            ended,
            waived,
            former,
        } = case;
        Self {
            v: FORMAT,
            program: PROGRAM.to_owned(),
            id: id.to_string(),
            version: *version,
            workflow: workflow.to_string(),
            pack: pack.as_ref().map(ToString::to_string),
            title: title.clone(),
            unit: unit.clone(),
            opened: opened.as_ref().map(|(at, person)| hand(at, person)),
            touched: *touched,
            facts: keyed(facts),
            drafts: drafts.iter().map(drafted).collect(),
            screenings: screenings.iter().map(screened).collect(),
            rulings: rulings.iter().map(Into::into).collect(),
            materials: materials.iter().map(received).collect(),
            active: keyed(active),
            waiting: waiting.iter().map(|(stage, from)| (stage.to_string(), texts(from))).collect(),
            links: links.iter().map(|(need, case)| (need.to_string(), case.to_string())).collect(),
            answers: keyed(answers),
            findings: findings.iter().map(Into::into).collect(),
            checks: checks.iter().map(suspected::kept_check).collect(),
            suspicions: suspicions.iter().map(Into::into).collect(),
            steps: steps.iter().map(Into::into).collect(),
            passed: passed.iter().map(Into::into).collect(),
            opinion: opinion.as_ref().map(Into::into),
            numbers: numbers.iter().map(Into::into).collect(),
            papers: papers.iter().map(issued).collect(),
            published: *published,
            withdrawn: withdrawn.clone(),
            ended: ended.as_ref().map(Into::into),
            waived: waived.iter().map(self::waived).collect(),
            former: former.iter().map(Into::into).collect(),
        }
    }
}

fn stored(at: &DateTime<FixedOffset>, person: &PersonId, what: Happening) -> StoredEvent {
    StoredEvent::from(&Event { at: *at, person: person.clone(), what })
}

fn drafted((draft, at, person): &(Draft, DateTime<FixedOffset>, PersonId)) -> StoredEvent {
    stored(at, person, Happening::DraftSubmitted(draft.clone()))
}

fn screened((draft, found): (&u32, &Found)) -> StoredHappening {
    let (draft, found) = (*draft, found.clone());
    (&Happening::DraftScreened { draft, found }).into()
}

impl From<&Ruled> for StoredRuled {
    fn from(ruled: &Ruled) -> Self {
        let Ruled { ruling, draft, text, person, at } = ruled;
        let (draft, ruling) = (*draft, ruling.clone());
        let event = stored(at, person, Happening::ScreeningConfirmed { draft, ruling });
        Self { event, text: text.to_string() }
    }
}

fn received(material: &Material) -> StoredEvent {
    let Material { id, copy, at, person } = material;
    stored(at, person, Happening::MaterialReceived { material: id.clone(), copy: copy.clone() })
}

fn issued(paper: &IssuedPaper) -> StoredEvent {
    let IssuedPaper { paper, sealed_by, files, person, at } = paper;
    let (paper, sealed_by, files) = (*paper, sealed_by.clone(), files.clone());
    stored(at, person, Happening::PaperIssued { paper, sealed_by, files })
}

fn waived(waived: &Waived) -> StoredEvent {
    let Waived { deadline, possible, reason, person, at } = waived;
    let (deadline, possible, reason) = (deadline.clone(), *possible, reason.clone());
    stored(at, person, Happening::MinimumWaived { deadline, possible, reason })
}

impl From<&Passed> for StoredPassed {
    fn from(passed: &Passed) -> Self {
        let Passed { stage, outcome, since, at, steps } = passed;
        Self {
            stage: stage.to_string(),
            outcome: outcome.as_ref().map(ToString::to_string),
            since: *since,
            at: *at,
            steps: *steps,
        }
    }
}

impl From<&Active> for StoredActive {
    fn from(active: &Active) -> Self {
        let Active { since, drafts, approvals, assignee } = active;
        let approval =
            |(person, outcome): &(PersonId, _)| (person.to_string(), format!("{outcome}"));
        Self {
            since: *since,
            drafts: *drafts,
            approvals: approvals.iter().map(approval).collect(),
            assignee: assignee.as_ref().map(ToString::to_string),
        }
    }
}

impl From<&Answered> for StoredAnswered {
    fn from(answered: &Answered) -> Self {
        let Answered { stage, answer, draft, text, person, at, reopened } = answered;
        Self {
            stage: stage.to_string(),
            answer: answer.into(),
            draft: *draft,
            text: text.to_string(),
            by: hand(at, person),
            reopened: *reopened,
        }
    }
}

impl From<&Finding> for StoredFinding {
    fn from(finding: &Finding) -> Self {
        let Finding { item, stage, answer, draft, person, at, reply, settled } = finding;
        Self {
            item: item.to_string(),
            stage: stage.to_string(),
            answer: answer.into(),
            draft: *draft,
            by: hand(at, person),
            reply: reply.as_ref().map(Into::into),
            settled: settled.as_ref().map(|(at, person)| hand(at, person)),
        }
    }
}

impl From<&Reply> for StoredReplied {
    fn from(reply: &Reply) -> Self {
        let Reply { kind, reason, person, at } = reply;
        Self { kind: (*kind).into(), reason: reason.clone(), by: hand(at, person) }
    }
}

impl From<&Step> for StoredStep {
    fn from(step: &Step) -> Self {
        let Step {
            stage,
            outcome,
            conclusion,
            record,
            draft,
            person,
            approvers,
            since,
            at,
            carried,
        } = step;
        Self {
            stage: stage.to_string(),
            outcome: outcome.to_string(),
            conclusion: conclusion.map(Into::into),
            record: keyed(record),
            draft: *draft,
            approvers: texts(approvers),
            since: *since,
            by: hand(at, person),
            carried: *carried,
        }
    }
}

impl From<&OpinionGiven> for StoredOpinion {
    fn from(opinion: &OpinionGiven) -> Self {
        let OpinionGiven { conclusion, draft, text, stage, person, at } = opinion;
        Self {
            conclusion: (*conclusion).into(),
            draft: *draft,
            text: text.to_string(),
            stage: stage.to_string(),
            by: hand(at, person),
        }
    }
}

impl From<&AssignedNumber> for StoredNumber {
    fn from(taken: &AssignedNumber) -> Self {
        let AssignedNumber { series, number, at, void } = taken;
        Self { series: series.to_string(), number: number.clone(), at: *at, void: *void }
    }
}

impl From<&Ended> for StoredEnd {
    fn from(ended: &Ended) -> Self {
        let Ended { end, at, person } = ended;
        Self { end: end.to_string(), by: hand(at, person) }
    }
}

impl From<&Former> for StoredFormer {
    fn from(former: &Former) -> Self {
        let Former { pack, until, person } = former;
        Self { pack: pack.to_string(), by: hand(until, person) }
    }
}
