//! `workflow diff`: what differs between two workflows, or between that of a running case and the present one.

use crate::app::{Error, Session};
use crate::domain::workflow::Workflow;
use crate::domain::workflow::diff::{Diff, diff};
use std::path::Path;

/// Two workflows and what differs.
#[derive(Clone, Debug)]
pub struct Compared {
    /// The older one.
    pub before: Side,
    /// The newer one.
    pub after: Side,
    /// What differs.
    pub diff: Diff,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct Side {
    /// As typed, or the name that the registry has for it.
    pub name: String,
    /// The digest of the pack, where a case keeps it.
    pub kept: Option<String>,
    /// The workflow.
    pub workflow: Workflow,
}

/// Compares two workflows that were named.
///
/// # Errors
///
/// That there is none of that name, or all problems of its files.
pub fn named(root: Option<&Path>, before: &str, after: &str) -> Result<Compared, Error> {
    let side = |name: &str| {
        let workflow = super::workflow(root, name)?;
        Ok::<_, Error>(Side { name: name.to_owned(), kept: None, workflow })
    };
    Ok(compared(side(before)?, side(after)?))
}

/// Compares the workflow that a case goes through with the one the office has now.
///
/// # Errors
///
/// That there is no such case, or that the office has no such workflow any more or one with problems.
pub fn of_case(session: &Session, name: &str) -> Result<Compared, Error> {
    let (case, workflow) = session.case(name)?;
    let kept = case.pack.map(|pack| pack.short());
    let before = Side { name: case.id.to_string(), kept, workflow };
    let workflow = session.pack(case.workflow.as_str())?.workflow;
    let after = Side { name: case.workflow.to_string(), kept: None, workflow };
    Ok(compared(before, after))
}

fn compared(before: Side, after: Side) -> Compared {
    let diff = diff(&before.workflow, &after.workflow);
    Compared { before, after, diff }
}
