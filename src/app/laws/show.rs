//! `laws list`, `laws show`: what the library knows of statutes, and the words of an article.
//!
//! It changes nothing, and needs no registry: without one it speaks of the library that the program carries.

use crate::app::{Error, Missing, MissingLaw};
use crate::domain::document::Ordinal;
use crate::domain::document::numeral;
use crate::domain::law::{
    Article, LawText, Library, Standing, Statute, article_label, article_number,
};
use chrono::NaiveDate;

/// Which statutes are listed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Filter {
    /// Those that do not hold any more.
    pub repealed: bool,
    /// Those whose words are not held.
    pub without_text: bool,
}

/// A statute of the list.
#[derive(Clone, Debug)]
pub struct Listed<'a> {
    /// The statute.
    pub statute: &'a Statute,
    /// Whether it holds on the day.
    pub standing: Standing<'a>,
    /// How many texts of it are held.
    pub texts: usize,
}

/// The statutes of a library, in the order of its files.
pub fn list(library: &Library, filter: Filter, on: NaiveDate) -> Vec<Listed<'_>> {
    let all = library.statutes().all().iter().enumerate();
    all.map(|(index, statute)| Listed {
        statute,
        standing: statute.in_force_on(on),
        texts: library.texts(index).len(),
    })
    .filter(|one| !filter.repealed || one.statute.repealed.is_some())
    .filter(|one| !filter.without_text || one.texts == 0)
    .collect()
}

/// What is known of a statute.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// The statute.
    pub statute: &'a Statute,
    /// Whether it holds on the day.
    pub standing: Standing<'a>,
    /// The texts that are held, the oldest first.
    pub texts: &'a [LawText],
    /// The article that was asked for, with the text it is of.
    pub article: Option<(&'a LawText, &'a Article)>,
    /// Statutes whose articles are in this one now, or where those of this one are.
    pub tables: Vec<&'a Statute>,
}

/// A statute by any of its names or its number, and an article of it.
///
/// # Errors
///
/// What of it there is not, as a [`MissingLaw`].
pub fn show<'a>(
    library: &'a Library,
    name: &str,
    article: Option<&str>,
    on: NaiveDate,
) -> Result<Shown<'a>, Error> {
    let statutes = library.statutes();
    let by_number = || library.place_of(&statutes.numbered(name)?.title);
    let place = library.place_of(name).or_else(by_number);
    let found = place.and_then(|place| Some((place, statutes.get(place)?)));
    let (place, statute) = found.ok_or_else(|| missing(library, name))?;
    let texts = library.texts(place);
    let article = article.map(|label| words(library, (place, statute), label, on)).transpose()?;
    let tables = heirs(library, statute);
    Ok(Shown { statute, standing: statute.in_force_on(on), texts, article, tables })
}

/// An article of the text that holds on a day; where none is known to, of the newest that is held.
fn words<'a>(
    library: &'a Library,
    (place, statute): (usize, &Statute),
    label: &str,
    on: NaiveDate,
) -> Result<(&'a LawText, &'a Article), Error> {
    let title = statute.title.clone();
    let text = library.text_on(place, on).or_else(|| library.texts(place).last());
    let text = text.ok_or_else(|| lacks(MissingLaw::Text { title: title.clone() }))?;
    let number = number(label);
    let article = number.and_then(|number| text.article(number));
    let named = number.map_or_else(|| label.to_owned(), article_label);
    let none = || MissingLaw::Article { title, article: named, last: text.last() };
    article.map(|article| (text, article)).ok_or_else(|| lacks(none()))
}

/// `第十六条`, `16`, `第16条`, `十六`.
fn number(label: &str) -> Option<Ordinal> {
    let label = label.trim();
    let bare = || Some(Ordinal { number: numeral::parse(label)?, branch: None });
    article_number(label).or_else(bare)
}

/// Statutes of which a table leads to or from this one.
fn heirs<'a>(library: &'a Library, statute: &Statute) -> Vec<&'a Statute> {
    let by = statute.repealed.iter().flat_map(|repeal| &repeal.by);
    by.filter_map(|title| library.statutes().named(title))
        .filter(|heir| {
            heir.renumbered.iter().any(|table| table.of.as_ref() == Some(&statute.title))
        })
        .collect()
}

/// That there is no such statute, with those that have the words in their names.
fn missing(library: &Library, name: &str) -> Error {
    let all = library.statutes().all().iter();
    let near = all.filter(|one| one.all_names().any(|known| known.contains(name)));
    let known = near.map(|one| one.title.clone()).take(NEAR).collect();
    lacks(MissingLaw::Statute { name: name.to_owned(), known })
}

fn lacks(what: MissingLaw) -> Error {
    Error::Missing(Missing::Law(what))
}

/// How many statutes are proposed for a name that none has.
const NEAR: usize = 8;
