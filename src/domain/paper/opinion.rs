//! 合法性审核意见: the last opinion that was given, and the whole review that led to it.
//!
//! It speaks of the moment when it was given. It must never state a conclusion that no step stated.

use super::draft::DraftLine;
use super::finding::FindingLine;
use super::hand::Hand;
use super::material::MaterialLine;
use super::nature::NatureLine;
use super::section::Section;
use super::source::{Cut, Source};
use super::step::StepLine;
use super::suspicion::SuspicionLine;
use crate::domain::case::Step;
use crate::domain::digest::Digest;
use crate::domain::name::CaseId;
use crate::domain::workflow::Conclusion;

/// 合法性审核意见.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    /// The case.
    pub case: CaseId,
    /// It was made from so many events of the case.
    pub version: u64,
    /// What people call the workflow.
    pub workflow: String,
    /// What the review is called: 合法性审核 or another word of the workflow.
    pub review: String,
    /// 文号; none when the step that gave it takes none.
    pub number: Option<String>,
    /// 制定机关.
    pub organ: String,
    /// 审核机构: in whose name it is given.
    pub reviewer: String,
    /// 主送: 起草单位.
    pub unit: String,
    /// When and by whom the case was opened.
    pub opened: Option<Hand>,
    /// The draft that was reviewed.
    pub draft: DraftLine,
    /// The words that were reviewed.
    pub text: Digest,
    /// All drafts up to it.
    pub drafts: Vec<DraftLine>,
    /// What the document is, as far as anything is recorded of that.
    pub nature: Option<NatureLine>,
    /// The step with which the review began, where one is recorded.
    pub started: Option<StepLine>,
    /// Why the shortest time of the review was not waited for, where it was not.
    pub early: Option<String>,
    /// The materials in the file, in the order in which they came.
    pub materials: Vec<MaterialLine>,
    /// 补正、修改: what happened on the way, other than the review itself.
    pub course: Vec<StepLine>,
    /// 审核依据, each once, in order.
    pub basis: Vec<BasisLine>,
    /// 分项审查, in the order of the workflow.
    pub sections: Vec<Section>,
    /// All findings raised, in order, as they stood.
    pub findings: Vec<FindingLine>,
    /// Suspicions that a person had confirmed, the heaviest first, as they stood.
    pub suspicions: Vec<SuspicionLine>,
    /// Suspicions of which nobody had said anything: none that weighs more than advice, where the opinion is that it is
    /// lawful.
    pub unjudged: Vec<SuspicionLine>,
    /// 结论.
    pub conclusion: Conclusion,
    /// The step that gave the opinion, with what was recorded.
    pub given: StepLine,
}

/// A basis of the review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasisLine {
    /// The instrument, with or without articles.
    pub text: String,
    /// The workflow rests on it as a whole; else a question or a suspicion does.
    pub of_workflow: bool,
    /// 待确认: how sure we are of it, where it is not verified.
    pub unconfirmed: Option<String>,
}

impl Opinion {
    pub(super) fn of(source: Source) -> Option<Self> {
        let case = source.case;
        let opinion = case.opinion.as_ref()?;
        let cut = Cut::opinion(case)?;
        let given = source.concluding(cut)?;
        let drafts = source.drafts(cut);
        let sections = source.sections(cut);
        let suspicions = source.confirmed_suspicions(cut);
        Some(Self {
            case: case.id.clone(),
            version: case.version,
            workflow: source.workflow.title.clone(),
            review: source.workflow.review.clone(),
            number: given.good_number(),
            organ: source.office.organ.clone(),
            reviewer: source.office.reviewer.clone(),
            unit: case.unit.clone(),
            opened: case.opened.as_ref().map(|(at, person)| source.hand(person, *at)),
            draft: drafts.iter().find(|line| line.draft.ordinal == opinion.draft)?.clone(),
            text: opinion.text,
            drafts,
            nature: source.nature(cut, opinion.text),
            started: started(source, cut),
            early: early(source, &given),
            materials: source.materials(cut),
            course: course(source, cut),
            basis: basis(source, &sections, &suspicions),
            sections,
            findings: source.findings(cut),
            suspicions,
            unjudged: source.unjudged_suspicions(cut),
            conclusion: opinion.conclusion,
            given,
        })
    }

    /// The findings that nothing had settled.
    pub fn open_findings(&self) -> impl Iterator<Item = &FindingLine> {
        self.findings.iter().filter(|finding| finding.is_open())
    }

    /// The confirmed suspicions that nothing had settled.
    pub fn open_suspicions(&self) -> impl Iterator<Item = &SuspicionLine> {
        self.suspicions.iter().filter(|line| line.is_open())
    }

    /// The confirmed suspicions with a history: of earlier drafts, or replied to.
    pub fn earlier_suspicions(&self) -> impl Iterator<Item = &SuspicionLine> {
        self.suspicions.iter().filter(|line| line.has_history(self.draft.draft.ordinal))
    }

