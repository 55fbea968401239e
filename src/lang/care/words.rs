//! The words of the commands that look after a registry: every field required, so that a language lacks nothing.

/// Words of the commands that look after a registry.
pub struct CareWords {
    /// Records, cases, entries, papers and other contents.
    pub looked_at: fn([u64; 5]) -> String,
    pub clean: &'static str,
    /// How many.
    pub found: fn(u64) -> String,
    /// How many are not listed.
    pub unlisted: fn(u64) -> String,
    pub records_unchecked: &'static str,
    /// How many records, and the head of the chain.
    pub head: fn(u64, &str) -> String,
    pub keep_head: &'static str,
    /// Up to which record.
    pub anchored: fn(u64) -> String,
    pub mend_anchor: &'static str,
    pub mend_index: &'static str,
    pub mend_records: &'static str,
    /// The file, its size, records, contents, files beside.
    pub backed_up: fn(&str, &str, u64, u64, usize) -> String,
    /// The position where the earlier backup ended.
    pub adds_to: fn(u64) -> String,
    /// The file.
    pub backup_next: fn(&str) -> String,
    /// The folder, records, contents.
    pub restored: fn(&str, u64, u64) -> String,
    /// The folder.
    pub restored_next: fn(&str) -> String,
    /// Records and contents.
    pub exported: fn(u64, u64) -> String,
    /// The folder, records and contents.
    pub imported: fn(&str, u64, u64) -> String,
    /// The folder, which lacks its settings.
    pub imported_next: fn(&str) -> String,
    /// The folder, records and contents that were saved.
    pub repaired: fn(&str, u64, u64) -> String,
    pub nothing_missing: &'static str,
    /// The folder.
    pub repaired_whole: fn(&str) -> String,
    /// How much is missing.
    pub missing: fn(usize) -> String,
    /// The folder.
    pub repaired_next: fn(&str) -> String,
    pub doctor_head: [&'static str; 3],
    pub ok: &'static str,
    pub look: &'static str,
    pub bad: &'static str,
    /// How many problems.
    pub problems: fn(usize) -> String,
    /// How many workflows.
    pub packs: fn(usize) -> String,
    /// How many times, and the first: the case and its event.
    pub backwards: fn(usize, &str) -> String,
    pub in_order: &'static str,
    /// The newest event.
    pub newest: fn(&str) -> String,
    /// The clock and the newest event.
    pub behind: fn(&str, &str) -> String,
    pub doctor_mend: &'static str,
    /// The name of a check.
    pub check: fn(&'static str) -> &'static str,
    pub format_known: &'static str,
    pub lock_free: &'static str,
    pub lock_held: fn(&str) -> String,
    pub lock_unknown: &'static str,
    pub disk_unknown: &'static str,
    /// What is free, what may be needed, and whether that is enough.
    pub disk: fn(&str, &str, bool) -> String,
    pub writable: &'static str,
    pub not_writable: &'static str,
    pub own: &'static str,
    /// How many, and some of them.
    pub foreign: fn(u64, &str) -> String,
    /// Of the record, the index and the contents.
    pub size: fn(&str, &str, &str) -> String,
    pub closed: &'static str,
    pub not_closed: &'static str,
    pub set_aside: fn(&str) -> String,
    pub leftovers: fn(&str) -> String,
    pub settings_read: &'static str,
    pub settings_problems: fn(usize) -> String,
    pub settings_unreadable: &'static str,
    pub no_garbage: &'static str,
    /// How many kept files, and their size.
    pub garbage: fn(usize, &str) -> String,
    /// How many kept files, and their size.
    pub garbage_removed: fn(usize, &str) -> String,
    /// How many kept files, and their size.
    pub garbage_young: fn(usize, &str) -> String,
    pub garbage_next: &'static str,
    pub files_ahead: fn(u64) -> String,
}
