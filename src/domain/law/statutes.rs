//! The index of statutes: which one a title, a short form or a number means.
//!
//! Whole names only: 《劳动合同法》 must never be taken for 《合同法》. What is not listed is unknown, never guessed.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Statute;
use crate::domain::document::citation::{Marks, canonical_number};

/// What every law of the country may be called with or without.
const COUNTRY: &str = "中华人民共和国";

/// The statutes that are known, by all their names.
#[derive(Clone, Debug)]
pub struct Statutes {
    list: Vec<Statute>,
    names: HashMap<String, usize>,
    numbers: HashMap<String, usize>,
    marks: Marks,
}

impl Statutes {
    /// The index of a list. Of two that bear one name the first has it; readers of files refuse such lists.
    pub fn new(list: Vec<Statute>) -> Self {
        let (mut names, mut numbers) = (HashMap::new(), HashMap::new());
        let mut bare = Vec::new();
        for (index, statute) in list.iter().enumerate() {
            for (name, plain) in statute.all_names().zip(statute.names()) {
                if let Entry::Vacant(free) = names.entry(plain) {
                    free.insert(index);
                    bare.push((name.to_owned(), index));
                }
            }
            for number in statute.versions.iter().filter_map(|version| version.number.as_deref()) {
                let number = canonical_number(number).unwrap_or_else(|| number.to_owned());
                numbers.entry(number).or_insert(index);
            }
        }
        let marks = Marks::new(&bare);
        Self { list, names, numbers, marks }
    }

    /// All of them, in the order of the files.
    pub fn all(&self) -> &[Statute] {
        &self.list
    }

    /// The statute at a place of the index, as a citation names it.
    pub fn get(&self, index: usize) -> Option<&Statute> {
        self.list.get(index)
    }

    /// The statute of a title: with or without 《》 and 中华人民共和国, and without the year of a version in brackets.
    pub fn named(&self, title: &str) -> Option<&Statute> {
        self.get(self.place_of(title)?)
    }

    /// The statute that was published with a number: 国务院令第713号, in any of its forms.
    pub fn numbered(&self, number: &str) -> Option<&Statute> {
        self.get(self.place_of_number(&canonical_number(number)?)?)
    }

    pub(in crate::domain) fn place_of(&self, title: &str) -> Option<usize> {
        let plain = plain_title(title);
        let known = |name: &str| self.names.get(name).copied();
        known(&plain).or_else(|| known(without_version(&plain)?))
    }

    /// The place of a number in the form in which numbers are compared.
    pub(in crate::domain) fn place_of_number(&self, number: &str) -> Option<usize> {
        self.numbers.get(number).copied()
    }

    /// What finds the names in a text.
    pub(in crate::domain) fn marks(&self) -> &Marks {
        &self.marks
    }
}

impl Default for Statutes {
    /// The index of nothing.
    fn default() -> Self {
        Self {
            list: Vec::new(),
            names: HashMap::new(),
            numbers: HashMap::new(),
            marks: Marks::new(&[]),
        }
    }
}

/// A title as titles are compared: without marks, spaces and the name of the country; all inner marks and brackets of
/// one form.
pub(in crate::domain) fn plain_title(title: &str) -> String {
    let title = title.trim();
    let inside = title.strip_prefix('《').and_then(|rest| rest.strip_suffix('》'));
    let one_form = |letter: char| match letter {
        '(' => '（',
        ')' => '）',
        '〈' | '<' | '＜' => '《',
        '〉' | '>' | '＞' => '》',
        _ => letter,
    };
    let letters = inside.unwrap_or(title).chars().filter(|letter| !letter.is_whitespace());
    let plain: String = letters.map(one_form).collect();
    match plain.strip_prefix(COUNTRY) {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => plain,
    }
}

/// A title without what stands in brackets at its end (2021年修订, 试行).
fn without_version(plain: &str) -> Option<&str> {
    let (title, _) = plain.strip_suffix('）')?.rsplit_once('（')?;
    (!title.is_empty()).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::super::{Certainty, StatuteKind, Version};
    use super::*;

    fn statute(title: &str, aliases: &[&str], number: Option<&str>) -> Statute {
        Statute {
            title: title.to_owned(),
            aliases: aliases.iter().map(ToString::to_string).collect(),
            kind: StatuteKind::Law,
            versions: vec![Version { number: number.map(str::to_owned), ..Version::default() }],
            repealed: None,
            renumbered: Vec::new(),
            certainty: Certainty::Verified,
            source: None,
            note: None,
        }
    }

    #[test]
    fn a_statute_is_found_by_whole_names_only() {
        let index = Statutes::new(vec![
            statute("合同法", &[], None),
            statute("劳动合同法", &["劳动法（合同）"], None),
            statute("关于修改《甲法》的决定", &[], Some("国务院令第1号")),
            statute("乙办法（试行）", &[], None),
        ]);
        let named = |title| index.named(title).map(|found| found.title.as_str());
        assert_eq!(named("《中华人民共和国劳动合同法》"), Some("劳动合同法"));
        assert_eq!(named("劳动合同法（2012年修正）"), Some("劳动合同法"));
        assert_eq!(named("劳动法(合同)"), Some("劳动合同法"));
        assert_eq!(named("合 同 法"), Some("合同法"));
        assert_eq!(named("关于修改〈甲法〉的决定"), Some("关于修改《甲法》的决定"));
        assert_eq!(named("乙办法（试行）"), Some("乙办法（试行）"));
        assert_eq!(named("某合同法"), None);
        assert_eq!(named("中华人民共和国"), None);
        assert!(index.numbered("国务院第1号令").is_some());
        assert!(index.numbered("国务院令第2号").is_none());
    }
}
