//! Clauses out of lines: articles where there are any, numbered sections otherwise.
//!
//! Every line goes into exactly one clause; labels are made unique, never dropped.

use crate::domain::document::head::closed_up;
use crate::domain::document::label::{self, Article, Group};
use crate::domain::document::line::{Line, despaced};
use crate::domain::document::sequence::{Articles, Oddities, Sections};
use crate::domain::document::{Clause, Irregularity, Numbering, Span};

/// Longest first sentence of a section that is its heading.
const HEADING_CHARS: usize = 40;

/// Lines still to be made into clauses: with each whether it stands in a quotation.
pub(super) type Marked<'l, 'a> = &'l [(Line<'a>, bool)];

/// The clauses made so far.
#[derive(Default)]
pub(super) struct Clauses<'a> {
    list: Vec<Clause>,
    /// The words of the last clause, which may still become more.
    pieces: Vec<&'a str>,
    pub(super) oddities: Oddities,
}

/// How a part is cut.
pub(super) enum Cut {
    Articles,
    Groups,
    Sections(Numbering),
    Whole,
}

impl<'a> Clauses<'a> {
    pub(super) fn into_parts(mut self) -> (Vec<Clause>, Oddities) {
        self.close();
        tell_apart(&mut self.list);
        (self.list, self.oddities)
    }

    /// The main instrument: `序言`, then its articles or sections; `全文` when it has neither.
    pub(super) fn add_instrument(&mut self, lines: Marked<'_, 'a>) {
        match Cut::of(lines) {
            Cut::Articles => self.add_articles(lines, "", "序言"),
            Cut::Groups => self.add_groups(lines),
            Cut::Sections(numbering) => self.add_sections(lines, numbering),
            Cut::Whole => self.add_whole(lines, "全文", None),
        }
    }

    /// An attachment: its articles when it has any, or else one clause.
    pub(super) fn add_attachment(&mut self, lines: Marked<'_, 'a>, label: &str) {
        let Some(((first, _), rest)) = lines.split_first() else { return };
        let headed = label::attachment(first);
        let heading = match &headed {
            Some(found) if !found.rest.is_empty() => Some(closed_up(found.rest)),
            Some(_) => rest.first().and_then(|(line, _)| short_heading(line)),
            None => short_heading(first),
        };
        if matches!(Cut::of(lines), Cut::Articles) {
            self.add_articles(lines, label, label);
            return;
        }
        let own = headed.as_ref().map_or(first.text, |found| found.rest);
        self.open(label.to_owned(), heading, own, first.span());
        self.extend(rest);
    }

    /// All lines as one clause.
    pub(super) fn add_whole(
        &mut self,
        lines: Marked<'_, 'a>,
        label: &str,
        heading: Option<String>,
    ) {
        if let Some((first, _)) = lines.first() {
            self.open(label.to_owned(), heading, "", first.span());
            self.extend(lines);
        }
    }

    fn add_articles(&mut self, lines: Marked<'_, 'a>, prefix: &str, before: &str) {
        let mut sequence = Articles::default();
        let mut path = GroupPath::default();
        let mut at = self.add_preamble(lines, before, |line| {
            label::article(line).is_some_and(|article| article.number.is_some())
                || label::grouping(line).is_some()
        });
        while let Some((line, quoted)) = lines.get(at) {
            at += 1;
            if *quoted {
                self.push(line);
            } else if let Some(article) = label::article(line) {
                self.add_article(line, &article, prefix, &mut sequence);
            } else if let Some(grouping) = label::grouping(line) {
                let heading = Some(closed_up(grouping.rest)).filter(|heading| !heading.is_empty());
                let label = format!("{prefix}{}", path.enter(grouping.group, grouping.label));
                self.open(label, heading, grouping.rest, line.span());
            } else {
                self.push(line);
            }
        }
    }

