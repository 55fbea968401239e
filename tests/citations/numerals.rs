//! Numerals both ways against cn2an, which other people look after: every boundary from 0 to 99,999,999, and a seeded
//! million between.

use crate::support::{Folder, python, tell};
use fashen::domain::document::numeral::{LARGEST, parse, write};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// How many numbers are drawn.
const DRAWN: usize = 1_000_000;

/// What cn2an writes otherwise than laws do, by number. So far there is nothing.
const DECIDED: [(u32, &str); 0] = [];

#[test]
fn numerals_are_written_and_read_as_cn2an_does() {
    let test = "numerals_are_written_and_read_as_cn2an_does";
    let Some(python) = python::python_of("citations/requirements.txt", test) else { return };
    let numbers = numbers();
    let mut asked = String::new();
    for number in &numbers {
        let numeral = write(*number);
        assert_eq!(parse(&numeral), Some(*number), "{numeral}");
        let _ = writeln!(asked, "{number}\t{numeral}");
    }
    let folder = Folder::new();
    let asked = folder.write("asked.tsv", asked);
    let answered = python::script(&python, "citations/oracle.py", &asked);
    let mut wrong = Vec::new();
    for line in answered.lines() {
        let mut fields = line.split('\t');
        let (Some(number), Some(written)) = (fields.next(), fields.next()) else { continue };
        let number: u32 = number.parse().unwrap();
        let decided = DECIDED.contains(&(number, written));
        if !decided {
            wrong.push(format!("{line}, ours {}", write(number)));
        }
    }
    assert!(wrong.is_empty(), "{} differ, such as {:?}", wrong.len(), wrong.get(..20));
    tell(&format!("{} numerals agree both ways with cn2an", numbers.len()));
}

/// Every number beside a boundary, and those drawn.
fn numbers() -> BTreeSet<u32> {
    let mut numbers: BTreeSet<u32> = (0..=20_100).collect();
    let digits = [0_u32, 1, 2, 9, 10, 11, 20, 90, 99, 100, 101, 110, 111, 900, 999, 1_000, 1_001];
    let more = [1_010, 1_100, 1_101, 2_020, 9_000, 9_009, 9_090, 9_900, 9_999];
    let parts: Vec<u32> = digits.into_iter().chain(more).collect();
    for high in &parts {
        numbers.extend(parts.iter().map(|low| high * 10_000 + low));
    }
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    while numbers.len() < DRAWN {
        // SplitMix64: the same numbers on every machine.
        state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (state ^ (state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let drawn = (mixed ^ (mixed >> 31)) % u64::from(LARGEST + 1);
        numbers.extend(u32::try_from(drawn));
    }
    numbers
}
