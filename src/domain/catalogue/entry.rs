//! 目录条目: one published document.
//!
//! An entry must never be changed in place: what happens to it later is an event of its stream.

use crate::domain::case::Case;
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, EntryId};
use crate::domain::office::Office;
use chrono::NaiveDate;

/// A published document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identity; that of the case it came from.
    pub id: EntryId,
    /// The case it came from.
    pub case: CaseId,
    /// 标题.
    pub title: String,
    /// 发文字号.
    pub number: Option<String>,
    /// 制定机关.
    pub organ: String,
    /// 起草单位.
    pub unit: String,
    /// 成文日期: the day it was decided.
    pub decided_on: Option<NaiveDate>,
    /// 公布日期.
    pub published_on: NaiveDate,
    /// 施行日期.
    pub effective_on: NaiveDate,
    /// 有效期至: the last day on which it is in force.
    pub valid_until: Option<NaiveDate>,
    /// 公开方式: where it was published.
    pub channel: Option<String>,
    /// The file that was published, kept in the store.
    pub file: Digest,
    /// Its name.
    pub file_name: String,
    /// What was read of it, kept in the store.
    pub outline: Digest,
    /// 备案.
    pub filed: Option<Filed>,
}

/// 备案: the filing with the superior government.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// 备案日期.
    pub on: NaiveDate,
    /// 备案号, where the superior gives one.
    pub number: Option<String>,
}

impl Entry {
    /// The entry that a published case makes; none while its dates are not recorded.
    pub fn of(case: &Case, office: &Office) -> Option<Self> {
        let draft = case.draft()?;
        Some(Self {
            id: EntryId::from(case.id.as_str()),
            case: case.id.clone(),
            title: case.title.clone(),
            number: case.number("document").map(|taken| taken.number.clone()),
            organ: office.organ.clone(),
            unit: case.unit.clone(),
            decided_on: date(case, "date"),
            published_on: date(case, "published_on")?,
            effective_on: date(case, "effective_on")?,
            valid_until: date(case, "valid_until"),
            channel: case.recorded("channel").map(ToString::to_string),
            file: draft.file,
            file_name: draft.file_name.clone(),
            outline: draft.outline,
            filed: None,
        })
    }
}

impl Filed {
    /// The filing that a case recorded; none while its date is not recorded.
    pub fn of(case: &Case) -> Option<Self> {
        let number = case.recorded("filing_number").map(ToString::to_string);
        Some(Self { on: date(case, "filed_on")?, number })
    }
}

fn date(case: &Case, field: &str) -> Option<NaiveDate> {
    case.recorded(field)?.day()
}
