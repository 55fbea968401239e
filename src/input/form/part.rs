//! A part with its tags: which paragraph and which row each of them stands in, and what is left of the rest.
//!
//! A tag that a word processor split over runs is put together where it begins. What is not a tag stays as it is.

use super::nesting::{Level, Nesting};
use super::tag::{Tag, TagKind, tags};
use super::xml::{Kind, Piece};
use crate::domain::limits;
use crate::domain::paper::{FormBit, FormFault, FormPlace, FormWrong};
use std::collections::BTreeMap;
use std::ops::Range;

/// A paragraph and where it stands; numbers are those of pieces.
#[derive(Debug, Default)]
struct Paragraph {
    range: Range<usize>,
    /// What it stands in.
    within: usize,
    /// The innermost row that it stands in: the first piece of it and of its table.
    row: Option<(usize, usize)>,
    /// Its words: the pieces that hold them, and what the run of each stands in.
    words: Vec<(usize, usize)>,
    /// Another paragraph stands in it, as in a frame.
    holds_others: bool,
}

/// A part that is being read.
pub(super) struct Part<'a> {
    name: &'a str,
    pieces: &'a [Piece],
    paragraphs: Vec<Paragraph>,
    /// The last piece of each row, by the first.
    rows: BTreeMap<usize, usize>,
    /// What comes in place of pieces.
    instead: BTreeMap<usize, (usize, Vec<FormBit>)>,
    nesting: Nesting,
    places: &'a mut Vec<FormPlace>,
    faults: &'a mut Vec<FormFault>,
}

