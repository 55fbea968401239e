//! The law library: what was taken in, what is known of statutes, and which entries have a basis that changed.

use crate::app::batch_list;
use crate::app::folder::Unread;
use crate::app::laws::import::{Fate, Row, Why};
use crate::app::laws::show::{Listed, Shown};
use crate::app::laws::stale::Worklist;
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::document::Ordinal;
use crate::domain::law::{Renumbering, Statute, Version, article_label};
use crate::lang::law_check;
use std::fmt::Write;

/// Cells of a title.
const WIDTH: usize = 50;

/// What became of a file.
pub(in crate::cli) fn import_row(face: &Face, row: &Row) -> String {
    let words = &face.phrases.laws;
    match &row.fate {
        Fate::Taken { title, day, articles, is_new } => {
            (words.taken)(title, *day, *articles, *is_new)
        }
        Fate::Held { title, day } => (words.held)(title, *day),
        Fate::Refused(why) => (words.refused)(&refusal(face, why)),
    }
}

fn refusal(face: &Face, why: &Why) -> String {
    let words = &face.phrases.laws;
    match why {
        Why::Unread(reason) => crate::lang::reading::unreadable(face.lang, reason).sentence,
        Why::Disk(kind) => batch_list::why(&Unread::Disk(*kind), face.lang),
        Why::NoTitle => words.no_title.to_owned(),
        Why::NoArticles { title } => (words.no_articles)(title),
        Why::NoKind { title } => (words.no_kind)(title),
        Why::Differs { title, held } => (words.differs)(title, held),
    }
}

/// `laws import`, a line a file, and the sum.
pub(in crate::cli) fn imported(face: &Face, rows: &[Row], dry_run: bool) -> String {
    let mut text = String::new();
    for row in rows {
        let _ = writeln!(text, "{}  {}", row.file, import_row(face, row));
    }
    let count = |is: fn(&Fate) -> bool| rows.iter().filter(|row| is(&row.fate)).count();
    let taken = count(|fate| matches!(fate, Fate::Taken { .. }));
    let held = count(|fate| matches!(fate, Fate::Held { .. }));
    text + &(face.phrases.laws.imported)(taken, held, rows.len() - taken - held, dry_run)
}

/// `laws list`.
pub(in crate::cli) fn laws(face: &Face, list: &[Listed<'_>]) -> String {
    let words = &face.phrases.laws;
    let rows: Vec<Vec<String>> = list
        .iter()
        .map(|one| {
            let newest = one.statute.versions.iter().rev().find_map(Version::begun);
            vec![
                table::cut(&one.statute.title, WIDTH),
                (words.kind_of)(one.statute.kind).to_owned(),
                (words.standing)(one.standing),
                newest.map(|day| day.to_string()).unwrap_or_default(),
                one.statute.articles().map(|count| count.to_string()).unwrap_or_default(),
                if one.texts == 0 { String::new() } else { one.texts.to_string() },
            ]
        })
        .collect();
    format!("{}{}", table::table(&words.list_head, &rows), (words.listed)(list.len()))
}

/// `laws show`.
pub(in crate::cli) fn law(face: &Face, shown: &Shown<'_>) -> String {
    let mut text = format!("{}\n", face.paint(Tone::Head, &format!("《{}》", shown.statute.title)));
    if let Some((law, article)) = shown.article {
        let of = (face.phrases.laws.of_version)(law.day);
        let _ = writeln!(text, "{}{of}", article.label());
        for paragraph in &article.paragraphs {
            let _ = writeln!(text, "  {paragraph}");
        }
        return text;
    }
    for line in table::table(&[], &facts(face, shown)).lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "  {line}");
    }
    for table in &shown.statute.renumbered {
        renumbered(face, shown.statute, table, &mut text);
    }
    for heir in &shown.tables {
        let own = |table: &&Renumbering| table.of.as_ref() == Some(&shown.statute.title);
        for table in heir.renumbered.iter().filter(own) {
            renumbered(face, heir, table, &mut text);
        }
    }
    text
}

/// What is known of a statute, a label and a value each.
fn facts(face: &Face, shown: &Shown<'_>) -> Vec<Vec<String>> {
    let (words, statute) = (&face.phrases.laws, shown.statute);
    let labels = &words.labels;
    let mut rows = Vec::new();
    let mut row = |label: &str, value: Option<String>| {
        rows.extend(value.map(|value| vec![label.to_owned(), value]));
    };
    row(labels.kind, Some((words.kind_of)(statute.kind).to_owned()));
    row(labels.aliases, Some(statute.aliases.join("、")).filter(|names| !names.is_empty()));
    row(labels.standing, Some((words.standing)(shown.standing)));
    for version in statute.known_versions() {
        row(labels.versions, Some((words.version)(version)));
    }
    row(
        labels.repeal,
        statute.repealed.as_ref().map(|repeal| {
            let by: Vec<String> = repeal.by.iter().map(|title| format!("《{title}》")).collect();
            let on = repeal.on.map(|on| on.to_string()).unwrap_or_default();
            [on, by.concat(), repeal.basis.clone().unwrap_or_default()].join("  ")
        }),
    );
    row(labels.certainty, Some((face.phrases.place.certainty)(&statute.certainty).to_owned()));
    row(labels.source, statute.source.clone());
    row(labels.note, statute.note.clone());
    for text in shown.texts {
        let of = (words.of_version)(text.day);
        row(labels.texts, Some(format!("{}{of}", text.file)));
    }
    if shown.texts.is_empty() {
        row(labels.texts, Some(labels.no_text.to_owned()));
    }
    rows
}

/// A table of numbers, an article a line.
fn renumbered(face: &Face, heir: &Statute, table: &Renumbering, text: &mut String) {
    let of = table.of.as_deref().unwrap_or(&heir.title);
    let sure = (face.phrases.place.certainty)(&table.certainty);
    let head = (face.phrases.laws.table)(of, table);
    let _ = writeln!(text, "\n{}  {sure}", face.paint(Tone::Head, &head));
    let label = |number: u32| article_label(Ordinal { number, branch: None });
    for one in &table.moves {
        let to: Vec<String> = one.to.iter().map(|number| label(*number)).collect();
        let title =
            if table.of.is_some() { format!("《{}》", heir.title) } else { String::new() };
        let topic = one.topic.as_ref().map(|topic| format!("  {topic}")).unwrap_or_default();
        let _ = writeln!(text, "  {} → {title}{}{topic}", label(one.from), to.join("、"));
    }
}

/// `laws stale`.
pub(in crate::cli) fn laws_stale(face: &Face, list: &Worklist) -> String {
    let words = &face.phrases.laws;
    if list.entries.is_empty() {
        return (words.none_stale)(list.looked_at, list.on);
    }
    let mut text = (words.some_stale)(list.entries.len(), list.looked_at, list.on);
    for one in &list.entries {
        let number = one.entry.number.as_deref().unwrap_or_default();
        let head = format!("{}  {number}  {}", one.entry.id, one.entry.title);
        let _ = write!(text, "\n\n{}", face.paint(Tone::Head, &head));
        for change in &one.changes {
            let said = law_check::change(face.lang, change);
            let _ = write!(text, "\n  · {}", said.sentence);
            if let Some(hint) = said.hint {
                let _ = write!(text, "\n    {hint}");
            }
        }
    }
    text
}
