//! A run of words with gaps, tried on one part of a sentence.
//!
//! Of several words that could stand before a step the nearest is taken: where any of them is near enough, the nearest is.
//! So each step is gone through once, and the time is that of the words found, whatever a text repeats.

use super::compiled::SetId;
use super::hit::Hits;
use crate::domain::check::rule::{Pattern, Piece, Step};
use crate::domain::document::Span;
use crate::domain::limits;

/// A pattern with the words of its steps as sets.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Sequence {
    /// The steps, at least one.
    pub(super) steps: Vec<SequenceStep>,
    at_start: bool,
    at_end: bool,
}

/// A step of a run.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct SequenceStep {
    /// What it can be.
    pub(super) set: SetId,
    least: u16,
    most: u16,
    without: Option<SetId>,
}

/// How far a run has come: where it began, and where its last step ends.
#[derive(Clone, Copy, Debug)]
struct Reached {
    start: usize,
    end: usize,
}

impl Sequence {
    /// The run of these steps of a pattern; `set` numbers what a step can be.
    pub(super) fn new(
        pattern: &Pattern,
        steps: &[&Step],
        mut set: impl FnMut(&[Piece]) -> SetId,
    ) -> Self {
        let step = |step: &&Step| SequenceStep {
            set: set(&step.any),
            least: step.gap.least,
            most: step.gap.most,
            without: (!step.gap.without.is_empty()).then(|| set(&step.gap.without)),
        };
        let steps = steps.iter().map(step).collect();
        Self { steps, at_start: pattern.at_start, at_end: pattern.at_end }
    }

    /// Whether one of its steps is a word of a set.
    pub(super) fn needs(&self, set: SetId) -> bool {
        self.steps.iter().any(|step| step.set == set)
    }

    /// Whether it stands in a part of a sentence.
    pub(super) fn stands(&self, hits: &Hits<'_>) -> bool {
        !self.find(hits).is_empty()
    }

    /// The places of a part of a sentence where it stands, at most [`limits::RUN_PLACES`].
    pub(super) fn find(&self, hits: &Hits<'_>) -> Vec<Span> {
        let (mut reached, mut next): (Vec<Reached>, Vec<Reached>) = (Vec::new(), Vec::new());
        for (index, step) in self.steps.iter().enumerate() {
            if index == 0 {
                hits.of_set(step.set, 0, |span| {
                    if !self.at_start || hits.begins(span) {
                        next.push(Reached { start: span.start, end: span.end });
                    }
                });
            } else {
                let from = reached.first().map_or(0, |one| one.end);
                hits.of_set(step.set, from, |span| {
                    let start = step.before(&reached, span, hits);
                    next.extend(start.map(|start| Reached { start, end: span.end }));
                });
            }
            std::mem::swap(&mut reached, &mut next);
            next.clear();
            if reached.is_empty() {
                return Vec::new();
            }
        }
        let spans = reached.into_iter().map(|one| Span::new(one.start, one.end));
        spans.filter(|span| !self.at_end || hits.ends(*span)).take(limits::RUN_PLACES).collect()
    }
}

impl SequenceStep {
    /// Where the run began that this word goes on with; none where it goes on with none.
    fn before(&self, reached: &[Reached], word: Span, hits: &Hits<'_>) -> Option<usize> {
        let upto = reached.partition_point(|one| one.end <= word.start);
        for one in reached.get(..upto)?.iter().rev() {
            let gap = Span::new(one.end, word.start);
            // No character takes more than four bytes: what is longer need not be counted.
            if gap.end - gap.start > usize::from(self.most) * 4 {
                return None;
            }
            let chars = gap.of(hits.text).chars().count();
            if chars > usize::from(self.most) {
                return None;
            }
            if chars >= usize::from(self.least) {
                let barred = self.without.is_some_and(|set| hits.any_inside(set, gap));
                return (!barred).then_some(one.start);
            }
        }
        None
    }
}
