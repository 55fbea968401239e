//! Lists, moments, days and hands as values.

use crate::domain::paper::Hand;
use chrono::{DateTime, FixedOffset, NaiveDate};
use serde_json::{Value, json};

pub(super) fn list<T>(items: &[T], each: impl Fn(&T) -> Value) -> Value {
    items.iter().map(each).collect()
}

pub(super) fn moment(at: DateTime<FixedOffset>) -> String {
    at.to_rfc3339()
}

pub(super) fn day(date: NaiveDate) -> String {
    date.to_string()
}

pub(super) fn hand(hand: &Hand) -> Value {
    json!({"person": hand.person.as_str(), "name": hand.name, "at": moment(hand.at)})
}

/// The object with one more key.
pub(super) fn with(mut object: Value, key: &str, value: Value) -> Value {
    if let Some(map) = object.as_object_mut() {
        map.insert(key.to_owned(), value);
    }
    object
}
