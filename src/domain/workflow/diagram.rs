//! What a drawing of a workflow shows: figures and arrows, before anybody asks where they stand.
//!
//! Parallel branches begin at a fork and end at a join, so that both can be seen. Outcomes of a stage that lead to the
//! same place share an arrow. An end is drawn at every stage that leads to it: one box for all would draw every
//! arrow across the page.

use super::layout::{self, Link, Size, Sketch};
use super::{Definition, Outcome, Stage, Target};
use crate::domain::name::{EndId, OutcomeId, StageId};
use std::collections::{BTreeMap, BTreeSet};

/// Figures and arrows; the arrows name figures by their number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagram {
    /// The figures, in the order of the file.
    pub figures: Vec<Figure>,
    /// The arrows, in the order of the file.
    pub arrows: Vec<Arrow>,
}

/// Something that is drawn.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Figure {
    /// Where every case begins.
    Start,
    /// A stage.
    Stage(StageId),
    /// Where several branches begin at once: how many.
    Fork(usize),
    /// Where a stage waits for branches.
    Join(StageId),
    /// An end, at the stage that leads to it.
    End(EndId, StageId),
}

/// A way from one figure to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrow {
    /// From this figure.
    pub from: usize,
    /// To this figure.
    pub to: usize,
    /// The outcomes that go this way, with their stage; none behind a fork, a join or the start.
    pub outcomes: Vec<(StageId, OutcomeId)>,
    /// Whether going this way ends parallel branches.
    pub cancels: bool,
}

impl Diagram {
    /// What is drawn of a definition. Targets that do not exist are left out.
    pub fn of(definition: &Definition) -> Self {
        let mut maker = Maker::default();
        let start = maker.figure(Figure::Start);
        for stage in &definition.stages {
            if waits_for_several(stage) {
                maker.figure(Figure::Join(stage.id.clone()));
            }
            maker.figure(Figure::Stage(stage.id.clone()));
            // Forks and ends stand behind the stage that first leads to them.
            for outcome in &stage.outcomes {
                maker.target(definition, stage, outcome);
            }
        }
        if let Some(first) = definition.stage(definition.start.as_str()) {
            let to = maker.figure(Figure::Stage(first.id.clone()));
            maker.arrow(start, to, None, false);
        }
        maker.ways(definition);
        maker.diagram
    }

    /// The stages in the order in which a case comes to them: by layers of the drawing, counted from 1, within one in the
    /// order of the file.
    pub fn order(&self) -> Vec<(usize, &StageId)> {
        let boxes = vec![Size::default(); self.figures.len()];
        let sketch = Sketch { boxes, links: self.links(|_| None) };
        let mut stages: Vec<(usize, &StageId)> = layout::ranks(&sketch)
            .into_iter()
            .zip(&self.figures)
            .filter_map(|(rank, figure)| match figure {
                Figure::Stage(stage) => Some((rank, stage)),
                _ => None,
            })
            .collect();
        stages.sort_by_key(|(rank, _)| *rank);
        // Layers without a stage, as those of forks, do not count.
        let ranks: BTreeSet<usize> = stages.iter().map(|(rank, _)| *rank).collect();
        let layer = |rank: usize| ranks.range(..=rank).count();
        stages.into_iter().map(|(rank, stage)| (layer(rank), stage)).collect()
    }

    /// The arrows for the layout, each with the size of its label.
    pub fn links(&self, label: impl Fn(&Arrow) -> Option<Size>) -> Vec<Link> {
        let link = |arrow: &Arrow| Link { from: arrow.from, to: arrow.to, label: label(arrow) };
        self.arrows.iter().map(link).collect()
    }
}

/// Whether a join is drawn before the stage: waiting for one branch is no waiting.
fn waits_for_several(stage: &Stage) -> bool {
    stage.join.len() > 1
}

/// A diagram in the making.
#[derive(Default)]
struct Maker {
    diagram: Diagram,
    numbers: BTreeMap<Figure, usize>,
    /// Forks by what they lead to: two outcomes that begin the same branches share one.
    forks: BTreeMap<Vec<Figure>, usize>,
}

impl Maker {
    /// The number of a figure.
    fn figure(&mut self, figure: Figure) -> usize {
        if let Some(number) = self.numbers.get(&figure) {
            return *number;
        }
        let number = self.diagram.figures.len();
        self.numbers.insert(figure.clone(), number);
        self.diagram.figures.push(figure);
        number
    }

