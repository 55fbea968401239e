//! What people are told of a simulation.

mod en;
mod zh;

use super::Lang;
use crate::domain::simulation::SettingError;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// The words about simulation in one language.
#[expect(missing_docs, reason = "each word is named by what it says")]
pub struct SimulationWords {
    pub about: &'static str,
    pub workflow: &'static str,
    pub cases: &'static str,
    pub seed: &'static str,
    pub fact: &'static str,
    pub chance: &'static str,
    pub duration: &'static str,
    pub people: &'static str,
    pub staff: &'static str,
    pub arrivals: &'static str,
    pub even: &'static str,
    pub from: &'static str,
    /// The title, the cases, the seed, the rate, the day.
    pub head: fn(&str, u64, u64, &str, &str) -> String,
    /// Ended, turned in circles, stuck, still open.
    pub fate: fn(u64, u64, u64, u64) -> String,
    /// Working days in all, and cases that ended in a hundred of them.
    pub throughput: fn(u64, &str) -> String,
    pub time_head: [&'static str; 7],
    pub workdays: &'static str,
    pub calendar_days: &'static str,
    /// Shares of work, of waiting for people, of waiting for something else.
    pub spent: fn(&str, &str, &str) -> String,
    pub stage_head: [&'static str; 7],
    pub role_head: [&'static str; 4],
    pub end_head: [&'static str; 3],
    pub deadline_head: [&'static str; 4],
    pub overloaded: fn(&str) -> String,
    pub stuck_in: fn(&str) -> String,
    pub unknown_from: fn(i32) -> String,
    pub limits: &'static str,
}

/// What is wrong with a setting.
pub fn setting(lang: Lang, error: &SettingError) -> String {
    match lang {
        Lang::Zh => zh::setting(error),
        Lang::En => en::setting(error),
    }
}
