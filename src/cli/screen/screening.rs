//! What a text is by the questions of a screening: each with its answer, the words and the rule behind it.

use crate::app::batch::{Batch, Paper, Row};
use crate::app::screening::Screened;
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::check::screening::{Answer, Classification, Quote, Screening, Step};
use crate::domain::document::Span;
use std::fmt::Write;

/// Cells that a title, and the path of a file, get.
const TITLE: usize = 48;
const FILE: usize = 40;

/// Cells that a quotation gets.
const QUOTE: usize = 90;

/// `screen`
pub(in crate::cli) fn screened(face: &Face, screened: &Screened) -> String {
    let words = &face.phrases.screening;
    let (document, screening) = (&screened.document, &screened.screening);
    let class = screening.classification;
    let verdict = (words.verdict)((words.class)(class));
    let mut text = format!("{}\n", face.paint(tone(class), &verdict));
    let title = document.title.as_deref().unwrap_or(words.untitled);
    let number = document.number.as_ref().map(ToString::to_string);
    let _ = writeln!(text, "  {}", (words.paper)(title, number.as_deref()));
    if let Some(category) = &screened.category {
        let _ = writeln!(text, "  {}", (words.category)(category));
    }
    let _ = writeln!(text, "  {}", (words.by_place)(&screened.place));
    questions(face, &mut text, screening, &|span| {
        document.clause_at(span).map(|clause| clause.label.as_str())
    });
    let _ = writeln!(text, "\n{}", (words.next)(class));
    text
}

/// In which clause words stand, by their place.
type ClauseOf<'a> = &'a dyn Fn(Span) -> Option<&'a str>;

/// The questions with their answers, those of a major decision last.
pub(super) fn questions(face: &Face, text: &mut String, screening: &Screening, clause: ClauseOf) {
    let words = &face.phrases.screening;
    let _ = writeln!(text, "\n{}", face.paint(Tone::Head, words.questions));
    for step in &screening.steps {
        question(face, text, step, clause);
    }
    let decision = &screening.decision;
    let heading = (words.decision)(decision.possible);
    let _ = writeln!(text, "\n{}", face.paint(Tone::Head, heading));
    let shown = decision.steps.iter().filter(|step| decision.possible && step.answer != Answer::No);
    for step in shown {
        question(face, text, step, clause);
    }
}

fn question(face: &Face, text: &mut String, step: &Step, clause: ClauseOf) {
    let words = &face.phrases.screening;
    let answer = (words.answer)(step.answer);
    let _ = writeln!(text, "{}", (words.question)(&step.id, &step.ask, answer));
    let _ = writeln!(text, "     {}", step.reason);
    for quote in &step.quotes {
        let _ = writeln!(text, "     {}", quoted(face, quote, clause(quote.span)));
    }
    let _ = writeln!(text, "     {}", face.paint(Tone::Faint, &(words.basis)(&step.basis)));
}

fn quoted(face: &Face, quote: &Quote, clause: Option<&str>) -> String {
    let line: String = quote.words.split_whitespace().collect::<Vec<_>>().join(" ");
    (face.phrases.screening.quote)(&table::cut(&line, QUOTE), clause)
}

fn tone(class: Classification) -> Tone {
    match class {
        Classification::Normative => Tone::Good,
        Classification::NotNormative => Tone::Head,
        Classification::NeedsHuman => Tone::Warn,
    }
}

/// `screen --batch`
pub(in crate::cli) fn screened_all(face: &Face, batch: &Batch) -> String {
    let words = &face.phrases.screening;
    let rows: Vec<Vec<String>> = batch.rows.iter().map(|row| cells(face, row)).collect();
    let mut text = if rows.is_empty() { String::new() } else { table::table(&words.table, &rows) };
    let _ = writeln!(text, "{}", (words.totals)(totals(batch)));
    text
}

/// How many are normative, not, for a person, unread.
pub(in crate::cli) fn totals(batch: &Batch) -> [usize; 4] {
    let papers = || batch.rows.iter().filter_map(|row| row.found.as_ref().ok());
    let of = |class| papers().filter(|paper| paper.screening.classification == class).count();
    [
        of(Classification::Normative),
        of(Classification::NotNormative),
        of(Classification::NeedsHuman),
        batch.rows.len() - papers().count(),
    ]
}

fn cells(face: &Face, row: &Row) -> Vec<String> {
    let words = &face.phrases.screening;
    let file = table::cut(&row.file, FILE);
    let Ok(Paper { title, screening, category, .. }) = &row.found else {
        return vec![file, words.unread.to_owned(), String::new(), String::new(), String::new()];
    };
    vec![
        file,
        (words.class)(screening.classification).to_owned(),
        category.clone().unwrap_or_default(),
        screening.steps.last().map(|step| step.id.clone()).unwrap_or_default(),
        table::cut(title.as_deref().unwrap_or_default(), TITLE),
    ]
}