    /// The findings with a history: of earlier drafts, replied to, or settled.
    pub fn earlier_findings(&self) -> impl Iterator<Item = &FindingLine> {
        self.findings.iter().filter(|finding| finding.has_history(self.draft.draft.ordinal))
    }
}

impl Source<'_> {
    /// The step that gave the opinion at which the record is cut.
    pub(super) fn concluding(self, cut: Cut) -> Option<StepLine> {
        self.step_at(cut.steps.checked_sub(1)?)
    }
}

/// Why what gave the opinion did not wait for the shortest time.
fn early(source: Source, given: &StepLine) -> Option<String> {
    let ends =
        |id: &str| source.workflow.deadline(id).is_some_and(|rule| rule.ends_with(&given.stage));
    let mut waived = source.case.waived.iter().rev();
    let found = waived.find(|waived| waived.at == given.by.at && ends(&waived.deadline))?;
    Some(found.reason.clone())
}

/// The step with which the review began: that from which a period of review is counted that this opinion
/// ends, or else the last completion of the first stage.
fn started(source: Source, cut: Cut) -> Option<StepLine> {
    let (case, workflow) = (source.case, source.workflow);
    let given = case.steps.get(cut.steps.checked_sub(1)?)?;
    let rule = workflow.deadlines.iter().find(|rule| rule.ends_with(&given.stage));
    let before = case.steps.get(..cut.before_last_step().steps)?;
    let counted = rule.and_then(|rule| {
        let begins =
            |step: &Step| rule.from.iter().any(|moment| moment.is(&step.stage, &step.outcome));
        before.iter().rposition(begins)
    });
    let taken_in = || before.iter().rposition(|step| step.stage == workflow.start);
    source.step_at(counted.or_else(taken_in)?)
}

/// Supplements, revisions, earlier opinions, and every step that recorded something, but for the steps that
/// stand in a section.
fn course(source: Source, cut: Cut) -> Vec<StepLine> {
    let steps = source.case.steps.get(..cut.before_last_step().steps).unwrap_or_default();
    let last = |index: usize, step: &Step| {
        !steps.iter().skip(index + 1).any(|later| later.stage == step.stage)
    };
    let belongs = |index: usize, step: &Step| {
        let stage = source.workflow.stage(step.stage.as_str());
        let in_section = stage.is_some_and(|stage| !stage.checklist.is_empty())
            && step.conclusion.is_none()
            && last(index, step);
        let speaks = stage.is_some_and(|stage| stage.takes_draft)
            || step.conclusion.is_some()
            || !step.record.is_empty();
        speaks && !in_section
    };
    let spoken = steps.iter().enumerate().filter(|(index, step)| belongs(*index, step));
    spoken.filter_map(|(index, _)| source.step_at(index)).collect()
}

/// The basis of the workflow, then those of the questions that were answered, and of the suspicions that were confirmed.
fn basis(source: Source, sections: &[Section], suspicions: &[SuspicionLine]) -> Vec<BasisLine> {
    let mut lines: Vec<BasisLine> = Vec::new();
    let mut add = |text: &str, of_workflow: bool, unconfirmed: Option<&str>| {
        let unconfirmed = unconfirmed.map(str::to_owned);
        let known = |line: &BasisLine| line.text == text && line.unconfirmed == unconfirmed;
        if !text.is_empty() && !lines.iter().any(known) {
            lines.push(BasisLine { text: text.to_owned(), of_workflow, unconfirmed });
        }
    };
    source.workflow.basis.iter().for_each(|text| add(text.trim(), true, None));
    for line in sections.iter().flat_map(|section| &section.answers) {
        let Some(given) = &line.given else { continue };
        match line.question.basis_of(&given.answer) {
            // What is unconfirmed about it is said of all of it.
            Some((text, Some(unconfirmed))) => add(text.trim(), false, Some(unconfirmed)),
            Some((text, None)) => {
                for part in instruments(text) {
                    add(part.trim(), false, None);
                }
            }
            None => {}
        }
    }
    for text in suspicions.iter().flat_map(|line| &line.noted.basis) {
        add(text.trim(), false, None);
    }
    lines
}

/// The parts of a basis that names several instruments (`甲第一条；乙第二条`); a semicolon within
/// brackets does not part.
fn instruments(text: &str) -> Vec<&str> {
    let (mut parts, mut depth, mut from) = (Vec::new(), 0_i32, 0);
    for (at, c) in text.char_indices() {
        match c {
            '（' | '《' | '(' | '〈' | '“' => depth += 1,
            '）' | '》' | ')' | '〉' | '”' => depth -= 1,
            '；' | ';' if depth <= 0 => {
                parts.extend(text.get(from..at));
                from = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.extend(text.get(from..));
    parts
}
