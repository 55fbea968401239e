//! The counting of automatic numbers: one counter a list and level, in the order of the paragraphs.

use std::collections::{HashMap, HashSet};

use crate::domain::limits;
use crate::input::document::docx::numbering::{Found, Level, Numbering};
use crate::input::document::docx::styles::{NumberRef, Styles};
use crate::input::document::figures::Figures;
use crate::input::document::flow::parted;

/// Counters of all lists.
pub(super) struct Counters<'n> {
    styles: &'n Styles,
    numbering: &'n Numbering,
    /// By list: the number that each level stands at; none before its first.
    at: HashMap<&'n str, [Option<u32>; limits::NUMBERING_LEVELS]>,
    /// Instances and levels whose own start was used.
    begun: HashSet<(i64, usize)>,
    /// Labels written with a form that is not known.
    pub(super) unknown: usize,
}

impl<'n> Counters<'n> {
    pub(super) fn new(styles: &'n Styles, numbering: &'n Numbering) -> Self {
        Self { styles, numbering, at: HashMap::new(), begun: HashSet::new(), unknown: 0 }
    }

    /// Counts a paragraph and gives what is put before its words.
    pub(super) fn label(&mut self, own: NumberRef, style: Option<&str>) -> Option<String> {
        let by_style = self.styles.number(style);
        let id = own.id.or(by_style.id).filter(|&id| id != 0)?;
        let found = self.numbering.find(id, self.styles)?;
        let level = own
            .level
            .or_else(|| {
                style.filter(|_| own.id.is_none()).and_then(|style| found.level_of_style(style))
            })
            .or(by_style.level)
            .unwrap_or(0);
        let definition = found.level(level)?;
        self.step(id, level, found);
        let label = self.write(definition, found);
        (!label.is_empty()).then(|| parted(&label))
    }

    fn step(&mut self, id: i64, level: usize, found: Found<'n>) {
        let start = |level: usize| found.level(level).map_or(1, |level| level.start);
        let anew = found.start(level).filter(|_| self.begun.insert((id, level)));
        let counters = self.at.entry(found.list).or_default();
        for (index, counter) in counters.iter_mut().enumerate() {
            if index < level {
                counter.get_or_insert_with(|| start(index));
            } else if index == level {
                let next = counter.map_or_else(|| start(index), |number| number.saturating_add(1));
                *counter = Some(anew.unwrap_or(next));
            } else if found.level(index).and_then(|level| level.restart).is_none_or(|by| level < by)
            {
                *counter = None;
            }
        }
    }

    /// A label with its numbers in.
    fn write(&mut self, definition: &Level, found: Found<'n>) -> String {
        if matches!(definition.figures, Figures::Bullet) {
            return String::new();
        }
        let counters = self.at.get(found.list).copied().unwrap_or_default();
        let mut out = String::new();
        let mut unknown = false;
        let mut letters = definition.label.chars().peekable();
        while let Some(letter) = letters.next() {
            let place = letters.peek().filter(|_| letter == '%').and_then(|next| next.to_digit(10));
            let Some(place) = place.and_then(|place| usize::try_from(place).ok()?.checked_sub(1))
            else {
                out.push(letter);
                continue;
            };
            letters.next();
            let level = found.level(place);
            let own = level.map_or(Figures::Decimal, |level| level.figures);
            let figures = if definition.legal { Figures::Decimal } else { own };
            unknown |= figures == Figures::Unknown;
            let start = level.map_or(1, |level| level.start);
            out.push_str(&figures.write(counters.get(place).copied().flatten().unwrap_or(start)));
        }
        self.unknown += usize::from(unknown);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: &str = "<numbering>
        <abstractNum abstractNumId='0'>
          <lvl ilvl='0'><start val='1'/><numFmt val='chineseCountingThousand'/><lvlText val='第%1条'/></lvl>
          <lvl ilvl='1'><start val='1'/><pStyle val='item'/><numFmt val='chineseCounting'/><lvlText val='（%2）'/></lvl>
          <lvl ilvl='2'><start val='1'/><numFmt val='decimal'/><isLgl/><lvlText val='%1.%2.%3'/></lvl>
          <lvl ilvl='3'><start val='1'/><numFmt val='bullet'/><lvlText val='l'/></lvl>
          <lvl ilvl='4'><start val='5'/><lvlRestart val='0'/><numFmt val='upperRoman'/><lvlText val='%5、'/></lvl>
          <lvl ilvl='5'><start val='1'/><numFmt val='custom'/><lvlText val='%6)'/></lvl>
        </abstractNum>
        <abstractNum abstractNumId='1'><numStyleLink val='listed'/></abstractNum>
        <num numId='1'><abstractNumId val='0'/></num>
        <num numId='2'><abstractNumId val='0'/><lvlOverride ilvl='0'><startOverride val='1'/></lvlOverride></num>
        <num numId='3'><abstractNumId val='1'/></num>
        </numbering>";

    const STYLES: &str =
        "<styles><style styleId='item'><pPr><numPr><numId val='1'/></numPr></pPr></style>
        <style styleId='listed'><pPr><numPr><numId val='1'/></numPr></pPr></style></styles>";

    fn labels(paragraphs: &[(Option<i64>, Option<usize>, Option<&str>)]) -> (Vec<String>, usize) {
        let (styles, numbering) =
            (Styles::read("s", STYLES).unwrap(), Numbering::read("n", LISTS).unwrap());
        let mut counters = Counters::new(&styles, &numbering);
        let labels = paragraphs
            .iter()
            .map(|&(id, level, style)| {
                counters.label(NumberRef { id, level }, style).unwrap_or_default()
            })
            .collect();
        (labels, counters.unknown)
    }

    #[test]
    fn levels_count_and_begin_again() {
        let at = |level| (Some(1), Some(level), None);
        let (labels, _) =
            labels(&[at(0), at(1), at(1), at(2), at(0), at(1), at(2), at(3), at(4), at(0), at(4)]);
        assert_eq!(
            labels,
            [
                "第一条　",
                "（一）",
                "（二）",
                "1.2.1 ",
                "第二条　",
                "（一）",
                "2.1.1 ",
                "",
                "V、",
                "第三条　",
                "VI、"
            ]
        );
    }

    #[test]
    fn instances_count_on_unless_they_start_anew() {
        let (labels, _) = labels(&[
            (Some(1), None, None),
            (Some(3), None, None),
            (Some(2), None, None),
            (Some(2), None, None),
            (Some(1), None, None),
            (Some(0), None, Some("item")),
            (Some(9), None, None),
        ]);
        assert_eq!(labels, ["第一条　", "第二条　", "第一条　", "第二条　", "第三条　", "", ""]);
    }

    #[test]
    fn a_style_may_choose_list_and_level() {
        let (labels, unknown) = labels(&[
            (None, None, Some("item")),
            (None, Some(0), Some("item")),
            (Some(1), Some(5), None),
        ]);
        assert_eq!(labels, ["（一）", "第二条　", "1)"]);
        assert_eq!(unknown, 1);
    }
}
