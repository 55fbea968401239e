//! Which entries a clean-up takes up: conditions that must all hold, as people type them
//! (`status=valid before=2021-01-01`).
//!
//! A condition that is not understood is an error, never left out: a list that lacks documents would be believed.

use crate::domain::calendar::day_of;
use crate::domain::catalogue::{Entry, Status};
use chrono::NaiveDate;

/// Which entries are taken up. Only what is in force is ever taken up by default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    /// 有效性: one of these.
    pub status: Vec<Status>,
    /// 公布 before this day.
    pub before: Option<NaiveDate>,
    /// 公布 on this day or after it.
    pub since: Option<NaiveDate>,
    /// 制定机关 holds these words.
    pub organ: Option<String>,
    /// 起草单位 holds these words.
    pub unit: Option<String>,
    /// 主题分类 holds these words.
    pub topic: Option<String>,
    /// 标题 holds these words.
    pub title: Option<String>,
    /// Whether it has a term (有效期).
    pub term: Option<bool>,
}

/// What is wrong with a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScopeFault {
    /// A part is no condition.
    NotACondition {
        /// As typed.
        text: String,
    },
    /// A condition of an unknown kind.
    UnknownKey {
        /// As typed.
        key: String,
    },
    /// A value that the condition can not have.
    WrongValue {
        /// The condition.
        key: &'static str,
        /// As typed.
        value: String,
    },
}

impl Default for Scope {
    fn default() -> Self {
        Self {
            status: vec![Status::InForce, Status::Amended],
            before: None,
            since: None,
            organ: None,
            unit: None,
            topic: None,
            title: None,
            term: None,
        }
    }
}

/// The conditions: the name, and what people call it in Chinese.
const KEYS: [(&str, &str); 8] = [
    ("status", "有效性"),
    ("before", "公布早于"),
    ("since", "公布始于"),
    ("organ", "制定机关"),
    ("unit", "起草单位"),
    ("topic", "主题"),
    ("title", "标题"),
    ("term", "有效期"),
];

impl Scope {
    /// The names of the conditions.
    pub fn keys() -> impl Iterator<Item = &'static str> {
        KEYS.into_iter().map(|(key, _)| key)
    }

    /// Reads conditions; `named` knows what people call a status.
    ///
    /// # Errors
    ///
    /// The first part that is not understood.
    pub fn read(text: &str, named: impl Fn(&str) -> Option<Status>) -> Result<Self, ScopeFault> {
        let mut scope = Self::default();
        for part in text.split_whitespace() {
            let pair = part.split_once(['=', '＝']);
            let not = || ScopeFault::NotACondition { text: part.to_owned() };
            let (key, value) = pair.filter(|(_, value)| !value.is_empty()).ok_or_else(not)?;
            scope.condition(key, value, &named)?;
        }
        Ok(scope)
    }

    fn condition(
        &mut self,
        typed: &str,
        value: &str,
        named: impl Fn(&str) -> Option<Status>,
    ) -> Result<(), ScopeFault> {
        let known = KEYS.into_iter().find(|(key, chinese)| *key == typed || *chinese == typed);
        let (key, _) = known.ok_or_else(|| ScopeFault::UnknownKey { key: typed.to_owned() })?;
        let wrong = || ScopeFault::WrongValue { key, value: value.to_owned() };
        let day = || day_of(value).ok_or_else(wrong);
        let words = || Some(value.to_owned());
        match key {
            "status" => self.status = statuses(value, named).ok_or_else(wrong)?,
            "before" => self.before = Some(day()?),
            "since" => self.since = Some(day()?),
            "organ" => self.organ = words(),
            "unit" => self.unit = words(),
            "topic" => self.topic = words(),
            "title" => self.title = words(),
            _ => {
                self.term = Some(match value {
                    "yes" | "有" => true,
                    "no" | "无" => false,
                    _ => return Err(wrong()),
                });
            }
        }
        Ok(())
    }

    /// Whether an entry is of the scope: what is stated of it, its status, and the last day of its term.
    pub fn takes(&self, entry: &Entry, status: Status, last_day: Option<NaiveDate>) -> bool {
        let holds = |asked: &Option<String>, text: &str| {
            asked.as_deref().is_none_or(|asked| text.contains(asked))
        };
        self.status.contains(&status)
            && self.before.is_none_or(|day| entry.published_on < day)
            && self.since.is_none_or(|day| entry.published_on >= day)
            && holds(&self.organ, &entry.organ)
            && holds(&self.unit, &entry.unit)
            && holds(&self.topic, entry.topic.as_deref().unwrap_or_default())
            && holds(&self.title, &entry.title)
            && self.term.is_none_or(|term| term == last_day.is_some())
    }
}

/// Statuses by their names, with commas between them. What is in force is so as it was or as amended.
fn statuses(value: &str, named: impl Fn(&str) -> Option<Status>) -> Option<Vec<Status>> {
    let mut all = Vec::new();
    for name in value.split([',', '，', '、']) {
        let status = Status::named(name).or_else(|| named(name))?;
        all.push(status);
        if status == Status::InForce {
            all.push(Status::Amended);
        }
    }
    Some(all)
}
