//! Finds words of a list in a text: at each place the longest, places in the order of the text.
//!
//! A Chinese text is mostly letters at which no word of the list begins, so each letter is first asked, together with
//! the one or two behind it, of tables of such beginnings; only where a word may begin is the automaton asked, from that letter on. It
//! must find what the automaton alone would find: the tables may say yes where no word is, never no where one is.

use aho_corasick::{AhoCorasick, AhoCorasickKind, Anchored, Input, MatchKind, StartKind};

/// Words for which the automaton is not worth the making that asks less of each letter.
const FEW: usize = 100;

/// A list of words, ready to be looked for.
#[derive(Clone, Debug)]
pub(super) struct Words {
    automaton: Option<AhoCorasick>,
    /// Letters that are a word by themselves, each with its place in the list.
    letters: Vec<(char, usize)>,
    /// The same letters.
    alone: Bits,
    /// The first two letters of the other words.
    pairs: Bits,
    /// Those of words that have no third.
    ended: Bits,
    /// The first three letters of words that have one.
    triples: Bits,
}

/// A word that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its place in the list.
    pub(super) word: usize,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Words {
    /// The list; empty words are never found.
    pub(super) fn new<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Self {
        let (mut alone, mut pairs) = (Bits::default(), Bits::default());
        let (mut ended, mut triples) = (Bits::default(), Bits::default());
        let mut letters = Vec::new();
        for (index, word) in words.clone().enumerate() {
            let mut chars = word.chars();
            match (chars.next(), chars.next()) {
                (Some(first), Some(second)) => {
                    let two = pair(first, second);
                    pairs.set(two);
                    match chars.next() {
                        Some(third) => triples.set(triple(two, third)),
                        None => ended.set(two),
                    }
                }
                (Some(only), None) => {
                    alone.set(single(only));
                    letters.push((only, index));
                }
                (None, _) => {}
            }
        }
        let few = words.clone().nth(FEW).is_none();
        let kind =
            if few { AhoCorasickKind::NoncontiguousNFA } else { AhoCorasickKind::ContiguousNFA };
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .start_kind(StartKind::Anchored)
            .kind(Some(kind))
            .prefilter(false)
            .build(words);
        // It fails only where the words together pass some gigabytes; then nothing is found.
        Self { automaton: automaton.ok(), letters, alone, pairs, ended, triples }
    }

    /// The first word that begins at a byte or behind it; of several there, the longest.
    pub(super) fn next(&self, text: &str, at: usize) -> Option<Found> {
        let mut from = at;
        loop {
            let Candidate { letter, at, longer } = self.candidate(text, from)?;
            let found = if longer { self.at(text, at) } else { self.letter(letter, at) };
            if found.is_some() {
                return found;
            }
            from = at + letter.len_utf8();
        }
    }

    /// The longest word that begins at a byte.
    pub(super) fn at(&self, text: &str, at: usize) -> Option<Found> {
        let input = Input::new(text).range(at..).anchored(Anchored::Yes);
        let found = self.automaton.as_ref()?.find(input)?;
        let (word, start, end) = (found.pattern().as_usize(), found.start(), found.end());
        (start < end).then_some(Found { word, start, end })
    }

    /// The word that a letter is by itself, where no longer one begins with it.
    fn letter(&self, letter: char, start: usize) -> Option<Found> {
        let &(_, word) = self.letters.iter().find(|(one, _)| *one == letter)?;
        Some(Found { word, start, end: start + letter.len_utf8() })
    }

    /// Whether a word may go on, or end, behind two letters.
    fn goes_on(&self, two: u16, rest: &str) -> bool {
        let third = rest.chars().next();
        self.ended.has(two) || third.is_some_and(|third| self.triples.has(triple(two, third)))
    }

    /// The next letter from a byte on at which a word may begin.
    fn candidate(&self, text: &str, at: usize) -> Option<Candidate> {
        let mut letters = text.get(at..)?.chars();
        let mut letter = letters.next()?;
        let mut at = at;
        while let Some(next) = letters.next() {
            let two = pair(letter, next);
            let (alone, begun) = (self.alone.has(single(letter)), self.pairs.has(two));
            // One branch for both, and the third letter only where two fit: words like 行政 begin many names and stand
            // everywhere.
            if alone | begun {
                let longer = begun && self.goes_on(two, letters.as_str());
                if alone || longer {
                    return Some(Candidate { letter, at, longer });
                }
            }
            at += letter.len_utf8();
            letter = next;
        }
        self.alone.has(single(letter)).then_some(Candidate { letter, at, longer: false })
    }
}

/// A letter at which a word may begin.
struct Candidate {
    letter: char,
    at: usize,
    /// Whether the word may have more letters than this one.
    longer: bool,
}

/// The place of a letter in a table: all of the common ones have their own.
fn single(letter: char) -> u16 {
    let [low, high, ..] = u32::from(letter).to_le_bytes();
    u16::from_le_bytes([low, high])
}

/// The place of two letters in a table, shared with few others.
fn pair(first: char, second: char) -> u16 {
    single(first).wrapping_mul(0x9E35) ^ single(second)
}

/// The place of three letters in a table, shared with some others.
fn triple(two: u16, third: char) -> u16 {
    two.wrapping_mul(0x6A35) ^ single(third)
}

/// One bit for each of 65,536 places.
#[derive(Clone, Debug)]
struct Bits(Box<[u64; 1024]>);

impl Default for Bits {
    fn default() -> Self {
        Self(Box::new([0; 1024]))
    }
}

impl Bits {
    fn set(&mut self, place: u16) {
        if let Some(word) = self.0.get_mut(usize::from(place >> 6)) {
            *word |= 1 << (place & 63);
        }
    }

    fn has(&self, place: u16) -> bool {
        self.0.get(usize::from(place >> 6)).is_some_and(|word| word >> (place & 63) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What an automaton finds that is asked at every byte.
    fn plainly(automaton: &AhoCorasick, text: &str) -> Vec<(usize, usize, usize)> {
        automaton
            .find_iter(text)
            .map(|found| (found.pattern().as_usize(), found.start(), found.end()))
            .collect()
    }

    fn sieved(list: &Words, text: &str) -> Vec<(usize, usize, usize)> {
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(Found { word, start, end }) = list.next(text, at) {
            found.push((word, start, end));
            at = end;
        }
        found
    }

    #[test]
    fn the_sieve_loses_nothing_that_the_automaton_finds() {
        let words = ["甲", "甲乙丙", "乙丙", "丁戊", "戊", "(", "a甲", "𠮷乙", "丙𠮷"];
        let list = Words::new(words.iter().copied());
        let automaton = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(words);
        let automaton = automaton.unwrap();
        let letters = ["甲", "乙", "丙", "丁", "戊", "(", "a", "𠮷", " ", "\n"];
        let mut texts = vec![String::new()];
        for _ in 0..4 {
            let longer =
                texts.iter().flat_map(|text| letters.map(|letter| format!("{text}{letter}")));
            texts = longer.collect();
            for text in &texts {
                assert_eq!(sieved(&list, text), plainly(&automaton, text), "{text:?}");
            }
        }
    }

    #[test]
    fn nothing_is_found_of_nothing() {
        assert_eq!(sieved(&Words::new([].into_iter()), "甲乙"), []);
        assert_eq!(sieved(&Words::new([""].into_iter()), "甲乙"), []);
        assert_eq!(Words::new(["甲"].into_iter()).next("乙甲", 1), None, "inside a letter");
    }
}
