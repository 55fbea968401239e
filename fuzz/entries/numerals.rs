//! Any bytes as a Chinese numeral, and what must hold of the number.

use fashen::domain::document::numeral;

/// Reads them; whether they are a numeral. Panics where a number is not read back from how it is written.
pub fn run(bytes: &[u8]) -> bool {
    if let Ok(four) = <[u8; 4]>::try_from(bytes) {
        let number = u32::from_le_bytes(four);
        let written = numeral::write(number);
        let digits = numeral::write_digits(number);
        assert!(!written.is_empty() && !digits.is_empty());
        if number <= numeral::LARGEST {
            assert_eq!(numeral::parse(&written), Some(number), "{written}");
        }
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return false };
    let Some(number) = numeral::parse(text) else { return false };
    assert!(number <= numeral::LARGEST, "{text} is read as {number}");
    assert!(text.chars().all(numeral::is_numeral), "{text:?} is read as {number}");
    assert_eq!(numeral::parse(&numeral::write(number)), Some(number), "{text}");
    true
}
