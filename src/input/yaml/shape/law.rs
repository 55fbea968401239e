//! The keys of `workflows/laws/NAME.yaml`: instruments that texts cite.

use super::place::CERTAINTIES;
use super::{Shape, Value, free, needed};

/// What an instrument can be, in the order of `domain::law::StatuteKind`.
pub(in super::super) const STATUTE_KINDS: &[&str] = &[
    "constitution",
    "law",
    "administrative_regulation",
    "supervisory_regulation",
    "party_regulation",
    "judicial_interpretation",
    "local_regulation",
    "department_rule",
    "local_rule",
    "normative_document",
];

/// A file of the law library; what stands at its top holds for each of its statutes that says nothing else.
pub(in super::super) static LAWS: Shape = Shape {
    name: "laws",
    keys: &[
        needed("kind", Value::Word(STATUTE_KINDS)),
        needed("certainty", Value::Word(CERTAINTIES)),
        needed("source", Value::Text),
        needed("statutes", Value::Some(&Value::Map(&STATUTE))),
    ],
    rules: &[],
};

/// An instrument.
pub(in super::super) static STATUTE: Shape = Shape {
    name: "statute",
    keys: &[
        needed("title", Value::Text),
        free("aliases", Value::List(&Value::Text)),
        free("kind", Value::Word(STATUTE_KINDS)),
        free("number", Value::Text),
        free("passed", Value::Text),
        free("published", Value::Text),
        free("in_force", Value::Text),
        free("articles", Value::Whole),
        free("amended", Value::List(&Value::Map(&VERSION))),
        free("repealed", Value::Map(&REPEAL)),
        free("renumbered", Value::List(&Value::Map(&RENUMBERING))),
        free("certainty", Value::Word(CERTAINTIES)),
        free("source", Value::Text),
        free("note", Value::Text),
    ],
    rules: &[],
};

/// A version that came of an amendment.
pub(in super::super) static VERSION: Shape = Shape {
    name: "version",
    keys: &[
        free("number", Value::Text),
        free("passed", Value::Text),
        free("published", Value::Text),
        free("in_force", Value::Text),
        free("articles", Value::Whole),
    ],
    rules: &[],
};

/// The end of an instrument.
pub(in super::super) static REPEAL: Shape = Shape {
    name: "repeal",
    keys: &[
        free("on", Value::Text),
        free("by", Value::List(&Value::Text)),
        free("basis", Value::Text),
    ],
    rules: &[],
};

/// Where the articles of an older text are in a newer one.
pub(in super::super) static RENUMBERING: Shape = Shape {
    name: "renumbering",
    keys: &[
        free("of", Value::Text),
        free("from", Value::Text),
        needed("on", Value::Text),
        needed(
            "articles",
            Value::Named(&Value::Either(&Value::Whole, &Value::Some(&Value::Whole))),
        ),
        free("topics", Value::Named(&Value::Text)),
        free("certainty", Value::Word(CERTAINTIES)),
        free("source", Value::Text),
    ],
    rules: &[],
};

/// `organs.yaml`: what bodies were called.
pub(in super::super) static ORGANS: Shape = Shape {
    name: "organs",
    keys: &[
        needed("certainty", Value::Word(CERTAINTIES)),
        needed("source", Value::Text),
        needed("organs", Value::Some(&Value::Map(&ORGAN))),
    ],
    rules: &[],
};

/// A body that has another name now.
pub(in super::super) static ORGAN: Shape = Shape {
    name: "organ",
    keys: &[
        needed("old", Value::Some(&Value::Text)),
        needed("now", Value::Some(&Value::Text)),
        free("on", Value::Text),
        free("apart", Value::List(&Value::Text)),
        free("certainty", Value::Word(CERTAINTIES)),
        free("source", Value::Text),
    ],
    rules: &[],
};
