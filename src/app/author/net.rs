//! `workflow export --format pnml`: a workflow as a Petri net for the facts that are named.

use super::exchange::{Asked, Made, Remark};
use crate::app::Error;
use crate::domain::workflow::{Facts, Workflow};
use crate::lang::Phrases;
use crate::output::pnml::{PnmlError, View, cancelling, pnml};

/// Why there is no net.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NetFault {
    /// These outcomes (`stage.outcome`) cancel branches.
    Cancels {
        /// All of them.
        outcomes: Vec<String>,
    },
    /// The workflow has no such fact.
    UnknownFact {
        /// As typed.
        name: String,
        /// Those it has.
        known: Vec<String>,
    },
    /// The fact can not have this value.
    WrongValue {
        /// The fact.
        fact: String,
        /// As typed.
        value: String,
        /// Those it can have.
        allowed: Vec<String>,
    },
    /// What only nets have was asked of another format.
    OnlyNets,
    /// What only logs have was asked of the records.
    OnlyLogs,
}

/// The net, and a remark where it is looser than the workflow.
pub(super) fn net(workflow: &Workflow, asked: &Asked) -> Result<Made, Error> {
    let view = View { facts: facts(workflow, &asked.facts)?, ignore_cancel: asked.ignore_cancel };
    let name = |outcomes: &[(_, _)]| -> Vec<String> {
        outcomes.iter().map(|(stage, outcome)| format!("{stage}.{outcome}")).collect()
    };
    let text = pnml(workflow, &view).map_err(|PnmlError::Cancels { outcomes }| {
        Error::Net(NetFault::Cancels { outcomes: name(&outcomes) })
    })?;
    let places = name(&cancelling(workflow));
    if places.is_empty() {
        return Ok((text, Vec::new()));
    }
    let message = (Phrases::of(asked.lang).nets.looser)(&places);
    Ok((text, vec![Remark { kind: "cancel", places, message }]))
}

fn facts(workflow: &Workflow, named: &[(String, String)]) -> Result<Facts, Error> {
    let mut facts = Facts::new();
    for (name, value) in named {
        let Some(fact) = workflow.fact(name) else {
            let known = workflow.facts.iter().map(|fact| fact.id.to_string()).collect();
            return Err(Error::Net(NetFault::UnknownFact { name: name.clone(), known }));
        };
        let Some(value) = fact.kind.parse(value) else {
            let allowed = fact.kind.values().iter().map(ToString::to_string).collect();
            let (fact, value) = (name.clone(), value.clone());
            return Err(Error::Net(NetFault::WrongValue { fact, value, allowed }));
        };
        facts.insert(fact.id.clone(), value);
    }
    Ok(facts)
}
