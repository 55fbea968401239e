//! Which contents a record names, whatever it is a record of.
//!
//! Used where a content that is overlooked would be lost. So it must never know better: every digest that stands
//! in a record counts as named, whether it stands for a content or for a mere text, and a record that is not
//! understood is an error.

use super::{JournalError, stored};
use crate::domain::digest::Digest;
use fashen_store::Record;
use serde::Deserialize;
use std::collections::BTreeSet;

/// Digits of a digest.
const DIGITS: usize = 64;

/// What a record says of packs. The other digests need not be told apart.
#[derive(Deserialize)]
struct Naming {
    /// Of a record in the stream of a pack.
    manifest: Option<String>,
    /// Of a case.
    event: Option<Binding>,
}

#[derive(Deserialize)]
struct Binding {
    /// Of the first record of a case.
    pack: Option<String>,
}

/// The manifest that a record names, if any: what it names in turn is named too.
///
/// # Errors
///
/// [`JournalError`] for what no program wrote, or a newer one did.
pub(in crate::app) fn manifest(record: &Record) -> Result<Option<Digest>, JournalError> {
    stored::format(record)?;
    let damaged =
        || JournalError::Damaged { what: format!("{}#{}", record.stream, record.version) };
    let naming: Naming = serde_json::from_slice(&record.payload).map_err(|_| damaged())?;
    let named = naming.manifest.or(naming.event.and_then(|event| event.pack));
    named.map(|text| text.parse().map_err(|_| damaged())).transpose()
}

/// Every digest that stands in a text.
pub(in crate::app) fn digests(text: &[u8]) -> BTreeSet<Digest> {
    let words = text.split(|byte| !byte.is_ascii_hexdigit()).filter(|word| word.len() == DIGITS);
    words.filter_map(|word| std::str::from_utf8(word).ok()?.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_digest_in_a_record_is_named_and_nothing_else() {
        let (one, two) = (Digest([0xab; 32]), Digest([7; 32]));
        let text =
            format!(r#"{{"a":"{one}","b":["{two}"],"c":"{one}0","d":"abcdef","e":"\"{two}"}}"#);
        assert_eq!(digests(text.as_bytes()), BTreeSet::from([one, two]));
        assert_eq!(digests(one.to_string().as_bytes()), BTreeSet::from([one]));
        assert_eq!(digests(b"none"), BTreeSet::new());
    }

    #[test]
    fn a_record_that_is_not_understood_is_no_record_without_a_manifest() {
        let record = |payload: &str| Record {
            stream: "case/2026-0001".to_owned(),
            version: 1,
            position: 1,
            payload: payload.as_bytes().to_vec(),
            previous: fashen_store::Hash::default(),
            hash: fashen_store::Hash::default(),
        };
        let pack = Digest([3; 32]);
        let bound =
            record(&format!(r#"{{"v":1,"event":{{"type":"case-opened","pack":"{pack}"}}}}"#));
        assert_eq!(manifest(&bound), Ok(Some(pack)));
        let kept = record(&format!(r#"{{"v":1,"workflow":"x","manifest":"{pack}"}}"#));
        assert_eq!(manifest(&kept), Ok(Some(pack)));
        assert_eq!(manifest(&record(r#"{"v":1,"organ":"青禾镇"}"#)), Ok(None));
        for wrong in [r#"{"v":1,"manifest":"elsewhere"}"#, r#"{"v":2,"event":{}}"#, "", "\u{0}"] {
            assert!(manifest(&record(wrong)).is_err(), "{wrong}");
        }
    }
}
