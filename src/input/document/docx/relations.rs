//! Which part is what: the `_rels` of a package. Types are known by their last word, which strict and
//! transitional files share.

use crate::input::document::Unreadable;
use crate::input::document::container::Container;
use crate::input::document::xml::{self, Element, Piece, Xml};

/// The relations of one part, as type and target.
pub(super) struct Relations(Vec<(String, String)>);

impl Relations {
    /// The relations of a part; those of the package for the empty name. A part without any has none.
    pub(super) fn of(container: &mut Container<'_>, part: &str) -> Result<Self, Unreadable> {
        let (folder, name) =
            part.rsplit_once('/').map_or(("", part), |(folder, name)| (folder, name));
        let slash = if folder.is_empty() { "" } else { "/" };
        let own = format!("{folder}{slash}_rels/{name}.rels");
        let Some(bytes) = container.part(&own)? else { return Ok(Self(Vec::new())) };
        let words = xml::decode(&own, bytes)?;
        let mut xml = Xml::new(&own, &words);
        let mut relations = Vec::new();
        loop {
            match xml.next()? {
                Piece::Open(element) if element.name() == "Relationship" => {
                    relations.extend(relation(&element, folder));
                }
                Piece::End => return Ok(Self(relations)),
                _ => {}
            }
        }
    }

    /// The first target of a type.
    pub(super) fn target(&self, kind: &str) -> Option<String> {
        self.targets(kind).next().map(str::to_owned)
    }

    /// All targets of a type.
    pub(super) fn targets<'r>(&'r self, kind: &'r str) -> impl Iterator<Item = &'r str> {
        self.0.iter().filter(move |(own, _)| own == kind).map(|(_, target)| target.as_str())
    }
}

fn relation(element: &Element<'_>, folder: &str) -> Option<(String, String)> {
    if element.attribute("TargetMode").is_some_and(|mode| mode.eq_ignore_ascii_case("external")) {
        return None;
    }
    let kind = element.attribute("Type")?;
    let kind = kind.rsplit('/').next()?.to_owned();
    Some((kind, resolved(folder, &element.attribute("Target")?)))
}

/// A target seen from the folder of its source, as a name within the package. It cannot leave it.
fn resolved(folder: &str, target: &str) -> String {
    let base = if target.starts_with('/') { "" } else { folder };
    let mut path: Vec<&str> = Vec::new();
    for step in base.split('/').chain(target.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_stay_within_the_package() {
        assert_eq!(resolved("word", "styles.xml"), "word/styles.xml");
        assert_eq!(resolved("word", "/word/a.xml"), "word/a.xml");
        assert_eq!(resolved("word", "../../../etc/passwd"), "etc/passwd");
        assert_eq!(resolved("", "./word//document.xml"), "word/document.xml");
    }
}
