//! What a workflow file says, and the checked workflow made from it.
//!
//! [`Workflow::check`] is the only way to a [`Workflow`]; a definition with a defect must never drive a case.

use super::{
    Condition, Defect, Fact, Graph, Others, Place, Proof, Stage, Target, Whereabouts, needed,
    proof, soundness,
};
use crate::domain::calendar::Period;
use crate::domain::name::{EndId, FieldId, NeedId, OutcomeId, RoleId, StageId, WorkflowName};
use crate::domain::office::Office;
use std::collections::BTreeSet;
use std::ops::Deref;

/// A workflow as written, its meaning not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Definition {
    /// The name of its folder.
    pub name: WorkflowName,
    /// What people read.
    pub title: String,
    /// What the review is called where its papers speak of it: 合法性审核, 合法性审查, 法制审核.
    pub review: String,
    /// Titles in other languages than that of the file.
    pub translations: Vec<Translation>,
    /// The author's label. Cases are bound to the digest of the pack, not to this.
    pub version: u32,
    /// The instruments the procedure rests on.
    pub basis: Vec<String>,
    /// Facts that conditions may ask for.
    pub facts: Vec<Fact>,
    /// Who acts.
    pub roles: Vec<Role>,
    /// The first stage.
    pub start: StageId,
    /// The stages, in the order of the file.
    pub stages: Vec<Stage>,
    /// Names of the ends for people; empty when the file names none.
    pub ends: Vec<(EndId, String)>,
    /// Who may withdraw a case, and where it ends then.
    pub withdrawal: Option<Withdrawal>,
    /// Periods, with their basis. They are shown; counting them belongs to the calendar.
    pub deadlines: Vec<DeadlineRule>,
}

/// A title in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Where the title stands.
    pub place: Place,
    /// `en`, `zh`.
    pub language: String,
    /// The title.
    pub text: String,
}

/// 角色: who acts in a stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its name.
    pub id: RoleId,
    /// What people read.
    pub title: String,
}

/// 撤回: how a case can be withdrawn from anywhere, until its document is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// Who may.
    pub role: RoleId,
    /// Where the case ends then.
    pub end: EndId,
}

/// A moment of a case: that a stage ends. Where a field of the outcome's record is named, its legal day is the day
/// recorded there (`publication.publish.published_on`), else the day on which it was done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The stage that ends.
    pub stage: StageId,
    /// With which outcome; with any where none is named.
    pub outcome: Option<OutcomeId>,
    /// The date in the record of the outcome.
    pub field: Option<FieldId>,
}

/// 督办: who is told of a deadline that was missed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Escalation {
    /// The role that is told.
    pub role: RoleId,
    /// How long after the last day; at once when none.
    pub after: Option<Period>,
}

/// 期限: a period between two moments of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineRule {
    /// Its name.
    pub id: String,
    /// What people read.
    pub title: String,
    /// What starts it; any of these.
    pub from: Vec<Moment>,
    /// What ends it; any of these.
    pub until: Vec<Moment>,
    /// What starts it anew while it runs. Nothing else does: coming to `from` again leaves it running.
    pub restart: Vec<Moment>,
    /// At most.
    pub within: Option<Period>,
    /// At least.
    pub at_least: Option<Period>,
    /// The last day of the minimum belongs to others and must have passed: what ends it is possible from the day after.
    pub whole_days: bool,
    /// Cases for which the minimum does not hold, each for a reason that is stated.
    pub unless: Condition,
    /// Stages during which it stands still.
    pub paused_in: Vec<StageId>,
    /// How long before the end people are reminded.
    pub remind: Option<Period>,
    /// The rule by which a last day that is a rest day moves on to the next working day (《民法典》第二百零三条); where
    /// none is named it stays.
    pub roll: Option<String>,
    /// Who is told when it is missed.
    pub escalate: Option<Escalation>,
    /// The rule it comes from.
    pub basis: Option<String>,
    /// The parameter of the jurisdiction that says how long: in place of `within`, or of `at_least` where there is no
    /// `within`. The figure here is used where the jurisdiction has none.
    pub parameter: Option<String>,
    /// Set where the figure is not verified for the jurisdiction (`待确认`).
    pub unconfirmed: Option<String>,
}

impl Moment {
    /// Whether it is that this stage ends with this outcome.
    pub fn is(&self, stage: &StageId, outcome: &OutcomeId) -> bool {
        self.stage == *stage && self.outcome.as_ref().is_none_or(|named| named == outcome)
    }
}

impl std::fmt::Display for Moment {
    /// As written: `stage`, `stage.outcome`, `stage.outcome.field`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.stage)?;
        if let Some(outcome) = &self.outcome {
            write!(f, ".{outcome}")?;
        }
        self.field.iter().try_for_each(|field| write!(f, ".{field}"))
    }
}

impl DeadlineRule {
    /// Whether a stage is one whose end ends it.
    pub fn ends_with(&self, stage: &StageId) -> bool {
        self.until.iter().any(|moment| moment.stage == *stage)
    }

