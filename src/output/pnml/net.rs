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

/// What happens in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The case begins.
    Begin,
    /// All have arrived who are waited for.
    Join,
    /// A stage is passed over.
    Skip,
    /// A stage ends.
    Outcome,
    /// What is at a stage, or has come from it, vanishes: some outcome cancels it.
    Vanish,
}

/// A step: what it takes and what it gives.
#[derive(Clone, Debug)]
pub(super) struct Step<'a> {
    pub(super) kind: Kind,
    /// A stage and an outcome; a stage that joins or is passed over; nothing of the beginning.
    pub(super) names: Vec<&'a str>,
    pub(super) takes: Vec<Spot<'a>>,
    pub(super) gives: Vec<Spot<'a>>,
}

impl Step<'_> {
    /// What its id begins with.
    pub(super) fn word(&self) -> &'static str {
        match self.kind {
            Kind::Begin => "begin",
            Kind::Join => "join",
            Kind::Skip => "skip",
            Kind::Outcome => "outcome",
            Kind::Vanish => "vanish",
        }
    }

    /// Whether no event tells of it.
    pub(super) fn is_silent(&self) -> bool {
        self.kind != Kind::Outcome
    }

    /// Its name: of an outcome what events of it are called.
    pub(super) fn label(&self) -> String {
        let names = self.names.join(".");
        if self.is_silent() { [self.word(), &names].join(" ") } else { names }
    }
}

/// The steps that can be taken with these facts, as far as something leads to them.
pub(super) fn steps<'a>(definition: &'a Definition, facts: &'a Facts) -> Vec<Step<'a>> {
    let start = Spot::Stage(definition.start.as_str());
    let (names, takes, gives) = (Vec::new(), vec![Spot::Source], vec![start]);
    let mut all = vec![Step { kind: Kind::Begin, names, takes, gives }];
    for stage in &definition.stages {
        all.extend(join(stage));
        all.extend(skip(definition, stage, facts));
        all.extend(ways(stage, facts).map(|way| step(definition, stage, way)));
    }
    let vanishing = vanishing(definition, &all);
    all.extend(vanishing);
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
    (!takes.is_empty()).then_some(Step { kind: Kind::Join, names: vec![id], takes, gives })
}

/// What may vanish because some outcome cancels it: at any time, since a net can not say when.
fn vanishing<'a>(definition: &'a Definition, steps: &[Step<'a>]) -> Vec<Step<'a>> {
    let outcomes = definition.stages.iter().flat_map(|stage| &stage.outcomes);
    let gone: BTreeSet<&str> = outcomes.flat_map(|way| &way.cancel).map(StageId::as_str).collect();
    let is_gone = |spot: &Spot<'a>| match spot {
        Spot::Stage(stage) => gone.contains(stage),
        Spot::Waiting(_, from) => gone.contains(from),
        Spot::Source | Spot::Sink => false,
    };
    let vanish = |spot: Spot<'a>| {
        let (names, takes, gives) = (spot.names(), vec![spot], Vec::new());
        Step { kind: Kind::Vanish, names, takes, gives }
    };
    spots(steps).into_iter().filter(is_gone).map(vanish).collect()
}

/// Passing over a stage that may not be for these facts.
fn skip<'a>(definition: &'a Definition, stage: &'a Stage, facts: &Facts) -> Option<Step<'a>> {
    let way = stage.skip.as_ref().and_then(|skip| stage.outcome(skip.as_str()))?;
    let step = step(definition, stage, way);
    let passed_over = Step { kind: Kind::Skip, names: vec![stage.id.as_str()], ..step };
    (!stage.when.holds(facts)).then_some(passed_over)
}

/// The outcomes that a stage may have where it is not passed over.
fn ways<'a>(stage: &'a Stage, facts: &'a Facts) -> impl Iterator<Item = &'a Outcome> {
    let all = &stage.outcomes;
    // A stage that acts by itself takes the first that holds.
    let first = all.iter().position(|way| stage.auto && way.when.holds(facts));
    let many = first.map_or(all.len(), |first| first + 1);
    let many = if is_possible(&stage.when, facts) { many } else { 0 };
    all.iter().take(many).filter(|way| is_possible(&way.when, facts))
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
    Step { kind: Kind::Outcome, names, takes: vec![Spot::Stage(id)], gives }
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