    /// Where an outcome leads, as one figure.
    fn target(
        &mut self,
        definition: &Definition,
        stage: &Stage,
        outcome: &Outcome,
    ) -> Option<usize> {
        let stages = match &outcome.target {
            Target::End(end) => {
                return Some(self.figure(Figure::End(end.clone(), stage.id.clone())));
            }
            Target::Stages(stages) => stages,
        };
        let known = stages.iter().filter_map(|id| definition.stage(id.as_str()));
        let figures: Vec<Figure> = known.map(|target| arrival(stage, target)).collect();
        match figures.as_slice() {
            [] => None,
            [one] => self.known(one),
            several => Some(self.fork(several)),
        }
    }

    /// The number of a figure that may come later in the file, and then has none yet.
    fn known(&self, figure: &Figure) -> Option<usize> {
        self.numbers.get(figure).copied()
    }

    fn fork(&mut self, branches: &[Figure]) -> usize {
        if let Some(number) = self.forks.get(branches) {
            return *number;
        }
        let number = self.diagram.figures.len();
        self.diagram.figures.push(Figure::Fork(branches.len()));
        self.forks.insert(branches.to_vec(), number);
        number
    }

    /// All arrows, once every figure has its number.
    fn ways(&mut self, definition: &Definition) {
        for stage in &definition.stages {
            let here = self.figure(Figure::Stage(stage.id.clone()));
            if let Some(join) = self.known(&Figure::Join(stage.id.clone())) {
                self.arrow(join, here, None, false);
            }
            for outcome in &stage.outcomes {
                if let Some(to) = self.target(definition, stage, outcome) {
                    let named = Some((stage.id.clone(), outcome.id.clone()));
                    self.arrow(here, to, named, !outcome.cancel.is_empty());
                }
            }
        }
        for (branches, fork) in self.forks.clone() {
            for branch in &branches {
                if let Some(to) = self.known(branch) {
                    self.arrow(fork, to, None, false);
                }
            }
        }
    }

    fn arrow(
        &mut self,
        from: usize,
        to: usize,
        outcome: Option<(StageId, OutcomeId)>,
        cancels: bool,
    ) {
        let mut arrows = self.diagram.arrows.iter_mut();
        let same =
            arrows.find(|arrow| (arrow.from, arrow.to, arrow.cancels) == (from, to, cancels));
        match same {
            Some(arrow) => arrow.outcomes.extend(outcome),
            None => {
                let outcomes = outcome.into_iter().collect();
                self.diagram.arrows.push(Arrow { from, to, outcomes, cancels });
            }
        }
    }
}

/// Where somebody arrives who comes to `target` from `stage`.
fn arrival(stage: &Stage, target: &Stage) -> Figure {
    if waits_for_several(target) && target.join.contains(&stage.id) {
        Figure::Join(target.id.clone())
    } else {
        Figure::Stage(target.id.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workflow::fixture::{definition, stage};

    fn diagram() -> Diagram {
        let mut join = stage("d", &[".", "b+c", "d"]);
        join.join = vec!["b".into(), "c".into()];
        let stages =
            vec![stage("a", &["b+c", "a", "."]), stage("b", &["d"]), stage("c", &["d", "x"]), join];
        Diagram::of(&definition(stages))
    }

    #[test]
    fn outcomes_that_begin_the_same_branches_share_a_fork() {
        let diagram = diagram();
        let forks = diagram.figures.iter().filter(|figure| matches!(figure, Figure::Fork(2)));
        assert_eq!(forks.count(), 1);
        let joins = diagram.figures.iter().filter(|figure| matches!(figure, Figure::Join(_)));
        assert_eq!(joins.count(), 1);
        let ends = diagram.figures.iter().filter(|figure| matches!(figure, Figure::End(..)));
        assert_eq!(ends.count(), 2, "one at each stage that leads to it");
    }

    #[test]
    fn branches_arrive_at_the_join_and_others_at_the_stage() {
        let diagram = diagram();
        let number =
            |figure: &Figure| diagram.figures.iter().position(|other| other == figure).unwrap();
        let (join, own) = (number(&Figure::Join("d".into())), number(&Figure::Stage("d".into())));
        let into = |to: usize| diagram.arrows.iter().filter(|arrow| arrow.to == to).count();
        assert_eq!(into(join), 2);
        assert_eq!(into(own), 2, "from the join, and from itself");
    }

    #[test]
    fn stages_come_in_the_order_in_which_a_case_meets_them() {
        let stages = vec![stage("late", &["."]), stage("first", &["mid"]), stage("mid", &["late"])];
        let mut definition = definition(stages);
        definition.start = "first".into();
        let diagram = Diagram::of(&definition);
        let order: Vec<&str> =
            diagram.order().into_iter().map(|(_, stage)| stage.as_str()).collect();
        assert_eq!(order, ["first", "mid", "late"]);
    }
}
