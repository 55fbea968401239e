//! Who people are in a log: themselves, or aliases in the order in which they come up.

use crate::domain::name::PersonId;
use std::collections::BTreeMap;

/// The names of people in one log. An alias is a number and no digest: few people have short names, and digests of
/// those can be guessed.
#[derive(Clone, Debug, Default)]
pub struct Aliases {
    given: Option<BTreeMap<PersonId, usize>>,
}

impl Aliases {
    /// Everybody under an alias, or nobody.
    pub fn new(anonymous: bool) -> Self {
        Self { given: anonymous.then(BTreeMap::new) }
    }

    /// The name of a person in the log.
    pub(super) fn name(&mut self, person: &PersonId) -> String {
        let Some(given) = &mut self.given else { return person.to_string() };
        let next = given.len() + 1;
        format!("p{}", given.entry(person.clone()).or_insert(next))
    }
}
