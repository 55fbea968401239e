//! Deadlines as timers on the task that ends them, which go off without interrupting it.
//!
//! A timer of BPMN begins when its task is entered, a deadline wherever the law says: the difference stands in the
//! timer's documentation. A duration knows no working days either; they are given as days and said in words.

use super::diagram::{At, Diagram, Kind, Open};
use crate::domain::calendar::{Period, Unit};
use crate::domain::workflow::{DeadlineRule, Stage, Workflow};
use crate::lang::bpmn;
use crate::lang::{Lang, Names};

/// Timers that have room on one task.
const ON_ONE_TASK: usize = 3;

/// The deadlines that this stage ends, as far as there is room for their timers.
pub(super) fn of<'w>(
    workflow: &'w Workflow,
    stage: &'w Stage,
) -> impl Iterator<Item = (&'w DeadlineRule, Period)> {
    let ended = workflow.deadlines.iter().filter(|deadline| deadline.ends_with(&stage.id));
    ended.filter_map(|deadline| Some((deadline, deadline.within?))).take(ON_ONE_TASK)
}

/// Puts the timers of a stage on its task, each with an end of its own.
pub(super) fn timers(
    workflow: &Workflow,
    stage: &Stage,
    host: At,
    lang: Lang,
    diagram: &mut Diagram,
) {
    let names = Names::new(Some(workflow), None);
    let beside = diagram.nodes.get(host).map_or(0, |node| node.lane);
    for (deadline, within) in of(workflow, stage) {
        let kind = Kind::Timer { host, within };
        let timer = diagram.node(&format!("timer.{}", deadline.id), kind, &deadline.title, beside);
        if let Some(node) = diagram.nodes.get_mut(timer) {
            node.documentation = bpmn::deadline(lang, deadline, &names);
        }
        let title = (bpmn::words(lang).overdue)(&deadline.title);
        let id = format!("overdue.{}", deadline.id);
        let end = diagram.node(&id, Kind::End { terminates: false }, &title, beside);
        diagram.lead(Open::plain(timer, format!("flow.timer.{}", deadline.id)), end);
    }
}

/// A period as a duration of ISO 8601. Working days are given as days.
pub(super) fn duration(period: Period) -> String {
    let unit = match period.unit {
        Unit::Workdays | Unit::Days => 'D',
        Unit::Months => 'M',
        Unit::Years => 'Y',
    };
    format!("P{}{unit}", period.count)
}
