//! The keys of an outcome and of what it holds.

use super::{Rule, Shape, Value, free, needed};

pub(in super::super) const OPEN_FINDINGS: &[&str] = &["none", "some"];
pub(in super::super) const BARS: &[&str] = &["complete", "clear", "defective", "failed"];
pub(in super::super) const COMPLETE: &[&str] = &["complete"];
pub(in super::super) const CONCLUSIONS: &[&str] = &["lawful", "revise", "unlawful"];
pub(in super::super) const CATALOGUE: &[&str] = &["enter", "file"];
pub(in super::super) const FIELD_TYPES: &[&str] = &["text", "date", "number", "choice", "person"];
/// A type alone, where `?` says that the value may be left out.
pub(in super::super) const SHORT_TYPES: &[&str] =
    &["text", "date", "number", "person", "text?", "date?", "number?", "person?"];

/// One way a stage can end.
pub(in super::super) static OUTCOME: Shape = Shape {
    name: "outcome",
    keys: &[
        free("title", Value::Title),
        free("to", Value::NameOrNames),
        free("end", Value::Name),
        free("cancel", Value::List(&Value::Name)),
        free("when", Value::Condition),
        free("require", Value::Map(&REQUIRE)),
        free("record", Value::Named(&Value::Either(&Value::Word(SHORT_TYPES), &FIELD_MAP))),
        free("conclusion", Value::Word(CONCLUSIONS)),
        free("number", Value::Name),
        free("catalogue", Value::Word(CATALOGUE)),
    ],
    rules: &[Rule::OneOf(&["to", "end"])],
};

/// What must be true first.
pub(in super::super) static REQUIRE: Shape = Shape {
    name: "require",
    keys: &[
        free("open_findings", Value::Word(OPEN_FINDINGS)),
        free("checklist", Value::Word(BARS)),
        free("materials", Value::Word(COMPLETE)),
        free("needs", Value::Word(COMPLETE)),
        free("unchanged_text", Value::Yes),
        free("new_draft", Value::Yes),
        free("conclusion", Value::Some(&Value::Word(CONCLUSIONS))),
        free("approvals", Value::Whole),
    ],
    rules: &[],
};

static FIELD_MAP: Value = Value::Map(&FIELD);

/// A value that must be given.
pub(in super::super) static FIELD: Shape = Shape {
    name: "field",
    keys: &[
        needed("type", Value::Word(FIELD_TYPES)),
        free("title", Value::Title),
        free("values", Value::Some(&Value::Text)),
        free("optional", Value::Yes),
    ],
    rules: &[Rule::Only { key: "type", word: "choice", then: "values" }],
};
