//! Definitions made by hand, for what no file can say and for what files say only with many other things.

use super::*;
use crate::domain::name::FactId;
use crate::domain::workflow::fixture::{definition, stage};
use crate::domain::workflow::{
    Assignment, CatalogueChange, Conclusion, Fact, FactKind, FactValue, Field, FieldKind, Need,
    Outcome, Stage, Workflow,
};

fn found(stages: Vec<Stage>) -> Vec<(String, DefectKind)> {
    let defects = Workflow::check(definition(stages)).err().unwrap_or_default();
    defects.into_iter().map(|defect| (defect.place.to_string(), defect.kind)).collect()
}

#[test]
fn a_sound_definition_has_no_defect() {
    assert_eq!(
        found(vec![stage("a", &["b", "c"]), stage("b", &["."]), stage("c", &["a", "."])]),
        []
    );
}

#[test]
fn what_no_run_reaches_and_what_no_run_leaves_is_found() {
    let stages = vec![stage("a", &["b", "."]), stage("b", &["b"]), stage("c", &["."])];
    let wanted = [
        ("stages.b".to_owned(), DefectKind::NoWayOut),
        ("stages.c".to_owned(), DefectKind::Unreachable),
    ];
    assert_eq!(found(stages), wanted);
}

#[test]
fn an_unknown_target_is_one_defect_and_not_three() {
    // `a` may lead to `b`, and from there to an end, once its target is spelt as it was meant.
    let stages = vec![stage("a", &["bee"]), stage("b", &["."])];
    let name = StageId::from("bee");
    let unknown = DefectKind::UnknownStage { name, nearest: None };
    assert_eq!(found(stages), [("stages.a.outcomes.bee.to[0]".to_owned(), unknown)]);
    let unread = vec![stage("a", &[""]), stage("b", &["."])];
    assert_eq!(found(unread), [], "a target that could not be read is reported by its reader");
}

#[test]
fn two_stages_of_one_name_are_found() {
    let stages = vec![stage("a", &["."]), stage("a", &["."])];
    let duplicate = DefectKind::Duplicate { name: "a".to_owned() };
    assert_eq!(found(stages), [("stages.a".to_owned(), duplicate)]);
}

#[test]
fn more_stages_than_the_limit_are_one_defect() {
    let count = limits::STAGES + 1;
    let stages = (0..count).map(|n| stage(&format!("s{n}"), &["nowhere"])).collect();
    let kind = DefectKind::TooMany { what: "stages", count, most: limits::STAGES };
    assert_eq!(found(stages), [("stages".to_owned(), kind)]);
}

#[test]
fn the_list_of_defects_is_bounded() {
    let targets: Vec<String> = (0..2 * limits::PROBLEMS).map(|n| format!("x{n}")).collect();
    let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
    assert_eq!(found(vec![stage("a", &targets)]).len(), limits::PROBLEMS);
}

fn only(facts: &[&str]) -> Condition {
    let yes = |id: &&str| (FactId::from(*id), FactValue::Bool(true));
    Condition { any: vec![facts.iter().map(yes).collect()] }
}

/// What is found in a definition of `a` and `b` with one fact `x`, once `change` was made to `a`.
fn found_with(targets: &[&str], change: impl FnOnce(&mut Stage)) -> Vec<(String, DefectKind)> {
    let mut first = stage("a", targets);
    change(&mut first);
    let mut definition = definition(vec![first, stage("b", &["."])]);
    definition.facts =
        vec![Fact { id: "x".into(), title: String::new(), kind: FactKind::Bool, default: None }];
    let defects = Workflow::check(definition).err().unwrap_or_default();
    defects.into_iter().map(|defect| (defect.place.to_string(), defect.kind)).collect()
}

fn one(place: &str, kind: DefectKind) -> Vec<(String, DefectKind)> {
    vec![(place.to_owned(), kind)]
}