impl<'a> Part<'a> {
    /// The bits of a part.
    pub(super) fn bits(
        name: &'a str,
        (pieces, prefix): (&'a [Piece], &str),
        places: &'a mut Vec<FormPlace>,
        faults: &'a mut Vec<FormFault>,
    ) -> Vec<FormBit> {
        let (paragraphs, rows) = structure(pieces, prefix);
        let mut part = Self {
            name,
            pieces,
            paragraphs,
            rows,
            instead: BTreeMap::new(),
            nesting: Nesting::default(),
            places,
            faults,
        };
        for at in 0..part.paragraphs.len() {
            part.paragraph(at);
        }
        let left = std::mem::take(&mut part.nesting).unclosed();
        for (place, word) in left {
            let place = part.places.get(place).cloned();
            part.faults.push(FormFault { place, what: FormWrong::Unclosed(word) });
        }
        part.joined()
    }

    fn paragraph(&mut self, at: usize) {
        let Some(paragraph) = self.paragraphs.get(at) else { return };
        let words: Vec<(usize, usize, &str)> = paragraph
            .words
            .iter()
            .filter_map(|&(piece, run)| Some((piece, run, self.words(piece)?)))
            .collect();
        let said: String = words.iter().map(|(_, _, words)| *words).collect();
        let (found, wrong) = tags(&said);
        if found.is_empty() && wrong.is_empty() {
            return;
        }
        let spans: Vec<(usize, usize, Range<usize>)> = spans(&words);
        let place = FormPlace { part: self.name.to_owned(), paragraph: at + 1, text: shown(&said) };
        let number = self.places.len();
        self.places.push(place);
        for what in wrong {
            self.fault(number, what);
        }
        if self.places.len() > limits::FORM_TAGS {
            return self.fault(number, FormWrong::ManyTags);
        }
        let of = |kind| found.iter().any(|tag: &Tag| tag.kind == kind);
        if of(TagKind::OfParagraph) || of(TagKind::OfRow) {
            self.structural(at, number, &found, &said);
        } else {
            self.inline(number, &found, &said, &spans);
        }
    }

    /// A paragraph that is a tag, or a row that is.
    fn structural(&mut self, at: usize, number: usize, found: &[Tag], said: &str) {
        let Some(paragraph) = self.paragraphs.get(at) else { return };
        let of_row = found.iter().any(|tag| tag.kind == TagKind::OfRow);
        let beside = beside(said, found, of_row);
        let (range, level, holds) = if of_row {
            let Some((row, table)) = paragraph.row else {
                return self.fault(number, FormWrong::OutsideRow);
            };
            let end = self.rows.get(&row).copied().unwrap_or(row);
            (row..end + 1, Level::Row(table), false)
        } else {
            let level = Level::Paragraph(paragraph.within);
            (paragraph.range.clone(), level, paragraph.holds_others)
        };
        let beside = if of_row { beside.or_else(|| self.others_in(&range, at)) } else { beside };
        if holds || beside.is_some() {
            return self.fault(number, FormWrong::Beside(beside.unwrap_or_default()));
        }
        let mut bits = Vec::new();
        for tag in found.iter().filter(|tag| tag.kind != TagKind::Comment) {
            match self.nesting.statement(&tag.body, &level, number) {
                Ok(()) => bits.push(FormBit::Statement(tag.body.clone(), number)),
                Err(what) => self.fault(number, what),
            }
        }
        self.replace(range, bits);
    }

    /// The words of the other paragraphs of a row, unless there are none or they are tags of the row themselves.
    fn others_in(&self, row: &Range<usize>, own: usize) -> Option<String> {
        let inside = self.paragraphs.iter().enumerate().filter(|(at, paragraph)| {
            *at != own && paragraph.range.start >= row.start && paragraph.range.end <= row.end
        });
        let mut said = inside.map(|(_, paragraph)| {
            paragraph.words.iter().filter_map(|(piece, _)| self.words(*piece)).collect::<String>()
        });
        said.find_map(|said| beside(&said, &tags(&said).0, true))
    }

    /// Tags among words.
    fn inline(
        &mut self,
        number: usize,
        found: &[Tag],
        said: &str,
        spans: &[(usize, usize, Range<usize>)],
    ) {
        for tag in found {
            let run = spans.iter().find(|(_, _, span)| span.contains(&tag.range.start));
            let level = Level::Words(number, run.map_or(0, |(_, run, _)| *run));
            if tag.kind == TagKind::Statement
                && let Err(what) = self.nesting.statement(&tag.body, &level, number)
            {
                self.fault(number, what);
            }
        }
        for left in self.nesting.close_words(number) {
            self.fault(number, FormWrong::Unclosed(left));
        }
        for (piece, _, span) in spans {
            let touches = |tag: &Tag| tag.range.start < span.end && tag.range.end > span.start;
            if found.iter().any(touches) {
                let bits = bits_within(said, span, found, number);
                self.replace(*piece..piece + 1, bits);
                self.keep_blanks(*piece);
            }
        }
    }

    /// A value may begin with a blank: the element of the words says that blanks count.
    fn keep_blanks(&mut self, piece: usize) {
        let Some(before) = piece.checked_sub(1) else { return };
        let Some(Piece { kind: Kind::Open(name), .. }) = self.pieces.get(before) else { return };
        let raw = format!("<{name} xml:space=\"preserve\">");
        self.instead.insert(before, (piece, vec![FormBit::Raw(raw)]));
    }

    fn words(&self, piece: usize) -> Option<&'a str> {
        match self.pieces.get(piece) {
            Some(Piece { kind: Kind::Words(words), .. }) => Some(words),
            _ => None,
        }
    }

    fn replace(&mut self, range: Range<usize>, bits: Vec<FormBit>) {
        if let Some((_, known)) = self.instead.get_mut(&range.start) {
            known.extend(bits);
            return;
        }
        self.instead.insert(range.start, (range.end, bits));
    }

    fn fault(&mut self, place: usize, what: FormWrong) {
        if self.faults.len() < limits::FORM_FAULTS {
            let place = self.places.get(place).cloned();
            self.faults.push(FormFault { place, what });
        }
    }

    /// Everything in order, what follows one another as it was written in one bit.
    fn joined(&mut self) -> Vec<FormBit> {
        let mut bits: Vec<FormBit> = Vec::new();
        let mut at = 0;
        let mut raw = String::new();
        while let Some(piece) = self.pieces.get(at) {
            let Some((end, instead)) = self.instead.remove(&at) else {
                raw.push_str(&piece.raw);
                at += 1;
                continue;
            };
            for bit in instead {
                match bit {
                    FormBit::Raw(text) => raw.push_str(&text),
                    tag => {
                        bits.push(FormBit::Raw(std::mem::take(&mut raw)));
                        bits.push(tag);
                    }
                }
            }
            at = end.max(at + 1);
        }
        bits.push(FormBit::Raw(raw));
        bits
    }
}

