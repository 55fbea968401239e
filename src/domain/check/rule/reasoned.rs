//! 推理: the reasonings that a rule can name (`reasoned: stale-basis`), for what patterns can not say.
//!
//! Names only, so that a slip of the pen in a file is seen; what each does is written in `domain::check`. A name must
//! never be reused for another reasoning: files of offices use it.

/// The names of the reasonings.
pub const REASONED: &[&str] = &[
    "stale-basis",
    "not-in-force",
    "missing-article",
    "wrong-title",
    "renumbered",
    "misquoted",
    "renamed-organ",
    "dangling",
    "number-form",
    "title-form",
    "effective-missing",
    "validity-missing",
    "validity-too-long",
    "term-missing",
    "effective-too-early",
    "repeal-missing",
    "attachment-missing",
    "short-name",
    "numbering",
    "dates",
    "consultation-days",
    "competition-missing",
    "competence",
    "record-differs",
    "duties",
    "copied",
    "overlaps",
    "contradicts",
];

/// Those that ask for more than a text: what a case knows, the rules of its place, or other texts. No example can show
/// them, so their rules may have none.
pub const BEYOND_TEXT: &[&str] = &[
    "validity-missing",
    "validity-too-long",
    "effective-too-early",
    "consultation-days",
    "competition-missing",
    "competence",
    "copied",
    "overlaps",
    "contradicts",
    "record-differs",
];

#[cfg(test)]
mod tests {
    use super::{BEYOND_TEXT, REASONED};
    use crate::domain::check::basis::REASONINGS;

    #[test]
    fn whatever_is_written_can_be_named() {
        assert!(REASONINGS.iter().all(|(name, _)| REASONED.contains(name)));
        assert!(BEYOND_TEXT.iter().all(|name| REASONED.contains(name)));
    }
}
