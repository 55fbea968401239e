//! The cases of other workflows that a workflow needs: whether there are such workflows, whether they end where it is
//! hoped, and whether none needs itself in the end.
//!
//! The other workflows are handed in; what is wrong inside them must never be reported here.

use super::{Defect, DefectKind, Definition, Place};
use crate::domain::name::WorkflowName;
use crate::domain::nearest::nearest;
use std::collections::BTreeSet;

/// The workflow of a name, where there is one.
pub type Others<'a> = dyn Fn(&WorkflowName) -> Option<Definition> + 'a;

/// What is wrong with what a definition needs, where `known` are the workflows there are.
pub(super) fn defects(definition: &Definition, known: &[String], others: &Others) -> Vec<Defect> {
    let mut found = Vec::new();
    for stage in &definition.stages {
        for (index, need) in stage.needs.iter().enumerate() {
            let place = Place::stage(&stage.id).at("needs").at(index);
            let Some(other) = others(&need.workflow) else {
                let name = need.workflow.clone();
                let nearest = nearest(name.as_str(), known.iter().map(String::as_str));
                let nearest = nearest.map(str::to_owned);
                let kind = DefectKind::UnknownWorkflow { name, nearest };
                found.push(Defect { place: place.at("workflow"), kind, trace: None });
                continue;
            };
            if needs(&other, &definition.name, others) {
                let kind = DefectKind::NeedsItself { through: need.workflow.clone() };
                found.push(Defect { place: place.at("workflow"), kind, trace: None });
            }
            let ends = other.all_ends();
            for (at, end) in need.ends.iter().enumerate().filter(|(_, end)| !ends.contains(end)) {
                let nearest = nearest(end.as_str(), ends.iter().map(|end| end.as_str()));
                let nearest = nearest.map(str::to_owned);
                let kind = DefectKind::UnknownEnd { name: end.clone(), nearest };
                found.push(Defect { place: place.at("ends").at(at), kind, trace: None });
            }
        }
    }
    found
}

/// Whether a workflow needs one of that name, itself or through those that it needs.
fn needs(from: &Definition, name: &WorkflowName, others: &Others) -> bool {
    let (mut open, mut seen) = (vec![from.clone()], BTreeSet::new());
    while let Some(next) = open.pop() {
        if next.name == *name {
            return true;
        }
        for need in next.stages.iter().flat_map(|stage| &stage.needs) {
            if seen.insert(need.workflow.clone()) {
                open.extend(others(&need.workflow));
            }
        }
    }
    false
}
