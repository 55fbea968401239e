//! The state of a case: the fold of its events and nothing else (I3).
//!
//! Plain data, written only by `apply`. It must never hold anything that no event said.

use super::answer::{Answer, Finding};
use super::event::{Copy, Draft, IssuedFile};
use super::record::Record;
use super::screening::{Found, Ruled};
use super::suspicion::{Checked, Suspected};
use crate::domain::digest::Digest;
use crate::domain::name::{
    CaseId, CheckItemId, EndId, MaterialId, NeedId, OutcomeId, PersonId, SeriesId, StageId,
    WorkflowName,
};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Conclusion, Facts};
use chrono::{DateTime, FixedOffset, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};

/// 案卷: a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its name.
    pub id: CaseId,
    /// How many events made it.
    pub version: u64,
    /// The workflow it goes through.
    pub workflow: WorkflowName,
    /// The pack it is bound to; none before it was opened.
    pub pack: Option<Digest>,
    /// The title of the document.
    pub title: String,
    /// 起草单位.
    pub unit: String,
    /// When and by whom it was opened.
    pub opened: Option<(DateTime<FixedOffset>, PersonId)>,
    /// When something last happened.
    pub touched: Option<DateTime<FixedOffset>>,
    /// What is known about it.
    pub facts: Facts,
    /// The drafts, first to last, each with who handed it in and when.
    pub drafts: Vec<(Draft, DateTime<FixedOffset>, PersonId)>,
    /// What the program found of drafts, by their number.
    pub screenings: BTreeMap<u32, Found>,
    /// What persons ruled that drafts are, in order.
    pub rulings: Vec<Ruled>,
    /// What was put into the file, in order.
    pub materials: Vec<Material>,
    /// Stages at work.
    pub active: BTreeMap<StageId, Active>,
    /// Branches that arrived at a join and wait there, by the stage that waits.
    pub waiting: BTreeMap<StageId, BTreeSet<StageId>>,
    /// The cases named for what this one needs; of each need the last.
    pub links: BTreeMap<NeedId, CaseId>,
    /// The last answer to each question.
    pub answers: BTreeMap<CheckItemId, Answered>,
    /// All findings ever raised, in order.
    pub findings: Vec<Finding>,
    /// Checks of drafts by rules, in order.
    pub checks: Vec<Checked>,
    /// All suspicions ever noted, in order.
    pub suspicions: Vec<Suspected>,
    /// Completed stages, in order.
    pub steps: Vec<Step>,
    /// Stages that ended without being completed, in order.
    pub passed: Vec<Passed>,
    /// The last opinion.
    pub opinion: Option<OpinionGiven>,
    /// Numbers taken, in order.
    pub numbers: Vec<AssignedNumber>,
    /// Papers issued, in order.
    pub papers: Vec<IssuedPaper>,
    /// When the document was published.
    pub published: Option<DateTime<FixedOffset>>,
    /// Why it was withdrawn.
    pub withdrawn: Option<String>,
    /// Where and when it ended.
    pub ended: Option<Ended>,
    /// Minimums that were not kept, in order.
    pub waived: Vec<Waived>,
    /// Packs it was bound to before, in order.
    pub former: Vec<Former>,
}

/// A pack that a case was bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Former {
    /// The pack.
    pub pack: Digest,
    /// Until when.
    pub until: DateTime<FixedOffset>,
    /// Who bound the case to another.
    pub person: PersonId,
}

/// A stage at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Active {
    /// Since when.
    pub since: DateTime<FixedOffset>,
    /// How many drafts there were when it was entered.
    pub drafts: usize,
    /// Who chose which outcome of the present draft, where several persons must; one choice each.
    pub approvals: Vec<(PersonId, OutcomeId)>,
    /// Whose turn it is, where the workflow says so.
    pub assignee: Option<PersonId>,
}

/// A material in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Material {
    /// What it is.
    pub id: MaterialId,
    /// Where it is.
    pub copy: Copy,
    /// When it came.
    pub at: DateTime<FixedOffset>,
    /// Who brought it.
    pub person: PersonId,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// In which stage.
    pub stage: StageId,
    /// What was answered.
    pub answer: Answer,
    /// On which draft, counted from 1.
    pub draft: u32,
    /// The words of that draft.
    pub text: Digest,
    /// Who answered.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// A later draft changed the words it spoke of: it must be given again.
    pub reopened: bool,
}

