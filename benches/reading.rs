//! What does understanding a text cost? Outline (tree, particulars, oddities) and citations of every text of the corpus
//! beside the repository, in MB/s of one core, and in the same run a plain search for the same marks with a regular
//! expression; and whether texts made to be slow (10 MB of one mark) take ten times what 1 MB takes.
//!
//! ```text
//! cargo bench --bench reading
//! ```
//!
//! Where there is no corpus, the texts of tests/structure/own stand for it. The measurements are taken in turn, so that
//! whatever else the machine does falls on all of them.

mod corpus;

use corpus::{Outcome, middle, speed, texts};
use fashen::app::laws;
use fashen::domain::document::citation::citations;
use fashen::domain::document::{Document, Text};
use fashen::domain::law::Statutes;
use regex::Regex;
use std::hint::black_box;
use std::io::{Write, stdout};
use std::time::Instant;

/// Timed rounds; the middle one counts. Odd, so that there is one.
const ROUNDS: usize = 11;

/// What outline and citations together must reach, in MB/s.
const LEAST: f64 = 50.0;

/// What a reader of laws looks for, as a plain search says it.
const MARKS: &str = r"第[一二三四五六七八九十百千零〇○0-9]+(?:之[一二三四五六七八九十])?[编章节条款项目]|《[^》\n]{1,200}》|\p{Han}{1,12}[〔\[（(]\d{4}[〕\]）)]第?\d+号|前[一二三两]?[款条项]|本(?:办法|规定|条例|细则|法|通知|意见|条|款)|以下(?:简称|统称)";

/// Marks of which a text may consist.
const HOSTILE: [&str; 8] =
    ["第一条", "《", "》", "（", "前款", "〔2018〕", "以下简称《", "第一条第一款"];

fn main() -> Outcome<()> {
    let statutes = laws::statutes(None)?;
    let texts = texts()?;
    let bytes: usize = texts.iter().map(length).sum();
    let marks = Regex::new(MARKS)?;
    let mut times: [Vec<f64>; 4] = Default::default();
    let [outline, cited, both, plain] = &mut times;
    let mut found = (0, 0, 0);
    for _ in 0..ROUNDS {
        let copies = texts.clone();
        let start = Instant::now();
        let documents: Vec<Document> = copies.into_iter().map(Document::outline).collect();
        let outlined = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let all: usize = documents.iter().map(|one| citations(one, &statutes).list.len()).sum();
        let citing = start.elapsed().as_secs_f64();
        let start = Instant::now();
        let hits: usize = documents.iter().map(|one| marks.find_iter(&one.words).count()).sum();
        plain.push(start.elapsed().as_secs_f64());
        found =
            (documents.iter().map(|one| one.nodes.len()).sum(), black_box(all), black_box(hits));
        outline.push(outlined);
        cited.push(citing);
        both.push(outlined + citing);
    }
    let mut out = stdout().lock();
    let (nodes, all, hits) = found;
    writeln!(
        out,
        "{} texts, {bytes} bytes: {nodes} nodes, {all} citations, {hits} marks",
        texts.len()
    )?;
    let names = ["outline", "citations", "outline and citations", "the marks alone, by regex"];
    for (name, times) in names.into_iter().zip(&mut times) {
        writeln!(out, "{name:<28} {:>8.1} MB/s", speed(bytes, middle(times)))?;
    }
    let reached = speed(bytes, middle(&mut times[2]));
    writeln!(
        out,
        "{} the {LEAST} MB/s asked for",
        if reached >= LEAST { "above" } else { "BELOW" }
    )?;
    hostile(&mut out, &statutes)
}

/// Texts of one mark: what 10 MB take against 1 MB.
fn hostile(out: &mut impl Write, statutes: &Statutes) -> Outcome<()> {
    for mark in HOSTILE {
        for (name, end) in [("on one line", ""), ("a line each", "\n")] {
            let [small, large] = [1_000_000, 10_000_000].map(|bytes: usize| {
                let unit = format!("{mark}{end}");
                let text = Text::of_lines(&unit.repeat(bytes / unit.len()));
                let start = Instant::now();
                black_box(citations(&Document::outline(text), statutes));
                start.elapsed().as_secs_f64()
            });
            let times = large / small;
            writeln!(
                out,
                "{mark} {name}: 1 MB {small:.3} s, 10 MB {large:.3} s, {times:.1} times"
            )?;
        }
    }
    Ok(())
}

fn length(text: &Text) -> usize {
    text.paragraphs.iter().map(|paragraph| paragraph.text.len() + 1).sum()
}
