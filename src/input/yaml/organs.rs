//! `workflows/laws/organs.yaml`: names that bodies of the government had.
//!
//! Names only; a body must never be worked out from the duties that it had.

use super::file::File;
use super::laws::{day, sure};
use super::node::Node;
use super::problem::{Expected, Problem};
use super::reader::{At, Reader};
use super::shape::{ORGAN, ORGANS};
use super::workflow::text;
use crate::domain::law::{Certainty, FormerOrgan};
use crate::domain::workflow::Place;

/// Reads the file.
///
/// # Errors
///
/// All problems of the file.
pub fn organs(file: &str, bytes: &[u8]) -> Result<Vec<FormerOrgan>, Vec<Problem>> {
    let (mut file, root) = File::open(Some(file.to_owned()), bytes, 0);
    let read = file
        .reader
        .as_mut()
        .zip(root)
        .map(|(reader, node)| sheet(reader, &At { node: &node, place: Place::default() }));
    if file.is_content() { Ok(read.unwrap_or_default()) } else { Err(file.problems()) }
}

fn sheet(reader: &mut Reader, at: &At<'_>) -> Vec<FormerOrgan> {
    let keys = reader.keys(at, Expected::Map, &ORGANS);
    if !matches!(at.node, Node::Map(_)) {
        return Vec::new();
    }
    let certainty = reader.needed(&keys, "certainty").and_then(|at| sure(reader, &at));
    let certainty = certainty.unwrap_or(Certainty::Unknown);
    let source = reader.needed(&keys, "source").and_then(|at| reader.text(&at));
    let list = reader.needed(&keys, "organs").map(|at| reader.list(&at)).unwrap_or_default();
    list.iter().map(|at| organ(reader, at, &certainty, source.as_ref())).collect()
}

fn organ(
    reader: &mut Reader,
    at: &At<'_>,
    common: &Certainty,
    source: Option<&String>,
) -> FormerOrgan {
    let keys = reader.keys(at, Expected::Map, &ORGAN);
    let is_map = matches!(at.node, Node::Map(_));
    let mut names = |key| {
        let at = if is_map { reader.needed(&keys, key) } else { None };
        at.map(|at| reader.texts(&at)).unwrap_or_default()
    };
    let (old, now) = (names("old"), names("now"));
    let on = day(reader, &keys, "on");
    let own = keys.get("certainty").and_then(|at| sure(reader, &at));
    FormerOrgan {
        old,
        now,
        on,
        apart: keys.get("apart").map(|at| reader.texts(&at)).unwrap_or_default(),
        certainty: own.unwrap_or_else(|| common.clone()),
        source: text(reader, &keys, "source").or_else(|| source.cloned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_says_what_it_was_called() {
        let text = "certainty: recalled\nsource: 甲\norgans:\n  - {old: [旧局], now: [新局], on: 2019-03-31, apart: [新旧局]}\n";
        let read = organs("organs.yaml", text.as_bytes()).unwrap();
        let [one] = read.as_slice() else { panic!("{read:?}") };
        assert_eq!(
            (one.old.as_slice(), &one.certainty),
            (&["旧局".to_owned()][..], &Certainty::Recalled)
        );
        assert!(
            organs("organs.yaml", b"certainty: recalled\nsource: a\norgans: [{old: [b]}]").is_err()
        );
    }
}
