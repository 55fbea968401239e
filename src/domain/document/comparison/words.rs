//! Which words changed inside a clause, so that a person can read it: 处【三千元以上】五千元以下罚款.
//!
//! What stands in both texts is what `similar` finds, at token level; single letters left over between two
//! changes are put into them, and a change is shown where a phrase begins. It must never lose or add a
//! letter: what is in both and what is old are the old text, what is in both and what is new the new one.

mod script;
mod tidy;

use super::token;
use crate::domain::document::canonical;
use script::Step;

/// A stretch of words that stands in one of two texts, or in both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Where it stands.
    pub written: Written,
    /// The words; never none.
    pub text: String,
}

/// In which text words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Written {
    /// In both.
    Both,
    /// In the old one only.
    Old,
    /// In the new one only.
    New,
}

/// The words of two clauses, those of both and those of one, in their canonical form: spaces that a layout
/// puts in make no difference.
pub fn words(old: &str, new: &str) -> Vec<Passage> {
    let (old, new) = (canonical(old), canonical(new));
    let (old, new) = (token::tokens(&old), token::tokens(&new));
    let steps = tidy::tidy(&script::script(&old, &new), &old, &new);
    passages(&steps, &old, &new)
}

fn passages(steps: &[Step], old: &[&str], new: &[&str]) -> Vec<Passage> {
    let (mut at_old, mut at_new) = (0, 0);
    let mut passages = Vec::new();
    let mut push = |written, tokens: Option<&[&str]>| {
        let text = tokens.unwrap_or_default().concat();
        if !text.is_empty() {
            passages.push(Passage { written, text });
        }
    };
    for step in steps {
        let (gone, came) = (at_old + step.old, at_new + step.new);
        if step.same {
            push(Written::Both, old.get(at_old..gone));
        } else {
            push(Written::Old, old.get(at_old..gone));
            push(Written::New, new.get(at_new..came));
        }
        (at_old, at_new) = (gone, came);
    }
    passages
}
