//! What do the text rules cost? All carried rules over every text of the corpus beside the repository, in MB/s of one
//! core; the same with twice the rules (the same words under other codes, and as many rules with other words); and in the
//! same run the same patterns as regular expressions one after another, and a bare search for all their words.
//!
//! ```text
//! cargo bench --bench rules
//! ```
//!
//! Texts are read and outlined before; where there is no corpus, those of tests/structure/own stand for it. Everything is
//! measured in turn, so that whatever else the machine does falls on all of it.

mod corpus;

use aho_corasick::AhoCorasick;
use corpus::{Outcome, middle, speed, texts};
use fashen::app::{laws, rules};
use fashen::domain::check::rule::{Condition, Method, Pattern, Piece, RuleSet, ValueKind};
use fashen::domain::check::scan::Scanner;
use fashen::domain::document::citation::{Citations, citations};
use fashen::domain::document::{Document, Text};
use fashen::domain::law::Statutes;
use regex::Regex;
use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{Write, stdout};
use std::time::Instant;

/// Timed rounds; the middle one counts. Odd, so that there is one.
const ROUNDS: usize = 9;

/// What all rules must reach, in MB/s, and how much longer twice the rules may take.
const LEAST: f64 = 30.0;
const TWICE: f64 = 1.3;

/// Texts of which every sentence is a trap.
const HOSTILE: [&str; 6] = ["应当", "处200元罚款", "未经批准不得", "《", "须经批准", "1"];

fn main() -> Outcome<()> {
    let statutes = laws::statutes(None)?;
    let set = rules::of_pack(None, "normative-document", &statutes)?;
    let read: Vec<(Document, Citations)> = texts()?
        .into_iter()
        .map(Document::outline)
        .map(|document| {
            let cited = citations(&document, &statutes);
            (document, cited)
        })
        .collect();
    let bytes: usize = read.iter().map(|(document, _)| document.words.len()).sum();
    let patterns = patterns(&set);
    let mut out = stdout().lock();
    let (rules, texts) = (set.rules.len(), read.len());
    writeln!(out, "{texts} texts, {bytes} bytes; {rules} rules, {} patterns", patterns.len())?;

    let scanners = [&set, &doubled(&set, false), &doubled(&set, true)].map(Scanner::new);
    let expressions: Vec<Regex> =
        patterns.iter().map(|one| Regex::new(&expression(one, &set))).collect::<Result<_, _>>()?;
    let words = AhoCorasick::new(words(&set, &patterns))?;
    let mut times: [Vec<f64>; 5] = Default::default();
    let mut found = [0; 5];
    for round in 0..ROUNDS {
        for ((scanner, times), found) in scanners.iter().zip(&mut times).zip(&mut found) {
            let scan = || read.iter().map(|(one, cited)| scanner.scan(one, cited, &statutes).len());
            *found = timed(times, || scan().sum());
        }
        let all = || read.iter().map(|(one, _)| &one.words);
        let [.., by_regex, bare] = &mut times;
        let matches =
            |one: &String| expressions.iter().map(|re| re.find_iter(one).count()).sum::<usize>();
        let [.., regex_found, bare_found] = &mut found;
        // Hundreds of searches one after another take minutes: once is enough to see by how much.
        if round == 0 {
            *regex_found = timed(by_regex, || all().map(matches).sum::<usize>());
        }
        *bare_found =
            timed(bare, || all().map(|one| words.find_overlapping_iter(one).count()).sum());
    }
    let names = [
        "all rules",
        "twice, the same words",
        "twice, other words",
        "one regex after another",
        "the words alone",
    ];
    let middles = times.each_mut().map(|times| middle(times));
    for ((name, seconds), found) in names.iter().zip(middles).zip(found) {
        writeln!(out, "{name:<26} {:>8.1} MB/s  {found:>7} found", speed(bytes, seconds))?;
    }
    let [once, same, other, ..] = middles;
    let told = if speed(bytes, once) >= LEAST { "above" } else { "BELOW" };
    writeln!(out, "{told} the {LEAST} MB/s asked for")?;
    for (name, seconds) in [("the same words", same), ("other words", other)] {
        let ratio = seconds / once;
        let told = if ratio <= TWICE { "within" } else { "BEYOND" };
        writeln!(out, "twice, {name}: {ratio:.2} times the time, {told} {TWICE}")?;
    }
    hostile(&mut out, &Scanner::new(&set), &statutes)
}

