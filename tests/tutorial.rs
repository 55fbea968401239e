//! The tutorials show what the program says: their commands are run one after the other in a registry of the example office,
//! and what stands below each is compared with what it prints now. `FASHEN_BLESS=1` fills it in.
//!
//! `<!-- clock 2026-09-02 09:00 -->` sets the clock. `<!-- lines 3 0 -4 -->` before a block says how many lines of each command are
//! shown: the first, all, the last.

use crate::support::{Moment, ROOT, Registry, compare, mask};
use std::fmt::Write;
use std::path::Path;

#[test]
fn the_chinese_tutorial_can_be_typed() {
    typed("docs/tutorial.zh.md", 40);
}

#[test]
fn the_english_tutorial_can_be_typed() {
    typed("docs/tutorial.md", 12);
}

fn typed(name: &str, least: usize) {
    let text = std::fs::read_to_string(Path::new(ROOT).join(name)).unwrap().replace("\r\n", "\n");
    let mut registry = Registry::at(Moment::New);
    let (mut fresh, mut lines, mut commands) = (String::new(), text.lines(), 0);
    let mut counts: Vec<i64> = Vec::new();
    while let Some(line) = lines.next() {
        writeln!(fresh, "{line}").unwrap();
        if let Some(time) = directive(line, "clock") {
            registry.clock(time);
        } else if let Some(shown) = directive(line, "lines") {
            counts = shown.split(' ').map(|count| count.parse().unwrap()).collect();
        } else if line == "```console" {
            let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
            let typed: Vec<&str> =
                block.into_iter().filter_map(|it| it.strip_prefix("$ ")).collect();
            assert_eq!(typed.len(), counts.len(), "{name}: a count for each of {typed:?}");
            for (command, count) in typed.iter().zip(counts.drain(..)) {
                write!(fresh, "$ {command}\n{}", said(&registry, command, count)).unwrap();
            }
            commands += typed.len();
            fresh.push_str("```\n");
        }
    }
    assert!(commands >= least, "{commands} commands in {name}");
    compare(name, &fresh);
}

fn directive<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    line.strip_prefix("<!-- ")?.strip_prefix(name)?.strip_prefix(' ')?.strip_suffix(" -->")
}

/// What a command says, as far as it is shown. Refusals and suspicions are part of the lesson.
fn said(registry: &Registry, command: &str, count: i64) -> String {
    let (text, code) = registry.program.as_seen(command);
    assert!(matches!(code, 0 | 3), "{command} ended with {code}:\n{text}");
    let text = mask(&text, registry.path());
    let lines: Vec<&str> = text.trim_end().lines().collect();
    let shown = usize::try_from(count.unsigned_abs()).unwrap();
    let all = |lines: &[&str]| lines.iter().fold(String::new(), |text, line| text + line + "\n");
    match count {
        0 => all(&lines),
        _ if shown >= lines.len() => all(&lines),
        1.. => all(&lines[..shown]) + "……\n",
        _ => format!("……\n{}", all(&lines[lines.len() - shown..])),
    }
}
