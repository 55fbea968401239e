//! 编章节条款项目: the inside of an instrument with articles.
//!
//! A line without a label is a new 款 of its article, also behind items: that is how laws are written.

use crate::domain::document::clauses::{Marked, bracketed_heading};
use crate::domain::document::label::{self, Article, Group};
use crate::domain::document::line::Line;
use crate::domain::document::tree::builder::{Begun, Builder, LEAF};
use crate::domain::document::tree::contents;
use crate::domain::document::{NodeKind, Numbering, Ordinal};

/// Ranks, outermost first; those of an attachment are higher by its base.
const GROUPS: u8 = 2;
const ARTICLE: u8 = 8;
const PARAGRAPH: u8 = 9;
const ITEMS: u8 = 10;

/// Longest heading of an article.
const HEADING_CHARS: usize = 25;

/// Puts an instrument with articles or chapters into the tree.
pub(super) fn add(builder: &mut Builder, lines: Marked<'_, '_>, base: u8) {
    let mut place = Place { builder, base, paragraphs: None, preamble: false };
    let mut at = 0;
    let mut begun = false;
    while let Some((line, quoted)) = lines.get(at) {
        if !begun && let Some(end) = contents(place.builder, lines, at, base) {
            (at, place.preamble) = (end, false);
            continue;
        }
        at += 1;
        if *quoted {
            place.quoted(line);
            continue;
        }
        if let Some((article, number)) = numbered(line) {
            begun = true;
            let next = lines.get(at).map(|(line, _)| line);
            place.article(line, &article, number, next);
        } else if let Some(group) = label::grouping(line) {
            begun = true;
            place.group(line, &group);
        } else {
            place.words(line);
        }
    }
}

/// The article that a line begins, where its number can be read.
fn numbered<'a>(line: &Line<'a>) -> Option<(Article<'a>, u32)> {
    let article = label::article(line)?;
    let number = article.number?;
    Some((article, number))
}

struct Place<'b> {
    builder: &'b mut Builder,
    base: u8,
    /// 款 of the present article so far; none outside articles.
    paragraphs: Option<u32>,
    /// The preamble is open.
    preamble: bool,
}

impl Place<'_> {
    fn group(&mut self, line: &Line<'_>, group: &label::Grouping<'_>) {
        let (kind, rank) = match group.group {
            Group::Part => (NodeKind::Book, GROUPS),
            Group::SubPart => (NodeKind::SubBook, GROUPS + 1),
            Group::Chapter => (NodeKind::Chapter, GROUPS + 2),
            Group::Section => (NodeKind::Section, GROUPS + 3),
        };
        let heading = (!group.rest.is_empty()).then(|| line.part(group.rest));
        let number = group.number.map(Ordinal::plain);
        self.builder.add(Begun { kind, number, heading, start: line.start }, self.base + rank);
        (self.paragraphs, self.preamble) = (None, false);
    }

    fn article(
        &mut self,
        line: &Line<'_>,
        article: &Article<'_>,
        number: u32,
        next: Option<&Line<'_>>,
    ) {
        let alone = next.is_some_and(|next| is_heading(article.rest, next));
        let heading = if alone {
            Some(line.part(article.rest))
        } else {
            bracketed_heading(article.rest).and_then(|_| bracketed(line, article.rest))
        };
        let number = Some(Ordinal { number, branch: article.branch });
        let begun = Begun { number, heading, ..Begun::of(NodeKind::Article, line.start) };
        self.builder.add(begun, self.base + ARTICLE);
        (self.paragraphs, self.preamble) = (Some(0), false);
        if !article.rest.is_empty() && !alone {
            self.paragraph(line.end() - article.rest.len());
        }
    }

    /// The next 款 of the present article.
    fn paragraph(&mut self, start: usize) {
        let count = self.paragraphs.unwrap_or(0).saturating_add(1);
        self.paragraphs = Some(count);
        let number = Some(Ordinal::plain(count));
        let begun = Begun { number, ..Begun::of(NodeKind::Paragraph, start) };
        self.builder.add(begun, self.base + PARAGRAPH);
    }

    fn words(&mut self, line: &Line<'_>) {
        if self.paragraphs.is_none() {
            self.outside(line);
        } else if line.is_row() {
            self.builder.add(Begun::of(NodeKind::Row, line.start), LEAF);
        } else if let Some(section) = label::item(line) {
            self.item(line, &section);
        } else {
            self.paragraph(line.start);
        }
    }

    fn item(&mut self, line: &Line<'_>, section: &label::Section<'_>) {
        let (kind, rank) = match section.numbering {
            Numbering::Plain => (NodeKind::Item, ITEMS),
            Numbering::Bracketed => (NodeKind::Item, ITEMS + 1),
            Numbering::Arabic => (NodeKind::SubItem, ITEMS + 2),
            Numbering::BracketedArabic => (NodeKind::Heading(section.numbering), ITEMS + 3),
        };
        // 项 without words before them stand in a 款 too.
        if !self.builder.is_open(self.base + PARAGRAPH) {
            self.paragraph(line.start);
        }
        let number = Some(Ordinal::plain(section.number));
        self.builder.add(Begun { number, ..Begun::of(kind, line.start) }, self.base + rank);
    }

    /// Before the first article, or between a chapter's heading and its first article.
    fn outside(&mut self, line: &Line<'_>) {
        if self.builder.is_open(self.base + GROUPS + 2) {
            self.builder.add(Begun::of(NodeKind::Text, line.start), LEAF);
        } else if !self.preamble {
            self.builder.alone(Begun::of(NodeKind::Preamble, line.start), self.base);
            self.preamble = true;
        }
    }

    /// A line of a quotation that an earlier line opened: part of what is open.
    fn quoted(&mut self, line: &Line<'_>) {
        if self.paragraphs.is_none() && !self.preamble {
            self.outside(line);
        }
    }
}

/// Whether the words behind the label of an article are its heading: short, no sentence, and text follows.
fn is_heading(rest: &str, next: &Line<'_>) -> bool {
    let short = !rest.is_empty() && rest.chars().nth(HEADING_CHARS).is_none();
    let ends = short && rest.contains(['。', '；', '，', '：', ':', ';']);
    let follows = || numbered(next).is_none() && label::grouping(next).is_none();
    short && !ends && follows()
}

/// Where the words in `【】` at the head of an article stand.
fn bracketed(line: &Line<'_>, rest: &str) -> Option<crate::domain::document::Span> {
    let end = rest.find(['】', '）', '〕', ']'])?;
    let open = rest.chars().next()?.len_utf8();
    let start = line.end() - rest.len();
    Some(crate::domain::document::Span::new(start + open, start + end))
}
