//! Values by number, for an art that is all numbers: what is not there reads as the default, and writing there is
//! forgotten, so that no mistake in a drawing can end the program.

use std::ops::{Index, IndexMut};

/// Values by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row<T> {
    items: Vec<T>,
    beyond: T,
}

impl<T: Clone + Default> Row<T> {
    /// So many defaults.
    pub(super) fn of(count: usize) -> Self {
        Self { items: vec![T::default(); count], beyond: T::default() }
    }

    /// One more.
    pub(super) fn push(&mut self, value: T) {
        self.items.push(value);
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// Each in turn.
    pub(super) fn iter(&self) -> std::slice::Iter<'_, T> {
        self.items.iter()
    }
}

impl<T: Default> From<Vec<T>> for Row<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, beyond: T::default() }
    }
}

impl<T> Index<usize> for Row<T> {
    type Output = T;

    fn index(&self, number: usize) -> &T {
        self.items.get(number).unwrap_or(&self.beyond)
    }
}

impl<T: Default> IndexMut<usize> for Row<T> {
    fn index_mut(&mut self, number: usize) -> &mut T {
        match self.items.get_mut(number) {
            Some(item) => item,
            None => {
                self.beyond = T::default();
                &mut self.beyond
            }
        }
    }
}
