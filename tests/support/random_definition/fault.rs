//! Faults, each planted into a sound workflow so that it is unsound for that reason at least.

use super::dice::Dice;
use super::model::{Model, Node, Region, Way};
use super::{Fault, Wishes};

/// Plants a fault; the stage it was planted at, or nothing where the workflow has no room for it.
pub(super) fn plant(
    model: &mut Model,
    fault: Fault,
    wishes: &Wishes,
    dice: &mut Dice,
) -> Option<usize> {
    match fault {
        Fault::DoubleEntry => double_entry(model, dice),
        Fault::StuckJoin => stuck_join(model, dice),
        Fault::Leftover => leftover(model, dice),
        Fault::NoWayOut => no_way_out(model, wishes, dice),
        Fault::AutoWithoutOutcome => auto_without_outcome(model, dice),
        Fault::DeadOutcome => dead_outcome(model, dice).map(|(stage, _)| stage),
        Fault::UnreachableStage => unreachable_stage(model, dice),
        Fault::IncompleteCancel => incomplete_cancel(model, dice),
        Fault::JoinNeverCompletes => join_never_completes(model, wishes, dice),
    }
}

/// Nobody waits any more for the others; or one branch also begins another one anew.
fn double_entry(model: &mut Model, dice: &mut Dice) -> Option<usize> {
    let region = dice.pick(&model.regions)?;
    if dice.chance(50) {
        model.nodes[region.join].join.clear();
        return Some(region.join);
    }
    let closing = model.nodes[region.join].join[0];
    let other = *region.entries.iter().find(|entry| !region.branches[0].contains(entry))?;
    let to = vec![region.join, other];
    model.nodes[closing].ways.push(Way { name: "both".to_owned(), to, ..Way::default() });
    Some(other)
}

/// One branch is chosen where all should begin.
fn stuck_join(model: &mut Model, dice: &mut Dice) -> Option<usize> {
    let region = dice.pick(&model.regions)?;
    let begins = |way: &Way| way.to == region.entries;
    // Nothing begins a region alone that is the beginning of a branch of another.
    model.nodes.iter().find(|node| node.ways.iter().any(begins))?;
    for node in &mut model.nodes {
        for way in std::mem::take(&mut node.ways) {
            if !begins(&way) {
                node.ways.push(way);
                continue;
            }
            for (n, entry) in region.entries.iter().enumerate() {
                let name = if n == 0 { way.name.clone() } else { format!("{}-{n}", way.name) };
                node.ways.push(Way { name, to: vec![*entry], ..way.clone() });
            }
        }
    }
    Some(region.join)
}

/// One branch comes to an end without a word about the others.
fn leftover(model: &mut Model, dice: &mut Dice) -> Option<usize> {
    let region = dice.pick(&model.regions)?;
    let stage = dice.pick(&inside(model, &region, 0))?;
    let way = Way { name: "leave".to_owned(), end: Some("left"), ..Way::default() };
    model.nodes[stage].ways.push(way);
    Some(stage)
}

/// A stage that can be left for one value of a fact only; without facts, one that leads to itself for ever.
fn no_way_out(model: &mut Model, wishes: &Wishes, dice: &mut Dice) -> Option<usize> {
    let stage = dice.pick(&model.plain())?;
    if wishes.allow_facts && dice.chance(70) {
        let gate = model.yes_no("gate");
        for way in &mut model.nodes[stage].ways {
            if way.when.is_empty() {
                way.when.push(Vec::new());
            }
            way.when.iter_mut().for_each(|all| all.push((gate, 0)));
        }
        return Some(stage);
    }
    let trap = model.nodes.len();
    let round = Way { name: "round".to_owned(), to: vec![trap], ..Way::default() };
    model.nodes.push(Node { ways: vec![round.clone()], ..Node::default() });
    model.nodes[stage].ways.push(Way { name: "trap".to_owned(), ..round });
    Some(trap)
}

