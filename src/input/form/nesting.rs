//! `if` and `for` that are open, and on what level: what begins among words ends in the same paragraph, what begins as
//! a paragraph ends as one beside it, what begins as a row ends as one of the same table.

use crate::domain::paper::FormWrong;

/// On what level a statement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// Among the words of a paragraph, in runs of the same element.
    Words(usize, usize),
    /// As a paragraph, in that element.
    Paragraph(usize),
    /// As a row, of that table.
    Row(usize),
}

/// What is open, the innermost last: the word, its level, its place.
#[derive(Debug, Default)]
pub(super) struct Nesting(Vec<(&'static str, Level, usize)>);

impl Nesting {
    /// Takes a statement; or what is wrong with it.
    pub(super) fn statement(
        &mut self,
        body: &str,
        level: &Level,
        place: usize,
    ) -> Result<(), FormWrong> {
        let (word, rest) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
        match word {
            "if" => self.0.push(("if", level.clone(), place)),
            "for" => self.0.push(("for", level.clone(), place)),
            "elif" => self.inner(word, &["if"], level)?,
            "else" => self.inner(word, &["if", "for"], level)?,
            "endif" => self.end(word, "if", level)?,
            "endfor" => self.end(word, "for", level)?,
            other => return Err(FormWrong::Statement(other.chars().take(20).collect())),
        }
        let bare = matches!(word, "else" | "endif" | "endfor");
        match rest.trim() {
            "" if !bare => Err(FormWrong::Expression(body.to_owned())),
            more if bare && !more.is_empty() => Err(FormWrong::Expression(body.to_owned())),
            _ => Ok(()),
        }
    }

    fn inner(&self, word: &str, of: &[&str], level: &Level) -> Result<(), FormWrong> {
        match self.0.last() {
            Some((open, at, _)) if of.contains(open) => {
                if at == level {
                    Ok(())
                } else {
                    Err(FormWrong::Crossed(word.to_owned()))
                }
            }
            _ => Err(FormWrong::Stray(word.to_owned())),
        }
    }

    fn end(&mut self, word: &str, of: &str, level: &Level) -> Result<(), FormWrong> {
        let judged = self.inner(word, &[of], level);
        if !matches!(judged, Err(FormWrong::Stray(_))) {
            self.0.pop();
        }
        judged
    }

    /// What is still open among the words of a place, which ends here.
    pub(super) fn close_words(&mut self, place: usize) -> Vec<String> {
        let mut left = Vec::new();
        while let Some((word, Level::Words(at, _), _)) = self.0.last()
            && *at == place
        {
            left.push((*word).to_owned());
            self.0.pop();
        }
        left
    }

    /// What nothing ended: its place and its word.
    pub(super) fn unclosed(self) -> Vec<(usize, String)> {
        self.0.into_iter().map(|(word, _, place)| (place, word.to_owned())).collect()
    }
}
