//! Noting suspicions, judging them, replying to them and weighing replies.
//!
//! What a check notes is judged here only for whether it is new. A rule must never settle what a person said.

use super::{Asked, Decided};
use crate::domain::case::answer::ReplyKind;
use crate::domain::case::event::Happening;
use crate::domain::case::judge;
use crate::domain::case::objection::{Objection, Unexplained};
use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::run::Run;
use crate::domain::case::state::Case;
use crate::domain::case::suspicion::{
    Check, Confirmation, Judgement, Noted, Standing, Suspected, SuspicionReply,
};
use crate::domain::digest::Digest;
use crate::domain::limits;
use crate::domain::name::SuspicionId;
use std::collections::BTreeSet;

/// Notes what a check of the last draft came to: what is new, and what is gone. A check that says nothing new leaves
/// nothing behind.
pub(super) fn note<'a>(asked: Asked<'a>, check: &Check) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if reasons.is_empty() {
        let stages = workflow.stages.iter().filter(|stage| stage.role.is_some());
        judge::any_of(stages, case, context, &mut reasons);
    }
    let mut run = asked.start(reasons)?;
    let (draft, Check { rules, report, found, .. }) = (case.draft_ordinal(), check);
    let (gone, new) = (gone(case, check), new(case, check));
    let last = case.checked().map(|last| (last.rules, last.report));
    if gone.is_empty() && new.is_empty() && last == Some((*rules, *report)) {
        return Ok(run);
    }
    let (rules, report, found) = (*rules, *report, *found);
    run.emit(Happening::DraftChecked { draft, rules, report, found });
    for id in gone {
        run.emit(Happening::SuspicionSuperseded { id, draft });
    }
    for noted in new {
        let id = next_id(&run.case);
        run.emit(Happening::SuspicionNoted { id, draft, noted });
    }
    Ok(run)
}

/// The name of the next suspicion of a case. None is ever taken away, so that their number tells it.
fn next_id(case: &Case) -> SuspicionId {
    format!("F-{:03}", case.suspicions.len().saturating_add(1)).into()
}

/// What the case does not hold yet, each once, as far as a case holds any more.
fn new(case: &Case, check: &Check) -> Vec<Noted> {
    let held = case.suspicions.iter().filter(|one| one.superseded.is_none());
    let held: Vec<&Noted> = held.map(|one| &one.noted).collect();
    let found: Vec<Noted> = check.noted.iter().map(bounded).collect();
    let mut known: BTreeSet<_> = held.into_iter().map(Noted::identity).collect();
    let room = limits::NOTED_SUSPICIONS.saturating_sub(case.suspicions.len());
    let fresh = found.iter().filter(|noted| known.insert(noted.identity()));
    fresh.take(room).cloned().collect()
}

/// The same with words that are no longer than a record takes.
fn bounded(noted: &Noted) -> Noted {
    let words = noted.words.chars().take(limits::SUSPICIOUS_CHARS).collect();
    Noted { words, ..noted.clone() }
}

/// Those whose words are gone from the draft, but for confirmed ones: what a person called a problem stays until it is
/// weighed. One of the text as a whole is gone where the text is another and is not suspected of the same any more.
fn gone(case: &Case, check: &Check) -> Vec<SuspicionId> {
    let clauses: BTreeSet<Digest> = check.clauses.iter().map(|clause| clause.digest).collect();
    let found: Vec<Noted> = check.noted.iter().map(bounded).collect();
    let found: BTreeSet<_> = found.iter().map(Noted::identity).collect();
    let text = case.draft().map(|draft| draft.text);
    let stands = |one: &Suspected| match &one.noted.clause {
        Some(clause) => clauses.contains(&clause.digest),
        None => Some(one.text) == text || found.contains(&one.noted.identity()),
    };
    let loose = |one: &&Suspected| one.superseded.is_none() && one.confirmation().is_none();
    let gone = case.suspicions.iter().filter(loose).filter(|one| !stands(one));
    gone.map(|one| one.id.clone()).collect()
}

