//! The keys at the top of a workflow, of a shared file, and of what stands directly below.

use super::stage::STAGE;
use super::{Key, Rule, Shape, Value, free, needed};
use crate::domain::law::PERIODS;

/// `workflow.yaml`.
pub static WORKFLOW: Shape = Shape {
    name: "workflow",
    keys: &[
        needed("workflow", Value::Name),
        needed("title", Value::Title),
        free("review", Value::Text),
        needed("version", Value::Whole),
        free("basis", Value::List(&Value::Text)),
        INCLUDE,
        FACTS,
        ROLES,
        needed("start", Value::Name),
        STAGES,
        ENDS,
        free("withdrawal", Value::Map(&WITHDRAWAL)),
        DEADLINES,
    ],
    rules: &[Rule::NeededUnless { unless: "include", keys: &["roles", "stages"] }],
};

/// A file that others include.
pub static LIBRARY: Shape =
    Shape { name: "library", keys: &[INCLUDE, FACTS, ROLES, STAGES, ENDS, DEADLINES], rules: &[] };

const INCLUDE: Key = free("include", Value::List(&Value::Path));
const FACTS: Key = free("facts", Value::Named(&A_FACT));
const ROLES: Key = free("roles", Value::Named(&Value::Title));
const STAGES: Key = free("stages", Value::Named(&A_STAGE));
const ENDS: Key = free("ends", Value::Named(&Value::Title));
const DEADLINES: Key = free("deadlines", Value::Named(&A_DEADLINE));

static A_FACT: Value = Value::Map(&FACT);
static A_STAGE: Value = Value::Map(&STAGE);
static A_DEADLINE: Value = Value::Map(&DEADLINE);

pub(in super::super) const FACT_TYPES: &[&str] = &["bool", "enum"];

/// A fact.
pub(in super::super) static FACT: Shape = Shape {
    name: "fact",
    keys: &[
        needed("type", Value::Word(FACT_TYPES)),
        free("values", Value::Some(&Value::Text)),
        free("default", Value::FactValue),
        free("title", Value::Title),
    ],
    rules: &[Rule::Only { key: "type", word: "enum", then: "values" }],
};

/// Who may withdraw a case.
pub(in super::super) static WITHDRAWAL: Shape = Shape {
    name: "withdrawal",
    keys: &[needed("role", Value::Name), needed("end", Value::Name)],
    rules: &[],
};

/// A period between two moments.
pub(in super::super) static DEADLINE: Shape = Shape {
    name: "deadline",
    keys: &[
        free("title", Value::Title),
        needed("from", Value::Moments),
        needed("until", Value::Moments),
        free("restart", Value::Moments),
        free("within", Value::Period),
        free("at_least", Value::Period),
        free("whole_days", Value::Yes),
        free("unless", Value::Condition),
        free("paused_in", Value::List(&Value::Name)),
        free("remind", Value::Period),
        free("roll", Value::Text),
        free("escalate", Value::Map(&ESCALATION)),
        free("basis", Value::Text),
        free("parameter", Value::Word(PERIODS)),
        free("unconfirmed", Value::Text),
    ],
    rules: &[],
};

/// Who is told of a deadline that was missed.
pub(in super::super) static ESCALATION: Shape = Shape {
    name: "escalation",
    keys: &[needed("role", Value::Name), free("after", Value::Period)],
    rules: &[],
};

/// A title in several languages.
pub static LANGUAGES: Shape = Shape {
    name: "languages",
    keys: &[free("zh", Value::Text), free("en", Value::Text)],
    rules: &[Rule::AnyOf(&["zh", "en"])],
};
