//! The keys of `workflows/jurisdictions/NAME.yaml`, and of `jurisdiction` in `fashen.yaml`.
//!
//! Which parameters there are is the domain's (`domain::law::PARAMETERS`).

use super::screening::PLACE_SCREENING;
use super::{Shape, Value, free, needed};

/// How sure a file can be of a figure; that it is confirmed only the office can say.
pub(in super::super) const CERTAINTIES: &[&str] =
    &["verified", "second_hand", "recalled", "unknown"];

/// A place.
pub(in super::super) static JURISDICTION: Shape = Shape {
    name: "jurisdiction",
    keys: &[
        needed("jurisdiction", Value::Name),
        needed("title", Value::Text),
        free("extends", Value::Name),
        free("parameters", Value::Named(&Value::Map(&PARAMETER))),
        free("yearly", Value::Named(&Value::Map(&DUTY))),
        free("screening", Value::Map(&PLACE_SCREENING)),
    ],
    rules: &[],
};

/// A figure.
pub(in super::super) static PARAMETER: Shape = Shape {
    name: "parameter",
    keys: &[
        needed("title", Value::Text),
        free("value", Value::Text),
        needed("certainty", Value::Word(CERTAINTIES)),
        free("basis", Value::Text),
        free("source", Value::Text),
        free("note", Value::Text),
    ],
    rules: &[],
};

/// What is due on a day of every year.
pub(in super::super) static DUTY: Shape = Shape {
    name: "duty",
    keys: &[
        needed("title", Value::Text),
        needed("by", Value::Text),
        needed("certainty", Value::Word(CERTAINTIES)),
        free("basis", Value::Text),
        free("note", Value::Text),
    ],
    rules: &[],
};

/// The place of an office.
pub(in super::super) static OFFICE_PLACE: Shape = Shape {
    name: "office_place",
    keys: &[
        needed("place", Value::Name),
        free("confirmed", Value::Named(&Value::Map(&CONFIRMATION))),
    ],
    rules: &[],
};

/// A figure that the office has confirmed.
pub(in super::super) static CONFIRMATION: Shape = Shape {
    name: "confirmation",
    keys: &[
        needed("value", Value::Text),
        needed("basis", Value::Text),
        free("by", Value::Text),
        free("on", Value::Text),
    ],
    rules: &[],
};
