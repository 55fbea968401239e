//! 名称和文号的核对: a title that is nearly another, that has no 《》, or that goes with the number of another.

use super::place::Past;
use super::{Found, Given, cited};
use crate::domain::check::suspicion::Detail;
use crate::domain::document::citation::{Citation, Target};
use crate::domain::document::numeral;
use crate::domain::law::{Statute, StatuteKind, plain_title};
use crate::domain::limits;
use std::collections::{HashMap, HashSet};

/// Fewest letters of a title that another may be taken for: of shorter ones, too many real ones are alike.
const FEWEST: usize = 6;

/// Letters at the beginning that must be the same: they name the place or the matter.
const BEGINNING: usize = 2;

/// All that is wrong with titles.
pub(super) fn wrong(given: &Given<'_>) -> Vec<Found> {
    let mut found = alike(given);
    for (citation, index, statute) in cited(given) {
        found.extend(country(given, citation, statute));
        found.extend(number(given, citation, index, statute));
        if citation.bare && citation.number.is_none() {
            let detail = Detail::BareTitle { title: statute.title.clone() };
            found.push(Found { span: citation.span, detail, light: true });
        }
    }
    found
}

/// Titles that nobody knows, and that are one letter away from one that is known.
fn alike(given: &Given<'_>) -> Vec<Found> {
    let past = Past::of(given.document);
    let names = Names::of(given);
    let mut known: HashMap<&str, Option<String>> = HashMap::new();
    let mut found = Vec::new();
    for citation in &given.citations.list {
        let Target::Unknown(title) = &citation.target else { continue };
        let Some(span) = citation.title else { continue };
        if known.len() > limits::UNKNOWN_TITLES || past.is_told(given.document, citation.span) {
            continue;
        }
        let right = known.entry(title).or_insert_with(|| names.nearest(title));
        if let Some(right) = right {
            let written = given.document.quote(span).to_owned();
            let detail = Detail::WrongTitle { written, right: right.clone() };
            found.push(Found { span, detail, light: false });
        }
    }
    found
}

/// 中华人民共和国 before the title of something that is no law of the country.
fn country(given: &Given<'_>, citation: &Citation, statute: &Statute) -> Option<Found> {
    let span = citation.title?;
    let written = given.document.quote(span);
    let local = matches!(
        statute.kind,
        StatuteKind::LocalRegulation
            | StatuteKind::LocalRule
            | StatuteKind::PartyRegulation
            | StatuteKind::NormativeDocument
    );
    let right = statute.title.clone();
    (local && written.starts_with("中华人民共和国") && !right.starts_with("中华人民共和国")).then(
        || Found {
            span,
            detail: Detail::WrongTitle { written: written.to_owned(), right },
            light: false,
        },
    )
}

/// A number beside a title that is the number of something else.
fn number(
    given: &Given<'_>,
    citation: &Citation,
    index: usize,
    statute: &Statute,
) -> Option<Found> {
    citation.title?;
    let written = citation.number.as_deref()?;
    let owner = given.library.statutes().place_of_number(written)?;
    if owner == index {
        return None;
    }
    let owner = given.library.statutes().get(owner)?;
    let detail = Detail::WrongNumber {
        title: statute.title.clone(),
        written: written.to_owned(),
        owner: owner.title.clone(),
        right: statute.number().map(str::to_owned),
    };
    Some(Found { span: citation.span, detail, light: super::is_unsure(&owner.certainty) })
}

/// The names that a slip of the pen can be of, by how many letters they have.
struct Names {
    by_length: HashMap<usize, Vec<Vec<char>>>,
}

impl Names {
    fn of(given: &Given<'_>) -> Self {
        let mut by_length: HashMap<usize, Vec<Vec<char>>> = HashMap::new();
        let mut seen = HashSet::new();
        for name in given.library.statutes().all().iter().map(|one| plain_title(&one.title)) {
            let letters: Vec<char> = name.chars().collect();
            if letters.len() >= FEWEST && seen.insert(name) {
                by_length.entry(letters.len()).or_default().push(letters);
            }
        }
        Self { by_length }
    }

    /// The only name that is one letter away; none where there are several, or none.
    fn nearest(&self, title: &str) -> Option<String> {
        let title: Vec<char> = title.chars().collect();
        if title.len() < FEWEST || title.len() > limits::TITLE_CHARS {
            return None;
        }
        let lengths = [title.len() - 1, title.len(), title.len() + 1];
        let mut near = lengths
            .iter()
            .filter_map(|length| self.by_length.get(length))
            .flatten()
            .filter(|name| is_slip(&title, name));
        let only = near.next()?;
        near.next().is_none().then(|| only.iter().collect())
    }
}

/// Whether one title is another but for one letter that was left out, put in, mistaken or changed with its neighbour,
/// where that letter is no number and neither names a place nor the kind of instrument.
fn is_slip(written: &[char], right: &[char]) -> bool {
    let same = |(a, b): &(&char, &char)| a == b;
    let head = written.iter().zip(right).take_while(same).count();
    let tail = written.iter().rev().zip(right.iter().rev()).take_while(same).count();
    let shorter = written.len().min(right.len());
    let tail = tail.min(shorter - head.min(shorter));
    let middle = |letters: &[char]| letters.get(head..letters.len() - tail).map(<[char]>::to_vec);
    let (Some(a), Some(b)) = (middle(written), middle(right)) else { return false };
    let swapped = a.len() == 2 && b.len() == 2 && a.first() == b.last() && a.last() == b.first();
    let one = a.len() <= 1 && b.len() <= 1 && a.len() + b.len() >= 1;
    let counts =
        a.iter().chain(&b).any(|letter| numeral::is_numeral(*letter) || "（）".contains(*letter));
    let place = a.len() == 1 && b.len() == 1 && right.get(head + 1) == Some(&'市');
    (one || swapped) && head >= BEGINNING && tail >= 1 && !counts && !place
}
