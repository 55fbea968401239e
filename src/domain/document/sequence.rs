//! Whether articles and sections follow one another, and what is odd where they do not.

use std::collections::BTreeSet;

use crate::domain::document::label::Article;
use crate::domain::document::{Irregularity, Numbering};
use crate::domain::limits;

/// A list of oddities that ends at a bound and then only counts.
#[derive(Default)]
pub(super) struct Oddities {
    list: Vec<Irregularity>,
    more: usize,
}

impl Oddities {
    pub(super) fn push(&mut self, odd: Irregularity) {
        if self.list.len() < limits::IRREGULARITIES {
            self.list.push(odd);
        } else {
            self.more += 1;
        }
    }

    pub(super) fn into_list(mut self) -> Vec<Irregularity> {
        if self.more > 0 {
            self.list.push(Irregularity::More { count: self.more });
        }
        self.list
    }
}

/// The articles met so far in one instrument.
#[derive(Default)]
pub(super) struct Articles {
    last: Option<u32>,
    last_branch: Option<u32>,
    seen: BTreeSet<(u32, Option<u32>)>,
}

impl Articles {
    /// Takes the next article, and says what is odd about its place.
    pub(super) fn next(
        &mut self,
        number: u32,
        branch: Option<u32>,
        paragraph: usize,
    ) -> Option<Irregularity> {
        let odd = self.judge(number, branch, paragraph);
        self.seen.insert((number, branch));
        (self.last, self.last_branch) = (Some(number), branch);
        odd
    }

    fn judge(
        &mut self,
        number: u32,
        branch: Option<u32>,
        paragraph: usize,
    ) -> Option<Irregularity> {
        let follows = |last: u32| number == last.saturating_add(1) && branch.is_none();
        if self.last.is_some_and(follows) && !self.seen.contains(&(number, branch)) {
            return None;
        }
        let label = Article::label(number, branch);
        let Some(last) = self.last else {
            let late = number != 1 || branch.is_some();
            return late.then_some(Irregularity::ArticlesStartLate { label, paragraph });
        };
        if number == 1 && branch.is_none() && self.seen.contains(&(1, None)) && last != 1 {
            self.seen.clear();
            return Some(Irregularity::ArticlesRestart {
                after: Article::label(last, self.last_branch),
                paragraph,
            });
        }
        if self.seen.contains(&(number, branch)) {
            return Some(Irregularity::ArticleTwice { label, paragraph });
        }
        let next = last.saturating_add(1);
        if number < last {
            return Some(Irregularity::ArticleOutOfOrder {
                label,
                after: Article::label(last, self.last_branch),
                paragraph,
            });
        }
        let count = number.saturating_sub(next);
        let expected = Article::label(next, None);
        (count > 0).then_some(Irregularity::ArticleMissing { expected, count, label, paragraph })
    }
}

/// The sections met so far. Their numbers may begin again under a new heading; that is usual.
pub(super) struct Sections {
    numbering: Numbering,
    last: u32,
}

impl Sections {
    pub(super) fn new(numbering: Numbering) -> Self {
        Self { numbering, last: 0 }
    }

    /// Takes the next section, and says what is odd about its place.
    pub(super) fn next(&mut self, number: u32, paragraph: usize) -> Option<Irregularity> {
        let expected = self.last.saturating_add(1);
        self.last = number;
        (number != expected && number != 1).then(|| Irregularity::SectionMissing {
            expected: self.numbering.label(expected),
            label: self.numbering.label(number),
            paragraph,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn odd(numbers: &[u32]) -> Vec<Irregularity> {
        let mut articles = Articles::default();
        numbers
            .iter()
            .enumerate()
            .filter_map(|(at, &number)| articles.next(number, None, at))
            .collect()
    }

    #[test]
    fn a_full_run_is_not_odd() {
        assert_eq!(odd(&[1, 2, 3, 4]), []);
    }

    #[test]
    fn gaps_repeats_and_leaps_are_told_apart() {
        let label = |number| Article::label(number, None);
        assert_eq!(
            odd(&[1, 2, 5]),
            [Irregularity::ArticleMissing {
                expected: label(3),
                count: 2,
                label: label(5),
                paragraph: 2
            }]
        );
        assert_eq!(
            odd(&[1, 2, 2, 3]),
            [Irregularity::ArticleTwice { label: label(2), paragraph: 2 }]
        );
        assert_eq!(
            odd(&[1, 3, 2, 4])[1],
            Irregularity::ArticleOutOfOrder { label: label(2), after: label(3), paragraph: 2 }
        );
        assert_eq!(
            odd(&[205, 206]),
            [Irregularity::ArticlesStartLate { label: label(205), paragraph: 0 }]
        );
        assert_eq!(
            odd(&[1, 2, 3, 1, 2, 3]),
            [Irregularity::ArticlesRestart { after: label(3), paragraph: 3 }]
        );
    }

    #[test]
    fn an_article_in_between_is_not_odd() {
        let mut articles = Articles::default();
        for (number, branch) in [(1, None), (2, None), (2, Some(1)), (2, Some(2)), (3, None)] {
            assert_eq!(articles.next(number, branch, 0), None);
        }
    }

    #[test]
    fn oddities_end_at_their_bound() {
        let mut oddities = Oddities::default();
        for _ in 0..limits::IRREGULARITIES + 5 {
            oddities.push(Irregularity::TitleMissing);
        }
        assert_eq!(oddities.into_list().last(), Some(&Irregularity::More { count: 5 }));
    }
}
