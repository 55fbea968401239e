//! Sentences, as far as a question needs them: from one full stop, semicolon or line end to the next.

use crate::domain::document::Span;

/// Where a sentence ends. A semicolon parts what is told of one from what is told of another.
const ENDS: [char; 7] = ['。', '；', '！', '？', '\n', ';', '　'];

/// The sentences of a part of a text, without the spaces round them.
pub(super) fn sentences(text: &str, part: Span) -> impl Iterator<Item = Span> + '_ {
    let mut at = part.start;
    let pieces = part.of(text).split_inclusive(ENDS);
    pieces.filter_map(move |piece| {
        let start = at;
        at += piece.len();
        trimmed(piece, start)
    })
}

/// A piece without the spaces round it; none where it is nothing else.
pub(super) fn trimmed(piece: &str, start: usize) -> Option<Span> {
    let front = piece.trim_start();
    let start = start + piece.len() - front.len();
    let span = Span::new(start, start + front.trim_end().len());
    (!span.is_empty()).then_some(span)
}

/// The words of a span, or as many of them as one quotes.
pub(super) fn cut(text: &str, span: Span, chars: usize) -> Span {
    let length = span.of(text).char_indices().nth(chars).map(|(at, _)| at);
    length.map_or(span, |length| Span::new(span.start, span.start + length))
}
