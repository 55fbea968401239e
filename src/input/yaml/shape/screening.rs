//! The keys of `workflows/screening.yaml`, and of `screening` in the file of a place.
//!
//! Which lists, categories and questions there are is the domain's (`domain::check::screening`).

use super::{CERTAINTIES, Shape, Value, free, needed};

/// The file.
pub(in super::super) static SCREENING: Shape = Shape {
    name: "screening",
    keys: &[
        needed("questions", Value::Named(&Value::Map(&QUESTION))),
        needed("exclusions", Value::Named(&Value::Map(&EXCLUSION))),
        needed("words", Value::Named(&Value::Map(&WORD_LIST))),
    ],
    rules: &[],
};

/// A question.
pub(in super::super) static QUESTION: Shape = Shape {
    name: "question",
    keys: &[
        needed("ask", Value::Text),
        needed("basis", Value::Text),
        needed("certainty", Value::Word(CERTAINTIES)),
        needed("yes", Value::Text),
        needed("no", Value::Text),
        needed("unclear", Value::Text),
    ],
    rules: &[],
};

/// A category of what is no normative document.
pub(in super::super) static EXCLUSION: Shape = Shape {
    name: "exclusion",
    keys: &[
        needed("title", Value::Text),
        free("titles", Value::List(&Value::Text)),
        free("cues", Value::List(&Value::Text)),
        free("trap", Value::Text),
        free("national", Value::Yes),
        needed("basis", Value::Text),
        needed("certainty", Value::Word(CERTAINTIES)),
    ],
    rules: &[],
};

/// A list of words.
pub(in super::super) static WORD_LIST: Shape = Shape {
    name: "word_list",
    keys: &[
        needed("title", Value::Text),
        needed("words", Value::List(&Value::Text)),
        free("basis", Value::Text),
        needed("certainty", Value::Word(CERTAINTIES)),
    ],
    rules: &[],
};

/// What a place excludes.
pub(in super::super) static PLACE_SCREENING: Shape = Shape {
    name: "place_screening",
    keys: &[
        needed("excluded", Value::List(&Value::Text)),
        needed("basis", Value::Text),
        needed("certainty", Value::Word(CERTAINTIES)),
        free("note", Value::Text),
    ],
    rules: &[],
};
