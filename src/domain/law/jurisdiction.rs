//! 管辖区: what the law leaves to a place, as parameters with their basis.
//!
//! A figure that nobody has verified for the place stays marked as that, until the office confirms it with the rule it
//! was found in. It must never be shown as settled before.

use crate::domain::calendar::Period;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeMap;

/// A year that is no leap year: its days are in every year.
const COMMON_YEAR: i32 = 2025;

/// What a place has settled, and what is not known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Jurisdiction {
    /// The name of its file: `tianjin`. Empty where no place is named.
    pub id: String,
    /// 天津市.
    pub title: String,
    /// The parameters, by name (`filing_period`).
    pub parameters: BTreeMap<String, Parameter>,
    /// What is due on a day of every year, in order of the days.
    pub yearly: Vec<YearlyDuty>,
}

/// A figure that places settle for themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// What people read.
    pub title: String,
    /// Its value; none where nothing is known, not even what is common.
    pub value: Option<ParameterValue>,
    /// The rule it comes from.
    pub basis: Option<String>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where that rule was read.
    pub source: Option<String>,
    /// What else there is to know: what is common elsewhere, what was searched for.
    pub note: Option<String>,
}

/// What a parameter can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    /// `15 days`.
    Period(Period),
    /// Words of a closed list (`self`, `county`).
    Word(String),
}

/// How sure a figure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// Read in the instrument.
    Verified,
    /// Read in a text that speaks of the instrument.
    SecondHand,
    /// From memory.
    Recalled,
    /// Searched for and not found: the value is what is common.
    Unknown,
    /// The office has confirmed it.
    Confirmed {
        /// By whom.
        by: Option<String>,
        /// When.
        on: Option<NaiveDate>,
    },
}

/// 年度事项: what is due on a day of every year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearlyDuty {
    /// Its name.
    pub id: String,
    /// What people read.
    pub title: String,
    /// The last day, as month and day.
    pub by: (u32, u32),
    /// The rule it comes from.
    pub basis: Option<String>,
    /// How sure that is.
    pub certainty: Certainty,
    /// How far it binds the office (参照).
    pub note: Option<String>,
}

impl YearlyDuty {
    /// A day of every year, as month and day: `01-31`. The 29th of February is none.
    pub fn day(text: &str) -> Option<(u32, u32)> {
        let (month, day) = text.split_once('-')?;
        let two = |text: &str| {
            let plain = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
            if plain { text.parse::<u32>().ok() } else { None }
        };
        let day = NaiveDate::from_ymd_opt(COMMON_YEAR, two(month)?, two(day)?)?;
        Some((day.month(), day.day()))
    }
}

impl Certainty {
    /// Whether a rule may hang on it without a mark.
    pub fn is_sure(&self) -> bool {
        matches!(self, Self::Verified | Self::Confirmed { .. })
    }
}

impl Jurisdiction {
    /// The parameters that the office has still to confirm, by name.
    pub fn unconfirmed(&self) -> impl Iterator<Item = (&str, &Parameter)> {
        let unsure = self.parameters.iter().filter(|(_, one)| !one.certainty.is_sure());
        unsure.map(|(name, one)| (name.as_str(), one))
    }

    /// The period that a parameter sets.
    pub fn period(&self, name: &str) -> Option<(Period, &Parameter)> {
        let parameter = self.parameters.get(name)?;
        match parameter.value {
            Some(ParameterValue::Period(period)) => Some((period, parameter)),
            _ => None,
        }
    }
}