#[test]
fn a_stage_for_some_cases_says_how_it_is_passed_over() {
    let when = || only(&["x"]);
    assert_eq!(found_with(&["b"], |a| a.when = when()), [], "the only outcome is the one");
    let missing = one("stages.a.when", DefectKind::SkipMissing);
    assert_eq!(found_with(&["b", "."], |a| a.when = when()), missing);
    let named =
        |skip: &str| found_with(&["b", "."], |a| (a.when, a.skip) = (when(), Some(skip.into())));
    assert_eq!(named("b"), []);
    let (name, stage, nearest) = ("pass".into(), "a".into(), None);
    let unknown = DefectKind::UnknownOutcome { name, stage, nearest };
    assert_eq!(named("pass"), one("stages.a.skip", unknown));
    let useless = one("stages.a.skip", DefectKind::SkipWithoutWhen);
    assert_eq!(found_with(&["b"], |a| a.skip = Some("b".into())), useless);
    let (name, nearest) = ("market".into(), None);
    let fact = one("stages.a.when[0].market", DefectKind::UnknownFact { name, nearest });
    assert_eq!(found_with(&["b"], |a| a.when = only(&["market"])), fact);
}

#[test]
fn a_stage_is_not_passed_over_with_what_only_a_person_gives() {
    let changes: [fn(&mut Outcome); 6] = [
        |outcome| outcome.conclusion = Some(Conclusion::Lawful),
        |outcome| outcome.number = Some("document".into()),
        |outcome| outcome.require.approvals = 2,
        |outcome| {
            let (id, title, kind) = ("f".into(), String::new(), FieldKind::Text);
            outcome.record = vec![Field { id, title, kind, optional: false }];
        },
        |outcome| outcome.require.new_draft = true,
        |outcome| {
            let date = |id: &str| Field {
                id: id.into(),
                title: String::new(),
                kind: FieldKind::Date,
                optional: false,
            };
            outcome.catalogue = Some(CatalogueChange::Enter);
            outcome.record = vec![date("published_on"), date("effective_on")];
        },
    ];
    for change in changes {
        let found = found_with(&["b"], |a| {
            (a.when, a.takes_draft) = (only(&["x"]), true);
            change(&mut a.outcomes[0]);
        });
        assert_eq!(found, one("stages.a.when", DefectKind::SkipNeedsPerson));
    }
}

#[test]
fn a_stage_that_decides_by_itself_has_no_condition_nobody_and_no_needs() {
    let auto = |a: &mut Stage| (a.auto, a.role) = (true, None);
    let found = found_with(&["b"], |a| {
        auto(a);
        a.when = only(&["x"]);
    });
    assert_eq!(found, one("stages.a.when", DefectKind::WhenOnAuto));
    let found = found_with(&["b"], |a| {
        auto(a);
        a.assign = Some(Assignment::LeastLoaded);
    });
    assert_eq!(found, one("stages.a", DefectKind::AutoWithWork));
}

#[test]
fn needs_are_told_apart_and_can_be_met() {
    let need = |id: &str, ends: &[&str]| Need {
        id: id.into(),
        title: String::new(),
        workflow: "w".into(),
        when: Condition::default(),
        ends: ends.iter().map(|end| (*end).into()).collect(),
        basis: None,
    };
    let with = |needs: Vec<Need>| found_with(&["b"], |a| a.needs = needs);
    assert_eq!(with(vec![need("n", &["good"]), need("m", &["good"])]), []);
    let twice = DefectKind::Duplicate { name: "n".to_owned() };
    let twice = one("stages.a.needs[1].id", twice);
    assert_eq!(with(vec![need("n", &["good"]), need("n", &["good"])]), twice);
    let never = one("stages.a.needs[0].ends", DefectKind::NeedWithoutEnds);
    assert_eq!(with(vec![need("n", &[])]), never);
    let nothing = one("stages.a.outcomes.b.require.needs", DefectKind::NothingNeeded);
    assert_eq!(found_with(&["b"], |a| a.outcomes[0].require.needs = true), nothing);
    let mut stages = vec![stage("a", &["b"]), stage("b", &["."])];
    stages[0].needs = vec![need("n", &["good"])];
    stages[1].needs = vec![need("n", &["other"])];
    let differ = DefectKind::NeedsDiffer { name: "n".into() };
    assert_eq!(found(stages), one("stages.b.needs[0].id", differ));
}
