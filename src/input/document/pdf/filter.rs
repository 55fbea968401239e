//! Streams of a PDF unpacked (ISO 32000-1 §7.4), each within its bound.
//!
//! A stream that breaks off gives what came before: half a page is told apart from a whole one by nobody, but
//! a checksum lost at the end is common and harmless.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};

use crate::domain::limits;
use crate::input::document::pdf::value::{self, Dict, Value};

/// Filters in a row.
const FILTERS: usize = 8;

/// The bytes of a stream; none where it is a picture or of an unknown kind.
pub(super) fn unpack(dict: &Dict, raw: &[u8]) -> Option<Vec<u8>> {
    let named = |long: &[u8], short: &[u8]| dict.get(long).or_else(|| dict.get(short));
    let filters = list(named(b"Filter", b"F"));
    let parameters = list(named(b"DecodeParms", b"DP"));
    if filters.len() > FILTERS {
        return None;
    }
    let mut bytes = raw.to_vec();
    for (at, filter) in filters.iter().enumerate() {
        bytes = match filter.name()? {
            b"FlateDecode" | b"Fl" => inflate(&bytes),
            b"LZWDecode" | b"LZW" => lzw(&bytes, parameters.get(at).and_then(Value::dict)),
            b"ASCIIHexDecode" | b"AHx" => value::hex(bytes.split(|byte| *byte == b'>').next()?),
            b"ASCII85Decode" | b"A85" => ascii85(&bytes),
            b"RunLengthDecode" | b"RL" => run_length(&bytes),
            b"Crypt" => bytes,
            _ => return None,
        };
        if let Some(parameters) = parameters.get(at).and_then(Value::dict) {
            bytes = unpredict(bytes, parameters);
        }
    }
    Some(bytes)
}

fn list(value: Option<&Value>) -> Vec<Value> {
    match value {
        Some(Value::Array(values)) => values.clone(),
        Some(value) => vec![value.clone()],
        None => Vec::new(),
    }
}

fn inflate(bytes: &[u8]) -> Vec<u8> {
    let limit = u64::try_from(limits::PDF_STREAM_BYTES).unwrap_or(u64::MAX);
    let mut out = Vec::new();
    // What was read before an error stays in `out`, and that is all there is.
    let read = ZlibDecoder::new(bytes).take(limit).read_to_end(&mut out);
    if read.is_err() && out.is_empty() {
        let raw = bytes.get(2..).unwrap_or_default();
        let mut out = Vec::new();
        let _ = DeflateDecoder::new(raw).take(limit).read_to_end(&mut out);
        return out;
    }
    out
}

fn lzw(bytes: &[u8], parameters: Option<&Dict>) -> Vec<u8> {
    let early =
        parameters.and_then(|own| own.get(b"EarlyChange".as_slice())?.count()).unwrap_or(1).min(1);
    // Each entry is a stretch of what was written when it was made.
    let mut entries: Vec<(usize, usize)> = Vec::new();
    let mut out: Vec<u8> = Vec::new();
    let (mut bits, mut count, mut width) = (0_u32, 0_u32, 9_u32);
    let mut last: Option<(usize, usize)> = None;
    for &byte in bytes {
        bits = (bits << 8) | u32::from(byte);
        count += 8;
        if count < width {
            continue;
        }
        count -= width;
        let code = usize::try_from((bits >> count) & ((1 << width) - 1)).unwrap_or(usize::MAX);
        bits &= (1 << count) - 1;
        match code {
            256 => {
                entries.clear();
                (width, last) = (9, None);
                continue;
            }
            257 => break,
            _ => {}
        }
        let start = out.len();
        if let Ok(literal) = u8::try_from(code) {
            out.push(literal);
        } else if let Some(&(from, length)) = entries.get(code - 258) {
            out.extend_from_within(from..from + length);
        } else if let Some((from, length)) = last {
            out.extend_from_within(from..from + length);
            out.extend(out.get(from).copied());
        } else {
            break;
        }
        if let Some((from, length)) = last {
            entries.push((from, length + 1));
        }
        last = Some((start, out.len() - start));
        if out.len() > limits::PDF_STREAM_BYTES || entries.len() > 4_096 {
            break;
        }
        width = match entries.len() + 258 + early {
            0..=511 => 9,
            512..=1_023 => 10,
            1_024..=2_047 => 11,
            _ => 12,
        };
    }
    out
}

