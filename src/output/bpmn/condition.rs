//! Conditions as expressions: comparisons of texts with `==`, `and`, `or` and brackets, which Python, FEEL-like and
//! unified expression languages all read.
//!
//! A value is always a text, so that no engine's idea of true and false comes into it.

use crate::domain::name::{OutcomeId, StageId};
use crate::domain::workflow::{Condition, FactValue};

/// The stage ended with that outcome.
pub(super) fn chosen(stage: &StageId, outcome: &OutcomeId) -> String {
    format!("outcome_{} == '{outcome}'", variable(stage.as_str()))
}

/// The condition holds.
pub(super) fn holds(condition: &Condition) -> String {
    let several = condition.any.len() > 1;
    let alternatives = condition.any.iter().map(|all| {
        let facts = all.iter().map(|(fact, value)| {
            format!("fact_{} == '{}'", variable(fact.as_str()), quoted(value))
        });
        let facts: Vec<String> = facts.collect();
        if several && facts.len() > 1 {
            format!("({})", facts.join(" and "))
        } else {
            facts.join(" and ")
        }
    });
    alternatives.collect::<Vec<_>>().join(" or ")
}

/// Both.
pub(super) fn both(one: String, other: &Condition) -> String {
    match other.any.len() {
        0 => one,
        1 => format!("{one} and {}", holds(other)),
        _ => format!("{one} and ({})", holds(other)),
    }
}

/// A name as a variable. The hyphen, which no language takes there, becomes a capital letter, which no name has.
fn variable(name: &str) -> String {
    name.replace('-', "_H_")
}

fn quoted(value: &FactValue) -> String {
    value.to_string().replace('\\', "\\\\").replace('\'', "\\'")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workflow::Facts;

    fn all(pairs: &[(&str, &str)]) -> Facts {
        let value = |text: &str| FactValue::Word(text.to_owned());
        pairs.iter().map(|(fact, text)| ((*fact).into(), value(text))).collect()
    }

    #[test]
    fn brackets_stand_where_they_are_needed() {
        let one = all(&[("a", "x")]);
        let two = all(&[("a", "x"), ("b-c", "it's")]);
        let said = |any: Vec<Facts>| holds(&Condition { any });
        assert_eq!(said(vec![one.clone()]), "fact_a == 'x'");
        assert_eq!(said(vec![two.clone()]), "fact_a == 'x' and fact_b_H_c == 'it\\'s'");
        let both_of = said(vec![two, one.clone()]);
        assert_eq!(both_of, "(fact_a == 'x' and fact_b_H_c == 'it\\'s') or fact_a == 'x'");
        let chosen = || chosen(&"s-1".into(), &"go".into());
        assert_eq!(both(chosen(), &Condition::default()), "outcome_s_H_1 == 'go'");
        let any = vec![one.clone(), all(&[("c", "y")])];
        assert_eq!(
            both(chosen(), &Condition { any }),
            "outcome_s_H_1 == 'go' and (fact_a == 'x' or fact_c == 'y')"
        );
    }
}
