//! The README shows what the program says: each block between `<!-- transcript:begin COMMAND -->` and
//! `<!-- transcript:end -->` is compared with what the command prints now. `head=N` and `tail=N` on the
//! marker keep the first and the last lines. `FASHEN_BLESS=1` fills the blocks in.

use crate::command::demo::told;
use crate::support::{Moment, ROOT, Registry, compare, mask};
use std::path::Path;

const BEGIN: &str = "<!-- transcript:begin ";
const END: &str = "<!-- transcript:end -->";

#[test]
fn the_readme_shows_what_the_program_says() {
    let path = Path::new(ROOT).join("README.md");
    let text = std::fs::read_to_string(path).unwrap().replace("\r\n", "\n");
    let (mut fresh, mut rest, mut blocks) = (String::new(), text.as_str(), 0);
    while let Some((before, after)) = rest.split_once(BEGIN) {
        let (marker, after) = after.split_once(" -->\n").unwrap();
        let (_, after) = after.split_once(END).unwrap_or_else(|| panic!("{marker} has no end"));
        fresh += &[before, BEGIN, marker, " -->\n", &block(marker), END].concat();
        (rest, blocks) = (after, blocks + 1);
    }
    assert!(blocks > 0, "no transcript in README.md");
    fresh.push_str(rest);
    compare("README.md", &fresh);
}

/// The block that belongs to a marker.
fn block(marker: &str) -> String {
    let (mut command, mut head, mut tail) = (Vec::new(), None, None);
    for word in marker.split_whitespace() {
        match word.split_once('=') {
            Some(("head", count)) => head = Some(count.parse().unwrap()),
            Some(("tail", count)) => tail = Some(count.parse().unwrap()),
            _ => command.push(word),
        }
    }
    let command = command.join(" ");
    let said = match command.as_str() {
        "demo" | "fashen demo" => told(),
        _ => {
            let registry = Registry::at(Moment::End);
            let (text, code) = registry.program.as_seen(&command);
            assert_eq!(code, 0, "{command}\n{text}");
            mask(&text, registry.path())
        }
    };
    let command = if command == "demo" { "fashen demo" } else { &command };
    let lines: Vec<&str> = said.trim_end().lines().collect();
    format!("```text\n$ {command}\n{}```\n", cut(&lines, head, tail))
}

/// The first and the last lines, with a sign where something was left out.
fn cut(lines: &[&str], head: Option<usize>, tail: Option<usize>) -> String {
    let kept = |lines: &[&str]| lines.iter().flat_map(|line| [line, "\n"]).collect::<String>();
    match (head, tail) {
        (None, None) => kept(lines),
        (head, tail) => {
            let (head, tail) = (head.unwrap_or(0), tail.unwrap_or(0));
            if head + tail >= lines.len() {
                return kept(lines);
            }
            format!("{}……\n{}", kept(&lines[..head]), kept(&lines[lines.len() - tail..]))
        }
    }
}

#[test]
fn a_long_transcript_is_cut_in_the_middle() {
    assert_eq!(cut(&["a", "b", "c", "d"], Some(1), Some(2)), "a\n……\nc\nd\n");
    assert_eq!(cut(&["a", "b"], Some(1), Some(2)), "a\nb\n");
    assert_eq!(cut(&["a", "b"], None, None), "a\nb\n");
}
