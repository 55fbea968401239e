//! 文件性质认定 in the record of a case: what the program found of each draft, and what persons ruled.
//!
//! What the program found decides nothing. It must never bar an outcome: where a person does the opposite, that is
//! a [`Contradiction`] to be spoken of, not a reason to refuse.

use super::state::Case;
use crate::domain::check::screening::Classification;
use crate::domain::digest::Digest;
use crate::domain::name::{OutcomeId, PersonId, StageId};
use crate::domain::workflow::{Outcome, Stage, Target, Workflow};
use chrono::{DateTime, FixedOffset};

/// The outcome by which a workflow says that a text is no normative document. A workflow that has none does not
/// ask what a text is.
pub const NOT_NORMATIVE: &str = "not_normative";

/// 程序认定: what the program found of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What the text is, as far as the program can say.
    pub classification: Classification,
    /// 可能涉及重大行政决策.
    pub decision: bool,
    /// 排除类别: the category of the list of exclusions that it falls under.
    pub exclusion: Option<Excluded>,
    /// The question that settled it; none where none was asked.
    pub settled: Option<Settled>,
    /// All questions with their answers, kept in the store.
    pub report: Digest,
}

/// A category of texts that are no normative documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Its name in the criteria, by which it is counted.
    pub category: String,
    /// What people read of it.
    pub title: String,
}

/// The question that settled what a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// `S01`.
    pub step: String,
    /// Why, in the words of the criteria.
    pub reason: String,
    /// The rule behind the question.
    pub basis: String,
}

/// What a person can rule that a text is. There is no third: who can not tell does not rule yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nature {
    /// 属于行政规范性文件
    Normative,
    /// 不属于行政规范性文件
    NotNormative,
}

impl Nature {
    /// What a classification says for certain.
    pub fn of(classification: Classification) -> Option<Self> {
        match classification {
            Classification::Normative => Some(Self::Normative),
            Classification::NotNormative => Some(Self::NotNormative),
            Classification::NeedsHuman => None,
        }
    }
}

/// 人工认定: what a person says to what the program found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What the text is.
    pub nature: Nature,
    /// Whether a major decision is involved; none where the person did not speak of it.
    pub decision: Option<bool>,
    /// Why; whoever departs from what the program found has said so.
    pub reason: Option<String>,
}

impl Ruling {
    /// How it stands to what the program found.
    pub fn bearing(&self, found: Option<&Found>) -> Bearing {
        let Some(found) = found else { return Bearing::Settles };
        let other = self.decision.is_some_and(|decision| decision != found.decision);
        match Nature::of(found.classification) {
            Some(nature) if nature == self.nature && !other => Bearing::Confirms,
            Some(_) => Bearing::Overrules,
            None => Bearing::Settles,
        }
    }
}

/// How a ruling stands to what the program found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// It says the same.
    Confirms,
    /// The program could not tell, or was not asked.
    Settles,
    /// It says otherwise.
    Overrules,
}

/// A ruling in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruled {
    /// What was ruled.
    pub ruling: Ruling,
    /// On which draft, counted from 1.
    pub draft: u32,
    /// The words of that draft.
    pub text: Digest,
    /// Who ruled.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// How a stage was ended against what the text is held to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// What the text is held to be.
    pub nature: Nature,
    /// A person ruled so; else only the program found it.
    pub ruled: bool,
    /// The stage.
    pub stage: StageId,
    /// How it ended.
    pub outcome: OutcomeId,
}

impl Case {
    /// What the program found of the last draft; none where that was handed in before programs did.
    pub fn found(&self) -> Option<&Found> {
        self.screenings.get(&self.draft_ordinal())
    }

    /// The ruling that stands: the last on the words of the last draft.
    pub fn ruling(&self) -> Option<&Ruled> {
        let text = self.draft()?.text;
        self.rulings.iter().rev().find(|ruled| ruled.text == text)
    }

    /// What the last draft is held to be, and whether a person ruled so.
    pub fn nature(&self) -> Option<(Nature, bool)> {
        match self.ruling() {
            Some(ruled) => Some((ruled.ruling.nature, true)),
            None => Nature::of(self.found()?.classification).map(|nature| (nature, false)),
        }
    }

    /// Whether somebody should still say what the last draft is: a hint, and never in the way of anything.
    pub fn awaits_ruling(&self, workflow: &Workflow) -> bool {
        let asked = self.ended.is_none() && self.found().is_some() && asks_nature(workflow);
        asked && self.ruling().is_none()
    }
}

/// Whether a workflow asks what a text is.
pub fn asks_nature(workflow: &Workflow) -> bool {
    workflow.stages.iter().any(|stage| stage.outcome(NOT_NORMATIVE).is_some())
}

/// Whether ending a stage so contradicts what the text is held to be: calling a normative document none, or going
/// on with the review of what is none.
pub fn contradiction(
    workflow: &Workflow,
    case: &Case,
    (stage, outcome): (&StageId, &OutcomeId),
) -> Option<Contradiction> {
    let rule = workflow.stage(stage.as_str())?;
    rule.outcome(NOT_NORMATIVE)?;
    let (nature, ruled) = case.nature()?;
    let chosen = rule.outcome(outcome.as_str())?;
    let against = match nature {
        Nature::Normative => chosen.id == *NOT_NORMATIVE,
        Nature::NotNormative => chosen.id != *NOT_NORMATIVE && goes_on(workflow, chosen),
    };
    against.then(|| Contradiction { nature, ruled, stage: stage.clone(), outcome: outcome.clone() })
}

/// Whether an outcome leads on into the review, and not back to the drafter.
fn goes_on(workflow: &Workflow, outcome: &Outcome) -> bool {
    let Target::Stages(stages) = &outcome.target else { return false };
    let review = |stage: &&Stage| !stage.takes_draft;
    stages.iter().filter_map(|id| workflow.stage(id.as_str())).any(|stage| review(&stage))
}
