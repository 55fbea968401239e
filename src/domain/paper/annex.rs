//! What is filed: the published document and the papers that go with it.
//!
//! An annex must never be listed that the record does not hold.

use super::filing_register::OpinionNote;
use super::source::Source;
use crate::domain::case::Draft;
use crate::domain::name::MaterialId;
use chrono::NaiveDate;

/// The published document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// 标题.
    pub title: String,
    /// 发文字号.
    pub number: Option<String>,
    /// 制定机关.
    pub organ: String,
    /// 起草单位.
    pub unit: String,
    /// 公布日期.
    pub published_on: NaiveDate,
    /// 施行日期.
    pub effective_on: NaiveDate,
    /// 有效期至.
    pub valid_until: Option<NaiveDate>,
    /// 公布途径.
    pub channel: Option<String>,
    /// The draft that was published.
    pub draft: Draft,
}

/// A paper that goes with the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Annex {
    /// 正式文本
    Text,
    /// 起草说明
    Explanation,
    /// 制定依据
    LegalBasis,
    /// 合法性审核意见, with its number
    Opinion(Option<String>),
    /// Another material, with what people call it.
    Material(MaterialId, String),
}

/// The material that is 起草说明.
const EXPLANATION: &str = "explanation";
/// The material that is 制定依据.
const LEGAL_BASIS: &str = "legal_basis";

impl Source<'_> {
    /// The published document; none while its dates are not recorded.
    pub(super) fn published(self) -> Option<Published> {
        let case = self.case;
        let draft = case.draft()?;
        Some(Published {
            title: draft.title.clone(),
            number: case.number("document").map(|taken| taken.number.clone()),
            organ: self.office.organ.clone(),
            unit: case.unit.clone(),
            published_on: self.day("published_on")?,
            effective_on: self.day("effective_on")?,
            valid_until: self.day("valid_until"),
            channel: case.recorded("channel").map(ToString::to_string),
            draft: draft.clone(),
        })
    }

    /// What the record holds of the annexes, in the order in which offices list them.
    pub(super) fn annexes(self, opinion: Option<&OpinionNote>) -> Vec<Annex> {
        let held = |id: &str| self.case.material(id).is_some();
        let mut annexes = vec![Annex::Text];
        annexes.extend(held(EXPLANATION).then_some(Annex::Explanation));
        annexes.extend(held(LEGAL_BASIS).then_some(Annex::LegalBasis));
        annexes.extend(opinion.map(|opinion| Annex::Opinion(opinion.number.clone())));
        let mut others: Vec<&MaterialId> = Vec::new();
        for rule in self.rules() {
            let known = rule.id == *EXPLANATION || rule.id == *LEGAL_BASIS;
            if known || others.contains(&&rule.id) || !held(rule.id.as_str()) {
                continue;
            }
            others.push(&rule.id);
            annexes.push(Annex::Material(rule.id.clone(), rule.title.clone()));
        }
        annexes
    }
}
