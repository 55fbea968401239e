//! The kept form back into a case. What does not fit is no state: the events are folded instead.

use super::form::{
    Hand, StoredActive, StoredAnswered, StoredCase, StoredEnd, StoredFinding, StoredFormer,
    StoredNumber, StoredOpinion, StoredPassed, StoredReplied, StoredRuled, StoredStep,
};
use super::suspected;
use crate::app::journal::convert::digest;
use crate::app::journal::stored::{StoredEvent, StoredHappening};
use crate::domain::case::{
    Active, Answered, AssignedNumber, Case, Draft, Ended, Event, Finding, Former, Found, Happening,
    IssuedPaper, Material, OpinionGiven, Passed, Reply, Ruled, Step, Waived,
};
use crate::domain::name::PersonId;
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;

fn hand((at, person): Hand) -> (DateTime<FixedOffset>, PersonId) {
    (at, person.into())
}

/// Every one of them, or nothing.
fn all<S, T>(stored: Vec<S>, read: impl Fn(S) -> Result<T, ()>) -> Result<Vec<T>, ()> {
    stored.into_iter().map(read).collect()
}

fn keyed<K: From<String> + Ord, S: Into<V>, V>(stored: BTreeMap<String, S>) -> BTreeMap<K, V> {
    stored.into_iter().map(|(name, value)| (name.into(), value.into())).collect()
}

impl TryFrom<StoredCase> for Case {
    type Error = ();

    fn try_from(stored: StoredCase) -> Result<Self, ()> {
        let answered = |(item, answered): (String, StoredAnswered)| {
            Ok((item.into(), Answered::try_from(answered)?))
        };
        let waits = |(stage, from): (String, std::collections::BTreeSet<String>)| {
            (stage.into(), from.into_iter().map(Into::into).collect())
        };
        Ok(Self {
            id: stored.id.into(),
            version: stored.version,
            workflow: stored.workflow.into(),
            pack: stored.pack.map(|text| digest(&text)).transpose()?,
            title: stored.title,
            unit: stored.unit,
            opened: stored.opened.map(hand),
            touched: stored.touched,
            facts: keyed(stored.facts),
            drafts: all(stored.drafts, drafted)?,
            screenings: stored.screenings.into_iter().map(screened).collect::<Result<_, ()>>()?,
            rulings: all(stored.rulings, ruled)?,
            materials: all(stored.materials, received)?,
            active: keyed(stored.active),
            waiting: stored.waiting.into_iter().map(waits).collect(),
            links: keyed(stored.links),
            answers: stored.answers.into_iter().map(answered).collect::<Result<_, ()>>()?,
            findings: all(stored.findings, TryInto::try_into)?,
            checks: all(stored.checks, suspected::check)?,
            suspicions: all(stored.suspicions, TryInto::try_into)?,
            steps: stored.steps.into_iter().map(Into::into).collect(),
            passed: stored.passed.into_iter().map(Into::into).collect(),
            opinion: stored.opinion.map(TryInto::try_into).transpose()?,
            numbers: stored.numbers.into_iter().map(Into::into).collect(),
            papers: all(stored.papers, issued)?,
            published: stored.published,
            withdrawn: stored.withdrawn,
            ended: stored.ended.map(Into::into),
            waived: all(stored.waived, waived)?,
            former: all(stored.former, former)?,
        })
    }
}

fn former(stored: StoredFormer) -> Result<Former, ()> {
    let (until, person) = hand(stored.by);
    Ok(Former { pack: digest(&stored.pack)?, until, person })
}

fn drafted(stored: StoredEvent) -> Result<(Draft, DateTime<FixedOffset>, PersonId), ()> {
    match stored.try_into()? {
        Event { at, person, what: Happening::DraftSubmitted(draft) } => Ok((draft, at, person)),
        _ => Err(()),
    }
}

fn screened(stored: StoredHappening) -> Result<(u32, Found), ()> {
    match stored.try_into()? {
        Happening::DraftScreened { draft, found } => Ok((draft, found)),
        _ => Err(()),
    }
}

fn ruled(stored: StoredRuled) -> Result<Ruled, ()> {
    let text = digest(&stored.text)?;
    match stored.event.try_into()? {
        Event { at, person, what: Happening::ScreeningConfirmed { draft, ruling } } => {
            Ok(Ruled { ruling, draft, text, person, at })
        }
        _ => Err(()),
    }
}