/// Puts a problem that a person found beside the suspicions: noted and confirmed at once. Found already, it is only
/// confirmed.
pub(super) fn add<'a>(asked: Asked<'a>, noted: &Noted) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if reasons.is_empty() {
        judge::reviewing(workflow, case, context, &mut reasons);
    }
    let noted = bounded(noted);
    if !judge::said(Some(&noted.title)) {
        reasons.push(Reason::Suspicion(Objection::NoteMissing));
    }
    let mut run = asked.start(reasons)?;
    let held = case.suspicions.iter().filter(|one| one.superseded.is_none());
    let same = |one: &Noted| one.identity() == noted.identity() && one.title == noted.title;
    let held = held.into_iter().find(|one| same(&one.noted));
    let note = filled(Some(&noted.title));
    let (proposal, weight) = (noted.propose.clone(), Some(noted.weight));
    let id = held.map_or_else(|| next_id(case), |one| one.id.clone());
    if held.is_none() {
        let draft = case.draft_ordinal();
        run.emit(Happening::SuspicionNoted { id: id.clone(), draft, noted });
    }
    let confirmation = Confirmation { note, proposal, weight };
    let said = held.and_then(Suspected::confirmation);
    if said != Some(&confirmation) {
        run.emit(Happening::SuspicionConfirmed { id, confirmation });
    }
    Ok(run)
}

/// Confirms or dismisses suspicions, all with the same words.
pub(super) fn judge<'a>(
    asked: Asked<'a>,
    suspicions: &[SuspicionId],
    judgement: &Judgement,
) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if reasons.is_empty() {
        judge::reviewing(workflow, case, context, &mut reasons);
    }
    let judgement = trimmed(judgement);
    for one in named(case, suspicions, &mut reasons) {
        if let Some((draft, _)) = one.superseded {
            let suspicion = one.id.clone();
            reasons.push(Reason::Suspicion(Objection::Superseded { suspicion, draft }));
        }
        if matches!(&judgement, Judgement::Dismissed { reason } if reason.is_empty()) {
            reasons.push(unexplained(&one.id, Unexplained::Dismissal));
        }
    }
    let mut run = asked.start(reasons)?;
    for id in suspicions {
        // Said again, it is the same judgement, unless the matter was settled: then it is open again.
        let stands = |one: &Suspected| {
            let said = one.judged().map(|judged| &judged.judgement);
            said == Some(&judgement) && one.standing() != Standing::Settled
        };
        if !case.suspicion(id.as_str()).is_some_and(stands) {
            run.emit(judged(id.clone(), judgement.clone()));
        }
    }
    Ok(run)
}

fn judged(id: SuspicionId, judgement: Judgement) -> Happening {
    match judgement {
        Judgement::Confirmed(confirmation) => Happening::SuspicionConfirmed { id, confirmation },
        Judgement::Dismissed { reason } => Happening::SuspicionDismissed { id, reason },
    }
}

fn trimmed(judgement: &Judgement) -> Judgement {
    match judgement {
        Judgement::Confirmed(said) => Judgement::Confirmed(Confirmation {
            note: filled(said.note.as_deref()),
            proposal: filled(said.proposal.as_deref()),
            weight: said.weight,
        }),
        Judgement::Dismissed { reason } => {
            Judgement::Dismissed { reason: reason.trim().to_owned() }
        }
    }
}

/// What somebody said, without what is around it; none where it is nothing.
fn filled(words: Option<&str>) -> Option<String> {
    words.map(str::trim).filter(|words| !words.is_empty()).map(str::to_owned)
}

fn unexplained(id: &SuspicionId, of: Unexplained) -> Reason {
    Reason::Suspicion(Objection::ReasonMissing { suspicion: id.clone(), of })
}

