//! One stage: who acts, what is asked, how it can end.
//!
//! Data only. What a stage lets a case do is judged in [`crate::domain::case::decide`], never here.

use super::Condition;
use crate::domain::name::{
    CheckItemId, EndId, FieldId, MaterialId, NeedId, OutcomeId, PersonId, RoleId, SeriesId,
    StageId, WorkflowName,
};
use crate::domain::paper::PaperKind;

/// 环节: a stage of a workflow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its identity: the name in the file.
    pub id: StageId,
    /// What people read.
    pub title: String,
    /// What its person does here, in one sentence.
    pub help: Option<String>,
    /// Who acts; none for a stage that decides by itself (`auto`).
    pub role: Option<RoleId>,
    /// No person: the first outcome whose `when` holds is taken.
    pub auto: bool,
    /// Only for cases with these facts; for others it is passed over with the outcome `skip`.
    pub when: Condition,
    /// The outcome it is passed over with. It must need nothing that only a person can give.
    pub skip: Option<OutcomeId>,
    /// Whose turn it is when the stage is entered. A division of labour, no bar: anybody of the role may act.
    pub assign: Option<Assignment>,
    /// Whether review periods run while it is active.
    pub clock: Clock,
    /// Stages whose arrivals it waits for; any other arrival enters at once.
    pub join: Vec<StageId>,
    /// Those who did these may not complete it.
    pub not_same_person_as: Vec<Submission>,
    /// What must be in the file.
    pub materials: Vec<MaterialRule>,
    /// Cases of other workflows that must have ended well before an outcome with `require.needs`.
    pub needs: Vec<Need>,
    /// What must be answered.
    pub checklist: Vec<CheckItem>,
    /// Its questions are about one occasion (a meeting, an opinion): entered again, all are asked again.
    pub ask_again: bool,
    /// A new draft may be handed in while it is active.
    pub takes_draft: bool,
    /// Entered again after a new draft with no answer reopened, it ends by itself with this outcome,
    /// the one it ended with before.
    pub carry: Option<OutcomeId>,
    /// Papers made and sealed when it completes.
    pub issues: Vec<PaperKind>,
    /// How it can end, in the order of the file.
    pub outcomes: Vec<Outcome>,
}

impl Stage {
    /// The outcome of that name.
    pub fn outcome(&self, id: &str) -> Option<&Outcome> {
        self.outcomes.iter().find(|outcome| outcome.id == *id)
    }

    /// The outcome it is passed over with where it is not for a case: the one that `skip` names, or the only
    /// one it has. None for a stage that is for every case.
    pub fn passed_over(&self) -> Option<&Outcome> {
        match (&self.skip, self.outcomes.as_slice()) {
            _ if self.when.is_always() => None,
            (Some(skip), _) => self.outcome(skip.as_str()),
            (None, [only]) => Some(only),
            (None, _) => None,
        }
    }
}

/// A doing whose person another stage may not share.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Submission {
    /// Who handed in the draft or a revision of it (`submission`).
    Draft,
    /// Who completed this stage.
    Stage(StageId),
}

/// Whose turn it is in a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assignment {
    /// This person's.
    Person(PersonId),
    /// Of those who have the stage's role and are not barred, the one to whom the fewest stages are assigned;
    /// of several, the first in the order of the office.
    LeastLoaded,
}

/// A case of another workflow that must have ended well first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its name.
    pub id: NeedId,
    /// What people read.
    pub title: String,
    /// The workflow the other case goes through.
    pub workflow: WorkflowName,
    /// Only for cases with these facts.
    pub when: Condition,
    /// The ends of the other case that are good ones.
    pub ends: Vec<EndId>,
    /// The rule that asks for it.
    pub basis: Option<String>,
}

/// Whether the review period runs during a stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Clock {
    /// It runs.
    #[default]
    Running,
    /// It stands still, as while materials are supplemented.
    Paused,
}

/// 材料: something that must be in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialRule {
    /// Its name.
    pub id: MaterialId,
    /// What people read.
    pub title: String,
    /// The rule that asks for it.
    pub basis: Option<String>,
    /// Only for cases with these facts.
    pub when: Condition,
}

