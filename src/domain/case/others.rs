//! What other cases look like from one that is judged: how much is on whose desk, and where the cases that it
//! needs stand.
//!
//! It is given with the question, as the time is: nothing here may be looked up.

use crate::domain::name::{CaseId, EndId, PersonId, WorkflowName};
use std::collections::{BTreeMap, BTreeSet};

/// What other cases look like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Others {
    /// How many stages at work are assigned to a person in all cases but the one that is judged. Needed only
    /// where the workflow assigns to the least loaded; a person not named here has none.
    pub load: BTreeMap<PersonId, usize>,
    /// The cases that it is linked to or is to be linked to, those that these are linked to, and so on.
    pub linked: BTreeMap<CaseId, LinkedCase>,
}

/// A case as one that needs it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkedCase {
    /// The workflow it goes through.
    pub workflow: WorkflowName,
    /// Where it ended, and what its own workflow calls that; none while it is at work.
    pub ended: Option<(EndId, String)>,
    /// The cases that it is linked to itself.
    pub links: BTreeSet<CaseId>,
}

impl Others {
    /// Whether `from` needs `to`, itself or through others.
    pub fn leads_to(&self, from: &CaseId, to: &CaseId) -> bool {
        let (mut seen, mut next) = (BTreeSet::new(), vec![from]);
        while let Some(case) = next.pop() {
            let links = self.linked.get(case).map(|linked| &linked.links);
            for link in links.into_iter().flatten() {
                if link == to {
                    return true;
                }
                if seen.insert(link) {
                    next.push(link);
                }
            }
        }
        false
    }
}
