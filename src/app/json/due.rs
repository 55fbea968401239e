//! What is due, and why on that day, as JSON.

use super::case::put;
use crate::app::catalogue::EntryView;
use crate::app::due::{CleanUpDue, DueList, DueRow, Waiting, Why, YearlyDue};
use crate::app::ics::{Form, Written};
use crate::app::inspect::RunningDeadline;
use crate::domain::calendar::{Rest, Stretch, What, WorkingDays};
use crate::domain::case::Waived;
use crate::domain::deadline::{Deadline, Limit, Standing, Start, State};
use crate::domain::name::{FieldId, StageId};
use crate::domain::workflow::{DeadlineRule, Workflow};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `due`, with the calendar file that was written.
pub fn due(list: &DueList, days: &WorkingDays, written: Option<&Written>) -> Value {
    json!({
        "today": list.today.to_string(),
        "due": list.rows.iter().map(|one| row(one, days, list.today)).collect::<Value>(),
        "more": list.more,
        "overdue": list.overdue,
        "yearly": list.yearly.iter().map(yearly).collect::<Value>(),
        "expiring": list.expiring.iter().map(expiring).collect::<Value>(),
        "cleanups": list.clean_ups.iter().map(clean_up).collect::<Value>(),
        "ics": written.map(|written| json!({
            "file": written.file.display().to_string(),
            "form": match written.form { Form::Event => "event", Form::Task => "todo" },
            "entries": written.entries,
            "left_out": written.paused,
        })),
    })
}

fn expiring(view: &EntryView) -> Value {
    json!({
        "entry": view.entry.id.as_str(),
        "title": view.entry.title,
        "number": view.entry.number,
        "valid_until": view.last_day.map(day),
    })
}

fn clean_up(due: &CleanUpDue) -> Value {
    json!({
        "cleanup": due.clean_up,
        "title": due.title,
        "unit": Some(&due.unit).filter(|unit| !unit.is_empty()),
        "due": day(due.due),
        "open": due.open,
    })
}

fn row(row: &DueRow, days: &WorkingDays, today: NaiveDate) -> Value {
    json!({
        "case": row.case,
        "title": row.title,
        "unit": row.unit,
        "workflow": row.workflow,
        "deadline": row.deadline.0,
        "deadline_title": row.deadline.1,
        "ordinal": row.ordinal,
        "period": row.period,
        "start": day(row.start),
        "due": row.due.map(day),
        "days_left": row.due.map(|due| (due - today).num_days()),
        "workdays_left": row.due.map(|due| days.between(today, due)),
        "possible_from": row.possible.map(day),
        "paused_since": row.paused_since.map(day),
        "paused_left": row.left,
        "remind": row.remind.map(day),
        "escalate": row.escalate.as_ref().map(|told| json!({
            "on": day(told.on),
            "role": told.role.0,
            "role_title": told.role.1,
        })),
        "rolled_from": row.rolled_from.map(day),
        "estimated": row.estimated,
        "basis": row.basis,
        "unconfirmed": row.unconfirmed,
        "waits": row.waits.iter().map(waiting).collect::<Value>(),
    })
}

fn waiting(waiting: &Waiting) -> Value {
    json!({
        "stage": waiting.stage.0,
        "stage_title": waiting.stage.1,
        "role": waiting.role.0,
        "role_title": waiting.role.1,
        "barred": waiting.barred,
        "assignee": waiting.assignee,
    })
}

fn yearly(duty: &YearlyDue) -> Value {
    json!({
        "duty": duty.id,
        "title": duty.title,
        "on": day(duty.on),
        "basis": duty.basis,
        "note": duty.note,
        "unconfirmed": duty.unconfirmed,
    })
}

/// `due --why`.
pub fn due_why(why: &Why) -> Value {
    let told = |(deadline, first, second): &(Deadline, Vec<Stretch>, Vec<Stretch>)| {
        let rule = why.workflow.deadline(&deadline.id);
        let (most, least): (&[Stretch], &[Stretch]) =
            if deadline.most.is_some() { (first, second) } else { (&[], first) };
        let mut data = one(why, deadline, rule);
        put(&mut data, "most", deadline.most.as_ref().map_or(Value::Null, |it| limit(it, most)));
        put(&mut data, "least", deadline.least.as_ref().map_or(Value::Null, |it| limit(it, least)));
        data
    };
    json!({
        "case": why.case.id.as_str(),
        "title": why.case.title,
        "workflow": why.case.workflow.as_str(),
        "today": day(why.today),
        "deadlines": why.deadlines.iter().map(told).collect::<Value>(),
    })
}