fn ascii85(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 5 * 4);
    let (mut group, mut count) = (0_u32, 0_usize);
    for &byte in bytes {
        match byte {
            b'z' if count == 0 => out.extend([0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
                if count == 5 {
                    out.extend(group.to_be_bytes());
                    (group, count) = (0, 0);
                }
            }
            b'~' => break,
            _ => {}
        }
    }
    if count > 1 {
        for _ in count..5 {
            group = group.wrapping_mul(85).wrapping_add(84);
        }
        out.extend(group.to_be_bytes().iter().take(count - 1));
    }
    out
}

fn run_length(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((&length, behind)) = rest.split_first() {
        let length = usize::from(length);
        match length {
            0..=127 => {
                let (own, after) = behind.split_at(behind.len().min(length + 1));
                out.extend_from_slice(own);
                rest = after;
            }
            128 => break,
            _ => {
                out.extend(std::iter::repeat_n(behind.first().copied().unwrap_or(0), 257 - length));
                rest = behind.get(1..).unwrap_or_default();
            }
        }
        if out.len() > limits::PDF_STREAM_BYTES {
            break;
        }
    }
    out
}

/// Undoes the prediction of the PNG kind (§7.4.4.4); that of TIFF is for pictures.
fn unpredict(bytes: Vec<u8>, parameters: &Dict) -> Vec<u8> {
    let number = |name: &[u8], usual| parameters.get(name).and_then(Value::count).unwrap_or(usual);
    if number(b"Predictor", 1) < 10 {
        return bytes;
    }
    let bits = number(b"Colors", 1).clamp(1, 32) * number(b"BitsPerComponent", 8).clamp(1, 16);
    let pixel = bits.div_ceil(8);
    let row = (bits * number(b"Columns", 1).clamp(1, limits::PDF_STREAM_BYTES)).div_ceil(8);
    let mut out: Vec<u8> = Vec::with_capacity(bytes.len());
    for line in bytes.chunks(row + 1) {
        let Some((&kind, line)) = line.split_first() else { break };
        let start = out.len();
        for (at, &byte) in line.iter().enumerate() {
            let before = |back: usize| {
                start
                    .checked_add(at)
                    .and_then(|here| here.checked_sub(back))
                    .and_then(|at| out.get(at))
                    .copied()
            };
            let left = if at >= pixel { before(pixel).unwrap_or(0) } else { 0 };
            let up = before(row).filter(|_| start >= row).unwrap_or(0);
            let corner =
                if at >= pixel && start >= row { before(row + pixel).unwrap_or(0) } else { 0 };
            out.push(byte.wrapping_add(match kind {
                1 => left,
                2 => up,
                3 => left.midpoint(up),
                4 => paeth(left, up, corner),
                _ => 0,
            }));
        }
    }
    out
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let guess = i16::from(left) + i16::from(up) - i16::from(corner);
    let far = |byte: u8| (guess - i16::from(byte)).abs();
    if far(left) <= far(up) && far(left) <= far(corner) {
        left
    } else if far(up) <= far(corner) {
        up
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(filter: &str, raw: &[u8]) -> Option<Vec<u8>> {
        let dict = Dict::from([(b"Filter".to_vec(), Value::Name(filter.as_bytes().to_vec()))]);
        unpack(&dict, raw)
    }

    #[test]
    fn filters_of_text_are_undone() {
        assert_eq!(with("ASCIIHexDecode", b"48 65 6C>zz"), Some(b"Hel".to_vec()));
        assert_eq!(with("ASCII85Decode", b"87cURD_*#4DfTZ)~>"), Some(b"Hello, World".to_vec()));
        assert_eq!(with("RunLengthDecode", b"\x01ab\xFEc\x80"), Some(b"abccc".to_vec()));
        // The example of ISO 32000-1 §7.4.4.2.
        let packed = b"\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01";
        assert_eq!(with("LZWDecode", packed), Some(vec![45, 45, 45, 45, 45, 65, 45, 45, 45, 66]));
        assert_eq!(with("DCTDecode", b""), None);
    }

    #[test]
    fn predictions_are_undone() {
        let parameters = Dict::from([
            (b"Predictor".to_vec(), Value::Integer(12)),
            (b"Columns".to_vec(), Value::Integer(2)),
        ]);
        assert_eq!(unpredict(vec![0, 1, 2, 2, 1, 1, 1, 5, 1], &parameters), [1, 2, 2, 3, 5, 6]);
    }

    #[test]
    fn what_unpacks_without_end_is_cut() {
        let bomb = b"\x81\x00".repeat(400_000);
        assert!(
            with("RunLengthDecode", &bomb)
                .is_some_and(|out| out.len() <= limits::PDF_STREAM_BYTES + 200)
        );
    }
}
