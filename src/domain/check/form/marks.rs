//! 编号和文号: what the outline saw that is odd about numbers and labels, and parts that are cited and not there.

use super::{Asked, FormFault, Raised, raised};
use crate::domain::check::circumstances::trimmed;
use crate::domain::document::{Document, Irregularity, Span};

/// 发文字号 that is not in the strict form, and those of others that are not in 〔〕.
pub(super) fn number_form(asked: &Asked<'_>) -> Vec<Raised> {
    let document = asked.document();
    let lines = Lines::of(document);
    let fault = |odd: &Irregularity| match odd {
        Irregularity::NumberForm { written, paragraph, faults, meant } => {
            let fault = FormFault::Number {
                written: written.clone(),
                faults: faults.clone(),
                meant: meant.clone(),
            };
            Some(raised(lines.find(*paragraph, written), fault, false))
        }
        Irregularity::QuotedNumberForm { written, paragraph } => {
            let fault = FormFault::QuotedNumber { written: written.clone() };
            Some(raised(lines.find(*paragraph, written), fault, true))
        }
        _ => None,
    };
    document.irregularities.iter().filter_map(fault).collect()
}

/// Articles and sections that are missing, twice, out of order, or oddly written.
pub(super) fn numbering(asked: &Asked<'_>) -> Vec<Raised> {
    let document = asked.document();
    let lines = Lines::of(document);
    let fault = |odd: &Irregularity| {
        let (written, paragraph, light) = match odd {
            Irregularity::ArticlesStartLate { label, paragraph }
            | Irregularity::ArticleMissing { label, paragraph, .. }
            | Irregularity::ArticleTwice { label, paragraph }
            | Irregularity::ArticleOutOfOrder { label, paragraph, .. }
            | Irregularity::SectionMissing { label, paragraph, .. } => (label, *paragraph, false),
            Irregularity::NumeralForm { written, paragraph } => (written, *paragraph, false),
            Irregularity::LabelForm { written, paragraph, .. } => (written, *paragraph, true),
            _ => return None,
        };
        Some(raised(lines.find(paragraph, written), FormFault::Numbering(odd.clone()), light))
    };
    document.irregularities.iter().filter_map(fault).collect()
}

/// Parts of the text that it cites and does not have.
pub(super) fn dangling(asked: &Asked<'_>) -> Vec<Raised> {
    let all = asked.given.citations.dangling.iter();
    all.map(|one| raised(one.span, FormFault::Dangling(*one), false)).collect()
}

/// The lines of a text, by which oddities say where they stand.
struct Lines<'a> {
    words: &'a str,
    spans: Vec<Span>,
}

impl<'a> Lines<'a> {
    fn of(document: &'a Document) -> Self {
        let mut at = 0;
        let spans = document.words.split_inclusive('\n').map(|line| {
            let start = at;
            at += line.len();
            Span::new(start, start + line.len())
        });
        Self { words: &document.words, spans: spans.collect() }
    }

    /// Where words stand in a paragraph; the beginning of the paragraph where it has them in another form.
    fn find(&self, paragraph: usize, written: &str) -> Span {
        let Some(line) = self.spans.get(paragraph) else { return Span::default() };
        let line = trimmed(self.words, *line);
        if let Some(at) = line.of(self.words).find(written) {
            return Span::new(line.start + at, line.start + at + written.len());
        }
        let text = line.of(self.words);
        let label = text.find([' ', '\u{3000}', '、', '．', '.', '，', '。']).unwrap_or(text.len());
        Span::new(line.start, line.start + label)
    }
}
