//! Which part of an instrument a citation speaks of: 第十条之一第二款第（三）项.
//!
//! A provision is only numbers, so that it can be compared and looked up; how it was written is in the text.

use std::fmt;

use crate::domain::document::{Ordinal, Span, numeral};

/// The parts of an instrument, the outermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 编
    Book,
    /// 分编
    SubBook,
    /// 章
    Chapter,
    /// 节
    Section,
    /// 条
    Article,
    /// 款
    Paragraph,
    /// 项
    Item,
    /// 目
    SubItem,
}

/// How many levels there are.
const LEVELS: usize = 8;

/// A part of an instrument by its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Provision {
    parts: [Option<Ordinal>; LEVELS],
}

/// A part of an instrument, or a range of parts, as a citation names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pinpoint {
    /// The part, or the first of the range.
    pub from: Provision,
    /// The last of the range (第十条至第十二条); none where one part is named.
    pub through: Option<Provision>,
    /// The words that name it.
    pub span: Span,
    /// Where it is, when it is a part of the document itself and was found there.
    pub place: Option<Place>,
}

/// Where a part of a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The clause, by its place in [`Document::clauses`](crate::domain::document::Document::clauses).
    pub clause: usize,
    /// The node, by its place in [`Document::nodes`](crate::domain::document::Document::nodes).
    pub node: Option<usize>,
}

impl Provision {
    /// The part of that level and number, in nothing yet.
    pub fn of(level: Level, number: Ordinal) -> Self {
        Self::default().with(level, number)
    }

    /// The article of that number.
    pub fn article(number: u32) -> Self {
        Self::of(Level::Article, Ordinal { number, branch: None })
    }

    /// Its number at a level.
    pub fn at(&self, level: Level) -> Option<Ordinal> {
        self.parts.get(level as usize).copied().flatten()
    }

    /// This provision with another number at a level, and nothing below that.
    #[must_use]
    pub fn with(mut self, level: Level, number: Ordinal) -> Self {
        for part in self.parts.iter_mut().skip(level as usize) {
            *part = None;
        }
        if let Some(part) = self.parts.get_mut(level as usize) {
            *part = Some(number);
        }
        self
    }

    /// The innermost level that has a number.
    pub fn level(&self) -> Option<Level> {
        Level::ALL.into_iter().rev().find(|level| self.at(*level).is_some())
    }

    /// The outermost level that has a number.
    pub fn outermost(&self) -> Option<Level> {
        Level::ALL.into_iter().find(|level| self.at(*level).is_some())
    }
}

impl Level {
    /// All levels, the outermost first.
    pub const ALL: [Self; LEVELS] = [
        Self::Book,
        Self::SubBook,
        Self::Chapter,
        Self::Section,
        Self::Article,
        Self::Paragraph,
        Self::Item,
        Self::SubItem,
    ];

    /// The word that counts it.
    pub fn unit(self) -> &'static str {
        match self {
            Self::Book => "编",
            Self::SubBook => "分编",
            Self::Chapter => "章",
            Self::Section => "节",
            Self::Article => "条",
            Self::Paragraph => "款",
            Self::Item => "项",
            Self::SubItem => "目",
        }
    }
}

/// As laws write it: 第十条之一第二款第（三）项.
impl fmt::Display for Provision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for level in Level::ALL {
            let Some(Ordinal { number, branch }) = self.at(level) else { continue };
            let number = numeral::write(number);
            match level {
                Level::Item => write!(f, "第（{number}）项")?,
                _ => write!(f, "第{number}{}", level.unit())?,
            }
            if let Some(branch) = branch {
                write!(f, "之{}", numeral::write(branch))?;
            }
        }
        Ok(())
    }
}

/// As laws write it: 第十条至第十二条.
impl fmt::Display for Pinpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.through {
            Some(through) => write!(f, "{}至{through}", self.from),
            None => write!(f, "{}", self.from),
        }
    }
}
