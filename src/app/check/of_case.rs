//! `check CASE`: the rules asked of the last draft of a case, and what is new noted in its record.
//!
//! All rules of the case's workflow are asked, whatever is to be shown: half a check must never look like a whole one in
//! the record.

use super::around::{Around, around};
use super::{Checked, Checks, Told, Wanted};
use crate::app::findings::{self, Found};
use crate::app::reading::{self, no_draft};
use crate::app::{Error, Misuse, Moved, OfficeSuite, Session, json, pack};
use crate::domain::case::{ClauseRef, Noted};
use crate::domain::check::Circumstances;
use crate::lang::{Lang, check};

/// A case whose last draft was checked.
#[derive(Debug)]
pub struct CheckedCase {
    /// What was found, all of it.
    pub checked: Checked,
    /// How many rules were asked.
    pub rules: usize,
    /// The case after what is new was noted.
    pub moved: Moved,
    /// How many suspicions the record had before.
    pub known: usize,
}

/// Checks the last draft of a case, and notes what is new.
///
/// # Errors
///
/// There is no such case, its draft can not be read, its workflow has no rules; every reason why nothing can be noted now.
pub fn of_case(session: &Session, case: &str, suite: &OfficeSuite) -> Result<CheckedCase, Error> {
    let (case, workflow) = session.case(case)?;
    let draft = case.draft().ok_or_else(|| no_draft(&case))?;
    let root = session.registry.root.as_path();
    let today = session.now.date_naive();
    let checks = Checks::new(Some(root), workflow.name.as_str(), today, Wanted::default())?;
    if checks.count() == 0 {
        return Err(Error::Misuse(Misuse::NoRules { workflow: workflow.name.to_string() }));
    }
    let bytes = pack::blob(&*session.registry.store, &draft.file)?;
    let document = reading::document(&draft.file_name, &bytes, suite)
        .map_err(|reason| Error::Unreadable { file: draft.file_name.clone().into(), reason })?;
    let Around { place, facts, others } = around(session, &case, &checks.library)?;
    let around = Circumstances { place: Some(&place), facts: Some(&facts), others: Some(&others) };
    let checked = checks.document_in(&draft.file_name, document, around);
    let (rules, known) = (checks.count(), case.suspicions.len());
    let found = found(&checks, &checked);
    let moved = findings::note(session, case, workflow, found)?;
    Ok(CheckedCase { checked, rules, moved, known })
}

/// What the record is told. It is in the language of the record, whatever the program speaks.
fn found(checks: &Checks, checked: &Checked) -> Found {
    let report = json::envelope("check", &json::suspected(checked, Lang::Zh)).to_string();
    Found {
        rules: checks.rules,
        report: report.into_bytes(),
        noted: checked.found.iter().map(|one| noted(one, checked)).collect(),
    }
}

fn noted(one: &Told, checked: &Checked) -> Noted {
    let detail = one.detail.as_ref().map(|detail| check::detail(Lang::Zh, detail));
    let hint = one.detail.as_ref().and_then(|detail| check::hint(Lang::Zh, detail));
    Noted {
        rule: one.rule.clone(),
        title: one.title.clone(),
        weight: one.weight,
        clause: clause(one, checked),
        words: one.words.clone(),
        basis: one.basis.iter().map(|basis| basis.citation.clone()).collect(),
        propose: hint.or_else(|| one.propose.clone()),
        detail,
    }
}

/// The clause of a suspicion, by its words.
fn clause(one: &Told, checked: &Checked) -> Option<ClauseRef> {
    let clause = checked.document.clause(one.clause.as_deref()?)?;
    Some(findings::clause(&clause.label, &clause.text))
}
