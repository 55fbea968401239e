//! What was asked: phrases that must all be found in a document.
//!
//! A query must never be refused: what can not be searched for is left out, and what is too long is cut.

use super::fold::is_blank;
use super::phrase::Phrase;
use crate::domain::limits;

/// Phrases to be found, each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    phrases: Vec<Phrase>,
}

impl Query {
    /// A query as typed: blanks part its phrases, but for those in quotation marks.
    pub fn of(typed: &str) -> Self {
        let mut query = Self::default();
        let mut part = String::new();
        let mut quoted = false;
        for letter in typed.chars().take(limits::QUERY_CHARS) {
            let mark = matches!(letter, '"' | '“' | '”' | '＂');
            if mark || is_blank(letter) && !quoted {
                query.add(&std::mem::take(&mut part));
                quoted ^= mark;
            } else {
                part.push(letter);
            }
        }
        query.add(&part);
        query
    }

    fn add(&mut self, part: &str) {
        let phrase = Phrase::of(part).filter(|phrase| !self.phrases.contains(phrase));
        if self.phrases.len() < limits::QUERY_PHRASES {
            self.phrases.extend(phrase);
        }
    }

    /// Its phrases, in the order in which they were typed, each once.
    pub fn phrases(&self) -> &[Phrase] {
        &self.phrases
    }

    /// Nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.phrases.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases(typed: &str) -> Vec<String> {
        let query = Query::of(typed);
        query.phrases().iter().map(|phrase| phrase.as_str().to_owned()).collect()
    }

    #[test]
    fn blanks_part_phrases_and_quotation_marks_hold_them_together() {
        assert_eq!(phrases("违法　建设 违法"), ["违法", "建设"]);
        assert_eq!(phrases("“GB 9704” 行距"), ["gb 9704", "行距"]);
        assert_eq!(phrases("甲\"乙 丙\"丁"), ["甲", "乙丙", "丁"]);
        assert_eq!(phrases("\"甲 乙"), ["甲乙"]);
        assert_eq!(phrases(" \u{200b} \"\" "), Vec::<String>::new());
    }

    #[test]
    fn a_query_is_cut_where_nobody_reads_on() {
        assert_eq!(phrases(&"甲".repeat(100_000)).concat().chars().count(), limits::QUERY_CHARS);
        let many: String = (0..99).flat_map(|n| [n.to_string(), " ".to_owned()]).collect();
        assert_eq!(phrases(&many).len(), limits::QUERY_PHRASES);
    }
}
