//! What is tried: how long stages take, who is there, how cases come, and what they are about.
//!
//! Times are minutes of work: an office that is closed does nothing, and no time passes for it.

use crate::domain::limits;
use crate::domain::name::{FactId, OutcomeId, RoleId, StageId};
use crate::domain::workflow::{Definition, FactValue};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// How long something takes, in minutes of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Always as long.
    Fixed(u32),
    /// Between two bounds, one length the most frequent.
    Triangular {
        /// At least.
        min: u32,
        /// Mostly.
        mode: u32,
        /// At most.
        max: u32,
    },
}

/// How a stage goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pace {
    /// What passes before anybody begins, and keeps nobody: until a meeting, until an answer comes.
    pub wait: Spread,
    /// What a person works on it.
    pub work: Spread,
    /// How often each outcome is chosen, against the others; none named: see [`super::simulate`].
    pub outcomes: BTreeMap<OutcomeId, u32>,
}

/// How long everything takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Durations {
    /// Minutes of a working day.
    pub day: u32,
    /// A stage that is not named.
    pub default: Pace,
    /// The others.
    pub stages: BTreeMap<StageId, Pace>,
}

impl Default for Durations {
    /// Eight hours a day; two hours of work a stage, of which most take less and some a day.
    fn default() -> Self {
        let work = Spread::Triangular { min: 30, mode: 120, max: 480 };
        let default = Pace { wait: Spread::Fixed(0), work, outcomes: BTreeMap::new() };
        Self { day: 480, default, stages: BTreeMap::new() }
    }
}

/// A share in parts of a million.
pub type Share = u32;

/// All of it.
pub const WHOLE: Share = 1_000_000;

/// What is tried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How many cases come.
    pub cases: u32,
    /// From which chance begins: the same seed gives the same cases.
    pub seed: u64,
    /// Cases that come on a working day, in thousandths.
    pub arrivals: u32,
    /// They come evenly, not by chance.
    pub even: bool,
    /// People of each role that is not named.
    pub people: u32,
    /// People of roles.
    pub roles: BTreeMap<RoleId, u32>,
    /// How often a fact has a value; what is left is shared by its other values.
    pub facts: BTreeMap<FactId, Vec<(FactValue, Share)>>,
    /// The first day.
    pub from: NaiveDate,
}

