//! What taking over a list came to, row by row.

use crate::app::catalogue::stock::{Fate, Imported, RowReport};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::lang::stock;
use std::fmt::Write;

/// Rows without anything to look at that are told one by one; more are counted.
const PLAIN: usize = 20;

/// `catalogue import`.
pub(in crate::cli) fn stock_imported(face: &Face, imported: &Imported) -> String {
    let words = &face.phrases.stock;
    let mut text = String::new();
    if !imported.columns.is_empty() {
        let _ = writeln!(text, "{}", face.paint(Tone::Head, words.columns));
        for (head, column) in &imported.columns {
            let meaning = column.map_or(words.unused, |column| stock::column(face.lang, column));
            let _ = writeln!(text, "  {head} → {meaning}");
        }
    }
    let mut plain = 0;
    for row in &imported.rows {
        let is_plain = match &row.fate {
            Fate::Taken { notes, .. } => notes.is_empty(),
            Fate::Unchanged(_) => true,
            _ => false,
        };
        plain += usize::from(is_plain);
        if !is_plain || plain <= PLAIN {
            line(face, row, &mut text);
        }
    }
    if plain > PLAIN {
        let _ = writeln!(text, "{}", (words.more)(plain - PLAIN));
    }
    let (taken, unchanged, bad) = imported.counts();
    let _ = writeln!(text, "{}", (words.counts)(taken, unchanged, bad));
    for series in &imported.numbers {
        let _ = writeln!(text, "{}", (words.goes_on)(&series.last, &series.next));
    }
    if !imported.taken_in {
        let _ = writeln!(text, "{}", face.paint(Tone::Bad, words.nothing_written));
    } else if imported.dry_run {
        let _ = writeln!(text, "{}", face.phrases.catalogue.dry_run);
    }
    text
}

fn line(face: &Face, row: &RowReport, text: &mut String) {
    let words = &face.phrases.stock;
    let title = table::cut(&row.title.replace('\n', " "), 50);
    let (became, remarks) = match &row.fate {
        Fate::Taken { entry, notes } => {
            let notes = notes.iter().map(|note| stock::note(face.lang, note)).collect();
            ((words.taken)(entry.as_str()), notes)
        }
        Fate::Unchanged(entry) => ((words.unchanged)(entry.as_str()), Vec::new()),
        Fate::Bad(problems) => {
            let problems = problems.iter().map(|one| stock::problem(face.lang, one)).collect();
            (words.bad.to_owned(), problems)
        }
        Fate::Unreadable(reason) => (
            words.bad.to_owned(),
            vec![crate::lang::reading::unreadable(face.lang, reason).sentence],
        ),
    };
    let _ = writeln!(text, "{}  {title}  {became}", (words.place)(&row.place));
    for remark in remarks {
        let _ = writeln!(text, "    · {remark}");
    }
}