/// A stage between two others that knows where to go for one value of a fact only.
fn auto_without_outcome(model: &mut Model, dice: &mut Dice) -> Option<usize> {
    let (stage, way) = dice.pick(&open_ways(model))?;
    let gate = model.yes_no("gate");
    let router = model.nodes.len();
    let to = std::mem::replace(&mut model.nodes[stage].ways[way].to, vec![router]);
    let only = Way { name: "only".to_owned(), when: vec![vec![(gate, 0)]], to, ..Way::default() };
    model.nodes.push(Node { auto: true, ways: vec![only], ..Node::default() });
    Some(router)
}

/// A stage that is entered for one value of a fact and has an outcome for the other; the outcome's number.
fn dead_outcome(model: &mut Model, dice: &mut Dice) -> Option<(usize, usize)> {
    let (stage, way) = dice.pick(&open_ways(model))?;
    let fact = model.yes_no("gate");
    let made = model.nodes.len();
    let origin = model.nodes[stage].ways[way].clone();
    let go = Way { name: "go".to_owned(), to: origin.to.clone(), ..Way::default() };
    let never = Way { name: "never".to_owned(), when: vec![vec![(fact, 1)]], ..go.clone() };
    model.nodes.push(Node { ways: vec![go, never], ..Node::default() });
    let when = vec![vec![(fact, 0)]];
    let side = Way { name: "side".to_owned(), when, to: vec![made], ..origin };
    model.nodes[stage].ways.push(side);
    Some((made, 1))
}

/// A stage to which a dead outcome alone leads.
fn unreachable_stage(model: &mut Model, dice: &mut Dice) -> Option<usize> {
    let (from, never) = dead_outcome(model, dice)?;
    let made = model.nodes.len();
    let to = std::mem::replace(&mut model.nodes[from].ways[never].to, vec![made]);
    let go = Way { name: "go".to_owned(), to, ..Way::default() };
    model.nodes.push(Node { ways: vec![go], ..Node::default() });
    Some(made)
}

/// A stage that does away with all but one of those that may be at work beside it.
fn incomplete_cancel(model: &mut Model, dice: &mut Dice) -> Option<usize> {
    let abort = dice.pick(&model.aborts)?;
    let region = model.regions[abort.region].clone();
    let own = region.branches.iter().position(|branch| branch.contains(&abort.stage))?;
    let others: Vec<usize> = (0..region.branches.len()).filter(|branch| *branch != own).collect();
    let branch = dice.pick(&others)?;
    let forgotten = dice.pick(&inside(model, &region, branch))?;
    model.nodes[abort.stage].ways[abort.way].cancel.retain(|stage| *stage != forgotten);
    Some(abort.stage)
}

/// A join that waits for a stage from which nothing ever comes: none of its outcomes leads there, or only one
/// that can not happen.
fn join_never_completes(model: &mut Model, wishes: &Wishes, dice: &mut Dice) -> Option<usize> {
    let region = dice.pick(&model.regions)?;
    let from = if wishes.allow_facts && dice.chance(60) {
        let (from, never) = dead_outcome(model, dice)?;
        model.nodes[from].ways[never].to = vec![region.join];
        from
    } else {
        let leads = |node: &Node| node.ways.iter().any(|way| way.to.contains(&region.join));
        let all = 0..model.nodes.len();
        let far: Vec<usize> =
            all.filter(|n| *n != region.join && !leads(&model.nodes[*n])).collect();
        dice.pick(&far)?
    };
    model.nodes[region.join].join.push(from);
    Some(region.join)
}

/// The stages of a branch in which a person acts.
fn inside(model: &Model, region: &Region, branch: usize) -> Vec<usize> {
    let stages = region.branches[branch].clone();
    stages.filter(|stage| model.nodes[*stage].is_plain()).collect()
}

/// Outcomes for all facts of persons, that lead to stages which do not wait for who comes from there.
fn open_ways(model: &Model) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for stage in model.plain() {
        for (number, way) in model.nodes[stage].ways.iter().enumerate() {
            let waits = way.to.iter().any(|to| model.nodes[*to].join.contains(&stage));
            if !way.to.is_empty() && way.when.is_empty() && way.cancel.is_empty() && !waits {
                found.push((stage, number));
            }
        }
    }
    found
}
