//! 对照表 as one page of its own: what was deleted in `del`, what was inserted in `ins`, so that a reader who
//! does not see the marks is told of them too.
//!
//! The page must never ask for anything outside itself, and runs nothing.

use minijinja::{Value, context};
use serde::Serialize;

use crate::domain::document::comparison::{Line, Shown, Written, shown};
use crate::lang::comparison::{TABLE, ZH};
use crate::lang::sheet::ZH as FORM;
use crate::output::template::Templates;
use crate::output::{ComparisonTable, OutputError};

const PAGE: &str = include_str!("comparison.html");
const STYLE: &str = include_str!("comparison.css");

/// The table as a page, in UTF-8.
pub fn comparison(table: &ComparisonTable<'_>) -> Result<Vec<u8>, OutputError> {
    let rows: Vec<PageRow> = shown(table.lines, table.all).into_iter().map(PageRow::of).collect();
    let (before, after) = table.between;
    let values = context! {
        tag => FORM.tag,
        style => STYLE,
        title => (TABLE.title)(table.title),
        between => (TABLE.between)(before, after),
        legend => TABLE.legend,
        columns => TABLE.columns,
        absent => TABLE.none,
        reason => TABLE.reason,
        rows => Value::from(minijinja::value::Serde(&rows)),
    };
    Templates::new(&[("comparison.html", PAGE)])?.page("comparison.html", values)
}

/// A row as the template asks for it.
#[derive(Default, Serialize)]
struct PageRow {
    /// What stands for clauses that nothing became of; empty for a row.
    folded: String,
    old: PageSide,
    new: PageSide,
    why: String,
    /// Whether the drafter is asked for a reason.
    asks: bool,
}

/// One side of a row.
#[derive(Default, Serialize)]
struct PageSide {
    there: bool,
    label: String,
    words: Vec<PageWords>,
}

#[derive(Serialize)]
struct PageWords {
    /// `del`, `ins`, or nothing where the words stand in both texts.
    mark: &'static str,
    lines: Vec<String>,
}

impl PageRow {
    fn of(row: Shown<'_>) -> Self {
        match row {
            Shown::Untouched { count, first, last } => {
                Self { folded: (ZH.untouched)(count, first, last), ..Self::default() }
            }
            Shown::Line(line) => Self {
                folded: String::new(),
                old: PageSide::of(line, &line.old, Written::New),
                new: PageSide::of(line, &line.new, Written::Old),
                why: ZH.explain(line),
                asks: !line.is_untouched(),
            },
        }
    }
}

impl PageSide {
    fn of(line: &Line, labels: &[String], elsewhere: Written) -> Self {
        if labels.is_empty() {
            return Self::default();
        }
        let label = if let [label] = labels { label.clone() } else { String::new() };
        let words = line.without(elsewhere).map(|passage| PageWords {
            mark: match passage.written {
                Written::Both => "",
                Written::Old => "del",
                Written::New => "ins",
            },
            lines: passage.text.split('\n').map(str::to_owned).collect(),
        });
        Self { there: true, label, words: words.collect() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::comparison::{Fate, Passage};

    #[test]
    fn texts_stay_texts_and_marks_are_told() {
        let evil = "<script>甲</script>";
        let line = Line {
            old: vec!["第一条".to_owned()],
            new: vec!["第一条".to_owned()],
            fate: Fate::Changed,
            renumbered: false,
            moved: false,
            passages: vec![
                Passage { written: Written::Both, text: "同\n下".to_owned() },
                Passage { written: Written::Old, text: evil.to_owned() },
                Passage { written: Written::New, text: "新".to_owned() },
            ],
        };
        let lines = [line];
        let table =
            ComparisonTable { title: evil, between: (evil, "乙"), lines: &lines, all: false };
        let page = String::from_utf8(comparison(&table).unwrap()).unwrap();
        assert!(page.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"), "{page}");
        assert!(page.contains("同<br>下<del>&lt;script&gt;甲"), "{page}");
        assert!(!page.contains("None"), "{page}");
        assert!(page.contains("同<br>下<ins>新</ins>"), "{page}");
        for outside in ["src=", "href=", "url(", "<script", "@import"] {
            assert!(!page.contains(outside), "{outside}");
        }
    }
}
