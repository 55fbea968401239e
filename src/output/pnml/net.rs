//! The net itself: what each step takes and what it gives, for the facts that are known.

use crate::domain::name::StageId;
use crate::domain::workflow::{Condition, Definition, Facts, Outcome, Stage, Target};
use std::collections::BTreeSet;

/// Where a token can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spot<'a> {
    /// Before anything.
    Source,
    /// At a stage.
    Stage(&'a str),
    /// At a stage that waits for others, having come from one.
    Waiting(&'a str, &'a str),
    /// At an end.
    Sink,
}

impl<'a> Spot<'a> {
    /// What its id begins with.
    pub(super) fn kind(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Stage(_) => "stage",
            Self::Waiting(..) => "waiting",
            Self::Sink => "sink",
        }
    }

    /// The names it is known by.
    pub(super) fn names(self) -> Vec<&'a str> {
        match self {
            Self::Source | Self::Sink => Vec::new(),
            Self::Stage(stage) => vec![stage],
            Self::Waiting(stage, from) => vec![stage, from],
        }
    }

    /// What people read.
    pub(super) fn title(self, definition: &Definition) -> String {
        let title = |id: &str| definition.stage_title(&StageId::from(id)).to_owned();
        match self {
            Self::Source | Self::Sink => self.kind().to_owned(),
            Self::Stage(stage) => title(stage),
            Self::Waiting(stage, from) => format!("{} → {}", title(from), title(stage)),
        }
    }
}

/// A step: what it takes and what it gives.
#[derive(Clone, Debug)]
pub(super) struct Step<'a> {
    /// A stage and an outcome; a stage that joins; nothing of the beginning.
    pub(super) names: Vec<&'a str>,
    /// No event tells of it.
    pub(super) silent: bool,
    pub(super) takes: Vec<Spot<'a>>,
    pub(super) gives: Vec<Spot<'a>>,
}

impl Step<'_> {
    /// What its id begins with.
    pub(super) fn kind(&self) -> &'static str {
        match (self.silent, self.names.is_empty()) {
            (false, _) => "outcome",
            (true, false) => "join",
            (true, true) => "begin",
        }
    }

    /// Its name: what events of it are called.
    pub(super) fn label(&self) -> String {
        if self.silent {
            [&[self.kind()], &*self.names].concat().join(" ")
        } else {
            self.names.join(".")
        }
    }
}

/// The steps that can be taken with these facts, as far as something leads to them.
pub(super) fn steps<'a>(definition: &'a Definition, facts: &Facts) -> Vec<Step<'a>> {
    let start = Spot::Stage(definition.start.as_str());
    let begin = Step { names: vec![], silent: true, takes: vec![Spot::Source], gives: vec![start] };
    let mut all = vec![begin];
    for stage in &definition.stages {
        all.extend(join(stage));
        all.extend(ways(stage, facts).into_iter().map(|way| step(definition, stage, way)));
    }
    led_to(all)
}

/// Every spot of these steps, the source first and the sink last; both are always there.
pub(super) fn spots<'a>(steps: &[Step<'a>]) -> BTreeSet<Spot<'a>> {
    let mut all = BTreeSet::from([Spot::Source, Spot::Sink]);
    all.extend(steps.iter().flat_map(|step| step.takes.iter().chain(&step.gives)).copied());
    all
}

fn join(stage: &Stage) -> Option<Step<'_>> {
    let id = stage.id.as_str();
    let from: BTreeSet<&str> = stage.join.iter().map(StageId::as_str).collect();
    let takes: Vec<Spot<'_>> = from.into_iter().map(|from| Spot::Waiting(id, from)).collect();
    let gives = vec![Spot::Stage(id)];
    (!takes.is_empty()).then_some(Step { names: vec![id], silent: true, takes, gives })
}

/// The outcomes that a stage may have.
fn ways<'a>(stage: &'a Stage, facts: &Facts) -> Vec<&'a Outcome> {
    let skip = stage.skip.as_ref().and_then(|skip| stage.outcome(skip.as_str()));
    let mut ways = Vec::new();
    if is_possible(&stage.when, facts) {
        for way in &stage.outcomes {
            if is_possible(&way.when, facts) {
                ways.push(way);
            }
            // A stage that acts by itself takes the first that holds.
            if stage.auto && way.when.holds(facts) {
                break;
            }
        }
    }
    let passed_over = skip.filter(|_| !stage.when.holds(facts));
    ways.extend(passed_over.filter(|skip| !ways.iter().any(|way| way.id == skip.id)));
    ways
}

/// Whether the condition may hold, whatever the facts are that are not known.
fn is_possible(condition: &Condition, facts: &Facts) -> bool {
    let fits = |all: &Facts| {
        all.iter().all(|(id, value)| facts.get(id).is_none_or(|known| known == value))
    };
    condition.is_always() || condition.any.iter().any(fits)
}

fn step<'a>(definition: &'a Definition, stage: &'a Stage, way: &'a Outcome) -> Step<'a> {
    let (id, names) = (stage.id.as_str(), vec![stage.id.as_str(), way.id.as_str()]);
    let arrival = |target: &'a StageId| {
        let waits = definition.stage(target.as_str()).is_some_and(|to| to.join.contains(&stage.id));
        if waits { Spot::Waiting(target.as_str(), id) } else { Spot::Stage(target.as_str()) }
    };
    let gives = match &way.target {
        Target::End(_) => vec![Spot::Sink],
        Target::Stages(targets) => targets.iter().map(arrival).collect(),
    };
    Step { names, silent: false, takes: vec![Spot::Stage(id)], gives }
}

/// The steps all of whose tokens something can bring, each by itself.
fn led_to(mut steps: Vec<Step<'_>>) -> Vec<Step<'_>> {
    let mut brought = BTreeSet::from([Spot::Source]);
    loop {
        let known = brought.len();
        for step in &steps {
            if step.takes.iter().all(|spot| brought.contains(spot)) {
                brought.extend(step.gives.iter().copied());
            }
        }
        if brought.len() == known {
            break;
        }
    }
    steps.retain(|step| step.takes.iter().all(|spot| brought.contains(spot)));
    steps
}
