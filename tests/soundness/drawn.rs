//! The drawn definitions against the search: what is put together soundly is sound, what was planted is found.

use super::brute::{self, Pace, Wrong};
use crate::support::random_definition::{self as random, Drawn, Fault, Wishes};
use fashen::input::yaml;
use std::collections::BTreeSet;

/// What the search finds wrong with a drawn definition; nothing where it is too large to be searched.
pub(super) fn wrong(drawn: &Drawn, pace: Pace) -> Option<BTreeSet<Wrong>> {
    let definition = yaml::definition(drawn.yaml.as_bytes());
    let definition = definition.unwrap_or_else(|problems| panic!("{drawn}\n{problems:?}"));
    brute::wrong(&definition, pace)
}

/// How many definitions a test draws: `FASHEN_CASES`, or `usual`.
pub(super) fn cases(usual: u64) -> u64 {
    let asked = std::env::var("FASHEN_CASES").ok();
    asked.and_then(|text| text.parse().ok()).unwrap_or(usual)
}

#[test]
fn sound_definitions_are_sound() {
    for seed in 0..cases(400) {
        for allow_cancel in [false, true] {
            let wishes = Wishes { allow_cancel, auto_without_default: true, ..Wishes::default() };
            let drawn = random::sound(seed, &wishes);
            for pace in [Pace::Eager, Pace::Lazy] {
                let found = wrong(&drawn, pace).unwrap_or_default();
                assert!(found.is_empty(), "{pace:?} {found:?} {drawn}");
            }
        }
    }
}

#[test]
fn planted_faults_are_found() {
    for fault in Fault::ALL {
        for seed in 0..cases(400) / 8 {
            let drawn = random::faulty(seed, &Wishes::default(), fault);
            let Some(found) = wrong(&drawn, Pace::Eager) else { continue };
            let meant = |wrong: &Wrong| wrong.is(fault);
            assert!(found.iter().any(meant), "{found:?} {drawn}");
        }
    }
}