fn one(why: &Why, deadline: &Deadline, rule: Option<&DeadlineRule>) -> Value {
    let possible = rule.and_then(|rule| deadline.possible_from(rule));
    let pauses = deadline.pauses.iter().map(|pause| {
        json!({
            "stage": pause.stage.as_str(),
            "title": why.workflow.stage_title(&pause.stage),
            "from": day(pause.from),
            "to": pause.to.map(day),
        })
    });
    json!({
        "deadline": deadline.id,
        "title": rule.map(|rule| &rule.title),
        "ordinal": deadline.ordinal,
        "start": start(&deadline.start),
        "earlier": deadline.earlier.iter().map(start).collect::<Value>(),
        "roll": rule.and_then(|rule| rule.roll.as_ref()),
        "due": deadline.due().map(day),
        "possible_from": possible.map(day),
        "remind": rule.and_then(|rule| deadline.remind_on(rule, &why.time.days)).map(day),
        "state": state(&deadline.state),
        "late": deadline.was_late(),
        "pauses": pauses.collect::<Value>(),
        "waived": why.waived(deadline).map(waiver).collect::<Value>(),
        "moved": why.moved(deadline).map(|moved| json!({
            "at": moved.at.to_rfc3339(),
            "from": moved.from.map(day),
            "to": moved.to.map(day),
        })).collect::<Value>(),
    })
}

fn start(start: &Start) -> Value {
    json!({
        "day": day(start.day),
        "stage": start.stage.as_str(),
        "outcome": start.outcome.as_str(),
        "field": start.field.as_ref().map(FieldId::as_str),
    })
}

fn state(state: &State) -> Value {
    match state {
        State::Running => json!({ "is": "running" }),
        State::Paused { since } => json!({ "is": "paused", "on": day(*since) }),
        State::Ended { stage, outcome, on } => json!({
            "is": "ended", "on": day(*on), "stage": stage.as_str(), "outcome": outcome.as_str(),
        }),
        State::Lapsed { on } => json!({ "is": "lapsed", "on": day(*on) }),
    }
}

fn waiver(waived: &Waived) -> Value {
    json!({
        "possible": waived.possible.map(day),
        "reason": waived.reason,
        "by": waived.person.as_str(),
        "at": waived.at.to_rfc3339(),
    })
}

fn limit(limit: &Limit, days: &[Stretch]) -> Value {
    let counted = limit.counted;
    json!({
        "period": limit.period().to_string(),
        "basis": limit.length.basis,
        "parameter": limit.length.parameter,
        "unconfirmed": limit.length.unconfirmed,
        "last_day": limit.last_day().map(day),
        "rolled_from": counted.and_then(|counted| counted.rolled_from).map(day),
        "estimated": counted.is_some_and(|counted| counted.estimated),
        "days": days.iter().map(stretch).collect::<Value>(),
    })
}

fn stretch(stretch: &Stretch) -> Value {
    let (what, why) = match &stretch.what {
        What::Start => ("start", None),
        What::Counted { .. } => ("counted", None),
        What::MadeUp { .. } => ("made-up", None),
        What::Rest(rest) => resting(rest),
        What::Paused => ("paused", None),
        What::RawEnd { rest, .. } => ("raw-end", resting(rest).1.or(Some("weekend"))),
        What::MovedTo { .. } => ("moved-to", None),
        What::Abridged { .. } => ("abridged", None),
    };
    json!({
        "from": day(stretch.from),
        "to": day(stretch.to),
        "what": what,
        "why": why,
        "counted": stretch.counted(),
        "skipped": stretch.skipped(),
    })
}

fn resting(rest: &Rest) -> (&'static str, Option<&str>) {
    match rest {
        Rest::Weekend => ("weekend", None),
        Rest::Holiday(name) => ("holiday", Some(name)),
        Rest::Closed(why) => ("closed", Some(why)),
    }
}

/// A deadline that runs in a case, as `show` and `next` have it.
pub(super) fn running(running: &RunningDeadline, workflow: &Workflow) -> Value {
    let deadline = &running.deadline;
    let rule = workflow.deadline(&deadline.id);
    let limit = deadline.most.as_ref().or(deadline.least.as_ref());
    let until = rule.map(|rule| rule.until.iter().map(|moment| &moment.stage));
    json!({
        "deadline": deadline.id,
        "title": rule.map(|rule| &rule.title),
        "ordinal": deadline.ordinal,
        "start": day(deadline.start.day),
        "within": deadline.most.as_ref().map(|most| most.period().to_string()),
        "at_least": deadline.least.as_ref().map(|least| least.period().to_string()),
        "due": deadline.due().map(day),
        "possible_from": running.possible.map(day),
        "too_early": running.too_early,
        "standing": standing(running.standing),
        "estimated": running.estimated(),
        "unconfirmed": limit.and_then(|limit| limit.length.unconfirmed.as_ref()),
        "until": until.into_iter().flatten().map(StageId::as_str).collect::<Vec<_>>(),
    })
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Overdue => "overdue",
        Standing::Soon => "soon",
        Standing::Open => "open",
        Standing::Paused => "paused",
        Standing::Over => "over",
    }
}

fn day(day: NaiveDate) -> String {
    day.to_string()
}
