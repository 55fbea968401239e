//! Titles and articles of real texts, as rates: a heuristic is as good as what it finds.

use std::path::Path;

use crate::domain::document::{Document, Irregularity, numeral};
use crate::input::document::read;
use crate::input::document::tests::report;
use crate::input::document::tests::samples::{beside, files};

/// A text of the corpus, outlined. Its first line names where it is from and goes.
fn outlined(path: &Path) -> Document {
    let bytes = std::fs::read(path).unwrap();
    let start = bytes.iter().position(|&byte| byte == b'\n').map_or(0, |end| end + 1);
    let text = read("text.txt", &bytes[start..])
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Document::outline(text)
}

/// A title without what file names leave out or write otherwise.
fn bare(title: &str) -> String {
    let title: String = title.chars().filter(|letter| letter.is_alphanumeric()).collect();
    title.replace("中华人民共和国", "")
}

/// The title that a file is named by: its name without the date.
fn file_title(path: &Path) -> String {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    match name.rsplit_once('(') {
        Some((title, date)) if date.starts_with(|letter: char| letter.is_ascii_digit()) => {
            bare(title)
        }
        _ => bare(&name),
    }
}

/// Whether the articles run from first to last without gap.
fn runs(document: &Document) -> bool {
    let numbers: Vec<u32> = document
        .clauses
        .iter()
        .filter_map(|clause| numeral::parse(clause.label.strip_prefix('第')?.strip_suffix('条')?))
        .collect();
    numbers.iter().zip(1..).all(|(&number, expected)| number == expected)
}

fn share(part: usize, whole: usize) -> f64 {
    let count = |number: usize| f64::from(u32::try_from(number).unwrap());
    100.0 * count(part) / count(whole.max(1))
}

#[test]
fn laws_have_titles_and_articles_without_gaps() {
    let Some(folder) = beside("corpus/laws") else { return };
    let (mut all, mut with_title, mut equal, mut with_articles, mut unbroken) = (0, 0, 0, 0, 0);
    for kind in ["law", "admin-regulation", "local", "rule", "judicial"] {
        for path in files(&folder.join(kind), "txt") {
            let document = outlined(&path);
            all += 1;
            with_title += usize::from(document.title.is_some());
            let same = document.title.as_deref().map(bare) == Some(file_title(&path));
            equal += usize::from(same);
            if !same {
                report(&format!(
                    "title: {} != {:?}",
                    path.file_name().unwrap().display(),
                    document.title
                ));
            }
            let articles = document.clauses.iter().any(|clause| clause.label == "第一条");
            let late = document
                .irregularities
                .iter()
                .any(|odd| matches!(odd, Irregularity::ArticlesStartLate { .. }));
            with_articles += usize::from(articles || late);
            unbroken += usize::from(articles && runs(&document));
            if (articles || late) && !runs(&document) {
                report(&format!(
                    "articles: {} {:?}",
                    path.file_name().unwrap().display(),
                    document.irregularities.first()
                ));
            }
        }
    }
    let (titles, names, runs) =
        (share(with_title, all), share(equal, all), share(unbroken, with_articles));
    report(&format!(
        "{all} laws: {titles:.1} % have a title, {names:.1} % that of the file; {with_articles} with articles, {runs:.1} % without gap"
    ));
    assert!(titles >= 98.0 && names >= 95.0 && runs >= 97.0);
}

#[test]
fn papers_are_outlined() {
    let Some(folder) = beside("corpus") else { return };
    for kind in [
        "papers/state-council",
        "papers/local-government",
        "papers/environment",
        "papers/ocr",
        "papers/news",
        "screening/normative",
        "screening/not_normative",
    ] {
        let documents: Vec<Document> =
            files(&folder.join(kind), "txt").iter().map(|path| outlined(path)).collect();
        let count = |has: fn(&Document) -> bool| {
            share(documents.iter().filter(|document| has(document)).count(), documents.len())
        };
        report(&format!(
            "{kind}: {} texts, {:.0} % with a title, {:.0} % with a number, {:.0} % in several clauses",
            documents.len(),
            count(|document| document.title.is_some()),
            count(|document| document.number.is_some()),
            count(|document| document.clauses.len() > 1),
        ));
        if kind == "papers/state-council" {
            assert!(count(|document| document.title.is_some()) >= 90.0);
        }
    }
}