fn received(stored: StoredEvent) -> Result<Material, ()> {
    match stored.try_into()? {
        Event { at, person, what: Happening::MaterialReceived { material, copy } } => {
            Ok(Material { id: material, copy, at, person })
        }
        _ => Err(()),
    }
}

fn issued(stored: StoredEvent) -> Result<IssuedPaper, ()> {
    match stored.try_into()? {
        Event { at, person, what: Happening::PaperIssued { paper, sealed_by, files } } => {
            Ok(IssuedPaper { paper, sealed_by, files, person, at })
        }
        _ => Err(()),
    }
}

fn waived(stored: StoredEvent) -> Result<Waived, ()> {
    match stored.try_into()? {
        Event { at, person, what: Happening::MinimumWaived { deadline, possible, reason } } => {
            Ok(Waived { deadline, possible, reason, person, at })
        }
        _ => Err(()),
    }
}

impl From<StoredPassed> for Passed {
    fn from(stored: StoredPassed) -> Self {
        Self {
            stage: stored.stage.into(),
            outcome: stored.outcome.map(Into::into),
            since: stored.since,
            at: stored.at,
            steps: stored.steps,
        }
    }
}

impl From<StoredActive> for Active {
    fn from(stored: StoredActive) -> Self {
        let approval = |(person, outcome): (String, String)| (person.into(), outcome.into());
        Self {
            since: stored.since,
            drafts: stored.drafts,
            approvals: stored.approvals.into_iter().map(approval).collect(),
            assignee: stored.assignee.map(Into::into),
        }
    }
}

impl TryFrom<StoredAnswered> for Answered {
    type Error = ();

    fn try_from(stored: StoredAnswered) -> Result<Self, ()> {
        let (at, person) = hand(stored.by);
        Ok(Self {
            stage: stored.stage.into(),
            answer: stored.answer.try_into()?,
            draft: stored.draft,
            text: digest(&stored.text)?,
            person,
            at,
            reopened: stored.reopened,
        })
    }
}

impl TryFrom<StoredFinding> for Finding {
    type Error = ();

    fn try_from(stored: StoredFinding) -> Result<Self, ()> {
        let (at, person) = hand(stored.by);
        Ok(Self {
            item: stored.item.into(),
            stage: stored.stage.into(),
            answer: stored.answer.try_into()?,
            draft: stored.draft,
            person,
            at,
            reply: stored.reply.map(Into::into),
            settled: stored.settled.map(hand),
        })
    }
}

impl From<StoredReplied> for Reply {
    fn from(stored: StoredReplied) -> Self {
        let (at, person) = hand(stored.by);
        Self { kind: stored.kind.into(), reason: stored.reason, person, at }
    }
}

impl From<StoredStep> for Step {
    fn from(stored: StoredStep) -> Self {
        let (at, person) = hand(stored.by);
        Self {
            stage: stored.stage.into(),
            outcome: stored.outcome.into(),
            conclusion: stored.conclusion.map(Into::into),
            record: keyed(stored.record),
            draft: stored.draft,
            person,
            approvers: stored.approvers.into_iter().map(Into::into).collect(),
            since: stored.since,
            at,
            carried: stored.carried,
        }
    }
}

impl TryFrom<StoredOpinion> for OpinionGiven {
    type Error = ();

    fn try_from(stored: StoredOpinion) -> Result<Self, ()> {
        let (at, person) = hand(stored.by);
        Ok(Self {
            conclusion: stored.conclusion.into(),
            draft: stored.draft,
            text: digest(&stored.text)?,
            stage: stored.stage.into(),
            person,
            at,
        })
    }
}

impl From<StoredNumber> for AssignedNumber {
    fn from(stored: StoredNumber) -> Self {
        Self {
            series: stored.series.into(),
            number: stored.number,
            at: stored.at,
            void: stored.void,
        }
    }
}

impl From<StoredEnd> for Ended {
    fn from(stored: StoredEnd) -> Self {
        let (at, person) = hand(stored.by);
        Self { end: stored.end.into(), at, person }
    }
}