/// The suspicions of these names, each named once.
fn named<'c>(
    case: &'c Case,
    names: &[SuspicionId],
    reasons: &mut Vec<Reason>,
) -> Vec<&'c Suspected> {
    judge::once(Named::Suspicion, names.iter(), reasons);
    let mut found = Vec::new();
    for id in names {
        if let Some(one) = case.suspicion(id.as_str()) {
            found.push(one);
        } else {
            let known = case.suspicions.iter().map(|one| one.id.to_string()).collect();
            let (what, name) = (Named::Suspicion, id.to_string());
            reasons.push(Reason::Unknown { what, name, known });
        }
    }
    found
}

/// The drafter's replies.
pub(super) fn reply<'a>(asked: Asked<'a>, replies: &[SuspicionReply]) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    if reasons.is_empty() {
        judge::replying(workflow, case, context, &mut reasons);
    }
    judge_replies(case, replies, &mut reasons);
    let mut run = asked.start(reasons)?;
    take_replies(&mut run, replies);
    Ok(run)
}

/// Whether these replies can be given, whoever gives them.
pub(super) fn judge_replies(case: &Case, replies: &[SuspicionReply], reasons: &mut Vec<Reason>) {
    let names: Vec<SuspicionId> = replies.iter().map(|(id, _, _)| id.clone()).collect();
    for one in named(case, &names, reasons) {
        let suspicion = one.id.clone();
        match one.standing() {
            Standing::AwaitsReply | Standing::AwaitsWeighing => {}
            Standing::Settled => {
                reasons.push(Reason::Suspicion(Objection::Settled { suspicion }));
            }
            Standing::Open | Standing::Dismissed | Standing::Superseded => {
                reasons.push(Reason::Suspicion(Objection::NotConfirmed { suspicion }));
            }
        }
    }
    for (id, kind, reason) in replies {
        if *kind != ReplyKind::Adopted && !judge::said(reason.as_deref()) {
            reasons.push(unexplained(id, Unexplained::Reply));
        }
    }
}

/// Lets the drafter's replies happen.
pub(super) fn take_replies(run: &mut Run, replies: &[SuspicionReply]) {
    for (id, kind, reason) in replies {
        let (id, kind, reason) = (id.clone(), *kind, filled(reason.as_deref()));
        run.emit(Happening::SuspicionReplied { id, kind, reason });
    }
}

/// Weighs replies: settled, or the reviewer insists.
pub(super) fn weigh<'a>(
    asked: Asked<'a>,
    suspicions: &[SuspicionId],
    accepted: bool,
    reason: Option<&str>,
) -> Decided<'a> {
    let Asked { workflow, case, context } = asked;
    let mut reasons = Vec::new();
    judge::at_work(case, &mut reasons);
    let mut able = BTreeSet::new();
    if reasons.is_empty() {
        able = judge::reviewing(workflow, case, context, &mut reasons);
    }
    let reason = filled(reason);
    for one in named(case, suspicions, &mut reasons) {
        let suspicion = one.id.clone();
        match one.standing() {
            Standing::AwaitsWeighing => {}
            Standing::Settled => reasons.push(Reason::Suspicion(Objection::Settled { suspicion })),
            _ => reasons.push(Reason::Suspicion(Objection::NotReplied { suspicion })),
        }
        if let Some(reply) = one.reply().filter(|reply| reply.person == context.person.id) {
            let others = able.iter().filter(|person| **person != reply.person).cloned().collect();
            let own = Reason::Suspicion(Objection::OwnReply { others });
            if !reasons.contains(&own) {
                reasons.push(own);
            }
        }
        if !accepted && reason.is_none() {
            reasons.push(unexplained(&one.id, Unexplained::Insisting));
        }
    }
    let mut run = asked.start(reasons)?;
    for id in suspicions {
        let (id, reason) = (id.clone(), reason.clone());
        run.emit(Happening::SuspicionWeighed { id, accepted, reason });
    }
    Ok(run)
}
