//! Small definitions for the tests of this room.

use super::{Clock, Condition, Definition, Outcome, Requirements, Role, Stage, Target};
use crate::domain::name::{EndId, OutcomeId, RoleId, StageId};

fn outcome(id: &str, target: Target) -> Outcome {
    Outcome {
        id: OutcomeId::from(id),
        title: String::new(),
        target,
        cancel: Vec::new(),
        when: Condition::default(),
        require: Requirements::default(),
        record: Vec::new(),
        conclusion: None,
        number: None,
        catalogue: None,
    }
}

/// A stage with an outcome for each of `targets`, called as it: a stage, several (`b+c`), the end (`.`), or
/// a target that could not be read (nothing).
pub(crate) fn stage(id: &str, targets: &[&str]) -> Stage {
    let target = |target: &str| match target {
        "." => Target::End(EndId::from("done")),
        "" => Target::Stages(Vec::new()),
        name => Target::Stages(name.split('+').map(StageId::from).collect()),
    };
    Stage {
        id: StageId::from(id),
        title: String::new(),
        help: None,
        role: Some(RoleId::from("clerk")),
        auto: false,
        clock: Clock::Running,
        join: Vec::new(),
        not_same_person_as: Vec::new(),
        materials: Vec::new(),
        checklist: Vec::new(),
        ask_again: false,
        when: Condition::default(),
        skip: None,
        assign: None,
        needs: Vec::new(),
        takes_draft: false,
        carry: None,
        issues: Vec::new(),
        outcomes: targets.iter().map(|to| outcome(to, target(to))).collect(),
    }
}

/// A definition of `stages`, of which the first is the start.
pub(crate) fn definition(stages: Vec<Stage>) -> Definition {
    Definition {
        name: "test".into(),
        title: String::new(),
        version: 1,
        basis: Vec::new(),
        facts: Vec::new(),
        roles: vec![Role { id: RoleId::from("clerk"), title: String::new() }],
        start: stages.first().map_or_else(|| "a".into(), |stage| stage.id.clone()),
        stages,
        ends: Vec::new(),
        withdrawal: None,
        review: "合法性审核".to_owned(),
        translations: Vec::new(),
        deadlines: Vec::new(),
    }
}
