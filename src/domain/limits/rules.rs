//! Bounds of rules and of the sets of words that they share.
//!
//! A rule file is edited by people: no bound here may be one that a good rule comes near.

/// Files of rules of one pack. The shipped packs have below a hundred, and a review with more than this is read by nobody.
pub const RULE_FILES: usize = 1_000;

/// Sets of words that rules share.
pub const WORD_SETS: usize = 500;

/// Words of one set, those of the sets inside it included. The longest shipped one has below two hundred.
pub const SET_WORDS: usize = 2_000;

/// Characters of a word of a set or a pattern: a word is no sentence.
pub const RULE_WORD_CHARS: usize = 40;

/// Characters of a pattern. One that is longer can no longer be read, and is better written as several.
pub const PATTERN_CHARS: usize = 400;

/// Steps of a pattern. The longest shipped one has seven.
pub const PATTERN_STEPS: usize = 12;

/// Words, sets and values that one step of a pattern chooses between; more belong in a set.
pub const PATTERN_CHOICES: usize = 60;

/// Steps of a pattern that may be left out: each doubles the ways in which it can be met.
pub const PATTERN_OPTIONAL: usize = 3;

/// Characters of a gap where its pattern does not say how many.
pub const PATTERN_GAP: u16 = 30;

/// Most characters of a gap: a sentence of a document has some sixty, and a long one two hundred.
pub const PATTERN_GAP_MOST: u16 = 200;

/// Patterns of a rule, those of its conditions included.
pub const RULE_PATTERNS: usize = 200;

/// Examples of one kind that a rule must have at least: fewer prove nothing.
pub const RULE_EXAMPLES: usize = 3;

/// Examples of one kind that a rule can have.
pub const RULE_EXAMPLES_MOST: usize = 200;

/// Characters of an example of a rule. It is a clause with what leads to it, no document.
pub const RULE_EXAMPLE_CHARS: usize = 2_000;
