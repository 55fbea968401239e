//! The encoding of a text file: its mark, or UTF-8, or else GB 18030, which old drafts are in.
//!
//! What is neither is refused with the place, since a wrong guess gives words nobody wrote: Big5 passes for
//! GB 18030 byte by byte, and is known by how few of its characters are in common use then.

use encoding_rs::{DecoderResult, Encoding as Coding, GB18030, MACINTOSH, UTF_8, WINDOWS_1252};

use crate::domain::document::Encoding;
use crate::input::document::Unreadable;

/// 汉字 read as UTF-8 before the first wrong byte from which on a file counts as damaged UTF-8, and is not
/// taken as GB 18030. By chance GB 18030 yields one now and then.
const CONVINCING: usize = 3;

/// Characters of a text below which nothing is said about how common they are.
const FEWEST_PAIRS: usize = 12;

/// One wrong character in so many is borne in a page.
const BORNE: usize = 200;

/// The words of a text file and the encoding they were in, with whether that was a guess.
pub(in crate::input) fn decode(bytes: &[u8]) -> Result<(String, Encoding, bool), Unreadable> {
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
        return unmarked_utf16(bytes).ok_or(Unreadable::NotADocument);
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok((text.to_owned(), Encoding::Utf8, false)),
        Err(wrong) => {
            let valid = bytes.get(..wrong.valid_up_to()).unwrap_or_default();
            if is_convincing(valid) {
                return Err(wrong_at(wrong.valid_up_to()));
            }
            let text = gb18030(bytes)?;
            refuse_uncommon(bytes)?;
            Ok((text, Encoding::Gb18030, true))
        }
    }
}

/// The words of a page.
pub(super) struct Decoded {
    /// The words.
    pub(super) words: String,
    /// Whether the encoding was guessed.
    pub(super) guessed: bool,
    /// Bytes that no character could be made of, each read as `□`.
    pub(super) replaced: usize,
}

/// The words of a page that declares to be in Unicode, or not, or nothing.
///
/// Pages have wrong bytes now and then, which browsers show as `�`; some are borne, since the rest is sure.
pub(super) fn page(bytes: &[u8], unicode: Option<bool>) -> Result<Decoded, Unreadable> {
    let wrong = match decode(bytes) {
        Ok((words, encoding, guessed)) => {
            let guessed = guessed && encoding == Encoding::Gb18030 && unicode != Some(false);
            return Ok(Decoded { words, guessed, replaced: 0 });
        }
        Err(wrong) => wrong,
    };
    let Some(unicode) = unicode else { return Err(wrong) };
    let coding: &Coding = if unicode { UTF_8 } else { GB18030 };
    let (words, _) = coding.decode_without_bom_handling(bytes);
    let replaced = words.matches('\u{fffd}').count();
    if replaced * BORNE > words.chars().count() {
        return Err(wrong);
    }
    Ok(Decoded { words: words.replace('\u{fffd}', "□"), guessed: false, replaced })
}

/// Text in UTF-16 that has lost its mark: the order of bytes in which it is made of usual characters.
fn unmarked_utf16(bytes: &[u8]) -> Option<(String, Encoding, bool)> {
    let orders = [
        (Encoding::Utf16Le, u16::from_le_bytes as fn([u8; 2]) -> u16),
        (Encoding::Utf16Be, u16::from_be_bytes),
    ];
    orders.into_iter().find_map(|(encoding, unit)| {
        let text = utf16(bytes, unit).ok()?;
        let (mut all, mut usual) = (0_usize, 0_usize);
        for letter in text.chars() {
            all += 1;
            usual += usize::from(is_usual(letter));
        }
        (usual * 20 >= all * 19).then_some((text, encoding, true))
    })
}

/// ASCII, 汉字 and the marks that texts have.
fn is_usual(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\t' | '\n' | '\r' | '\u{2010}'..='\u{203b}' | '\u{3000}'..='\u{3020}'
        | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}')
}

/// Refuses what reads as GB 18030, but as characters that hardly anybody writes.
fn refuse_uncommon(bytes: &[u8]) -> Result<(), Unreadable> {
    let (mut pairs, mut common) = (0_usize, 0_usize);
    let mut rest = bytes;
    loop {
        rest = match rest {
            [lead, trail, behind @ ..] if *lead > 0x80 => {
                pairs += 1;
                // GB 2312, but for its second half of rarer characters from 0xD8 on.
                let in_use = (0xA1..=0xA9).contains(lead) || (0xB0..=0xD7).contains(lead);
                common += usize::from(in_use && *trail >= 0xA1);
                behind
            }
            [_, behind @ ..] => behind,
            [] => break,
        };
    }
    let first = bytes.iter().position(|byte| *byte > 0x80).unwrap_or(0);
    if pairs >= FEWEST_PAIRS && common * 10 < pairs * 7 { Err(wrong_at(first)) } else { Ok(()) }
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

/// The character of one code of GB 18030.
pub(super) fn gb_character(code: &[u8]) -> Option<String> {
    gb18030(code).ok().filter(|text| !text.is_empty())
}

/// The name of a file in an archive.
pub(super) fn file_name(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(name) => name.to_owned(),
        Err(_) => gb18030(bytes).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned()),
    }
}

/// The character of a byte in the encodings of Western fonts: that of Windows, or that of the Macintosh.
pub(super) fn latin(byte: u8, macintosh: bool) -> Option<char> {
    let coding: &Coding = if macintosh { MACINTOSH } else { WINDOWS_1252 };
    coding.decode_without_bom_handling(&[byte]).0.chars().next()
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

/// Words as a file in GB 18030.
#[cfg(test)]
pub(super) fn as_gb18030(words: &str) -> Vec<u8> {
    GB18030.encode(words).0.into_owned()
}

#[cfg(test)]
mod tests {
    use encoding_rs::BIG5;

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
        let gb = as_gb18030(WORDS);
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

    #[test]
    fn utf16_without_its_mark_is_known_by_its_characters() {
        let little: Vec<u8> = WORDS.repeat(3).encode_utf16().flat_map(u16::to_le_bytes).collect();
        let text = "第一条　为了规范管理，制定本办法。\r\n第二条　略。\r\n";
        for (unit, encoding) in [
            (u16::to_le_bytes as fn(u16) -> [u8; 2], Encoding::Utf16Le),
            (u16::to_be_bytes, Encoding::Utf16Be),
        ] {
            let bytes: Vec<u8> = text.encode_utf16().flat_map(unit).collect();
            assert_eq!(decode(&bytes), Ok((text.to_owned(), encoding, true)));
        }
        // Characters outside of the usual ones are too many to be sure.
        assert_eq!(decode(&little), Err(Unreadable::NotADocument));
    }

    #[test]
    fn big5_is_refused_and_short_or_rare_gb18030_is_not() {
        let text = "第一條　為了規範管理，制定本辦法。第二條　本辦法自公布之日起施行。";
        let big5 = BIG5.encode(text).0.into_owned();
        assert!(matches!(decode(&big5), Err(Unreadable::Encoding { .. })));
        for words in ["甲乙", "朱镕基、翟曌", "第一条　为了规范管理，制定本办法，翟曌负责解释。"]
        {
            assert_eq!(decode(&as_gb18030(words)), Ok((words.to_owned(), Encoding::Gb18030, true)));
        }
    }
}
