//! The places where finished paragraphs go: the body, a cell, a text box.

use crate::domain::document::{Paragraph, ParagraphKind};

use super::{MarginId, Placed};

/// What hangs on a paragraph half read, each behind so many bytes of its words.
pub(in crate::input::document) type Hung = Vec<(usize, MarginId)>;

/// The places that are open, the body outermost: paragraphs go to the innermost.
#[derive(Default)]
pub(in crate::input::document) struct Sinks {
    outer: Vec<Sink>,
    inner: Sink,
}

impl Sinks {
    /// A cell, a text box or the like begins.
    pub(in crate::input::document) fn open(&mut self) {
        self.outer.push(std::mem::take(&mut self.inner));
    }

    /// It ends: what went to it. The body never does.
    pub(in crate::input::document) fn close(&mut self) -> Vec<Placed> {
        let Some(outer) = self.outer.pop() else { return Vec::new() };
        std::mem::replace(&mut self.inner, outer).into_placed()
    }

    /// Words whose paragraph does not end here: what follows belongs to it.
    pub(in crate::input::document) fn carry(&mut self, words: &str, hung: Hung) {
        self.inner.carry(words, hung);
    }

    /// Ends a paragraph with these words.
    ///
    /// A line break inside begins a paragraph of its own: drafts use it where a new paragraph is meant.
    pub(in crate::input::document) fn end(
        &mut self,
        label: &str,
        words: &str,
        kind: ParagraphKind,
        hung: Hung,
    ) {
        self.inner.end(label, words, kind, hung);
    }

    /// Takes finished paragraphs. What hangs on nothing goes to the next that has words.
    pub(in crate::input::document) fn put(&mut self, placed: Vec<Placed>) {
        self.inner.put(placed);
    }

    /// Everything, when nothing more comes.
    pub(in crate::input::document) fn into_placed(self) -> Vec<Placed> {
        self.inner.into_placed()
    }
}

/// Where finished paragraphs go.
#[derive(Default)]
struct Sink {
    placed: Vec<Placed>,
    /// Words whose paragraph goes on with the next, and what hangs on them.
    carried: String,
    hung: Hung,
}

impl Sink {
    fn carry(&mut self, words: &str, hung: Hung) {
        let before = self.carried.len();
        self.hung.extend(hung.into_iter().map(|(at, id)| (before + at, id)));
        self.carried.push_str(words);
    }

    fn end(&mut self, label: &str, words: &str, kind: ParagraphKind, hung: Hung) {
        self.carry(words, hung);
        let words = std::mem::take(&mut self.carried);
        let mut hung = std::mem::take(&mut self.hung).into_iter().peekable();
        let (mut end, mut waiting) = (0, Vec::new());
        for (index, line) in words.split(['\n', '\r']).enumerate() {
            end += line.len() + 1;
            while let Some((_, id)) = hung.next_if(|(at, _)| *at < end) {
                waiting.push(id);
            }
            let line = line.trim();
            let text = if index == 0 { format!("{label}{line}") } else { line.to_owned() };
            let paragraph = Some(Paragraph { text, kind });
            self.put(vec![Placed { paragraph, hung: std::mem::take(&mut waiting) }]);
        }
        waiting.extend(hung.map(|(_, id)| id));
        self.put(vec![Placed { paragraph: None, hung: waiting }]);
    }

    fn put(&mut self, placed: Vec<Placed>) {
        for mut one in placed {
            if one.words().is_empty() {
                let at = self.carried.len();
                self.hung.extend(one.hung.into_iter().map(|id| (at, id)));
                continue;
            }
            if self.carried.is_empty() && !self.hung.is_empty() {
                let waiting = std::mem::take(&mut self.hung).into_iter().map(|(_, id)| id);
                one.hung = waiting.chain(one.hung).collect();
            }
            self.placed.push(one);
        }
    }

    fn into_placed(mut self) -> Vec<Placed> {
        let text = self.carried.trim().to_owned();
        let paragraph = (!text.is_empty()).then(|| Paragraph::body(text));
        let hung: Vec<MarginId> = self.hung.into_iter().map(|(_, id)| id).collect();
        if paragraph.is_some() || !hung.is_empty() {
            self.placed.push(Placed { paragraph, hung });
        }
        self.placed
    }
}
