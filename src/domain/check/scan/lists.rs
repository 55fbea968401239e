//! Many short lists as one long one: each word has some, and they are read for every word of a text, so they must lie
//! close together.

/// Lists of things, by number.
#[derive(Clone, Debug)]
pub(super) struct Lists<T> {
    /// Where each list begins; the last ends with all.
    starts: Vec<u32>,
    all: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { starts: Vec::new(), all: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// These lists.
    pub(super) fn new(lists: impl IntoIterator<Item = impl IntoIterator<Item = T>>) -> Self {
        let mut made = Self { starts: vec![0], all: Vec::new() };
        for list in lists {
            made.all.extend(list);
            made.starts.push(u32::try_from(made.all.len()).unwrap_or(u32::MAX));
        }
        made
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// One of the lists; none has the members of an empty one.
    #[inline]
    pub(super) fn of(&self, number: u32) -> &[T] {
        let bound = |at: u32| {
            let place = usize::try_from(at).ok()?;
            usize::try_from(*self.starts.get(place)?).ok()
        };
        let range = bound(number).zip(number.checked_add(1).and_then(bound));
        range.and_then(|(from, upto)| self.all.get(from..upto)).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_has_its_own() {
        let lists = Lists::new([vec![1, 2], vec![], vec![3]]);
        let read: Vec<&[i32]> = (0..4).map(|at| lists.of(at)).collect();
        assert_eq!((lists.len(), read), (3, vec![&[1, 2][..], &[], &[3], &[]]));
        assert_eq!(lists.of(u32::MAX), [] as [i32; 0]);
        assert_eq!((Lists::<u8>::default().len(), Lists::<u8>::default().of(0)), (0, &[][..]));
    }
}