    fn add_article(
        &mut self,
        line: &Line<'a>,
        article: &Article<'a>,
        prefix: &str,
        sequence: &mut Articles,
    ) {
        let written = || despaced_around(article.written);
        let paragraph = line.paragraph;
        let Some(number) = article.number else {
            self.oddities.push(Irregularity::NumeralForm { written: written(), paragraph });
            self.push(line);
            return;
        };
        if !article.usual {
            let (written, label) = (written(), Article::label(number, article.branch));
            self.oddities.push(Irregularity::LabelForm { written, label, paragraph });
        }
        if let Some(odd) = sequence.next(number, article.branch, paragraph) {
            self.oddities.push(odd);
        }
        let heading = bracketed_heading(article.rest);
        let mut label = prefix.to_owned();
        Article::push_label(number, article.branch, &mut label);
        self.open(label, heading, article.rest, line.span());
    }

    fn add_groups(&mut self, lines: Marked<'_, 'a>) {
        let mut at = self.add_preamble(lines, "序言", |line| label::grouping(line).is_some());
        let mut path = GroupPath::default();
        while let Some((line, quoted)) = lines.get(at) {
            at += 1;
            match label::grouping(line).filter(|_| !quoted) {
                Some(found) => {
                    let heading = Some(closed_up(found.rest)).filter(|heading| !heading.is_empty());
                    let label = path.enter(found.group, found.label);
                    self.open(label, heading, found.rest, line.span());
                }
                None => self.push(line),
            }
        }
    }

    fn add_sections(&mut self, lines: Marked<'_, 'a>, numbering: Numbering) {
        let mut sequence = Sections::new(numbering);
        let begins = |line: &Line<'_>| {
            label::section(line).is_some_and(|found| found.numbering == numbering)
        };
        let mut at = self.add_preamble(lines, "序言", begins);
        while let Some((line, quoted)) = lines.get(at) {
            at += 1;
            let found =
                label::section(line).filter(|found| !quoted && found.numbering == numbering);
            if let Some(found) = found {
                if let Some(odd) = sequence.next(found.number, line.paragraph) {
                    self.oddities.push(odd);
                }
                let (label, heading) = (numbering.label(found.number), first_sentence(found.rest));
                self.open(label, heading, found.rest, line.span());
            } else {
                self.push(line);
            }
        }
    }

    /// Takes the lines before the first label, and the table of contents among them.
    fn add_preamble(
        &mut self,
        lines: Marked<'_, 'a>,
        label: &str,
        begins: impl Fn(&Line<'_>) -> bool,
    ) -> usize {
        let mut at = 0;
        let mut opened = false;
        while let Some((line, quoted)) = lines.get(at) {
            if is_contents(line) {
                let end = contents_end(lines, at);
                self.add_whole(lines.get(at..end).unwrap_or_default(), "目录", None);
                (at, opened) = (end, false);
                continue;
            }
            if begins(line) && !quoted {
                break;
            }
            if !opened {
                self.open(label.to_owned(), None, "", line.span());
                opened = true;
            }
            self.push(line);
            at += 1;
        }
        at
    }

    fn open(&mut self, label: String, heading: Option<String>, text: &'a str, span: Span) {
        self.close();
        self.list.push(Clause { label, heading, text: String::new(), span });
        if !text.is_empty() {
            self.pieces.push(text);
        }
    }

    fn push(&mut self, line: &Line<'a>) {
        if let Some(clause) = self.list.last_mut() {
            self.pieces.push(line.text);
            clause.span.end = line.end();
        }
    }

    /// Gives the last clause its words, all at once.
    fn close(&mut self) {
        if let Some(clause) = self.list.last_mut() {
            clause.text = self.pieces.join("\n");
        }
        self.pieces.clear();
    }

    fn extend(&mut self, lines: Marked<'_, 'a>) {
        for (line, _) in lines {
            self.push(line);
        }
    }
}

/// Gives labels that occur again a count: `第三条〔2〕`. They are sorted rather than hashed: a document has few.
fn tell_apart(list: &mut [Clause]) {
    let label = |index: usize| list.get(index).map_or("", |clause| clause.label.as_str());
    let mut order: Vec<usize> = (0..list.len()).collect();
    order.sort_by(|&one, &other| {
        let (one, other) = (label(one), label(other));
        one.len().cmp(&other.len()).then_with(|| one.cmp(other))
    });
    let same = order.chunk_by(|&one, &other| label(one) == label(other));
    let again = same.flat_map(|same| same.iter().copied().zip(1_usize..).skip(1));
    let again: Vec<(usize, usize)> = again.collect();
    for (index, times) in again {
        if let Some(clause) = list.get_mut(index) {
            clause.label = format!("{}〔{times}〕", clause.label);
        }
    }
}

