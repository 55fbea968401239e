//! 案卷记载: days and numbers that the text says otherwise than its case.

use super::{Asked, ProcedureFault, Raised, RecordField, RecordValue, raised};
use crate::domain::document::citation::canonical_number;
use crate::domain::document::{Beginning, NodeKind, Span};
use chrono::NaiveDate;

/// What the text says otherwise than its case.
pub(super) fn record_differs(asked: &Asked<'_>) -> Vec<Raised> {
    let Some(facts) = asked.around.facts else { return Vec::new() };
    let document = asked.document();
    let particulars = &document.particulars;
    let mut found = Vec::new();
    if let (Some(number), Some(record)) = (&document.number, &facts.number)
        && canonical_number(number.as_str()) != canonical_number(record)
    {
        let node = document.nodes.iter().find(|node| node.kind == NodeKind::Number);
        let span = node.map_or(Span::default(), |node| {
            crate::domain::check::circumstances::trimmed(&document.words, node.own)
        });
        let text = RecordValue::Words(number.to_string());
        let record = RecordValue::Words(record.clone());
        let fault = ProcedureFault::RecordDiffers { field: RecordField::Number, text, record };
        found.push(raised(span, fault, false));
    }
    let dated = particulars.dated.map(|dated| (dated.day, dated.span));
    found.extend(day(RecordField::Decided, dated, facts.decided_on));
    let effective = particulars.effective.and_then(|effective| match effective.from {
        Beginning::On(from) => Some((from, effective.span)),
        _ => None,
    });
    found.extend(day(RecordField::Effective, effective, facts.effective_on));
    found
}

fn day(
    field: RecordField,
    said: Option<(NaiveDate, Span)>,
    record: Option<NaiveDate>,
) -> Option<Raised> {
    let ((text, span), record) = (said?, record?);
    let fault = ProcedureFault::RecordDiffers {
        field,
        text: RecordValue::Day(text),
        record: RecordValue::Day(record),
    };
    (text != record).then(|| raised(span, fault, false))
}
