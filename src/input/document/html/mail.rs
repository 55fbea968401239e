//! Pages saved with their pictures as one file (MHTML, RFC 2557): the page is the first part that is one.
//!
//! Only what is needed to find that part: headers, the mark between the parts, and the two ways in which
//! bytes are written as text.

use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::html;

/// Bytes in which the headers of a file stand.
const HEAD: usize = 4_096;

/// Whether bytes are a page saved as one file.
pub(in crate::input::document) fn is_saved_page(bytes: &[u8]) -> bool {
    let (head, _) = headers(bytes);
    let is_headed = ["mime-version:", "from:", "content-type:", "snapshot-content-location:"]
        .iter()
        .any(|name| head.starts_with(name));
    is_headed && head.contains("mime-version:") && head.contains("content-type:")
}

/// The page of such a file.
pub(super) fn page(bytes: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let (head, body) = headers(bytes);
    let Some(mark) = boundary(&head) else {
        return Ok(decoded(&head, body));
    };
    let mark = [b"--", mark.as_bytes()].concat();
    for part in parts(body, &mark).take(limits::MAIL_PARTS) {
        let part = part.trim_ascii_start();
        let (head, body) = headers(part);
        if head.contains("text/html") || head.contains("application/xhtml") {
            return Ok(decoded(&head, body));
        }
        // A message inside of the message holds the page, where pictures of it are kept apart.
        let inner = decoded(&head, body);
        if html::is_page(&inner, false) {
            return Ok(inner);
        }
    }
    Err(Unreadable::BlankPage)
}

/// Headers in small letters, with folded lines joined, and what comes behind them.
fn headers(bytes: &[u8]) -> (String, &[u8]) {
    let head = bytes.get(..HEAD.min(bytes.len())).unwrap_or_default();
    let ends = [b"\r\n\r\n".as_slice(), b"\n\n"];
    let end = ends.iter().filter_map(|end| find(head, end).map(|at| (at, at + end.len()))).min();
    let (head, body) = match end {
        Some((end, start)) => (bytes.get(..end), bytes.get(start..)),
        None => (Some(head), None),
    };
    let head = String::from_utf8_lossy(head.unwrap_or_default());
    let lines = head.replace("\r\n", "\n").replace("\n\t", " ").replace("\n ", " ");
    let lines: Vec<String> = lines.lines().map(lowered).collect();
    (lines.join("\n"), body.unwrap_or_default())
}

/// Names of headers are in any letters, the mark between parts is not.
fn lowered(line: &str) -> String {
    match line.split_once("boundary=") {
        Some((before, mark)) => format!("{}boundary={mark}", before.to_ascii_lowercase()),
        None => line.to_ascii_lowercase(),
    }
}

fn boundary(head: &str) -> Option<String> {
    let (_, behind) = head.split_once("boundary=")?;
    let mark = match behind.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => behind.split([';', '\n', ' ']).next(),
    };
    mark.map(str::trim).filter(|mark| !mark.is_empty()).map(str::to_owned)
}

/// What stands between the marks.
fn parts<'b>(body: &'b [u8], mark: &'b [u8]) -> impl Iterator<Item = &'b [u8]> {
    let mut rest = find(body, mark).and_then(|at| body.get(at + mark.len()..));
    std::iter::from_fn(move || {
        let here = rest?;
        let end = find(here, mark);
        rest = end.and_then(|at| here.get(at + mark.len()..));
        here.get(..end.unwrap_or(here.len()))
    })
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

fn decoded(head: &str, body: &[u8]) -> Vec<u8> {
    let way = head.split_once("content-transfer-encoding:").map_or("", |(_, way)| way.trim_start());
    if way.starts_with("quoted-printable") {
        quoted(body)
    } else if way.starts_with("base64") {
        base64(body)
    } else {
        body.to_vec()
    }
}

/// Quoted-printable (RFC 2045 §6.7): `=B9` is a byte, `=` at the end of a line joins it to the next.
fn quoted(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&byte, behind)) = rest.split_first() {
        rest = behind;
        if byte != b'=' {
            out.push(byte);
            continue;
        }
        match behind {
            [b'\r', b'\n', after @ ..] | [b'\n', after @ ..] => rest = after,
            [high, low, after @ ..] => match (nibble(*high), nibble(*low)) {
                (Some(high), Some(low)) => {
                    out.push(high * 16 + low);
                    rest = after;
                }
                _ => out.push(byte),
            },
            _ => out.push(byte),
        }
    }
    out
}

fn nibble(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

/// Base64 (RFC 2045 §6.8); what is no digit of it is passed over, as the RFC says.
fn base64(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for &byte in body {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.extend(u8::try_from((bits >> count) & 0xFF));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--Mark\"\r\n\r\n----Mark\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n----Mark\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E7=94=B2=\r\n</p>\r\n----Mark--\r\n";

    #[test]
    fn the_page_is_found_and_decoded() {
        assert!(is_saved_page(FILE.as_bytes()));
        let page = page(FILE.as_bytes()).unwrap();
        assert_eq!(String::from_utf8_lossy(&page).trim(), "<p>甲</p>");
    }

    #[test]
    fn base64_passes_over_line_ends() {
        assert_eq!(base64(b"55\r\nSy5LmZ"), "甲乙".as_bytes());
    }

    #[test]
    fn a_text_about_mail_is_no_page() {
        assert!(!is_saved_page("MIME-Version 是邮件的一个字段。".as_bytes()));
    }
}
