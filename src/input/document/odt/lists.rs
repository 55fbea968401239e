//! The counting of lists and headings, in the order of the text.

use std::collections::HashMap;

use crate::domain::limits;
use crate::input::document::figures::Figures;
use crate::input::document::flow::parted;
use crate::input::document::odt::styles::{Level, List, Styles};
use crate::input::document::xml::Element;

/// The number that each level stands at; none before its first.
type Numbers = [Option<u32>; limits::LIST_LEVELS];

/// Lists that are open, and where all lists stand.
pub(super) struct Lists<'s> {
    styles: &'s Styles,
    /// Where each list stands; a list that goes on with another shares its place.
    at: Vec<Numbers>,
    /// The place of a list by its name in the file.
    by_id: HashMap<String, usize>,
    /// The place of the last list of a style.
    by_style: HashMap<String, usize>,
    headings: Numbers,
    open: Vec<Open>,
    /// Labels written with a form that is not known.
    pub(super) unknown: usize,
}

/// An open list.
struct Open {
    /// Its place in `at`.
    place: usize,
    style: Option<String>,
    level: usize,
    item: Item,
}

/// The open item of a list.
#[derive(Default)]
struct Item {
    /// Whether its next paragraph bears the number.
    waits: bool,
    /// The number that it begins anew with.
    start: Option<u32>,
    /// A style of its own.
    style: Option<String>,
}

impl<'s> Lists<'s> {
    pub(super) fn new(styles: &'s Styles) -> Self {
        Self {
            styles,
            at: Vec::new(),
            by_id: HashMap::new(),
            by_style: HashMap::new(),
            headings: Numbers::default(),
            open: Vec::new(),
            unknown: 0,
        }
    }

    /// A list begins; one within another counts with it.
    pub(super) fn begin(&mut self, element: &Element<'_>) {
        let own = element.attribute("style-name");
        let (place, style, level) = match self.open.last() {
            Some(outer) => (outer.place, own.or_else(|| outer.style.clone()), outer.level + 1),
            None => (self.place(element, own.as_deref()), own, 1),
        };
        let named = element.attribute("level").and_then(|level| level.trim().parse().ok());
        if let Some(style) = style.as_deref().filter(|_| level == 1) {
            self.by_style.insert(style.to_owned(), place);
        }
        let level = named.unwrap_or(level).max(1);
        self.open.push(Open { place, style, level, item: Item::default() });
    }

    /// Where an outermost list counts: on from the one that it names, on from the last of its style, or anew.
    fn place(&mut self, element: &Element<'_>, style: Option<&str>) -> usize {
        let id = element.attribute("id");
        let goes_on = element.attribute("continue-numbering").is_some_and(|on| on == "true");
        let named = element.attribute("continue-list").or_else(|| element.attribute("list-id"));
        let named = named.and_then(|name| self.by_id.get(&name).copied());
        let last = style.filter(|_| goes_on).and_then(|style| self.by_style.get(style).copied());
        let anew = |at: &mut Vec<Numbers>| {
            // A list of no style has no numbers, and needs no place for them.
            if style.is_some() {
                at.push(Numbers::default());
            }
            at.len().saturating_sub(1)
        };
        let place = named.or(last).unwrap_or_else(|| anew(&mut self.at));
        self.by_id.extend(id.or_else(|| element.attribute("list-id")).map(|id| (id, place)));
        place
    }

    pub(super) fn end(&mut self) {
        self.open.pop();
    }

    /// An item begins; a list header has no number.
    pub(super) fn item(&mut self, element: &Element<'_>, is_header: bool) {
        if let Some(open) = self.open.last_mut() {
            let start = element.attribute("start-value").and_then(|text| text.trim().parse().ok());
            let style = element.attribute("style-override");
            open.item = Item { waits: !is_header, start, style };
        }
    }

    /// What is put before the words of a paragraph that begins: the first of an item has its number.
    pub(super) fn label(&mut self) -> Option<String> {
        let open = self.open.last_mut()?;
        if !std::mem::take(&mut open.item.waits) {
            return None;
        }
        let style = open.item.style.as_deref().or(open.style.as_deref())?;
        let list = self.styles.list(style)?;
        let level = list.get(&open.level)?;
        let numbers = self.at.get_mut(open.place)?;
        step(numbers, open.level, open.item.start.take(), level);
        let (label, known) = write(level, open.level, list, numbers);
        self.unknown += usize::from(!known);
        (!label.is_empty()).then(|| parted(&label))
    }

    /// The number of a heading outside lists.
    pub(super) fn heading(&mut self, element: &Element<'_>, level: usize) -> Option<String> {
        let is_header = element.attribute("is-list-header").is_some_and(|on| on == "true");
        if !self.open.is_empty() || is_header {
            return None;
        }
        let list = self.styles.outline();
        let definition = list.get(&level).filter(|level| level.figures != Figures::None)?;
        let start = element.attribute("start-value").and_then(|text| text.trim().parse().ok());
        let anew = element.attribute("restart-numbering").is_some_and(|on| on == "true");
        let start = start.or_else(|| anew.then_some(definition.start));
        step(&mut self.headings, level, start, definition);
        let (label, known) = write(definition, level, list, &self.headings);
        self.unknown += usize::from(!known);
        (!label.is_empty()).then(|| parted(&label))
    }
}

/// Counts one on a level, counted from 1, and forgets the deeper ones.
fn step(numbers: &mut Numbers, level: usize, start: Option<u32>, definition: &Level) {
    for (index, number) in numbers.iter_mut().enumerate() {
        if index + 1 == level {
            let next = number.map_or(definition.start, |number| number.saturating_add(1));
            *number = Some(start.unwrap_or(next));
        } else if index >= level {
            *number = None;
        }
    }
}

/// A label with its numbers in, and whether all their forms are known.
fn write(own: &Level, level: usize, list: &List, numbers: &Numbers) -> (String, bool) {
    if own.figures == Figures::Bullet {
        return (String::new(), true);
    }
    let mut known = true;
    let mut number = |place: usize| {
        let definition = list.get(&place).cloned().unwrap_or_default();
        known &= definition.figures != Figures::Unknown;
        let at = place.checked_sub(1).and_then(|index| numbers.get(index).copied().flatten());
        definition.figures.write(at.unwrap_or(definition.start))
    };
    let label = if let Some(pattern) = &own.pattern {
        patterned(pattern, &mut number)
    } else {
        let first = (level + 1).saturating_sub(own.shown.max(1)).max(1);
        let parts: Vec<String> =
            (first..=level).map(&mut number).filter(|part| !part.is_empty()).collect();
        format!("{}{}{}", own.prefix, parts.join("."), own.suffix)
    };
    (label, known)
}

/// A pattern with its numbers in: `第%1%条`.
fn patterned(pattern: &str, number: &mut dyn FnMut(usize) -> String) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let place = after.split_once('%').and_then(|(place, after)| {
            Some((place.parse().ok().filter(|place| *place <= limits::LIST_LEVELS)?, after))
        });
        if let Some((place, after)) = place {
            out.push_str(&number(place));
            rest = after;
        } else {
            out.push('%');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}
