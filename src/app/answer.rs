//! `answer`: questions of a stage's checklist are answered.

use crate::app::commit::Plan;
use crate::app::{Error, Misuse, Moved, Session, reading};
use crate::domain::case::Around;
use crate::domain::case::{Answer, Command, Others, Verdict, survey};
use crate::domain::deadline::LegalTime;
use crate::domain::name::CheckItemId;

/// An answer as given at the keyboard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenAnswer {
    /// The question.
    pub item: String,
    /// What was found.
    pub verdict: Verdict,
    /// Labels of the clauses it speaks of.
    pub clauses: Vec<String>,
    /// The reason.
    pub note: Option<String>,
    /// The wording proposed.
    pub proposal: Option<String>,
    /// The basis, where it is another than the question's.
    pub basis: Option<String>,
}

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Answering {
    /// The case.
    pub case: String,
    /// The stage.
    pub stage: String,
    /// The answers.
    pub answers: Vec<GivenAnswer>,
    /// Every question that has no answer yet is answered 符合.
    pub rest_ok: bool,
}

/// Answers questions.
///
/// # Errors
///
/// Every reason why they can not be answered now; then nothing was written.
pub fn answer(session: &Session, asked: &Answering) -> Result<Moved, Error> {
    session.actor()?;
    let (case, workflow) = session.case(&asked.case)?;
    let store = &*session.registry.store;
    let outline = case.draft().map(|draft| reading::outline(store, &draft.outline)).transpose()?;
    let mut answers = Vec::new();
    for given in &asked.answers {
        let clauses = match &outline {
            Some(outline) => outline.references(&given.clauses)?,
            None => Vec::new(),
        };
        let answer = Answer {
            verdict: given.verdict,
            clauses,
            note: given.note.clone(),
            proposal: given.proposal.clone(),
            basis: given.basis.clone(),
        };
        answers.push((CheckItemId::from(given.item.as_str()), answer));
    }
    // What other cases look like opens and closes no question.
    let (at, office, others) = (session.now, &session.registry.office, &Others::default());
    let around = Around { at, office, others, time: &LegalTime::default() };
    let rest = survey(&workflow, &case, around, None);
    let rest = rest.into_iter().filter(|stage| stage.stage == *asked.stage.as_str());
    let open: Vec<CheckItemId> = rest.flat_map(|stage| stage.unanswered).collect();
    if asked.rest_ok {
        let rest: Vec<_> =
            open.iter().filter(|item| answers.iter().all(|(id, _)| id != *item)).collect();
        answers.extend(rest.into_iter().map(|item| (item.clone(), fine())));
    }
    if answers.is_empty() && case.active.contains_key(asked.stage.as_str()) {
        let open = open.iter().map(ToString::to_string).collect();
        return Err(Error::Misuse(Misuse::NothingAnswered { case: case.id.to_string(), open }));
    }
    let mut plan = Plan::new(session, case, workflow);
    plan.decide(&Command::AnswerItems { stage: asked.stage.as_str().into(), answers })?;
    plan.commit()
}

/// 符合, about the whole text.
fn fine() -> Answer {
    Answer { verdict: Verdict::Ok, clauses: Vec::new(), note: None, proposal: None, basis: None }
}
