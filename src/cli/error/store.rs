//! What an error of the store means to the caller.

use super::{Told, plain};
use crate::app::{Damage, Holder, StoreError, clock};
use crate::cli::exit::Exit;
use crate::cli::face::Face;
use crate::lang::StoreWords;
use serde_json::json;

pub(super) fn tell(face: &Face, error: &StoreError) -> Told {
    let words = &face.phrases.store;
    let said = |exit, code, message: &str, hint: &str| {
        plain(exit, code, message.to_owned(), Some(hint.to_owned()))
    };
    match error {
        StoreError::Busy(holder) => {
            let message = (words.busy)(&named(words, holder));
            said(Exit::Busy, "busy", &message, words.busy_hint)
        }
        StoreError::Conflict { .. } => {
            said(Exit::Busy, "conflict", words.conflict, words.conflict_hint)
        }
        StoreError::Unknown(_) => said(Exit::Busy, "unknown", words.unknown, words.unknown_hint),
        StoreError::Full => said(Exit::Failed, "disk-full", words.full, words.full_hint),
        StoreError::ReadOnly => {
            said(Exit::Failed, "read-only", words.read_only, words.read_only_hint)
        }
        StoreError::Denied => said(Exit::Failed, "denied", words.denied, words.denied_hint),
        StoreError::Absent => said(Exit::NotFound, "no-store", words.absent, words.absent_hint),
        StoreError::Exists => said(Exit::Refused, "store-exists", words.exists, words.exists_hint),
        StoreError::Unavailable(_) => {
            said(Exit::Failed, "unavailable", words.unavailable, words.unavailable_hint)
        }
        StoreError::Newer { found, known } => {
            said(Exit::Damaged, "newer", &(words.newer)("store", *found, *known), words.newer_hint)
        }
        StoreError::Older { found, known } => {
            said(Exit::Damaged, "older", &(words.older)(*found, *known), words.older_hint)
        }
        StoreError::Damaged(damage) => tell_damage(words, damage),
        StoreError::Io { place, source } => {
            let reason = (face.phrases.error.disk_reason)(source.kind())
                .map_or_else(|| source.to_string(), ToOwned::to_owned);
            said(Exit::Failed, "disk", &(words.disk)(place, &reason), words.disk_hint)
        }
        other => plain(Exit::Failed, "store", (words.other)(&other.to_string()), None),
    }
}

/// Damage by what it means to people; the words of whoever found it are for programs and for whoever mends it.
fn tell_damage(words: &StoreWords, damage: &Damage) -> Told {
    let (message, hint) = match damage {
        Damage::Format => (words.format.to_owned(), words.format_hint),
        Damage::Journal { segment, offset, .. } => {
            let file = format!("store/journal/{segment:08}.log");
            ((words.journal)(&file, *offset), words.journal_hint)
        }
        Damage::Index(_) => (words.index.to_owned(), words.index_hint),
        Damage::Blob(hash) => ((words.blob)(&hash.to_string()), words.blob_hint),
        Damage::File { place, .. } => ((words.file)(place), words.file_hint),
    };
    let details = json!([{ "message": damage.to_string() }]);
    Told { details, ..plain(Exit::Damaged, "damaged", message, Some(hint.to_owned())) }
}

/// Who has the store, as far as that is known.
pub(in crate::cli) fn named(words: &StoreWords, holder: &Holder) -> String {
    let since = clock::of_day(holder.since);
    (words.holder)(holder.pid, &holder.command, since.as_deref())
}
