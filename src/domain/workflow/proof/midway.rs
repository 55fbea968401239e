//! Whether a case that was set into the middle of a definition comes to an end of it, whatever is done.
//!
//! A definition is proved from its first stage; a case that migrates begins elsewhere, with a marking that no run may
//! ever have. The same steps are taken from there. Where there are too many markings nothing is claimed.

use super::bits::Bits;
use super::explore::explore_from;
use super::net::Net;
use super::step::Arrived;
use super::verdict;
use crate::domain::limits;
use crate::domain::name::StageId;
use crate::domain::workflow::{Conclusion, Defect, Definition, Facts, Place, RunDefect};
use crate::domain::workflow::{Condition, DefectKind};

/// Where a case stands.
#[derive(Clone, Debug)]
pub struct Whereabouts<'a> {
    /// The stages at work.
    pub active: Vec<&'a StageId>,
    /// The arrivals that wait: where, and from which stage.
    pub waiting: Vec<(&'a StageId, &'a StageId)>,
    /// What is known; of what is not, every value is tried.
    pub facts: &'a Facts,
    /// What the last opinion concludes.
    pub conclusion: Option<Conclusion>,
    /// The text is not the one that the opinion speaks of.
    pub text_changed: bool,
    /// The document is in the catalogue.
    pub published: bool,
}

/// What may go wrong from there on; nothing, too, where that could not be decided.
pub(in crate::domain::workflow) fn from_here(
    definition: &Definition,
    case: &Whereabouts<'_>,
) -> Vec<Defect> {
    let Ok(net) = Net::of(definition) else { return Vec::new() };
    let Some(marking) = marking(&net, case) else {
        let place = Place::default().at("stages");
        let kind = DefectKind::Runs(RunDefect::NoOutcomeLeft);
        return vec![Defect { place, kind, trace: None }];
    };
    let known = Condition { any: vec![routing(&net, case.facts)] };
    let arrived = Arrived {
        worlds: net.worlds.where_holds(&known),
        done: Vec::new(),
        marking: Some(marking),
        joined: Bits::default(),
        left: Bits::default(),
        faults: Vec::new(),
    };
    let space = explore_from(&net, vec![arrived], None, limits::MARKINGS);
    if space.whole { verdict::defects(&net, &space, false) } else { Vec::new() }
}

/// The facts that decide where cases go.
fn routing(net: &Net, facts: &Facts) -> Facts {
    let routes = net.worlds.routing();
    facts
        .iter()
        .filter(|(id, _)| routes.contains(id))
        .map(|(id, v)| (id.clone(), v.clone()))
        .collect()
}

/// The marking; none where a stage or an arrival has no place in the definition.
fn marking(net: &Net, case: &Whereabouts<'_>) -> Option<Bits> {
    let mut marking = Bits::default();
    for stage in &case.active {
        marking.insert(net.number(stage)?);
    }
    for (join, from) in &case.waiting {
        marking.insert(net.waiting(net.number(join)?, net.number(from)?)?);
    }
    net.history.begin(&mut marking, case.conclusion, case.text_changed, case.published);
    Some(marking)
}
