//! 疑似问题 of a case: what a check found is noted, and what persons say of it is recorded.
//!
//! A check of the text is made elsewhere and handed in. Nothing here may judge a suspicion.

use crate::app::commit::Plan;
use crate::app::reading;
use crate::app::{Error, Moved, Session};
use crate::domain::case::{
    Case, Check, ClauseRef, Command, Judgement, Named, Noted, PresentClauses, Reason, Refusal,
    ReplyKind, Suspected, SuspicionReply,
};
use crate::domain::digest::Digest;
use crate::domain::name::SuspicionId;
use crate::domain::workflow::{Weight, Workflow};

/// What rules found in the last draft of a case.
#[derive(Clone, Debug)]
pub struct Found {
    /// The rules that were asked, all together.
    pub rules: Digest,
    /// All that they found, to be kept in the store.
    pub report: Vec<u8>,
    /// The suspicions, in the order of the text.
    pub noted: Vec<Noted>,
}

/// A case with its suspicions.
#[derive(Clone, Debug)]
pub struct CaseFindings {
    /// The case.
    pub case: Case,
    /// Its workflow.
    pub workflow: Workflow,
    /// What the clauses of its present draft are called.
    pub present: PresentClauses,
}

/// A clause of a draft as suspicions name it: by its label and its words.
pub fn clause(label: &str, words: &str) -> ClauseRef {
    reading::reference(label, words)
}

/// Notes what rules found in the last draft of a case as it was loaded. Where the case has moved on since, nothing is
/// noted.
///
/// # Errors
///
/// Every reason why nothing can be noted now; then nothing was written.
pub fn note(
    session: &Session,
    case: Case,
    workflow: Workflow,
    found: Found,
) -> Result<Moved, Error> {
    session.actor()?;
    let store = &*session.registry.store;
    let outline = case.draft().map(|draft| reading::outline(store, &draft.outline)).transpose()?;
    let clauses = outline.map(|outline| outline.all_references()).unwrap_or_default();
    let mut plan = Plan::new(session, case, workflow);
    let Found { rules, report, noted } = found;
    let report = plan.keep(report);
    let count = u32::try_from(noted.len()).unwrap_or(u32::MAX);
    plan.decide(&Command::NoteSuspicions(Check { rules, report, found: count, noted, clauses }))?;
    plan.commit()
}

/// The suspicions of a case.
///
/// # Errors
///
/// Those of the record.
pub fn list(session: &Session, case: &str) -> Result<CaseFindings, Error> {
    let (case, workflow) = session.case(case)?;
    let present = reading::present(&*session.registry.store, &case);
    Ok(CaseFindings { case, workflow, present })
}

/// The suspicion of a case that was meant.
///
/// # Errors
///
/// [`Error::Refused`] with the names that there are.
pub fn one<'v>(
    session: &Session,
    view: &'v CaseFindings,
    typed: &str,
) -> Result<&'v Suspected, Error> {
    let id = named(typed);
    view.case.suspicion(id.as_str()).ok_or_else(|| {
        let known = view.case.suspicions.iter().map(|one| one.id.to_string()).collect();
        let unknown = Reason::Unknown { what: Named::Suspicion, name: id.to_string(), known };
        session.refused(&view.case, &view.workflow, Refusal { reasons: vec![unknown] }, None)
    })
}

/// A problem that a person found, as given at the keyboard.
#[derive(Clone, Debug, Default)]
pub struct OwnFinding {
    /// What the problem is.
    pub note: String,
    /// The label of the clause that it stands in.
    pub clause: Option<String>,
    /// The words that are wrong.
    pub words: Option<String>,
    /// What it rests on.
    pub basis: Vec<String>,
    /// The wording proposed.
    pub proposal: Option<String>,
    /// How much it weighs.
    pub weight: Option<Weight>,
}

