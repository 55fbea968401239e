//! The address of a page as a QR code (GB/T 18284), for the paper that it is printed on: drawn by us, out of squares.

use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;
use std::fmt::Write;

/// Light squares around a code, by its standard.
const MARGIN: i32 = 4;

/// A code as the template asks for it.
#[derive(Serialize)]
pub(super) struct Drawing {
    /// Its width in squares, with the margin.
    width: i32,
    /// Its dark squares, as the path of a drawing.
    path: String,
}

/// The code of an address; none where it is too long for one.
pub(super) fn drawing(address: &str) -> Option<Drawing> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing into a String does not fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + MARGIN, y + MARGIN);
        }
    }
    Some(Drawing { width: code.size() + 2 * MARGIN, path })
}
