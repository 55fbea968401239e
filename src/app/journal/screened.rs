//! The written form of what was found of a draft's nature, and of what a person ruled.

use super::stored::StoredHappening;
use crate::domain::case::{Excluded, Found, Ruling, Settled};
use serde::{Deserialize, Serialize};

/// What the program found that a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredClassification {
    /// 行政规范性文件
    Normative,
    /// 不是行政规范性文件
    NotNormative,
    /// 需人工判断
    NeedsHuman,
}

/// What a person ruled that a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StoredNature {
    /// 行政规范性文件
    Normative,
    /// 不是行政规范性文件
    NotNormative,
}

/// A category of texts that are no normative documents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredExcluded {
    /// Its name in the criteria.
    pub category: String,
    /// What people read of it.
    pub title: String,
}

/// The question that settled what a draft is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoredSettled {
    /// Its name in the criteria.
    pub step: String,
    /// Why.
    pub reason: String,
    /// The rule behind it.
    pub basis: String,
}

/// What the program found of a draft, as written.
pub(super) fn found(draft: u32, found: &Found) -> StoredHappening {
    let Found { classification, decision, exclusion, settled, report } = found;
    StoredHappening::DraftScreened {
        draft,
        classification: (*classification).into(),
        decision: *decision,
        exclusion: exclusion.as_ref().map(Into::into),
        settled: settled.as_ref().map(Into::into),
        report: report.to_string(),
    }
}

/// What a person ruled of a draft, as written.
pub(super) fn ruling(draft: u32, ruling: &Ruling) -> StoredHappening {
    let Ruling { nature, decision, reason } = ruling;
    StoredHappening::ScreeningConfirmed {
        draft,
        classification: (*nature).into(),
        decision: *decision,
        reason: reason.clone(),
    }
}

impl From<&Excluded> for StoredExcluded {
    fn from(excluded: &Excluded) -> Self {
        let Excluded { category, title } = excluded.clone();
        Self { category, title }
    }
}

impl From<StoredExcluded> for Excluded {
    fn from(stored: StoredExcluded) -> Self {
        let StoredExcluded { category, title } = stored;
        Self { category, title }
    }
}

impl From<&Settled> for StoredSettled {
    fn from(settled: &Settled) -> Self {
        let Settled { step, reason, basis } = settled.clone();
        Self { step, reason, basis }
    }
}

impl From<StoredSettled> for Settled {
    fn from(stored: StoredSettled) -> Self {
        let StoredSettled { step, reason, basis } = stored;
        Self { step, reason, basis }
    }
}
