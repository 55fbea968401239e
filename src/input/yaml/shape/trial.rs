//! The keys of the files beside workflows that simulations read: how long stages take, and which days are worked.
//!
//! No schema is made of them yet; the values say what most authors write.

use super::{Shape, Value, free, needed};

/// How long stages take.
pub(in super::super) static DURATIONS: Shape = Shape {
    name: "durations",
    keys: &[
        free("day", Value::Text),
        free("default", Value::Map(&DEFAULT_PACE)),
        free("stages", Value::Named(&Value::Map(&PACE))),
    ],
    rules: &[],
};

/// How long a stage takes of which nothing else is said.
pub(in super::super) static DEFAULT_PACE: Shape = Shape {
    name: "default_pace",
    keys: &[free("wait", Value::Text), free("work", Value::Text)],
    rules: &[],
};

/// How long a stage takes, and how it ends.
pub(in super::super) static PACE: Shape = Shape {
    name: "pace",
    keys: &[
        free("wait", Value::Text),
        free("work", Value::Text),
        free("outcomes", Value::Named(&Value::Whole)),
    ],
    rules: &[],
};

/// The shortest, the most frequent and the longest time.
pub(in super::super) static SPREAD: Shape = Shape {
    name: "spread",
    keys: &[needed("min", Value::Text), needed("mode", Value::Text), needed("max", Value::Text)],
    rules: &[],
};

/// A calendar.
pub(in super::super) static CALENDAR: Shape = Shape {
    name: "calendar",
    keys: &[
        needed("calendar", Value::Name),
        free("title", Value::Text),
        needed("years", Value::List(&Value::Map(&YEAR))),
    ],
    rules: &[],
};

/// What was announced for a year.
pub(in super::super) static YEAR: Shape = Shape {
    name: "year",
    keys: &[
        needed("year", Value::Whole),
        free("notices", Value::List(&Value::Text)),
        free("off", Value::List(&Value::Map(&OFF))),
        free("work", Value::List(&Value::Text)),
    ],
    rules: &[],
};

/// Days off of one holiday.
pub(in super::super) static OFF: Shape = Shape {
    name: "off",
    keys: &[needed("name", Value::Text), needed("days", Value::List(&Value::Text))],
    rules: &[],
};
