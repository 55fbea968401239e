//! Rising numbers in few bits: binary interpolative coding (Moffat and Stuiver, 2000).
//!
//! The middle number is written in as many bits as the room that is left for it needs, then both halves in the same
//! way; numbers that must be there cost nothing. `search.js` reads the same bits. Reading must never fail on bytes that
//! are not ours: what is missing is read as zeros.

/// Writes bits, the highest first.
#[derive(Debug, Default)]
struct Writer {
    bytes: Vec<u8>,
    /// Bits that wait for a whole byte, and how many.
    waiting: u64,
    count: u32,
}

impl Writer {
    fn put(&mut self, value: u32, width: u32) {
        self.waiting = self.waiting << width | u64::from(value);
        self.count += width;
        while self.count >= 8 {
            self.count -= 8;
            let byte = self.waiting >> self.count & 0xff;
            self.bytes.push(u8::try_from(byte).unwrap_or_default());
        }
    }

    /// One of `room` values, in as few bits as there are.
    fn put_one_of(&mut self, value: u32, room: u32) {
        let Some((width, short)) = code(room) else { return };
        if value < short { self.put(value, width) } else { self.put(value + short, width + 1) }
    }

    fn finish(mut self) -> Vec<u8> {
        let open = self.count % 8;
        if open > 0 {
            self.put(0, 8 - open);
        }
        self.bytes
    }
}

/// Reads bits, the highest first; after the last of them zeros.
struct Reader<'a> {
    bytes: std::slice::Iter<'a, u8>,
    waiting: u64,
    count: u32,
}

impl Reader<'_> {
    fn take(&mut self, width: u32) -> u32 {
        while self.count < width {
            let byte = self.bytes.next().copied().unwrap_or_default();
            self.waiting = self.waiting << 8 & 0xffff_ffff_ffff | u64::from(byte);
            self.count += 8;
        }
        self.count -= width;
        let value = self.waiting >> self.count & ((1 << width) - 1);
        u32::try_from(value).unwrap_or_default()
    }

    fn take_one_of(&mut self, room: u32) -> u32 {
        let Some((width, short)) = code(room) else { return 0 };
        let value = self.take(width);
        if value < short { value } else { (value << 1 | self.take(1)).saturating_sub(short) }
    }
}

/// Of `room` values, the first ones take `width` bits, the others one more; and how many first ones there are. None
/// where there is nothing to tell apart.
fn code(room: u32) -> Option<(u32, u32)> {
    let width = room.checked_ilog2().filter(|width| *width > 0 || room > 1)?;
    let short = u32::try_from((2_u64 << width) - u64::from(room)).ok()?;
    Some((width, short))
}

/// Rising numbers below `end` as bytes.
pub fn pack(numbers: &[u32], end: u32) -> Vec<u8> {
    let mut writer = Writer::default();
    pack_between(&mut writer, numbers, 0, end);
    writer.finish()
}

fn pack_between(writer: &mut Writer, numbers: &[u32], start: u32, end: u32) {
    let (before, rest) = numbers.split_at(numbers.len() / 2);
    let Some((&middle, after)) = rest.split_first() else { return };
    let lowest = start.saturating_add(length(before));
    writer.put_one_of(middle.saturating_sub(lowest), room(start, end, numbers));
    pack_between(writer, before, start, middle);
    pack_between(writer, after, middle.saturating_add(1), end);
}

/// The numbers that [`pack`] wrote: `count` of them, below `end`. Whoever calls this bounds `count`.
pub(super) fn unpack(bytes: &[u8], count: usize, end: u32) -> Vec<u32> {
    let mut reader = Reader { bytes: bytes.iter(), waiting: 0, count: 0 };
    let mut numbers = vec![0; count];
    unpack_between(&mut reader, &mut numbers, 0, end);
    numbers
}

fn unpack_between(reader: &mut Reader<'_>, numbers: &mut [u32], start: u32, end: u32) {
    let room = room(start, end, numbers);
    let (before, rest) = numbers.split_at_mut(numbers.len() / 2);
    let Some((middle, after)) = rest.split_first_mut() else { return };
    let lowest = start.saturating_add(length(before));
    *middle = lowest.saturating_add(reader.take_one_of(room));
    let middle = *middle;
    unpack_between(reader, before, start, middle);
    unpack_between(reader, after, middle.saturating_add(1), end);
}

/// How many values the middle one of these may have.
fn room(start: u32, end: u32, numbers: &[u32]) -> u32 {
    end.saturating_sub(start).saturating_sub(length(numbers)).saturating_add(1)
}

fn length(numbers: &[u32]) -> u32 {
    u32::try_from(numbers.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_must_be_there_costs_nothing() {
        let all: Vec<u32> = (0..1000).collect();
        assert!(pack(&all, 1000).is_empty());
        assert_eq!(unpack(&[], 1000, 1000), all);
        assert!(pack(&[], 7).is_empty());
        assert_eq!(pack(&[5], 8), [0b1010_0000]);
    }

    proptest! {
        #[test]
        fn numbers_come_back(numbers in proptest::collection::btree_set(0_u32..5000, 0..300), more in 0_u32..9) {
            let numbers: Vec<u32> = numbers.into_iter().collect();
            let end = numbers.last().map_or(0, |last| last + 1) + more;
            prop_assert_eq!(unpack(&pack(&numbers, end), numbers.len(), end), numbers);
        }

        #[test]
        fn any_bytes_can_be_read(bytes: Vec<u8>, count in 0_usize..500, end: u32) {
            prop_assert_eq!(unpack(&bytes, count, end).len(), count);
        }
    }
}
