//! What a reader saw in a file: paragraphs in order, and what a person must know about the reading.
//!
//! It must never carry formatting that has no bearing on the words.

use super::Margin;

/// The words of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The paragraphs in the order in which a person reads them.
    pub paragraphs: Vec<Paragraph>,
    /// What was decided or left out while reading.
    pub notes: Vec<ReadingNote>,
    /// What stands beside the text, in the order of the file: tracked changes, comments, notes, headers.
    pub margins: Vec<Margin>,
}

/// A paragraph, or a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its words on one line; automatic numbers are part of them.
    pub text: String,
    /// What it is.
    pub kind: ParagraphKind,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParagraphKind {
    /// Running text.
    Body,
    /// A heading by its style or mark; 0 is a title style, 1 the outermost heading.
    Heading(u8),
    /// A row of a table; its cells are joined by tabs.
    TableRow,
}

/// Something about the reading that a person must know before trusting the text. Counts are never zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadingNote {
    /// 修订: the file holds tracked changes; they were taken as accepted.
    TrackedChanges {
        /// Insertions, moves to here included.
        insertions: usize,
        /// Deletions, moves from here included.
        deletions: usize,
    },
    /// 批注: comments, left out of the text.
    Comments {
        /// How many.
        count: usize,
    },
    /// 脚注、尾注: foot- and endnotes, left out of the text.
    Footnotes {
        /// How many.
        count: usize,
    },
    /// 页眉、页脚: headers and footers with words besides a page number, left out of the text.
    HeadersAndFooters {
        /// How many.
        count: usize,
    },
    /// 文本框: the words of text boxes follow the paragraph that they hang on.
    TextBoxes {
        /// How many.
        count: usize,
    },
    /// 隐藏文字: hidden text, left out.
    HiddenText {
        /// Runs of it.
        count: usize,
    },
    /// 图片: pictures and embedded objects, whose words cannot be read.
    Pictures {
        /// How many.
        count: usize,
    },
    /// Characters of a symbol font with no known meaning, read as `□`.
    Symbols {
        /// How many.
        count: usize,
    },
    /// Automatic numbers of a form that is not known, written as plain digits.
    NumberFormats {
        /// Paragraphs numbered so.
        count: usize,
    },
    /// Parts of another file inserted into this one (`altChunk`, sub-documents), which were not read.
    ForeignParts {
        /// How many.
        count: usize,
    },
    /// 网页: the article of a web page was read, and the page's furniture left out.
    WebPage {
        /// Characters of the page that people see, and that were read.
        read: usize,
        /// Characters of the page that people see, and that were left out.
        left_out: usize,
    },
    /// The text of a page had no title or number; they are those of the page's information.
    PageInformation,
    /// 删除线: words struck out, left out.
    StruckOut {
        /// Pieces of them.
        count: usize,
    },
    /// 版式文件: a PDF or OFD, which holds places of characters and no paragraphs.
    FixedLayout {
        /// Its pages.
        pages: usize,
    },
    /// Running heads and page numbers of a PDF or OFD, left out.
    PageMargins {
        /// Lines of them.
        lines: usize,
    },
    /// Pages of a PDF or OFD without words, perhaps scanned.
    PagesWithoutWords {
        /// How many.
        count: usize,
    },
    /// The document was the only one in an archive.
    FromArchive {
        /// Its name there.
        name: String,
        /// Other files in the archive, which were not read.
        others: usize,
    },
    /// The text file had no mark of its encoding and is not UTF-8; it was taken as this one.
    TakenAs(Encoding),
    /// Control characters, left out.
    ControlCharacters {
        /// How many.
        count: usize,
    },
    /// Changes, comments and notes beyond those that are listed.
    MoreMargins {
        /// How many.
        count: usize,
    },
    /// The file was turned into a .docx by the office suite of this computer, and that was read.
    ThroughOfficeSuite,
}

/// The encoding of a text file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// GB 18030, which covers GBK and GB 2312.
    Gb18030,
}

impl Paragraph {
    /// A paragraph of running text.
    pub fn body(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: ParagraphKind::Body }
    }
}

impl Text {
    /// A text with nothing beside it.
    pub fn new(paragraphs: Vec<Paragraph>, notes: Vec<ReadingNote>) -> Self {
        Self { paragraphs, notes, margins: Vec::new() }
    }

    /// A text of plain paragraphs, one a line.
    pub fn of_lines(lines: &str) -> Self {
        Self::new(lines.lines().map(Paragraph::body).collect(), Vec::new())
    }
}
