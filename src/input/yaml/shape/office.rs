//! The keys of `fashen.yaml`.

use super::place::OFFICE_PLACE;
use super::{Shape, Value, free, needed};

pub(in super::super) const LOCALES: &[&str] = &["zh", "en"];
pub(in super::super) const CALENDARS: &[&str] = &["cn"];

/// The whole file.
pub(in super::super) static OFFICE: Shape = Shape {
    name: "office",
    keys: &[
        needed("organ", Value::Text),
        needed("superior", Value::Text),
        free("reviewer", Value::Text),
        free("short", Value::Text),
        needed("people", Value::Some(&Value::Map(&PERSON))),
        free("numbering", Value::Named(&Value::Text)),
        free("locale", Value::Word(LOCALES)),
        free("calendar", Value::Either(&Value::Word(CALENDARS), &Value::Map(&OFFICE_CALENDAR))),
        free("jurisdiction", Value::Either(&Value::Name, &Value::Map(&OFFICE_PLACE))),
        free("site", Value::Map(&SITE)),
    ],
    rules: &[],
};

/// The calendar of the office, with the days on which it is closed.
pub(in super::super) static OFFICE_CALENDAR: Shape = Shape {
    name: "office_calendar",
    keys: &[
        needed("name", Value::Word(CALENDARS)),
        free("closed", Value::List(&Value::Map(&CLOSED))),
    ],
    rules: &[],
};

/// Days on which the office is closed for a reason of its own.
pub(in super::super) static CLOSED: Shape = Shape {
    name: "closed",
    keys: &[
        needed("name", Value::Text),
        needed("days", Value::Some(&Value::Text)),
        needed("basis", Value::Text),
    ],
    rules: &[],
};

/// A person.
pub(in super::super) static PERSON: Shape = Shape {
    name: "person",
    keys: &[
        needed("id", Value::Name),
        needed("name", Value::Text),
        free("unit", Value::Text),
        needed("roles", Value::List(&Value::Name)),
    ],
    rules: &[],
};

/// The public catalogue's pages.
pub(in super::super) static SITE: Shape = Shape {
    name: "site",
    keys: &[free("title", Value::Text), free("contact", Value::Text)],
    rules: &[],
};
