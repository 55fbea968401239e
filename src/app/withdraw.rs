//! `withdraw`: the drafter takes a case back.

use crate::app::commit::Plan;
use crate::app::{Error, Moved, Session};
use crate::domain::case::Command;

/// Withdraws a case.
///
/// # Errors
///
/// Every reason why it can not be withdrawn; then nothing was written.
pub fn withdraw(session: &Session, case: &str, reason: &str) -> Result<Moved, Error> {
    session.actor()?;
    let (case, workflow) = session.case(case)?;
    let mut plan = Plan::new(session, case, workflow);
    plan.decide(&Command::Withdraw { reason: reason.to_owned() })?;
    plan.commit()
}
