//! 页边: what a file holds beside its running text — changes that were tracked, comments, notes, headers.
//!
//! Names and times here are what the file says of itself: any word processor writes into it what its user typed as a
//! name, and the time of that computer. They may be shown, and must never be taken for proof.

use crate::domain::limits;

/// Words that stand beside the text of a file, or did before a change was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Margin {
    /// What it is.
    pub kind: MarginKind,
    /// Who wrote it, as the file says.
    pub author: Option<String>,
    /// When, as the file says: `2026-03-01T09:30:00Z` mostly; by the clock of the writer, whose zone nobody knows.
    pub date: Option<String>,
    /// Its words; `¶` stands for the end of a paragraph.
    pub words: String,
    /// Characters of it beyond those that `words` keeps.
    pub cut: usize,
    /// The words that it hangs on: those that a comment marks, or those just before a note or a deletion.
    pub anchor: String,
    /// The paragraph that it hangs on, as its place in [`Text::paragraphs`](super::Text::paragraphs); none for headers
    /// and footers, and for what nothing in the text refers to.
    pub paragraph: Option<usize>,
}

/// What stands beside a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarginKind {
    /// 插入: inserted; the words are in the text.
    Inserted,
    /// 删除: deleted; the words are not in the text.
    Deleted,
    /// 移至此处: moved here; the words are in the text.
    MovedHere,
    /// 移走: moved away; the words are in the text where they were moved to.
    MovedAway,
    /// 批注: a comment.
    Comment,
    /// 脚注: a footnote.
    Footnote,
    /// 尾注: an endnote.
    Endnote,
    /// 页眉: a header.
    Header,
    /// 页脚: a footer.
    Footer,
}

impl Margin {
    /// Words that hang on nothing and that nobody signed, as many as are kept.
    pub fn of(kind: MarginKind, words: &str) -> Self {
        let kept: String = words.chars().take(limits::MARGIN_CHARS).collect();
        let cut = words.get(kept.len()..).unwrap_or_default().chars().count();
        let (author, date, anchor, paragraph) = (None, None, String::new(), None);
        Self { kind, author, date, words: kept, cut, anchor, paragraph }
    }
}

impl MarginKind {
    /// A stable name, for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
            Self::MovedHere => "moved-here",
            Self::MovedAway => "moved-away",
            Self::Comment => "comment",
            Self::Footnote => "footnote",
            Self::Endnote => "endnote",
            Self::Header => "header",
            Self::Footer => "footer",
        }
    }

    /// Whether it is a tracked change.
    pub fn is_change(self) -> bool {
        matches!(self, Self::Inserted | Self::Deleted | Self::MovedHere | Self::MovedAway)
    }
}
