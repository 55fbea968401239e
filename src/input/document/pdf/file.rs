//! The objects of a PDF, found by looking for them: the table that says where they are is not believed.
//!
//! The last object of a number counts, as where a file was changed by adding to it.

use std::cell::Cell;
use std::collections::HashMap;

use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::pdf::filter;
use crate::input::document::pdf::value::{Dict, Value, Values, is_blank};

/// References that lead to a value, in a row.
const CHAIN: usize = 16;

/// Bytes at the beginning of an object in which its kind is looked for.
const KIND: usize = 1_024;

/// Bytes that objects are read from, all in all: each several times, and none without end.
const PARSED: usize = 512 * 1024 * 1024;

/// A PDF file.
pub(super) struct File<'b> {
    bytes: &'b [u8],
    objects: HashMap<u32, Place>,
    /// Numbers in the order of the file.
    order: Vec<u32>,
    /// Unpacked streams that hold objects.
    packed: Vec<Vec<u8>>,
    /// Where streams end, in order.
    ends: Vec<usize>,
    /// Bytes that streams may still unpack to.
    left: Cell<usize>,
    /// Bytes that may still be read for values.
    unread: Cell<usize>,
}

/// Where an object stands: in the file, or in an unpacked stream.
#[derive(Clone, Copy)]
struct Place {
    packed: Option<usize>,
    start: usize,
    /// Behind its value; where it is a stream, its bytes may go on.
    end: usize,
}

