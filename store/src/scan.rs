//! A question over the rows of a table, its answer, and which keys it means.

use std::ops::Bound;

/// Which rows of a table, from where, how many, in which direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scan {
    /// Name of the table.
    pub table: String,
    /// Which keys.
    pub range: KeyRange,
    /// The key to go on after, as [`Page::next`] gave it; itself left out, in either direction.
    pub after: Option<Vec<u8>>,
    /// At most so many rows; 0 asks for nothing and gets it.
    pub limit: usize,
    /// From the last key to the first.
    pub reverse: bool,
}

/// A set of keys, compared as bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyRange {
    /// Every key.
    All,
    /// The keys that start with these bytes.
    Prefix(Vec<u8>),
    /// The keys from one (included) to another (left out).
    Between {
        /// The first key that belongs.
        from: Vec<u8>,
        /// The first key that does not belong any more.
        to: Vec<u8>,
    },
}

/// From where to where, as `BTreeMap::range` takes it.
pub(crate) type Keys = (Bound<Vec<u8>>, Bound<Vec<u8>>);

/// Some rows and where to go on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The rows, in the order asked for.
    pub rows: Vec<Row>,
    /// What to give as [`Scan::after`] for the rows that follow; nothing where this was the last page.
    pub next: Option<Vec<u8>>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its key.
    pub key: Vec<u8>,
    /// Its value.
    pub value: Vec<u8>,
}

impl Scan {
    /// All rows of a table, in order.
    pub fn all(table: &str, limit: usize) -> Self {
        Self { table: table.to_owned(), range: KeyRange::All, after: None, limit, reverse: false }
    }

    /// The rows whose keys start with `prefix`, in order.
    pub fn prefix(table: &str, prefix: &[u8], limit: usize) -> Self {
        Self { range: KeyRange::Prefix(prefix.to_vec()), ..Self::all(table, limit) }
    }

    /// The keys meant, with the cursor taken into account; nothing where no key can be.
    pub(crate) fn keys(&self) -> Option<Keys> {
        let (mut low, mut high) = match &self.range {
            KeyRange::All => (Bound::Unbounded, Bound::Unbounded),
            KeyRange::Prefix(prefix) => (
                Bound::Included(prefix.clone()),
                successor(prefix).map_or(Bound::Unbounded, Bound::Excluded),
            ),
            KeyRange::Between { from, to } => {
                (Bound::Included(from.clone()), Bound::Excluded(to.clone()))
            }
        };
        if let Some(after) = &self.after {
            if self.reverse && !ends_before(&high, after) {
                high = Bound::Excluded(after.clone());
            } else if !self.reverse && !begins_after(&low, after) {
                low = Bound::Excluded(after.clone());
            }
        }
        holds_a_key(&low, &high).then_some((low, high))
    }

    /// Makes a page of rows read one beyond the limit, if there was one beyond.
    pub(crate) fn page(&self, mut rows: Vec<Row>) -> Page {
        let more = rows.len() > self.limit;
        rows.truncate(self.limit);
        let next = if more { rows.last().map(|row| row.key.clone()) } else { None };
        Page { rows, next }
    }
}

/// The first key after all keys that start with `prefix`; nothing where there is none.
pub(crate) fn successor(prefix: &[u8]) -> Option<Vec<u8>> {
    let last = prefix.iter().rposition(|byte| *byte != u8::MAX)?;
    let mut key = prefix.get(..=last)?.to_vec();
    *key.last_mut()? += 1;
    Some(key)
}

fn ends_before(high: &Bound<Vec<u8>>, key: &[u8]) -> bool {
    match high {
        Bound::Unbounded => false,
        Bound::Included(end) | Bound::Excluded(end) => end.as_slice() <= key,
    }
}

fn begins_after(low: &Bound<Vec<u8>>, key: &[u8]) -> bool {
    match low {
        Bound::Unbounded => false,
        Bound::Included(start) | Bound::Excluded(start) => start.as_slice() > key,
    }
}

/// Whether a range may hold a key. `BTreeMap::range` panics on bounds that are the wrong way round.
pub(crate) fn holds_a_key(low: &Bound<Vec<u8>>, high: &Bound<Vec<u8>>) -> bool {
    match (low, high) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => true,
        (Bound::Included(low), Bound::Included(high)) => low <= high,
        (
            Bound::Included(low) | Bound::Excluded(low),
            Bound::Included(high) | Bound::Excluded(high),
        ) => low < high,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_successor_of_a_prefix_is_the_first_key_without_it() {
        assert_eq!(successor(b"ab"), Some(b"ac".to_vec()));
        assert_eq!(successor(&[1, 255, 255]), Some(vec![2]));
        assert_eq!(successor(&[255]), None);
        assert_eq!(successor(&[]), None);
    }

    #[test]
    fn ranges_that_hold_nothing_are_known() {
        let (a, b) = (|| vec![1], || vec![2]);
        assert!(holds_a_key(&Bound::Included(a()), &Bound::Included(a())));
        assert!(!holds_a_key(&Bound::Excluded(a()), &Bound::Included(a())));
        assert!(!holds_a_key(&Bound::Included(b()), &Bound::Excluded(a())));
        assert!(holds_a_key(&Bound::Excluded(a()), &Bound::Excluded(b())));
        assert!(holds_a_key(&Bound::Excluded(a()), &Bound::Unbounded));
    }

    #[test]
    fn a_cursor_narrows_and_never_widens() {
        let mut scan = Scan::prefix("t", b"b", 9);
        scan.after = Some(b"a".to_vec());
        assert_eq!(scan.keys().map(|keys| keys.0), Some(Bound::Included(b"b".to_vec())));
        scan.after = Some(b"z".to_vec());
        assert_eq!(scan.keys(), None);
        scan.reverse = true;
        assert_eq!(scan.keys().map(|keys| keys.1), Some(Bound::Excluded(b"c".to_vec())));
        scan.after = Some(b"b".to_vec());
        assert_eq!(scan.keys(), None);
    }
}