fn timed(times: &mut Vec<f64>, work: impl FnOnce() -> usize) -> usize {
    let start = Instant::now();
    let found = black_box(work());
    times.push(start.elapsed().as_secs_f64());
    found
}

/// Texts of one sentence: what 10 MB take against 1 MB.
fn hostile(out: &mut impl Write, scanner: &Scanner, statutes: &Statutes) -> Outcome<()> {
    for unit in HOSTILE {
        let [small, large] = [1_000_000, 10_000_000].map(|bytes: usize| {
            let document = Document::outline(Text::of_lines(&unit.repeat(bytes / unit.len())));
            let cited = Citations::default();
            let start = Instant::now();
            black_box(scanner.scan(&document, &cited, statutes));
            start.elapsed().as_secs_f64()
        });
        let times = large / small;
        writeln!(out, "{unit}: 1 MB {small:.3} s, 10 MB {large:.3} s, {times:.1} times")?;
    }
    Ok(())
}

/// All patterns that are looked for.
fn patterns(set: &RuleSet) -> Vec<Pattern> {
    let looks = set.rules.iter().filter_map(|rule| match &rule.method {
        Method::Looks(looks) => Some(looks),
        Method::Reasoned(_) => None,
    });
    looks.flatten().flat_map(|look| &look.all).cloned().collect()
}

/// The rules twice: once more under other codes, with the same words or with each word turned round.
fn doubled(set: &RuleSet, other: bool) -> RuleSet {
    let mut twice = set.clone();
    for rule in &set.rules {
        let mut rule = rule.clone();
        rule.code = format!("{}X", rule.code);
        if let Method::Looks(looks) = &mut rule.method
            && other
        {
            for look in looks {
                let conditions = look.unless.iter_mut().chain(&mut look.lower);
                let guards = conditions.filter_map(|condition| match condition {
                    Condition::Words(pattern) => Some(pattern),
                    _ => None,
                });
                look.all.iter_mut().chain(guards).for_each(|pattern| turn(pattern, set));
            }
        }
        twice.rules.push(rule);
    }
    twice
}

/// A pattern with other words: each turned round, those of sets included.
fn turn(pattern: &mut Pattern, set: &RuleSet) {
    for step in &mut pattern.steps {
        let other = |piece: &Piece| match piece {
            Piece::Value(..) => vec![piece.clone()],
            Piece::Word(word) => vec![Piece::Word(word.chars().rev().collect())],
            Piece::Set(name) => {
                let words = set.words.words(name).iter();
                words.map(|word| Piece::Word(word.chars().rev().collect())).collect()
            }
        };
        step.any = step.any.iter().flat_map(other).collect();
    }
}

/// A pattern as a regular expression.
fn expression(pattern: &Pattern, set: &RuleSet) -> String {
    let mut text = String::new();
    for (index, step) in pattern.steps.iter().enumerate() {
        if index > 0 {
            let _ = write!(text, "[^。！？；\\n]{{{},{}}}?", step.gap.least, step.gap.most);
        }
        let any: Vec<String> = step.any.iter().map(|piece| alternatives(piece, set)).collect();
        let left_out = if step.optional { "?" } else { "" };
        let _ = write!(text, "(?:{}){left_out}", any.join("|"));
    }
    text
}

fn alternatives(piece: &Piece, set: &RuleSet) -> String {
    let number = |unit: &str| format!("[0-9一二三四五六七八九十百千万亿.]+{unit}");
    match piece {
        Piece::Word(word) => regex::escape(word),
        Piece::Set(name) => {
            let words = set.words.words(name).iter();
            words.map(|word| regex::escape(word)).collect::<Vec<_>>().join("|")
        }
        Piece::Value(ValueKind::Money, _) => number("元"),
        Piece::Value(ValueKind::Percent, _) => number("%"),
        Piece::Value(ValueKind::Days, _) => number("(?:个工作日|日|天)"),
        Piece::Value(ValueKind::Title | ValueKind::Citation, _) => "《[^》]{1,60}》".to_owned(),
        Piece::Value(..) => number(""),
    }
}

/// All words of all patterns, each once.
fn words(set: &RuleSet, patterns: &[Pattern]) -> Vec<String> {
    let pieces = patterns.iter().flat_map(|pattern| &pattern.steps).flat_map(|step| &step.any);
    let mut words: Vec<String> = pieces
        .flat_map(|piece| match piece {
            Piece::Word(word) => vec![word.clone()],
            Piece::Set(name) => set.words.words(name).to_vec(),
            Piece::Value(..) => Vec::new(),
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}