impl<'b> File<'b> {
    /// Finds the objects.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Unreadable> {
        let mut file = Self {
            bytes,
            objects: HashMap::new(),
            order: Vec::new(),
            packed: Vec::new(),
            ends: positions(bytes, b"endstream"),
            left: Cell::new(limits::PDF_TOTAL_BYTES),
            unread: Cell::new(PARSED),
        };
        let starts = starts(bytes);
        if starts.len() > limits::PDF_OBJECTS {
            return Err(too_long());
        }
        let ends = starts.iter().skip(1).map(|(_, head, _)| *head).chain([bytes.len()]);
        for ((number, _, start), end) in starts.iter().zip(ends) {
            let place = Place { packed: None, start: *start, end };
            file.put(*number, place);
            let head = bytes.get(*start..end.min(start + KIND)).unwrap_or_default();
            if holds(head, b"ObjStm") {
                file.unpack_objects(place)?;
            }
        }
        if file.is_encrypted(&starts) { Err(Unreadable::Encrypted) } else { Ok(file) }
    }

    fn put(&mut self, number: u32, place: Place) {
        if self.objects.insert(number, place).is_none() {
            self.order.push(number);
        }
    }

    /// The objects in a stream of objects (§7.5.7).
    fn unpack_objects(&mut self, place: Place) -> Result<(), Unreadable> {
        let Some((dict, bytes)) = self.stream_at(place) else { return Ok(()) };
        let first = dict.get(b"First".as_slice()).and_then(Value::count).unwrap_or(0);
        let mut numbers = Values::new(bytes.get(..first).unwrap_or_default());
        let mut places = Vec::new();
        while let (Some(number), Some(offset)) = (numbers.next(), numbers.next()) {
            let (Some(number), Some(offset)) = (number.count(), offset.count()) else { break };
            places.push((u32::try_from(number).unwrap_or(0), first.saturating_add(offset)));
            if self.objects.len() + places.len() > limits::PDF_OBJECTS {
                return Err(too_long());
            }
        }
        let packed = Some(self.packed.len());
        let ends = places.iter().skip(1).map(|(_, start)| *start).chain([bytes.len()]);
        for ((number, start), end) in places.iter().zip(ends.collect::<Vec<_>>()) {
            self.put(*number, Place { packed, start: *start, end });
        }
        self.packed.push(bytes);
        Ok(())
    }

    fn source(&self, place: Place) -> &[u8] {
        match place.packed {
            Some(at) => self.packed.get(at).map_or(&[], Vec::as_slice),
            None => self.bytes,
        }
    }

    fn value_at(&self, place: Place) -> Option<(Value, usize)> {
        let source = self.source(place).get(place.start..place.end)?;
        let unread = self.unread.get();
        let mut values = Values::new(source);
        let value = values.next();
        self.unread.set(unread.checked_sub(values.at() + 1)?);
        Some((value?, place.start + values.at()))
    }

    /// The value of an object.
    pub(super) fn object(&self, number: u32) -> Option<Value> {
        self.value_at(*self.objects.get(&number)?).map(|(value, _)| value)
    }

    /// What a value stands for, references followed.
    pub(super) fn resolve(&self, value: &Value) -> Option<Value> {
        let mut value = value.clone();
        for _ in 0..CHAIN {
            match value {
                Value::Reference(number) => value = self.object(number)?,
                other => return Some(other),
            }
        }
        None
    }

    /// An entry of a dictionary, references followed.
    pub(super) fn get(&self, dict: &Dict, name: &[u8]) -> Option<Value> {
        self.resolve(dict.get(name)?)
    }

    /// An entry that is a dictionary.
    pub(super) fn dict(&self, dict: &Dict, name: &[u8]) -> Option<Dict> {
        match self.get(dict, name)? {
            Value::Dict(dict) => Some(dict),
            _ => None,
        }
    }

    /// A stream, unpacked, with its dictionary.
    pub(super) fn stream(&self, value: &Value) -> Option<(Dict, Vec<u8>)> {
        let Value::Reference(number) = value else { return None };
        self.stream_at(*self.objects.get(number)?)
    }

    fn stream_at(&self, place: Place) -> Option<(Dict, Vec<u8>)> {
        let (Value::Dict(mut dict), behind) = self.value_at(place)? else { return None };
        if place.packed.is_some() {
            return None;
        }
        for name in [b"Filter".as_slice(), b"DecodeParms"] {
            if let Some(value) = self.get(&dict, name) {
                dict.insert(name.to_vec(), self.flat(value));
            }
        }
        let raw = self.raw(&dict, behind)?;
        let cost = self.left.get().checked_sub(raw.len())?;
        let bytes = filter::unpack(&dict, raw)?;
        self.left.set(cost.checked_sub(bytes.len())?);
        Some((dict, bytes))
    }

    /// A list with the references in it followed.
    fn flat(&self, value: Value) -> Value {
        match value {
            Value::Array(values) => Value::Array(
                values.iter().take(CHAIN).filter_map(|value| self.resolve(value)).collect(),
            ),
            other => other,
        }
    }

    /// The bytes of a stream: as many as it says where its end stands there, else up to the next end.
    fn raw(&self, dict: &Dict, behind: usize) -> Option<&'b [u8]> {
        let rest = self.bytes.get(behind..)?;
        let blanks = rest.iter().take_while(|byte| is_blank(**byte)).count();
        let rest = rest.get(blanks..)?.strip_prefix(b"stream")?;
        let rest = rest.strip_prefix(b"\r\n").or_else(|| rest.strip_prefix(b"\n")).unwrap_or(rest);
        let start = self.bytes.len() - rest.len();
        let said = self.get(dict, b"Length").and_then(|length| length.count());
        if let Some(length) = said {
            let behind = rest.get(length..).unwrap_or_default();
            let blanks = behind.iter().take(4).take_while(|byte| is_blank(**byte)).count();
            if behind.get(blanks..).is_some_and(|behind| behind.starts_with(b"endstream")) {
                return rest.get(..length);
            }
        }
        let next = self.ends.partition_point(|end| *end < start);
        let end = self.ends.get(next).copied().unwrap_or(self.bytes.len());
        self.bytes.get(start..end)
    }

    /// Whether a trailer names a way of encryption.
    fn is_encrypted(&self, starts: &[(u32, usize, usize)]) -> bool {
        self.trailers(starts).iter().any(|trailer| trailer.contains_key(b"Encrypt".as_slice()))
    }

    /// What the file says of itself, the newest first: behind `trailer`, and in streams of references.
    fn trailers(&self, starts: &[(u32, usize, usize)]) -> Vec<Dict> {
        let mut found = Vec::new();
        for at in positions(self.bytes, b"trailer").into_iter().rev().take(CHAIN) {
            let end = self.bytes.len().min(at.saturating_add(8 * KIND));
            if let Some((Value::Dict(dict), _)) =
                self.value_at(Place { packed: None, start: at + 7, end })
            {
                found.push(dict);
            }
        }
        for (_, _, start) in starts.iter().rev() {
            let head =
                self.bytes.get(*start..self.bytes.len().min(start + KIND)).unwrap_or_default();
            if found.len() < 2 * CHAIN
                && holds(head, b"/XRef")
                && let Some((Value::Dict(dict), _)) = self.value_at(Place {
                    packed: None,
                    start: *start,
                    end: self.bytes.len().min(start + 8 * KIND),
                })
            {
                found.push(dict);
            }
        }
        found
    }

    /// The dictionary at the root of the pages.
    pub(super) fn root(&self) -> Option<Value> {
        let starts = starts(self.bytes);
        let named = self.trailers(&starts).into_iter().find_map(|trailer| {
            let root = self.dict(&trailer, b"Root")?;
            root.get(b"Pages".as_slice()).cloned()
        });
        named.or_else(|| {
            self.dicts(b"Catalog").find_map(|(_, dict)| dict.get(b"Pages".as_slice()).cloned())
        })
    }

    /// All objects of a type, in the order of the file.
    pub(super) fn dicts(&self, of_type: &'static [u8]) -> impl Iterator<Item = (u32, Dict)> {
        self.order.iter().filter_map(move |number| match self.object(*number)? {
            Value::Dict(dict) if dict.get(b"Type".as_slice())?.name()? == of_type => {
                Some((*number, dict))
            }
            _ => None,
        })
    }
}

