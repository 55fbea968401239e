//! 审核流转单: the whole case on a sheet, from its opening to where it stands.

use super::draft::DraftLine;
use super::finding::FindingLine;
use super::hand::Hand;
use super::kind::PaperKind;
use super::material::MaterialLine;
use super::nature::NatureLine;
use super::section::Section;
use super::source::{Cut, Source};
use super::step::StepLine;
use super::suspicion::SuspicionLine;
use crate::domain::case::{Active, AssignedNumber, IssuedFile, IssuedPaper};
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, EndId, FactId, OutcomeId, PersonId, StageId};
use crate::domain::workflow::FactValue;
use chrono::{DateTime, FixedOffset};

/// 审核流转单.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoutingSheet {
    /// The case.
    pub case: CaseId,
    /// It was made from so many events of the case.
    pub version: u64,
    /// What people call the workflow.
    pub workflow: String,
    /// What the review is called: 合法性审核 or another word of the workflow.
    pub review: String,
    /// The pack the case is bound to.
    pub pack: Option<Digest>,
    /// The title of the document.
    pub title: String,
    /// 制定机关.
    pub organ: String,
    /// 起草单位.
    pub unit: String,
    /// Who opened the case, and when.
    pub opened: Hand,
    /// What was stated about it.
    pub facts: Vec<FactLine>,
    /// What the document is, as far as anything is recorded of that.
    pub nature: Option<NatureLine>,
    /// The drafts.
    pub drafts: Vec<DraftLine>,
    /// The materials, in the order in which they came.
    pub materials: Vec<MaterialLine>,
    /// 办理经过.
    pub steps: Vec<StepLine>,
    /// The answers, by stage.
    pub sections: Vec<Section>,
    /// All findings raised.
    pub findings: Vec<FindingLine>,
    /// All suspicions noted, in order; none where no draft was checked and nobody added one.
    pub suspicions: Option<Vec<SuspicionLine>>,
    /// The numbers taken.
    pub numbers: Vec<AssignedNumber>,
    /// The papers issued.
    pub papers: Vec<PaperLine>,
    /// 在办环节.
    pub active: Vec<ActiveLine>,
    /// Stages that wait for branches.
    pub waiting: Vec<WaitingLine>,
    /// When the document was published.
    pub published: Option<DateTime<FixedOffset>>,
    /// Why it was withdrawn.
    pub withdrawn: Option<String>,
    /// Where it ended, what people call that, by whom and when.
    pub ended: Option<(EndId, String, Hand)>,
}

/// A fact about the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// The fact.
    pub id: FactId,
    /// What people call it.
    pub title: String,
    /// Its value.
    pub value: FactValue,
}

/// A paper that was issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperLine {
    /// Which.
    pub paper: PaperKind,
    /// The stage that sealed it and what people call it; none when somebody asked for it.
    pub sealed_by: Option<(StageId, String)>,
    /// Its files.
    pub files: Vec<IssuedFile>,
    /// Who caused it, and when.
    pub by: Hand,
}

/// A stage at work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActiveLine {
    /// The stage.
    pub stage: StageId,
    /// What people call it.
    pub title: String,
    /// Who acts: what people call the role.
    pub role: Option<String>,
    /// Since when.
    pub since: DateTime<FixedOffset>,
    /// What was chosen so far, where several persons must.
    pub approvals: Vec<ApprovalLine>,
}

/// The choice of one of several persons that an outcome needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApprovalLine {
    /// The person.
    pub person: PersonId,
    /// The name as printed.
    pub name: String,
    /// The outcome.
    pub outcome: OutcomeId,
    /// What people call it.
    pub outcome_title: String,
}

/// A stage that waits for branches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingLine {
    /// The stage.
    pub stage: StageId,
    /// What people call it.
    pub title: String,
    /// What people call those that have arrived.
    pub arrived: Vec<String>,
}

impl RoutingSheet {
    pub(super) fn of(source: Source) -> Option<Self> {
        let (case, workflow) = (source.case, source.workflow);
        let cut = Cut::whole(case);
        let (at, person) = case.opened.as_ref()?;
        let title = |stage: &StageId| workflow.stage_title(stage).to_owned();
        Some(Self {
            case: case.id.clone(),
            version: case.version,
            workflow: workflow.title.clone(),
            review: workflow.review.clone(),
            pack: case.pack,
            title: case.title.clone(),
            organ: source.office.organ.clone(),
            unit: case.unit.clone(),
            opened: source.hand(person, *at),
            facts: source.facts(),
            nature: case.draft().and_then(|draft| source.nature(cut, draft.text)),
            drafts: source.drafts(cut),
            materials: source.materials(cut),
            steps: source.steps(cut).collect(),
            sections: source.sections(cut),
            findings: source.findings(cut),
            suspicions: (!case.checks.is_empty() || !case.suspicions.is_empty())
                .then(|| source.suspicions(cut)),
            numbers: case.numbers.clone(),
            papers: case.papers.iter().map(|paper| source.paper(paper)).collect(),
            active: case.active.iter().map(|(id, active)| source.active(id, active)).collect(),
            waiting: case
                .waiting
                .iter()
                .map(|(stage, arrived)| WaitingLine {
                    stage: stage.clone(),
                    title: title(stage),
                    arrived: arrived.iter().map(title).collect(),
                })
                .collect(),
            published: case.published,
            withdrawn: case.withdrawn.clone(),
            ended: case.ended.as_ref().map(|ended| {
                let title = workflow.end_title(&ended.end).to_owned();
                (ended.end.clone(), title, source.hand(&ended.person, ended.at))
            }),
        })
    }
}

impl FactLine {
    /// Whether the value is `true`; none when it is a word.
    pub fn is_true(&self) -> Option<bool> {
        match self.value {
            FactValue::Bool(value) => Some(value),
            FactValue::Word(_) => None,
        }
    }
}

impl Source<'_> {
    /// The facts, in the order of the workflow.
    fn facts(self) -> Vec<FactLine> {
        let known = self.workflow.facts.iter();
        known
            .filter_map(|fact| {
                let value = self.case.facts.get(&fact.id)?;
                Some(FactLine {
                    id: fact.id.clone(),
                    title: fact.title.clone(),
                    value: value.clone(),
                })
            })
            .collect()
    }

    fn paper(self, issued: &IssuedPaper) -> PaperLine {
        let sealed_by = issued.sealed_by.as_ref();
        PaperLine {
            paper: issued.paper,
            sealed_by: sealed_by
                .map(|stage| (stage.clone(), self.workflow.stage_title(stage).to_owned())),
            files: issued.files.clone(),
            by: self.hand(&issued.person, issued.at),
        }
    }

    fn active(self, id: &StageId, active: &Active) -> ActiveLine {
        let stage = self.workflow.stage(id.as_str());
        let role = stage.and_then(|stage| stage.role.as_ref());
        let title = |outcome: &OutcomeId| {
            let known = stage.and_then(|stage| stage.outcome(outcome.as_str()));
            known.map_or_else(|| outcome.to_string(), |outcome| outcome.title.clone())
        };
        ActiveLine {
            stage: id.clone(),
            title: self.workflow.stage_title(id).to_owned(),
            role: role.map(|role| self.workflow.role_title(role).to_owned()),
            since: active.since,
            approvals: active
                .approvals
                .iter()
                .map(|(person, outcome)| ApprovalLine {
                    person: person.clone(),
                    name: self.name(person),
                    outcome: outcome.clone(),
                    outcome_title: title(outcome),
                })
                .collect(),
        }
    }
}
