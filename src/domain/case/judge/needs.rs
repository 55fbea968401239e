//! Cases of other workflows that a stage needs: whether they are named, and where they ended.

use crate::domain::case::others::Others;
use crate::domain::case::refusal::Reason;
use crate::domain::case::state::Case;
use crate::domain::name::{CaseId, EndId, NeedId, WorkflowName};
use crate::domain::workflow::{Need, Stage};

/// How it stands with a needed case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NeedState {
    /// No case was named for it.
    NotLinked,
    /// The case that was named has not ended.
    AtWork {
        /// The case.
        case: CaseId,
    },
    /// The case that was named ended, and not well.
    EndedElsewhere {
        /// The case.
        case: CaseId,
        /// Where it ended.
        end: EndId,
        /// What its workflow calls that.
        title: String,
    },
    /// The case that was named ended well.
    Met {
        /// The case.
        case: CaseId,
    },
}

impl NeedState {
    /// The case that was named.
    pub fn case(&self) -> Option<&CaseId> {
        match self {
            Self::NotLinked => None,
            Self::AtWork { case } | Self::EndedElsewhere { case, .. } | Self::Met { case } => {
                Some(case)
            }
        }
    }
}

/// A need that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnmetNeed {
    /// Its name.
    pub need: NeedId,
    /// The workflow whose case is needed.
    pub workflow: WorkflowName,
    /// How it stands; never [`NeedState::Met`].
    pub state: NeedState,
}

/// How it stands with one.
pub fn need_state(case: &Case, need: &Need, others: &Others) -> NeedState {
    let Some(named) = case.links.get(&need.id).cloned() else { return NeedState::NotLinked };
    let ended = others.linked.get(&named).and_then(|linked| linked.ended.as_ref());
    match ended {
        None => NeedState::AtWork { case: named },
        Some((end, _)) if need.ends.contains(end) => NeedState::Met { case: named },
        Some((end, title)) => {
            let (end, title) = (end.clone(), title.clone());
            NeedState::EndedElsewhere { case: named, end, title }
        }
    }
}

/// Whether every case that a stage needs, of those that are for cases like this one, has ended well.
pub(super) fn needs(case: &Case, stage: &Stage, others: &Others, reasons: &mut Vec<Reason>) {
    let asked = stage.needs.iter().filter(|need| need.when.holds(&case.facts));
    let unmet: Vec<UnmetNeed> = asked
        .filter_map(|need| match need_state(case, need, others) {
            NeedState::Met { .. } => None,
            unmet => {
                let (id, workflow) = (need.id.clone(), need.workflow.clone());
                Some(UnmetNeed { need: id, workflow, state: unmet })
            }
        })
        .collect();
    if !unmet.is_empty() {
        reasons.push(Reason::NeedsUnmet { case: case.id.clone(), unmet });
    }
}
