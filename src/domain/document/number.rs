//! 发文字号: the number of a document, `津辛政规〔2026〕1号`.
//!
//! Strict form: letters of the organ, the year in hexagonal brackets, a serial without 第 and without
//! leading zero, 号 (GB/T 9704-2012, 7.2.5). Whether the letters are the right ones is for a rule to say.

/// 发文字号 in the strict form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber(String);

/// What is wrong with something that looks like a 发文字号.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NumberFault {
    /// The year is not in 〔〕 but in `[]`, `（）`, …
    Brackets,
    /// The year does not have four digits, or is not of 1900 to 2099.
    Year,
    /// 第 stands before the serial.
    Ordinal,
    /// The serial begins with a zero.
    LeadingZero,
    /// The serial is no number from 1 to 9999.
    Serial,
    /// Full-width digits.
    FullWidth,
    /// Spaces within.
    Spaces,
    /// The letters of the organ are none, too many, or not Chinese.
    Letters,
}

impl DocumentNumber {
    /// The number as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
