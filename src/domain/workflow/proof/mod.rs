//! The proof that a definition is sound: every stage and outcome has its run, nothing is entered twice at once, from
//! everywhere an end can be reached, and nothing is left over at one — for every combination of facts.
//!
//! The state space is explored as the engine would walk it ([`step`]), reduced where branches do not meddle with each
//! other ([`reduce`]), for all combinations of facts at once ([`worlds`]). What persons can bring about where they are
//! (answers, findings, materials, drafts, approvals) is taken to come about; the last opinion is followed
//! ([`history`]). Where the space is too large nothing is claimed: [`RunDefect::NotDecided`].
//!
//! The proof must never be asked of a definition with names that nothing bears.

mod bits;
mod deadlines;
mod explore;
mod future;
mod history;
mod midway;
mod net;
mod reach;
mod reduce;
mod staff;
mod step;
mod trace;
mod verdict;
mod worlds;

#[cfg(test)]
mod staff_tests;
#[cfg(test)]
mod tests;

pub use midway::Whereabouts;
pub(super) use midway::from_here;
pub(super) use staff::staffing;

use super::{Defect, DefectKind, Definition, Place, RunDefect};
use crate::domain::limits;
use explore::{Space, explore};
use net::Net;
use reduce::Reduction;

/// How large a proof was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Markings that were explored.
    pub markings: usize,
    /// Steps between them.
    pub steps: usize,
    /// Combinations of facts that were told apart.
    pub combinations: usize,
}

/// Proves a definition all of whose names are known.
///
/// # Errors
///
/// Every defect that runs show, with the shortest run where the whole space could be explored; or that it was not
/// decided.
pub(super) fn prove(definition: &Definition) -> Result<Proof, Vec<Defect>> {
    prove_within(definition, limits::MARKINGS)
}

fn prove_within(definition: &Definition, most: usize) -> Result<Proof, Vec<Defect>> {
    let net = match Net::of(definition) {
        Ok(net) => net,
        Err(count) => {
            let most = limits::COMBINATIONS;
            let kind = DefectKind::Runs(RunDefect::TooManyCombinations { count, most });
            return Err(vec![Defect { place: Place::default().at("facts"), kind, trace: None }]);
        }
    };
    let reduced = explore(&net, Some(&Reduction::of(&net)), most);
    let found = verdict::defects(&net, &reduced, reduced.whole);
    if found.is_empty() && reduced.whole {
        return Ok(Proof {
            markings: reduced.markings.len(),
            steps: reduced.edges.len(),
            combinations: net.worlds.count(),
        });
    }
    Err(report(&net, &reduced, most))
}

/// All defects of an unsound definition, or that it was not decided.
fn report(net: &Net, reduced: &Space, most: usize) -> Vec<Defect> {
    let whole = explore(net, None, most);
    let mut found = if whole.whole {
        verdict::defects(net, &whole, true)
    } else {
        // The runs shown are runs, if not the shortest; what does not happen is not claimed.
        verdict::defects(net, reduced, false)
    };
    if found.is_empty() || !(whole.whole || reduced.whole) {
        let markings = whole.markings.len().max(reduced.markings.len());
        let (place, kind) =
            (Place::default().at("stages"), DefectKind::Runs(RunDefect::NotDecided { markings }));
        found.push(Defect { place, kind, trace: None });
    }
    found
}
