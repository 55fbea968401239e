//! 对照: what became of each clause of one text in another, and which of its words changed.
//!
//! Clauses are known by their words: of the numbers that two versions of a law have in common, more than a
//! third stand over different articles. It must never pair by number, judge a change, or say it in words for
//! people. The work is bounded: no step looks at every pair of clauses.

pub(in crate::domain) mod alike;
mod gap;
mod greedy;
mod identical;
mod index;
mod order;
mod parts;
mod rows;
mod table;
#[cfg(test)]
mod tests;
mod token;
mod whole;
mod words;

use crate::domain::document::{Clause, canonical};
use alike::Profile;

pub use table::{Line, Shown, shown, table};
pub use whole::whole;
pub use words::{Passage, Written, words};

/// Two texts, laid side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// In the order of the new text; what was deleted stands where it stood. Every clause of either text is
    /// in exactly one row.
    pub rows: Vec<Row>,
}

/// What became of a clause, or of some that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its clauses in the old text, by their places in it; none where it was added.
    pub old: Vec<usize>,
    /// Its clauses in the new text, by their places in it; none where it was deleted.
    pub new: Vec<usize>,
    /// What became of its words.
    pub fate: Fate,
    /// 条次调整: it is called otherwise now. Never of what was split or merged, whose labels change anyway.
    pub renumbered: bool,
    /// 移动: it stands before or behind others than it did.
    pub moved: bool,
}

/// What became of the words of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// 未改动: every word is as it was.
    Same,
    /// 修改
    Changed,
    /// 新增
    Added,
    /// 删除
    Deleted,
    /// 拆分: its words went into several clauses.
    Split,
    /// 合并: it has the words of several clauses.
    Merged,
}

/// How many rows there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Untouched: the same words under the same label in the same place.
    pub untouched: usize,
    /// The same words under another label.
    pub renumbered: usize,
    /// In another place, whether their words changed or not.
    pub moved: usize,
    /// Changed words.
    pub changed: usize,
    /// Added.
    pub added: usize,
    /// Deleted.
    pub deleted: usize,
    /// Split.
    pub split: usize,
    /// Merged.
    pub merged: usize,
}

impl Comparison {
    /// Whether nothing differs, labels and places included.
    pub fn is_same(&self) -> bool {
        self.rows.iter().all(Row::is_untouched)
    }

    /// How many rows there are of each kind. A row that is both moved and something else counts as both.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for row in &self.rows {
            let count = match row.fate {
                Fate::Same if row.renumbered => &mut counts.renumbered,
                Fate::Same if row.moved => &mut counts.moved,
                Fate::Same => &mut counts.untouched,
                Fate::Changed => &mut counts.changed,
                Fate::Added => &mut counts.added,
                Fate::Deleted => &mut counts.deleted,
                Fate::Split => &mut counts.split,
                Fate::Merged => &mut counts.merged,
            };
            *count += 1;
            if row.moved && (row.fate != Fate::Same || row.renumbered) {
                counts.moved += 1;
            }
        }
        counts
    }
}

impl Row {
    /// Whether nothing became of it.
    pub fn is_untouched(&self) -> bool {
        self.fate == Fate::Same && !self.renumbered && !self.moved
    }
}

/// Lays two texts side by side.
pub fn compare(old: &[Clause], new: &[Clause]) -> Comparison {
    let (old, new) = (Side::of(old), Side::of(new));
    let mut pairs = Pairs::new(old.len(), new.len());
    identical::pair(&old, &new, &mut pairs);
    gap::pair_parts(&old, &new, &mut pairs);
    greedy::pair(&old, &new, &mut pairs);
    gap::pair_neighbours(&old, &new, &mut pairs);
    let parts = parts::find(&old, &new, &mut pairs);
    Comparison { rows: rows::rows(&old, &new, &pairs, &parts) }
}

/// One of the two texts.
struct Side {
    pieces: Vec<Piece>,
}

/// A clause as it is compared.
struct Piece {
    label: String,
    words: String,
    profile: Profile,
    kind: Kind,
}

/// What a clause is, as far as its label tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The heading of a 章, 节 or 编: only one of its like can be its successor.
    Heading,
    /// A part that a text has once: 标题, 序言, 落款. What is called so in both texts is the same part.
    Part,
    /// An article or a section.
    Text,
}

impl Kind {
    /// The parts that a text has at most once.
    const PARTS: [&str; 9] =
        ["标题", "通知标题", "发文字号", "文头", "印发通知", "目录", "序言", "落款", "全文"];

    fn of(label: &str) -> Self {
        let bare = label.split_once('〔').map_or(label, |(bare, _)| bare);
        if Self::PARTS.contains(&bare) {
            Self::Part
        } else if bare.contains('第') && bare.ends_with(['章', '节', '编']) {
            Self::Heading
        } else {
            Self::Text
        }
    }
}

impl Side {
    fn of(clauses: &[Clause]) -> Self {
        let piece = |clause: &Clause| {
            let words = canonical(&clause.text);
            let profile = Profile::of(&words);
            Piece { label: clause.label.clone(), words, profile, kind: Kind::of(&clause.label) }
        };
        Self { pieces: clauses.iter().map(piece).collect() }
    }

    fn len(&self) -> usize {
        self.pieces.len()
    }

    fn piece(&self, place: usize) -> Option<&Piece> {
        self.pieces.get(place)
    }

    fn profile(&self, place: usize) -> Option<&Profile> {
        self.piece(place).map(|piece| &piece.profile)
    }

    fn kind(&self, place: usize) -> Option<Kind> {
        self.piece(place).map(|piece| piece.kind)
    }

    fn words(&self, place: usize) -> &str {
        self.piece(place).map_or("", |piece| &piece.words)
    }

    fn label(&self, place: usize) -> &str {
        self.piece(place).map_or("", |piece| &piece.label)
    }
}

/// Which clause of the old text became which of the new, one to one.
struct Pairs {
    of_old: Vec<Option<usize>>,
    of_new: Vec<Option<usize>>,
}

impl Pairs {
    fn new(old: usize, new: usize) -> Self {
        Self { of_old: vec![None; old], of_new: vec![None; new] }
    }

    /// The successor of a clause of the old text.
    fn successor(&self, old: usize) -> Option<usize> {
        self.of_old.get(old).copied().flatten()
    }

    /// The predecessor of a clause of the new text.
    fn predecessor(&self, new: usize) -> Option<usize> {
        self.of_new.get(new).copied().flatten()
    }

    /// Whether there is an old clause there that has no successor.
    fn is_free_old(&self, old: usize) -> bool {
        self.of_old.get(old).is_some_and(Option::is_none)
    }

    /// Whether there is a new clause there that has no predecessor.
    fn is_free_new(&self, new: usize) -> bool {
        self.of_new.get(new).is_some_and(Option::is_none)
    }

    /// Pairs two that are free; others stay as they are.
    fn join(&mut self, old: usize, new: usize) -> bool {
        if !self.is_free_old(old) || !self.is_free_new(new) {
            return false;
        }
        if let Some(slot) = self.of_old.get_mut(old) {
            *slot = Some(new);
        }
        if let Some(slot) = self.of_new.get_mut(new) {
            *slot = Some(old);
        }
        true
    }
}

/// Where each clause of one text would stand in the other, going by the nearest pair above it.
fn expected(paired: &[Option<usize>]) -> Vec<usize> {
    let mut next = 0;
    let mut places = Vec::with_capacity(paired.len());
    for paired in paired {
        let place = paired.unwrap_or(next);
        places.push(place);
        next = place + 1;
    }
    places
}
