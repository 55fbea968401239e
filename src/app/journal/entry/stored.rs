//! The written form of what happens to an entry, version 1. No `flatten`, no `untagged`.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

/// An event of an entry, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredEntryEvent {
    pub(super) v: u32,
    pub(super) at: DateTime<FixedOffset>,
    pub(super) by: String,
    pub(super) event: StoredEntryHappening,
}

/// What happened to an entry, as written. Each is its namesake in `domain::catalogue`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(
    tag = "type",
    rename_all = "kebab-case",
    rename_all_fields = "snake_case",
    deny_unknown_fields
)]
#[expect(clippy::enum_variant_names, reason = "the names are written so, and are frozen")]
pub(super) enum StoredEntryHappening {
    EntryPublished(Box<StoredEntry>),
    EntryFiled(StoredFiled),
    EntryImported {
        entry: Box<StoredEntry>,
        filed: Option<StoredFiled>,
        mark: Option<StoredStockMark>,
        source: String,
    },
    EntryAmended {
        by: StoredAct,
        from: NaiveDate,
        text: Option<StoredText>,
    },
    EntryEnded {
        end: String,
        by: StoredAct,
        from: NaiveDate,
        clauses: Vec<String>,
    },
    EntrySuspended {
        by: StoredAct,
        from: NaiveDate,
        until: Option<NaiveDate>,
    },
    EntryResumed {
        by: StoredAct,
        from: NaiveDate,
    },
    EntryRenewed {
        by: StoredAct,
        from: NaiveDate,
        until: Option<NaiveDate>,
        revives: bool,
    },
    EntryCleanedUp {
        by: StoredAct,
        from: NaiveDate,
        to_amend: bool,
    },
    EntryCorrected {
        corrections: Vec<StoredCorrection>,
        reason: String,
    },
    EntryStruck {
        event: u64,
        reason: String,
    },
    EntryInterpretationLinked {
        title: String,
        link: String,
    },
    EntryRelated {
        relation: String,
        other: String,
    },
    EntryNoted {
        text: String,
    },
}

/// What is stated of a document, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredEntry {
    pub(super) id: String,
    /// None for a document older than the registry.
    pub(super) case: Option<String>,
    pub(super) title: String,
    pub(super) number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) registration: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) index: Option<String>,
    pub(super) organ: String,
    pub(super) unit: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) topic: Option<String>,
    pub(super) decided_on: Option<NaiveDate>,
    pub(super) published_on: NaiveDate,
    pub(super) effective_on: NaiveDate,
    pub(super) valid_until: Option<NaiveDate>,
    pub(super) channel: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) link: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) history: Option<String>,
    /// The three of a text that is kept; none of them where none is.
    pub(super) file: Option<String>,
    pub(super) file_name: Option<String>,
    pub(super) outline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) opinion: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) assumed: Vec<String>,
}

/// A filing, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredFiled {
    pub(super) on: NaiveDate,
    pub(super) number: Option<String>,
}

/// What an older list says became of a document, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredStockMark {
    pub(super) end: Option<String>,
    pub(super) from: Option<NaiveDate>,
}

/// An act, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::app::journal) struct StoredAct {
    pub(super) title: String,
    pub(super) number: Option<String>,
    pub(super) organ: Option<String>,
    pub(super) entry: Option<String>,
    pub(super) case: Option<String>,
}

/// A text that is kept, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredText {
    pub(super) file: String,
    pub(super) file_name: String,
    pub(super) outline: String,
}

/// A correction, as written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoredCorrection {
    pub(super) field: String,
    pub(super) value: Option<String>,
}
