//! Workflows that are sound because of how they are put together.
//!
//! A workflow is a fragment, and a fragment is made of fragments: one after the other, one of several, several at
//! once that are joined again, one that may be repeated. Every fragment can be left for every combination of the
//! facts that its surroundings have not asked for yet, and it is left once for each time it is entered.

use super::Wishes;
use super::dice::Dice;
use super::model::{Abort, Fact, Model, Node, Region, Way, When};

/// Part of a workflow: the stages it begins with, all at once, and the outcomes that leave it, one of them.
struct Fragment {
    entries: Vec<usize>,
    exits: Vec<(usize, usize)>,
}

/// Where a fragment stands.
#[derive(Clone)]
struct Around {
    /// Facts that nothing around it has asked for: each of their values is still possible.
    free: Vec<usize>,
    /// How many regions it is in.
    depth: usize,
}

/// Puts a workflow together.
pub(super) struct Builder<'a> {
    dice: &'a mut Dice,
    wishes: &'a Wishes,
    model: Model,
}

impl<'a> Builder<'a> {
    /// A sound workflow; one with branches that run at once, where `parallel` says so and there is room.
    pub(super) fn build(dice: &'a mut Dice, wishes: &'a Wishes, parallel: bool) -> Model {
        let mut builder = Self { dice, wishes, model: Model::default() };
        builder.facts();
        let least = if parallel { 5 } else { 2 };
        let size = builder.dice.between(least, wishes.max_stages.max(least));
        let around = Around { free: (0..builder.model.facts.len()).collect(), depth: 0 };
        let first = builder.task(&around);
        let rest = if parallel {
            builder.region(size - 1, &around)
        } else {
            builder.fragment(size - 1, &around)
        };
        builder.lead(&first.exits, &rest.entries);
        for (stage, way) in rest.exits {
            let end = builder.dice.pick(&["done", "done", "rejected"]);
            builder.model.nodes[stage].ways[way].end = end;
        }
        builder.model
    }

    fn facts(&mut self) {
        if !self.wishes.allow_facts {
            return;
        }
        for n in 0..self.dice.between(0, 3) {
            if self.dice.chance(70) {
                self.model.yes_no(&format!("f{n}"));
            } else {
                let many = self.dice.between(2, 3);
                let values = ["red", "green", "blue"].iter().take(many);
                let values = values.map(|value| (*value).to_owned()).collect();
                self.model.facts.push(Fact { name: format!("f{n}"), values });
            }
        }
    }

    /// A fragment of at most so many stages.
    fn fragment(&mut self, size: usize, around: &Around) -> Fragment {
        if size < 2 {
            return self.task(around);
        }
        match self.dice.below(10) {
            3 | 4 => self.choice(size, around),
            5 => self.repeated(size, around),
            6..=8 if size >= 4 => self.region(size, around),
            9 if self.wishes.allow_auto && !around.free.is_empty() => self.route(size, around),
            _ => self.series(size, around),
        }
    }

    /// One stage: of a person, perhaps only for some facts, or one that acts by itself.
    fn task(&mut self, around: &Around) -> Fragment {
        let auto = self.wishes.allow_auto && self.dice.chance(8);
        let mut node = Node { auto, ..Node::default() };
        if !auto && self.dice.chance(15) {
            node.when = self.condition(around).0;
        }
        let ways = if auto { 1 } else { self.dice.between(1, 2) };
        node.ways = (0..ways).map(|n| Way { name: format!("o{n}"), ..Way::default() }).collect();
        if ways > 1 && self.dice.chance(20) {
            // One of several ways out may ask for facts where it is not the only one, and not the one by
            // which the stage is passed over.
            node.when.clear();
            node.ways[1].when = self.condition(around).0;
        }
        let stage = self.add(node);
        if around.depth == 0 && !auto && self.dice.chance(10) {
            self.way(stage, "stop").end = Some("stopped");
        }
        Fragment { entries: vec![stage], exits: (0..ways).map(|way| (stage, way)).collect() }
    }

    fn series(&mut self, size: usize, around: &Around) -> Fragment {
        let first = self.dice.between(1, size - 1);
        let before = self.fragment(first, around);
        let after = self.fragment(size - first, around);
        self.lead(&before.exits, &after.entries);
        Fragment { entries: before.entries, exits: after.exits }
    }

    /// A person chooses one of several fragments; all but the first may be for some facts only.
    fn choice(&mut self, size: usize, around: &Around) -> Fragment {
        let stage = self.add(Node::default());
        let mut exits = Vec::new();
        for (n, part) in self.shares(size - 1, 3).into_iter().enumerate() {
            let mut inside = around.clone();
            self.way(stage, &format!("c{n}"));
            if n > 0 && self.dice.chance(40) {
                let (when, asked) = self.condition(around);
                inside.free.retain(|fact| !asked.contains(fact));
                self.model.nodes[stage].ways[n].when = when;
            }
            if n > 0 && self.dice.chance(15) {
                exits.push((stage, n));
                continue;
            }
            let inner = self.fragment(part, &inside);
            self.lead(&[(stage, n)], &inner.entries);
            exits.extend(inner.exits);
        }
        Fragment { entries: vec![stage], exits }
    }