/// A setting that can not be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// Not a fact of the workflow.
    #[error("no such fact: {name}")]
    UnknownFact {
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// The fact can not have this value.
    #[error("{fact} can not be {value}")]
    FactValue {
        /// The fact.
        fact: FactId,
        /// As typed.
        value: String,
        /// What it can be.
        allowed: Vec<String>,
    },
    /// Not a share: those go from 0 to 1.
    #[error("not a share: {text}")]
    Share {
        /// As typed.
        text: String,
    },
    /// The shares of a fact's values are more than all of it.
    #[error("the shares of {fact} are more than 1")]
    Shares {
        /// The fact.
        fact: FactId,
    },
    /// Not a role of the workflow.
    #[error("no such role: {name}")]
    UnknownRole {
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// Not a number of people.
    #[error("not a number of people: {text}")]
    People {
        /// As typed.
        text: String,
        /// At most so many.
        most: u32,
    },
    /// Not a number of cases a day.
    #[error("not a rate: {text}")]
    Arrivals {
        /// As typed.
        text: String,
    },
}

impl Settings {
    /// What is tried when nothing is said: so many cases, one a day, two people a role, who can review one another.
    pub fn new(cases: u32, seed: u64, from: NaiveDate) -> Self {
        let (roles, facts) = (BTreeMap::new(), BTreeMap::new());
        Self { cases, seed, arrivals: 1_000, even: false, people: 2, roles, facts, from }
    }

    /// States how often a fact has a value: `p(market)=0.3`, `p(term=provisional)=0.2`, `market=true`.
    ///
    /// # Errors
    ///
    /// What of it is not so.
    pub fn fact(&mut self, definition: &Definition, text: &str) -> Result<(), SettingError> {
        let wrong = || SettingError::Share { text: text.to_owned() };
        let chance = text.strip_prefix("p(").or_else(|| text.strip_prefix("p（"));
        let (name, value, share) = if let Some(inside) = chance {
            let (about, share) = inside.rsplit_once(['=', '＝']).ok_or_else(wrong)?;
            let about = about.trim().trim_end_matches([')', '）']);
            let (name, value) = about.split_once(['=', '＝']).unwrap_or((about, "true"));
            (name, value, parts(share, 6).filter(|share| *share <= WHOLE).ok_or_else(wrong)?)
        } else {
            let (name, value) = text.split_once(['=', '＝']).ok_or_else(wrong)?;
            (name, value, WHOLE)
        };
        let (name, value) = (name.trim(), value.trim());
        let Some(fact) = definition.fact(name) else {
            let known = definition.facts.iter().map(|fact| fact.id.to_string()).collect();
            return Err(SettingError::UnknownFact { name: name.to_owned(), known });
        };
        let Some(parsed) = fact.kind.parse(value) else {
            let allowed = fact.kind.values().iter().map(ToString::to_string).collect();
            let (fact, value) = (fact.id.clone(), value.to_owned());
            return Err(SettingError::FactValue { fact, value, allowed });
        };
        let shares = self.facts.entry(fact.id.clone()).or_default();
        shares.retain(|(known, _)| *known != parsed);
        shares.push((parsed, share));
        if shares.iter().map(|(_, share)| u64::from(*share)).sum::<u64>() > u64::from(WHOLE) {
            return Err(SettingError::Shares { fact: fact.id.clone() });
        }
        Ok(())
    }

    /// States how many people there are: `3` of every role, `reviewer=3` of one.
    ///
    /// # Errors
    ///
    /// What of it is not so.
    pub fn staff(&mut self, definition: &Definition, text: &str) -> Result<(), SettingError> {
        let most = limits::SIMULATED_PEOPLE;
        let number = |count: &str| {
            let count = count.trim().parse().ok().filter(|count| (1..=most).contains(count));
            count.ok_or_else(|| SettingError::People { text: text.to_owned(), most })
        };
        let Some((name, count)) = text.split_once(['=', '＝']) else {
            self.people = number(text)?;
            return Ok(());
        };
        let name = name.trim();
        let Some(role) = definition.roles.iter().find(|role| role.id == *name) else {
            let known = definition.roles.iter().map(|role| role.id.to_string()).collect();
            return Err(SettingError::UnknownRole { name: name.to_owned(), known });
        };
        self.roles.insert(role.id.clone(), number(count)?);
        Ok(())
    }

    /// States how many cases come on a working day: `2`, `0.4`.
    ///
    /// # Errors
    ///
    /// Not a number, or one out of bounds.
    pub fn rate(&mut self, text: &str) -> Result<(), SettingError> {
        let bounds = limits::SIMULATED_ARRIVALS;
        let rate = parts(text, 3).filter(|rate| bounds.contains(rate));
        self.arrivals = rate.ok_or_else(|| SettingError::Arrivals { text: text.to_owned() })?;
        Ok(())
    }
}

/// A decimal number as whole parts of a power of ten; none where it has more digits than that.
fn parts(text: &str, digits: u32) -> Option<u32> {
    let (whole, rest) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && rest.is_empty()) || !plain(whole) || !plain(rest) {
        return None;
    }
    let missing = digits.checked_sub(u32::try_from(rest.len()).ok()?)?;
    let number = |text: &str| if text.is_empty() { Some(0) } else { text.parse::<u32>().ok() };
    let rest = number(rest)?.checked_mul(10_u32.checked_pow(missing)?)?;
    number(whole)?.checked_mul(10_u32.checked_pow(digits)?)?.checked_add(rest)
}

#[cfg(test)]
mod tests {
    #[test]
    fn decimals_are_read_exactly() {
        for (text, parts) in [
            ("0.3", Some(300_000)),
            ("1", Some(1_000_000)),
            (".25", Some(250_000)),
            ("0.000001", Some(1)),
            ("0.0000001", None),
            ("-1", None),
            ("", None),
            (".", None),
            ("1e3", None),
            ("99999999", None),
        ] {
            assert_eq!(super::parts(text, 6), parts, "{text}");
        }
    }
}
