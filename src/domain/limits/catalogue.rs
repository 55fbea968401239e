//! Bounds of the catalogue and of lists that are taken over into it: a part of [`limits`](super).
//!
//! No bound may stand here that speaks of cases.

/// Most events of one entry of the catalogue. Each event is judged against all before it; a document that is amended
/// and renewed every year for a life has a hundred.
pub const ENTRY_EVENTS: u64 = 1_000;

/// Most characters of a text that is stated of an entry: a title, a number, a note, a reason. The longest real title seen
/// has 140.
pub const STATED_CHARS: usize = 2_000;

/// Entries of one title that are remembered while duplicates are looked for: annual notices have one title for decades.
pub const SAME_TITLES: usize = 100;

/// Most rows of a list of documents that is taken in: an import is one append, all or nothing, and this is the most that the
/// store takes at once. A longer list is taken in by parts.
pub const SHEET_ROWS: usize = 10_000;

/// Most columns of such a list; the widest catalogue seen has 24.
pub const SHEET_COLUMNS: usize = 256;

/// Most characters of a cell: the most that a spreadsheet allows.
pub const CELL_CHARS: usize = 32_767;

/// Most bytes of all cells of a list together, so that a list of longest cells ends too.
pub const SHEET_BYTES: usize = 256 * 1024 * 1024;

/// How far ahead of a series the number of an imported entry may be: the numbers between are written down as used. No
/// office seen gives more than some hundreds in a year; what is further ahead is a slip of the pen.
pub const NUMBERS_AHEAD: u64 = 1_000;

/// Documents on the first page of the site, all of them: a browser shows so many rows at once, and filters them while
/// somebody types.
pub const SITE_INDEX_ROWS: usize = 500;

/// Documents on a page of a list that is cut into pages.
pub const SITE_LIST_ROWS: usize = 200;

/// Entries of a feed: more than happens between two looks of a program.
pub const SITE_FEED_ENTRIES: usize = 50;

/// Pages that one sitemap may list, by its protocol (sitemaps.org, 0.9).
pub const SITEMAP_PAGES: usize = 50_000;

/// Most entries of a clean-up: all of them change in one append, and this is well within what the store takes at once with
/// two events and a row each. A district's whole stock has some hundreds.
pub const CLEAN_UP_ENTRIES: usize = 3_000;

/// Most documents of a site that is also given out as one file. That many have some 100 MB of pages, texts and files,
/// which are held while it is made.
pub const SITE_ZIP_DOCUMENTS: usize = 1_000;
