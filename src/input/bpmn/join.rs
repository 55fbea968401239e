//! Gateways that wait, as the `join` list of the stage behind them where that says the same, else as a stage that
//! passes by itself.

use super::net::{Goal, Net};
use std::collections::{BTreeMap, BTreeSet};

/// What leads to a gateway that waits, by flow: the stages it comes from; none: the start.
type Arrivals = BTreeMap<usize, BTreeSet<Option<usize>>>;

/// How the gateways of a process that wait are written.
#[derive(Clone, Debug, Default)]
pub(super) struct Joins {
    /// Those that are the `join` list of a stage, with the stage.
    pub(super) absorbed: BTreeMap<usize, usize>,
    /// Those that are stages.
    pub(super) stages: BTreeSet<usize>,
    /// Ways into one (gateway and flow) that come from several stages, or from one that is waited for already: they
    /// need a stage between.
    pub(super) gathered: BTreeSet<(usize, usize)>,
    arrivals: BTreeMap<usize, Arrivals>,
}

impl Joins {
    /// Decides it for all of them.
    pub(super) fn of(net: &Net) -> Self {
        let mut joins = Self::default();
        joins.arrive(None, &net.start);
        for (stage, ways) in &net.ways {
            for way in ways {
                joins.arrive(Some(*stage), &way.goals);
            }
        }
        let all: Vec<usize> = joins.arrivals.keys().copied().collect();
        for gateway in all {
            let sources = joins.gather(gateway);
            match joins.behind(net, gateway, &sources) {
                Some(stage) => {
                    joins.absorbed.insert(gateway, stage);
                }
                None => {
                    joins.stages.insert(gateway);
                }
            }
        }
        joins
    }

    fn arrive(&mut self, from: Option<usize>, goals: &[Goal]) {
        for goal in goals {
            if let Goal::Join(gateway, flow) = goal {
                let arrivals = self.arrivals.entry(*gateway).or_default();
                arrivals.entry(*flow).or_default().insert(from);
            }
        }
    }

    /// Notes which ways into a gateway need a stage between; the stages that need none.
    fn gather(&mut self, gateway: usize) -> BTreeSet<Option<usize>> {
        let mut alone = BTreeSet::new();
        for (flow, sources) in self.arrivals.get(&gateway).into_iter().flatten() {
            let one = sources.first().filter(|_| sources.len() == 1);
            if !one.is_some_and(|one| alone.insert(*one)) {
                self.gathered.insert((gateway, *flow));
            }
        }
        alone
    }

    /// The stage whose `join` list says the same as the gateway.
    fn behind(
        &self,
        net: &Net,
        gateway: usize,
        sources: &BTreeSet<Option<usize>>,
    ) -> Option<usize> {
        let [way] = net.ways.get(&gateway)?.as_slice() else { return None };
        let &[Goal::Stage(stage)] = way.goals.as_slice() else { return None };
        let taken = self.absorbed.values().any(|other| *other == stage);
        let enters = |source: &Option<usize>| {
            let ways = source.and_then(|source| net.ways.get(&source));
            ways.into_iter().flatten().any(|way| way.goals.contains(&Goal::Stage(stage)))
        };
        let several = self.arrivals.get(&gateway).is_some_and(|arrivals| arrivals.len() > 1);
        // Whoever is waited for may not also enter at once: a `join` list can not tell the two apart.
        (several && !taken && !sources.iter().any(enters)).then_some(stage)
    }

    /// The members of a gateway in the order of its flows: the way that needs a stage between, or the stage.
    pub(super) fn members(&self, gateway: usize) -> Vec<Result<Option<usize>, (usize, usize)>> {
        let arrivals = self.arrivals.get(&gateway).into_iter().flatten();
        let member = |(flow, sources): (&usize, &BTreeSet<Option<usize>>)| {
            let between = (gateway, *flow);
            if self.gathered.contains(&between) {
                Err(between)
            } else {
                Ok(sources.first().copied().flatten())
            }
        };
        arrivals.map(member).collect()
    }
}
