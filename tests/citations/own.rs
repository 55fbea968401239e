//! Sentences of our own, with all that is cited in each; nothing more and nothing less may be found.

use super::{parts, target};
use fashen::domain::document::citation::{Citations, Lack, citations};
use fashen::domain::document::{Document, Text};
use fashen::domain::law::Statutes;
use std::fmt::Write as _;

#[test]
fn everything_cited_in_our_own_sentences_is_found() {
    let statutes = fashen::app::laws::statutes(None).unwrap();
    let mut wrong = String::new();
    let mut found = 0;
    for block in include_str!("own.txt").split("\n\n") {
        let told = |line: &&str| line.starts_with("=> ") || line.starts_with("!! ");
        let text: Vec<&str> = block.lines().filter(|line| !told(line)).collect();
        let expected: Vec<&str> = block.lines().filter(told).collect();
        let document = Document::outline(Text::of_lines(&text.join("\n")));
        let read = citations(&document, &statutes);
        found += read.list.len();
        let seen = told_of(&document, &read, &statutes);
        if seen != expected {
            let _ = writeln!(wrong, "{}\n  found:\n{}\n", block, seen.join("\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(found > 60, "{found}");
}

fn told_of(document: &Document, read: &Citations, statutes: &Statutes) -> Vec<String> {
    let cited = read.list.iter().map(|one| {
        let mut line = format!("=> {} | {}", document.quote(one.span), target(one, statutes));
        if !one.pinpoints.is_empty() {
            let _ = write!(line, " | {}", parts(one));
        }
        line
    });
    let lacking = read.dangling.iter().map(|one| {
        let why = match one.why {
            Lack::NoPart(part) => format!("没有{part}"),
            Lack::Fewer { cited, has } => format!("{cited}，只有{has}个"),
            Lack::NothingBefore => "前面没有".to_owned(),
        };
        format!("!! {} | {why}", document.quote(one.span))
    });
    cited.chain(lacking).collect()
}
