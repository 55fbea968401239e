//! Running heads and page numbers: lines at the edge of a page that count pages, or that are the same on many.

use std::collections::HashMap;

use crate::input::document::layout::Row;

/// Lines at the top and at the bottom of a page that may be margins.
const EDGE: usize = 2;

/// Pages on which a line must stand to be a running head, and the share of all pages.
const PAGES: usize = 3;

/// Letters of the longest line that counts pages.
const COUNTING: usize = 16;

/// Takes the margins off; how many lines they were.
pub(super) fn drop(pages: &mut [Vec<Row>]) -> usize {
    let mut seen: HashMap<(bool, String), usize> = HashMap::new();
    for rows in pages.iter() {
        let mut own: Vec<_> =
            edges(rows).map(|(_, top, row)| (top, without_digits(&row.words))).collect();
        own.sort();
        own.dedup();
        for key in own {
            *seen.entry(key).or_default() += 1;
        }
    }
    let enough = PAGES.max(pages.len() / 2);
    let mut dropped = 0;
    for rows in pages.iter_mut() {
        let mut kept = vec![true; rows.len()];
        for (at, top, row) in edges(rows) {
            let repeated =
                seen.get(&(top, without_digits(&row.words))).is_some_and(|count| *count >= enough);
            if repeated || counts_pages(&row.words) {
                kept.get_mut(at..=at).unwrap_or_default().fill(false);
            }
        }
        // What lies between a margin and the edge is margin; what stands inside of it is not.
        let mut flags = kept.iter();
        let before = rows.len();
        rows.retain(|_| flags.next().copied().unwrap_or(true));
        dropped += before - rows.len();
    }
    dropped
}

/// The lines at the edges of a page: where, whether at the top, and the line.
fn edges(rows: &[Row]) -> impl Iterator<Item = (usize, bool, &Row)> {
    let last = rows.len().saturating_sub(EDGE);
    rows.iter().enumerate().filter_map(move |(at, row)| {
        if at < EDGE.min(last.max(1)) {
            Some((at, true, row))
        } else {
            (at >= last).then_some((at, false, row))
        }
    })
}

fn without_digits(words: &str) -> String {
    words.chars().filter(|letter| !letter.is_ascii_digit() && !letter.is_whitespace()).collect()
}

/// Whether a line only counts pages: `— 3 —`, `3/12`, `第 3 页 共 12 页`.
fn counts_pages(words: &str) -> bool {
    let has_digit = words.chars().any(char::is_numeric);
    has_digit
        && words.chars().count() <= COUNTING
        && words.chars().all(|letter| {
            letter.is_ascii_digit()
                || letter.is_whitespace()
                || ('０'..='９').contains(&letter)
                || "-－—–―·•~～/第共页,，".contains(letter)
        })
}
