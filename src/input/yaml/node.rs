//! What a file says, as `serde_yaml` understands it.
//!
//! Unlike `serde_yaml::Value` it keeps keys that are given twice, so that one of them does not end the
//! reading: the second is reported and the rest is still looked at.

use super::problem::{Found, Problem};
use super::text::stumble;
use super::{outline::Mark, syntax};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    Nothing,
    YesNo(bool),
    Whole(u64),
    /// A number that is not whole or below zero; nothing in the language is one.
    OtherNumber,
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

impl Node {
    /// Reads the text.
    pub(super) fn of(text: &str) -> Result<Self, Vec<Problem>> {
        if text.trim().is_empty() {
            return Ok(Self::Nothing);
        }
        serde_yaml::from_str(text).map_err(|error| {
            let place = error.location();
            let mark = place.map_or(Mark::START, |l| Mark { line: l.line(), column: l.column() });
            stumble(text, mark, syntax::problem(&error.to_string()))
        })
    }

    /// The kind of value it is.
    pub(super) fn found(&self) -> Found {
        match self {
            Self::Nothing => Found::Nothing,
            Self::YesNo(_) => Found::YesNo,
            Self::Whole(_) | Self::OtherNumber => Found::Number,
            Self::Text(_) => Found::Text,
            Self::List(_) => Found::List,
            Self::Map(_) => Found::Map,
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyNode)
    }
}

struct AnyNode;

impl<'de> Visitor<'de> for AnyNode {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::YesNo(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node, E> {
        Ok(Node::OtherNumber)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Node, E> {
        Ok(Node::OtherNumber)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Node, E> {
        Ok(Node::OtherNumber)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node, E> {
        Ok(Node::OtherNumber)
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(element) = elements.next_element()? {
            list.push(element);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        let mut map = Vec::new();
        // As text whatever it looks like: `2024:` and `true:` are keys too.
        while let Some(entry) = entries.next_entry::<String, Node>()? {
            map.push(entry);
        }
        Ok(Node::Map(map))
    }
}
