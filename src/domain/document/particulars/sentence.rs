//! The sentence round a word, and where it stands.
//!
//! A sentence ends at 。 or at the end of its line; ； ends a clause of it.

/// Farthest that a sentence is followed in either direction, in bytes, so that a text without an end is read in
/// a time that does not grow with it.
const REACH: usize = 1_500;

/// The stretch before a byte, back to the sentence's beginning.
pub(super) fn before(words: &str, at: usize) -> &str {
    let from = floor(words, at.saturating_sub(REACH));
    let reach = words.get(from..at).unwrap_or_default();
    let start = reach.rfind(['。', '\n']).map_or(0, |end| next(reach, end));
    reach.get(start..).unwrap_or_default()
}

/// The stretch from a byte on, up to the sentence's end.
pub(super) fn after(words: &str, at: usize) -> &str {
    let to = floor(words, (at + REACH).min(words.len()));
    let reach = words.get(at..to).unwrap_or_default();
    let end = reach.find(['。', '\n']).unwrap_or(reach.len());
    reach.get(..end).unwrap_or_default()
}

/// Every place of a word, as the byte it begins at.
pub(super) fn places<'w>(words: &'w str, word: &'static str) -> impl Iterator<Item = usize> + 'w {
    memchr::memmem::find_iter(words.as_bytes(), word)
}

/// The last byte not behind this one on which a character begins.
fn floor(words: &str, at: usize) -> usize {
    (0..=at).rev().find(|&at| words.is_char_boundary(at)).unwrap_or(0)
}

/// The byte behind the character that begins at one.
fn next(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |letter| at + letter.len_utf8())
}
