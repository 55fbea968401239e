//! 句式: an ordered run of words with gaps between them, inside one sentence.
//!
//! Written as `@obligation ..20 (取得|办理) ..15 (许可证|资格证)`. It must be possible to look for all patterns in one
//! pass over a text, so there is nothing here that would need to go back: no repetition, no nesting.

/// A pattern.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pattern {
    /// As written, for people.
    pub written: String,
    /// Its steps, at least one. The gap of the first is not used.
    pub steps: Vec<Step>,
    /// `^`: nothing of the sentence stands before it.
    pub at_start: bool,
    /// `$`: nothing of the sentence stands after it.
    pub at_end: bool,
}

/// A step of a pattern, and what may stand between it and the one before.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// What may stand before it.
    pub gap: Gap,
    /// What it is: any of these.
    pub any: Vec<Piece>,
    /// `?`: it may be left out.
    pub optional: bool,
}

/// What may stand between two steps: characters of the same sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Gap {
    /// So many at least.
    pub least: u16,
    /// So many at most; 0 and 0: the steps adjoin.
    pub most: u16,
    /// None of these words among them (`..20!(不|未)`).
    pub without: Vec<Piece>,
}

/// A word, a set of words, or a value.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A word.
    Word(String),
    /// `@name`: a word of a set.
    Set(String),
    /// `{money>=1000}`: a value, of whatever size or as compared.
    Value(ValueKind, Option<(Comparison, u64)>),
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueKind {
    /// `{money}`: an amount; compared in whole 元.
    Money,
    /// `{percent}`: 百分之五, 5%, 两成; compared in whole per cent.
    Percent,
    /// `{days}`: 日, 天, 个工作日.
    Days,
    /// `{months}`: 个月.
    Months,
    /// `{years}`: 年 as a length of time.
    Years,
    /// `{times}`: 倍.
    Times,
    /// `{number}`: any number, with whatever unit.
    Number,
    /// `{date}`: a calendar day, or year.
    Date,
    /// `{citation}`: the citation of an instrument.
    Citation,
    /// `{title}`: anything in 《》.
    Title,
}

/// How a value is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparison {
    /// `>`
    Above,
    /// `>=`
    AtLeast,
    /// `<`
    Below,
    /// `<=`
    AtMost,
    /// `=`
    Equal,
}

/// The names of values in patterns.
pub const VALUES: &[(&str, ValueKind)] = &[
    ("money", ValueKind::Money),
    ("percent", ValueKind::Percent),
    ("days", ValueKind::Days),
    ("months", ValueKind::Months),
    ("years", ValueKind::Years),
    ("times", ValueKind::Times),
    ("number", ValueKind::Number),
    ("date", ValueKind::Date),
    ("citation", ValueKind::Citation),
    ("title", ValueKind::Title),
];

impl ValueKind {
    /// Whether it has a size that can be compared: a day and a title have none.
    pub fn has_size(self) -> bool {
        !matches!(self, Self::Date | Self::Citation | Self::Title)
    }
}

impl Comparison {
    /// Whether a value is as compared.
    pub fn holds(self, value: u64, bound: u64) -> bool {
        match self {
            Self::Above => value > bound,
            Self::AtLeast => value >= bound,
            Self::Below => value < bound,
            Self::AtMost => value <= bound,
            Self::Equal => value == bound,
        }
    }
}
