//! What is wrong with a file, and where.
//!
//! Data only: the sentences are `lang`'s.

use crate::domain::workflow::{DefectKind, Place, RunDefect, Trace};
use std::path::{Path, PathBuf};

/// Something wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The included file it is in, by its path inside the pack; none for the file that was given.
    pub file: Option<String>,
    /// The line, counted from 1. It always exists in the file.
    pub line: usize,
    /// The column, in characters, counted from 1.
    pub column: usize,
    /// The way to the value, with the keys as written; empty when it concerns the whole file.
    pub place: Place,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl Problem {
    /// Whether it only says that the workflow could not be judged.
    pub fn is_undecided(&self) -> bool {
        matches!(
            &self.kind,
            ProblemKind::Meaning {
                kind: DefectKind::Runs(
                    RunDefect::NotDecided { .. } | RunDefect::TooManyCombinations { .. }
                ),
                ..
            }
        )
    }

    /// The file it is in, where `main` is the one that was given.
    pub fn path(&self, main: &Path) -> PathBuf {
        match &self.file {
            Some(file) => main.with_file_name(file),
            None => main.to_path_buf(),
        }
    }
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// More bytes than [`crate::domain::limits::YAML_BYTES`].
    TooLarge {
        /// So many.
        bytes: usize,
    },
    /// Nested deeper than [`crate::domain::limits::YAML_DEPTH`].
    TooDeep,
    /// More values than [`crate::domain::limits::YAML_NODES`], aliases unfolded.
    TooManyNodes,
    /// An alias inside the very value it repeats.
    EndlessAlias,
    /// Not UTF-8.
    NotUtf8 {
        /// The first byte that is wrong, counted from 0.
        offset: usize,
    },
    /// A character that can not be seen and changes how the file is read or shown.
    Unprintable {
        /// The character.
        found: char,
    },
    /// Not YAML.
    Syntax {
        /// What it looks like.
        fault: SyntaxFault,
        /// The words of the parser, in English.
        detail: String,
    },
    /// A tab where only spaces can indent.
    Tab,
    /// A full-width character where YAML has a sign (`：` for `:`).
    FullWidth {
        /// As written.
        found: char,
        /// The sign that was meant.
        meant: char,
    },
    /// A second document (`---`) in the file.
    SecondDocument,
    /// A tag (`!name`), which the language does not have.
    Tag,
    /// A key that the language does not have here.
    UnknownKey {
        /// As written.
        key: String,
        /// Probably meant.
        nearest: Option<&'static str>,
        /// All that there are.
        known: Vec<&'static str>,
    },
    /// A key that must be there.
    MissingKey(&'static str),
    /// One of these keys must be there.
    MissingOneOf(&'static [&'static str]),
    /// Two keys of which only one can be there.
    KeysClash(&'static str, &'static str),
    /// A key that was given before in the same map.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// Another kind of value is expected.
    WrongType {
        /// This kind.
        expected: Expected,
        /// As written.
        found: Found,
    },
    /// Nothing where there must be something: no word in a text, no element in a list.
    Empty,
    /// Not a name: those are made of lower-case letters, digits, `-` and `_`.
    WrongName {
        /// As written.
        name: String,
    },
    /// Not one of the words that can stand here.
    WrongWord {
        /// As written.
        word: String,
        /// Probably meant.
        nearest: Option<&'static str>,
        /// All that there are.
        known: &'static [&'static str],
    },
    /// Not a period.
    WrongPeriod {
        /// As written.
        text: String,
    },
    /// Not what can stand here: a length of time, a day.
    WrongForm {
        /// As written.
        text: String,
        /// What it is written like.
        like: &'static str,
    },
    /// A numbering pattern without this part.
    PatternWithout {
        /// `{year}` or `{n}`.
        part: &'static str,
    },
    /// A file that can not be included.
    Include {
        /// As written.
        path: String,
        /// Why not.
        fault: IncludeFault,
    },
    /// Not the name of a place that can stand here.
    Place {
        /// As written.
        name: String,
        /// Why not.
        fault: PlaceFault,
    },
    /// What another file of the pack defines already.
    Elsewhere {
        /// The name.
        name: String,
        /// The file that defines it.
        file: String,
        /// The line there.
        line: usize,
    },
    /// Days of a calendar that can not be so.
    Calendar(super::CalendarFault),
    /// A rule, or a set of words, that can not be so.
    Rule(super::RuleFault),
    /// The form is right, the meaning is not.
    Meaning {
        /// What.
        kind: DefectKind,
        /// The run that shows it, where runs show it.
        trace: Option<Trace>,
    },
}

/// Why a file can not be included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IncludeFault {
    /// There is no such file in the folder of the pack.
    Missing,
    /// The way leads out of the folder of the pack: an absolute path, `..`, a link.
    Outside,
    /// It is there and can not be read.
    Unreadable,
    /// Files that include one another in a circle; the last one is the first one again.
    Circle(Vec<String>),
    /// Too many files include one another in a row.
    TooDeep,
    /// Too many files in all.
    TooMany,
}

/// Why a place can not be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceFault {
    /// There is no such place.
    Unknown {
        /// Probably meant.
        nearest: Option<String>,
        /// All that there are.
        known: Vec<String>,
    },
    /// Places that extend one another in a circle; the last one is the first one again, or another on the way.
    Circle(Vec<String>),
    /// A period longer than [`crate::domain::limits::PERIOD_YEARS`].
    TooLong,
    /// Too many places extend one another in a row.
    TooDeep,
    /// The file bears another name.
    OtherFile {
        /// That name.
        file: String,
    },
}

/// What a syntax error looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A tab.
    Tab,
    /// A quotation mark that is not closed.
    Quote,
    /// A bracket that is not closed, or a comma that is missing between brackets.
    Bracket,
    /// A colon where none can be, or none where one must be.
    Colon,
    /// Lines that stand too far left or right.
    Indentation,
    /// An alias of nothing.
    Alias,
    /// A character that must be quoted.
    Character,
    /// Anything else.
    Other,
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// Keys and values.
    Map,
    /// A list.
    List,
    /// Words.
    Text,
    /// `true` or `false`.
    YesNo,
    /// A whole number, zero or more.
    Whole,
    /// The value of a fact: `true`, `false` or a word.
    FactValue,
    /// A map of facts, or a list of such maps.
    Condition,
    /// A name, or a list of names.
    Names,
    /// A word for a type, or a map.
    FieldType,
    /// A key: one word.
    Key,
}

/// The kind of a value as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// `true` or `false`.
    YesNo,
    /// A number.
    Number,
    /// Words.
    Text,
    /// A list.
    List,
    /// Keys and values.
    Map,
}
