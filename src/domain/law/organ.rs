//! 机构改革前的名称: what bodies of the government were called, and what they are called now.
//!
//! Names only: which duties went where is for a person to say, and a name may live on in some place.

use super::Certainty;
use chrono::NaiveDate;

/// A body that has another name now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormerOrgan {
    /// What it was called.
    pub old: Vec<String>,
    /// What stands in its place.
    pub now: Vec<String>,
    /// From when; none where that is not known: then on any day.
    pub on: Option<NaiveDate>,
    /// Names of today that an old one is part of: 自然资源和规划局 has 规划局 in it.
    pub apart: Vec<String>,
    /// How sure that is.
    pub certainty: Certainty,
    /// Where it was read.
    pub source: Option<String>,
}
