//! Which part of a page is its article: where the words are, and few links.
//!
//! From the whole page inwards, as long as one element holds next to all words that are no links and no
//! furniture. An element that sites name as the article is taken where the words agree. Left-out words are
//! worse than furniture that stays, so that in doubt the outer element is kept.

use std::ops::Range;

use crate::input::document::html::furniture::{is_furniture, is_index};
use crate::input::document::html::names::{Promise, Role};
use crate::input::document::html::page::{Line, Page};

/// Lines at the beginning of an article among which furniture may stand.
const TOP: usize = 20;

/// Links in a row that make a list of links.
const LINKS: usize = 3;

/// The lines that are the article.
pub(super) struct Chosen {
    kept: Vec<bool>,
    /// The first line of the element chosen.
    pub(super) first: usize,
}

impl Chosen {
    /// Whether a line is one of the article.
    pub(super) fn has(&self, line: usize) -> bool {
        self.kept.get(line).copied().unwrap_or(false)
    }
}

/// Finds the article.
pub(super) fn choose(page: &Page) -> Chosen {
    let density = Density::of(page);
    let range = density.article(page);
    let mut kept: Vec<bool> = page
        .lines
        .iter()
        .zip(&density.furniture)
        .map(|(line, furniture)| range.contains(&line.element) && !furniture)
        .collect();
    drop_links(&page.lines, &mut kept);
    trim(&page.lines, &mut kept);
    let first = page.lines.iter().position(|line| range.contains(&line.element)).unwrap_or(0);
    Chosen { kept, first }
}

/// What an element holds, all inside it counted.
#[derive(Clone, Copy, Default)]
struct Weight {
    /// Letters of lines that are neither links nor furniture.
    letters: usize,
    /// Lines of them that are sentences or dates.
    sentences: usize,
}

struct Density {
    weights: Vec<Weight>,
    /// Whether elements hold more than one line.
    breaks: Vec<bool>,
    /// By line: whether it stands in furniture.
    furniture: Vec<bool>,
}

impl Density {
    fn of(page: &Page) -> Self {
        let none = vec![false; page.lines.len()];
        let all = weights(page, &none);
        let whole = all.first().map_or(0, |weight| weight.letters);
        let mut end = 0;
        let mut inside = vec![false; page.elements.len()];
        for (at, (element, weight)) in page.elements.iter().zip(&all).enumerate() {
            let named = element.role == Role::Furniture || element.promise == Promise::Furniture;
            // A name is not believed where the element holds a good part of the page.
            if named && weight.letters * 10 < whole * 3 {
                end = end.max(element.end);
            }
            if let Some(inside) = inside.get_mut(at) {
                *inside = at < end;
            }
        }
        let furniture: Vec<bool> = page
            .lines
            .iter()
            .map(|line| inside.get(line.element).copied().unwrap_or(false))
            .collect();
        let weights = weights(page, &furniture);
        let mut breaks: Vec<bool> = page.elements.iter().map(|element| element.breaks).collect();
        for (at, element) in page.elements.iter().enumerate().skip(1).rev() {
            let here = element.role.parts_paragraphs() || breaks.get(at).copied().unwrap_or(false);
            if let Some(parent) = breaks.get_mut(element.parent) {
                *parent |= here;
            }
        }
        Self { weights, breaks, furniture }
    }

    fn weight(&self, element: usize) -> Weight {
        self.weights.get(element).copied().unwrap_or_default()
    }

    /// The elements of the article.
    fn article(&self, page: &Page) -> Range<usize> {
        let mut at = 0;
        loop {
            let here = page.elements.get(at);
            let end = here.map_or(0, |element| element.end);
            if here.is_none_or(|element| element.promise == Promise::Article) {
                return at..end;
            }
            let Some(inner) = self.inner(page, at).or_else(|| self.named(page, at..end)) else {
                return at..end;
            };
            at = inner;
        }
    }

    /// The child that holds next to all of an element, for one of which it makes sense to leave the rest out.
    fn inner(&self, page: &Page, at: usize) -> Option<usize> {
        let best = self.heaviest(page, at)?;
        let role = page.elements.get(best)?.role;
        if !self.breaks.get(best).copied().unwrap_or(false) || role == Role::Paragraph {
            return None;
        }
        if role.is_grid() && role != Role::Cell && !self.leads_to_cell(page, best) {
            return None;
        }
        self.holds_enough(at, best).then_some(best)
    }

