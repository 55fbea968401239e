//! 审查规则: the rules of a pack, from the files of the registry, or those that the program carries where the registry
//! has none.
//!
//! It must never go on with some of them: a file with a problem is an error, not a pack without its rule.

use crate::app::{Error, embedded, pack, registry};
use crate::domain::check::rule::RuleSet;
use crate::domain::law::Statutes;
use crate::domain::limits;
use crate::domain::workflow::Workflow;
use crate::input::yaml::{RuleText, RulesKnow, rules};
use std::path::{Path, PathBuf};

/// The folder of rules in that of a pack.
const FOLDER: &str = "rules";

/// The file of the sets of words.
const WORDS: &str = "words.yaml";

/// The end of the names of all files.
const END: &str = ".yaml";

/// A file of the folder: its path there, and what it holds.
type RuleFile = (String, Vec<u8>);

/// The rules of a pack of a registry; those that the program carries where there is no registry, or no folder of rules in
/// the pack. A pack that has none has none.
///
/// # Errors
///
/// All problems of the files, or that one can not be read; what is wrong with the workflow of the pack.
pub fn of_pack(root: Option<&Path>, name: &str, statutes: &Statutes) -> Result<RuleSet, Error> {
    let folder = Path::new("workflows").join(name).join(FOLDER);
    let own = root.map(|root| root.join(&folder)).filter(|folder| folder.is_dir());
    let (folder, files, workflow) = match (own, root) {
        (Some(own), Some(root)) => {
            let files = of_registry(&own)?;
            (own, files, Some(pack::from_registry(root, name)?.workflow))
        }
        _ => (folder, carried(name), carried_workflow(name)?),
    };
    if files.is_empty() {
        return Ok(RuleSet::default());
    }
    read(folder.join(WORDS), &files, &items(workflow.as_ref()), statutes)
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
    use crate::app::laws;

    #[test]
    fn the_carried_rules_are_whole() {
        let statutes = laws::statutes(None).unwrap();
        let set = of_pack(None, "normative-document", &statutes).unwrap();
        assert!(set.rule("P04").is_some_and(|rule| rule.topic == "penalty"));
        assert!(set.words.words("outside").len() > 50);
        assert!(of_pack(None, "contract", &statutes).unwrap().rules.is_empty());
    }
}
