//! The list of what stands beside a text, kept while it is read: so many of them, so many characters of each.

use crate::domain::document::{Margin, MarginKind, ReadingNote, Text};
use crate::domain::limits;

use super::Placed;

/// A place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input::document) struct MarginId(usize);

/// Who changed something, and when; what it is a change to is told by the words that follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::input::document) struct Change {
    pub(in crate::input::document) kind: MarginKind,
    pub(in crate::input::document) author: Option<String>,
    pub(in crate::input::document) date: Option<String>,
}

impl Change {
    /// A change by whom and when the file says, if it does.
    pub(in crate::input::document) fn of(kind: MarginKind, author: &str, date: &str) -> Self {
        let said = |text: &str| -> Option<String> {
            let text: String = text.trim().chars().take(limits::NAME_CHARS).collect();
            (!text.is_empty()).then_some(text)
        };
        Self { kind, author: said(author), date: said(date) }
    }

    /// A margin of this kind without words.
    fn margin(&self) -> Margin {
        let (author, date) = (self.author.clone(), self.date.clone());
        Margin { author, date, ..Margin::of(self.kind, "") }
    }

    fn is_of(&self, margin: &Margin) -> bool {
        (self.kind, &self.author, &self.date) == (margin.kind, &margin.author, &margin.date)
    }
}

/// The list.
#[derive(Default)]
pub(in crate::input::document) struct Margins {
    list: Vec<(Margin, usize)>,
    more: usize,
    /// The change that goes on if the next words are the same person's of the same moment.
    running: Option<MarginId>,
}

impl Margins {
    /// Adds one; none when the list is full.
    pub(in crate::input::document) fn add(
        &mut self,
        change: &Change,
        anchor: &str,
        words: &str,
    ) -> Option<MarginId> {
        if self.list.len() >= limits::MARGINS {
            self.more += 1;
            return None;
        }
        let id = MarginId(self.list.len());
        let anchor = anchor.trim().chars().take(limits::ANCHOR_CHARS).collect();
        self.list.push((Margin { anchor, ..change.margin() }, 0));
        self.say(id, words);
        Some(id)
    }

    /// Words of a change: they go on with the last one where nothing stands between. Gives the id of a new one, to be
    /// hung on its paragraph.
    pub(in crate::input::document) fn change(
        &mut self,
        change: &Change,
        anchor: &str,
        words: &str,
    ) -> Option<MarginId> {
        if words.is_empty() {
            return None;
        }
        let runs_on = |id: &MarginId| self.list.get(id.0).is_some_and(|(it, _)| change.is_of(it));
        if let Some(id) = self.running.filter(runs_on) {
            self.say(id, words);
            return None;
        }
        self.running = self.add(change, anchor, words);
        self.running
    }

    /// The words that one hangs on, where they are known only after it.
    pub(in crate::input::document) fn anchor(&mut self, id: MarginId, words: &str) {
        if let Some((margin, _)) = self.list.get_mut(id.0) {
            margin.anchor = words.trim().chars().take(limits::ANCHOR_CHARS).collect();
        }
    }

    /// So many more are there, and not listed.
    pub(in crate::input::document) fn leave_out(&mut self, more: usize) {
        self.more += more;
    }

    /// Words were read that nobody changed: the next change is another.
    pub(in crate::input::document) fn pause(&mut self) {
        self.running = None;
    }

    /// Adds words to one, as many as are kept.
    fn say(&mut self, id: MarginId, words: &str) {
        let Some((margin, kept)) = self.list.get_mut(id.0) else { return };
        for letter in words.chars() {
            if *kept < limits::MARGIN_CHARS {
                margin.words.push(letter);
                *kept += 1;
            } else {
                margin.cut += 1;
            }
        }
    }

    /// The text of these paragraphs with what hangs on each.
    pub(in crate::input::document) fn into_text(
        mut self,
        placed: Vec<Placed>,
        notes: Vec<ReadingNote>,
    ) -> Text {
        let mut paragraphs = Vec::with_capacity(placed.len());
        for Placed { paragraph, hung } in placed {
            // What comes after the last words hangs on the last paragraph.
            let at =
                if paragraph.is_some() { paragraphs.len() } else { paragraphs.len().max(1) - 1 };
            for id in hung {
                if let Some((margin, _)) = self.list.get_mut(id.0) {
                    margin.paragraph = Some(at);
                }
            }
            paragraphs.extend(paragraph);
        }
        let margins = self.list.into_iter().map(|(margin, _)| margin).collect();
        let mut text = Text { paragraphs, notes, margins };
        if self.more > 0 {
            text.notes.push(ReadingNote::MoreMargins { count: self.more });
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::document::Paragraph;

    fn deleted(author: &str) -> Change {
        Change { kind: MarginKind::Deleted, author: Some(author.to_owned()), date: None }
    }

    #[test]
    fn a_change_in_pieces_is_one_until_other_words_come() {
        let mut margins = Margins::default();
        let first = margins.change(&deleted("甲"), "前", "一");
        assert_eq!(margins.change(&deleted("甲"), "后", "二"), None);
        assert!(margins.change(&deleted("乙"), "", "三").is_some());
        margins.pause();
        assert!(margins.change(&deleted("乙"), "", "四").is_some());
        assert_eq!(margins.change(&deleted("乙"), "", ""), None);
        let placed = [
            Placed { paragraph: Some(Paragraph::body("x")), hung: Vec::new() },
            Placed { paragraph: None, hung: first.into_iter().collect() },
        ];
        let text = margins.into_text(placed.into(), Vec::new());
        let words: Vec<&str> = text.margins.iter().map(|margin| margin.words.as_str()).collect();
        assert_eq!(words, ["一二", "三", "四"]);
        assert_eq!((text.margins[0].anchor.as_str(), text.margins[0].paragraph), ("前", Some(0)));
    }

    #[test]
    fn lists_and_words_are_bounded() {
        let mut margins = Margins::default();
        for _ in 0..limits::MARGINS + 3 {
            margins.pause();
            margins.change(&deleted("甲"), "", &"字".repeat(limits::MARGIN_CHARS + 2));
        }
        let text = margins.into_text(Vec::new(), Vec::new());
        assert_eq!(text.notes, [ReadingNote::MoreMargins { count: 3 }]);
        let last = text.margins.last().unwrap();
        assert_eq!((last.words.chars().count(), last.cut), (limits::MARGIN_CHARS, 2));
        assert_eq!((text.margins.len(), last.paragraph), (limits::MARGINS, None));
    }
}
