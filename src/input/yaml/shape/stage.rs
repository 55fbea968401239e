//! The keys of a stage and of what it holds, but for its outcomes.

use super::outcome::OUTCOME;
use super::{Rule, Shape, Value, free, needed};

pub(in super::super) const CLOCKS: &[&str] = &["running", "paused"];
pub(in super::super) const TAKES: &[&str] = &["draft"];
pub(in super::super) const PAPERS: &[&str] =
    &["opinion", "filing-report", "filing-register", "routing-sheet"];
pub(in super::super) const WEIGHTS: &[&str] = &["blocking", "must", "advice"];
pub(in super::super) const ABOUT: &[&str] = &["text", "process"];

/// A stage.
pub(in super::super) static STAGE: Shape = Shape {
    name: "stage",
    keys: &[
        free("title", Value::Title),
        free("help", Value::Title),
        free("role", Value::Name),
        free("auto", Value::Yes),
        free("when", Value::Condition),
        free("skip", Value::Name),
        free("assign", Value::Map(&ASSIGN)),
        free("clock", Value::Word(CLOCKS)),
        free("join", Value::List(&Value::Name)),
        free("not_same_person_as", Value::List(&Value::Name)),
        free("materials", Value::List(&Value::Map(&MATERIAL))),
        free("needs", Value::List(&Value::Map(&NEED))),
        free("checklist", Value::List(&Value::Map(&ITEM))),
        free("ask_again", Value::Yes),
        free("takes", Value::List(&Value::Word(TAKES))),
        free("carry", Value::Name),
        free("issues", Value::List(&Value::Word(PAPERS))),
        free("outcomes", Value::Named(&Value::Map(&OUTCOME))),
    ],
    rules: &[],
};

/// Whose turn it is.
pub(in super::super) static ASSIGN: Shape = Shape {
    name: "assign",
    keys: &[free("person", Value::Name), free("least_loaded", Value::Yes)],
    rules: &[Rule::OneOf(&["person", "least_loaded"])],
};

/// A case of another workflow.
pub(in super::super) static NEED: Shape = Shape {
    name: "need",
    keys: &[
        needed("id", Value::Name),
        free("title", Value::Title),
        needed("workflow", Value::Name),
        free("when", Value::Condition),
        needed("ends", Value::NameOrNames),
        free("basis", Value::Text),
    ],
    rules: &[],
};

/// A material.
pub(in super::super) static MATERIAL: Shape = Shape {
    name: "material",
    keys: &[
        needed("id", Value::Code),
        needed("title", Value::Title),
        free("basis", Value::Text),
        free("when", Value::Condition),
    ],
    rules: &[],
};

/// A question of a checklist.
pub(in super::super) static ITEM: Shape = Shape {
    name: "item",
    keys: &[
        needed("id", Value::Code),
        needed("ask", Value::Title),
        needed("weight", Value::Word(WEIGHTS)),
        free("basis", Value::Text),
        free("unconfirmed", Value::Text),
        free("when", Value::Condition),
        free("about", Value::Word(ABOUT)),
    ],
    rules: &[],
};
