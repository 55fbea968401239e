//! What no scenario of a workflow has tried: outcomes that none took, values of facts that decide the way.

use super::Played;
use crate::domain::name::{FactId, OutcomeId, StageId};
use crate::domain::workflow::{Condition, Definition, FactValue};
use std::collections::BTreeSet;

/// What scenarios leave untried.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many outcomes the workflow has.
    pub outcomes: usize,
    /// Outcomes that no scenario took, in the order of the file.
    pub untaken: Vec<(StageId, OutcomeId)>,
    /// Values of facts that decide the way (`when` of a stage or of an outcome) that no scenario had.
    pub untried: Vec<(FactId, FactValue)>,
}

impl Coverage {
    /// What these runs leave untried.
    pub fn of<'p>(definition: &Definition, played: impl IntoIterator<Item = &'p Played>) -> Self {
        let (mut taken, mut tried) = (BTreeSet::new(), BTreeSet::new());
        for run in played {
            taken.extend(&run.taken);
            tried.extend(&run.facts);
        }
        let outcomes = definition.stages.iter().flat_map(|stage| {
            stage.outcomes.iter().map(|outcome| (stage.id.clone(), outcome.id.clone()))
        });
        let outcomes: Vec<_> = outcomes.collect();
        let routing = routing(definition);
        let facts = definition.facts.iter().filter(|fact| routing.contains(&fact.id));
        let values = facts
            .flat_map(|fact| fact.kind.values().into_iter().map(|value| (fact.id.clone(), value)));
        Self {
            outcomes: outcomes.len(),
            untaken: outcomes.iter().filter(|one| !taken.contains(one)).cloned().collect(),
            untried: values.filter(|one| !tried.contains(one)).collect(),
        }
    }
}

/// The facts that decide which way a case goes.
fn routing(definition: &Definition) -> BTreeSet<&FactId> {
    let stages = definition.stages.iter();
    let conditions = stages.flat_map(|stage| {
        let outcomes = stage.outcomes.iter().map(|outcome| &outcome.when);
        let needs = stage.needs.iter().map(|need| &need.when);
        outcomes.chain(needs).chain([&stage.when])
    });
    conditions.flat_map(Condition::asks).collect()
}
