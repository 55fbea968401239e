//! 审查规则: the rules of a pack, from the files of the registry, or those that the program carries where the registry
//! has none.
//!
//! It must never go on with some of them: a file with a problem is an error, not a pack without its rule.

use crate::app::commit::digest;
use crate::app::submit::DEFAULT_WORKFLOW;
use crate::app::{Error, Missing, check, embedded, laws, pack, registry};
use crate::domain::check::rule::{Rule, RuleSet, WordSets};
use crate::domain::digest::Digest;
use crate::domain::law::{Library, Statutes};
use crate::domain::limits;
use crate::domain::workflow::Workflow;
use crate::input::yaml::{RuleText, RulesKnow, rules};
use crate::lang::rules::Basis;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};

/// The folder of rules in that of a pack.
const FOLDER: &str = "rules";

/// The file of the sets of words.
const WORDS: &str = "words.yaml";

/// The end of the names of all files.
const END: &str = ".yaml";

/// A file of the folder: its path there, and what it holds.
type RuleFile = (String, Vec<u8>);

/// The rules of a pack, and what their bases are looked up in.
#[derive(Clone, Debug)]
pub struct PackRules {
    /// The name of the pack.
    pub pack: String,
    /// Its rules.
    pub set: RuleSet,
    /// The law library.
    pub library: Library,
}

/// A rule with all that is told of it.
#[derive(Clone, Debug)]
pub struct ShownRule {
    /// The rule.
    pub rule: Rule,
    /// The sets of words that its patterns use.
    pub words: WordSets,
    /// Its basis, each provision with its words where the law library holds them.
    pub basis: Vec<Basis>,
}

/// The rules of a pack; of the usual one where none is named.
///
/// # Errors
///
/// Those of [`of_pack`], and what is wrong with the law library.
pub fn all(root: Option<&Path>, pack: Option<&str>) -> Result<PackRules, Error> {
    let (pack, library) = (pack.unwrap_or(DEFAULT_WORKFLOW), laws::library(root)?);
    let set = of_pack(root, pack, library.statutes())?;
    Ok(PackRules { pack: pack.to_owned(), set, library })
}

impl PackRules {
    /// The rule of a code, in whatever case it was typed.
    ///
    /// # Errors
    ///
    /// [`Missing::Rule`] with the codes that there are.
    pub fn rule(&self, code: &str) -> Result<&Rule, Error> {
        self.set.rule(&code.to_ascii_uppercase()).ok_or_else(|| {
            let known = self.set.rules.iter().map(|rule| rule.code.clone()).collect();
            Error::Missing(Missing::Rule { code: code.to_owned(), known })
        })
    }

    /// A rule with all that is told of it; the law as it is on a day.
    pub fn shown(&self, rule: &Rule, day: NaiveDate) -> ShownRule {
        let statutes = self.library.statutes();
        let words =
            |citation: &String| check::Provision::new(citation, statutes).told(&self.library, day);
        let basis = rule.basis.iter().map(words).collect();
        ShownRule { rule: rule.clone(), words: self.set.words.clone(), basis }
    }
}

/// The rules of a pack of a registry; those that the program carries where there is no registry, or no folder of rules in
/// the pack. A pack that has none has none.
///
/// # Errors
///
/// That there is no such pack, all problems of the files, or that one can not be read.
pub fn of_pack(root: Option<&Path>, name: &str, statutes: &Statutes) -> Result<RuleSet, Error> {
    with_digest(root, name, statutes).map(|(set, _)| set)
}

