//! Styles, as far as they have a bearing on words: lists, heading levels, hidden text.

use std::collections::HashMap;

use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::figures::Figures;
use crate::input::document::xml::{Element, Piece, Xml};

/// The styles of a document, its automatic ones included.
#[derive(Default)]
pub(super) struct Styles {
    by_name: HashMap<(String, String), Style>,
    lists: HashMap<String, List>,
    /// The numbers of headings.
    outline: List,
}

#[derive(Default)]
struct Style {
    display_name: String,
    parent: Option<String>,
    list: Option<String>,
    hidden: Option<bool>,
    font: Option<String>,
}

/// The levels of a list, the first is 1.
pub(super) type List = HashMap<usize, Level>;

/// A level of a list.
#[derive(Clone, Debug)]
pub(super) struct Level {
    pub(super) figures: Figures,
    pub(super) prefix: String,
    pub(super) suffix: String,
    pub(super) start: u32,
    /// How many levels are shown, this one included.
    pub(super) shown: usize,
    /// The label with `%1%` for the number of the first level, as newer programs write it.
    pub(super) pattern: Option<String>,
}

impl Styles {
    /// Adds the styles of a part. Those of the text come after the common ones and go before them.
    pub(super) fn read(&mut self, part: &str, words: &str) -> Result<(), Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut reading = Reading::default();
        loop {
            match xml.next()? {
                Piece::Open(element) => reading.open(&element, self),
                Piece::Close => reading.close(self),
                Piece::Words(_) => {}
                Piece::End => return Ok(()),
            }
        }
    }

    /// The list of that name.
    pub(super) fn list(&self, name: &str) -> Option<&List> {
        self.lists.get(name)
    }

    /// The numbers of headings.
    pub(super) fn outline(&self) -> &List {
        &self.outline
    }

    /// Whether a paragraph style takes the number of headings away.
    pub(super) fn is_unnumbered(&self, style: Option<&str>) -> bool {
        self.chain("paragraph", style).find_map(|style| style.list.as_deref()) == Some("")
    }

    /// Whether a paragraph style is that of titles.
    pub(super) fn is_title(&self, style: Option<&str>) -> bool {
        style == Some("Title")
            || self.chain("paragraph", style).any(|style| {
                matches!(style.display_name.as_str(), "title" | "标题")
                    || style.parent.as_deref() == Some("Title")
            })
    }

    /// Whether the text of a style is hidden.
    pub(super) fn hides(&self, family: &str, style: Option<&str>) -> bool {
        self.chain(family, style).find_map(|style| style.hidden).unwrap_or(false)
    }

    /// The font of a span, as far as its style says: fonts that a file names twice have a number behind the name.
    pub(super) fn font(&self, style: Option<&str>) -> Option<String> {
        let font = self.chain("text", style).find_map(|style| style.font.as_deref())?;
        Some(font.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim().to_owned())
    }

    /// A style and those it comes from.
    fn chain<'s>(
        &'s self,
        family: &'s str,
        style: Option<&str>,
    ) -> impl Iterator<Item = &'s Style> {
        let find = |name: &str| self.by_name.get(&(family.to_owned(), name.to_owned()));
        std::iter::successors(style.and_then(find), move |style| find(style.parent.as_deref()?))
            .take(limits::STYLE_CHAIN)
    }
}

/// Styles half read.
#[derive(Default)]
struct Reading {
    depth: usize,
    style: Option<(usize, (String, String), Style)>,
    /// The depth and name of a list; no name for that of headings.
    list: Option<(usize, Option<String>, List)>,
    level: usize,
}

impl Reading {
    fn open(&mut self, element: &Element<'_>, styles: &mut Styles) {
        self.depth += 1;
        let text = |name| element.attribute(name);
        match element.name() {
            "style" => {
                let key = (text("family").unwrap_or_default(), text("name").unwrap_or_default());
                let style = Style {
                    display_name: text("display-name").unwrap_or_default().to_lowercase(),
                    parent: text("parent-style-name"),
                    list: text("list-style-name"),
                    hidden: None,
                    font: None,
                };
                self.style = Some((self.depth, key, style));
            }
            "text-properties" => {
                if let Some((_, _, style)) = &mut self.style {
                    style.hidden = text("display").map(|display| display == "none");
                    style.font = text("font-name");
                }
            }
            "list-style" => self.list = Some((self.depth, text("name"), List::new())),
            "outline-style" => {
                styles.outline.clear();
                self.list = Some((self.depth, None, List::new()));
            }
            "list-level-style-number" | "outline-level-style" => self.number(element),
            "list-level-style-bullet" | "list-level-style-image" => {
                self.add(element, Level { figures: Figures::Bullet, ..Level::default() });
            }
            _ => {}
        }
    }

    fn number(&mut self, element: &Element<'_>) {
        let text = |name| element.attribute(name);
        let number = |name| text(name)?.trim().parse().ok();
        let level = Level {
            figures: Figures::beginning(&text("num-format").unwrap_or_default()),
            prefix: text("num-prefix").unwrap_or_default(),
            suffix: text("num-suffix").unwrap_or_default(),
            start: number("start-value").unwrap_or(1),
            shown: number("display-levels").and_then(|shown| shown.try_into().ok()).unwrap_or(1),
            pattern: text("num-list-format"),
        };
        self.add(element, level);
    }

    fn add(&mut self, element: &Element<'_>, level: Level) {
        let place = element.attribute("level").and_then(|place| place.trim().parse().ok());
        self.level = place.unwrap_or(self.level + 1);
        if let Some((_, _, list)) = &mut self.list
            && (1..=limits::LIST_LEVELS).contains(&self.level)
        {
            list.insert(self.level, level);
        }
    }

    fn close(&mut self, styles: &mut Styles) {
        if let Some((_, key, style)) = self.style.take_if(|(depth, ..)| *depth == self.depth) {
            styles.by_name.insert(key, style);
        }
        if let Some((_, name, list)) = self.list.take_if(|(depth, ..)| *depth == self.depth) {
            match name {
                Some(name) => drop(styles.lists.insert(name, list)),
                None => styles.outline = list,
            }
        }
        self.depth = self.depth.saturating_sub(1);
    }
}

impl Default for Level {
    fn default() -> Self {
        let (prefix, suffix) = (String::new(), String::new());
        Self { figures: Figures::None, prefix, suffix, start: 1, shown: 1, pattern: None }
    }
}
