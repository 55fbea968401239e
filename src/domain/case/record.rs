//! The typed values that are given with an outcome (会议、日期、不同意见 …).
//!
//! A value that does not read as its type must never get into the record.

use crate::domain::calendar::day_of;
use crate::domain::name::{FieldId, PersonId};
use crate::domain::office::Office;
use crate::domain::workflow::{Field, FieldKind};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What was recorded with an outcome.
pub type Record = BTreeMap<FieldId, Value>;

/// A recorded value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words, or one of the words of a choice.
    Text(String),
    /// A calendar day.
    Date(NaiveDate),
    /// A whole number.
    Number(u64),
    /// A person of the registry.
    Person(PersonId),
}

impl Value {
    /// The day, where it is one.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Date(day) => Some(*day),
            _ => None,
        }
    }
}

impl std::fmt::Display for Value {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Date(date) => write!(f, "{date}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Person(person) => write!(f, "{person}"),
        }
    }
}

/// The value that `text` stands for in `field`; none when it does not read as one.
pub(super) fn read(field: &Field, text: &str, office: &Office) -> Option<Value> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    match &field.kind {
        FieldKind::Text => Some(Value::Text(text.to_owned())),
        FieldKind::Date => day_of(text).map(Value::Date),
        FieldKind::Number => text.parse().ok().map(Value::Number),
        FieldKind::Choice(words) => {
            words.iter().any(|word| word == text).then(|| Value::Text(text.to_owned()))
        }
        FieldKind::Person => office.person(text).map(|person| Value::Person(person.id.clone())),
    }
}