/// A completed stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The stage.
    pub stage: StageId,
    /// How it ended.
    pub outcome: OutcomeId,
    /// The conclusion that was stated.
    pub conclusion: Option<Conclusion>,
    /// What was recorded.
    pub record: Record,
    /// On which draft, counted from 1.
    pub draft: u32,
    /// Who completed it; of a step carried over, who handed in the draft.
    pub person: PersonId,
    /// All who chose the outcome, the last one among them, where several persons must; else empty. It holds
    /// also who could not have chosen it any more at the end and so was not counted.
    pub approvers: Vec<PersonId>,
    /// Since when it had been active.
    pub since: DateTime<FixedOffset>,
    /// When it ended.
    pub at: DateTime<FixedOffset>,
    /// It ended by itself.
    pub carried: bool,
}

/// A stage that ended without being completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passed {
    /// The stage.
    pub stage: StageId,
    /// The outcome it was passed over with; none where another branch did away with it.
    pub outcome: Option<OutcomeId>,
    /// Since when it had been active.
    pub since: DateTime<FixedOffset>,
    /// When it ended.
    pub at: DateTime<FixedOffset>,
    /// How many stages had been completed by then.
    pub steps: usize,
}

/// 提前办结: that a minimum was not kept, for a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waived {
    /// The deadline.
    pub deadline: String,
    /// The first day on which what was done would have been possible; none where the deadline stood still.
    pub possible: Option<NaiveDate>,
    /// Why it was not waited for.
    pub reason: String,
    /// Who did not wait.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// An opinion that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpinionGiven {
    /// What it concludes.
    pub conclusion: Conclusion,
    /// On which draft, counted from 1.
    pub draft: u32,
    /// The words of that draft.
    pub text: Digest,
    /// In which stage.
    pub stage: StageId,
    /// Who gave it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// A number that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignedNumber {
    /// From which series.
    pub series: SeriesId,
    /// As printed.
    pub number: String,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// It will not be used.
    pub void: bool,
}

/// A paper that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssuedPaper {
    /// Which.
    pub paper: PaperKind,
    /// Made and sealed when this stage completed.
    pub sealed_by: Option<StageId>,
    /// Its files.
    pub files: Vec<IssuedFile>,
    /// Who caused it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// The end of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Where.
    pub end: EndId,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// By whom.
    pub person: PersonId,
}

impl Case {
    /// A case to which nothing has happened.
    pub fn new(id: CaseId) -> Self {
        Self {
            id,
            version: 0,
            workflow: WorkflowName::from(""),
            pack: None,
            title: String::new(),
            unit: String::new(),
            opened: None,
            touched: None,
            facts: Facts::new(),
            drafts: Vec::new(),
            screenings: BTreeMap::new(),
            rulings: Vec::new(),
            materials: Vec::new(),
            active: BTreeMap::new(),
            waiting: BTreeMap::new(),
            links: BTreeMap::new(),
            answers: BTreeMap::new(),
            findings: Vec::new(),
            checks: Vec::new(),
            suspicions: Vec::new(),
            steps: Vec::new(),
            passed: Vec::new(),
            opinion: None,
            numbers: Vec::new(),
            papers: Vec::new(),
            published: None,
            withdrawn: None,
            ended: None,
            waived: Vec::new(),
            former: Vec::new(),
        }
    }

    /// The last draft.
    pub fn draft(&self) -> Option<&Draft> {
        self.drafts.last().map(|(draft, _, _)| draft)
    }

    /// The number of the last draft, 0 when there is none.
    pub fn draft_ordinal(&self) -> u32 {
        self.draft().map_or(0, |draft| draft.ordinal)
    }

    /// The last number of a series that is still good.
    pub fn number(&self, series: &str) -> Option<&AssignedNumber> {
        self.numbers.iter().rev().find(|number| number.series == *series && !number.void)
    }

    /// The last completion of a stage.
    pub fn last_step(&self, stage: &str) -> Option<&Step> {
        self.steps.iter().rev().find(|step| step.stage == *stage)
    }

    /// The last value recorded under a name, whichever stage recorded it.
    pub fn recorded(&self, field: &str) -> Option<&super::Value> {
        self.steps.iter().rev().find_map(|step| step.record.get(field))
    }

    /// The last copy of a material.
    pub fn material(&self, id: &str) -> Option<&Material> {
        self.materials.iter().rev().find(|material| material.id == *id)
    }

    /// The finding that a question raised and nothing has settled.
    pub fn open_finding(&self, item: &str) -> Option<&Finding> {
        self.findings.iter().rev().find(|finding| finding.item == *item && finding.is_open())
    }
}
