//! Stages, outcomes, joins and ends as tasks, events and explicit gateways.
//!
//! ```text
//!   arrivals from the join list ─→ join ─┐                      ┌─ outcome ─→ …
//!                                        enter ─→ needed? ─→ task ─→ choose ─ outcome ─→ split ─→ …
//!   any other arrival ───────────────────┘            └─ the outcome of passing it over ──────┘
//! ```
//!
//! A gateway is there only where there is something to join or to part. It must never decide what a workflow means:
//! a definition that is not sound gives a diagram that is not.

use super::diagram::{At, Diagram, Kind, Lane, Open, stage_id};
use super::{condition, deadline};
use crate::domain::name::{EndId, StageId};
use crate::domain::workflow::{Outcome, Stage, Target, Workflow};
use crate::lang::Lang;
use crate::lang::bpmn::{self, BpmnWords};
use std::collections::BTreeMap;

/// The diagram of a workflow.
pub(super) fn diagram(workflow: &Workflow, lang: Lang) -> Diagram {
    let words = bpmn::words(lang);
    let mut build = Build {
        workflow,
        words,
        lang,
        diagram: Diagram::default(),
        arrivals: BTreeMap::new(),
        ends: BTreeMap::new(),
        entries: BTreeMap::new(),
    };
    build.lanes();
    build.start();
    workflow.stages.iter().for_each(|stage| build.stage(stage));
    workflow.stages.iter().for_each(|stage| build.enter(stage));
    build.ends();
    build.diagram
}

/// A diagram being made.
struct Build<'a> {
    workflow: &'a Workflow,
    words: &'static BpmnWords,
    lang: Lang,
    diagram: Diagram,
    /// Flows on their way to a stage, with the stage they come from; the start comes from none.
    arrivals: BTreeMap<&'a StageId, Vec<(Option<&'a StageId>, Open)>>,
    /// Flows on their way to an end.
    ends: BTreeMap<&'a EndId, Vec<Open>>,
    /// The node that a stage is entered by.
    entries: BTreeMap<&'a StageId, At>,
}

impl<'a> Build<'a> {
    fn lanes(&mut self) {
        for role in &self.workflow.roles {
            if self.workflow.stages.iter().any(|stage| stage.role.as_ref() == Some(&role.id)) {
                let (id, title) = (format!("lane.{}", role.id), role.title.clone());
                self.diagram.lanes.push(Lane { id, title });
            }
        }
        if self.workflow.stages.iter().any(|stage| stage.role.is_none()) {
            let (id, title) = ("automatic".to_owned(), self.words.automatic.to_owned());
            self.diagram.lanes.push(Lane { id, title });
        }
        let ids: Vec<String> = self.diagram.lanes.iter().map(|lane| lane.id.clone()).collect();
        for (lane, id) in ids.into_iter().enumerate() {
            let id = self.diagram.unique(&id);
            if let Some(lane) = self.diagram.lanes.get_mut(lane) {
                lane.id = id;
            }
        }
    }

    /// The lane of a stage: its role's, or the last one, where nobody acts.
    fn lane(&self, stage: &Stage) -> usize {
        let last = self.diagram.lanes.len().saturating_sub(1);
        let Some(role) = &stage.role else { return last };
        let id = format!("lane.{role}");
        self.diagram.lanes.iter().position(|lane| lane.id == id).unwrap_or(last)
    }

    fn start(&mut self) {
        let first = self.workflow.stage(self.workflow.start.as_str());
        let lane = first.map_or(0, |stage| self.lane(stage));
        let start = self.diagram.node("event.start", Kind::Start, self.words.start, lane);
        let open = Open::plain(start, "flow.start".to_owned());
        self.arrivals.entry(&self.workflow.start).or_default().push((None, open));
    }

    /// The nodes of a stage, and the flows that leave it.
    fn stage(&mut self, stage: &'a Stage) {
        let lane = self.lane(stage);
        let kind = match &stage.role {
            Some(role) => Kind::Task { role: role.clone() },
            None if stage.outcomes.len() > 1 => Kind::Exclusive,
            None => Kind::Milestone,
        };
        let is_task = matches!(kind, Kind::Task { .. });
        let node = self.diagram.node(&stage_id(&stage.id), kind, &stage.title, lane);
        self.document(node, bpmn::stage(self.lang, self.workflow, stage));
        self.entries.insert(&stage.id, node);
        if is_task {
            deadline::timers(self.workflow, stage, node, self.lang, &mut self.diagram);
        }
        let choice = if is_task && stage.outcomes.len() > 1 {
            let title = (self.words.which)(&stage.title);
            let id = format!("choose.{}", stage.id);
            let choice = self.diagram.node(&id, Kind::Exclusive, &title, lane);
            let open = Open::plain(node, format!("flow.{}", stage.id));
            self.diagram.lead(open, choice);
            choice
        } else {
            node
        };
        let passing = self.passing(stage, node, lane);
        for (index, outcome) in stage.outcomes.iter().enumerate() {
            let mut opens = vec![self.outcome(stage, outcome, choice, index + 1)];
            if let Some(open) = passing.as_ref().filter(|_| stage.passed_over() == Some(outcome)) {
                opens.push(open.clone());
            }
            self.target(stage, outcome, opens, lane);
        }
    }

    fn document(&mut self, node: At, documentation: String) {
        if let Some(node) = self.diagram.nodes.get_mut(node) {
            node.documentation = documentation;
        }
    }