/// How much hangs on a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// 建议: worth saying.
    Advice,
    /// 必须修改: the text must be changed before it can be called lawful.
    Must,
    /// 一票否决: a problem here bars the stage from passing.
    Blocking,
}

impl Weight {
    /// All weights, the lightest first.
    pub const ALL: [Self; 3] = [Self::Advice, Self::Must, Self::Blocking];

    /// Its name in files and for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Advice => "advice",
            Self::Must => "must",
            Self::Blocking => "blocking",
        }
    }
}

/// 审查要点: a question of a checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckItem {
    /// Its code.
    pub id: CheckItemId,
    /// The question.
    pub ask: String,
    /// How much hangs on it.
    pub weight: Weight,
    /// The rule it comes from.
    pub basis: Option<String>,
    /// How sure we are of the basis, in the author's words, where it is not verified (`待确认`).
    pub unconfirmed: Option<String>,
    /// Only for cases with these facts.
    pub when: Condition,
    /// The question is about what was done, not about the words of the draft: its answer outlives a
    /// new draft.
    pub about_process: bool,
}

/// 审核结论: the three conclusions of an opinion (国办发〔2018〕115号（六）), and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conclusion {
    /// 合法
    Lawful,
    /// 应当予以修改
    Revise,
    /// 不合法
    Unlawful,
}

/// 结果: one way a stage can end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its name.
    pub id: OutcomeId,
    /// What people read.
    pub title: String,
    /// Where the case goes.
    pub target: Target,
    /// Parallel branches that end with it.
    pub cancel: Vec<StageId>,
    /// Only for cases with these facts.
    pub when: Condition,
    /// What must be true first.
    pub require: Requirements,
    /// What must be given with it.
    pub record: Vec<Field>,
    /// The opinion it states.
    pub conclusion: Option<Conclusion>,
    /// The series from which it takes the next number.
    pub number: Option<SeriesId>,
    /// What it changes in the public catalogue.
    pub catalogue: Option<CatalogueChange>,
}

impl Outcome {
    /// The stages that it leads to; none when it ends the case.
    pub fn stages(&self) -> &[StageId] {
        match &self.target {
            Target::Stages(stages) => stages,
            Target::End(_) => &[],
        }
    }
}

/// Where an outcome leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// These stages, in parallel when there are several.
    Stages(Vec<StageId>),
    /// A named end.
    End(EndId),
}

/// What must be true before an outcome can be taken.
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent demands, each a key of the language"
)]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirements {
    /// No finding of weight must or blocking may be open.
    pub no_open_findings: bool,
    /// At least one finding must be open: a conclusion against a text says what is wrong with it.
    pub some_open_finding: bool,
    /// How far the checklist must be.
    pub checklist: Option<ChecklistBar>,
    /// All materials of the stage must be there.
    pub materials: bool,
    /// All cases that the stage needs must have ended well.
    pub needs: bool,
    /// The text must be, word for word, the one that the last opinion speaks of.
    pub unchanged_text: bool,
    /// A draft must have been handed in since the stage was entered.
    pub new_draft: bool,
    /// The last opinion must conclude one of these; none: no matter.
    pub conclusion: Vec<Conclusion>,
    /// So many different persons must choose the outcome; 0 and 1 are the same.
    pub approvals: u32,
}

/// How far a checklist must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChecklistBar {
    /// Every question that applies has an answer.
    Complete,
    /// Complete, and no question of weight blocking shows a problem.
    Clear,
    /// Complete, and at least one question shows a problem.
    Defective,
    /// At least one question shows a problem, whether or not the rest have answers.
    Failed,
}

/// A value that must be given with an outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub id: FieldId,
    /// What people read.
    pub title: String,
    /// What it holds.
    pub kind: FieldKind,
    /// May be left out.
    pub optional: bool,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Any words.
    Text,
    /// A calendar day.
    Date,
    /// A whole number, zero or more.
    Number,
    /// One of these words.
    Choice(Vec<String>),
    /// A person of the registry.
    Person,
}

/// What an outcome changes in the public catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CatalogueChange {
    /// The document becomes an entry; the record holds `published_on` and `effective_on`.
    Enter,
    /// The entry's filing with the superior is noted; the record holds `filed_on`.
    File,
}
