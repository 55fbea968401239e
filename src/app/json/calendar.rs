//! Years of a calendar and what is counted by them, as JSON.

use crate::app::calendar::{Added, BetweenView, CountView, YearView};
use crate::app::journal::MovedDay;
use crate::domain::calendar::{Rest, Stretch, Unit, What};
use chrono::NaiveDate;
use serde_json::{Value, json};

/// `calendar show`.
pub fn calendar_year(view: &YearView) -> Value {
    json!({
        "year": view.year,
        "notices": view.notices,
        "estimated_from": view.estimated_from.map(|day| day.to_string()),
        "holidays": view.holidays.iter().map(|(name, off)| json!({
            "name": name, "days": days(off),
        })).collect::<Value>(),
        "made_up": days(&view.made_up),
        "closed": view.closures.iter().map(|one| json!({
            "day": one.day.to_string(), "name": one.name, "basis": one.basis,
        })).collect::<Value>(),
        "months": (1..).zip(&view.months).map(|(month, (working, all))| json!({
            "month": month, "workdays": working, "rest_days": all.saturating_sub(*working),
        })).collect::<Value>(),
        "workdays": view.working(),
    })
}

/// `calendar add`.
pub fn calendar_added(added: &Added) -> Value {
    json!({
        "file": added.file.display().to_string(),
        "carried": added.carried.iter().map(|file| file.display().to_string()).collect::<Value>(),
        "years": added.years.iter().map(calendar_year).collect::<Value>(),
        "other_years": { "off": days(&added.other_off), "made_up": days(&added.other_work) },
        "recounted": { "cases": added.renewed.cases, "moved": added.renewed.moved, "days": added.renewed.days.iter().map(moved).collect::<Value>() },
        "dry_run": added.dry_run,
    })
}

fn moved(day: &MovedDay) -> Value {
    json!({
        "case": day.case,
        "deadline": day.deadline,
        "ordinal": day.ordinal,
        "from": day.from.map(|day| day.to_string()),
        "to": day.to.map(|day| day.to_string()),
    })
}

/// `calendar count`.
pub fn calendar_counted(view: &CountView) -> Value {
    let asked = &view.asked;
    json!({
        "from": asked.from.to_string(),
        "count": asked.count,
        "unit": unit(asked.unit),
        "roll": asked.roll,
        "term": asked.term,
        "last": view.last.to_string(),
        "rest_day": view.rest.is_some(),
        "rolled_from": view.rolled_from.map(|day| day.to_string()),
        "estimated": view.estimated,
        "why": view.why.iter().map(stretch).collect::<Value>(),
    })
}

/// `calendar between`.
pub fn calendar_between(view: &BetweenView) -> Value {
    json!({
        "from": view.from.to_string(),
        "to": view.to.to_string(),
        "days": view.days,
        "workdays": view.workdays,
        "months": view.months,
        "years": view.years(),
        "estimated": view.estimated,
    })
}

fn days(days: &[NaiveDate]) -> Value {
    days.iter().map(ToString::to_string).collect()
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Workdays => "workdays",
        Unit::Days => "days",
        Unit::Months => "months",
        Unit::Years => "years",
    }
}

/// Days on end, with what becomes of them; the numbers are those of the days that count.
pub(super) fn stretch(stretch: &Stretch) -> Value {
    let (what, first, last) = match &stretch.what {
        What::Start => ("start", None, None),
        What::Counted { first, last } => ("counted", Some(*first), Some(*last)),
        What::MadeUp { nth } => ("made_up", Some(*nth), Some(*nth)),
        What::Rest(_) => ("rest", None, None),
        What::Paused => ("paused", None, None),
        What::RawEnd { nth, .. } => ("raw_end", Some(*nth), Some(*nth)),
        What::MovedTo { .. } => ("moved_to", None, None),
        What::Abridged { .. } => ("abridged", None, None),
    };
    let rest = match &stretch.what {
        What::Rest(rest) | What::RawEnd { rest, .. } => Some(rest),
        _ => None,
    };
    json!({
        "from": stretch.from.to_string(),
        "to": stretch.to.to_string(),
        "what": what,
        "first": first,
        "last": last,
        "counted": stretch.counted(),
        "skipped": stretch.skipped(),
        "rest": rest.map(|rest| match rest {
            Rest::Weekend => "weekend",
            Rest::Holiday(_) => "holiday",
            Rest::Closed(_) => "closed",
        }),
        "name": rest.and_then(|rest| match rest {
            Rest::Weekend => None,
            Rest::Holiday(name) | Rest::Closed(name) => Some(name),
        }),
    })
}
