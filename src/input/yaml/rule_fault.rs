//! What can be wrong with rules and sets of words beyond their form.
//!
//! Data only: the sentences are `lang`'s.

/// Something wrong with a rule or a set of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RuleFault {
    /// A pattern that can not be read, or would be of no use.
    Pattern {
        /// So many characters of it are right: where the fault is, counted from 0.
        at: usize,
        /// What it is.
        fault: PatternFault,
    },
    /// A set of words that is not there.
    UnknownSet {
        /// Its name as written.
        name: String,
        /// Probably meant.
        nearest: Option<String>,
        /// All that there are.
        known: Vec<String>,
    },
    /// Sets that hold one another in a circle; the last one is the first one again.
    Circle(Vec<String>),
    /// Too many of something: words of a set, patterns, examples.
    TooMany {
        /// The key that they stand under.
        what: &'static str,
        /// So many at most.
        most: usize,
    },
    /// A text with too many characters.
    TooLong {
        /// So many at most.
        most: usize,
    },
    /// Too few examples.
    FewExamples {
        /// So many are there.
        found: usize,
    },
    /// No question of the pack's checklists has this name.
    UnknownItem {
        /// As written.
        name: String,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// A basis that is no citation, or more than one.
    NoCitation {
        /// As written.
        text: String,
    },
    /// A basis whose instrument is not in the law library.
    UnknownStatute {
        /// Its title or number.
        title: String,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// A basis whose article the instrument does not have.
    UnknownArticle {
        /// The instrument.
        title: String,
        /// The article.
        article: u32,
        /// How many it has.
        has: u32,
    },
}

/// What can be wrong with a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PatternFault {
    /// There is no step in it.
    Empty,
    /// It is longer than [`crate::domain::limits::PATTERN_CHARS`].
    TooLong,
    /// It has more steps than [`crate::domain::limits::PATTERN_STEPS`].
    TooManySteps,
    /// More of its steps may be left out than [`crate::domain::limits::PATTERN_OPTIONAL`].
    TooManyOptional,
    /// A step chooses between more than [`crate::domain::limits::PATTERN_CHOICES`].
    TooManyChoices,
    /// A word longer than [`crate::domain::limits::RULE_WORD_CHARS`].
    WordTooLong,
    /// Nothing that must be there says what is looked for: it would be met everywhere.
    TooWide,
    /// The last step may be left out, and nothing must follow: what it says is no check.
    OptionalLast,
    /// A gap before the first step, or behind the last one.
    GapAtEdge,
    /// Two gaps in a row.
    GapTwice,
    /// A gap of more than [`crate::domain::limits::PATTERN_GAP_MOST`] characters.
    GapTooLong,
    /// A gap whose least is more than its most.
    GapBackwards,
    /// No number where a gap says how long it is (`..2-`), or no words behind its `!`.
    GapUnfinished,
    /// `(` without `)`.
    GroupOpen,
    /// Nothing between two `|`, or between brackets.
    GroupEmpty,
    /// `{` without `}`.
    ValueOpen,
    /// A value that is not there.
    UnknownValue {
        /// As written.
        name: String,
        /// Probably meant.
        nearest: Option<&'static str>,
    },
    /// A comparison without a whole number, or of a value that has no size.
    ValueCompared,
    /// A value where only words can stand: inside a gap.
    ValueInGap,
    /// `@` without a name.
    SetUnnamed,
    /// A set of words that is not there.
    UnknownSet {
        /// As written.
        name: String,
        /// Probably meant.
        nearest: Option<String>,
    },
    /// Two steps without a space between them.
    NoSpace,
    /// `^` that is not the first, or `$` that is not the last.
    AnchorInside,
    /// A sign where it means nothing.
    Stray(char),
    /// A sign that ends a sentence, or that a gap never crosses: nothing that has it is ever found.
    EndsSentence(char),
}
