//! Lines that lost their ends: a title, an addressee and the first sentence on one line, or the last sentence with
//! the signature, as texts copied from web pages have them.
//!
//! A Chinese sentence has no spaces, so a space there was a line end. Only the head and the tail are cut, and only
//! where a title or a date shows that they are; everything else stays as it was written.

use crate::domain::document::head::ends_like_a_title;
use crate::domain::document::line::Line;
use crate::domain::document::particulars::date_in;

/// Lines at the head that may be such a line.
const HEAD: usize = 3;

/// Lines at the end that may be.
const TAIL: usize = 6;

/// Pieces that a title may be broken into.
const PIECES: usize = 8;

/// Longest piece of a head or a signature.
const PIECE_CHARS: usize = 80;

/// Longest tail behind the last sentence, in bytes.
const TAIL_BYTES: usize = 600;

/// The lines, with those at the head and the tail cut that are several.
pub(super) fn cut(lines: Vec<Line<'_>>) -> Vec<Line<'_>> {
    let from_end = lines.len().saturating_sub(TAIL);
    let fused = |index: usize, line: &Line<'_>| {
        !line.is_row()
            && (index < HEAD || index >= from_end)
            && line.text.contains([' ', '\u{3000}'])
    };
    if !lines.iter().enumerate().any(|(index, line)| fused(index, line)) {
        return lines;
    }
    let mut out = Vec::with_capacity(lines.len() + PIECES);
    for (index, line) in lines.iter().enumerate() {
        if !fused(index, line) {
            out.push(*line);
            continue;
        }
        let head = if index < HEAD { head_end(line.text) } else { 0 };
        pieces(line, 0, head, &mut out);
        let tail = if index >= from_end { tail_start(line.text, head) } else { line.text.len() };
        push(line, head, tail, &mut out);
        signature(line, tail, &mut out);
    }
    out
}

/// Where the head ends that a line begins with: behind the pieces up to the first that is running text. Nothing is a
/// head that has no title in it.
fn head_end(text: &str) -> usize {
    if !text.contains('，') && !text.contains('。') {
        return 0;
    }
    let (mut end, mut titled) = (0, false);
    for (start, piece) in split(text).take(PIECES * 2) {
        let running = piece.contains(['。', '，', '；']) && !piece.ends_with(['：', ':']);
        if running || piece.chars().nth(PIECE_CHARS * 2).is_some() {
            break;
        }
        titled |= ends_like_a_title(piece) && piece.chars().nth(5).is_some();
        end = start + piece.len();
    }
    if titled { end } else { 0 }
}

/// Where the signature begins behind the last sentence of a line: there must be a date in it.
fn tail_start(text: &str, from: usize) -> usize {
    let none = text.len();
    let Some(last) = text.rfind(['。', '！']).filter(|&last| last >= from) else { return none };
    let start =
        last + text.get(last..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let tail = text.get(start..).unwrap_or_default();
    let spaced = tail.starts_with([' ', '\u{3000}']) && tail.len() <= TAIL_BYTES;
    if spaced && date_in(tail).is_some() { start } else { none }
}

/// The signers, the date, and what is behind it.
fn signature<'a>(line: &Line<'a>, start: usize, out: &mut Vec<Line<'a>>) {
    let tail = line.text.get(start..).unwrap_or_default();
    let Some((date, end)) = date_in(tail) else { return };
    pieces(line, start, start + date, out);
    push(line, start + date, start + end, out);
    push(line, start + end, line.text.len(), out);
}

/// Each piece of a stretch as a line.
fn pieces<'a>(line: &Line<'a>, from: usize, to: usize, out: &mut Vec<Line<'a>>) {
    let stretch = line.text.get(from..to).unwrap_or_default();
    for (start, piece) in split(stretch) {
        push(line, from + start, from + start + piece.len(), out);
    }
}

fn push<'a>(line: &Line<'a>, from: usize, to: usize, out: &mut Vec<Line<'a>>) {
    let words = line.text.get(from..to).unwrap_or_default();
    let text = words.trim();
    if !text.is_empty() {
        let start = line.start + from + words.len() - words.trim_start().len();
        out.push(Line { start, text, ..*line });
    }
}

/// The pieces between spaces, each with the byte it begins at.
fn split(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split([' ', '\u{3000}']).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        (!piece.is_empty()).then_some((start, piece))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Text;

    fn lines(text: &str) -> Vec<String> {
        let text = Text::of_lines(text);
        cut(Line::all(&text.paragraphs)).iter().map(|line| line.text.to_owned()).collect()
    }

    #[test]
    fn a_head_and_a_tail_on_one_line_are_parted() {
        assert_eq!(
            lines(
                "辛口镇人民政府 辛口镇派出所 关于限行的通告 各村、各单位： 为了安全，现通告如下：\n\
                 一、甲。\n二、本通告自发布之日起施行。 辛口镇人民政府 2026 年 3 月 1 日 （此件公开发布）"
            ),
            [
                "辛口镇人民政府",
                "辛口镇派出所",
                "关于限行的通告",
                "各村、各单位：",
                "为了安全，现通告如下：",
                "一、甲。",
                "二、本通告自发布之日起施行。",
                "辛口镇人民政府",
                "2026 年 3 月 1 日",
                "（此件公开发布）",
            ]
        );
    }

    #[test]
    fn spaces_that_are_none_stay() {
        for text in [
            "关于印发　规定的通　　知\n各村：\n甲 乙。",
            "第一条 为了甲，制定本办法。\n第二条 甲。 乙于2026年办结。",
            "甲 乙 丙",
        ] {
            assert_eq!(lines(text), text.lines().collect::<Vec<_>>());
        }
    }
}
