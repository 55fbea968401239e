//! A paper as one page of its own: read in any browser, printed in the proportions of GB/T 9704-2012.
//!
//! The page must never ask for anything outside itself, and runs nothing.

mod comparison;

pub use comparison::comparison;

use minijinja::{Value, context};
use serde::Serialize;

use super::template::Templates;
use super::title_lines::title_lines;
use super::{OutputError, grid};
use crate::domain::paper::{Align, Block, Cell, Sheet, Table};
use crate::lang::sheet::ZH;

const PAGE: &str = include_str!("paper.html");
const STYLE: &str = include_str!("paper.css");

/// Half characters of the title that stand on a line, as in the Word file.
const TITLE_HALVES: usize = 40;

/// The paper as a page, in UTF-8.
///
/// Refused are the same sheets as in [`docx`](fn@super::docx).
pub fn html(sheet: &Sheet) -> Result<Vec<u8>, OutputError> {
    grid::check(sheet)?;
    Templates::new(&[("paper.html", PAGE)])?.page("paper.html", values(sheet))
}

fn values(sheet: &Sheet) -> Value {
    let page_blocks =
        |body: &[Block]| -> Vec<PageBlock> { body.iter().map(PageBlock::of).collect() };
    let blocks = page_blocks(&sheet.body);
    let appendix = sheet.appendix.as_ref();
    let appended = appendix.map(|appendix| page_blocks(&appendix.body)).unwrap_or_default();
    context! {
        tag => ZH.tag,
        style => STYLE,
        letterhead => sheet.letterhead.clone(),
        number => sheet.number.clone(),
        title => sheet.title.replace('\n', ""),
        title_lines => title_lines(&sheet.title, TITLE_HALVES),
        addressee => sheet.addressee.as_ref().map(|name| format!("{name}{}", ZH.colon)),
        blocks => Value::from(minijinja::value::Serde(&blocks)),
        annex_mark => ZH.annexes,
        annexes => sheet.annexes.clone(),
        signers => sheet.signature.as_ref().map(|signature| signature.signers.clone()).unwrap_or_default(),
        date => sheet.signature.as_ref().map(|signature| signature.date.clone()),
        appendix_mark => ZH.appendix,
        appendix_title => appendix.map(|appendix| appendix.title.as_str()),
        appended => Value::from(minijinja::value::Serde(&appended)),
        colophon => sheet.colophon.as_str(),
    }
}

/// A part of the body as the template asks for it.
#[derive(Default, Serialize)]
struct PageBlock {
    /// Which kind: `heading`, `paragraph` or `table`.
    kind: &'static str,
    /// The level of the tag; the title is `h1`.
    level: u8,
    /// The lines of a text.
    lines: Vec<String>,
    /// The widths of the columns in hundredths of a percent, as `12.34%`.
    widths: Vec<String>,
    head: Vec<Vec<PageCell>>,
    rows: Vec<Vec<PageCell>>,
}

#[derive(Serialize)]
struct PageCell {
    lines: Vec<String>,
    span: usize,
    /// `col`, `row`, or nothing when the cell names nothing.
    scope: &'static str,
    center: bool,
}

impl PageBlock {
    fn of(block: &Block) -> Self {
        match block {
            Block::Heading { level, text } => {
                Self { kind: "heading", level: level + 1, lines: lines(text), ..Self::default() }
            }
            Block::Paragraph(text) => {
                Self { kind: "paragraph", lines: lines(text), ..Self::default() }
            }
            Block::Table(table) => Self::of_table(table),
        }
    }

    fn of_table(table: &Table) -> Self {
        let percent = |width: u32| format!("{}.{:02}%", width / 100, width % 100);
        let (head, rows) = table.rows.split_at(table.head_rows.min(table.rows.len()));
        Self {
            kind: "table",
            widths: grid::columns(table, 10_000).into_iter().map(percent).collect(),
            head: head.iter().map(|row| cells(row, true)).collect(),
            rows: rows.iter().map(|row| cells(row, false)).collect(),
            ..Self::default()
        }
    }
}

fn cells(row: &[Cell], head: bool) -> Vec<PageCell> {
    row.iter()
        .map(|cell| PageCell {
            lines: lines(&cell.text),
            span: cell.span,
            scope: match (head, cell.label) {
                (true, _) => "col",
                (false, true) => "row",
                (false, false) => "",
            },
            center: cell.align == Align::Center,
        })
        .collect()
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::docx::sample::{empty, opinion};
    use super::*;

    fn page(sheet: &Sheet) -> String {
        String::from_utf8(html(sheet).unwrap()).unwrap()
    }

    #[test]
    fn the_same_sheet_gives_the_same_page() {
        assert_eq!(html(&opinion()), html(&opinion()));
    }

    #[test]
    fn it_is_one_page_with_nothing_outside() {
        let page = page(&opinion());
        assert!(page.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"));
        assert_eq!(page.matches("<h1").count(), 1);
        for outside in ["src=", "href=", "url(", "<script", "@import"] {
            assert!(!page.contains(outside), "{outside}");
        }
    }

    #[test]
    fn texts_stay_texts() {
        let evil = "<script>alert(1)</script>\"'&";
        let sheet = Sheet {
            title: evil.to_owned(),
            letterhead: Some(evil.to_owned()),
            body: vec![Block::Paragraph(evil.to_owned())],
            annexes: vec![evil.to_owned()],
            ..empty()
        };
        let page = page(&sheet);
        assert!(!page.contains("<script"));
        assert!(page.matches("&lt;script&gt;").count() >= 4);
    }

    #[test]
    fn heads_of_tables_name_their_cells() {
        let page = page(&opinion());
        assert!(page.contains("<th scope=\"col\" class=\"center\">序号</th>"), "{page}");
        assert!(page.contains("<th scope=\"row\" class=\"center\">合计</th>"));
        assert!(page.contains("<td colspan=\"3\">一处</td>"));
        assert!(page.contains("第五条设定罚款<br>没有上位法依据"));
    }

    #[test]
    fn an_empty_sheet_is_a_page_too() {
        let page = page(&empty());
        assert!(!page.contains("class=\"letterhead\""));
        assert!(page.contains("审核流转单"));
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let body = vec![Block::Heading { level: 0, text: String::new() }];
        assert_eq!(html(&Sheet { body, ..empty() }), Err(OutputError::HeadingLevel(0)));
    }
}
