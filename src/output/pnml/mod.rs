//! A workflow as a Petri net for the tools of process mining: a workflow net in PNML (ISO/IEC 15909-2, grammar of
//! 2009), with one source and one sink.
//!
//! ```text
//! a stage at work            a place                 each outcome        a transition, `stage.outcome`
//! an arrival at a join       a place of its own      joining, passing    a silent transition
//! before the first stage     the source                over, beginning
//! every end                  the sink
//! ```
//!
//! Facts: what they rule out is left out, what they leave open is all there, so that without facts the net shows
//! every way that any case can go. What nothing leads to any more is left out too. Outcomes that cancel branches can
//! not be said in such a net; it must never be written as if they could, unless whoever asks is content with a looser
//! one, for comparing it with what happened. `auto` stages are transitions like others, since a net has no haste.

mod ids;
mod net;
#[cfg(test)]
mod tests;

use super::xml::{Element, element};
use crate::domain::name::{OutcomeId, StageId};
use crate::domain::workflow::{Definition, Facts};
use ids::Ids;
use net::{Spot, Step};

/// What of a workflow the net shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The facts; one that is not there may have any of its values.
    pub facts: Facts,
    /// What some outcome cancels may vanish at any time: every run of the workflow is one of the net, but the net has
    /// others.
    pub ignore_cancel: bool,
}

/// Why there is no net.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PnmlError {
    /// These outcomes cancel branches.
    #[error("{} outcomes cancel branches", outcomes.len())]
    Cancels {
        /// All of them, in the order of the file.
        outcomes: Vec<(StageId, OutcomeId)>,
    },
}

/// The workflow as a PNML file.
///
/// # Errors
///
/// [`PnmlError::Cancels`], unless the view ignores that.
pub fn pnml(definition: &Definition, view: &View) -> Result<String, PnmlError> {
    let outcomes = cancelling(definition);
    if !view.ignore_cancel && !outcomes.is_empty() {
        return Err(PnmlError::Cancels { outcomes });
    }
    Ok(file(definition, &net::steps(definition, &view.facts)).into_lines())
}

/// The outcomes that cancel branches, in the order of the file.
pub fn cancelling(definition: &Definition) -> Vec<(StageId, OutcomeId)> {
    let of = |stage: &StageId, outcome: &OutcomeId| (stage.clone(), outcome.clone());
    let stages = definition.stages.iter();
    let all = stages.flat_map(|stage| stage.outcomes.iter().map(move |one| (&stage.id, one)));
    all.filter(|(_, one)| !one.cancel.is_empty()).map(|(stage, one)| of(stage, &one.id)).collect()
}

fn file(definition: &Definition, steps: &[Step<'_>]) -> Element {
    let mut ids = Ids::default();
    let mut page = element("page").with("id", ids.id("page", &[]));
    let spots = net::spots(steps);
    let places: Vec<(Spot<'_>, String)> =
        spots.into_iter().map(|spot| (spot, ids.id(spot.kind(), &spot.names()))).collect();
    for (spot, id) in &places {
        let name = spot.title(definition);
        let place = element("place").with("id", id).child(labelled("name", &name));
        page = page.child(match spot {
            Spot::Source => place.child(labelled("initialMarking", "1")),
            _ => place,
        });
    }
    let id_of = |wanted: &Spot<'_>| {
        places
            .iter()
            .find(|(spot, _)| spot == wanted)
            .map(|(_, id)| id.as_str())
            .unwrap_or_default()
    };
    let mut arcs = Vec::new();
    for step in steps {
        let id = ids.id(step.word(), &step.names);
        page = page.child(transition(&id, &ids.label(&step.label()), step.is_silent()));
        arcs.extend(counted(&step.takes).map(|(spot, many)| (id_of(spot), id.clone(), many, true)));
        arcs.extend(
            counted(&step.gives).map(|(spot, many)| (id_of(spot), id.clone(), many, false)),
        );
    }
    for (number, (place, transition, many, takes)) in arcs.iter().enumerate() {
        let (source, target) =
            if *takes { (*place, transition.as_str()) } else { (transition.as_str(), *place) };
        let id = ids.id("arc", &[&(number + 1).to_string()]);
        let arc = element("arc").with("id", id).with("source", source).with("target", target);
        page = page.child(match many {
            1 => arc,
            _ => arc.child(labelled("inscription", &many.to_string())),
        });
    }
    let net = element("net")
        .with("id", ids.id("net", &[definition.name.as_str()]))
        .with("type", "http://www.pnml.org/version-2009/grammar/ptnet")
        .child(labelled("name", &definition.title))
        .child(page);
    element("pnml").with("xmlns", "http://www.pnml.org/version-2009/grammar/pnml").child(net)
}

/// A transition; that it is silent is said in the way that `ProM` and its kin read.
fn transition(id: &str, label: &str, silent: bool) -> Element {
    let made = element("transition").with("id", id).child(labelled("name", label));
    if !silent {
        return made;
    }
    let tool = element("toolspecific").with("tool", "ProM").with("version", "6.4");
    made.child(tool.with("activity", "$invisible$"))
}

fn labelled(name: &'static str, text: &str) -> Element {
    element(name).child(element("text").text(text))
}

/// The spots, each once and how often.
fn counted<'a, 'd>(spots: &'a [Spot<'d>]) -> impl Iterator<Item = (&'a Spot<'d>, usize)> {
    let first = |at: usize, spot: &Spot<'d>| spots.iter().take(at).all(|other| other != spot);
    let all = spots.iter().enumerate().filter(move |(at, spot)| first(*at, spot));
    all.map(|(_, spot)| (spot, spots.iter().filter(|other| *other == spot).count()))
}
