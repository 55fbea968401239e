//! Where things are in the site: names of pages, links to files, anchors of articles.
//!
//! A link must never leave the folder of the site.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::domain::limits::PAGE_NAME_BYTES;
use crate::output::file_name::file_name;

/// The id can name a file on any system, and stands in an address as it is.
pub(super) fn is_page_name(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !id.is_empty() && id.len() <= PAGE_NAME_BYTES && id.chars().all(plain) && file_name(id) == id
}

/// The page of an entry, from the folder of the site.
pub(super) fn page(id: &str) -> String {
    format!("documents/{id}.html")
}

/// The page of a version that is not the one shown, from the folder of the site.
pub(super) fn version_page(id: &str, version: usize) -> String {
    format!("documents/{id}/v{version}.html")
}

/// The page that lays a version beside the one before it.
pub(super) fn changes_page(id: &str, version: usize) -> String {
    format!("documents/{id}/changes-{version}.html")
}

/// The words of a document as plain text.
pub(super) fn plain_text(id: &str) -> String {
    format!("texts/{id}.txt")
}

/// A document as Akoma Ntoso.
pub(super) fn akoma(id: &str) -> String {
    format!("akn/{id}.xml")
}

/// The article of a document, to be put into a page of another site.
pub(super) fn fragment(id: &str) -> String {
    format!("fragments/{id}.html")
}

/// The page of a clean-up.
pub(super) fn clean_up(id: &str) -> String {
    format!("cleanups/{id}.html")
}

/// Where the decision of a clean-up lies.
pub(super) fn clean_up_decision(id: &str) -> String {
    format!("files/{id}.docx")
}

/// A page of a list of documents: those that have a value, cut into pages from the oldest on.
pub(super) fn list(facet: &str, value: &str, page: usize) -> String {
    let more = if page > 1 { format!("-{page}") } else { String::new() };
    format!("lists/{facet}-{:08x}{more}.html", fingerprint(value))
}

/// A number that tells a value from others, the same everywhere (FNV-1a): a value's own words may hold anything.
fn fingerprint(value: &str) -> u32 {
    value.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A path or an anchor as it stands in a link. Letters beyond ASCII are left as they are: browsers read them, and
/// so do people.
pub(super) fn link(text: &str) -> String {
    let mut link = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() && !c.is_ascii_alphanumeric() && !"-_./".contains(c) {
            // Writing into a String does not fail.
            let _ = write!(link, "%{:02X}", u32::from(c));
        } else {
            link.push(c);
        }
    }
    link
}

/// Gives each article of a page its own anchor: the label itself, so that `#第三条` works.
pub(super) struct Anchors {
    taken: BTreeSet<String>,
}

impl Anchors {
    /// Anchors for a page that uses these names itself.
    pub(super) fn beside(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// The anchor of an article; none when it has no label. A label that comes again (a notice and its annex are
    /// both numbered) gets a number.
    pub(super) fn of(&mut self, label: &str) -> String {
        let plain: String =
            label.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
        if plain.is_empty() {
            return plain;
        }
        let mut anchor = plain.clone();
        let mut number = 1_usize;
        while !self.taken.insert(anchor.clone()) {
            number += 1;
            anchor = format!("{plain}-{number}");
        }
        anchor
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_plain_names() {
        for id in ["2026-0001", "a_b.c"] {
            assert!(is_page_name(id), "{id}");
        }
        let long = "a".repeat(PAGE_NAME_BYTES + 1);
        for id in ["", ".", "..", "a/b", "a b", "甲", "con", ".a", "a.", "<b>", "a\"", &long] {
            assert!(!is_page_name(id), "{id}");
        }
    }

    #[test]
    fn anchors_are_labels_and_differ() {
        let mut anchors = Anchors::beside(&["main"]);
        let given = ["第三条", "第 三 条", "main", ""].map(|label| anchors.of(label));
        assert_eq!(given, ["第三条", "第三条-2", "main-2", ""]);
    }

    #[test]
    fn links_are_quoted() {
        assert_eq!(link("files/办法 (1)#?%\".docx"), "files/办法%20%281%29%23%3F%25%22.docx");
    }
}
