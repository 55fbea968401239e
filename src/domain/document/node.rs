//! The tree of a document: every word of it belongs to exactly one node.
//!
//! Nodes are kept in the order of the text, each before those inside it, so that their own words, joined,
//! are the text again. A node must never hold words: it says where they stand.

use crate::domain::document::numeral;
use crate::domain::document::span::Span;

/// A part of a document: a chapter, an article, an item, the signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub kind: NodeKind,
    /// Its number, where its kind has one and it could be read. 款 are counted.
    pub number: Option<Ordinal>,
    /// The words of its heading: of a chapter, of a numbered section, `【目的】` of an article.
    pub heading: Option<Span>,
    /// Its label and the words before the first node inside it, the end of the line included. The own
    /// words of all nodes follow one another without a gap.
    pub own: Span,
    /// All of it, the nodes inside included.
    pub span: Span,
    /// The node it stands in, by its place in [`Document::nodes`](super::Document::nodes).
    pub parent: Option<usize>,
}

/// The number of a node: `第十条之一` is 10 and 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ordinal {
    /// The number.
    pub number: u32,
    /// 之一, 之二: of an article put in between.
    pub branch: Option<u32>,
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NodeKind {
    /// 文头: what stands above the title and is neither title nor number.
    Front,
    /// 发文字号, on a line of its own.
    Number,
    /// 标题: of the document, or of the instrument that it issues or attaches.
    Title,
    /// 题注: when it was adopted, by whom, below the title.
    TitleNote,
    /// 印发通知: the notice that an instrument is issued with.
    Notice,
    /// 主送机关
    Addressee,
    /// 目录
    Contents,
    /// 序言: before the first article or section.
    Preamble,
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
    /// 款: a paragraph of an article. Its number is counted from 1.
    Paragraph,
    /// 项: `（一）` in an article.
    Item,
    /// 目: `1.` in an item.
    SubItem,
    /// 一、（一）1.（1）: a numbered section where there are no articles.
    Heading(Numbering),
    /// Running text outside articles: a paragraph.
    Text,
    /// A row of a table.
    Row,
    /// 附件说明: `附件：1.…` below the text, which says what is attached.
    AttachmentList,
    /// 落款: signers, date and what follows them.
    Signature,
    /// 发文机关署名
    Signer,
    /// 成文日期
    Date,
    /// 附注、抄送、印发: what stands below the date.
    Imprint,
    /// 附件
    Attachment,
}

/// How a section is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Numbering {
    /// 一、
    Plain,
    /// （一）
    Bracketed,
    /// 1.
    Arabic,
    /// （1）
    BracketedArabic,
}

impl Numbering {
    /// The label of a section.
    pub fn label(self, number: u32) -> String {
        match self {
            Self::Plain => numeral::write(number),
            Self::Bracketed => format!("（{}）", numeral::write(number)),
            Self::Arabic => number.to_string(),
            Self::BracketedArabic => format!("（{number}）"),
        }
    }
}

impl NodeKind {
    /// Its name for programs, which never changes.
    pub fn key(self) -> &'static str {
        match self {
            Self::Front => "front",
            Self::Number => "number",
            Self::Title => "title",
            Self::TitleNote => "title-note",
            Self::Notice => "notice",
            Self::Addressee => "addressee",
            Self::Contents => "contents",
            Self::Preamble => "preamble",
            Self::Book => "book",
            Self::SubBook => "sub-book",
            Self::Chapter => "chapter",
            Self::Section => "section",
            Self::Article => "article",
            Self::Paragraph => "paragraph",
            Self::Item => "item",
            Self::SubItem => "sub-item",
            Self::Heading(Numbering::Plain) => "heading-plain",
            Self::Heading(Numbering::Bracketed) => "heading-bracketed",
            Self::Heading(Numbering::Arabic) => "heading-arabic",
            Self::Heading(Numbering::BracketedArabic) => "heading-bracketed-arabic",
            Self::Text => "text",
            Self::Row => "row",
            Self::AttachmentList => "attachment-list",
            Self::Signature => "signature",
            Self::Signer => "signer",
            Self::Date => "date",
            Self::Imprint => "imprint",
            Self::Attachment => "attachment",
        }
    }
}

impl Node {
    /// What people call it: `第三条`, `（一）`, `第二章`; none where it has no number.
    pub fn label(&self) -> Option<String> {
        let Ordinal { number, branch } = self.number?;
        let chinese = numeral::write(number);
        let unit = match self.kind {
            NodeKind::Book => "编",
            NodeKind::SubBook => "分编",
            NodeKind::Chapter => "章",
            NodeKind::Section => "节",
            NodeKind::Article => "条",
            NodeKind::Paragraph => "款",
            NodeKind::Item => return Some(format!("（{chinese}）")),
            NodeKind::SubItem => return Some(number.to_string()),
            NodeKind::Heading(numbering) => return Some(numbering.label(number)),
            NodeKind::Attachment => return Some(format!("附件{number}")),
            _ => return None,
        };
        let branch =
            branch.map_or_else(String::new, |branch| format!("之{}", numeral::write(branch)));
        Some(format!("第{chinese}{unit}{branch}"))
    }
}
