//! A sum over all leaves, kept with them: an index in which some pages are older than others opens like any
//! other, and is found out only by adding up what is in it.
//!
//! It guards against accidents, not against people: those are the journal's hashes' business.

/// What one leaf adds to the sum: its checksums, spread over all bits so that changes do not cancel out.
pub(crate) fn of_leaf(fence: &[u8], bytes: &[u8]) -> u64 {
    let fence = crc32c::crc32c(fence);
    spread(u64::from(fence) << 32 | u64::from(crc32c::crc32c_append(fence, bytes)))
}

/// The digest of one row.
pub(crate) fn of_row(key: &[u8], value: &[u8]) -> u64 {
    of_leaf(key, value)
}

/// The finishing step of `SplitMix64`: every bit of the result depends on every bit of the number.
fn spread(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaves_that_exchange_what_they_hold_are_noticed() {
        let sum = |one: &[u8], other: &[u8]| of_leaf(b"a", one).wrapping_add(of_leaf(b"b", other));
        assert_ne!(sum(b"1", b"2"), sum(b"2", b"1"));
        assert_ne!(sum(b"1", b"2"), sum(b"1", b"1"));
    }
}