/// Puts a problem that a person found beside the suspicions of a case, confirmed; without a weight it must be mended.
///
/// # Errors
///
/// [`Missing::Clause`](crate::app::Missing::Clause), or as [`judge`].
pub fn add(session: &Session, case: &str, found: &OwnFinding) -> Result<Moved, Error> {
    session.actor()?;
    let (case, workflow) = session.case(case)?;
    let store = &*session.registry.store;
    let outline = case.draft().map(|draft| reading::outline(store, &draft.outline)).transpose()?;
    let labels: Vec<String> = found.clause.iter().cloned().collect();
    let clauses = outline.map(|outline| outline.references(&labels)).transpose()?;
    let noted = Noted {
        rule: String::new(),
        title: found.note.trim().to_owned(),
        weight: found.weight.unwrap_or(Weight::Must),
        clause: clauses.unwrap_or_default().into_iter().next(),
        words: found.words.clone().unwrap_or_default(),
        basis: found.basis.clone(),
        propose: found.proposal.clone(),
        detail: None,
    };
    let mut plan = Plan::new(session, case, workflow);
    plan.decide(&Command::AddFinding(noted))?;
    plan.commit()
}

/// Confirms or dismisses suspicions, all with the same words.
///
/// # Errors
///
/// Every reason why this person may not, or what is missing; then nothing was written.
pub fn judge(
    session: &Session,
    case: &str,
    ids: &[String],
    judgement: Judgement,
) -> Result<Moved, Error> {
    let suspicions = ids.iter().map(|id| named(id)).collect();
    decide(session, case, &Command::JudgeSuspicions { suspicions, judgement })
}

/// Replies to confirmed suspicions, all with the same words.
///
/// # Errors
///
/// As [`judge`].
pub fn reply(
    session: &Session,
    case: &str,
    ids: &[String],
    (kind, reason): (ReplyKind, Option<String>),
) -> Result<Moved, Error> {
    let replies = ids.iter().map(|id| (named(id), kind, reason.clone())).collect();
    decide(session, case, &Command::ReplyToSuspicions(replies))
}

/// Weighs the drafter's replies, all with the same words.
///
/// # Errors
///
/// As [`judge`].
pub fn weigh(
    session: &Session,
    case: &str,
    ids: &[String],
    (accepted, reason): (bool, Option<String>),
) -> Result<Moved, Error> {
    let suspicions = ids.iter().map(|id| named(id)).collect();
    decide(session, case, &Command::WeighReplies { suspicions, accepted, reason })
}

fn decide(session: &Session, case: &str, command: &Command) -> Result<Moved, Error> {
    session.actor()?;
    let (case, workflow) = session.case(case)?;
    let mut plan = Plan::new(session, case, workflow);
    plan.decide(command)?;
    plan.commit()
}

/// A reply to a finding of a question, as it was typed.
type Typed = (String, ReplyKind, Option<String>);

/// The replies that are to suspicions of a case; the others are to findings of questions.
pub(super) fn apart(case: &Case, replies: &[Typed]) -> (Vec<SuspicionReply>, Vec<Typed>) {
    let (mut ours, mut others) = (Vec::new(), Vec::new());
    for (name, kind, reason) in replies {
        let id = named(name);
        if case.open_finding(name).is_none() && case.suspicion(id.as_str()).is_some() {
            ours.push((id, *kind, reason.clone()));
        } else {
            others.push((name.clone(), *kind, reason.clone()));
        }
    }
    (ours, others)
}

/// The suspicion that was meant: `f-1` and `1` are `F-001`.
pub fn named(typed: &str) -> SuspicionId {
    let typed = typed.trim();
    let digits = typed.trim_start_matches(['F', 'f']).trim_start_matches('-');
    match digits.parse::<u32>() {
        Ok(number) => format!("F-{number:03}").into(),
        Err(_) => typed.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suspicion_is_named_in_short_too() {
        for typed in ["F-001", "f-1", "1", " F1 ", "F-0001"] {
            assert_eq!(named(typed).as_str(), "F-001", "{typed}");
        }
        assert_eq!(named("CON-01").as_str(), "CON-01");
    }
}
