//! The values typed with an outcome, read into its record.
//!
//! A value that does not read, that nobody asks for or that contradicts another must never get in.

use super::dates;
use crate::domain::case::command::Context;
use crate::domain::case::record::{self, Record};
use crate::domain::case::refusal::{Named, Reason};
use crate::domain::case::state::Case;
use crate::domain::workflow::{Outcome, Workflow};

/// Reads what was typed for the record of an outcome. Blank is the same as not given.
pub(in crate::domain::case) fn record(
    workflow: &Workflow,
    case: &Case,
    outcome: &Outcome,
    typed: &[(String, String)],
    context: &Context,
    reasons: &mut Vec<Reason>,
) -> Record {
    let mut read = Record::new();
    super::once(Named::Field, typed.iter().map(|(name, _)| name), reasons);
    for (name, text) in typed {
        let Some(field) = outcome.record.iter().find(|field| field.id == **name) else {
            let known = outcome.record.iter().map(|field| field.id.to_string()).collect();
            reasons.push(Reason::Unknown { what: Named::Field, name: name.clone(), known });
            continue;
        };
        if text.trim().is_empty() {
            continue;
        }
        match record::read(field, text, context.office) {
            Some(value) => drop(read.insert(field.id.clone(), value)),
            None => reasons.push(Reason::RecordInvalid {
                field: field.id.clone(),
                value: text.clone(),
                kind: field.kind.clone(),
            }),
        }
    }
    missing(outcome, typed, reasons);
    dates::possible(workflow, case, &read, context.at.date_naive(), reasons);
    read
}

fn missing(outcome: &Outcome, typed: &[(String, String)], reasons: &mut Vec<Reason>) {
    let given = |id: &str| typed.iter().any(|(name, text)| name == id && !text.trim().is_empty());
    let fields: Vec<_> = outcome
        .record
        .iter()
        .filter(|field| !field.optional && !given(field.id.as_str()))
        .map(|field| field.id.clone())
        .collect();
    if !fields.is_empty() {
        reasons.push(Reason::RecordMissing { fields });
    }
}
