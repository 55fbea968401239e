//! 推理: the reasonings that a rule can name (`reasoned: stale-basis`), for what patterns can not say.
//!
//! Names only, so that a slip of the pen in a file is seen; what each does is written beside its own table. A name must
//! never be reused for another reasoning: files of offices use it.

use super::{basis, form, overlap, procedure};

/// How many reasonings there are.
const COUNT: usize = basis::REASONINGS.len()
    + form::REASONINGS.len()
    + procedure::REASONINGS.len()
    + overlap::REASONINGS.len();

/// The names of the reasonings: those of the four tables, one after the other.
pub const REASONED: &[&str] = &{
    let (all, next) = put([""; COUNT], 0, basis::REASONINGS);
    let (all, next) = put(all, next, form::REASONINGS);
    let (all, next) = put(all, next, procedure::REASONINGS);
    let (all, _) = put(all, next, overlap::REASONINGS);
    all
};

/// Those that ask for more than a text: what a case knows, the rules of its place, the words of laws, or other texts.
/// No example can show them, so their rules may have none.
pub const BEYOND_TEXT: &[&str] = &[
    "misquoted",
    "validity-missing",
    "validity-too-long",
    "effective-too-early",
    "consultation-days",
    "competition-missing",
    "copied",
    "overlaps",
    "contradicts",
    "record-differs",
];

/// The names with those of a table from `at` on, and where the next go.
#[expect(clippy::indexing_slicing, reason = "run by the compiler: a slip does not build")]
const fn put<T: Copy>(
    mut all: [&'static str; COUNT],
    at: usize,
    table: &[(&'static str, T)],
) -> ([&'static str; COUNT], usize) {
    let mut next = 0;
    while next < table.len() {
        all[at + next] = table[next].0;
        next += 1;
    }
    (all, at + next)
}

#[cfg(test)]
mod tests {
    use super::{BEYOND_TEXT, REASONED};
    use crate::domain::check::checker::can_reason;
    use std::collections::HashSet;

    #[test]
    fn whatever_can_be_named_is_written_once() {
        assert!(REASONED.iter().all(|name| can_reason(name)));
        let once: HashSet<_> = REASONED.iter().collect();
        assert_eq!(once.len(), REASONED.len());
        assert!(BEYOND_TEXT.iter().all(|name| REASONED.contains(name)));
    }
}