    /// The facts choose one of several fragments, each value of one fact its own.
    fn route(&mut self, size: usize, around: &Around) -> Fragment {
        let fact = self.dice.pick(&around.free).unwrap_or_default();
        let mut inside = around.clone();
        inside.free.retain(|other| *other != fact);
        let stage = self.add(Node { auto: true, ..Node::default() });
        let values = self.model.facts[fact].values.len();
        let share = (size - 1) / values;
        let open = self.wishes.auto_without_default && self.dice.chance(50);
        let mut exits = Vec::new();
        for value in 0..values {
            let last = value + 1 == values;
            let when = if last && !open { Vec::new() } else { vec![vec![(fact, value)]] };
            self.way(stage, &format!("v{value}")).when = when;
            if share == 0 {
                exits.push((stage, value));
                continue;
            }
            let inner = self.fragment(share, &inside);
            self.lead(&[(stage, value)], &inner.entries);
            exits.extend(inner.exits);
        }
        Fragment { entries: vec![stage], exits }
    }

    /// A fragment after which a person may go back to its beginning.
    fn repeated(&mut self, size: usize, around: &Around) -> Fragment {
        let inner = self.fragment(size - 1, around);
        let stage = self.add(Node::default());
        self.lead(&inner.exits, &[stage]);
        self.way(stage, "again").to.clone_from(&inner.entries);
        self.way(stage, "on");
        Fragment { entries: inner.entries, exits: vec![(stage, 1)] }
    }

    /// Several fragments at once, each closed by one stage, and the stage that waits for all of them.
    fn region(&mut self, size: usize, around: &Around) -> Fragment {
        let inside = Around { depth: around.depth + 1, ..around.clone() };
        let (mut entries, mut branches, mut last) = (Vec::new(), Vec::new(), Vec::new());
        let redo = size > 4 && self.dice.chance(30);
        for part in self.shares(size - 1 - usize::from(redo), 4) {
            let start = self.model.nodes.len();
            let closing = if part > 1 {
                let inner = self.fragment(part - 1, &inside);
                let closing = self.task(&inside);
                self.lead(&inner.exits, &closing.entries);
                entries.extend(inner.entries);
                closing
            } else {
                let closing = self.task(&inside);
                entries.extend(&closing.entries);
                closing
            };
            last.push(closing);
            branches.push(start..self.model.nodes.len());
        }
        let auto = self.wishes.allow_auto && !redo && self.dice.chance(10);
        let waited = last.iter().flat_map(|closing| closing.entries.clone()).collect();
        let join = self.add(Node { auto, join: waited, ..Node::default() });
        for closing in last {
            self.lead(&closing.exits, &[join]);
        }
        self.way(join, "joined");
        let mut exits = vec![(join, 0)];
        if redo {
            let mending = self.add(Node::default());
            self.way(mending, "mended").to.push(join);
            self.way(join, "redo").to.push(mending);
        }
        self.model.regions.push(Region { branches, entries: entries.clone(), join });
        if self.wishes.allow_cancel {
            exits.extend(self.abort(around));
        }
        Fragment { entries, exits }
    }

    /// Lets stages of the newest region leave it and do away with all else in it: to an end where nothing else
    /// can be at work, straight to its join, or onwards.
    fn abort(&mut self, around: &Around) -> Vec<(usize, usize)> {
        let number = self.model.regions.len() - 1;
        let region = self.model.regions[number].clone();
        let all: Vec<usize> = region.branches.iter().cloned().flatten().collect();
        let mut exits = Vec::new();
        for stage in all.iter().copied() {
            if !self.model.nodes[stage].is_plain() || !self.dice.chance(25) {
                continue;
            }
            let direct = !self.model.nodes[region.join].join.contains(&stage);
            let (end, straight) = (self.dice.chance(40), self.dice.chance(40));
            let name = format!("abort{number}");
            let way = self.model.nodes[stage].ways.len();
            let made = self.way(stage, &name);
            made.cancel = all.iter().copied().filter(|other| *other != stage).collect();
            if end && around.depth == 0 {
                made.end = Some("aborted");
            } else if straight && direct {
                made.to.push(region.join);
            } else {
                exits.push((stage, way));
            }
            self.model.aborts.push(Abort { stage, way, region: number });
        }
        exits
    }

    /// A condition on facts that are free, and the facts it asks for; none where there are none.
    fn condition(&mut self, around: &Around) -> (When, Vec<usize>) {
        let Some(fact) = self.dice.pick(&around.free) else { return (Vec::new(), Vec::new()) };
        let atom = (fact, self.dice.below(self.model.facts[fact].values.len()));
        let others: Vec<usize> = around.free.iter().copied().filter(|one| *one != fact).collect();
        match self.dice.pick(&others) {
            Some(other) if self.dice.chance(30) => {
                let second = (other, self.dice.below(self.model.facts[other].values.len()));
                let together = self.dice.chance(50);
                let when = if together {
                    vec![vec![atom, second]]
                } else {
                    vec![vec![atom], vec![second]]
                };
                (when, vec![fact, other])
            }
            _ => (vec![vec![atom]], vec![fact]),
        }
    }

    /// So many stages in two or more parts.
    fn shares(&mut self, size: usize, most: usize) -> Vec<usize> {
        let parts = self.dice.between(2, most).min(size).max(2);
        let mut shares = vec![1; parts];
        for _ in parts..size {
            let lucky = self.dice.below(parts);
            shares[lucky] += 1;
        }
        shares
    }

    fn add(&mut self, node: Node) -> usize {
        self.model.nodes.push(node);
        self.model.nodes.len() - 1
    }

    fn way(&mut self, stage: usize, name: &str) -> &mut Way {
        let ways = &mut self.model.nodes[stage].ways;
        ways.push(Way { name: name.to_owned(), ..Way::default() });
        ways.last_mut().unwrap()
    }

    fn lead(&mut self, exits: &[(usize, usize)], to: &[usize]) {
        for (stage, way) in exits {
            self.model.nodes[*stage].ways[*way].to.extend(to);
        }
    }
}
