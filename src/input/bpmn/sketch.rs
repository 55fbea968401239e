//! The outline made of a process: names, roles, stages, outcomes, ends.

use super::join::Joins;
use super::model::{Kind, Model, Node};
use super::names::Names;
use super::net::{Goal, Net, Way};
use super::{Fault, Note, Titles, Why};
use crate::domain::limits;
use crate::domain::workflow::{Sketch, SketchOutcome, SketchStage};
use std::collections::BTreeMap;

/// The outline of a process.
///
/// # Errors
///
/// More ways from stage to stage than are read.
pub(super) fn of(
    model: &Model,
    net: &Net,
    titles: Titles<'_>,
    notes: &mut Vec<Note>,
) -> Result<Sketch, Fault> {
    let joins = Joins::of(net);
    let mut maker = Maker {
        model,
        titles,
        joins: &joins,
        names: BTreeMap::new(),
        ends: BTreeMap::new(),
        end_names: Names::new(model.own),
        sketch: Sketch::default(),
        notes,
    };
    maker.name(net);
    maker.roles(net);
    for (at, ways) in &net.ways {
        maker.stage(*at, ways);
    }
    for between in &joins.gathered {
        maker.gather(*between);
    }
    maker.start(net);
    if maker.sketch.stages.len() > limits::STAGES {
        return Err(Fault::TooMany { what: "stages", limit: limits::STAGES });
    }
    Ok(maker.sketch)
}

/// What a stage of the outline stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum For {
    /// A node.
    Node(usize),
    /// A way into a gateway that waits.
    Between((usize, usize)),
    /// The start, where it leads to anything but one stage.
    Start,
}

struct Maker<'a> {
    model: &'a Model,
    titles: Titles<'a>,
    joins: &'a Joins,
    names: BTreeMap<For, String>,
    /// The name of an end, by its event; of those that nothing was drawn for, none.
    ends: BTreeMap<Option<usize>, String>,
    end_names: Names,
    sketch: Sketch,
    notes: &'a mut Vec<Note>,
}

