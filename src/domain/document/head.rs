//! 文头: title and number, found by the form of the first lines.
//!
//! The order of a real head differs (red head, number, title; or title, number), so lines are told apart
//! by what they look like and the first run of plain lines that ends like a title is the title.

use std::ops::Range;

use crate::domain::document::irregularity::Irregularity;
use crate::domain::document::line::{Line, despaced};
use crate::domain::document::mark::{is_adoption, is_foreign, is_mark, is_serial_line};
use crate::domain::document::number::{DocumentNumber, NumberLine};
use crate::domain::document::{ParagraphKind, label};
use crate::domain::limits;

/// What the first lines say.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) title: Option<String>,
    pub(super) number: Option<DocumentNumber>,
    /// The lines of the title.
    pub(super) title_lines: Range<usize>,
    /// The line of the number.
    pub(super) number_line: Option<usize>,
    pub(super) odd: Vec<Irregularity>,
}

/// The kinds of document, and what else a title ends with. A longer word needs no place here when a
/// shorter one ends it (`实施办法`, `若干意见`).
const TITLE_ENDS: &str = "通知 办法 规定 细则 意见 决定 公告 通告 方案 条例 批复 函 纪要 规则 规程 制度 \
    措施 标准 计划 规划 指南 准则 要点 法 解释 报告 通报 令 议案 请示 目录 清单 \
    规范 章程 公约 决议 解答 批示 预案 守则 程序 政策 须知 指引 倡议书 命令 公报 承诺书 \
    答复 说明 补充规定 法典";

/// What a line of the head is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    /// Perhaps a line of the title.
    Plain,
    /// 发文机关标志: `…文件`, `…令`. The title comes later.
    RedHead,
    /// Anything else that is not the title: 密级, 签发人, a date, a note on the adoption.
    Aside,
    /// The text itself begins.
    Body,
}

