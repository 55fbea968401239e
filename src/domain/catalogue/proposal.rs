//! What a new document asks of the catalogue: which entries its repeal clause names, and which ones it lets hold for
//! longer.
//!
//! It proposes. A person accepts; nothing here changes an entry.

use crate::domain::document::{Repealed, Term};
use crate::domain::name::EntryId;
use crate::domain::series::same_number;
use std::collections::HashMap;

/// An entry as far as it can be named by others.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The entry.
    pub id: &'a EntryId,
    /// 标题.
    pub title: &'a str,
    /// 发文字号.
    pub number: Option<&'a str>,
}

/// An entry that a document was found to name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// By its number. Numbers are given once.
    ByNumber,
    /// By its title, where one entry alone has it.
    ByTitle,
}

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// 废止
    Repeal,
    /// 延长有效期
    Renew(Term),
}

/// What a document asks of an instrument that it names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    /// What becomes of it.
    pub asked: Asked,
    /// The title as written, without 《》.
    pub title: String,
    /// The number as written.
    pub number: Option<String>,
    /// The one entry that is meant, and how it was found.
    pub entry: Option<(EntryId, Matched)>,
    /// Where no entry alone is meant: those that may be.
    pub perhaps: Vec<EntryId>,
}

/// Finds the entries that are named.
pub fn proposals<'a>(
    named: impl IntoIterator<Item = (&'a Repealed, Asked)>,
    entries: impl IntoIterator<Item = Known<'a>>,
) -> Vec<Proposal> {
    let mut by_number: HashMap<String, Vec<&EntryId>> = HashMap::new();
    let mut by_title: HashMap<String, Vec<&EntryId>> = HashMap::new();
    for entry in entries {
        if let Some(number) = entry.number {
            by_number.entry(same_number(number)).or_default().push(entry.id);
        }
        by_title.entry(same_title(entry.title)).or_default().push(entry.id);
    }
    let none = Vec::new();
    let proposal = |(repealed, asked): (&Repealed, Asked)| {
        let number = repealed.number.as_deref().map(same_number);
        let numbered = number.and_then(|number| by_number.get(&number)).unwrap_or(&none);
        let titled = by_title.get(&same_title(&repealed.title)).unwrap_or(&none);
        // A number decides; with a number that nobody has, a title alone would only guess.
        let entry = match (numbered.as_slice(), titled.as_slice(), &repealed.number) {
            ([one], _, _) => Some(((*one).clone(), Matched::ByNumber)),
            ([], [one], None) => Some(((*one).clone(), Matched::ByTitle)),
            _ => None,
        };
        let perhaps =
            if entry.is_none() { numbered.iter().chain(titled) } else { none.iter().chain(&none) };
        let mut perhaps: Vec<EntryId> = perhaps.map(|id| (*id).clone()).collect();
        perhaps.sort();
        perhaps.dedup();
        let (title, number) = (repealed.title.clone(), repealed.number.clone());
        Proposal { asked, title, number, entry, perhaps }
    };
    named.into_iter().map(proposal).collect()
}

/// A title without blanks, marks of a book, and what layouts do to brackets.
pub(super) fn same_title(title: &str) -> String {
    let narrow = |c| match c {
        '（' => '(',
        '）' => ')',
        c => c,
    };
    let dropped = |c: &char| !c.is_whitespace() && !matches!(c, '《' | '》' | '〈' | '〉');
    title.chars().filter(dropped).map(narrow).collect()
}
