//! Dates that a record can not have.
//!
//! The engine knows a handful of dates by the names they have in every workflow, for the catalogue is made
//! of them. It must never guess at the meaning of any other.

use crate::domain::case::record::{Record, Value};
use crate::domain::case::refusal::{Earliest, Reason};
use crate::domain::case::state::Case;
use crate::domain::name::FieldId;
use crate::domain::workflow::Workflow;
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// Days on which something was done. They can not lie in the future.
const DONE: [&str; 4] = ["date", "published_on", "sent_on", "filed_on"];

/// Days in the order that the life of a document gives them: the public is asked from a first day to a last one, it is
/// decided (`date`) before it is published, published before it is in force, sent or filed, and in force until its last
/// day.
const ORDER: [(&str, &str); 6] = [
    ("consultation_from", "consultation_to"),
    ("date", "published_on"),
    ("published_on", "effective_on"),
    ("published_on", "sent_on"),
    ("published_on", "filed_on"),
    ("effective_on", "valid_until"),
];

/// Whether the dates of a record can be. What an earlier stage recorded counts as the earlier date.
/// A meeting that decides comes after the opinion, not before (国办发〔2018〕115号（七）).
pub(super) fn possible(
    workflow: &Workflow,
    case: &Case,
    record: &Record,
    today: NaiveDate,
    reasons: &mut Vec<Reason>,
) {
    let given = |id: &str| day(record.get(id));
    not_before_the_case(workflow, case, record, reasons);
    for field in DONE {
        if given(field).is_some_and(|date| date > today) {
            reasons.push(Reason::DateInFuture { field: field.into() });
        }
    }
    if let (Some(date), Some(opinion)) = (given("date"), &case.opinion)
        && date < opinion.at.date_naive()
    {
        let (field, opinion) = ("date".into(), opinion.at.date_naive());
        reasons.push(Reason::BeforeOpinion { field, opinion });
    }
    for (earlier, later) in ORDER {
        let first = given(earlier).or_else(|| day(case.recorded(earlier)));
        if let (Some(first), Some(second)) = (first, given(later))
            && second < first
        {
            reasons.push(Reason::DatesOutOfOrder { earlier: earlier.into(), later: later.into() });
        }
    }
}

/// Nothing was done in a case before it was opened, and no document was published before it had its number. Days that
/// deadlines are counted by are days of doing like those that the engine knows: nobody gains time by an earlier one.
fn not_before_the_case(
    workflow: &Workflow,
    case: &Case,
    record: &Record,
    reasons: &mut Vec<Reason>,
) {
    let moments = workflow
        .deadlines
        .iter()
        .flat_map(|rule| rule.from.iter().chain(&rule.until).chain(&rule.restart));
    let counted: BTreeSet<&FieldId> = moments.filter_map(|moment| moment.field.as_ref()).collect();
    let numbered = case.number("document").map(|number| number.at.date_naive());
    for (field, value) in record {
        let Some(given) = day(Some(value)) else { continue };
        let is_doing = DONE.contains(&field.as_str()) || counted.contains(field);
        let opened = case.opened.as_ref().map(|(at, _)| at.date_naive()).filter(|_| is_doing);
        let numbered = numbered.filter(|_| field.as_str() == "published_on");
        let bounds = [(numbered, Earliest::Numbered), (opened, Earliest::Opened)];
        let broken = bounds.into_iter().find_map(|(bound, because)| {
            bound.filter(|bound| given < *bound).map(|earliest| (earliest, because))
        });
        if let Some((earliest, because)) = broken {
            reasons.push(Reason::DayTooEarly { field: field.clone(), earliest, because });
        }
    }
}

fn day(value: Option<&Value>) -> Option<NaiveDate> {
    value?.day()
}
