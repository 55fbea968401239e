//! Steps that a machine finds, made into changes that a person sees.
//!
//! It must never make a change out of what is the same but for letters too few to read between two changes.

use super::script::Step;
use crate::domain::document::comparison::token;

/// Letters between two changes that are not worth reading: less than a phrase.
const ISLAND: usize = 4;

/// How far a change is pushed to stand where a phrase begins.
const FARTHEST: usize = 60;

pub(super) fn tidy(steps: &[Step], old: &[&str], new: &[&str]) -> Vec<Step> {
    let steps = without_islands(steps, old);
    at_phrases(steps, old, new)
}

/// Puts what is the same but too little to read into the changes round it.
fn without_islands(steps: &[Step], old: &[&str]) -> Vec<Step> {
    let mut all: Vec<Step> = Vec::new();
    let mut at = 0;
    for index in 0..steps.len() {
        let Some(step) = steps.get(index).copied() else { break };
        let start = at;
        at += step.old;
        let next = steps.get(index + 1).copied();
        let island =
            step.same && all.last().is_some_and(|last| is_island(old.get(start..at), *last, next));
        match all.last_mut() {
            Some(last) if island || (!last.same && !step.same) => {
                last.old += step.old;
                last.new += step.new;
            }
            _ => all.push(step),
        }
    }
    all
}

fn is_island(tokens: Option<&[&str]>, before: Step, after: Option<Step>) -> bool {
    let tokens = tokens.unwrap_or_default();
    // What stands at the end of a sentence parts two changes, and a number or a name can be read alone.
    let parts =
        tokens.iter().any(|one| matches!(*one, "。" | "；" | "\n") || token::is_strong(one));
    let Some(after) = after.filter(|_| !before.same && !parts) else { return false };
    let letters = tokens.iter().filter(|one| one.chars().all(char::is_alphanumeric)).count();
    letters < ISLAND && letters <= size(before) && letters <= size(after)
}

fn size(edit: Step) -> usize {
    edit.old.max(edit.new)
}

/// Pushes what was only inserted or only deleted to where a phrase begins: in 甲的，乙的，丙 it is all the same
/// whether 甲的， or 的，乙 was inserted, but not to a reader.
fn at_phrases(steps: Vec<Step>, old: &[&str], new: &[&str]) -> Vec<Step> {
    // With room at both ends, each change has a neighbour to give letters to and take them from.
    let room = || std::iter::once(Step::same(0));
    let mut steps: Vec<Step> = room().chain(steps).chain(room()).collect();
    let (mut at_old, mut at_new) = (0, 0);
    for index in 0..steps.len() {
        let Some(step) = steps.get(index).copied() else { break };
        let pushed = match (step.same, step.old, step.new) {
            (false, 0, length) => push(&steps, index, new, at_new, length),
            (false, length, 0) => push(&steps, index, old, at_old, length),
            _ => 0,
        };
        shift(&mut steps, index, pushed);
        at_old = at_old.saturating_add_signed(pushed) + step.old;
        at_new = at_new.saturating_add_signed(pushed) + step.new;
    }
    steps.retain(|step| step.old + step.new > 0);
    steps
}

/// By how many tokens a change of so many tokens at a place is to be pushed.
fn push(steps: &[Step], index: usize, tokens: &[&str], at: usize, length: usize) -> isize {
    let room = |neighbour: Option<&Step>, last: bool| {
        let same = neighbour.filter(|step| step.same).map_or(0, |step| step.old);
        // Two changes must stay two, but the first may go to the very beginning, the last to the end.
        if last { same } else { same.saturating_sub(1) }.min(FARTHEST)
    };
    let before = room(index.checked_sub(1).and_then(|index| steps.get(index)), index <= 1);
    let after = room(steps.get(index + 1), index + 2 >= steps.len());
    let same = |one: usize, other: usize| tokens.get(one) == tokens.get(other);
    let back = (1..=before).take_while(|by| same(at - by, at + length - by)).count();
    let on = (0..after).take_while(|by| same(at + by, at + length + by)).count();
    let worth = |start: usize| boundary(tokens, start) + boundary(tokens, start + length);
    let mut best = (worth(at), 0_isize);
    for start in at - back..=at + on {
        let by = start.cast_signed() - at.cast_signed();
        let here = (worth(start), by);
        if here.0 > best.0 || (here.0 == best.0 && by.abs() < best.1.abs()) {
            best = here;
        }
    }
    best.1
}

/// How good a place is for a change to begin or end.
fn boundary(tokens: &[&str], place: usize) -> u32 {
    let before = place.checked_sub(1).and_then(|place| tokens.get(place)).copied();
    let after = tokens.get(place).copied();
    match (before, after) {
        (None | Some("\n"), _) | (_, None) => 5,
        (Some("。" | "；"), _) => 4,
        (Some("，" | "：" | "、"), _) => 3,
        (_, Some("。" | "；" | "，" | "：" | "、" | "（" | "\n")) | (Some("）"), _) => 2,
        (Some(before), Some(after)) => {
            u32::from(token::is_strong(before) || token::is_strong(after))
        }
    }
}

fn shift(steps: &mut [Step], index: usize, by: isize) {
    let mut grow = |neighbour: Option<usize>, by: isize| {
        if let Some(step) = neighbour.and_then(|index| steps.get_mut(index)) {
            *step = Step::same(step.old.saturating_add_signed(by));
        }
    };
    if by != 0 {
        grow(index.checked_sub(1), by);
        grow(index.checked_add(1), -by);
    }
}
