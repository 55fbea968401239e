//! What was found suspicious, as JSON.

use crate::app::batch_list::why;
use crate::app::check::{Basis, Checked, CheckedCase, Folder, Told};
use crate::lang::{Lang, check};
use serde_json::{Value, json};

/// `check FILE`
pub fn suspected(checked: &Checked, lang: Lang) -> Value {
    let [blocking, must, advice] = checked.counts();
    json!({
        "file": checked.file,
        "title": checked.document.title,
        "number": checked.document.number.as_ref().map(ToString::to_string),
        "law_as_of": checked.day.to_string(),
        "counts": {"blocking": blocking, "must": must, "advice": advice},
        "suspicions": checked.found.iter().map(|one| suspicion(one, lang)).collect::<Value>(),
    })
}

/// `check DIR`
pub fn suspected_all(folder: &Folder, lang: Lang) -> Value {
    let rows = folder.rows.iter().map(|row| match &row.found {
        Ok(found) => suspected(found, lang),
        Err(unread) => json!({"file": row.file, "unreadable": why(unread, lang)}),
    });
    json!({
        "folder": folder.folder.display().to_string(),
        "files": rows.collect::<Value>(),
        "more": folder.more,
    })
}

/// `check CASE`
pub fn suspected_of_case(found: &CheckedCase, lang: Lang) -> Value {
    let case = &found.moved.case;
    json!({
        "case": case.id.as_str(),
        "rules": found.rules,
        "known": found.known,
        "new": case.suspicions.len().saturating_sub(found.known),
        "check": suspected(&found.checked, lang),
    })
}

/// One suspicion.
pub fn suspicion(one: &Told, lang: Lang) -> Value {
    json!({
        "rule": one.rule,
        "title": one.title,
        "weight": one.weight.key(),
        "lowered": one.lowered.as_ref().map(|by| json!({
            "by": by.key(),
            "reason": check::lowered(lang, by),
        })),
        "dimension": one.dimension.key(),
        "item": one.item,
        "clause": one.clause,
        "line": one.line,
        "column": one.column,
        "start": one.span.start,
        "end": one.span.end,
        "words": one.words,
        "sentence": one.sentence,
        "detail": one.detail.as_ref().map(|detail| check::detail(lang, detail)),
        "hint": one.detail.as_ref().and_then(|detail| check::hint(lang, detail)),
        "why": one.why,
        "basis": one.basis.iter().map(provision).collect::<Value>(),
        "basis_confirmed": one.certainty.is_sure(),
        "traps": one.traps,
        "proposal": one.propose,
    })
}

fn provision(basis: &Basis) -> Value {
    json!({"citation": basis.citation, "words": basis.words})
}
