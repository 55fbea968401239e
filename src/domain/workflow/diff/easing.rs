//! Whether a change makes a guard of the law weaker. Where it can not be told from the definitions alone, it is
//! said to be weaker: a person looks, and it costs a look.

use super::change::Easing;
use crate::domain::calendar::Period;
use crate::domain::workflow::{ChecklistBar, Condition, Facts, Requirements};

/// The easing, if `so`.
pub(super) fn when(so: bool, easing: Easing) -> Option<Easing> {
    so.then_some(easing)
}

/// Whether `after` may fail where `before` held.
pub(super) fn narrower(before: &Condition, after: &Condition) -> bool {
    let allowed = |facts: &Facts| {
        after.any.iter().any(|all| all.iter().all(|(fact, value)| facts.get(fact) == Some(value)))
    };
    !after.is_always() && (before.is_always() || !before.any.iter().all(allowed))
}

/// Whether something of `before` is not in `after`.
pub(super) fn lost<T: PartialEq>(before: &[T], after: &[T]) -> bool {
    before.iter().any(|one| !after.contains(one))
}

/// Whether a checklist may be in a worse state than before. The bars that ask for a problem guard nothing: they
/// tell the outcomes against a text from those for it.
pub(super) fn lower_bar(before: Option<ChecklistBar>, after: Option<ChecklistBar>) -> bool {
    let height = |bar| match bar {
        Some(ChecklistBar::Clear) => 3,
        Some(ChecklistBar::Complete | ChecklistBar::Defective) => 2,
        Some(ChecklistBar::Failed) => 1,
        None => 0,
    };
    height(after) < height(before)
}

/// Whether more conclusions are enough than before.
pub(super) fn freer_conclusion(before: &Requirements, after: &Requirements) -> bool {
    let (before, after) = (&before.conclusion, &after.conclusion);
    !before.is_empty() && (after.is_empty() || lost(after, before))
}

/// Whether a minimum became shorter, or is counted in another unit: those can not be compared without a calendar.
pub(super) fn shorter(before: Option<Period>, after: Option<Period>) -> bool {
    before.is_some_and(|before| {
        after.is_none_or(|after| before.unit != after.unit || after.count < before.count)
    })
}

/// Whether a maximum became longer, or is counted in another unit.
pub(super) fn longer(before: Option<Period>, after: Option<Period>) -> bool {
    before.is_some_and(|before| {
        after.is_none_or(|after| before.unit != after.unit || after.count > before.count)
    })
}
