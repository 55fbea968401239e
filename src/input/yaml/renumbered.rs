//! `renumbered` of a statute: which article of an older text is which of a newer one.
//!
//! An old number that does not read as one is a problem: a table must never lose an article in silence.

use super::laws::{day, sure};
use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::shape::RENUMBERING;
use super::workflow::text;
use crate::domain::law::{Certainty, Move, Renumbering};

/// What a number of an article is written like.
const LIKE: &str = "16";

/// The tables of a statute; a table that does not say how sure it is, is as sure as the file.
pub(super) fn of(reader: &mut Reader, keys: &Keys<'_>, common: &Certainty) -> Vec<Renumbering> {
    let tables = keys.get("renumbered").map(|at| reader.list(&at)).unwrap_or_default();
    tables.iter().filter_map(|at| table(reader, at, common)).collect()
}

fn table(reader: &mut Reader, at: &At<'_>, common: &Certainty) -> Option<Renumbering> {
    let keys = reader.keys(at, Expected::Map, &RENUMBERING);
    if !matches!(at.node, Node::Map(_)) {
        return None;
    }
    reader.needed(&keys, "on");
    let certainty = keys.get("certainty").and_then(|at| sure(reader, &at));
    let moves = reader.needed(&keys, "articles").map(|at| moves(reader, &at));
    let mut moves = moves.unwrap_or_default();
    let topics = keys.get("topics").map(|at| reader.named(&at)).unwrap_or_default();
    for (number, at) in topics {
        let topic = reader.text(&at);
        let number = article(reader, number, &at);
        if let Some(one) = moves.iter_mut().find(|one| Some(one.from) == number) {
            one.topic = topic;
        }
    }
    Some(Renumbering {
        of: text(reader, &keys, "of"),
        from: text(reader, &keys, "from"),
        on: day(reader, &keys, "on")?,
        moves,
        certainty: certainty.unwrap_or_else(|| common.clone()),
        source: text(reader, &keys, "source"),
    })
}

fn moves(reader: &mut Reader, at: &At<'_>) -> Vec<Move> {
    let mut moves = Vec::new();
    for (number, at) in reader.named(at) {
        let to = match at.node {
            Node::List(_) => reader.list(&at).iter().map(|at| reader.whole(at)).collect(),
            _ => vec![reader.whole(&at)],
        };
        if let Some(from) = article(reader, number, &at) {
            moves.push(Move { from, to, topic: None });
        }
    }
    moves
}

/// The number of an article that stands as a key.
fn article(reader: &mut Reader, number: &str, at: &At<'_>) -> Option<u32> {
    let read = number.parse().ok();
    if read.is_none() {
        let kind = ProblemKind::WrongForm { text: number.to_owned(), like: LIKE };
        reader.note(at.place.clone(), Aim::Key, kind);
    }
    read
}
