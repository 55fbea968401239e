//! What can differ between two definitions, as data: where, what, and whether a guard of the law became weaker.
//!
//! Nothing here has words for people; keys are those of the language, so that an author finds them in the file.

use super::setting::Setting;
use crate::domain::name::{
    CheckItemId, EndId, FactId, FieldId, MaterialId, NeedId, OutcomeId, RoleId, StageId,
};
use crate::domain::workflow::Weight;

/// Everything in which two definitions differ, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// The differences; those of one part stand together.
    pub changes: Vec<Change>,
}

impl Diff {
    /// Whether the two say the same.
    pub fn is_same(&self) -> bool {
        self.changes.is_empty()
    }

    /// How many differences make a guard weaker.
    pub fn eased(&self) -> usize {
        self.changes.iter().filter(|change| change.eased.is_some()).count()
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The part of the file.
    pub part: Part,
    /// The thing in that part.
    pub thing: Thing,
    /// What became of it.
    pub what: What,
    /// Which guard became weaker by it, if one did.
    pub eased: Option<Easing>,
}

/// A part of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// The keys at the top.
    Head,
    /// A fact.
    Fact(FactId),
    /// A role.
    Role(RoleId),
    /// An end.
    End(EndId),
    /// A stage.
    Stage(StageId),
    /// A deadline.
    Deadline(String),
}

/// A thing in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Thing {
    /// The part itself.
    Itself,
    /// An outcome of the stage.
    Outcome(OutcomeId),
    /// A question of its checklist.
    Item(CheckItemId),
    /// A material it asks for.
    Material(MaterialId),
    /// A case of another workflow that it needs.
    Need(NeedId),
    /// A value recorded with one of its outcomes.
    Field(OutcomeId, FieldId),
}

/// What became of a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// A question stands in this other stage now.
    MovedTo(StageId),
    /// One of its keys says something else.
    Changed {
        /// Which.
        key: Key,
        /// What it said.
        from: Setting,
        /// What it says.
        to: Setting,
    },
}

