//! A workflow from its main file and all that it includes, each thing from the one file that defines it.
//!
//! Files are read depth first, each once, however many name it. What is wrong is noted in the file where it stands;
//! the meaning is judged only when every file could be read, since a name may be defined in the one that could not.

use super::file::File;
use super::follow;
use super::include;
use super::node::Node;
use super::outline::Aim;
use super::problem::{IncludeFault, Problem, ProblemKind};
use super::reader::At;
use super::workflow::{self, Part};
use crate::domain::limits;
use crate::domain::workflow::{Defect, DefectKind, Definition, Place, Segment, Workflow};
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What gives the bytes of a file in the folder of a pack. Its argument is made of plain names and `/`.
pub type Library<'a> = dyn Fn(&str) -> Result<Vec<u8>, IncludeFault> + 'a;

/// A workflow, and the files that it was read from beside the main one.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// The workflow.
    pub workflow: Workflow,
    /// Their paths inside the pack, and what they hold.
    pub included: BTreeMap<String, Vec<u8>>,
}

/// What makes a workflow of a definition.
pub(super) type Check = fn(Definition) -> Result<Workflow, Vec<Defect>>;

/// Reads the main file and all that it includes.
pub(super) fn bundle(
    name: &str,
    main: &[u8],
    library: &Library<'_>,
    check: Check,
) -> Result<Bundle, Vec<Problem>> {
    let mut gathering = Gathering {
        name,
        library,
        files: Vec::new(),
        owners: BTreeMap::new(),
        stock: Part::default(),
        included: BTreeMap::new(),
        is_whole: true,
    };
    let definition = gathering.main(main);
    let workflow = definition.and_then(|definition| gathering.check(definition, check));
    match workflow {
        Some(workflow) if gathering.files.iter().all(File::is_content) => {
            Ok(Bundle { workflow, included: gathering.included })
        }
        _ => Err(gathering.problems()),
    }
}

struct Gathering<'a> {
    /// The name of the main file.
    name: &'a str,
    library: &'a Library<'a>,
    /// The main one first, then in the order of reading.
    files: Vec<File>,
    /// Which of them defines what: the key at the top, the name below it.
    owners: BTreeMap<(&'static str, String), usize>,
    /// What was taken from all of them.
    stock: Part,
    included: BTreeMap<String, Vec<u8>>,
    /// No file is missing.
    is_whole: bool,
}

