//! 要素: what an official text says of itself: who issues it to whom, from when it holds, what it repeals.
//!
//! Each is quoted from the text with its place. What the text does not say is absent, never guessed.

mod date;
mod organ;
mod renewal;
mod repeal;
mod sentence;
mod term;
#[cfg(test)]
mod tests;

use crate::domain::document::head::closed_up;
use crate::domain::document::node::{Node, NodeKind};
use crate::domain::document::span::Span;
use chrono::NaiveDate;

/// What a text says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Particulars {
    /// 发文机关: from the red head, the title or the signature; the first is the leading one.
    pub issuers: Vec<Named>,
    /// 主送机关.
    pub addressees: Option<Span>,
    /// The instrument that a notice issues (关于印发《…》的通知): the real subject. None where the document is its own.
    pub instrument: Option<Named>,
    /// 成文日期.
    pub dated: Option<Dated>,
    /// 施行日期.
    pub effective: Option<Effective>,
    /// 有效期.
    pub validity: Option<Validity>,
    /// 废止条款: the instruments that it repeals.
    pub repeals: Vec<Repealed>,
    /// 延长有效期: the instruments that it lets hold for longer.
    pub renewals: Vec<Renewed>,
    /// 解释权: who interprets it.
    pub interpreter: Option<Named>,
    /// 主题词, as listed.
    pub subjects: Vec<Named>,
}

/// A name, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name, on one line and without the spaces that a layout puts in.
    pub name: String,
    /// Where.
    pub span: Span,
}

/// A date, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The date.
    pub day: NaiveDate,
    /// Where.
    pub span: Span,
}

/// From when it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effective {
    /// From when.
    pub from: Beginning,
    /// The words that say so.
    pub span: Span,
}

/// From when something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// 自…年…月…日起.
    On(NaiveDate),
    /// 自公布（发布、印发）之日起.
    Publication,
    /// 自公布之日起…日后.
    AfterPublication {
        /// How many days.
        days: u32,
    },
}

/// Until when it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Validity {
    /// Until when.
    pub until: Term,
    /// The words that say so.
    pub span: Span,
}

/// How long something holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// 有效期…年, or months.
    Months(u32),
    /// 有效期至…年…月…日: the last day.
    Through(NaiveDate),
}

/// An instrument that is repealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repealed {
    /// Its title, without 《》.
    pub title: String,
    /// Its 发文字号 as written.
    pub number: Option<String>,
    /// Where.
    pub span: Span,
}

/// An instrument that holds for longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// Which.
    pub named: Repealed,
    /// Its new last day, or by how much the old one is put off.
    pub term: Term,
}

/// Where the first date of a text stands, in bytes.
pub(super) fn date_in(text: &str) -> Option<(usize, usize)> {
    date::first(text).map(|(_, start, end)| (start, end))
}

/// The day that a text is, and nothing else: 二〇二六年三月一日.
pub fn written_day(text: &str) -> Option<NaiveDate> {
    date::ending(text).filter(|(_, start)| *start == 0).map(|(day, _)| day)
}

impl Particulars {
    /// Finds them in the words of a document by its tree.
    pub(super) fn find(words: &str, nodes: &[Node]) -> Self {
        let attached =
            nodes.iter().find(|node| node.kind == NodeKind::Attachment && node.parent.is_none());
        let main_end = attached.map_or(words.len(), |node| node.span.start);
        let (main, attached) = words.split_at_checked(main_end).unwrap_or((words, ""));
        let of = |kind: NodeKind| nodes.iter().find(move |node| node.kind == kind);
        Self {
            issuers: organ::issuers(words, nodes),
            addressees: of(NodeKind::Addressee).map(|node| trimmed(words, node.own)),
            instrument: instrument(words, nodes),
            dated: nodes
                .iter()
                .filter(|node| node.kind == NodeKind::Date)
                .find_map(|node| dated(words, node)),
            effective: term::effective(main).or_else(|| {
                term::effective(attached)
                    .map(|one| Effective { span: moved(one.span, main_end), ..one })
            }),
            validity: term::validity(main).or_else(|| {
                term::validity(attached)
                    .map(|one| Validity { span: moved(one.span, main_end), ..one })
            }),
            repeals: repeal::repeals(words),
            renewals: renewal::renewals(words),
            interpreter: organ::interpreter(words),
            subjects: subjects(words, nodes),
        }
    }
}

fn moved(span: Span, by: usize) -> Span {
    Span::new(span.start + by, span.end + by)
}

/// A span without the blanks round its words.
fn trimmed(words: &str, span: Span) -> Span {
    let text = span.of(words);
    let start = span.start + text.len() - text.trim_start().len();
    Span::new(start, start + text.trim().len())
}

/// 成文日期: a line that is a date.
fn dated(words: &str, node: &Node) -> Option<Dated> {
    let span = trimmed(words, node.own);
    let line = span.of(words).lines().next()?.trim_end();
    let (day, _) = date::ending(line)?;
    Some(Dated { day, span: Span::new(span.start, span.start + line.len()) })
}

/// The instrument that a notice issues: the title behind the notice, or the one that its own title names.
fn instrument(words: &str, nodes: &[Node]) -> Option<Named> {
    let mut titles = nodes.iter().filter(|node| node.kind == NodeKind::Title);
    let first = titles.next()?;
    let named = |node: &Node| {
        let span = trimmed(words, node.own);
        let name: String = span.of(words).lines().map(|line| closed_up(line.trim())).collect();
        Named { name, span }
    };
    let has_notice = nodes.iter().any(|node| node.kind == NodeKind::Notice);
    if has_notice && let Some(title) = titles.next() {
        return Some(named(title));
    }
    let title = first.own.of(words);
    let issues = ["印发", "发布", "公布", "下发", "转发"].iter().any(|verb| title.contains(verb));
    let (open, close) = (title.find('《')?, title.rfind('》')?);
    // 印发《某条例》实施细则的通知: what stands in the marks is carried out, not issued.
    let behind = title.get(close + '》'.len_utf8()..)?.trim_start();
    let is_issued =
        issues && (behind.starts_with(['的', '等', '（', '(']) || !behind.contains('的'));
    let inside = title.get(open + '《'.len_utf8()..close).filter(|_| is_issued)?;
    let start = first.own.start + open + '《'.len_utf8();
    let name = inside.split_whitespace().collect();
    Some(Named { name, span: Span::new(start, start + inside.len()) })
}

/// 主题词, as listed on their line.
fn subjects(words: &str, nodes: &[Node]) -> Vec<Named> {
    let Some(at) = sentence::places(words, "主题词").last() else { return Vec::new() };
    let line = sentence::after(words, at + "主题词".len());
    // The word may occur in running text; a list of 主题词 is a line of its own.
    let alone = sentence::before(words, at).trim().is_empty() && !nodes.is_empty();
    if !alone {
        return Vec::new();
    }
    let start = at + "主题词".len();
    let mut found = Vec::new();
    let mut from = 0;
    for part in line.split([' ', '\u{3000}', '；', '：', ':', '\t']) {
        if !part.is_empty() {
            let span = Span::new(start + from, start + from + part.len());
            found.push(Named { name: part.to_owned(), span });
        }
        from += part.len();
        from += line.get(from..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    found
}
