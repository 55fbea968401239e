//! 备案登记表: the form that goes with a filing; what only the receiving government knows stays empty.

use super::annex::{Annex, Published};
use super::hand::Hand;
use super::kind::PaperKind;
use super::material::MaterialState;
use super::source::{Cut, Source};
use super::step::StepLine;
use crate::domain::name::CaseId;
use crate::domain::workflow::Conclusion;
use chrono::NaiveDate;

/// 备案登记表.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilingRegister {
    /// The case.
    pub case: CaseId,
    /// It was made from so many events of the case.
    pub version: u64,
    /// What the review is called: 合法性审核 or another word of the workflow.
    pub review: String,
    /// 备案报告文号.
    pub number: Option<String>,
    /// 备案机关.
    pub superior: String,
    /// What is filed.
    pub document: Published,
    /// 登记号, where the office records one.
    pub registration_number: Option<String>,
    /// 合法性审核.
    pub opinion: Option<OpinionNote>,
    /// 公平竞争审查.
    pub competition: MaterialState,
    /// 征求意见.
    pub consultation: MaterialState,
    /// 集体审议: the last step that recorded a meeting.
    pub decision: Option<StepLine>,
    /// What goes with it, in order.
    pub annexes: Vec<Annex>,
    /// The step that files, with what was recorded.
    pub filed: StepLine,
    /// 备案号, once the receiving government has given one.
    pub filing_number: Option<String>,
    /// 备案登记日期, once recorded.
    pub filed_on: Option<NaiveDate>,
    /// What was recorded after the filing, in order.
    pub after: Vec<StepLine>,
}

/// What the register says of the last opinion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpinionNote {
    /// 文号.
    pub number: Option<String>,
    /// 结论.
    pub conclusion: Conclusion,
    /// On which draft, counted from 1.
    pub draft: u32,
    /// Who gave it, and when.
    pub by: Hand,
}

impl OpinionNote {
    pub(super) fn of(source: Source) -> Option<Self> {
        let given = source.concluding(Cut::opinion(source.case)?)?;
        let (number, conclusion) = (given.good_number(), given.conclusion?);
        Some(Self { number, conclusion, draft: given.draft, by: given.by })
    }
}

impl FilingRegister {
    pub(super) fn of(source: Source) -> Option<Self> {
        let case = source.case;
        let (index, filed) = source.filed(PaperKind::FilingRegister)?;
        let opinion = OpinionNote::of(source);
        let recorded = |field: &str| case.recorded(field).map(ToString::to_string);
        let meeting = case.steps.iter().rposition(|step| step.record.contains_key("meeting"));
        Some(Self {
            case: case.id.clone(),
            version: case.version,
            review: source.workflow.review.clone(),
            number: filed.good_number(),
            superior: source.office.superior.clone(),
            document: source.published()?,
            registration_number: recorded("registration_number"),
            competition: source.material_state("competition"),
            consultation: source.material_state("consultation"),
            decision: meeting.and_then(|index| source.step_at(index)),
            annexes: source.annexes(opinion.as_ref()),
            opinion,
            filing_number: recorded("filing_number"),
            filed_on: source.day("filed_on"),
            after: source.steps(Cut::whole(case)).skip(index + 1).collect(),
            filed,
        })
    }
}