impl Gathering<'_> {
    fn main(&mut self, bytes: &[u8]) -> Option<Definition> {
        let (index, node) = self.open(None, bytes)?;
        let reader = self.files.get_mut(index)?.reader.as_mut()?;
        let (definition, part) =
            workflow::definition(reader, &At { node: &node, place: Place::default() })?;
        drop(node);
        self.take(index, part, &mut vec![self.name.to_owned()]);
        Some(definition)
    }

    /// Opens a file; its place among the files, and its value.
    fn open(&mut self, path: Option<String>, bytes: &[u8]) -> Option<(usize, Node)> {
        let spent = self.files.iter().map(File::spent).max().unwrap_or_default();
        let (file, node) = File::open(path, bytes, spent);
        self.files.push(file);
        self.is_whole &= node.is_some();
        Some((self.files.len() - 1, node?))
    }

    /// Takes what a file defines, and what the files define that it includes; `trail` is how it was come to.
    fn take(&mut self, file: usize, part: Part, trail: &mut Vec<String>) {
        let Part { mut facts, mut roles, mut stages, mut ends, mut deadlines, include } = part;
        facts.retain(|fact| self.claim(file, "facts", fact.id.as_str()));
        roles.retain(|role| self.claim(file, "roles", role.id.as_str()));
        stages.retain(|stage| self.claim(file, "stages", stage.id.as_str()));
        ends.retain(|(end, _)| self.claim(file, "ends", end.as_str()));
        deadlines.retain(|deadline| self.claim(file, "deadlines", &deadline.id));
        self.stock.facts.append(&mut facts);
        self.stock.roles.append(&mut roles);
        self.stock.stages.append(&mut stages);
        self.stock.ends.append(&mut ends);
        self.stock.deadlines.append(&mut deadlines);
        self.include(file, include, trail);
    }

    /// Whether the file is the first to define the thing; if not, that is noted.
    fn claim(&mut self, file: usize, key: &'static str, name: &str) -> bool {
        let first = match self.owners.entry((key, name.to_owned())) {
            Entry::Vacant(free) => {
                free.insert(file);
                return true;
            }
            Entry::Occupied(taken) => *taken.get(),
        };
        let place = Place::default().at(key).at(name);
        let line = self.files.get(first).map_or(1, |first| first.mark(&place, Aim::Key).line);
        let path = self.files.get(first).and_then(|first| first.path.clone());
        let path = path.unwrap_or_else(|| self.name.to_owned());
        let kind = ProblemKind::Elsewhere { name: name.to_owned(), file: path, line };
        self.note(file, place, Aim::Key, kind);
        false
    }

    fn include(&mut self, from: usize, paths: Vec<String>, trail: &mut Vec<String>) {
        let mut seen = BTreeSet::new();
        for (index, path) in paths.into_iter().enumerate() {
            let place = Place::default().at("include").at(index);
            if path.is_empty() {
                // What stands there is no text, which was noted.
                self.is_whole = false;
            } else if !seen.insert(path.clone()) {
                let kind = ProblemKind::Meaning(DefectKind::Duplicate { name: path });
                self.note(from, place, Aim::Value, kind);
            } else if let Err(fault) = self.add(from, &path, trail) {
                self.is_whole = false;
                self.note(from, place, Aim::Value, ProblemKind::Include { path, fault });
            }
        }
    }

    /// Reads a file that another one names, unless it was read before.
    fn add(
        &mut self,
        from: usize,
        written: &str,
        trail: &mut Vec<String>,
    ) -> Result<(), IncludeFault> {
        let from = self.files.get(from).and_then(|file| file.path.as_deref()).unwrap_or_default();
        let path = include::resolve(from, written)?;
        if let Some(circle) = trail.iter().position(|before| *before == path) {
            let way = trail.iter().skip(circle).cloned().chain([path]).collect();
            return Err(IncludeFault::Circle(way));
        }
        if self.included.contains_key(&path) {
            return Ok(());
        }
        if trail.len() > limits::INCLUDE_DEPTH {
            return Err(IncludeFault::TooDeep);
        }
        if self.included.len() >= limits::INCLUDED_FILES {
            return Err(IncludeFault::TooMany);
        }
        let bytes = (self.library)(&path)?;
        let opened = self.open(Some(path.clone()), &bytes);
        self.included.insert(path.clone(), bytes);
        if let Some((index, node)) = opened
            && let Some(reader) = self.files.get_mut(index).and_then(|file| file.reader.as_mut())
        {
            let part = workflow::library(reader, &At { node: &node, place: Place::default() });
            drop(node);
            trail.push(path);
            self.take(index, part, trail);
            trail.pop();
        }
        Ok(())
    }

    /// Puts everything together and checks what it means.
    fn check(&mut self, definition: Definition, check: Check) -> Option<Workflow> {
        if !self.is_whole {
            return None;
        }
        let Part { facts, roles, stages, ends, deadlines, .. } = std::mem::take(&mut self.stock);
        let translations = self.files.iter_mut().filter_map(|file| file.reader.as_mut());
        let translations =
            translations.flat_map(|reader| std::mem::take(&mut reader.translations)).collect();
        let whole =
            Definition { translations, facts, roles, stages, ends, deadlines, ..definition };
        let mut defects = match check(whole) {
            Ok(workflow) => return Some(workflow),
            Err(defects) => defects,
        };
        defects
            .retain(|defect| !self.files.iter().any(|file| follow::follows(defect, file.notes())));
        for defect in defects {
            let file = self.owner(&defect.place);
            self.note(file, defect.place, Aim::Thing, ProblemKind::Meaning(defect.kind));
        }
        None
    }

    /// The file that defines what is at the place or around it.
    fn owner(&self, place: &Place) -> usize {
        let [Segment::Key(key), Segment::Key(name), ..] = place.0.as_slice() else { return 0 };
        let mut owners = self.owners.iter();
        owners.find(|((of, known), _)| of == key && known == name).map_or(0, |(_, file)| *file)
    }

    fn note(&mut self, file: usize, place: Place, aim: Aim, kind: ProblemKind) {
        if let Some(file) = self.files.get_mut(file) {
            file.note(place, aim, kind);
        }
    }

    fn problems(self) -> Vec<Problem> {
        let mut problems: Vec<Problem> = self.files.into_iter().flat_map(File::problems).collect();
        problems.truncate(limits::PROBLEMS);
        problems
    }
}
