//! 检查报告: what was found in a text as a paper, for reading and for the file.
//!
//! The heaviest first. It must never leave out that all of it is only suspected.

use super::{Checked, Checks, Told};
use crate::app::Error;
use crate::domain::paper::{Align, Block, Cell, Sheet, Table};
use crate::domain::workflow::Weight;
use crate::lang::{Lang, Phrases, check};
use crate::output::{self, SarifLevel, SarifResult, SarifRule};

/// The paper as a Word file.
///
/// # Errors
///
/// It can not be made.
pub fn docx(all: &[&Checked]) -> Result<Vec<u8>, Error> {
    Ok(output::docx(&sheet(all))?)
}

/// The paper as a page.
///
/// # Errors
///
/// It can not be made.
pub fn html(all: &[&Checked]) -> Result<Vec<u8>, Error> {
    Ok(output::html(&sheet(all))?)
}

/// All of it for viewers of findings.
pub fn sarif(checks: &Checks, all: &[&Checked], lang: Lang) -> Vec<u8> {
    let rules = checks.checker.rules().rules.iter().map(|rule| SarifRule {
        code: &rule.code,
        title: &rule.title,
        why: &rule.why,
        basis: &rule.basis,
    });
    let rules: Vec<SarifRule<'_>> = rules.collect();
    let found = all.iter().flat_map(|checked| checked.found.iter().map(move |one| (checked, one)));
    let results = found.map(|(checked, one)| SarifResult {
        rule: &one.rule,
        level: level(one.weight),
        message: message(one, lang),
        file: &checked.file,
        place: (one.line, one.column),
        clause: one.clause.as_deref(),
        words: &one.words,
    });
    output::sarif(env!("CARGO_PKG_VERSION"), &rules, &results.collect::<Vec<_>>())
}

fn level(weight: Weight) -> SarifLevel {
    match weight {
        Weight::Blocking => SarifLevel::Error,
        Weight::Must => SarifLevel::Warning,
        Weight::Advice => SarifLevel::Note,
    }
}

/// What is said of a suspicion where there is no room for all of it.
fn message(one: &Told, lang: Lang) -> String {
    let said = one.detail.as_ref().map_or_else(|| one.why.clone(), |it| check::detail(lang, it));
    format!("{}：{said}", one.title)
}

/// The paper. Its readers are officials: it is in Chinese, whatever the program speaks.
fn sheet(all: &[&Checked]) -> Sheet {
    let words = &Phrases::of(Lang::Zh).check.report;
    let mut body = vec![Block::Paragraph(words.preface.to_owned())];
    for checked in all {
        text(checked, &mut body);
    }
    Sheet {
        letterhead: None,
        number: None,
        title: words.title.to_owned(),
        addressee: None,
        body,
        annexes: Vec::new(),
        signature: None,
        appendix: None,
        colophon: (words.colophon)(all.len()),
    }
}

/// What was found in one text.
fn text(checked: &Checked, body: &mut Vec<Block>) {
    let words = &Phrases::of(Lang::Zh).check.report;
    let title = checked.document.title.clone().unwrap_or_else(|| checked.file.clone());
    body.push(Block::Heading { level: 1, text: title });
    let summary = (words.summary)(&checked.file, &checked.day.to_string(), checked.counts());
    body.push(Block::Paragraph(summary));
    for weight in [Weight::Blocking, Weight::Must, Weight::Advice] {
        let own: Vec<&Told> = checked.found.iter().filter(|one| one.weight == weight).collect();
        if !own.is_empty() {
            body.push(Block::Heading { level: 2, text: (words.heading)(weight, own.len()) });
            body.push(Block::Table(table(&own)));
        }
    }
}

fn table(own: &[&Told]) -> Table {
    let words = &Phrases::of(Lang::Zh).check.report;
    let cell = |text: String| Cell { text, span: 1, align: Align::Left, label: false };
    let head = words.columns.map(|name| Cell { label: true, ..cell(name.to_owned()) });
    let mut rows = vec![head.to_vec()];
    for one in own {
        let place = one.clause.clone().unwrap_or_else(|| words.nowhere.to_owned());
        let quoted =
            if one.words.is_empty() { words.absent.to_owned() } else { one.sentence.clone() };
        let row =
            [place, quoted, problem(one), basis(one), one.propose.clone().unwrap_or_default()];
        rows.push(row.map(cell).to_vec());
    }
    Table { widths: vec![12, 28, 26, 18, 16], head_rows: 1, rows }
}

/// What is suspected, why, and what may excuse it.
fn problem(one: &Told) -> String {
    let words = &Phrases::of(Lang::Zh).check;
    let why = one.detail.as_ref().map_or_else(|| one.why.clone(), |it| check::detail(Lang::Zh, it));
    let mut lines = vec![(words.rule)(&one.rule, &one.title), why];
    lines.extend(one.lowered.as_ref().map(|lowered| check::lowered(Lang::Zh, lowered)));
    if !one.traps.is_empty() {
        lines.push((words.report.traps)(&one.traps));
    }
    lines.join("\n")
}

fn basis(one: &Told) -> String {
    let told = |basis: &super::Basis| match &basis.words {
        Some(words) => format!("{}：{words}", basis.citation),
        None => basis.citation.clone(),
    };
    one.basis.iter().map(told).collect::<Vec<_>>().join("\n")
}