/// Where the words of each piece stand in the words of the paragraph.
fn spans(words: &[(usize, usize, &str)]) -> Vec<(usize, usize, Range<usize>)> {
    let mut from = 0;
    let mut span = |&(piece, run, words): &(usize, usize, &str)| {
        let start = from;
        from += words.len();
        (piece, run, start..from)
    };
    words.iter().map(&mut span).collect()
}

/// What a piece of words becomes: its words without tags, and the tags that begin in it.
fn bits_within(said: &str, span: &Range<usize>, found: &[Tag], place: usize) -> Vec<FormBit> {
    let mut bits = Vec::new();
    let mut from = span.start;
    let keep = |bits: &mut Vec<FormBit>, from: usize, to: usize| {
        if let Some(text) = said.get(from..to).filter(|text| !text.is_empty()) {
            bits.push(FormBit::Raw(escaped(text)));
        }
    };
    for tag in found.iter().filter(|tag| tag.range.start < span.end && tag.range.end > span.start) {
        keep(&mut bits, from, tag.range.start.max(span.start));
        if tag.range.start >= span.start {
            match tag.kind {
                TagKind::Value => bits.push(FormBit::Value(tag.body.clone(), place)),
                TagKind::Comment => {}
                _ => bits.push(FormBit::Statement(tag.body.clone(), place)),
            }
        }
        from = tag.range.end.min(span.end);
    }
    if from < span.end {
        keep(&mut bits, from, span.end);
    }
    bits
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// What is said beside the tags that stand for a paragraph or a row.
fn beside(said: &str, found: &[Tag], of_row: bool) -> Option<String> {
    let own = if of_row { TagKind::OfRow } else { TagKind::OfParagraph };
    let mut rest = said.to_owned();
    for tag in found.iter().rev() {
        if tag.kind == own || tag.kind == TagKind::Comment {
            rest.replace_range(tag.range.clone(), "");
        }
    }
    let rest = rest.trim();
    (!rest.is_empty()).then(|| shown(rest))
}

/// As much of the words as a message shows.
fn shown(words: &str) -> String {
    const SHOWN: usize = 60;
    let mut shown: String = words.chars().take(SHOWN).collect();
    if words.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// The paragraphs of a part, and where its rows end.
fn structure(pieces: &[Piece], prefix: &str) -> (Vec<Paragraph>, BTreeMap<usize, usize>) {
    let named = |name: &str, local: &str| {
        name.strip_prefix(prefix).and_then(|rest| rest.strip_prefix(':')) == Some(local)
    };
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut rows = BTreeMap::new();
    // What is open: the piece, and the paragraph if it is one.
    let mut open: Vec<(usize, &str, Option<usize>)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match &piece.kind {
            Kind::Open(name) => {
                let mut own = None;
                if named(name, "p") {
                    if let Some(outer) = open.iter().rev().find_map(|(_, _, own)| *own)
                        && let Some(outer) = paragraphs.get_mut(outer)
                    {
                        outer.holds_others = true;
                    }
                    own = Some(paragraphs.len());
                    let row = open.iter().rposition(|(_, name, _)| named(name, "tr"));
                    let piece_of = |place: usize| open.get(place).map(|(piece, _, _)| *piece);
                    let row =
                        row.and_then(|row| Some((piece_of(row)?, piece_of(row.checked_sub(1)?)?)));
                    let within = open.last().map_or(0, |(piece, _, _)| *piece);
                    paragraphs.push(Paragraph {
                        range: at..at + 1,
                        within,
                        row,
                        ..Paragraph::default()
                    });
                }
                open.push((at, name, own));
            }
            Kind::Close => {
                let Some((start, name, own)) = open.pop() else { continue };
                if let Some(paragraph) = own.and_then(|own| paragraphs.get_mut(own)) {
                    paragraph.range = start..at + 1;
                } else if named(name, "tr") {
                    rows.insert(start, at);
                }
            }
            Kind::Words(_) if open.last().is_some_and(|(_, name, _)| named(name, "t")) => {
                let own = open.iter().rev().find_map(|(_, _, own)| *own);
                // What the run of the words stands in.
                let run = open.len().checked_sub(3).and_then(|place| open.get(place));
                if let Some(paragraph) = own.and_then(|own| paragraphs.get_mut(own)) {
                    paragraph.words.push((at, run.map_or(0, |(piece, _, _)| *piece)));
                }
            }
            Kind::Words(_) | Kind::Empty | Kind::Other => {}
        }
    }
    (paragraphs, rows)
}
