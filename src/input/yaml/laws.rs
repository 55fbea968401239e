//! `workflows/laws/*.yaml`: the instruments that texts cite, in one file a kind, all files read together.
//!
//! A name that two of them bear would make citations of either mean nothing sure: it is a problem, whatever file.

use super::file::File;
use super::node::Node;
use super::outline::Aim;
use super::problem::{Expected, Problem, ProblemKind};
use super::reader::{At, Keys, Reader};
use super::renumbered;
use super::shape::{CERTAINTIES, LAWS, REPEAL, STATUTE, STATUTE_KINDS, VERSION};
use super::workflow::text;
use super::working_days::LIKE;
use crate::domain::calendar::day_of;
use crate::domain::law::{Certainty, Repeal, Statute, StatuteKind, Version};
use crate::domain::limits;
use crate::domain::workflow::Place;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// What [`STATUTE_KINDS`] stand for.
const KINDS: [StatuteKind; 10] = [
    StatuteKind::Constitution,
    StatuteKind::Law,
    StatuteKind::AdministrativeRegulation,
    StatuteKind::SupervisoryRegulation,
    StatuteKind::PartyRegulation,
    StatuteKind::JudicialInterpretation,
    StatuteKind::LocalRegulation,
    StatuteKind::DepartmentRule,
    StatuteKind::LocalRule,
    StatuteKind::NormativeDocument,
];

/// A file of the law library.
#[derive(Clone, Copy, Debug)]
pub struct LawText<'a> {
    /// Its name in the folder of laws.
    pub file: &'a str,
    /// What it holds.
    pub bytes: &'a [u8],
}

/// What holds for all statutes of a file that say nothing else.
struct Common {
    kind: StatuteKind,
    certainty: Certainty,
    source: Option<String>,
}

