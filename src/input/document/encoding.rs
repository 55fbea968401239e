//! The encoding of a text file: its mark, or UTF-8, or else GB 18030, which old drafts are in.
//!
//! No statistics: what is neither is refused with the place, since a wrong guess gives words nobody wrote.

use encoding_rs::{DecoderResult, GB18030};

use crate::domain::document::Encoding;
use crate::input::document::Unreadable;

/// 汉字 read as UTF-8 before the first wrong byte from which on a file counts as damaged UTF-8, and is not
/// taken as GB 18030. By chance GB 18030 yields one now and then.
const CONVINCING: usize = 3;

/// The words of a text file and the encoding they were in, with whether that was a guess.
pub(super) fn decode(bytes: &[u8]) -> Result<(String, Encoding, bool), Unreadable> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        let text = std::str::from_utf8(rest).map_err(|wrong| wrong_at(3 + wrong.valid_up_to()))?;
        return Ok((text.to_owned(), Encoding::Utf8, false));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Ok((utf16(rest, u16::from_le_bytes)?, Encoding::Utf16Le, false));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Ok((utf16(rest, u16::from_be_bytes)?, Encoding::Utf16Be, false));
    }
    if bytes.contains(&0) {
        return Err(Unreadable::NotADocument);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), Encoding::Utf8, false)),
        Err(wrong) => {
            let valid = bytes.get(..wrong.valid_up_to()).unwrap_or_default();
            if is_convincing(valid) {
                return Err(wrong_at(wrong.valid_up_to()));
            }
            Ok((gb18030(bytes)?, Encoding::Gb18030, true))
        }
    }
}

/// UTF-16 without its mark.
pub(super) fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Unreadable> {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let mut text = String::with_capacity(bytes.len());
    let mut at = 2;
    for letter in char::decode_utf16(pairs.iter().map(|&pair| unit(pair))) {
        let letter = letter.map_err(|_| wrong_at(at))?;
        at += letter.len_utf16() * 2;
        text.push(letter);
    }
    if odd.is_empty() { Ok(text) } else { Err(wrong_at(at)) }
}

fn gb18030(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut decoder = GB18030.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(0));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        (DecoderResult::Malformed(wrong, after), read) => {
            Err(wrong_at(read.saturating_sub(usize::from(wrong) + usize::from(after))))
        }
        (DecoderResult::OutputFull, read) => Err(wrong_at(read)),
    }
}

fn is_convincing(valid: &[u8]) -> bool {
    let text = std::str::from_utf8(valid).unwrap_or_default();
    text.chars()
        .filter(|letter| ('\u{4e00}'..='\u{9fff}').contains(letter))
        .nth(CONVINCING - 1)
        .is_some()
}

fn wrong_at(offset: usize) -> Unreadable {
    Unreadable::Encoding { offset }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "第一条　甲，𠀀 a\n";

    #[test]
    fn every_encoding_gives_the_same_words() {
        let utf8 = WORDS.as_bytes().to_vec();
        let marked = [b"\xEF\xBB\xBF".as_slice(), &utf8].concat();
        let little: Vec<u8> = [0xFF, 0xFE]
            .into_iter()
            .chain(WORDS.encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        let big: Vec<u8> = [0xFE, 0xFF]
            .into_iter()
            .chain(WORDS.encode_utf16().flat_map(u16::to_be_bytes))
            .collect();
        let gb = GB18030.encode(WORDS).0.into_owned();
        for (bytes, encoding, guessed) in [
            (utf8, Encoding::Utf8, false),
            (marked, Encoding::Utf8, false),
            (little, Encoding::Utf16Le, false),
            (big, Encoding::Utf16Be, false),
            (gb, Encoding::Gb18030, true),
        ] {
            assert_eq!(decode(&bytes), Ok((WORDS.to_owned(), encoding, guessed)));
        }
    }

    #[test]
    fn wrong_bytes_are_located() {
        assert_eq!(decode(b"\xFF\xFEa\0\x00\xD8"), Err(wrong_at(4)));
        assert_eq!(decode(b"\xFF\xFEa\0b"), Err(wrong_at(4)));
        assert_eq!(decode(b"\xEF\xBB\xBFa\xFF"), Err(wrong_at(4)));
        assert_eq!(decode("第一条\u{ff}".as_bytes().get(..10).unwrap()), Err(wrong_at(9)));
        assert_eq!(decode(b"abc\xFF\xFF"), Err(wrong_at(3)));
        assert_eq!(decode(b"\x7fELF\0\0"), Err(Unreadable::NotADocument));
    }
}
