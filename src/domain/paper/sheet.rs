//! A paper as words in order, before it has a look: what the writers of `output` are given.
//!
//! A sheet must never say anything about fonts, millimetres or tags.

/// One paper, in the order in which an official document is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// 发文机关标志: the organ's name in the red head; none for forms and internal sheets.
    pub letterhead: Option<String>,
    /// 发文字号, printed under the red head; none when the paper has no number.
    pub number: Option<String>,
    /// 标题.
    pub title: String,
    /// 主送机关, without the colon.
    pub addressee: Option<String>,
    /// 正文.
    pub body: Vec<Block>,
    /// 附件说明: names of the annexes, in order.
    pub annexes: Vec<String>,
    /// 落款: who signs, and the date.
    pub signature: Option<Signature>,
    /// 附件 that is part of the paper itself; its name is among the annexes.
    pub appendix: Option<Appendix>,
    /// A small line at the end: which record the paper was made from.
    pub colophon: String,
}

/// 落款: the signing body and the date of the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// 发文机关署名, one line each.
    pub signers: Vec<String>,
    /// 成文日期, as printed (`2026年3月2日`).
    pub date: String,
}

/// 附件: begins a page of its own below the signature (GB/T 9704 7.3.7).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appendix {
    /// Its title.
    pub title: String,
    /// What it says.
    pub body: Vec<Block>,
}

/// A part of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading: level 1 is 一、, level 2 is （一）, level 3 is 1. (the number is part of the text).
    Heading {
        /// 1, 2 or 3.
        level: u8,
        /// The heading.
        text: String,
    },
    /// A paragraph; a line break inside is a new line, not a new paragraph.
    Paragraph(String),
    /// A table.
    Table(Table),
}

/// A table with its widths and the rows that are repeated at the head of each page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Relative widths of the columns; their number is the number of columns.
    pub widths: Vec<u16>,
    /// So many rows at the top are the head.
    pub head_rows: usize,
    /// The rows; the spans of the cells of a row add up to the number of columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What it says; a line break is a new line.
    pub text: String,
    /// How many columns it takes, 1 or more.
    pub span: usize,
    /// It names what its neighbour says.
    pub label: bool,
    /// Where the text stands.
    pub align: Align,
}

/// Where a text stands in its cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left, as sentences do.
    #[default]
    Left,
    /// In the middle, as labels and numbers do.
    Center,
}

impl Cell {
    /// A cell that names what its neighbour says.
    pub fn label(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: 1, label: true, align: Align::Center }
    }

    /// A cell of words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: 1, label: false, align: Align::Left }
    }

    /// A cell of a short value.
    pub fn value(text: impl Into<String>) -> Self {
        Self { text: text.into(), span: 1, label: false, align: Align::Center }
    }

    /// The cell over `span` columns.
    #[must_use]
    pub fn over(mut self, span: usize) -> Self {
        self.span = span;
        self
    }
}