/// Reads all files of the law library together; the statutes in the order of the files.
///
/// # Errors
///
/// All problems of the files (at most [`crate::domain::limits::PROBLEMS`]), file by file.
pub fn laws(texts: &[LawText<'_>]) -> Result<Vec<Statute>, Vec<Problem>> {
    let mut owners: HashMap<String, (usize, Place)> = HashMap::new();
    let (mut files, mut statutes): (Vec<File>, Vec<Statute>) = (Vec::new(), Vec::new());
    for text in texts {
        let (mut file, root) = File::open(Some(text.file.to_owned()), text.bytes, 0);
        let read = file
            .reader
            .as_mut()
            .zip(root)
            .map(|(reader, node)| sheet(reader, &At { node: &node, place: Place::default() }));
        files.push(file);
        for (statute, place) in read.unwrap_or_default() {
            claim(&mut files, &mut owners, &statute, &place);
            statutes.push(statute);
        }
    }
    if files.iter().all(File::is_content) {
        return Ok(statutes);
    }
    let mut problems: Vec<Problem> = files.into_iter().flat_map(File::problems).collect();
    problems.truncate(limits::PROBLEMS);
    Err(problems)
}

/// Notes each name of a statute of the last file that another bears.
fn claim(
    files: &mut [File],
    owners: &mut HashMap<String, (usize, Place)>,
    statute: &Statute,
    place: &Place,
) {
    let last = files.len().saturating_sub(1);
    for name in statute.names() {
        let taken = match owners.entry(name.clone()) {
            Entry::Vacant(free) => {
                free.insert((last, place.clone()));
                continue;
            }
            Entry::Occupied(taken) => taken.get().clone(),
        };
        if taken == (last, place.clone()) {
            continue;
        }
        let first = files.get(taken.0);
        let line = first.map_or(1, |first| first.mark(&taken.1, Aim::Value).line);
        let file = first.and_then(|first| first.path.clone()).unwrap_or_default();
        if let Some(own) = files.get_mut(last) {
            own.note(place.clone(), Aim::Value, ProblemKind::Elsewhere { name, file, line });
        }
    }
}

/// The statutes of a file, each with its place.
fn sheet(reader: &mut Reader, at: &At<'_>) -> Vec<(Statute, Place)> {
    let keys = reader.keys(at, Expected::Map, &LAWS);
    if !matches!(at.node, Node::Map(_)) {
        return Vec::new();
    }
    let kind = reader.needed(&keys, "kind");
    let certainty = reader.needed(&keys, "certainty");
    let source = reader.needed(&keys, "source");
    let common = Common {
        kind: kind.and_then(|at| self::kind(reader, &at)).unwrap_or(StatuteKind::Law),
        certainty: certainty.and_then(|at| sure(reader, &at)).unwrap_or(Certainty::Unknown),
        source: source.and_then(|at| reader.text(&at)),
    };
    let list = reader.needed(&keys, "statutes").map(|at| reader.list(&at)).unwrap_or_default();
    list.iter().map(|at| (statute(reader, at, &common), at.place.clone())).collect()
}

fn statute(reader: &mut Reader, at: &At<'_>, common: &Common) -> Statute {
    let keys = reader.keys(at, Expected::Map, &STATUTE);
    let is_map = matches!(at.node, Node::Map(_));
    let title = if is_map { reader.needed(&keys, "title") } else { None };
    let title = title.and_then(|at| reader.text(&at)).unwrap_or_default();
    let aliases = keys.get("aliases").map(|at| reader.texts(&at)).unwrap_or_default();
    let kind = keys.get("kind").and_then(|at| kind(reader, &at));
    // The first is kept though nothing be known of it: before the day of an amendment, it held.
    let mut versions = vec![version(reader, &keys)];
    let amended = keys.get("amended").map(|at| reader.list(&at)).unwrap_or_default();
    for at in &amended {
        let keys = reader.keys(at, Expected::Map, &VERSION);
        versions.push(version(reader, &keys));
    }
    let certainty = keys.get("certainty").and_then(|at| sure(reader, &at));
    Statute {
        title,
        aliases,
        kind: kind.unwrap_or(common.kind),
        versions,
        repealed: keys.get("repealed").map(|at| repeal(reader, &at)),
        renumbered: renumbered::of(reader, &keys, &common.certainty),
        certainty: certainty.unwrap_or_else(|| common.certainty.clone()),
        source: text(reader, &keys, "source").or_else(|| common.source.clone()),
        note: text(reader, &keys, "note"),
    }
}

/// The version that a map speaks of.
fn version(reader: &mut Reader, keys: &Keys<'_>) -> Version {
    Version {
        passed: day(reader, keys, "passed"),
        published: day(reader, keys, "published"),
        in_force: day(reader, keys, "in_force"),
        number: text(reader, keys, "number"),
        articles: keys.get("articles").map(|at| reader.whole(&at)),
    }
}

fn repeal(reader: &mut Reader, at: &At<'_>) -> Repeal {
    let keys = reader.keys(at, Expected::Map, &REPEAL);
    Repeal {
        on: day(reader, &keys, "on"),
        by: keys.get("by").map(|at| reader.texts(&at)).unwrap_or_default(),
        basis: text(reader, &keys, "basis"),
    }
}

fn kind(reader: &mut Reader, at: &At<'_>) -> Option<StatuteKind> {
    reader.word(at, STATUTE_KINDS, &KINDS)
}

pub(super) fn sure(reader: &mut Reader, at: &At<'_>) -> Option<Certainty> {
    Some(match reader.word(at, CERTAINTIES, CERTAINTIES)? {
        "verified" => Certainty::Verified,
        "second_hand" => Certainty::SecondHand,
        "recalled" => Certainty::Recalled,
        _ => Certainty::Unknown,
    })
}

/// A day under a key that may be left out.
pub(super) fn day(reader: &mut Reader, keys: &Keys<'_>, key: &'static str) -> Option<NaiveDate> {
    let at = keys.get(key)?;
    let text = reader.text(&at)?;
    let day = day_of(&text);
    if day.is_none() {
        reader.note(at.place.clone(), Aim::Value, ProblemKind::WrongForm { text, like: LIKE });
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOP: &str = "kind: law\ncertainty: verified\nsource: 汇编\nstatutes:\n";

    /// Where a problem is, and what it is.
    type Told = (Option<String>, usize, String);

    fn read(files: &[(&str, &str)]) -> Result<Vec<Statute>, Vec<Told>> {
        let whole: Vec<String> = files.iter().map(|(_, text)| format!("{TOP}{text}")).collect();
        let texts: Vec<_> = files
            .iter()
            .zip(&whole)
            .map(|((file, _), text)| LawText { file, bytes: text.as_bytes() })
            .collect();
        laws(&texts).map_err(|problems| {
            let told = |one: Problem| (one.file, one.line, format!("{:?}", one.kind));
            problems.into_iter().map(told).collect()
        })
    }

    #[test]
    fn a_statute_says_what_is_known_of_it() {
        let text = "  - {title: 甲法, aliases: [甲], passed: 1996-03-17, in_force: 1996-10-01,\n     \
                    amended: [{passed: 2021-01-22, in_force: 2021-07-15, articles: 86}]}\n  \
                    - {title: 乙法, kind: local_rule, certainty: recalled, repealed: {by: [甲法]}}\n";
        let statutes = read(&[("a.yaml", text)]).unwrap();
        let [one, two] = statutes.as_slice() else { panic!("{statutes:?}") };
        assert_eq!((one.versions.len(), one.articles()), (2, Some(86)));
        assert_eq!((one.kind, &one.certainty), (StatuteKind::Law, &Certainty::Verified));
        assert_eq!((two.kind, &two.certainty), (StatuteKind::LocalRule, &Certainty::Recalled));
        assert_eq!(two.source.as_deref(), Some("汇编"));
        assert_eq!(two.repealed.as_ref().unwrap().by, ["甲法"]);
    }

    #[test]
    fn a_table_says_which_article_is_which() {
        let text = "  - {title: 甲法, renumbered: [{of: 乙法, on: 2021-07-15, certainty: recalled,\n     \
                    articles: {8: 9, 38: [57, 58]}, topics: {8: 集市}}]}\n  - {title: 乙法}\n";
        let statutes = read(&[("a.yaml", text)]).unwrap();
        let [table] = statutes[0].renumbered.as_slice() else { panic!("{statutes:?}") };
        assert_eq!((table.of.as_deref(), &table.certainty), (Some("乙法"), &Certainty::Recalled));
        let told: Vec<_> = table.moves.iter().map(|one| (one.from, one.to.as_slice())).collect();
        assert_eq!(told, [(8, &[9][..]), (38, &[57, 58][..])]);
        assert_eq!(table.moves[0].topic.as_deref(), Some("集市"));
        let broken = read(&[("a.yaml", &text.replace("{8: 9", "{a8: 9"))]).unwrap_err();
        assert!(broken.iter().any(|(_, _, kind)| kind.contains("a8")), "{broken:?}");
    }

    #[test]
    fn every_problem_is_told_with_its_place() {
        let problems = read(&[
            ("a.yaml", "  - {title: 甲法, artikles: 3, passed: 1996-13-01}\n"),
            ("b.yaml", "  - {title: 乙法}\n  - {title: 中华人民共和国甲法}\n"),
        ])
        .unwrap_err();
        let told: Vec<_> = problems
            .iter()
            .map(|(file, line, kind)| (file.as_deref(), *line, kind.split([' ', '(']).next()))
            .collect();
        assert_eq!(
            told,
            [
                (Some("a.yaml"), 5, Some("UnknownKey")),
                (Some("a.yaml"), 5, Some("WrongForm")),
                (Some("b.yaml"), 6, Some("Elsewhere")),
            ]
        );
        assert!(problems[0].2.contains("Some(\"articles\")"), "{}", problems[0].2);
    }
}
