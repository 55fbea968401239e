//! Worlds: the combinations of the facts that decide where a case goes, and sets of them.
//!
//! A set is a row of bits, so that one marking is explored once for all worlds in which it occurs. Only facts
//! that route are told apart; a fact that only a checklist asks for must never double the work.

use crate::domain::limits;
use crate::domain::name::FactId;
use crate::domain::workflow::{Condition, Definition, Fact, FactValue, Facts};
use std::collections::BTreeSet;

/// A set of worlds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Set(Box<[u64]>);

impl Set {
    /// Whether no world is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Whether a world is in it.
    pub(super) fn has(&self, world: usize) -> bool {
        self.0.get(world / 64).is_some_and(|word| word & (1 << (world % 64)) != 0)
    }

    fn insert(&mut self, world: usize) {
        if let Some(word) = self.0.get_mut(world / 64) {
            *word |= 1 << (world % 64);
        }
    }

    /// What is in both.
    #[must_use]
    pub(super) fn and(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & b).collect())
    }

    /// What is in this one only.
    #[must_use]
    pub(super) fn without(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(a, b)| a & !b).collect())
    }

    /// Adds all of another.
    pub(super) fn add(&mut self, other: &Self) {
        for (word, more) in self.0.iter_mut().zip(&other.0) {
            *word |= more;
        }
    }

    /// Whether all of it is in another.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).all(|(a, b)| a & !b == 0)
    }

    /// The worlds in it, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(index, word)| {
            (0..64).filter(move |bit| word & (1 << bit) != 0).map(move |bit| index * 64 + bit)
        })
    }
}

/// All worlds.
#[derive(Debug)]
pub(super) struct Worlds<'a> {
    /// The facts that route, each with its values. The first varies slowest.
    facts: Vec<(&'a Fact, Vec<FactValue>)>,
    count: usize,
}

impl<'a> Worlds<'a> {
    /// The worlds of a definition; their number as far as it can be told, where it is beyond the limit.
    pub(super) fn of(definition: &'a Definition) -> Result<Self, u128> {
        let asked: BTreeSet<&str> = definition
            .stages
            .iter()
            .flat_map(|stage| {
                let outcomes = stage.outcomes.iter().map(|outcome| &outcome.when);
                outcomes.chain([&stage.when])
            })
            .flat_map(|condition| condition.asks().map(FactId::as_str))
            .collect();
        let facts: Vec<_> = definition
            .facts
            .iter()
            .filter(|fact| asked.contains(fact.id.as_str()))
            .map(|fact| (fact, fact.kind.values()))
            .collect();
        let count = facts.iter().fold(1_u128, |count, (_, values)| {
            count.saturating_mul(u128::try_from(values.len()).unwrap_or(u128::MAX))
        });
        match usize::try_from(count) {
            Ok(count) if count <= limits::COMBINATIONS => Ok(Self { facts, count }),
            _ => Err(count),
        }
    }

    /// The facts that are told apart.
    pub(super) fn routing(&self) -> BTreeSet<&FactId> {
        self.facts.iter().map(|(fact, _)| &fact.id).collect()
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.count
    }

    /// How many words of 64 bits a set takes.
    pub(super) fn words(&self) -> usize {
        self.count.div_ceil(64)
    }

    /// No world.
    pub(super) fn none(&self) -> Set {
        Set(vec![0; self.words()].into())
    }

    /// Every world.
    pub(super) fn all(&self) -> Set {
        self.those(|_| true)
    }

    /// The worlds in which a condition holds.
    pub(super) fn where_holds(&self, condition: &Condition) -> Set {
        if condition.is_always() {
            return self.all();
        }
        self.those(|world| condition.holds(&self.facts(world)))
    }

    fn those(&self, keep: impl Fn(usize) -> bool) -> Set {
        let mut set = self.none();
        (0..self.count).filter(|world| keep(*world)).for_each(|world| set.insert(world));
        set
    }

    /// What is so in a world.
    pub(super) fn facts(&self, world: usize) -> Facts {
        let values = self.digits(world);
        let named = self.facts.iter().zip(values);
        named
            .filter_map(|((fact, values), digit)| {
                Some((fact.id.clone(), values.get(digit)?.clone()))
            })
            .collect()
    }

    /// The place of each fact's value among its values.
    fn digits(&self, world: usize) -> Vec<usize> {
        let mut rest = world;
        let mut digits: Vec<usize> = self
            .facts
            .iter()
            .rev()
            .map(|(_, values)| {
                let count = values.len().max(1);
                let digit = rest % count;
                rest /= count;
                digit
            })
            .collect();
        digits.reverse();
        digits
    }

    /// The world that differs from another in one fact.
    fn varied(&self, world: usize, fact: usize, value: usize) -> usize {
        let mut digits = self.digits(world);
        if let Some(digit) = digits.get_mut(fact) {
            *digit = value;
        }
        self.facts
            .iter()
            .zip(digits)
            .fold(0, |sum, ((_, values), digit)| sum * values.len() + digit)
    }

    /// The facts of a world on which it hangs that it lies in `set`: a fact is left out where any of its values
    /// would do, whatever those left out before are.
    pub(super) fn reasons(&self, world: usize, set: &Set) -> Facts {
        let mut cube = vec![world];
        let mut told = self.facts(world);
        for (index, (fact, values)) in self.facts.iter().enumerate() {
            let wider: Vec<usize> = cube
                .iter()
                .flat_map(|world| (0..values.len()).map(move |value| (*world, value)))
                .map(|(world, value)| self.varied(world, index, value))
                .collect();
            if wider.iter().all(|world| set.has(*world)) {
                told.remove(&fact.id);
                cube = wider;
            }
        }
        told
    }
}
