//! `link`: a case that another one needs is named.

use crate::app::commit::Plan;
use crate::app::{Error, Missing, Moved, Session, others};
use crate::domain::case::Command;
use crate::domain::name::CaseId;

/// Names `inner` for what `outer` needs under the name `need`.
///
/// # Errors
///
/// [`Missing::Case`] where there is no such case, or every reason why it can not be linked; then nothing was
/// written.
pub fn link(session: &Session, outer: &str, need: &str, inner: &str) -> Result<Moved, Error> {
    session.actor()?;
    let (case, workflow) = session.case(outer)?;
    let inner = CaseId::from(inner);
    if others::row(&*session.registry.store, &inner)?.is_none() {
        return Err(Error::Missing(Missing::Case { name: inner.to_string() }));
    }
    let mut plan = Plan::new(session, case, workflow);
    plan.decide(&Command::LinkCase { need: Some(need.to_owned()), case: inner })?;
    plan.commit()
}