    /// Whether a stage is one whose end starts it.
    pub fn begins_with(&self, stage: &StageId) -> bool {
        self.from.iter().any(|moment| moment.stage == *stage)
    }
}

impl Definition {
    /// The stage of that name.
    pub fn stage(&self, id: &str) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.id == *id)
    }

    /// The ends that outcomes lead to, and the one of a withdrawal.
    pub fn all_ends(&self) -> BTreeSet<&EndId> {
        let outcomes = self.stages.iter().flat_map(|stage| &stage.outcomes);
        let ends = outcomes.filter_map(|outcome| match &outcome.target {
            Target::End(end) => Some(end),
            Target::Stages(_) => None,
        });
        ends.chain(self.withdrawal.as_ref().map(|withdrawal| &withdrawal.end)).collect()
    }

    /// The deadline of that name.
    pub fn deadline(&self, id: &str) -> Option<&DeadlineRule> {
        self.deadlines.iter().find(|rule| rule.id == id)
    }

    /// The fact of that name.
    pub fn fact(&self, id: &str) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == *id)
    }

    /// What people call the role.
    pub fn role_title<'a>(&'a self, id: &'a RoleId) -> &'a str {
        self.roles.iter().find(|role| role.id == *id).map_or(id.as_str(), |role| &role.title)
    }

    /// What people call the stage.
    pub fn stage_title<'a>(&'a self, id: &'a StageId) -> &'a str {
        self.stage(id.as_str()).map_or(id.as_str(), |stage| &stage.title)
    }

    /// What people call the need of another case.
    pub fn need_title<'a>(&'a self, id: &'a NeedId) -> &'a str {
        let mut needs = self.stages.iter().flat_map(|stage| &stage.needs);
        needs.find(|need| need.id == *id).map_or(id.as_str(), |need| &need.title)
    }

    /// What people call the end.
    pub fn end_title<'a>(&'a self, id: &'a EndId) -> &'a str {
        self.ends.iter().find(|(end, _)| end == id).map_or(id.as_str(), |(_, title)| title)
    }
}

/// A workflow whose meaning was checked, with its graph.
#[derive(Clone, Debug)]
pub struct Workflow {
    definition: Definition,
    graph: Graph,
    proof: Option<Proof>,
}

impl Workflow {
    /// Checks a definition.
    ///
    /// # Errors
    ///
    /// All defects that were found, in the order of the file.
    pub fn check(definition: Definition) -> Result<Self, Vec<Defect>> {
        let graph = Graph::of(&definition);
        let defects = soundness::defects(&definition, &graph);
        let proof = soundness::can_run(&definition, &defects).then(|| proof::prove(&definition));
        match proof {
            Some(Ok(proof)) if defects.is_empty() => {
                Ok(Self { definition, graph, proof: Some(proof) })
            }
            Some(Err(shown)) => Err(soundness::together(defects, shown)),
            _ => Err(defects),
        }
    }

    /// A workflow that was checked before it was taken in: its names are checked, nothing is proved anew.
    ///
    /// # Errors
    ///
    /// The defects that the file shows without running it.
    pub fn kept(definition: Definition) -> Result<Self, Vec<Defect>> {
        let graph = Graph::of(&definition);
        let defects = soundness::defects(&definition, &graph);
        if defects.is_empty() { Ok(Self { definition, graph, proof: None }) } else { Err(defects) }
    }

    /// The same workflow with the titles that it has in a language; see [`Definition::localized`].
    #[must_use]
    pub fn localized(&self, language: &str) -> Self {
        let definition = self.definition.localized(language);
        Self { definition, graph: self.graph.clone(), proof: self.proof }
    }

    /// A workflow nobody checked, so that tests can show what the engine does with a faulty one.
    #[cfg(test)]
    pub(crate) fn unchecked(definition: Definition) -> Self {
        Self { graph: Graph::of(&definition), definition, proof: None }
    }

    /// What may go wrong with a case from where it stands; nothing where that could not be decided.
    pub fn from_here(&self, whereabouts: &Whereabouts<'_>) -> Vec<Defect> {
        proof::from_here(&self.definition, whereabouts)
    }

    /// How large the proof was; none of a workflow that was proved before it was taken in.
    pub fn proof(&self) -> Option<Proof> {
        self.proof
    }

    /// What is wrong with the cases of other workflows that this one needs, where `known` are the workflows there are.
    pub fn needed(&self, known: &[String], others: &Others) -> Vec<Defect> {
        needed::defects(&self.definition, known, others)
    }

    /// What the people of an office can not do of what the workflow asks, on any of its runs.
    pub fn staffing(&self, office: &Office) -> Vec<Defect> {
        proof::staffing(&self.definition, &self.graph, office)
    }

    /// The graph of stages.
    pub fn graph(&self) -> &Graph {
        &self.graph
    }
}

impl Deref for Workflow {
    type Target = Definition;

    fn deref(&self) -> &Definition {
        &self.definition
    }
}
