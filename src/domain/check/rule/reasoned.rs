//! 推理: the reasonings that a rule can name (`reasoned: stale-basis`), for what patterns can not say.
//!
//! Names only, so that a slip of the pen in a file is seen; what each does is written in `domain::check`. A name must
//! never be reused for another reasoning: files of offices use it.

/// The names of the reasonings.
pub const REASONED: &[&str] = &[
    "stale-basis",
    "not-in-force",
    "missing-article",
    "renumbered",
    "wrong-title",
    "misquoted",
    "renamed-organ",
    "dangling",
    "number-form",
    "title-form",
    "effective-missing",
    "validity-missing",
    "validity-too-long",
    "repeal-missing",
    "attachment-missing",
    "short-name",
    "numbering",
    "consultation-days",
    "competition-missing",
    "competence",
    "duties",
    "copied",
];

#[cfg(test)]
mod tests {
    use super::REASONED;
    use crate::domain::check::basis::REASONINGS;

    #[test]
    fn whatever_is_written_can_be_named() {
        assert!(REASONINGS.iter().all(|(name, _)| REASONED.contains(name)));
    }
}
