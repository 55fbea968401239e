//! The reader of workflow files under seeded mutations of good, bad and shipped files, on the stable toolchain.
//!
//! It feeds what the fuzz target feeds. The seed is printed; `FASHEN_SEED` runs one again, `FASHEN_CASES` says how many
//! mutations are tried.

use crate::support::ROOT;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

#[path = "../fuzz/entries/workflow_yaml.rs"]
mod entry;

/// What authors and attackers write.
const WORDS: [&str; 30] = [
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    ", ",
    "&a ",
    "*a",
    "'",
    "\"",
    "#",
    "\n",
    "\r\n",
    "\t",
    "  ",
    "：",
    "\u{3000}",
    "\u{feff}",
    "\u{85}",
    "---\n",
    "!tag ",
    "? ",
    "|\n",
    "<<: ",
    "include: [a.yaml, b.yaml]\n",
    "\n%%%% a.yaml\n",
    "\n%%%% b.yaml\n",
    "{zh: 甲, en: A}",
    "\0",
];

/// A generator of numbers that anybody can run again (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap()
    }

    /// A short piece of something of that length.
    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..(start + self.below(24)).min(length)
    }
}

#[expect(
    clippy::print_stdout,
    reason = "the harness shows it when it is asked to, or when the test fails"
)]
fn tell(text: &str) {
    println!("{text}");
}

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

/// All YAML files in a folder and those below it, in order.
fn collect(folder: &Path, found: &mut Vec<Vec<u8>>) {
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, found);
        } else if path.extension().is_some_and(|end| end == "yaml") {
            found.push(std::fs::read(&path).unwrap());
        }
    }
}

fn mutate(numbers: &mut Numbers, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = seeds[numbers.below(seeds.len())].clone();
    for _ in 0..=numbers.below(6) {
        let (here, length) = (numbers.range(bytes.len()), bytes.len());
        match numbers.below(6) {
            0 => drop(bytes.splice(here, [])),
            1 => bytes.truncate(here.end),
            2 => {
                let other = &seeds[numbers.below(seeds.len())];
                let piece = numbers.range(other.len());
                drop(bytes.splice(here, other[piece].iter().copied()));
            }
            3 => {
                let piece = bytes[here.clone()].repeat(1 + numbers.below(40));
                drop(bytes.splice(here, piece));
            }
            4 if length > 0 => {
                let at = numbers.below(length);
                bytes[at] ^= 1 << numbers.below(8);
            }
            _ => {
                let word = WORDS[numbers.below(WORDS.len())];
                drop(bytes.splice(here.start..here.start, word.bytes()));
            }
        }
    }
    bytes
}

#[test]
fn mutations_of_workflow_files_end_in_problems_on_lines_that_exist() {
    let mut seeds = Vec::new();
    for folder in ["tests/workflows", "workflows"] {
        collect(&Path::new(ROOT).join(folder), &mut seeds);
    }
    assert!(seeds.len() > 100, "the files are not where they were");
    for seed in &seeds {
        entry::run(seed);
    }
    let now = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let seed = number("FASHEN_SEED").unwrap_or_else(|| now().as_secs());
    let cases = number("FASHEN_CASES").unwrap_or(600);
    tell(&format!("seed {seed}, {cases} cases"));
    let mut numbers = Numbers(seed);
    for case in 0..cases {
        let bytes = mutate(&mut numbers, &seeds);
        if let Err(panic) = catch_unwind(AssertUnwindSafe(|| entry::run(&bytes))) {
            let text = String::from_utf8_lossy(&bytes);
            tell(&format!("FASHEN_SEED={seed}, case {case}:\n{text}"));
            resume_unwind(panic);
        }
    }
}