/// The rules of a pack, and the digest of their files, by which a record names them.
///
/// # Errors
///
/// Those of [`of_pack`].
pub(super) fn with_digest(
    root: Option<&Path>,
    name: &str,
    statutes: &Statutes,
) -> Result<(RuleSet, Digest), Error> {
    let folder = Path::new("workflows").join(name).join(FOLDER);
    let own = root.map(|root| pack::from_registry(root, name)).transpose()?;
    let place = root.map(|root| root.join(&folder)).filter(|folder| folder.is_dir());
    let (folder, files, workflow) = match (place, own) {
        (Some(place), Some(own)) => (place.clone(), of_registry(&place)?, Some(own.workflow)),
        (_, own) => {
            let carried_with = carried_workflow(name)?;
            if own.is_none() && carried_with.is_none() {
                let known = pack::embedded()?.iter().map(|one| one.name.to_string()).collect();
                return Err(Error::Missing(Missing::Workflow { name: name.to_owned(), known }));
            }
            (folder, carried(name), carried_with)
        }
    };
    if files.is_empty() {
        return Ok((RuleSet::default(), digest(&[])));
    }
    let set = read(folder.join(WORDS), &files, &items(workflow.as_ref()), statutes)?;
    Ok((set, digest(&whole(files))))
}

/// All files as one: of each its path, how long it is, and its bytes. The order is that of their paths, so that a folder
/// and what the program carries are the same.
fn whole(mut files: Vec<RuleFile>) -> Vec<u8> {
    files.sort();
    let mut all = Vec::new();
    for (path, bytes) in files {
        all.extend_from_slice(format!("{path}\n{}\n", bytes.len()).as_bytes());
        all.extend_from_slice(&bytes);
    }
    all
}

/// Reads the files of a folder, whose words are in the file `words`.
fn read(
    words: PathBuf,
    files: &[RuleFile],
    items: &[String],
    statutes: &Statutes,
) -> Result<RuleSet, Error> {
    let texts = files.iter().map(|(file, bytes)| RuleText { file, bytes });
    let (sets, texts): (Vec<_>, Vec<_>) = texts.partition(|text| text.file == WORDS);
    let nothing = RuleText { file: WORDS, bytes: &[] };
    let sets = sets.first().unwrap_or(&nothing);
    rules(sets, &texts, &RulesKnow { statutes, items })
        .map_err(|problems| Error::Invalid { file: words, problems })
}

/// The ids of the questions of a workflow.
fn items(workflow: Option<&Workflow>) -> Vec<String> {
    let stages = workflow.into_iter().flat_map(|workflow| &workflow.stages);
    stages.flat_map(|stage| &stage.checklist).map(|item| item.id.to_string()).collect()
}

/// The files of a folder and of the folders in it, those of the words among them, in the order of their names.
fn of_registry(folder: &Path) -> Result<Vec<RuleFile>, Error> {
    let mut names: Vec<String> = vec![WORDS.to_owned()];
    for name in names_in(folder) {
        if folder.join(&name).is_dir() {
            let inside = names_in(&folder.join(&name)).into_iter();
            let rules = inside.filter(|file| file.ends_with(END));
            names.extend(rules.map(|file| format!("{name}/{file}")));
        } else if name.ends_with(END) && name != WORDS {
            names.push(name);
        }
    }
    // One more than can be shows the reader that there are too many.
    names.truncate(limits::RULE_FILES + 2);
    let read = |name: String| registry::read(&folder.join(&name)).map(|bytes| (name, bytes));
    names.into_iter().map(read).collect()
}

/// The names in a folder, but for those that are hidden, in order.
fn names_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let names = entries.filter_map(|entry| entry.file_name().into_string().ok());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}

/// The files that the program carries for a pack.
fn carried(name: &str) -> Vec<RuleFile> {
    let folder = format!("workflows/{name}/{FOLDER}/");
    let all = embedded::WORKFLOWS.iter();
    let own = all.filter_map(|file| Some((file.path.strip_prefix(folder.as_str())?, file.text)));
    own.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())).collect()
}

/// The workflow that the program carries under a name.
fn carried_workflow(name: &str) -> Result<Option<Workflow>, Error> {
    Ok(pack::embedded()?.into_iter().find(|workflow| workflow.name.as_str() == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_carried_rules_are_whole() {
        let carried = all(None, None).unwrap();
        assert_eq!(carried.rule("p04").unwrap().topic, "penalty");
        assert!(carried.set.words.words("outside").len() > 50);
        assert!(all(None, Some("contract")).unwrap().set.rules.is_empty());
        assert!(matches!(all(None, Some("no")), Err(Error::Missing(Missing::Workflow { .. }))));
    }
}
