//! 对照表 as a Word file: three columns on a lying page, what was deleted struck, what was inserted bold and
//! underlined.
//!
//! It must never leave out a clause that something became of.

use super::format::{Indent, Letters, Paragraph, Side};
use super::measure::{LINE, LYING_TEXT_WIDTH};
use super::text::{around, paragraph, run};
use super::{package, style, table};
use crate::domain::document::comparison::{Line, Shown, Written, shown};
use crate::lang::comparison::{TABLE, ZH};
use crate::output::title_lines::title_lines;
use crate::output::xml::{Element, element};
use crate::output::{ComparisonTable, OutputError, container};

/// Half characters of 二号 that stand on a line of a lying page.
const TITLE_HALVES: usize = 56;

/// The columns in hundredths: old, new, what happened and why.
const COLUMNS: [u32; 3] = [39, 39, 22];

/// The table as a `.docx`.
pub fn comparison(table: &ComparisonTable<'_>) -> Result<Vec<u8>, OutputError> {
    let title = (TABLE.title)(table.title);
    container::zip(&package::lying(&title, blocks(&title, table)))
}

fn blocks(title: &str, table: &ComparisonTable<'_>) -> Vec<Element> {
    let head = Paragraph { space: Some((0, LINE / 2)), ..Paragraph::styled(style::TITLE) };
    let note = |text: &str| paragraph(Paragraph::styled(style::CELL), text);
    let (before, after) = table.between;
    vec![
        paragraph(head, &title_lines(title, TITLE_HALVES).join("\n")),
        note(&(TABLE.between)(before, after)),
        note(TABLE.legend),
        rows(table),
        // A table may not end a Word file.
        paragraph(Paragraph::styled(style::GAP), ""),
    ]
}

fn rows(table: &ComparisonTable<'_>) -> Element {
    let widths = COLUMNS.map(|part| LYING_TEXT_WIDTH * part / 100);
    let grid = widths.map(|width| element("w:gridCol").with("w:w", width));
    let label = Paragraph { keep_next: true, ..Paragraph::styled(style::LABEL) };
    let head = TABLE.columns.map(|name| vec![paragraph(label, name)]);
    let body = shown(table.lines, table.all).into_iter().map(|row| match row {
        Shown::Line(line) => table::row_of(cells(line).into_iter().zip(widths), false),
        Shown::Untouched { count, first, last } => {
            table::row_over(folded(&(ZH.untouched)(count, first, last)), widths)
        }
    });
    element("w:tbl")
        .child(table::properties(LYING_TEXT_WIDTH))
        .child(element("w:tblGrid").children(grid))
        .child(table::row_of(head.into_iter().zip(widths), true))
        .children(body)
}

fn folded(text: &str) -> Element {
    let format = Paragraph { side: Some(Side::Center), ..Paragraph::styled(style::CELL) };
    paragraph(format, text)
}

fn cells(line: &Line) -> [Vec<Element>; 3] {
    let why = [ZH.explain(line), String::new(), TABLE.reason.to_owned()];
    // What nothing became of needs no reason.
    let why = if line.is_untouched() { why.get(..1) } else { why.get(..) };
    let format = Paragraph::styled(style::CELL);
    let why = why.unwrap_or_default().iter().map(|text| paragraph(format, text));
    [words(line, &line.old, Written::New), words(line, &line.new, Written::Old), why.collect()]
}

/// The words of one side, without those that are only `elsewhere`; its label before them where it has one.
fn words(line: &Line, labels: &[String], elsewhere: Written) -> Vec<Element> {
    let indent = Some(Indent { first_two_characters: false, ..Indent::default() });
    let format = Paragraph { indent, ..Paragraph::styled(style::CELL) };
    if labels.is_empty() {
        return vec![paragraph(format, TABLE.none)];
    }
    let mut paragraphs: Vec<Vec<Element>> = vec![Vec::new()];
    if let [label] = labels {
        let label = run(Letters { bold: true, ..Letters::default() }, &format!("{label}　"));
        paragraphs.last_mut().into_iter().for_each(|last| last.extend(label.clone()));
    }
    for passage in line.without(elsewhere) {
        for (index, part) in passage.text.split('\n').enumerate() {
            if index > 0 {
                paragraphs.push(Vec::new());
            }
            let run = run(letters(passage.written), part);
            paragraphs.last_mut().into_iter().for_each(|last| last.extend(run.clone()));
        }
    }
    paragraphs.into_iter().map(|runs| around(format, runs)).collect()
}

fn letters(written: Written) -> Letters {
    match written {
        Written::Both => Letters::default(),
        Written::Old => Letters { struck: true, ..Letters::default() },
        Written::New => Letters { bold: true, underlined: true, ..Letters::default() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::comparison::{Fate, Passage};

    #[test]
    fn what_changed_is_marked_and_nothing_else() {
        let passage = |written, text: &str| Passage { written, text: text.to_owned() };
        let line = Line {
            old: vec!["第六条".to_owned()],
            new: vec!["第七条".to_owned()],
            fate: Fate::Changed,
            renumbered: true,
            moved: false,
            passages: vec![
                passage(Written::Both, "保存"),
                passage(Written::Old, "六个"),
                passage(Written::New, "十二个"),
                passage(Written::Both, "月。\n报镇<所>。"),
            ],
        };
        let [old, new, why] = cells(&line).map(|cell| {
            cell.into_iter()
                .map(|one| String::from_utf8(one.into_part()).unwrap())
                .collect::<String>()
        });
        assert!(old.contains("<w:strike/></w:rPr><w:t xml:space=\"preserve\">六个</w:t>"), "{old}");
        assert!(!old.contains("十二个") && !new.contains("六个"));
        assert!(
            new.contains("<w:u w:val=\"single\"/></w:rPr><w:t xml:space=\"preserve\">十二个</w:t>"),
            "{new}"
        );
        assert_eq!(new.matches("<w:p>").count(), 2);
        assert!(new.contains("报镇&lt;所&gt;。"));
        assert!(
            why.contains("修改；条次调整：第六条改为第七条") && why.contains("理由："),
            "{why}"
        );
    }

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let table = ComparisonTable { title: "", between: ("甲", "乙"), lines: &[], all: false };
        assert_eq!(comparison(&table), comparison(&table));
        assert!(comparison(&table).is_ok());
    }
}
