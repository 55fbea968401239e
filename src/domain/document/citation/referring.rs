//! 该法, 同条, 上述规定: words that mean what was cited before.
//!
//! Only what was cited in the same paragraph can be meant; where two things could be, it is not said which.

use crate::domain::document::Span;
use crate::domain::limits;

use super::chain::{self, Chain};
use super::marks::Hit;
use super::title::kind_of;
use super::walk::{Draft, Walk};
use super::{Level, Pinpoint, Provision, Target, Why};

impl Walk<'_> {
    /// 该法第三条.
    pub(super) fn that(&mut self, hit: Hit, kind: &'static str) -> Option<usize> {
        let behind = self.rest(hit.end);
        if kind == "法" && behind.starts_with(['院', '人', '定', '律', '官', '学', '治', '庭'])
        {
            return None;
        }
        let counted = self.parts_behind(hit.end).is_some();
        let sure = ["法", "条例", "法典"].contains(&kind);
        let target = match self.antecedent(hit.start, Some(kind)) {
            Ok(target) => target,
            Err(_) if !sure && !counted => return None,
            Err(why) => Target::Unresolved(why),
        };
        let (start, end) = (hit.start, hit.end);
        let draft = Draft { start, end, target, title: None, number: None, bare: false };
        Some(self.keep_with_parts(draft))
    }

    /// 该条第二款, 同款: the part that was cited last.
    pub(super) fn same_part(&mut self, hit: Hit, level: Level) -> Option<usize> {
        let behind = self.rest(hit.end);
        let goes_on = ["规定", "第", "所", "的规定", "中"];
        if !goes_on.iter().any(|word| behind.starts_with(word)) {
            return None;
        }
        let (start, end) = (hit.start, hit.end);
        let mut draft = Draft {
            start,
            end,
            target: Target::Unresolved(Why::NoAntecedent),
            title: None,
            number: None,
            bare: false,
        };
        let line = self.line_start(hit.start);
        let last = self.found.list.last().filter(|last| last.span.start >= line);
        let part = last.and_then(|last| {
            let from = last.pinpoints.last()?.from;
            let parts = Level::ALL.iter().filter(|outer| **outer <= level);
            from.at(level)?;
            Some((
                last.target.clone(),
                parts.fold(Provision::default(), |part, outer| {
                    from.at(*outer).map_or(part, |number| part.with(*outer, number))
                }),
            ))
        });
        let Some((target, from)) = part else { return Some(self.keep_with_parts(draft)) };
        draft.target = target;
        let first = Pinpoint { from, through: None, span: Span::new(start, end), place: None };
        let Chain { pinpoints, end } = chain::continued(self.words, end, first);
        Some(self.keep(draft, pinpoints, end))
    }

    /// 上述规定.
    pub(super) fn above(&mut self, hit: Hit) -> usize {
        let target = match self.antecedent(hit.start, None) {
            Ok(target) => target,
            Err(why) => Target::Unresolved(why),
        };
        let (start, end) = (hit.start, hit.end);
        let draft = Draft { start, end, target, title: None, number: None, bare: false };
        self.keep(draft, Vec::new(), end)
    }

    /// The one thing cited before in the paragraph, or the paragraph before it, that could be meant.
    pub(super) fn antecedent(&self, at: usize, kind: Option<&str>) -> Result<Target, Why> {
        let line = self.line_start(at);
        let mut meant: Option<&Target> = None;
        let recent = self.found.list.iter().rev().take(limits::ANTECEDENTS);
        for citation in recent.take_while(|citation| citation.span.start >= line) {
            let fits = match (&citation.target, kind) {
                (Target::Statute(_) | Target::Unknown(_), None) => true,
                (Target::Number(_), None) => citation.title.is_none(),
                (Target::Statute(_) | Target::Unknown(_), Some(kind)) => {
                    self.kind_of(&citation.target) == Some(kind)
                }
                _ => false,
            };
            if !fits {
                continue;
            }
            match meant {
                Some(other) if *other != citation.target => return Err(Why::Ambiguous),
                _ => meant = Some(&citation.target),
            }
        }
        meant.cloned().ok_or(Why::NoAntecedent)
    }

    fn kind_of(&self, target: &Target) -> Option<&'static str> {
        match target {
            Target::Statute(index) => kind_of(&self.statutes.get(*index)?.title),
            Target::Unknown(title) => kind_of(title),
            _ => None,
        }
    }

    /// Where the line of a byte begins; not further back than the last citations.
    fn line_start(&self, at: usize) -> usize {
        let oldest = self.found.list.len().saturating_sub(limits::ANTECEDENTS);
        let from = self.found.list.get(oldest).map_or(at, |oldest| oldest.span.start).min(at);
        let text = self.words.get(from..at).unwrap_or_default();
        text.rfind('\n').map_or(from, |end| from + end + 1)
    }
}
