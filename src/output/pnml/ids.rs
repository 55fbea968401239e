//! Names that XML and other tools take, each of one thing only.
//!
//! Names of the language need no change; those of definitions made otherwise may have any character, and two of them
//! may look alike afterwards: then the later one gets a number.

use std::collections::BTreeSet;

/// The ids and labels given so far.
#[derive(Debug, Default)]
pub(super) struct Ids {
    ids: BTreeSet<String>,
    labels: BTreeSet<String>,
}

impl Ids {
    /// The id of a thing of that kind and those names.
    pub(super) fn id(&mut self, kind: &str, names: &[&str]) -> String {
        let parts = [&[kind], names].concat();
        let plain = parts.iter().map(|part| part.replace(|c| !is_plain(c), "_"));
        unlike(&mut self.ids, &plain.collect::<Vec<_>>().join("."))
    }

    /// The label of a transition. Two transitions of one label would be one activity.
    pub(super) fn label(&mut self, text: &str) -> String {
        unlike(&mut self.labels, text)
    }
}

/// Whether an id may have it. The dot parts the names.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn unlike(given: &mut BTreeSet<String>, wanted: &str) -> String {
    let mut name = wanted.to_owned();
    let mut number = 1;
    while !given.insert(name.clone()) {
        number += 1;
        name = format!("{wanted}..{number}");
    }
    name
}
