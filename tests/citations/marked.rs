//! Paragraphs of real texts in which a person marked every citation before the reader had seen them.
//!
//! There are two sets. The reader was mended by what was wrong in the first, so its figures are no longer blind; the
//! second was drawn later, from files that no mark had been made in, marked, and kept with what was measured first.
//!
//! `marked.tsv` and `second.tsv` have facts by position only: file, line, first byte and the byte behind the last in that line, what is
//! cited, which parts. A line in which nothing is cited stands there too, with `-`: what is found in it is wrong. The
//! paragraphs were drawn by a seed, from lines with a mark of a citation and from all others.

use super::parts;
use crate::support::{ROOT, skip, tell};
use fashen::domain::document::Document;
use fashen::domain::document::citation::{Citation, Target, citations};
use fashen::domain::law::Statutes;
use fashen::input::document::read;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The first set of marks.
const FIRST: &str = include_str!("marked.tsv");

/// The second one.
const SECOND: &str = include_str!("second.tsv");

/// A citation by its place in a line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    start: usize,
    end: usize,
    target: String,
    parts: String,
}

/// Marks by file and line; lines count from 1.
type Marks = BTreeMap<String, BTreeMap<usize, Vec<Mark>>>;

#[test]
fn what_a_person_marked_is_found_and_nothing_else() {
    judge("what_a_person_marked_is_found_and_nothing_else", FIRST, (300, 98.0));
}

#[test]
fn what_a_person_marked_later_is_found_and_nothing_else() {
    judge("what_a_person_marked_later_is_found_and_nothing_else", SECOND, (200, 97.0));
}

/// Reads the texts of a set and holds what is found against its marks: there are at least so many, and of what was found
/// and of what was marked at least so many hundredths are right.
fn judge(test: &str, set: &str, (least, share): (usize, f64)) {
    let corpus = Path::new(ROOT).join("../shared/corpus");
    if !corpus.is_dir() {
        return skip(test, "no corpus beside");
    }
    let statutes = fashen::app::laws::statutes(None).unwrap();
    let (mut marked, mut found, mut right) = (0, 0, 0);
    let mut wrong = Vec::new();
    for (file, lines) in marks(set) {
        let bytes = std::fs::read(corpus.join(&file)).unwrap();
        // The blanks of web pages are read as blanks.
        let raw = String::from_utf8(bytes.clone()).unwrap().replace("&emsp;", "\u{3000}");
        let document = Document::outline(read(&file, &bytes).unwrap());
        let list = citations(&document, &statutes).list;
        for (line, marks) in lines {
            let seen = in_line(&document, &raw, line, &list, &statutes);
            let (marks, seen): (BTreeSet<_>, BTreeSet<_>) =
                (marks.into_iter().collect(), seen.into_iter().collect());
            (marked, found) = (marked + marks.len(), found + seen.len());
            right += marks.intersection(&seen).count();
            wrong.extend(
                marks.symmetric_difference(&seen).map(|one| format!("{file}:{line} {one:?}")),
            );
        }
    }
    let hundredths = |of: usize| {
        100.0 * f64::from(u32::try_from(right).unwrap()) / f64::from(u32::try_from(of).unwrap())
    };
    let (precision, recall) = (hundredths(found), hundredths(marked));
    tell(&format!(
        "{marked} citations marked, {found} found, {right} right: precision {precision:.1} %, recall {recall:.1} %"
    ));
    assert!(marked >= least, "{marked}");
    assert!(precision >= share && recall >= share, "{}", wrong.join("\n"));
}

fn marks(set: &str) -> Marks {
    let mut marks = Marks::new();
    for line in set.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [file, line, start, end, target, parts] = fields.as_slice() else { panic!("{line}") };
        let number = |text: &str| text.parse::<usize>().unwrap();
        let list = marks.entry((*file).to_owned()).or_default().entry(number(line)).or_default();
        if *target != "-" {
            let (target, parts) = ((*target).to_owned(), (*parts).to_owned());
            list.push(Mark { start: number(start), end: number(end), target, parts });
        }
    }
    marks
}

/// What was found in a line of a file, by its place there.
fn in_line(
    document: &Document,
    raw: &str,
    line: usize,
    list: &[Citation],
    statutes: &Statutes,
) -> Vec<Mark> {
    let text = raw.lines().nth(line - 1).unwrap();
    let words = text.trim();
    let lead = text.len() - text.trim_start().len();
    // The same words may stand in the file before: the reader keeps the order of lines.
    let before = raw.lines().take(line - 1).map(|one| one.matches(words).count()).sum();
    let at = document.words.match_indices(words).nth(before).unwrap().0;
    let inside = |one: &&Citation| at <= one.span.start && one.span.end <= at + words.len();
    let mark = |one: &Citation| {
        let target = target(one, statutes);
        Mark {
            start: one.span.start - at + lead,
            end: one.span.end - at + lead,
            parts: if target == "U" { String::new() } else { parts(one) },
            target,
        }
    };
    list.iter().filter(inside).map(mark).collect()
}

/// What is cited, whether the index knows it or not: the marks speak of the text alone.
fn target(citation: &Citation, statutes: &Statutes) -> String {
    match (&citation.target, &citation.number) {
        (Target::Statute(_), Some(number)) if citation.title.is_none() => format!("N:{number}"),
        (Target::Statute(index), _) => {
            let plain = statutes.get(*index).unwrap().names().next();
            format!("T:{}", plain.unwrap_or_default())
        }
        (Target::Unknown(title), _) => format!("T:{title}"),
        (Target::Number(number), _) => format!("N:{number}"),
        (Target::Here, _) => "H".to_owned(),
        (Target::Other, _) => "O".to_owned(),
        (Target::Unresolved(_), _) => "U".to_owned(),
    }
}
