//! Each thing an author can change is found, and each guard that is weakened is marked.

use super::*;
use crate::domain::name::StageId;
use crate::domain::workflow::Moment;
use crate::domain::workflow::fixture::{definition, stage};
use crate::domain::workflow::{
    CheckItem, ChecklistBar, Condition, DeadlineRule, Escalation, FactValue, Submission, Weight,
};

fn item(id: &str, weight: Weight) -> CheckItem {
    CheckItem {
        id: id.into(),
        ask: "一问".into(),
        weight,
        basis: Some("某条".into()),
        unconfirmed: None,
        when: Condition::default(),
        about_process: false,
    }
}

fn market(value: bool) -> Condition {
    Condition { any: vec![[("market".into(), FactValue::Bool(value))].into()] }
}

fn before() -> Definition {
    let mut definition = definition(vec![
        stage("a", &["b+c"]),
        stage("b", &["d"]),
        stage("c", &["d"]),
        stage("d", &[".", "a"]),
    ]);
    let [_, b, _, d] = definition.stages.as_mut_slice() else { unreachable!() };
    b.checklist = vec![item("B-1", Weight::Blocking), item("B-2", Weight::Advice)];
    b.not_same_person_as = vec![Submission::Draft];
    b.outcomes[0].require.checklist = Some(ChecklistBar::Clear);
    d.join = vec!["b".into(), "c".into()];
    definition.deadlines = vec![DeadlineRule {
        id: "review".into(),
        title: "期限".into(),
        from: vec![Moment { stage: "a".into(), outcome: None, field: None }],
        until: vec![Moment { stage: "d".into(), outcome: None, field: None }],
        whole_days: false,
        restart: Vec::new(),
        roll: None,
        escalate: None,
        parameter: None,
        within: "15 workdays".parse().ok(),
        at_least: "5 workdays".parse().ok(),
        unless: Condition::default(),
        paused_in: Vec::new(),
        remind: None,
        basis: None,
        unconfirmed: None,
    }];
    definition
}

/// What one change of the definition comes to: the thing, what became of it, what is eased.
fn after(change: impl FnOnce(&mut Definition)) -> Vec<String> {
    after_from(|_| {}, change)
}

/// The same, from what another change makes of it.
fn after_from(was: impl FnOnce(&mut Definition), is: impl FnOnce(&mut Definition)) -> Vec<String> {
    let (mut old, mut new) = (before(), before());
    was(&mut old);
    is(&mut new);
    let shown = |change: &Change| {
        let what = match &change.what {
            What::Changed { key, from, to } => format!("{} {from} > {to}", key.name()),
            other => format!("{other:?}"),
        };
        let eased = change.eased.map_or("", Easing::code);
        format!("{:?} {:?} {what} {eased}", change.part, change.thing)
    };
    diff(&old, &new).changes.iter().map(shown).collect()
}

fn only(found: &[String], parts: &[&str]) {
    assert_eq!(found.len(), 1, "{found:#?}");
    for part in parts {
        assert!(found[0].contains(part), "{part} in {found:?}");
    }
}

#[test]
fn the_same_is_the_same() {
    assert!(diff(&before(), &before()).is_same());
}

#[test]
fn a_blocking_question_that_is_gone_is_marked_and_a_mere_advice_is_not() {
    let gone = after(|new| drop(new.stages[1].checklist.remove(0)));
    only(&gone, &["B-1", "Removed", "question-removed"]);
    let advice = after(|new| drop(new.stages[1].checklist.remove(1)));
    only(&advice, &["B-2", "Removed"]);
    assert!(!advice[0].contains("question-removed"));
}

#[test]
fn a_question_that_only_moved_is_asked_as_before() {
    let moved = after(|new| {
        let item = new.stages[1].checklist.remove(0);
        new.stages[2].checklist.push(item);
    });
    only(&moved, &["B-1", "MovedTo", "\"c\""]);
}

