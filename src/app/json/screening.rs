//! What a text is by the questions of a screening, as JSON.

use crate::app::batch::{Batch, Row};
use crate::app::batch_list::why;
use crate::app::screening::Screened;
use crate::domain::check::screening::{Answer, Classification, Quote, Screening, Step};
use crate::domain::document::{Document, Span};
use crate::lang::Lang;
use serde_json::{Value, json};

/// `screen`
pub fn screened(screened: &Screened) -> Value {
    let document = &screened.document;
    json!({
        "file": screened.file.display().to_string(),
        "title": document.title,
        "number": document.number.as_ref().map(ToString::to_string),
        "place": screened.place,
        "category": screened.category,
        "screening": screening(&screened.screening, Some(document)),
    })
}

/// What the questions came to; with a document each quotation says in which clause it stands.
pub fn screening(screening: &Screening, document: Option<&Document>) -> Value {
    asked(screening, &|span| {
        let clause = document.and_then(|document| document.clause_at(span));
        clause.map(|clause| clause.label.as_str())
    })
}

/// In which clause words stand, by their place.
type ClauseOf<'a> = &'a dyn Fn(Span) -> Option<&'a str>;

/// What the questions came to, where it is known otherwise in which clause each quotation stands.
pub(super) fn asked(screening: &Screening, clause: ClauseOf) -> Value {
    let steps = |steps: &[Step]| steps.iter().map(|one| step(one, clause)).collect::<Value>();
    json!({
        "classification": classification(screening.classification),
        "exclusion": screening.exclusion,
        "steps": steps(&screening.steps),
        "major_decision": {
            "possible": screening.decision.possible,
            "steps": steps(&screening.decision.steps),
        },
    })
}

/// `screen --batch`
pub fn screened_all(batch: &Batch, lang: Lang) -> Value {
    json!({
        "folder": batch.folder.display().to_string(),
        "place": batch.place,
        "files": batch.rows.iter().map(|one| row(one, lang)).collect::<Value>(),
        "more": batch.more,
    })
}

fn row(row: &Row, lang: Lang) -> Value {
    let paper = row.found.as_ref().ok();
    let unread = row.found.as_ref().err();
    json!({
        "file": row.file,
        "title": paper.and_then(|paper| paper.title.clone()),
        "number": paper.and_then(|paper| paper.number.clone()),
        "issuers": paper.map(|paper| paper.issuers.clone()).unwrap_or_default(),
        "dated": paper.and_then(|paper| paper.dated).map(|day| day.to_string()),
        "category": paper.and_then(|paper| paper.category.clone()),
        "screening": paper.map(|paper| screening(&paper.screening, None)),
        "unread": unread.map(|unread| why(unread, lang)),
    })
}

fn step(step: &Step, clause: ClauseOf) -> Value {
    json!({
        "id": step.id,
        "ask": step.ask,
        "answer": match step.answer {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unclear => "unclear",
        },
        "reason": step.reason,
        "basis": step.basis,
        "quotes": step.quotes.iter().map(|one| quote(one, clause)).collect::<Value>(),
    })
}

fn quote(quote: &Quote, clause: ClauseOf) -> Value {
    json!({
        "words": quote.words,
        "clause": clause(quote.span),
        "start": quote.span.start,
        "end": quote.span.end,
    })
}

fn classification(classification: Classification) -> &'static str {
    match classification {
        Classification::Normative => "normative",
        Classification::NotNormative => "not-normative",
        Classification::NeedsHuman => "needs-human",
    }
}
