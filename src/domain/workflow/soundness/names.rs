//! The names at the top of a definition: facts, roles, the first stage, ends, the withdrawal.

use super::Judge;
use crate::domain::limits;
use crate::domain::name::EndId;
use crate::domain::workflow::{DefectKind, Fact, FactKind, FactValue, Place, Target};
use std::collections::BTreeSet;

/// Checks them all.
pub(super) fn check(judge: &mut Judge<'_>) {
    let definition = judge.definition;
    let top = Place::default();
    if definition.stages.is_empty() {
        judge.report(top.at("stages"), DefectKind::NoStages);
    } else {
        judge.stage_name(top.at("start"), &definition.start);
    }
    if let Some(withdrawal) = &definition.withdrawal {
        judge.role_name(top.at("withdrawal").at("role"), &withdrawal.role);
        end_name(judge, top.at("withdrawal").at("end"), &withdrawal.end);
    }
    told_apart(judge, "facts", definition.facts.iter().map(|fact| fact.id.as_str()));
    told_apart(judge, "roles", definition.roles.iter().map(|role| role.id.as_str()));
    told_apart(judge, "stages", definition.stages.iter().map(|stage| stage.id.as_str()));
    told_apart(judge, "ends", definition.ends.iter().map(|(end, _)| end.as_str()));
    for fact in &definition.facts {
        check_fact(judge, fact);
    }
    unused_ends(judge);
}

/// That the end is declared, if any end is.
pub(super) fn end_name(judge: &mut Judge<'_>, place: Place, name: &EndId) {
    let ends = &judge.definition.ends;
    if !ends.is_empty() && !ends.iter().any(|(end, _)| end == name) {
        let nearest = judge.nearest(name.as_str(), ends.iter().map(|(end, _)| end.as_str()));
        judge.report(place, DefectKind::UnknownEnd { name: name.clone(), nearest });
    }
}

/// The defect of a value that a fact can not have.
pub(super) fn wrong_value(fact: &Fact, value: &FactValue) -> DefectKind {
    DefectKind::WrongFactValue {
        fact: fact.id.clone(),
        value: value.to_string(),
        allowed: fact.kind.values().iter().map(ToString::to_string).collect(),
    }
}

fn told_apart<'a>(judge: &mut Judge<'_>, what: &str, names: impl Iterator<Item = &'a str>) {
    let mut seen = BTreeSet::new();
    for name in names {
        if !seen.insert(name) {
            judge.duplicate(Place::default().at(what).at(name), name);
        }
    }
}

fn check_fact(judge: &mut Judge<'_>, fact: &Fact) {
    let place = Place::default().at("facts").at(fact.id.as_str());
    if let FactKind::Enum(words) = &fact.kind {
        let mut seen = BTreeSet::new();
        for (index, word) in words.iter().enumerate() {
            if !seen.insert(word) {
                judge.duplicate(place.at("values").at(index), word);
            }
        }
    }
    if let Some(value) = fact.default.as_ref().filter(|value| !fact.kind.holds(value)) {
        judge.report(place.at("default"), wrong_value(fact, value));
    }
}

fn unused_ends(judge: &mut Judge<'_>) {
    let definition = judge.definition;
    let targets = definition.stages.iter().flat_map(|stage| &stage.outcomes);
    // An outcome whose target could not be read may lead to any end.
    if targets.clone().any(|outcome| matches!(&outcome.target, Target::Stages(to) if to.is_empty()))
    {
        return;
    }
    let used: BTreeSet<&str> = definition.all_ends().into_iter().map(EndId::as_str).collect();
    let declared = |name: &&&str| definition.ends.iter().any(|(end, _)| end.as_str() == **name);
    let misspelt: Vec<&str> =
        used.iter().filter(|name| !declared(name)).copied().take(limits::ENDS).collect();
    for (end, _) in &definition.ends {
        // An end that a misspelt name probably means is not unused.
        let meant = || misspelt.iter().any(|name| judge.nearest(name, [end.as_str()]).is_some());
        if !used.contains(end.as_str()) && !meant() {
            let place = Place::default().at("ends").at(end.as_str());
            judge.report(place, DefectKind::UnusedEnd { name: end.clone() });
        }
    }
}
