//! What was found suspicious: the heaviest first, each with its words and its place.

use crate::app::check::{Checked, Folder, Told};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::workflow::Weight;
use crate::lang::check;
use std::fmt::Write;

/// Cells that a quotation, the path of a file, and a title get.
const QUOTE: usize = 90;
const FILE: usize = 44;
const TITLE: usize = 48;

/// `check FILE`: all suspicions of a text; with `explain` all that is said of each.
pub(in crate::cli) fn suspected(
    face: &Face,
    checked: &Checked,
    rules: usize,
    explain: bool,
) -> String {
    let words = &face.phrases.check;
    let name = checked.document.title.clone().unwrap_or_else(|| checked.file.clone());
    let mut text = format!("{}\n", face.paint(Tone::Head, &(words.heading)(&name)));
    if checked.found.is_empty() {
        let _ = writeln!(text, "{}", face.paint(Tone::Good, &(words.clean)(rules)));
        return text;
    }
    let _ = writeln!(text, "{}", (words.counts)(checked.counts()));
    let _ = writeln!(text, "{}\n", face.paint(Tone::Faint, &(words.day)(&checked.day.to_string())));
    let (shown, hidden) = checked.shown();
    for weight in Weight::ALL.into_iter().rev() {
        for told in shown.iter().filter(|told| told.weight == weight) {
            one(face, &mut text, told, explain);
        }
    }
    if hidden > 0 {
        let _ = writeln!(text, "{}", face.paint(Tone::Warn, &(words.hidden)(hidden)));
    }
    let _ = writeln!(text, "{}", words.next);
    text
}

fn one(face: &Face, text: &mut String, told: &Told, explain: bool) {
    let words = &face.phrases.check;
    let heading = (words.one)(told.weight, &told.rule, &told.title);
    let place = (words.place)(told.clause.as_deref(), told.line);
    let _ = writeln!(text, "{}  {place}", face.paint(tone(told.weight), &heading));
    if !told.words.is_empty() {
        let _ = writeln!(text, "  “{}”", table::cut(&told.sentence.replace('\n', " "), QUOTE));
    }
    if let Some(detail) = &told.detail {
        let _ = writeln!(text, "  {}", check::detail(face.lang, detail));
        if let Some(hint) = check::hint(face.lang, detail) {
            let _ = writeln!(text, "  {hint}");
        }
    }
    if let Some(lowered) = &told.lowered {
        let reason = check::lowered(face.lang, lowered);
        let _ = writeln!(text, "  {}", face.paint(Tone::Faint, &reason));
    }
    if explain {
        explained(face, text, told);
    } else {
        let basis: Vec<&str> = told.basis.iter().map(|one| one.citation.as_str()).collect();
        let _ = writeln!(text, "  {}{}{}", words.basis, basis.join("、"), unsure(face, told));
    }
    text.push('\n');
}

/// All that is said of a suspicion.
fn explained(face: &Face, text: &mut String, told: &Told) {
    let words = &face.phrases.check;
    let _ = writeln!(text, "  {}", told.why);
    for basis in &told.basis {
        let _ = writeln!(text, "  {}{}{}", words.basis, basis.citation, unsure(face, told));
        for line in basis.words.iter().flat_map(|words| words.lines()) {
            let _ = writeln!(text, "    {line}");
        }
    }
    for trap in &told.traps {
        let _ = writeln!(text, "  {}{trap}", words.trap);
    }
    if let Some(propose) = &told.propose {
        let _ = writeln!(text, "  {}{propose}", words.propose);
    }
}

/// That the basis is not confirmed, where it is not.
fn unsure(face: &Face, told: &Told) -> &'static str {
    if told.certainty.is_sure() { "" } else { face.phrases.check.unsure }
}

fn tone(weight: Weight) -> Tone {
    match weight {
        Weight::Blocking => Tone::Bad,
        Weight::Must => Tone::Warn,
        Weight::Advice => Tone::Faint,
    }
}

/// `check DIR`: a row a text.
pub(in crate::cli) fn suspected_all(face: &Face, folder: &Folder) -> String {
    let words = &face.phrases.check;
    let rows = folder.rows.iter().map(|row| {
        let mut cells = vec![table::cut(&row.file, FILE)];
        if let Ok(checked) = &row.found {
            let title = checked.document.title.as_deref().unwrap_or_default();
            cells.extend(checked.counts().map(|count| count.to_string()));
            cells.push(table::cut(title, TITLE));
        } else {
            cells.extend(["", "", "", words.unread].map(str::to_owned));
        }
        cells
    });
    let table = table::table(&words.table, &rows.collect::<Vec<_>>());
    format!("{table}\n{}\n", totals(face, folder))
}

/// How many texts, suspicions and unread files there are.
pub(in crate::cli) fn totals(face: &Face, folder: &Folder) -> String {
    let read = || folder.rows.iter().filter_map(|row| row.found.as_ref().ok());
    let sum = read().map(Checked::counts).fold([0; 3], |sum, one| {
        let [blocking, must, advice] = one;
        [sum[0] + blocking, sum[1] + must, sum[2] + advice]
    });
    let texts = read().count();
    (face.phrases.check.totals)(texts, sum, folder.rows.len() - texts)
}
