//! Styles, as far as they have a bearing on words: numbering, heading level, hidden text.

use std::collections::HashMap;

use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::xml::{Element, Piece, Xml};

/// The styles of a document.
#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    number: NumberRef,
    outline: Option<u8>,
    hidden: Option<bool>,
}

/// A paragraph's or style's reference to a numbering (`numPr`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct NumberRef {
    /// Which; 0 switches numbering off.
    pub(super) id: Option<i64>,
    pub(super) level: Option<usize>,
}

impl Styles {
    pub(super) fn read(part: &str, words: &str) -> Result<Self, Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut styles = Self::default();
        let mut present: Option<(String, Style)> = None;
        let mut path: Vec<String> = Vec::new();
        loop {
            match xml.next()? {
                Piece::Open(element) => {
                    let name = element.name().to_owned();
                    if name == "style" {
                        present = styles.begin(&element);
                    } else if let Some((_, style)) = &mut present
                        && !path.iter().any(|outer| outer.ends_with("Change"))
                    {
                        style.take(&element, path.last().map_or("", String::as_str));
                    }
                    path.push(name);
                }
                Piece::Close => {
                    if path.pop().as_deref() == Some("style")
                        && let Some((id, style)) = present.take()
                    {
                        styles.by_id.insert(id, style);
                    }
                }
                Piece::Words(_) => {}
                Piece::End => return Ok(styles),
            }
        }
    }

    fn begin(&mut self, element: &Element<'_>) -> Option<(String, Style)> {
        let id = element.attribute("styleId")?;
        let is_default = element.attribute("default").is_some_and(|on| on == "1" || on == "true");
        if is_default && element.attribute("type").as_deref() == Some("paragraph") {
            self.default = Some(id.clone());
        }
        Some((id, Style::default()))
    }

    /// The numbering that a paragraph has by its style.
    pub(super) fn number(&self, style: Option<&str>) -> NumberRef {
        let mut found = NumberRef::default();
        for style in self.chain(style) {
            found.id = found.id.or(style.number.id);
            found.level = found.level.or(style.number.level);
        }
        found
    }

    /// The heading level by style: 0 for a title, 1 for the outermost heading.
    pub(super) fn heading(&self, style: Option<&str>) -> Option<u8> {
        self.chain(style).find_map(|style| match style.name.as_str() {
            "title" | "标题" => Some(0),
            name => {
                let level =
                    name.strip_prefix("heading ").and_then(|level| level.trim().parse().ok());
                level.or(style.outline.filter(|level| *level < 9).map(|level| level + 1))
            }
        })
    }

    /// Whether text of a character style is hidden; none where the style does not say.
    pub(super) fn hides(&self, style: &str) -> Option<bool> {
        self.chain(Some(style)).find_map(|style| style.hidden)
    }

    /// Whether the text of a paragraph is hidden by its style.
    pub(super) fn hides_paragraph(&self, style: Option<&str>) -> bool {
        self.chain(style).find_map(|style| style.hidden).unwrap_or(false)
    }

    /// A style and those it is based on.
    fn chain<'s>(&'s self, style: Option<&'s str>) -> impl Iterator<Item = &'s Style> {
        let first = style.or(self.default.as_deref()).and_then(|id| self.by_id.get(id));
        std::iter::successors(first, |style| self.by_id.get(style.based_on.as_deref()?))
            .take(limits::STYLE_CHAIN)
    }
}

impl Style {
    fn take(&mut self, element: &Element<'_>, parent: &str) {
        match (parent, element.name()) {
            ("style", "name") => self.name = element.value().unwrap_or_default().to_lowercase(),
            ("style", "basedOn") => self.based_on = element.value(),
            ("numPr", "numId") => self.number.id = element.number(),
            ("numPr", "ilvl") => self.number.level = element.number(),
            ("pPr", "outlineLvl") => self.outline = element.number(),
            ("rPr", "vanish") => self.hidden = Some(element.is_on()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_style_lacks_comes_from_the_one_below() {
        let styles = Styles::read(
            "s",
            "<styles><style type='paragraph' default='1' styleId='a'><name val='Normal'/></style>
            <style styleId='b'><name val='Heading 2'/><basedOn val='a'/><pPr><numPr><numId val='7'/></numPr></pPr></style>
            <style styleId='c'><name val='x'/><basedOn val='b'/><pPr><numPr><ilvl val='1'/></numPr></pPr><rPr><vanish/></rPr></style>
            <style styleId='d'><basedOn val='e'/></style><style styleId='e'><basedOn val='d'/></style></styles>",
        )
        .unwrap();
        assert_eq!(styles.number(Some("c")), NumberRef { id: Some(7), level: Some(1) });
        assert_eq!(styles.heading(Some("c")), Some(2));
        assert_eq!((styles.hides("c"), styles.hides("b")), (Some(true), None));
        assert!(styles.hides_paragraph(Some("c")) && !styles.hides_paragraph(None));
        assert_eq!(styles.number(None), NumberRef::default());
        assert_eq!(styles.heading(Some("d")), None, "a circle of styles ends");
    }
}
