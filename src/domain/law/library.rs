//! 法规库: the statutes that are known, with the texts of those that an office has, and the names that bodies had.
//!
//! A text of an older version must never be quoted as the law of a later day: where a newer version is known and its
//! words are not, there is no text.

use std::collections::HashMap;

use super::{Article, Certainty, FormerOrgan, LawText, Statute, Statutes, Version, plain_title};
use crate::domain::document::Ordinal;
use crate::domain::law::StatuteKind;
use chrono::NaiveDate;

/// All that is known of the law.
#[derive(Clone, Debug, Default)]
pub struct Library {
    statutes: Statutes,
    texts: HashMap<usize, Vec<LawText>>,
    organs: Vec<FormerOrgan>,
}

impl Library {
    /// A library of statutes and texts. A text whose title no statute has becomes a statute of its own.
    pub fn new(mut list: Vec<Statute>, texts: Vec<LawText>, organs: Vec<FormerOrgan>) -> Self {
        let mut index = Statutes::new(list.clone());
        let mut known: HashMap<String, usize> = HashMap::new();
        for text in &texts {
            if index.named(&text.title).is_none() && !known.contains_key(&text.title) {
                known.insert(text.title.clone(), list.len());
                list.push(entry(text));
            }
        }
        if !known.is_empty() {
            index = Statutes::new(list);
        }
        let mut held: HashMap<usize, Vec<LawText>> = HashMap::new();
        for text in texts {
            if let Some(place) = index.place_of(&text.title) {
                held.entry(place).or_default().push(text);
            }
        }
        for versions in held.values_mut() {
            versions.sort_by_key(LawText::since);
        }
        Self { statutes: index, texts: held, organs }
    }

    /// The statutes.
    pub fn statutes(&self) -> &Statutes {
        &self.statutes
    }

    /// Whether it holds the words of any statute.
    pub fn has_texts(&self) -> bool {
        !self.texts.is_empty()
    }

    /// Bodies that have other names now.
    pub fn organs(&self) -> &[FormerOrgan] {
        &self.organs
    }

    /// The place of the statute of a title, as citations name it.
    pub fn place_of(&self, title: &str) -> Option<usize> {
        self.statutes.place_of(title)
    }

    /// The texts that are held of a statute, the oldest first.
    pub fn texts(&self, statute: usize) -> &[LawText] {
        self.texts.get(&statute).map_or(&[], Vec::as_slice)
    }

    /// The text of a statute that holds on a day; none where its version is not held.
    pub fn text_on(&self, statute: usize, day: NaiveDate) -> Option<&LawText> {
        let texts = self.texts(statute);
        let begun = |text: &&LawText| text.since().is_none_or(|since| since <= day);
        let newest = texts.iter().rev().find(begun)?;
        let versions = self.statutes.get(statute).map_or(&[][..], |one| &one.versions);
        let newer = |version: &Version| {
            let begun = version.begun().filter(|begun| *begun <= day);
            begun.is_some_and(|begun| Some(begun) > newest.since() && version.made() > newest.day)
        };
        (!versions.iter().any(newer)).then_some(newest)
    }

    /// The words of an article that hold on a day.
    pub fn article(&self, statute: usize, number: Ordinal, day: NaiveDate) -> Option<&Article> {
        self.text_on(statute, day)?.article(number)
    }

    /// How many articles a statute has on a day: by the text held, or by what is listed of its version.
    pub fn articles_on(&self, statute: usize, day: NaiveDate) -> Option<u32> {
        match self.text_on(statute, day) {
            Some(text) => text.is_whole().then(|| text.last()),
            None => self.statutes.get(statute)?.version_on(day)?.articles,
        }
    }
}

/// A statute of which nothing but its text is known.
fn entry(text: &LawText) -> Statute {
    let version =
        Version { passed: text.day, in_force: text.in_force.max(text.day), ..Version::default() };
    Statute {
        title: plain_title(&text.title),
        aliases: Vec::new(),
        kind: text.kind.unwrap_or(StatuteKind::NormativeDocument),
        // It may be the text of an amended version: of the first nothing is known.
        versions: vec![Version::default(), version],
        repealed: None,
        renumbered: Vec::new(),
        certainty: Certainty::SecondHand,
        source: Some(text.file.clone()),
        note: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn text(title: &str, passed: &str, articles: u32) -> LawText {
        let article =
            |number| Article { number: Ordinal { number, branch: None }, paragraphs: Vec::new() };
        LawText {
            title: title.to_owned(),
            kind: None,
            day: Some(day(passed)),
            in_force: None,
            file: format!("{title}.txt"),
            digest: String::new(),
            articles: (1..=articles).map(article).collect(),
        }
    }

    #[test]
    fn a_text_of_an_older_version_is_not_the_law_of_a_later_day() {
        let first = Version { in_force: Some(day("2010-01-01")), ..Version::default() };
        let second =
            Version { in_force: Some(day("2020-01-01")), articles: Some(9), ..Version::default() };
        let mut law = entry(&text("甲法", "2010-01-01", 1));
        law.versions = vec![first, second];
        let library = Library::new(vec![law], vec![text("甲法", "2010-01-01", 5)], Vec::new());
        assert_eq!(library.articles_on(0, day("2015-06-01")), Some(5));
        assert_eq!(library.text_on(0, day("2020-06-01")), None);
        assert_eq!(library.articles_on(0, day("2020-06-01")), Some(9));
        assert_eq!(library.text_on(0, day("2009-06-01")), None);
    }

    #[test]
    fn a_text_that_no_list_names_is_a_statute_too() {
        let library = Library::new(
            Vec::new(),
            vec![text("乙条例", "2010-01-01", 3), text("乙条例", "2018-01-01", 4)],
            Vec::new(),
        );
        let place = library.place_of("《乙条例》").unwrap();
        assert_eq!(library.texts(place).len(), 2);
        assert_eq!(library.articles_on(place, day("2012-01-01")), Some(3));
        assert_eq!(library.articles_on(place, day("2019-01-01")), Some(4));
    }
}