#[test]
fn weaker_guards_are_marked_and_stronger_ones_are_not() {
    only(&after(|new| new.stages[1].checklist[0].weight = Weight::Must), &["weight-lowered"]);
    only(&after(|new| new.stages[1].checklist[0].when = market(true)), &["question-narrowed"]);
    only(&after(|new| new.stages[1].not_same_person_as.clear()), &["separation-removed"]);
    let bar = |bar| move |new: &mut Definition| new.stages[1].outcomes[0].require.checklist = bar;
    only(&after(bar(Some(ChecklistBar::Complete))), &["clear > complete", "guard-removed"]);
    only(&after(|new| drop(new.stages[3].join.pop())), &["join", "[b, c] > b", "join-shortened"]);
    let twice = after(|new| new.stages[3].outcomes[0].require.approvals = 2);
    only(&twice, &["require.approvals 1 > 2"]);
    assert!(!twice[0].contains("guard-removed"));
}

#[test]
fn shorter_minimums_and_longer_maximums_are_marked() {
    let least = |text: &'static str| {
        move |new: &mut Definition| new.deadlines[0].at_least = text.parse().ok()
    };
    only(&after(least("3 workdays")), &["at_least", "minimum-shortened"]);
    only(&after(least("")), &["minimum-shortened"]);
    only(&after(least("6 days")), &["minimum-shortened"]);
    assert!(!after(least("6 workdays"))[0].contains("minimum-shortened"));
    only(
        &after(|new| new.deadlines[0].within = "20 workdays".parse().ok()),
        &["maximum-lengthened"],
    );
    only(&after(|new| new.deadlines[0].unless = market(true)), &["unless", "minimum-shortened"]);
    only(&after(|new| new.deadlines[0].paused_in = vec!["c".into()]), &["pause-added"]);
    only(&after(|new| new.deadlines.clear()), &["deadline-removed"]);
}

#[test]
fn what_moves_the_last_day_of_a_deadline_is_marked_where_it_gives_time() {
    let text = |text: &str| Some(text.to_owned());
    let (rolls, stays) = (
        after(|new| new.deadlines[0].roll = text("某规定")),
        after_from(|old| old.deadlines[0].roll = text("某规定"), |_| {}),
    );
    only(&rolls, &["roll  > 某规定", "maximum-lengthened"]);
    only(&stays, &["roll 某规定 > ", "minimum-shortened"]);
    let whole = |old: &mut Definition| old.deadlines[0].whole_days = true;
    only(&after_from(whole, |_| {}), &["whole_days true > false", "minimum-shortened"]);
    assert!(!after(whole)[0].contains("shortened"));
    let again = |new: &mut Definition| {
        new.deadlines[0].restart = vec![Moment { stage: "b".into(), outcome: None, field: None }];
    };
    only(&after(again), &["restart  > b", "maximum-lengthened"]);
    only(&after(|new| new.deadlines[0].parameter = text("p")), &["parameter  > p "]);
}

#[test]
fn nobody_told_or_told_later_of_a_missed_deadline_is_marked() {
    let told = |after: &str| {
        let escalate = Escalation { role: "clerk".into(), after: after.parse().ok() };
        move |old: &mut Definition| old.deadlines[0].escalate = Some(escalate.clone())
    };
    only(&after_from(told(""), |_| {}), &["escalate.role clerk > ", "escalation-dropped"]);
    let later = after_from(told("2 workdays"), told("3 workdays"));
    only(&later, &["escalate.after 2 workdays > 3 workdays", "escalation-dropped"]);
    only(&after_from(told(""), told("1 day")), &["escalate.after", "escalation-dropped"]);
    assert!(!after_from(told("2 workdays"), told(""))[0].contains("dropped"));
    assert!(!after(told(""))[0].contains("dropped"));
}

#[test]
fn stages_are_found_by_their_names() {
    only(&after(|new| new.stages[2].title = "丙".into()), &["Stage", "title  > 丙"]);
    only(&after(|new| new.stages.push(stage("e", &["."]))), &["\"e\"", "Added"]);
    let renamed = after(|new| new.stages[2].id = StageId::from("c2"));
    assert_eq!(renamed.len(), 2, "{renamed:?}");
    let gone = after(|new| drop(new.stages.remove(1)));
    assert!(gone[0].contains("stage-removed"), "{gone:?}");
    assert!(gone.iter().any(|line| line.contains("B-1") && line.contains("question-removed")));
}
