//! The program's own proof against the search, on definitions with and without `cancel`.
//!
//! The verdict must be the same: sound, or not. Of what is wrong, the classes are compared as far as both mean the
//! same by them:
//!
//! * The proof tells no class that the search has not found. But behind an entry that the engine refuses the search
//!   goes no further and the proof does, so that it may have seen more there.
//! * It tells every class that the search has found, but for these: where the structure alone shows a defect, runs
//!   are not asked; a marking that only refused steps lead out of is stuck for the search alone; and what never
//!   happens is told only of stages that are entered, and told at all only where nothing else is the reason.
//!
//! Which entries are refused, and which outcomes are dead, is compared by name where no such thing stands between.

use super::brute::{Pace, Wrong};
use super::drawn::{cases, wrong};
use crate::support::random_definition::{self as random, Drawn, Wishes};
use crate::support::tell;
use fashen::domain::workflow::{Defect, DefectKind, RunDefect, Segment, Workflow};
use fashen::input::yaml;
use std::collections::{BTreeMap, BTreeSet};

/// What both sides call it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    EnteredTwice,
    Leftover,
    Auto,
    Stuck,
    /// Never: a stage, an outcome, a join.
    Never,
}

fn class_of(wrong: &Wrong) -> Class {
    match wrong {
        Wrong::EnteredTwice(_) => Class::EnteredTwice,
        Wrong::Leftover(..) => Class::Leftover,
        Wrong::AutoWithoutOutcome(_) => Class::Auto,
        Wrong::Stuck => Class::Stuck,
        Wrong::Unreachable(_) | Wrong::DeadOutcome(..) | Wrong::JoinNeverCompletes(_) => {
            Class::Never
        }
    }
}

/// What the proof says, if it could decide.
struct Told {
    classes: BTreeSet<Class>,
    /// The structure alone showed a defect, so that no runs were looked at.
    by_structure: bool,
    twice: BTreeSet<String>,
    dead: BTreeSet<String>,
}

fn told(drawn: &Drawn) -> Option<Told> {
    let definition = yaml::definition(drawn.yaml.as_bytes()).unwrap();
    let mut told = Told {
        classes: BTreeSet::new(),
        by_structure: false,
        twice: BTreeSet::new(),
        dead: BTreeSet::new(),
    };
    for Defect { place, kind, trace } in Workflow::check(definition).err().unwrap_or_default() {
        let name = |at: usize| match place.0.get(at) {
            Some(Segment::Key(name)) => name.clone(),
            other => panic!("{other:?} in {place} of {drawn}"),
        };
        told.classes.insert(match kind {
            DefectKind::Runs(RunDefect::EnteredTwice) => {
                told.twice.insert(name(1));
                Class::EnteredTwice
            }
            DefectKind::Runs(RunDefect::LeftOver { .. }) => Class::Leftover,
            DefectKind::AutoWithoutDefault => Class::Auto,
            DefectKind::Runs(
                RunDefect::NoOutcomeLeft | RunDefect::JoinStuck { .. } | RunDefect::TurnsInCircles,
            ) => Class::Stuck,
            DefectKind::NoWayOut => {
                // With a run it is the proof's, without one the graph's.
                told.by_structure |= trace.is_none();
                Class::Stuck
            }
            DefectKind::DeadOutcome | DefectKind::Runs(RunDefect::OutcomeImpossible) => {
                told.dead.insert(format!("{}.{}", name(1), name(3)));
                Class::Never
            }
            DefectKind::Runs(RunDefect::JoinNeverCompletes) => Class::Never,
            DefectKind::Unreachable | DefectKind::JoinNeverArrives { .. } => {
                told.by_structure = true;
                Class::Never
            }
            DefectKind::Runs(RunDefect::NotDecided { .. }) => return None,
            other => panic!("{other:?} of {drawn}"),
        });
    }
    Some(told)
}

/// What does not go together, if anything.
fn against(found: &BTreeSet<Wrong>, told: &Told) -> Option<&'static str> {
    let classes: BTreeSet<Class> = found.iter().map(class_of).collect();
    if classes.is_empty() != told.classes.is_empty() {
        return Some("the verdict");
    }
    let refused = classes.contains(&Class::EnteredTwice) || classes.contains(&Class::Auto);
    let more = |class: &Class| !classes.contains(class);
    if !refused && told.classes.iter().any(more) {
        return Some("a class that is only told");
    }
    if told.by_structure {
        return None;
    }
    let less = |class: &Class| !told.classes.contains(class);
    let faulty = classes.iter().any(|class| *class != Class::Never);
    let owed = |class: &&Class| match class {
        Class::EnteredTwice | Class::Leftover | Class::Auto => true,
        Class::Stuck => !refused,
        Class::Never => !faulty,
    };
    if classes.iter().filter(owed).any(less) {
        return Some("a class that is only found");
    }
    let twice = |wrong: &Wrong| match wrong {
        Wrong::EnteredTwice(stage) => Some(stage.clone()),
        _ => None,
    };
    if !found.iter().filter_map(twice).all(|stage| told.twice.contains(&stage)) {
        return Some("the stages that are entered twice");
    }
    let entered = |stage: &String| !found.contains(&Wrong::Unreachable(stage.clone()));
    let dead: BTreeSet<String> = found
        .iter()
        .filter_map(|wrong| match wrong {
            Wrong::DeadOutcome(stage, way) if entered(stage) => Some(format!("{stage}.{way}")),
            _ => None,
        })
        .collect();
    let same = if refused { told.dead.is_subset(&dead) } else { told.dead == dead };
    (!same).then_some("the outcomes that are dead")
}

#[test]
fn the_proof_agrees_with_the_search() {
    let (mut counts, mut wrongs) = (BTreeMap::<String, usize>::new(), Vec::new());
    let mut count = |what: String| *counts.entry(what).or_default() += 1;
    let mut cancelling = 0;
    for seed in 0_u64.. {
        let max_stages = if seed.is_multiple_of(8) { 25 } else { 14 };
        let wishes = Wishes {
            max_stages,
            auto_without_default: seed.is_multiple_of(2),
            ..Wishes::default()
        };
        // Other seeds than those of the nets.
        let drawn = random::any(seed + 1_000_000, &wishes);
        let cancels = drawn.yaml.contains("cancel:");
        cancelling += u64::from(cancels);
        if cancelling > cases(2_000) {
            break;
        }
        // Most of what is drawn cancels nothing; some of that is enough, since pm4py judges such definitions.
        if !cancels && !seed.is_multiple_of(8) {
            continue;
        }
        let cancels = if cancels { "with cancel" } else { "without" };
        let planted = drawn.planted.as_ref().map(|planted| planted.fault);
        match (wrong(&drawn, Pace::Eager), told(&drawn)) {
            (None, _) => count(format!("{cancels}: too large for the search")),
            (_, None) => count(format!("{cancels}: not decided by the proof")),
            (Some(found), Some(told)) => match against(&found, &told) {
                None if found.is_empty() => count(format!("{cancels}: agreed, sound")),
                None => count(format!("{cancels}: agreed, {planted:?}")),
                Some(what) => wrongs.push(format!(
                    "{what}: found {found:?}, told {:?} twice {:?} dead {:?}\n{drawn}",
                    told.classes, told.twice, told.dead
                )),
            },
        }
    }
    tell(&format!("{counts:#?}"));
    assert!(wrongs.is_empty(), "{} against:\n{}", wrongs.len(), wrongs[0]);
}
