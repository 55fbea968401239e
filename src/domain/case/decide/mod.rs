//! The only judge: what was asked becomes events, or a refusal with every reason that holds.
//!
//! Pure (I1, I2): the same case, command and context always give the same answer. It must never write to
//! the case it is given.

mod answer;
mod complete;
mod draft;
mod issue;
mod link;
mod migrate;
mod open;
mod rule;
mod suspicion;
mod withdraw;

pub(super) use complete::{obstacles, take};

use super::command::{Command, Context};
use super::event::{Copy, Event, Happening};
use super::refusal::{Reason, Refusal};
use super::run::Run;
use super::state::Case;
use crate::domain::limits;
use crate::domain::name::MaterialId;
use crate::domain::workflow::Workflow;
use chrono::{DateTime, FixedOffset, TimeDelta};

/// Decides a command.
///
/// # Errors
///
/// A [`Refusal`] with all reasons that hold; nothing has happened then.
pub fn decide(
    workflow: &Workflow,
    case: &Case,
    command: &Command,
    context: &Context,
) -> Result<Vec<Event>, Refusal> {
    let context = &Context { at: at(case, context)?, ..context.clone() };
    let asked = Asked { workflow, case, context };
    let run = match command {
        Command::OpenCase(opening) => open::open(asked, opening),
        Command::AnswerItems { stage, answers } => answer::answer(asked, stage, answers),
        Command::CompleteStage(completion) => complete::complete(asked, completion),
        Command::SubmitDraft { draft, materials, replies, to_suspicions } => {
            draft::submit(asked, draft, materials, (replies, to_suspicions))
        }
        Command::NoteSuspicions(check) => suspicion::note(asked, check),
        Command::AddFinding(noted) => suspicion::add(asked, noted),
        Command::JudgeSuspicions { suspicions, judgement } => {
            suspicion::judge(asked, suspicions, judgement)
        }
        Command::ReplyToSuspicions(replies) => suspicion::reply(asked, replies),
        Command::WeighReplies { suspicions, accepted, reason } => {
            suspicion::weigh(asked, suspicions, *accepted, reason.as_deref())
        }
        Command::Rule(ruling) => rule::rule(asked, ruling),
        Command::IssuePaper { paper, sealed_by, files } => {
            issue::issue(asked, *paper, sealed_by.as_ref(), files)
        }
        Command::LinkCase { need, case } => link::link(asked, need.as_deref(), case),
        Command::Withdraw { reason } => withdraw::withdraw(asked, reason),
        Command::Migrate(migration) => migrate::migrate(asked, migration),
    }
    .map_err(|reasons| Refusal { reasons })?;
    if run.reasons.is_empty() { Ok(run.events) } else { Err(Refusal { reasons: run.reasons }) }
}

/// When it happens. Time never goes backwards in a case: the clocks of two computers that differ a little are
/// taken for equal, a clock that is wrong must be noticed, because legal periods are counted from these times.
fn at(case: &Case, context: &Context) -> Result<DateTime<FixedOffset>, Refusal> {
    let now = context.at;
    match case.touched {
        Some(last) if last - now > TimeDelta::minutes(limits::CLOCK_SKEW_MINUTES) => {
            Err(Refusal { reasons: vec![Reason::ClockBehind { now, last }] })
        }
        Some(last) => Ok(now.max(last)),
        None => Ok(now),
    }
}

type Decided<'a> = Result<Run<'a>, Vec<Reason>>;

/// Of which case something is asked, and by whom.
#[derive(Clone, Copy)]
struct Asked<'a> {
    workflow: &'a Workflow,
    case: &'a Case,
    context: &'a Context<'a>,
}

impl<'a> Asked<'a> {
    /// The run, unless there is a reason against it.
    fn start(self, reasons: Vec<Reason>) -> Decided<'a> {
        if reasons.is_empty() { Ok(self.run()) } else { Err(reasons) }
    }

    fn run(self) -> Run<'a> {
        Run::new(self.workflow, self.case, self.context)
    }
}

fn receive(run: &mut Run, materials: &[(MaterialId, Copy)]) {
    for (material, copy) in materials {
        let (material, copy) = (material.clone(), copy.clone());
        run.emit(Happening::MaterialReceived { material, copy });
    }
}
