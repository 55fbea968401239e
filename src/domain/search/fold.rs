//! The one form in which texts and queries are searched: what a reader takes for the same is the same.
//!
//! `search.js` of the site folds in the same way, letter by letter; whoever changes something here changes it there.
//! It must never join two words of Latin letters or digits that stand apart, nor depend on tables that differ between
//! a browser and us (letters beyond ASCII keep their case).

use std::ops::Range;

/// A text in the form in which it is searched.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Folded {
    /// Its letters. A space stands between two words of Latin letters or digits, and nowhere else.
    pub(super) text: String,
    /// For each letter, the place (counted in letters) of the one it was in the text as written.
    places: Vec<usize>,
}

impl Folded {
    /// A text, folded.
    pub(super) fn of(text: &str) -> Self {
        let mut folded = Self::default();
        fold_each(text, |letter, place| {
            folded.text.push(letter);
            folded.places.push(place);
        });
        folded
    }

    /// What stands at these ranges of bytes of the folded text, as letters of the text as written.
    pub(super) fn written(&self, mut bytes: Vec<Range<usize>>) -> Vec<Range<usize>> {
        bytes.sort_by_key(|range| range.start);
        let mut letters = Letters { folded: self, byte: 0, letter: 0 };
        let mut written = Vec::with_capacity(bytes.len());
        for range in bytes {
            let Some(first) = letters.at(range.start) else { continue };
            let inside = self.text.get(range).map_or(0, |text| text.chars().count());
            let last = inside.checked_sub(1).and_then(|more| self.places.get(first + more));
            if let Some((first, last)) = self.places.get(first).zip(last) {
                written.push(*first..*last + 1);
            }
        }
        written
    }
}

/// Counts the letters of a folded text once, for places that rise.
struct Letters<'a> {
    folded: &'a Folded,
    byte: usize,
    letter: usize,
}

impl Letters<'_> {
    /// Which letter begins at a byte.
    fn at(&mut self, byte: usize) -> Option<usize> {
        self.letter += self.folded.text.get(self.byte..byte)?.chars().count();
        self.byte = byte;
        Some(self.letter)
    }
}

/// A text, folded, where nobody asks where its letters were.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, |letter, _| folded.push(letter));
    folded
}

/// Part of a word that is searched as a whole: a Latin letter or a digit.
pub(super) fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
}

/// A punctuation mark or a sign, of a folded text.
pub(super) fn is_mark(letter: char) -> bool {
    match letter {
        '〇' | '々' => false,
        letter if letter.is_ascii() => !is_word(letter),
        letter => matches!(
            letter,
            '\u{a1}'..='\u{bf}' | '×' | '÷'
                | '\u{2010}'..='\u{205e}' | '\u{2190}'..='\u{2bff}'
                | '\u{3001}'..='\u{3020}' | '\u{fe10}'..='\u{fe6f}' | '\u{ff5f}'..='\u{ff65}'
        ),
    }
}

/// A blank or the end of a line.
pub(super) fn is_blank(letter: char) -> bool {
    matches!(kind(letter), Kind::Blank)
}

fn fold_each(text: &str, mut letter: impl FnMut(char, usize)) {
    let (mut in_word, mut apart) = (false, false);
    for (place, written) in text.chars().enumerate() {
        match kind(written) {
            Kind::Nothing => {}
            Kind::Blank => apart = true,
            Kind::Letter(folded) => {
                let word = is_word(folded);
                if apart && in_word && word {
                    letter(' ', place);
                }
                letter(folded, place);
                (in_word, apart) = (word, false);
            }
        }
    }
}

enum Kind {
    /// Nobody sees it.
    Nothing,
    Blank,
    Letter(char),
}

fn kind(written: char) -> Kind {
    Kind::Letter(match written {
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}' => {
            return Kind::Nothing;
        }
        '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' => {
            return Kind::Blank;
        }
        '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => return Kind::Blank,
        '\u{ff01}'..='\u{ff5e}' => same(half_width(written)),
        _ => same(written),
    })
}

/// ！ to ～ as their likes in ASCII.
fn half_width(letter: char) -> char {
    char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter)
}

/// One letter for all that are written for one another: brackets of numbers (津政发〔2026〕1号, `[2026]`, （2026）),
/// straight and curly quotation marks, dashes, the zeros of years (二〇二六, 二○二六).
fn same(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        '〔' | '【' | '〖' | '[' | '{' => '(',
        '〕' | '】' | '〗' | ']' | '}' => ')',
        '〈' => '《',
        '〉' => '》',
        '“' | '”' | '„' | '「' | '」' | '『' | '』' => '"',
        '‘' | '’' => '\'',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        '•' | '・' | '‧' => '·',
        '○' | '◯' => '〇',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_readers_take_for_the_same_is_the_same() {
        for (written, folded) in [
            ("津辛政规［２０２６］１号", "津辛政规(2026)1号"),
            ("津辛政规〔 2026 〕 1 号", "津辛政规(2026)1号"),
            ("规 范　性\n文件", "规范性文件"),
            ("GB/T  9704\t2012", "gb/t 9704 2012"),
            ("甲 a 乙", "甲a乙"),
            ("“一站式”", "\"一站式\""),
            ("20\u{200b}26 年", "2026年"),
            ("二○二六年", "二〇二六年"),
            (" \u{feff}\u{3000}", ""),
        ] {
            assert_eq!(fold(written), folded, "{written:?}");
            assert_eq!(Folded::of(written).text, folded, "{written:?}");
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        for text in ["Ａ b　C，（甲）", "1 2 3", "——「」"] {
            assert_eq!(fold(&fold(text)), fold(text));
        }
    }

    #[test]
    fn places_lead_back_to_the_text_as_written() {
        let folded = Folded::of("本　办法， Ａ １");
        assert_eq!(folded.text, "本办法,a 1");
        let at = |wanted: &str| {
            let start = folded.text.find(wanted).unwrap();
            folded.written(std::iter::once(start..start + wanted.len()).collect())
        };
        assert_eq!(at("本办").first(), Some(&(0..3)));
        assert_eq!(at("a 1").first(), Some(&(6..9)));
        assert!(folded.written(vec![0..0, 0..900]).is_empty());
    }
}
