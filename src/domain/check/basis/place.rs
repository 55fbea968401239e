//! Where a suspicion stands, and whether the words there tell of the past: what was in force then may be named as it was.

use crate::domain::document::{Document, Span};
use crate::domain::limits;

/// Ends of sentences.
const ENDS: [char; 5] = ['。', '！', '？', '\n', '\r'];

/// Words before a title that say it is that of a former instrument.
const FORMER: [&str; 9] =
    ["原", "原有的", "旧", "已废止的", "已失效的", "当时的", "当时施行的", "修订前的", "修正前的"];

/// Words of a clause that tells of the past, or of an end.
const TELLING: [&str; 11] = [
    "废止",
    "失效",
    "停止执行",
    "不再适用",
    "不再执行",
    "修订前",
    "修正前",
    "曾经",
    "当时",
    "所取代",
    "历史上",
];

/// What of a text is said of the past: its list of repealed instruments.
pub(super) struct Past {
    /// In the order of the text.
    repeals: Vec<Span>,
}

impl Past {
    pub(super) fn of(document: &Document) -> Self {
        let mut repeals: Vec<Span> =
            document.particulars.repeals.iter().map(|one| one.span).collect();
        repeals.sort_unstable();
        Self { repeals }
    }

    /// Whether a citation is told of the past: repealed here, called former, given with the year of its version, or in
    /// a clause that tells of an end.
    pub(super) fn is_told(&self, document: &Document, span: Span) -> bool {
        let words = &document.words;
        self.is_repealed(span)
            || is_former(before(words, span.start))
            || has_year(words, span)
            || TELLING.iter().any(|word| clause_words(words, span).contains(word))
    }

    fn is_repealed(&self, span: Span) -> bool {
        let next = self.repeals.partition_point(|repeal| repeal.start <= span.start);
        let near = next.checked_sub(1).and_then(|at| self.repeals.get(at));
        let behind = self.repeals.get(next);
        near.is_some_and(|repeal| span.start < repeal.end)
            || behind.is_some_and(|repeal| repeal.start < span.end)
    }
}

/// The clause that a place belongs to.
pub(in crate::domain::check) fn clause(document: &Document, span: Span) -> Option<usize> {
    let next = document.clauses.partition_point(|clause| clause.span.start <= span.start);
    let at = next.checked_sub(1)?;
    document.clauses.get(at).filter(|clause| span.start < clause.span.end).map(|_| at)
}

/// The sentence round a place.
pub(in crate::domain::check) fn sentence(words: &str, span: Span) -> Span {
    let back = before(words, span.start);
    let start = back.rfind(ENDS).map_or(back, |at| behind_letter(back, at));
    let ahead = after(words, span.end);
    let end = ahead.find(ENDS).map_or(ahead.len(), |at| {
        at + if ahead.get(at..).is_some_and(|rest| rest.starts_with('。')) {
            '。'.len_utf8()
        } else {
            0
        }
    });
    let start = span.start - start.len();
    let lead = words.get(start..span.start).unwrap_or_default();
    Span::new(start + lead.len() - lead.trim_start().len(), span.end + end)
}

/// The words before a byte, as far back as a sentence is followed.
pub(super) fn before(words: &str, at: usize) -> &str {
    let from = floor(words, at.saturating_sub(limits::SENTENCE_REACH));
    words.get(from..at).unwrap_or_default()
}

/// The words from a byte on, as far as a sentence is followed.
pub(super) fn after(words: &str, at: usize) -> &str {
    let to = floor(words, at.saturating_add(limits::SENTENCE_REACH).min(words.len()));
    words.get(at..to).unwrap_or_default()
}

/// The last byte not behind this one on which a letter begins.
fn floor(words: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| words.is_char_boundary(at)).unwrap_or(0)
}

/// The words of the sentence round a place that no ； parts from it, the place itself left out.
fn clause_words(words: &str, span: Span) -> String {
    let ends = |letter: char| letter == '；' || ENDS.contains(&letter);
    let back = before(words, span.start);
    let back = back.rfind(ends).map_or(back, |at| behind_letter(back, at));
    let ahead = after(words, span.end);
    let ahead = ahead.get(..ahead.find(ends).unwrap_or(ahead.len())).unwrap_or_default();
    format!("{back}　{ahead}")
}

fn behind_letter(text: &str, at: usize) -> &str {
    let width = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    text.get(at + width..).unwrap_or_default()
}

/// Whether the words before a title call it a former one.
fn is_former(before: &str) -> bool {
    let before = before.trim_end_matches(['《', ' ', '\u{3000}']);
    let before = before.strip_suffix("中华人民共和国").unwrap_or(before);
    FORMER.iter().any(|word| before.ends_with(word))
}

/// Whether a citation says itself which version it means: （2017年修正）, 2014年修订的《…》.
fn has_year(words: &str, span: Span) -> bool {
    let year = |text: &str| {
        text.contains("年")
            && ["修正", "修订", "版", "公布", "施行"].iter().any(|word| text.contains(word))
            && text
                .contains(|letter: char| letter.is_ascii_digit() || "〇○零一二九".contains(letter))
    };
    let own = span.of(words);
    let bracket =
        |text: &str| text.find(['（', '(']).map(|at| text.get(at..).unwrap_or_default().to_owned());
    let inside = bracket(own).is_some_and(|text| year(&text));
    let behind = after(words, span.end);
    let behind = behind.starts_with(['（', '(']).then(|| behind.split(['）', ')']).next());
    let ahead = before(words, span.start).trim_end_matches(['《', ' ']);
    let near =
        ahead.char_indices().rev().take(limits::VERSION_CHARS).last().map_or(0, |(at, _)| at);
    let near = ahead.get(near..).unwrap_or_default();
    let near = near.rsplit(['，', '。', '、', '；', '\n']).next().unwrap_or_default();
    let said = ["的", "修正", "修订", "版"].iter().any(|word| near.ends_with(word));
    inside || behind.flatten().is_some_and(year) || (said && year(near))
}
