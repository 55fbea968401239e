//! Bounds of what a check of a text may take: a part of [`limits`](super).
//!
//! No bound may stand here that speaks of files of rules: those are in `rules.rs`.

/// Suspicions of one text: more than anybody can go through. What stands behind them in the text is not looked at.
pub const SUSPICIONS: usize = 10_000;

/// Findings of one text that wait for the other patterns of their look.
pub const SCAN_WAITING: usize = 10_000;

/// Suspicions of one text that are shown on a terminal; more are told by their number.
pub const SHOWN_SUSPICIONS: usize = 200;

/// Suspicions of one rule that reasons about form, procedure or likeness. A text with more is to be written anew.
pub const REASONED_SUSPICIONS: usize = 200;

/// Short names that a text gives, looked at; a long plan gives a dozen.
pub const FORM_SHORT_NAMES: usize = 200;

/// Lines of other texts that a draft is laid beside: a thousand documents of fifty clauses, and the law library.
pub const OTHER_LINES: usize = 500_000;

/// Pairs of letters by which a line is looked up among others: of two that are nearly the same some are always shared.
pub const LINE_SKETCH: usize = 16;

/// Lines that are listed for one pair of letters; a phrase that more have is no mark of any.
pub const LINES_OF_GRAM: usize = 64;

/// Lines that are measured against one line of a draft.
pub const LIKELY_LINES: usize = 16;

/// Characters of a line that are compared; longer ones are tables.
pub const LINE_CHARS: usize = 2_000;

/// Letters of a quotation that is laid beside an article; the longest articles have about two thousand.
pub const QUOTATION_CHARS: usize = 2_000;

/// Different titles of a text that are compared with all known ones. A long catalogue names some hundreds.
pub const UNKNOWN_TITLES: usize = 2_000;

/// Places of one part of a sentence where one run is judged: what says the same thing more often is one suspicion.
pub const RUN_PLACES: usize = 8;
