//! Bounds of the search: a part of [`limits`](super).
//!
//! Those that the page must keep as well stand in `search.js` too.

/// Letters of a query; what is longer is cut. Nobody types more than a sentence.
pub const QUERY_CHARS: usize = 200;

/// Phrases of a query; further ones are left out. Each is looked for in every document that has the others.
pub const QUERY_PHRASES: usize = 12;

/// Bytes by which a word of Latin letters or digits is known to the index. A longer one is found by its beginning and
/// compared in the text; a text of one word only must not become a term of a megabyte.
pub const SEARCH_WORD_BYTES: usize = 32;

/// Documents of an index: as many as the numbers of its files can tell apart.
pub const SEARCH_DOCUMENTS: u32 = 1 << 24;

/// Bytes that a shard of the index holds in the mean: a query loads one for every two letters, and below some kilobytes
/// a file costs more than its bytes.
pub const SEARCH_SHARD_BYTES: usize = 6 * 1024;

/// Most shards, as a power of two: their numbers have four hexadecimal digits.
pub const SEARCH_SHARD_BITS: u32 = 16;

/// Clauses shown of one document that was found; more are told by their number.
pub const SHOWN_CLAUSES: usize = 3;

/// Letters shown before the first found phrase of a clause, and of the whole excerpt: two lines of a terminal.
pub const EXCERPT_BEFORE: usize = 30;
/// See [`EXCERPT_BEFORE`].
pub const EXCERPT_CHARS: usize = 100;

/// Documents that a search shows when nobody says how many.
pub const FOUND_DOCUMENTS: usize = 20;

/// Documents that an index does not tell apart. Two of them need a quarter less than one each; with four, three texts of
/// four would be read in vain.
pub const SEARCH_BLOCK: u32 = 2;

/// Bytes of the words of one document that are read back from a site: more than any document that was taken in can have.
pub const SITE_SEARCH_TEXT_BYTES: u64 = 256 << 20;
