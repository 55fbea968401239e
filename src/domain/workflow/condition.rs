//! Facts about a case and the conditions that ask for them.
//!
//! Both are closed and finite, so that every combination can be checked and every condition printed:
//! this must never become an expression language.

use crate::domain::name::FactId;
use std::collections::BTreeMap;

/// One value of a fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FactValue {
    /// Of a `bool` fact.
    Bool(bool),
    /// Of an `enum` fact.
    Word(String),
}

impl std::fmt::Display for FactValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bool(value) => write!(f, "{value}"),
            Self::Word(word) => f.write_str(word),
        }
    }
}

/// What values a fact can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FactKind {
    /// `true` or `false`.
    Bool,
    /// One of these words.
    Enum(Vec<String>),
}

impl FactKind {
    /// The value that `text` stands for, if it is one of this kind.
    pub fn parse(&self, text: &str) -> Option<FactValue> {
        match self {
            Self::Bool => match text {
                "true" | "是" => Some(FactValue::Bool(true)),
                "false" | "否" => Some(FactValue::Bool(false)),
                _ => None,
            },
            Self::Enum(words) => {
                words.iter().find(|word| *word == text).map(|word| FactValue::Word(word.clone()))
            }
        }
    }

    /// Whether `value` is one of this kind.
    pub fn holds(&self, value: &FactValue) -> bool {
        match (self, value) {
            (Self::Bool, FactValue::Bool(_)) => true,
            (Self::Enum(words), FactValue::Word(word)) => words.contains(word),
            _ => false,
        }
    }

    /// All values, in the order of the file.
    pub fn values(&self) -> Vec<FactValue> {
        match self {
            Self::Bool => vec![FactValue::Bool(true), FactValue::Bool(false)],
            Self::Enum(words) => words.iter().cloned().map(FactValue::Word).collect(),
        }
    }
}

/// A fact that conditions may ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub id: FactId,
    /// What people read.
    pub title: String,
    /// Its values.
    pub kind: FactKind,
    /// The value of a case that was told nothing.
    pub default: Option<FactValue>,
}

/// The facts of one case.
pub type Facts = BTreeMap<FactId, FactValue>;

/// Alternatives, of which one must hold; each is a list of facts that must all hold. No alternative at
/// all means no condition: it always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Condition {
    /// The alternatives.
    pub any: Vec<Facts>,
}

impl Condition {
    /// Whether there is nothing to ask.
    pub fn is_always(&self) -> bool {
        self.any.is_empty()
    }

    /// Whether the condition holds for `facts`; a fact that is not known holds nothing.
    pub fn holds(&self, facts: &Facts) -> bool {
        self.any.is_empty()
            || self.any.iter().any(|all| all.iter().all(|(id, value)| facts.get(id) == Some(value)))
    }

    /// The facts the condition asks for.
    pub fn asks(&self) -> impl Iterator<Item = &FactId> {
        self.any.iter().flat_map(BTreeMap::keys)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facts(pairs: &[(&str, bool)]) -> Facts {
        pairs.iter().map(|(id, value)| ((*id).into(), FactValue::Bool(*value))).collect()
    }

    #[test]
    fn alternatives_are_or_and_facts_are_and() {
        let condition =
            Condition { any: vec![facts(&[("a", true), ("b", false)]), facts(&[("c", true)])] };
        assert!(condition.holds(&facts(&[("a", true), ("b", false)])));
        assert!(condition.holds(&facts(&[("c", true)])));
        assert!(!condition.holds(&facts(&[("a", true), ("b", true)])));
        assert!(!condition.holds(&facts(&[])));
        assert!(Condition::default().holds(&facts(&[])));
    }
}
