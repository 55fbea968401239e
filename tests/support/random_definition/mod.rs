//! Random definitions of workflows, as files: sound ones, and ones with a planted fault.
//!
//! Everything hangs on a seed, which whoever finds something prints. What is drawn is never unknown to the language:
//! the names are right and the form is right, so that only the proof can tell the sound from the faulty. Nothing
//! here may ask the program whether what it drew is sound.

mod dice;
mod fault;
mod model;
mod sound;

pub(crate) use dice::Dice;

/// What may be drawn.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent wishes, each a part of the language"
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wishes {
    /// Outcomes that do away with branches.
    pub(crate) allow_cancel: bool,
    /// Facts, conditions and stages for some facts only.
    pub(crate) allow_facts: bool,
    /// Stages that act by themselves.
    pub(crate) allow_auto: bool,
    /// Stages that act by themselves and have an outcome for each value of a fact, none without condition.
    pub(crate) auto_without_default: bool,
    /// At most so many stages, at least 2; small regions and planted faults may add a few.
    pub(crate) max_stages: usize,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            allow_cancel: true,
            allow_facts: true,
            allow_auto: true,
            auto_without_default: false,
            max_stages: 25,
        }
    }
}

/// What can be planted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fault {
    /// A stage is entered while it is at work, or one branch arrives twice where others are waited for.
    DoubleEntry,
    /// One of the branches that a join waits for is chosen.
    StuckJoin,
    /// A branch comes to an end while others are at work.
    Leftover,
    /// A stage can not be left for some facts, or leads to itself for ever.
    NoWayOut,
    /// A stage that acts by itself has no outcome for some facts.
    AutoWithoutOutcome,
    /// An outcome asks for facts with which its stage is never entered.
    DeadOutcome,
    /// Only such an outcome leads to the stage.
    UnreachableStage,
    /// An outcome leaves a region and forgets one of its stages.
    IncompleteCancel,
    /// A join waits for a stage from which nothing comes.
    JoinNeverCompletes,
}

impl Fault {
    /// All of them.
    pub(crate) const ALL: [Self; 9] = [
        Self::DoubleEntry,
        Self::StuckJoin,
        Self::Leftover,
        Self::NoWayOut,
        Self::AutoWithoutOutcome,
        Self::DeadOutcome,
        Self::UnreachableStage,
        Self::IncompleteCancel,
        Self::JoinNeverCompletes,
    ];

    /// Those that what may be drawn leaves room for.
    pub(crate) fn possible(wishes: &Wishes) -> Vec<Self> {
        let fits = |fault: &Self| match fault {
            Self::AutoWithoutOutcome => wishes.allow_auto && wishes.allow_facts,
            Self::DeadOutcome | Self::UnreachableStage => wishes.allow_facts,
            Self::IncompleteCancel => wishes.allow_cancel,
            _ => true,
        };
        Self::ALL.into_iter().filter(fits).collect()
    }

    /// Whether it needs branches that run at once.
    fn needs_region(self) -> bool {
        matches!(
            self,
            Self::DoubleEntry
                | Self::StuckJoin
                | Self::Leftover
                | Self::IncompleteCancel
                | Self::JoinNeverCompletes
        )
    }
}

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Planted {
    pub(crate) fault: Fault,
    pub(crate) stage: String,
}

/// A definition that was drawn.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    /// What it was drawn from.
    pub(crate) seed: u64,
    /// The file.
    pub(crate) yaml: String,
    /// What is wrong with it; nothing when it is sound.
    pub(crate) planted: Option<Planted>,
}

impl std::fmt::Display for Drawn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "seed {}, planted {:?}:\n{}", self.seed, self.planted, self.yaml)
    }
}

/// A sound definition.
pub(crate) fn sound(seed: u64, wishes: &Wishes) -> Drawn {
    let model = sound::Builder::build(&mut Dice::new(seed), wishes, false);
    Drawn { seed, yaml: model.yaml(), planted: None }
}

/// A definition with that fault, which must be among those possible.
pub(crate) fn faulty(seed: u64, wishes: &Wishes, fault: Fault) -> Drawn {
    let mut dice = Dice::new(seed);
    loop {
        let mut model = sound::Builder::build(&mut dice, wishes, fault.needs_region());
        if let Some(stage) = fault::plant(&mut model, fault, wishes, &mut dice) {
            let planted = Some(Planted { fault, stage: model::name(stage) });
            return Drawn { seed, yaml: model.yaml(), planted };
        }
    }
}

/// A definition, as often sound as with one of the faults that are possible.
pub(crate) fn any(seed: u64, wishes: &Wishes) -> Drawn {
    let mut dice = Dice::new(!seed);
    let faults = Fault::possible(wishes);
    // Half of them are sound: a proof that finds fault with everything must be found out too.
    if dice.chance(50) {
        return sound(seed, wishes);
    }
    match dice.pick(&faults) {
        Some(fault) => faulty(seed, wishes, fault),
        None => sound(seed, wishes),
    }
}
