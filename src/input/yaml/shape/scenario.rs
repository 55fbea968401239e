//! The keys of a scenario: a run that a workflow must allow or refuse.

use super::{Shape, Value, free, needed};

pub(in super::super) const NONE: &[&str] = &["none"];
pub(in super::super) const OPEN: &str = "open";
pub(in super::super) const VERDICTS: &[&str] =
    &["ok", "problem", "na", "符合", "存在问题", "不涉及"];

/// The whole file.
pub static SCENARIO: Shape = Shape {
    name: "scenario",
    keys: &[
        needed("title", Value::Text),
        free("facts", Value::Named(&Value::FactValue)),
        free("people", Value::Named(&Value::NameOrNames)),
        free("submitted_by", Value::Name),
        needed("steps", Value::List(&Value::Map(&STEP))),
        free("expect", Value::Map(&EXPECT)),
    ],
    rules: &[],
};

/// What can stand beside `STAGE: OUTCOME` in a step.
pub(in super::super) static STEP: Shape = Shape {
    name: "step",
    keys: &[
        free("withdraw", Value::Text),
        free("as", Value::Name),
        free("days_later", Value::Whole),
        free("early", Value::Text),
        free("new_draft", Value::Yes),
        free("answers", Value::Either(&Value::Word(NONE), &Value::Named(&Value::Word(VERDICTS)))),
        free("record", Value::Named(&Value::Text)),
        free("facts", Value::Named(&Value::FactValue)),
        free("materials", Value::Either(&Value::Word(NONE), &Value::List(&Value::Code))),
        free("needs", Value::Either(&Value::Word(NONE), &Value::Named(&Value::Name))),
        free("refused", Value::NameOrNames),
        free("expect", Value::Map(&EXPECT)),
    ],
    rules: &[],
};

/// Where the case must stand.
pub(in super::super) static EXPECT: Shape = Shape {
    name: "expect",
    keys: &[
        free("active", Value::NameOrNames),
        free("waiting", Value::NameOrNames),
        free("ended", Value::Name),
    ],
    rules: &[],
};