impl Maker<'_> {
    fn node(&self, at: usize) -> Option<&Node> {
        self.model.nodes.get(at)
    }

    fn note(&mut self, at: usize, why: Why) {
        let note = self.node(at).map(|node| Note::new(&node.element, &node.id, &node.title, why));
        self.notes.extend(note);
    }

    /// Names all stages, first those that were drawn, so that a name never depends on what had to be added.
    fn name(&mut self, net: &Net) {
        let id = self.model.id.clone();
        self.sketch.name = Names::new(self.model.own).take(&id, &self.model.title);
        self.sketch.title = if self.model.title.is_empty() { id } else { self.model.title.clone() };
        let mut names = Names::new(self.model.own);
        let drawn = |at: &&usize| self.node(**at).is_some_and(|node| node.kind != Kind::Parallel);
        let (first, then): (Vec<&usize>, Vec<&usize>) = net.ways.keys().partition(drawn);
        for at in first.into_iter().chain(then) {
            if self.joins.absorbed.contains_key(at) {
                continue;
            }
            if let Some(node) = self.model.nodes.get(*at) {
                self.names.insert(For::Node(*at), names.take(&node.id, &node.title));
            }
        }
        for between in &self.joins.gathered {
            let flow = self.model.flows.get(between.1);
            let id = flow.map_or("gather", |flow| &flow.id);
            self.names.insert(For::Between(*between), names.take(id, ""));
        }
        self.names.insert(For::Start, names.take("start", ""));
    }

    fn named(&self, what: For) -> String {
        self.names.get(&what).cloned().unwrap_or_default()
    }

    /// The lanes in which somebody acts as roles; one more for what stands in none.
    fn roles(&mut self, net: &Net) {
        let mut names = Names::new(self.model.own);
        let mut roles = BTreeMap::new();
        let mut by_node = BTreeMap::new();
        for lane in &self.model.lanes {
            for node in &lane.nodes {
                by_node.insert(node.as_str(), lane);
            }
        }
        for at in net.ways.keys() {
            let Some(node) = self.model.nodes.get(*at).filter(|node| acts(node)) else { continue };
            let lane = by_node.get(node.id.as_str());
            let (id, title) = match lane {
                Some(lane) => (lane.id.as_str(), lane.title.as_str()),
                None => ("", self.titles.person),
            };
            let fresh = roles.entry(id).or_insert_with(|| {
                let wanted = if lane.is_some() { title } else { "person" };
                let name = names.take(id, wanted);
                let title = if title.is_empty() { name.clone() } else { title.to_owned() };
                self.sketch.roles.push((name.clone(), title));
                name
            });
            let stage = SketchStage { role: Some(fresh.clone()), ..SketchStage::default() };
            self.sketch.stages.push(SketchStage { id: self.named(For::Node(*at)), ..stage });
        }
    }

    fn stage(&mut self, at: usize, ways: &[Way]) {
        if self.joins.absorbed.contains_key(&at) {
            return;
        }
        let Some(node) = self.node(at).cloned() else { return };
        let id = self.named(For::Node(at));
        let outcomes = self.outcomes(ways);
        let mut join = self.joined_by(at);
        if node.kind == Kind::Parallel {
            join = self.members(at);
        }
        let title = match (node.title.is_empty(), acts(&node)) {
            (false, _) => node.title,
            (true, true) => node.id,
            (true, false) => self.titles.passing.to_owned(),
        };
        let help = node.documentation;
        let made = SketchStage { id, title, help, role: None, join, outcomes };
        self.put(made);
    }

    /// Puts a stage where its role was noted, or at the end.
    fn put(&mut self, made: SketchStage) {
        match self.sketch.stages.iter_mut().find(|stage| stage.id == made.id) {
            Some(stage) => *stage = SketchStage { role: stage.role.take(), ..made },
            None => self.sketch.stages.push(made),
        }
    }

    /// The stages that a stage waits for, through the gateway before it.
    fn joined_by(&self, at: usize) -> Vec<String> {
        let gateway = self.joins.absorbed.iter().find(|(_, stage)| **stage == at);
        gateway.map(|(gateway, _)| self.members(*gateway)).unwrap_or_default()
    }

    fn members(&self, gateway: usize) -> Vec<String> {
        let member = |member| match member {
            Err(between) => self.named(For::Between(between)),
            Ok(None) => self.named(For::Start),
            Ok(Some(stage)) => self.named(For::Node(stage)),
        };
        self.joins.members(gateway).into_iter().map(member).collect()
    }

    fn outcomes(&mut self, ways: &[Way]) -> Vec<SketchOutcome> {
        let mut names = Names::new(self.model.own);
        let mut outcomes = Vec::new();
        for way in ways {
            let flow = way.flow.and_then(|flow| self.model.flows.get(flow));
            let (id, title) =
                flow.map_or(("done", ""), |flow| (flow.id.as_str(), flow.title.as_str()));
            // A flow with nothing on it is the only way on: a tool's number says less than a word.
            let own = self.model.own || !title.is_empty() || ways.len() > 1;
            let id = names.take(if own { id } else { "done" }, title);
            let title = title.to_owned();
            let (to, end) = self.target(&way.goals);
            outcomes.push(SketchOutcome { id, title, to, end });
        }
        outcomes
    }

    /// Stages, or an end: an end of one branch ends no case.
    fn target(&mut self, goals: &[Goal]) -> (Vec<String>, String) {
        let mut to = Vec::new();
        let mut ends = Vec::new();
        for goal in goals {
            match *goal {
                Goal::Stage(stage) => to.push(self.named(For::Node(stage))),
                Goal::Join(gateway, flow) => to.push(self.entrance(gateway, flow)),
                Goal::End(at) => ends.push((at, Some(at))),
                Goal::Nothing(at) => ends.push((at, None)),
            }
        }
        let ending = if to.is_empty() { ends.first().copied() } else { None };
        for (at, _) in ends.into_iter().skip(usize::from(ending.is_some())) {
            self.note(at, Why::BranchEnds);
        }
        let end = ending.map(|(at, event)| {
            if event.is_none() {
                self.note(at, Why::NoEnd);
            }
            self.end(event)
        });
        (to, end.unwrap_or_default())
    }

    /// The stage by which a gateway that waits is come to.
    fn entrance(&self, gateway: usize, flow: usize) -> String {
        if self.joins.gathered.contains(&(gateway, flow)) {
            return self.named(For::Between((gateway, flow)));
        }
        let stage = self.joins.absorbed.get(&gateway).copied().unwrap_or(gateway);
        self.named(For::Node(stage))
    }

    /// The name of an end; of those that nothing was drawn for, one for all.
    fn end(&mut self, event: Option<usize>) -> String {
        if let Some(name) = self.ends.get(&event) {
            return name.clone();
        }
        let node = event.and_then(|at| self.model.nodes.get(at));
        let (id, title) = node.map_or(("end", ""), |node| (node.id.as_str(), node.title.as_str()));
        let name = self.end_names.take(id, title);
        let title = if title.is_empty() { self.titles.end } else { title };
        self.sketch.ends.push((name.clone(), title.to_owned()));
        self.ends.insert(event, name.clone());
        name
    }

    /// A stage that passes by itself, from several stages into a gateway that waits.
    fn gather(&mut self, between: (usize, usize)) {
        let (gateway, _) = between;
        let stage = self.joins.absorbed.get(&gateway).copied().unwrap_or(gateway);
        let to = vec![self.named(For::Node(stage))];
        let outcome = SketchOutcome { id: "done".to_owned(), to, ..SketchOutcome::default() };
        let title = self.titles.passing.to_owned();
        let id = self.named(For::Between(between));
        self.put(SketchStage { id, title, outcomes: vec![outcome], ..SketchStage::default() });
    }

    /// The first stage: the one that the start leads to, or one that passes to all it leads to.
    fn start(&mut self, net: &Net) {
        if let &[Goal::Stage(first)] = net.start.as_slice() {
            self.sketch.start = self.named(For::Node(first));
            return;
        }
        let (to, end) = self.target(&net.start);
        let outcome = SketchOutcome { id: "done".to_owned(), title: String::new(), to, end };
        let (id, title) = (self.named(For::Start), self.titles.passing.to_owned());
        self.sketch.start.clone_from(&id);
        self.put(SketchStage { id, title, outcomes: vec![outcome], ..SketchStage::default() });
    }
}

/// Whether a person acts in it.
fn acts(node: &Node) -> bool {
    matches!(node.kind, Kind::Task | Kind::Exclusive)
}
