//! A year's figures as one page of its own: the paragraph, plots, tables, and the cases behind every figure.
//!
//! Plots are drawn by the template from whole numbers: what is full and what is only outlined says which year is meant,
//! so that they can be printed in black and white. The page must never ask for anything outside itself, and runs
//! nothing.

mod plot;

pub use plot::{Bar, Plot};

use minijinja::{Value, context};
use serde::Serialize;

use super::OutputError;
use super::template::Templates;

const PAGE: &str = include_str!("report.html");
const STYLE: &str = include_str!("report.css");

/// What the page says.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ReportPage {
    /// The language of its words.
    pub tag: &'static str,
    /// Its title.
    pub title: String,
    /// The days that are counted, and what else must be said first.
    pub notes: Vec<String>,
    /// The heading over the paragraph, and the paragraph, which is in Chinese.
    pub paragraph: (String, String),
    /// The tables.
    pub tables: Vec<FigureTable>,
    /// The heads of the columns: year, year before, difference.
    pub head: [String; 3],
    /// The heading over the cases, the heads of their columns, and what is said where there are more.
    pub behind: (String, [String; 5], String),
    /// How it was counted: the heading, and what is said.
    pub method: (String, Vec<String>),
}

/// The figures of a section.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FigureTable {
    /// The name of the section.
    pub title: String,
    /// The figures.
    pub rows: Vec<FigureRow>,
}

/// A figure.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FigureRow {
    /// Its place among the figures; 0 for what is only named because others are parts of it.
    pub number: usize,
    /// How deep it stands.
    pub depth: usize,
    /// What it is called.
    pub label: String,
    /// What it is called alone.
    pub full: String,
    /// This year, the year before, the difference.
    pub cells: [String; 3],
    /// What stands behind it, in the columns of [`ReportPage::behind`].
    pub items: Vec<[String; 5]>,
    /// There is more than that.
    pub more: bool,
}

/// The page, in UTF-8.
///
/// # Errors
///
/// The template does not take the values.
pub fn report(page: &ReportPage, plots: &[Plot]) -> Result<Vec<u8>, OutputError> {
    let drawn: Vec<plot::Drawn> = plots.iter().map(plot::drawn).collect();
    let values = context! {
        style => STYLE,
        page => Value::from(minijinja::value::Serde(page)),
        plots => Value::from(minijinja::value::Serde(&drawn)),
    };
    Templates::new(&[("report.html", PAGE)])?.page("report.html", values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(words: &str) -> (ReportPage, Plot) {
        let items = vec![std::array::from_fn(|_| words.to_owned())];
        let row = FigureRow {
            number: 1,
            label: words.to_owned(),
            full: words.to_owned(),
            cells: std::array::from_fn(|_| words.to_owned()),
            items,
            more: true,
            ..FigureRow::default()
        };
        let table = FigureTable { title: words.to_owned(), rows: vec![row] };
        let page = ReportPage {
            tag: "zh-CN",
            title: words.to_owned(),
            notes: vec![words.to_owned()],
            paragraph: (words.to_owned(), words.to_owned()),
            tables: vec![table],
            method: (words.to_owned(), vec![words.to_owned()]),
            ..ReportPage::default()
        };
        let bar = Bar {
            label: words.to_owned(),
            value: 3,
            text: "3".to_owned(),
            before: None,
            marks: None,
        };
        (
            page,
            Plot {
                title: words.to_owned(),
                years: ["2026".into(), "2025".into()],
                marks: None,
                bars: vec![bar],
            },
        )
    }

    #[test]
    fn texts_stay_texts_and_nothing_is_asked_for() {
        let (page, plot) = sample("<script>甲</script>\"'&");
        let bytes = report(&page, &[plot]).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"), "{text}");
        assert!(text.matches("&lt;script&gt;").count() > 8, "{text}");
        for outside in ["src=", "url(", "<script", "@import", "href=\"h"] {
            assert!(!text.contains(outside), "{outside}");
        }
    }

    #[test]
    fn the_same_figures_are_the_same_page() {
        let (page, plot) = sample("甲");
        assert_eq!(report(&page, std::slice::from_ref(&plot)), report(&page, &[plot]));
    }
}
