//! Many short lists as one long one: each word has some, and they are read for every word of a text, so they must lie
//! close together.

/// Lists of things, by number.
#[derive(Clone, Debug)]
pub(super) struct Lists<T> {
    /// Where each list begins and ends, together: one look tells both.
    bounds: Vec<(u32, u32)>,
    all: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { bounds: Vec::new(), all: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// These lists.
    pub(super) fn new(lists: impl IntoIterator<Item = impl IntoIterator<Item = T>>) -> Self {
        let mut made = Self::default();
        for list in lists {
            let start = u32::try_from(made.all.len()).unwrap_or(u32::MAX);
            made.all.extend(list);
            made.bounds.push((start, u32::try_from(made.all.len()).unwrap_or(u32::MAX)));
        }
        made
    }

    /// One of the lists; none has the members of an empty one.
    #[inline]
    pub(super) fn of(&self, number: u32) -> &[T] {
        let bounds = self.bounds.get(number as usize);
        bounds.and_then(|(from, upto)| self.all.get(*from as usize..*upto as usize)).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_list_has_its_own() {
        let lists = Lists::new([vec![1, 2], vec![], vec![3]]);
        let read: Vec<&[i32]> = (0..4).map(|at| lists.of(at)).collect();
        assert_eq!(read, [&[1, 2][..], &[], &[3], &[]]);
        assert_eq!(lists.of(u32::MAX), [] as [i32; 0]);
        assert_eq!(Lists::<u8>::default().of(0), [] as [u8; 0]);
    }
}
