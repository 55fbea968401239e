//! .odt: the words as a person sees them in LibreOffice or WPS with all changes accepted, automatic numbers included.
//!
//! What must come out is what comes out of the same document as .docx: both readers share [`flow`](super::flow), and the
//! same limits hold.

mod body;
mod changes;
mod headers;
mod lists;
mod styles;

use crate::domain::document::Text;
use crate::input::document::Unreadable;
use crate::input::document::container::Container;

use body::Body;
use changes::Changes;
use styles::Styles;

/// The part that says what the package is.
const KIND: &str = "mimetype";

/// The part that holds the text.
const CONTENT: &str = "content.xml";

/// The part that holds the styles and the headers.
const STYLES: &str = "styles.xml";

/// The part that says which parts are encrypted.
const MANIFEST: &str = "META-INF/manifest.xml";

/// Whether a container is one of an `OpenDocument` of any kind.
pub(super) fn is_open_document(container: &Container<'_>) -> bool {
    container.has(CONTENT) && (container.has(KIND) || container.has(MANIFEST))
}

/// Reads an .odt file.
pub(super) fn read(mut container: Container<'_>) -> Result<Text, Unreadable> {
    let kind = container.part(KIND)?.unwrap_or_default();
    let kind = String::from_utf8_lossy(&kind);
    if !kind.trim().is_empty() && !kind.contains("opendocument.text") {
        return Err(Unreadable::OtherContainer);
    }
    if container.words(MANIFEST)?.contains("encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    let common = container.words(STYLES)?;
    let content = container.words(CONTENT)?;
    let mut styles = Styles::default();
    styles.read(STYLES, &common)?;
    styles.read(CONTENT, &content)?;
    let changes = Changes::read(CONTENT, &content)?;
    let text = Body::new(&styles, changes).read(CONTENT, &content)?;
    headers::read(STYLES, &common)?.beside(text)
}
