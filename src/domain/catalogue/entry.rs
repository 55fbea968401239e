//! 目录条目: what the catalogue states of one document: its title, its numbers, its days, its text.
//!
//! An entry must never be changed in place: what happens to it later is an event of its stream, and [`Life`]
//! is what they amount to.
//!
//! [`Life`]: super::Life

use super::field::Field;
use crate::domain::case::Case;
use crate::domain::digest::Digest;
use crate::domain::name::{CaseId, EntryId};
use crate::domain::office::Office;
use crate::domain::paper::PaperKind;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What is stated of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its identity; that of the case it came from, where it came from one.
    pub id: EntryId,
    /// The case it came from; none for a document that is older than the registry.
    pub case: Option<CaseId>,
    /// 标题.
    pub title: String,
    /// 发文字号.
    pub number: Option<String>,
    /// 统一登记号.
    pub registration: Option<String>,
    /// 索引号.
    pub index: Option<String>,
    /// 制定机关.
    pub organ: String,
    /// 起草单位; empty where it is not known.
    pub unit: String,
    /// 主题分类.
    pub topic: Option<String>,
    /// 成文日期: the day it was decided.
    pub decided_on: Option<NaiveDate>,
    /// 公布日期.
    pub published_on: NaiveDate,
    /// 施行日期.
    pub effective_on: NaiveDate,
    /// 有效期至: the last day on which it is in force, as stated when it was published.
    pub valid_until: Option<NaiveDate>,
    /// 公开方式: where it was published.
    pub channel: Option<String>,
    /// 链接.
    pub link: Option<String>,
    /// 修改废止情况, as an older catalogue tells it in words. Nothing is computed from it.
    pub history: Option<String>,
    /// Its text, where the store keeps it.
    pub text: Option<Text>,
    /// 审核意见书: the opinion that was issued on it, as the store keeps it; none where no case of the registry gave one.
    pub opinion: Option<Digest>,
    /// 备案.
    pub filed: Option<Filed>,
    /// Days that nobody stated and that were taken from others; only of documents older than the registry.
    pub assumed: BTreeSet<Field>,
}

/// A text that the store keeps.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text {
    /// The file that was published.
    pub file: Digest,
    /// Its name.
    pub file_name: String,
    /// What was read of it.
    pub outline: Digest,
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
    /// An entry of which nothing but name, title and first days is stated.
    pub fn bare(id: EntryId, title: String, organ: String, published_on: NaiveDate) -> Self {
        Self {
            id,
            case: None,
            title,
            number: None,
            registration: None,
            index: None,
            organ,
            unit: String::new(),
            topic: None,
            decided_on: None,
            published_on,
            effective_on: published_on,
            valid_until: None,
            channel: None,
            link: None,
            history: None,
            text: None,
            opinion: None,
            filed: None,
            assumed: BTreeSet::new(),
        }
    }

    /// The entry that a published case makes; none while its dates are not recorded.
    pub fn of(case: &Case, office: &Office) -> Option<Self> {
        let draft = case.draft()?;
        let said = |field: &str| case.recorded(field).map(ToString::to_string);
        let number = |series: &str| case.number(series).map(|taken| taken.number.clone());
        let (id, published_on) = (EntryId::from(case.id.as_str()), date(case, "published_on")?);
        Some(Self {
            case: Some(case.id.clone()),
            number: number("document"),
            registration: number("registration"),
            index: number("index"),
            unit: case.unit.clone(),
            topic: said("topic"),
            decided_on: date(case, "date"),
            effective_on: date(case, "effective_on")?,
            valid_until: date(case, "valid_until"),
            channel: said("channel"),
            opinion: opinion(case),
            text: Some(Text {
                file: draft.file,
                file_name: draft.file_name.clone(),
                outline: draft.outline,
            }),
            ..Self::bare(id, case.title.clone(), office.organ.clone(), published_on)
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

/// The opinion that was issued last. Of its forms the first is meant: the one that is printed and sealed.
fn opinion(case: &Case) -> Option<Digest> {
    let paper = case.papers.iter().rev().find(|paper| paper.paper == PaperKind::Opinion)?;
    paper.files.first().map(|file| file.digest)
}

fn date(case: &Case, field: &str) -> Option<NaiveDate> {
    case.recorded(field)?.day()
}