    /// Before a stage that not every case needs: the way past it.
    fn passing(&mut self, stage: &'a Stage, node: At, lane: usize) -> Option<Open> {
        stage.passed_over()?;
        let title = (self.words.needed)(&stage.title);
        let id = format!("needed.{}", stage.id);
        let gateway = self.diagram.node(&id, Kind::Exclusive, &title, lane);
        let mut into = Open::plain(gateway, format!("does.{}", stage.id));
        self.words.does.clone_into(&mut into.title);
        into.condition = Some(condition::holds(&stage.when));
        self.diagram.lead(into, node);
        self.entries.insert(&stage.id, gateway);
        let mut past = Open::plain(gateway, format!("skips.{}", stage.id));
        self.words.skips.clone_into(&mut past.title);
        past.default = true;
        Some(past)
    }

    /// The flow of an outcome.
    fn outcome(&self, stage: &'a Stage, outcome: &'a Outcome, from: At, count: usize) -> Open {
        let mut open = Open::plain(from, format!("flow.{}.{}", stage.id, outcome.id));
        open.title.clone_from(&outcome.title);
        open.order = count;
        open.cancels.clone_from(&outcome.cancel);
        open.documentation = bpmn::outcome(self.lang, self.workflow, stage, outcome);
        let several = stage.outcomes.len() > 1;
        if stage.role.is_none() {
            // The first whose condition holds is taken: the last one, when no other is.
            open.default = several && count == stage.outcomes.len();
            let wanted = !open.default && !outcome.when.is_always();
            open.condition = wanted.then(|| condition::holds(&outcome.when));
        } else if several {
            let chosen = condition::chosen(&stage.id, &outcome.id);
            open.condition = Some(condition::both(chosen, &outcome.when));
        }
        open
    }

    /// Sends the flows of an outcome where it leads.
    fn target(&mut self, stage: &'a Stage, outcome: &'a Outcome, opens: Vec<Open>, lane: usize) {
        match &outcome.target {
            Target::End(end) => self.ends.entry(end).or_default().extend(opens),
            Target::Stages(stages) => match stages.as_slice() {
                [one] => {
                    let arrivals = opens.into_iter().map(|open| (Some(&stage.id), open));
                    self.arrivals.entry(one).or_default().extend(arrivals);
                }
                several => {
                    let name = format!("{}.{}", stage.id, outcome.id);
                    let merged = self.diagram.merge(opens, &format!("merge.{name}"), lane);
                    let split =
                        self.diagram.node(&format!("split.{name}"), Kind::Parallel, "", lane);
                    if let Some(open) = merged {
                        self.diagram.lead(open, split);
                    }
                    for to in several {
                        let open = Open::plain(split, format!("branch.{name}.{to}"));
                        self.arrivals.entry(to).or_default().push((Some(&stage.id), open));
                    }
                }
            },
        }
    }

    /// Leads all that arrives at a stage to it: those it waits for through a join, the others at once.
    fn enter(&mut self, stage: &'a Stage) {
        let Some(&entry) = self.entries.get(&stage.id) else { return };
        let lane = self.lane(stage);
        let arrivals = self.arrivals.remove(&stage.id).unwrap_or_default();
        let waited = |from: Option<&StageId>| from.is_some_and(|from| stage.join.contains(from));
        let (awaited, direct): (Vec<_>, Vec<_>) =
            arrivals.into_iter().partition(|(from, _)| waited(*from));
        let mut opens: Vec<Open> = direct.into_iter().map(|(_, open)| open).collect();
        opens.extend(self.join(stage, awaited, lane));
        let merged = self.diagram.merge(opens, &format!("enter.{}", stage.id), lane);
        if let Some(open) = merged {
            self.diagram.lead(open, entry);
        }
    }

    /// One flow for all branches that a stage waits for.
    fn join(
        &mut self,
        stage: &'a Stage,
        awaited: Vec<(Option<&'a StageId>, Open)>,
        lane: usize,
    ) -> Option<Open> {
        let mut branches: BTreeMap<Option<&StageId>, Vec<Open>> = BTreeMap::new();
        for (from, open) in awaited {
            branches.entry(from).or_default().push(open);
        }
        let mut gathered = Vec::new();
        for from in &stage.join {
            let Some(opens) = branches.remove(&Some(from)) else { continue };
            let id = format!("gather.{}.{from}", stage.id);
            gathered.extend(self.diagram.merge(opens, &id, lane));
        }
        if gathered.len() < 2 {
            return gathered.pop();
        }
        let id = format!("join.{}", stage.id);
        let join = self.diagram.node(&id, Kind::Parallel, "", lane);
        for open in gathered {
            self.diagram.lead(open, join);
        }
        Some(Open::plain(join, format!("next.{id}")))
    }

    /// The ends, each once. Where branches can be cancelled, tokens of them may be left in a program that does not
    /// cancel them: then an end ends everything.
    fn ends(&mut self) {
        let outcomes = self.workflow.stages.iter().flat_map(|stage| &stage.outcomes);
        let terminates = outcomes.into_iter().any(|outcome| !outcome.cancel.is_empty());
        for (end, opens) in std::mem::take(&mut self.ends) {
            let from = opens.first().and_then(|open| self.diagram.nodes.get(open.from));
            let lane = from.map_or(0, |node| node.lane);
            let merged = self.diagram.merge(opens, &format!("reach.{end}"), lane);
            let title = self.workflow.end_title(end);
            let kind = Kind::End { terminates };
            let node = self.diagram.node(&format!("end.{end}"), kind, title, lane);
            if let Some(open) = merged {
                self.diagram.lead(open, node);
            }
        }
    }
}