impl Head {
    /// Reads the head of a document.
    pub(super) fn read(lines: &[Line<'_>]) -> Self {
        let window = lines.get(..limits::HEAD_PARAGRAPHS).unwrap_or(lines);
        let mut pieces = pieces(window);
        let window = window.get(..pieces.len()).unwrap_or(window);
        mark_announcements(window, &mut pieces);
        let mut head = Self::default();
        head.find_title(window, &pieces);
        head.find_number(window, &pieces);
        head
    }

    fn find_title(&mut self, window: &[Line<'_>], pieces: &[Piece]) {
        let Some(range) = title_by_style(window, pieces).or_else(|| title_by_form(window, pieces))
        else {
            self.odd.push(Irregularity::TitleMissing);
            return;
        };
        let range = repeated(window, pieces, range);
        let title = joined(window.get(range.clone()).unwrap_or_default());
        let chars = title.chars().count();
        if chars > limits::TITLE_CHARS {
            self.odd.push(Irregularity::TitleTooLong { chars });
        }
        self.title = Some(title.chars().take(limits::TITLE_CHARS).collect());
        self.title_lines = range;
    }

    /// The number stands above the text or the title; a paragraph of text may begin with another's number.
    fn find_number(&mut self, window: &[Line<'_>], pieces: &[Piece]) {
        let body = pieces.iter().skip(self.title_lines.end).position(|&piece| piece == Piece::Body);
        let end = body.map_or(window.len(), |body| body + self.title_lines.end);
        for (index, line) in window.iter().take(end).enumerate() {
            let Some(read) = NumberLine::read(line.text) else { continue };
            self.number_line = Some(index);
            match read {
                NumberLine::Proper(number) => self.number = Some(number),
                NumberLine::Odd { written, form } => self.odd.push(Irregularity::NumberForm {
                    written,
                    paragraph: line.paragraph,
                    faults: form.faults,
                    meant: form.meant,
                }),
                NumberLine::Blank => {}
            }
            return;
        }
    }
}

/// What the lines of the head are, up to where the text has plainly begun.
fn pieces(window: &[Line<'_>]) -> Vec<Piece> {
    let mut body = 0;
    let mut found = Vec::with_capacity(window.len());
    for line in window {
        let piece = piece(line);
        body += usize::from(piece == Piece::Body);
        found.push(piece);
        if body > limits::HEAD_TEXT {
            break;
        }
    }
    found
}

/// `…公告` above its number is the head of an announcement; the title comes later.
fn mark_announcements(window: &[Line<'_>], pieces: &mut [Piece]) {
    for ((line, piece), next) in window.iter().zip(pieces).zip(window.iter().skip(1)) {
        let announces = *piece == Piece::Plain && line.text.ends_with(['告', '令']);
        if announces && is_serial_line(next) {
            *piece = Piece::RedHead;
        }
    }
}

/// A paragraph in the title style settles it.
fn title_by_style(window: &[Line<'_>], pieces: &[Piece]) -> Option<Range<usize>> {
    let is_title = |index: usize| {
        window.get(index).is_some_and(|line| line.kind == ParagraphKind::Heading(0))
            && pieces.get(index) == Some(&Piece::Plain)
    };
    let start = (0..window.len()).find(|&index| is_title(index))?;
    let end = (start..).take(limits::TITLE_LINES).find(|&index| !is_title(index));
    Some(start..end.unwrap_or(start + limits::TITLE_LINES))
}

/// The first run of plain lines that ends like a title, or else the first run.
fn title_by_form(window: &[Line<'_>], pieces: &[Piece]) -> Option<Range<usize>> {
    let order = window
        .iter()
        .zip(pieces)
        .position(|(line, &piece)| piece == Piece::RedHead && despaced(line.text).ends_with('令'));
    let after_order = order.and_then(|order| order_end(window, order));
    let start = after_order.unwrap_or(0);
    let first_body = pieces.iter().skip(start).position(|&piece| piece == Piece::Body);
    let end = first_body.map_or(pieces.len(), |body| body + start);
    let mut first = None;
    let mut at = start;
    while at < end {
        if pieces.get(at) != Some(&Piece::Plain) {
            at += 1;
            continue;
        }
        let run = run_from(window, pieces, at..end);
        if ends_like_a_title(&joined(window.get(run.clone()).unwrap_or_default())) {
            return Some(run);
        }
        at = run.end.max(at + 1);
        first = first.or(Some(run));
    }
    first
}

/// A page says the title in its own head and again in the document's, perhaps with the issuer before it, or in that
/// of the notice that issues it: the last is the document's.
fn repeated(window: &[Line<'_>], pieces: &[Piece], first: Range<usize>) -> Range<usize> {
    let title = joined(window.get(first.clone()).unwrap_or_default());
    let behind = first.end..window.len().min(first.end + limits::TITLE_LINES);
    let again = |start: usize| {
        let run = run_from(window, pieces, start..behind.end);
        let found = joined(window.get(run.clone()).unwrap_or_default());
        let same = found.ends_with(&title) || found.contains(&format!("《{title}》"));
        (same && title.chars().nth(3).is_some()).then_some(run)
    };
    let plain = |index: &usize| pieces.get(*index) == Some(&Piece::Plain);
    behind.clone().filter(plain).find_map(again).unwrap_or(first)
}

/// An order (令) promulgates: what it is about begins after its date.
fn order_end(window: &[Line<'_>], order: usize) -> Option<usize> {
    let date = window.iter().skip(order).position(Line::is_date)?;
    Some(order + date + 1)
}

/// The plain lines from a place on that make up one title.
fn run_from(window: &[Line<'_>], pieces: &[Piece], within: Range<usize>) -> Range<usize> {
    let start = within.start;
    let kind = window.get(start).map(|line| line.kind);
    let mut end = start + 1;
    while end < within.end && end - start < limits::TITLE_LINES {
        let (Some(line), Some(&piece)) = (window.get(end), pieces.get(end)) else { break };
        let title = joined(window.get(start..end).unwrap_or_default());
        let goes_on = if is_edition(line) {
            true
        } else {
            piece == Piece::Plain && Some(line.kind) == kind && !ends_like_a_title(&title)
        };
        if !goes_on {
            break;
        }
        end += 1;
    }
    start..end
}

fn piece(line: &Line<'_>) -> Piece {
    if line.is_row() || !line.is_within(limits::TITLE_CHARS) {
        return if line.is_row() { Piece::Aside } else { Piece::Body };
    }
    let text = despaced(line.text);
    if is_adoption(line, &text) || line.is_date() || is_edition(line) {
        return Piece::Aside;
    }
    if NumberLine::read(line.text).is_some() || is_mark(&text) || label::attachment(line).is_some()
    {
        return Piece::Aside;
    }
    if is_foreign(&text) {
        return Piece::Aside;
    }
    if text == "目录" || line.is_sentence() || line.ends_in_colon() || is_labelled(line) {
        return Piece::Body;
    }
    let red = !text.contains("关于") && !text.contains('《');
    if red && (text.ends_with("文件") || text.ends_with('令')) {
        return Piece::RedHead;
    }
    Piece::Plain
}

fn is_labelled(line: &Line<'_>) -> bool {
    label::article(line).is_some()
        || label::grouping(line).is_some()
        || label::section(line).is_some()
}

/// `（试行）`, `（送审稿）` on a line of its own: part of the title.
fn is_edition(line: &Line<'_>) -> bool {
    if !line.is_bracketed() || !line.is_within(20) {
        return false;
    }
    let text = despaced(line.text);
    let words = ["试行", "暂行", "修订", "修正", "草案", "稿", "代拟"];
    !text.contains('年') && words.iter().any(|word| text.contains(word))
}

pub(super) fn ends_like_a_title(title: &str) -> bool {
    let mut title = title.trim_end();
    if title.matches('《').count() > title.matches('》').count() {
        return false;
    }
    while title.ends_with(['）', ')']) {
        let Some(open) = title.rfind(['（', '(']) else { break };
        title = title.get(..open).unwrap_or_default().trim_end();
    }
    let bare = title.trim_end_matches(['》', '”']);
    TITLE_ENDS.split(' ').any(|end| bare.ends_with(end))
}

/// The lines as one title. Spaces stay only between words of more than one character, so that
/// `通　　知` is a notice and `财政部　税务总局` stay two.
fn joined(lines: &[Line<'_>]) -> String {
    lines.iter().map(|line| closed_up(line.text)).collect()
}

/// A line without the spaces that only spread its letters.
pub(super) fn closed_up(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before_is_word = false;
    for word in text.split_whitespace() {
        let is_word = word.chars().nth(1).is_some();
        if before_is_word && is_word {
            out.push(' ');
        }
        out.push_str(word);
        before_is_word = is_word;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Text;

    fn head(lines: &str) -> Head {
        Head::read(&Line::all(&Text::of_lines(lines).paragraphs))
    }

    fn title(lines: &str) -> String {
        head(lines).title.unwrap_or_default()
    }

    #[test]
    fn a_red_head_and_its_number_are_not_the_title() {
        let head = head(
            "000012\n特急\n甲镇人民政府文件\n甲政规〔2026〕3号　　签发人：张某\n甲镇人民政府关于印发《甲镇\n摊点管理办法（试行）》的通知\n各村（居）：\n现印发给你们。",
        );
        assert_eq!(
            head.title.as_deref(),
            Some("甲镇人民政府关于印发《甲镇摊点管理办法（试行）》的通知")
        );
        assert_eq!(head.number.unwrap().as_str(), "甲政规〔2026〕3号");
        assert!(head.odd.is_empty());
    }

    #[test]
    fn the_title_may_stand_above_the_number() {
        let head =
            head("甲市摊点管理办法\n（送审稿）\n甲政发(2026)3号\n第一章　总　则\n第一条　甲");
        assert_eq!(head.title.as_deref(), Some("甲市摊点管理办法（送审稿）"));
        assert_eq!(head.number, None);
        assert!(
            matches!(head.odd.as_slice(), [Irregularity::NumberForm { paragraph: 2, .. }]),
            "{:?}",
            head.odd
        );
    }

    #[test]
    fn the_name_of_the_organ_alone_is_not_the_title() {
        assert_eq!(
            title("甲镇人民政府\n甲政规〔2026〕3号\n关于摊点管理的通　　知\n各村：\n甲。"),
            "关于摊点管理的通知"
        );
        assert_eq!(
            title("甲镇人民政府\n关于摊点管理的通知\n各村：\n甲。"),
            "甲镇人民政府关于摊点管理的通知"
        );
        assert_eq!(title("财政部　税务总局关于摊点的公告\n甲。"), "财政部 税务总局关于摊点的公告");
    }

    #[test]
    fn what_an_order_promulgates_has_the_title() {
        assert_eq!(
            title(
                "甲市人民政府令\n第3号\n《甲市摊点管理办法》已经通过，现予公布。\n市长　张某\n2026年3月1日\n甲市摊点管理办法\n第一条　甲"
            ),
            "甲市摊点管理办法"
        );
    }

    #[test]
    fn a_text_without_title_has_none() {
        for text in ["", "第一条　甲", "为了管理摊点，制定本办法。", "一、甲"]
        {
            let head = head(text);
            assert_eq!(head.title, None, "{text}");
            assert_eq!(head.odd, [Irregularity::TitleMissing], "{text}");
        }
    }

    #[test]
    fn the_title_style_wins() {
        let mut text = Text::of_lines("某某单位内部使用办法\n关于摊点\n管理的事项\n甲。");
        for paragraph in text.paragraphs.iter_mut().skip(1).take(2) {
            paragraph.kind = ParagraphKind::Heading(0);
        }
        let head = Head::read(&Line::all(&text.paragraphs));
        assert_eq!(head.title.as_deref(), Some("关于摊点管理的事项"));
    }

    #[test]
    fn the_number_of_another_document_is_not_ours() {
        assert_eq!(head("甲镇摊点管理办法\n第一条　甲\n甲政规〔2025〕3号").number, None);
    }
}
