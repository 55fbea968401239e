//! What people are told when the store of a registry did not do what it was asked.
//!
//! Each sentence says what happened and what is safe; each hint, what to type next. None of them may promise more
//! than the store keeps to.

mod en;
mod zh;

pub(super) use en::{PROGRESS as PROGRESS_EN, WORDS as EN};
pub(super) use zh::{PROGRESS as PROGRESS_ZH, WORDS as ZH};

/// What is being done while it takes long.
pub struct ProgressWords {
    pub rebuild: &'static str,
    pub verify: &'static str,
    pub backup: &'static str,
    pub restore: &'static str,
    pub export: &'static str,
    pub import: &'static str,
    pub repair: &'static str,
}

/// Why the store did not do what it was asked, and what to do.
pub struct StoreWords {
    /// The process, its command and since when, as far as they are known.
    pub holder: fn(u32, &str, Option<&str>) -> String,
    /// The holder, in words.
    pub waiting: fn(&str) -> String,
    /// The holder, in words.
    pub busy: fn(&str) -> String,
    pub busy_hint: &'static str,
    pub conflict: &'static str,
    pub conflict_hint: &'static str,
    pub unknown: &'static str,
    pub unknown_hint: &'static str,
    pub full: &'static str,
    pub full_hint: &'static str,
    pub read_only: &'static str,
    pub read_only_hint: &'static str,
    pub denied: &'static str,
    pub denied_hint: &'static str,
    pub absent: &'static str,
    pub absent_hint: &'static str,
    pub exists: &'static str,
    pub exists_hint: &'static str,
    pub unavailable: &'static str,
    pub unavailable_hint: &'static str,
    /// What, its format, the newest known.
    pub newer: fn(&str, u32, u32) -> String,
    pub newer_hint: &'static str,
    /// Its format, the one known.
    pub older: fn(u32, u32) -> String,
    pub older_hint: &'static str,
    /// What the record does not hold as it should.
    pub record: fn(&str) -> String,
    pub record_hint: &'static str,
    pub format: &'static str,
    pub format_hint: &'static str,
    /// The file and the place in it.
    pub journal: fn(&str, u32) -> String,
    pub journal_hint: &'static str,
    pub index: &'static str,
    pub index_hint: &'static str,
    /// Its digest.
    pub blob: fn(&str) -> String,
    pub blob_hint: &'static str,
    /// The file that was made by `backup` or `export`.
    pub file: fn(&str) -> String,
    pub file_hint: &'static str,
    /// The file and the system's reason.
    pub disk: fn(&str, &str) -> String,
    pub disk_hint: &'static str,
    /// Whatever has no sentence of its own.
    pub other: fn(&str) -> String,
}
