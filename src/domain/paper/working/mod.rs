//! Working papers: what an office makes along the way, at any time at which the record holds what they speak of.
//!
//! No stage seals them. They must never state anything that the record does not hold.

use super::annex::Published;
use super::finding::FindingLine;
use super::material::MaterialState;
use super::section::Section;
use super::source::{Cut, Source};
use super::step::StepLine;
use super::suspicion::SuspicionLine;
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, MaterialId};

/// What every working paper begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The case.
    pub case: CaseId,
    /// It was made from so many events of the case.
    pub version: u64,
    /// What people call the workflow.
    pub workflow: String,
    /// What the review is called: 合法性审核 or another word of the workflow.
    pub review: String,
    /// 制定机关.
    pub organ: String,
    /// 审核机构.
    pub reviewer: String,
    /// 起草单位.
    pub unit: String,
    /// The title of the draft that the paper speaks of.
    pub title: String,
    /// Which draft that is, counted from 1.
    pub draft: u32,
    /// Its words.
    pub text: Digest,
}

/// 审核要点表: every question with its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    /// What it begins with.
    pub head: Head,
    /// 分项审查, in the order of the workflow.
    pub sections: Vec<Section>,
}

/// 修改建议对照表: what was proposed, what the drafter replied, what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevisionTable {
    /// What it begins with.
    pub head: Head,
    /// All findings raised, in order.
    pub findings: Vec<FindingLine>,
    /// Suspicions that a person confirmed, the heaviest first.
    pub suspicions: Vec<SuspicionLine>,
}

/// 送审材料清单: what is asked for, and what is in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaterialList {
    /// What it begins with.
    pub head: Head,
    /// The materials, in the order of the workflow.
    pub lines: Vec<ListedMaterial>,
}

/// A material that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMaterial {
    /// What it is.
    pub id: MaterialId,
    /// What people call it.
    pub title: String,
    /// The rule that asks for it.
    pub basis: Option<String>,
    /// Whether it is in the file.
    pub state: MaterialState,
}

/// 补正通知书: what is to be supplemented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupplementNotice {
    /// What it begins with.
    pub head: Head,
    /// What is asked for, as it was recorded.
    pub request: String,
    /// The step that asked.
    pub step: StepLine,
}

/// 集体审议记录.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingRecord {
    /// What it begins with.
    pub head: Head,
    /// The last step that recorded a meeting.
    pub step: StepLine,
}

/// 公布公告.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationNotice {
    /// What it begins with.
    pub head: Head,
    /// What is published.
    pub document: Published,
    /// The meeting at which it was decided, where one is recorded.
    pub meeting: Option<String>,
}

/// What is recorded with a step that asks for a supplement.
const REQUEST: &str = "request";
/// What is recorded with a step that was a meeting.
const MEETING: &str = "meeting";

impl Head {
    /// Of the last draft.
    fn of(source: Source) -> Option<Self> {
        Self::of_draft(source, source.case.draft_ordinal())
    }

    fn of_draft(source: Source, ordinal: u32) -> Option<Self> {
        let case = source.case;
        let (draft, _, _) = case.drafts.iter().find(|(draft, _, _)| draft.ordinal == ordinal)?;
        Some(Self {
            case: case.id.clone(),
            version: case.version,
            workflow: source.workflow.title.clone(),
            review: source.workflow.review.clone(),
            organ: source.office.organ.clone(),
            reviewer: source.office.reviewer.clone(),
            unit: case.unit.clone(),
            title: draft.title.clone(),
            draft: draft.ordinal,
            text: draft.text,
        })
    }
}

impl Checklist {
    pub(super) fn of(source: Source) -> Option<Self> {
        let sections = source.sections(Cut::whole(source.case));
        let head = Head::of(source)?;
        (!sections.is_empty()).then_some(Self { head, sections })
    }
}

impl RevisionTable {
    pub(super) fn of(source: Source) -> Option<Self> {
        let cut = Cut::whole(source.case);
        let (findings, suspicions) = (source.findings(cut), source.confirmed_suspicions(cut));
        let head = Head::of(source)?;
        let some = !findings.is_empty() || !suspicions.is_empty();
        some.then_some(Self { head, findings, suspicions })
    }
}

impl MaterialList {
    pub(super) fn of(source: Source) -> Option<Self> {
        let mut lines: Vec<ListedMaterial> = Vec::new();
        for rule in source.rules() {
            let state = source.material_state(rule.id.as_str());
            let known = lines.iter().any(|line| line.id == rule.id);
            if known || state == MaterialState::NotAsked {
                continue;
            }
            let (title, basis) = (rule.title.clone(), rule.basis.clone());
            lines.push(ListedMaterial { id: rule.id.clone(), title, basis, state });
        }
        let head = Head::of(source)?;
        (!lines.is_empty()).then_some(Self { head, lines })
    }
}

impl Source<'_> {
    /// The last step with which a value of that name was recorded, and the value.
    fn last_with(self, field: &str) -> Option<(StepLine, String)> {
        let steps = &self.case.steps;
        let index = steps.iter().rposition(|step| step.record.contains_key(field))?;
        let value = steps.get(index)?.record.get(field)?.to_string();
        Some((self.step_at(index)?, value))
    }
}

impl SupplementNotice {
    pub(super) fn of(source: Source) -> Option<Self> {
        let (step, request) = source.last_with(REQUEST)?;
        Some(Self { head: Head::of_draft(source, step.draft)?, request, step })
    }
}

impl MeetingRecord {
    pub(super) fn of(source: Source) -> Option<Self> {
        let (step, _) = source.last_with(MEETING)?;
        Some(Self { head: Head::of_draft(source, step.draft)?, step })
    }
}

impl PublicationNotice {
    pub(super) fn of(source: Source) -> Option<Self> {
        let meeting = source.last_with(MEETING).map(|(_, meeting)| meeting);
        Some(Self { head: Head::of(source)?, document: source.published()?, meeting })
    }
}