macro_rules! keys {
    ($($(#[$doc:meta])* $variant:ident = $name:literal;)*) => {
        /// A key of the language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Key { $($(#[$doc])* $variant,)* }

        impl Key {
            /// As it is written in the file; of a key within a key, with a dot.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

keys! {
    /// The name of the workflow.
    Workflow = "workflow";
    /// What people read.
    Title = "title";
    /// Titles in other languages.
    Translations = "title.*";
    /// What the review is called.
    Review = "review";
    /// The author's label.
    Version = "version";
    /// The rules it rests on.
    Basis = "basis";
    /// The first stage.
    Start = "start";
    /// Who may withdraw.
    WithdrawalRole = "withdrawal.role";
    /// Where a case ends then.
    WithdrawalEnd = "withdrawal.end";
    /// What values there are.
    Values = "values";
    /// The value of who said nothing.
    Default = "default";
    /// What is done there.
    Help = "help";
    /// Who acts.
    Role = "role";
    /// Nobody acts.
    Auto = "auto";
    /// For which facts.
    When = "when";
    /// How it is passed over.
    Skip = "skip";
    /// Whose turn it is.
    Assign = "assign";
    /// Whether review periods run.
    Clock = "clock";
    /// What it waits for.
    Join = "join";
    /// Whose work bars.
    NotSamePersonAs = "not_same_person_as";
    /// Asked anew each time.
    AskAgain = "ask_again";
    /// Takes drafts.
    Takes = "takes";
    /// Ends by itself.
    Carry = "carry";
    /// Papers.
    Issues = "issues";
    /// The order of outcomes where nobody chooses.
    Order = "outcomes";
    /// A question.
    Ask = "ask";
    /// How much hangs on it.
    Weight = "weight";
    /// What is not verified.
    Unconfirmed = "unconfirmed";
    /// Of the words or of the procedure.
    About = "about";
    /// Where an outcome leads.
    To = "to";
    /// What it does away with.
    Cancel = "cancel";
    /// What it concludes.
    Conclusion = "conclusion";
    /// Its series.
    Number = "number";
    /// What it does to the catalogue.
    Catalogue = "catalogue";
    /// No open finding.
    OpenFindings = "require.open_findings";
    /// The checklist.
    Checklist = "require.checklist";
    /// The materials.
    Materials = "require.materials";
    /// The other cases.
    Needs = "require.needs";
    /// The text.
    UnchangedText = "require.unchanged_text";
    /// The draft.
    NewDraft = "require.new_draft";
    /// The opinion.
    RequiredConclusion = "require.conclusion";
    /// The persons.
    Approvals = "require.approvals";
    /// What a value holds.
    Type = "type";
    /// Whether it may be left out.
    Optional = "optional";
    /// The workflow of a case that is needed.
    NeededWorkflow = "needs.workflow";
    /// Its good ends.
    Ends = "ends";
    /// What begins a period.
    From = "from";
    /// What ends it.
    Until = "until";
    /// At most.
    Within = "within";
    /// At least.
    AtLeast = "at_least";
    /// What starts it anew.
    Restart = "restart";
    /// The last day of the minimum must have passed.
    WholeDays = "whole_days";
    /// The rule by which it moves on to a working day.
    Roll = "roll";
    /// Who is told of it when it is missed.
    EscalateRole = "escalate.role";
    /// How long after.
    EscalateAfter = "escalate.after";
    /// The figure of the place.
    Parameter = "parameter";
    /// Except for.
    Unless = "unless";
    /// Stands still in.
    PausedIn = "paused_in";
    /// Reminds.
    Remind = "remind";
}

macro_rules! easings {
    ($($(#[$doc:meta])* $variant:ident = $code:literal;)*) => {
        /// A guard that became weaker. Whether the law allows that is for a person to say.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Easing {
            /// A question on which something hangs is not asked any more.
            QuestionRemoved(Weight),
            $($(#[$doc])* $variant,)*
        }

        impl Easing {
            /// A stable name, for programs.
            pub fn code(self) -> &'static str {
                match self {
                    Self::QuestionRemoved(_) => "question-removed",
                    $(Self::$variant => $code,)*
                }
            }
        }

        #[cfg(test)]
        pub(crate) const EASINGS: &[Easing] =
            &[Easing::QuestionRemoved(Weight::Blocking), $(Easing::$variant,)*];
    };
}

easings! {
    /// A stage is gone, and what was guarded there with it.
    StageRemoved = "stage-removed";
    /// A stage is passed over in cases in which it was not.
    StageSkippable = "stage-skippable";
    /// Nobody acts any more where a person did.
    NobodyActs = "nobody-acts";
    /// Less hangs on a question.
    WeightLowered = "weight-lowered";
    /// A question is not asked in cases in which it was.
    QuestionNarrowed = "question-narrowed";
    /// An answer outlives a new draft, which it did not.
    AnswerOutlives = "answer-outlives";
    /// An outcome requires less.
    GuardRemoved = "guard-removed";
    /// A person may do both of what two persons had to.
    SeparationRemoved = "separation-removed";
    /// A material is asked for no more, or in fewer cases.
    MaterialDropped = "material-dropped";
    /// Another case is needed no more, or in fewer cases, or may end otherwise.
    NeedDropped = "need-dropped";
    /// A value need not be written down any more.
    RecordDropped = "record-dropped";
    /// A join waits for less.
    JoinShortened = "join-shortened";
    /// A paper is made no more.
    PaperDropped = "paper-dropped";
    /// What a rule rests on is named no more.
    BasisRemoved = "basis-removed";
    /// A minimum is shorter, gone, or excepts more.
    MinimumShortened = "minimum-shortened";
    /// A maximum is longer or gone.
    MaximumLengthened = "maximum-lengthened";
    /// A period stands still where it ran.
    PauseAdded = "pause-added";
    /// Nobody else is told of a missed period any more, or later.
    EscalationDropped = "escalation-dropped";
    /// A period is gone.
    DeadlineRemoved = "deadline-removed";
}