impl Cut {
    /// By what it holds.
    pub(super) fn of(lines: Marked<'_, '_>) -> Self {
        let free = || lines.iter().filter(|(_, quoted)| !quoted).map(|(line, _)| line);
        let mut articles = free().filter_map(label::article).filter_map(|article| article.number);
        let first = articles.next();
        if first == Some(1) || (first.is_some() && articles.next().is_some()) {
            return Self::Articles;
        }
        if free().filter_map(label::grouping).nth(1).is_some() {
            return Self::Groups;
        }
        let (mut bracketed, mut arabic) = (0_usize, 0_usize);
        for section in free().filter_map(label::section) {
            match section.numbering {
                Numbering::Plain => return Self::Sections(Numbering::Plain),
                Numbering::Bracketed => bracketed += 1,
                Numbering::Arabic => arabic += 1,
                Numbering::BracketedArabic => {}
            }
        }
        match (bracketed, arabic) {
            (2.., _) => Self::Sections(Numbering::Bracketed),
            (_, 2..) => Self::Sections(Numbering::Arabic),
            _ => Self::Whole,
        }
    }
}

/// The groups that the present line stands in, outermost first.
#[derive(Default)]
struct GroupPath(Vec<(Group, String)>);

impl GroupPath {
    /// Enters a group and names it by its whole path: `第二章第一节`.
    fn enter(&mut self, group: Group, label: String) -> String {
        self.0.retain(|(outer, _)| (*outer as u8) < group as u8);
        self.0.push((group, label));
        self.0.iter().map(|(_, label)| label.as_str()).collect()
    }
}

/// The end of a table of contents: where its first entry comes again, or text begins.
pub(super) fn contents_end(lines: Marked<'_, '_>, start: usize) -> usize {
    let mut first = None;
    let mut at = start + 1;
    while let Some((line, _)) = lines.get(at) {
        let entry = label::grouping(line).map(|found| found.label);
        let again = entry.is_some() && first == entry;
        if again
            || line.is_sentence()
            || label::article(line).is_some_and(|article| !article.rest.is_empty())
        {
            break;
        }
        first = first.or(entry);
        at += 1;
    }
    at
}

/// Whether a table of contents begins here.
pub(super) fn is_contents(line: &Line<'_>) -> bool {
    line.text.starts_with('目') && {
        let first: String = line.text.chars().take(8).collect();
        despaced(&first) == "目录"
    }
}

/// A label with every run of spaces in it made one.
fn despaced_around(written: &str) -> String {
    written.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `【目的】` or `（目的）` at the head of an article.
pub(super) fn bracketed_heading(text: &str) -> Option<String> {
    let pairs = [('【', '】'), ('（', '）'), ('〔', '〕'), ('[', ']')];
    let (_, inside) = pairs.into_iter().find_map(|(open, close)| {
        let (inside, _) = text.strip_prefix(open)?.split_once(close)?;
        Some((close, inside))
    })?;
    let short = inside.chars().nth(HEADING_CHARS).is_none() && !inside.contains(['。', '，', '；']);
    (short && label_free(inside)).then(|| closed_up(inside))
}

/// Whether the words in brackets are words, and not the number of an item.
fn label_free(inside: &str) -> bool {
    !inside.is_empty() && crate::domain::document::numeral::parse(inside).is_none()
}

fn short_heading(line: &Line<'_>) -> Option<String> {
    let heading = line.is_within(HEADING_CHARS * 2) && !line.is_sentence() && !line.is_row();
    heading.then(|| closed_up(line.text))
}

/// The heading of a section: the whole line when it is no sentence, or its first short sentence.
pub(super) fn first_sentence(text: &str) -> Option<String> {
    let (first, rest) = text.split_once('。').unwrap_or((text, "…"));
    let short = first.chars().nth(HEADING_CHARS).is_none() && !first.contains(['；', '：', ':']);
    (short && !first.is_empty() && !rest.is_empty()).then(|| closed_up(first))
}
