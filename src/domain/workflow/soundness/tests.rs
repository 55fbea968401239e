//! Definitions made by hand, for what no file can say and for what files say only with many other things.

use super::*;
use crate::domain::workflow::fixture::{definition, stage};
use crate::domain::workflow::{Stage, Workflow};

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