fn too_long() -> Unreadable {
    Unreadable::TooLong { part: "PDF".to_owned(), limit: limits::PDF_OBJECTS }
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

fn positions(bytes: &[u8], wanted: &[u8]) -> Vec<usize> {
    let found = bytes.windows(wanted.len()).enumerate().filter(|(_, window)| *window == wanted);
    found.map(|(at, _)| at).collect()
}

/// Where objects begin (`12 0 obj`): number, the place of the number, the place behind `obj`.
fn starts(bytes: &[u8]) -> Vec<(u32, usize, usize)> {
    let mut found = Vec::new();
    for (at, window) in bytes.windows(3).enumerate() {
        if window == b"obj"
            && let Some((number, head)) = number_before(bytes.get(..at).unwrap_or_default())
        {
            found.push((number, head, at + 3));
            if found.len() > limits::PDF_OBJECTS {
                break;
            }
        }
    }
    found
}

/// The number in `12 0 ` at the end of these bytes, and where it begins.
fn number_before(bytes: &[u8]) -> Option<(u32, usize)> {
    let generation = trim_end(bytes, true)?;
    let between = trim_end(digits_off(generation)?, false)?;
    let head = digits_off(between)?;
    let digits = between.get(head.len()..)?;
    let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
    Some((number, head.len()))
}

/// Without blanks at the end, of which there must be one unless it may be none.
fn trim_end(bytes: &[u8], may_be_none: bool) -> Option<&[u8]> {
    let blanks = bytes.iter().rev().take(8).take_while(|byte| is_blank(**byte)).count();
    (blanks > 0 || may_be_none).then_some(bytes.get(..bytes.len() - blanks)?)
}

/// Without digits at the end, of which there must be one.
fn digits_off(bytes: &[u8]) -> Option<&[u8]> {
    let digits = bytes.iter().rev().take(10).take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then_some(bytes.get(..bytes.len() - digits)?)
}
