//! 模板: an office's own form of a paper, as far as it was read, and what is wrong with it.
//!
//! A form holds tags and what stands between them. It must never hold a value.

/// The filters that an expression of a form may use.
pub const FORM_FILTERS: [&str; 8] =
    ["length", "count", "join", "default", "d", "first", "last", "trim"];

/// The functions that an expression of a form may use: they number headings.
pub const FORM_FUNCTIONS: [&str; 2] = ["chapter", "section"];

/// A form, part by part, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfficeForm {
    /// Its parts.
    pub parts: Vec<FormPart>,
    /// Where its tags stand; bits point here.
    pub places: Vec<FormPlace>,
}

/// A part of the package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPart {
    /// Its name in the package.
    pub name: String,
    /// What is in it.
    pub body: FormBody,
}

/// What is in a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormBody {
    /// Bytes that are handed on as they are.
    Kept(Vec<u8>),
    /// Words with tags among them.
    Filled {
        /// The prefix of its elements (`w`).
        prefix: String,
        /// The words and the tags.
        bits: Vec<FormBit>,
    },
}

/// A piece of a part that is filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormBit {
    /// Handed on as it is.
    Raw(String),
    /// A value goes here: the expression, and its place.
    Value(String, usize),
    /// `if`, `for` and what belongs to them, and its place.
    Statement(String, usize),
}

/// Where something stands in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormPlace {
    /// The part, by its name in the package.
    pub part: String,
    /// The paragraph, counted from 1 in its part.
    pub paragraph: usize,
    /// What the paragraph says.
    pub text: String,
}

/// Something wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFault {
    /// Where; none where it is wrong as a whole.
    pub place: Option<FormPlace>,
    /// What.
    pub what: FormWrong,
}

/// What may be wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormWrong {
    /// A tag is opened and not closed in its paragraph.
    OpenTag,
    /// A tag says nothing.
    EmptyTag,
    /// A tag is longer than anybody writes one.
    LongTag,
    /// More tags than a form may have.
    ManyTags,
    /// A statement that forms do not have.
    Statement(String),
    /// `if` or `for` without an end.
    Unclosed(String),
    /// An end, or an `else`, of nothing.
    Stray(String),
    /// A statement that ends elsewhere than where it began: in another paragraph, cell or table.
    Crossed(String),
    /// `{%tr` outside of a table.
    OutsideRow,
    /// Words beside `{%p` or `{%tr`, which would be lost.
    Beside(String),
    /// A sign or word of the language that forms do not have.
    Operator(String),
    /// A name that the paper does not have, and the nearest that it has.
    UnknownField(String, Option<String>),
    /// A filter that forms do not have.
    UnknownFilter(String),
    /// A list, a group or a yes and no where words must stand.
    NotWords(String),
    /// What the engine says of the expression.
    Expression(String),
    /// Filling it takes more steps than any paper.
    ManySteps,
    /// What comes of it is larger than any paper.
    TooLarge,
    /// The part is no XML that can be read.
    Damaged(String),
    /// The file holds macros.
    Macros,
}
