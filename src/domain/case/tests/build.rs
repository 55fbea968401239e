//! Small workflows in few words: `workflow([stage("a").out(to("go", &["b"])), …])`.
//!
//! Every stage has the role `worker` unless told otherwise; the first stage is the start.

use crate::domain::name::SeriesId;
use crate::domain::workflow::{
    Assignment, CheckItem, ChecklistBar, Clock, Condition, Definition, Fact, FactKind, FactValue,
    Field, FieldKind, MaterialRule, Need, Outcome, Requirements, Role, Stage, Submission, Target,
    Weight, Withdrawal, Workflow,
};

/// A workflow of these stages, unchecked: some tests want a faulty one.
pub(super) fn workflow<const N: usize>(stages: [Stage; N]) -> Workflow {
    with_facts([], stages)
}

/// A workflow with facts.
pub(super) fn with_facts<const F: usize, const N: usize>(
    facts: [Fact; F],
    stages: [Stage; N],
) -> Workflow {
    Workflow::unchecked(definition(facts.into(), stages.into()))
}

/// A definition: roles are those of the stages, withdrawal is the worker's.
pub(super) fn definition(facts: Vec<Fact>, stages: Vec<Stage>) -> Definition {
    let mut roles: Vec<_> = stages.iter().filter_map(|stage| stage.role.clone()).collect();
    roles.sort();
    roles.dedup();
    Definition {
        name: "test".into(),
        title: "试验".into(),
        version: 1,
        basis: Vec::new(),
        facts,
        roles: roles.into_iter().map(|id| Role { title: id.to_string(), id }).collect(),
        start: stages[0].id.clone(),
        stages,
        ends: Vec::new(),
        withdrawal: Some(Withdrawal { role: "worker".into(), end: "withdrawn".into() }),
        review: "合法性审核".to_owned(),
        translations: Vec::new(),
        deadlines: Vec::new(),
    }
}

/// A stage for a worker.
pub(super) fn stage(id: &str) -> Stage {
    Stage {
        id: id.into(),
        title: id.into(),
        help: None,
        role: Some("worker".into()),
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
        outcomes: Vec::new(),
    }
}

/// A stage that decides by itself.
pub(super) fn auto(id: &str) -> Stage {
    Stage { role: None, auto: true, ..stage(id) }
}

impl Stage {
    pub(super) fn out(mut self, outcome: Outcome) -> Self {
        self.outcomes.push(outcome);
        self
    }

    pub(super) fn role(mut self, role: &str) -> Self {
        self.role = Some(role.into());
        self
    }

    pub(super) fn join(mut self, branches: &[&str]) -> Self {
        self.join = branches.iter().map(|id| (*id).into()).collect();
        self
    }

    pub(super) fn takes_draft(mut self) -> Self {
        self.takes_draft = true;
        self
    }

    pub(super) fn carry(mut self, outcome: &str) -> Self {
        self.carry = Some(outcome.into());
        self
    }

    pub(super) fn asks(mut self, item: CheckItem) -> Self {
        self.checklist.push(item);
        self
    }

    pub(super) fn needs(mut self, material: &str, when: Condition) -> Self {
        let (id, title) = (material.into(), material.into());
        self.materials.push(MaterialRule { id, title, basis: None, when });
        self
    }

    pub(super) fn only(mut self, when: Condition) -> Self {
        self.when = when;
        self
    }

    pub(super) fn skip(mut self, outcome: &str) -> Self {
        self.skip = Some(outcome.into());
        self
    }

    pub(super) fn assigned(mut self, rule: Assignment) -> Self {
        self.assign = Some(rule);
        self
    }

    pub(super) fn needs_case(mut self, need: Need) -> Self {
        self.needs.push(need);
        self
    }

    pub(super) fn not_by(mut self, did: Submission) -> Self {
        self.not_same_person_as.push(did);
        self
    }
}

/// An outcome that leads to these stages.
pub(super) fn to(id: &str, stages: &[&str]) -> Outcome {
    outcome(id, Target::Stages(stages.iter().map(|id| (*id).into()).collect()))
}

/// An outcome that ends the case, at an end of the same name.
pub(super) fn end(id: &str) -> Outcome {
    outcome(id, Target::End(id.into()))
}

fn outcome(id: &str, target: Target) -> Outcome {
    Outcome {
        id: id.into(),
        title: id.into(),
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

impl Outcome {
    pub(super) fn with(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    pub(super) fn when(self, when: Condition) -> Self {
        self.with(|outcome| outcome.when = when)
    }

    pub(super) fn cancels(self, branches: &[&str]) -> Self {
        self.with(|outcome| outcome.cancel = branches.iter().map(|id| (*id).into()).collect())
    }

    pub(super) fn requires(self, change: impl FnOnce(&mut Requirements)) -> Self {
        self.with(|outcome| change(&mut outcome.require))
    }

    pub(super) fn complete(self) -> Self {
        self.requires(|require| require.checklist = Some(ChecklistBar::Complete))
    }

    pub(super) fn clear(self) -> Self {
        self.requires(|require| require.checklist = Some(ChecklistBar::Clear))
    }

    pub(super) fn approvals(self, count: u32) -> Self {
        self.requires(|require| require.approvals = count)
    }

    pub(super) fn records(mut self, id: &str, kind: FieldKind) -> Self {
        self.record.push(Field { id: id.into(), title: id.into(), kind, optional: false });
        self
    }

    pub(super) fn may_record(mut self, id: &str, kind: FieldKind) -> Self {
        self.record.push(Field { id: id.into(), title: id.into(), kind, optional: true });
        self
    }

    pub(super) fn numbered(self, series: &str) -> Self {
        self.with(|outcome| outcome.number = Some(SeriesId::from(series)))
    }
}

/// A need of a case of workflow `w` that ended at `good`.
pub(super) fn need(id: &str, when: Condition) -> Need {
    Need {
        id: id.into(),
        title: id.into(),
        workflow: "w".into(),
        when,
        ends: vec!["good".into()],
        basis: None,
    }
}

/// A question of weight must.
pub(super) fn item(id: &str) -> CheckItem {
    CheckItem {
        id: id.into(),
        ask: id.into(),
        weight: Weight::Must,
        basis: None,
        unconfirmed: None,
        when: Condition::default(),
        about_process: false,
    }
}

/// A question of some weight.
pub(super) fn weighed(id: &str, weight: Weight) -> CheckItem {
    CheckItem { weight, ..item(id) }
}

/// A yes-or-no fact without a default.
pub(super) fn yes_no(id: &str) -> Fact {
    Fact { id: id.into(), title: id.into(), kind: FactKind::Bool, default: None }
}

/// Yes: all of these facts are true.
pub(super) fn yes(facts: &[&str]) -> Condition {
    all(facts, true)
}

/// No: all of these facts are false.
pub(super) fn no(facts: &[&str]) -> Condition {
    all(facts, false)
}

fn all(facts: &[&str], value: bool) -> Condition {
    Condition { any: vec![facts.iter().map(|id| ((*id).into(), FactValue::Bool(value))).collect()] }
}