    fn heaviest(&self, page: &Page, at: usize) -> Option<usize> {
        let end = page.elements.get(at)?.end;
        let mut best: Option<(usize, usize)> = None;
        let mut child = at + 1;
        while child < end {
            let letters = self.weight(child).letters;
            if letters > 0 && best.is_none_or(|(_, most)| letters > most) {
                best = Some((child, letters));
            }
            child = page.elements.get(child)?.end.max(child + 1);
        }
        best.map(|(child, _)| child)
    }

    fn holds_enough(&self, outer: usize, inner: usize) -> bool {
        let (all, held) = (self.weight(outer), self.weight(inner));
        let rest = all.letters.saturating_sub(held.letters);
        rest * 10 <= all.letters && all.sentences == held.sentences
    }

    /// Whether a table is layout: one cell of it holds next to all of it.
    fn leads_to_cell(&self, page: &Page, table: usize) -> bool {
        let mut at = table;
        while let Some(inner) = self.heaviest(page, at) {
            if !self.holds_enough(table, inner) {
                return false;
            }
            match page.elements.get(inner).map(|element| element.role) {
                Some(Role::Cell) => return true,
                Some(role) if role.is_grid() => at = inner,
                _ => return false,
            }
        }
        false
    }

    /// The outermost element that is named as the article and holds most of the words.
    fn named(&self, page: &Page, inside: Range<usize>) -> Option<usize> {
        let all = self.weight(inside.start).letters;
        let mut elements = page.elements.iter().enumerate().take(inside.end).skip(inside.start + 1);
        let found = elements.find(|(at, element)| {
            element.promise == Promise::Article && self.weight(*at).letters * 10 >= all * 6
        });
        found.map(|(at, _)| at)
    }
}

fn weights(page: &Page, furniture: &[bool]) -> Vec<Weight> {
    let mut weights = vec![Weight::default(); page.elements.len()];
    for (line, in_furniture) in page.lines.iter().zip(furniture) {
        if *in_furniture || line.linked * 2 > line.letters || is_furniture(line) || is_index(line) {
            continue;
        }
        if let Some(weight) = weights.get_mut(line.element) {
            weight.letters += line.letters;
            weight.sentences += usize::from(is_sentence(line));
        }
    }
    for (at, element) in page.elements.iter().enumerate().skip(1).rev() {
        let own = weights.get(at).copied().unwrap_or_default();
        if let Some(parent) = weights.get_mut(element.parent) {
            parent.letters += own.letters;
            parent.sentences += own.sentences;
        }
    }
    weights
}

/// Whether a line is running text, or the date that a paper is signed with.
fn is_sentence(line: &Line) -> bool {
    let text = line.text.as_str();
    let is_date = line.letters <= 20
        && text.ends_with('日')
        && text.contains('年')
        && text.contains('月')
        && !text.contains(['：', ':']);
    is_date || text.contains('。') || text.ends_with('；')
}

/// Leaves out lists of links, but not those of annexes.
fn drop_links(lines: &[Line], kept: &mut [bool]) {
    let is_link = |line: &Line| line.letters > 0 && line.linked * 10 >= line.letters * 8;
    let mut start = 0;
    while start < lines.len() {
        let length = lines.iter().skip(start).take_while(|line| is_link(line)).count();
        let run = start..start + length;
        let before = start.checked_sub(1).and_then(|before| lines.get(before));
        let mut spoken = lines.get(run.clone()).unwrap_or_default().iter().chain(before);
        if length >= LINKS && !spoken.any(names_annex) {
            kept.get_mut(run).unwrap_or_default().fill(false);
        }
        start += length.max(1);
    }
}

/// Whether a line names an annex, or a file that can be one.
fn names_annex(line: &Line) -> bool {
    let ends = [".doc", ".docx", ".wps", ".pdf", ".ofd", ".xls", ".xlsx", ".et", ".zip", ".rar"];
    let text = line.text.to_ascii_lowercase();
    text.contains("附件") || ends.iter().any(|end| text.ends_with(end))
}

/// Leaves out furniture above the first sentence and below the last.
fn trim(lines: &[Line], kept: &mut [bool]) {
    let own: Vec<(usize, &Line)> = lines
        .iter()
        .enumerate()
        .filter(|(at, line)| line.letters > 0 && kept.get(*at).copied().unwrap_or(false))
        .collect();
    let mut drop = |at: usize| kept.get_mut(at..=at).unwrap_or_default().fill(false);
    for (at, line) in own.iter().take(TOP) {
        if is_furniture(line) || is_index(line) {
            drop(*at);
        } else if is_sentence(line) {
            break;
        }
    }
    for (at, line) in own.iter().rev() {
        let is_link = line.linked * 10 >= line.letters * 8;
        if !is_furniture(line) && (!is_link || names_annex(line)) {
            break;
        }
        drop(*at);
    }
}
