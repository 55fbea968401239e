//! What differs between two definitions, in the language's own terms and not in lines of text.
//!
//! It compares meanings, so that a file that was only laid out anew does not differ. It must never judge whether
//! a change is right: it says which guards became weaker, and a person decides.

mod change;
mod deadline;
mod easing;
mod head;
mod outcome;
mod paired;
mod setting;
mod stage;
#[cfg(test)]
mod tests;

pub use change::{Change, Diff, Easing, Key, Part, Thing, What};
pub use setting::Setting;

#[cfg(test)]
pub(crate) use change::EASINGS;

use super::Definition;

/// Everything in which `after` differs from `before`, in the order of the file.
pub fn diff(before: &Definition, after: &Definition) -> Diff {
    let mut notes = Notes { changes: Vec::new(), part: Part::Head };
    head::head(&mut notes, before, after);
    stage::stages(&mut notes, before, after);
    deadline::deadlines(&mut notes, before, after);
    Diff { changes: notes.changes }
}

/// The differences found so far, and the part that is being compared.
struct Notes {
    changes: Vec<Change>,
    part: Part,
}

impl Notes {
    fn note(&mut self, thing: Thing, what: What, eased: Option<Easing>) {
        let part = self.part.clone();
        self.changes.push(Change { part, thing, what, eased });
    }

    /// Notes a key that says something else.
    fn key(&mut self, thing: &Thing, key: Key, from: Setting, to: Setting) {
        self.key_eased(thing, key, (from, to), None);
    }

    /// The same, with the guard that is weaker if it does.
    fn key_eased(
        &mut self,
        thing: &Thing,
        key: Key,
        (from, to): (Setting, Setting),
        eased: Option<Easing>,
    ) {
        if from != to {
            self.note(thing.clone(), What::Changed { key, from, to }, eased);
        }
    }
}
