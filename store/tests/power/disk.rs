//! A disk that keeps what it promised and nothing else.
//!
//! * Bytes and sizes are safe once the file was synced. (fdatasync leaves out what is not needed to read the
//!   bytes back; a size is needed.) Of what came after, each write may be there, not be there, or be there in
//!   some of its sectors of 512 bytes, in any order.
//! * Names are safe once the folder they are in was synced; syncing a file says nothing of its name. Changes of
//!   names in one folder take effect in their order, as far as they do at all; folders know nothing of one
//!   another, but for a file moved between two: that happens in both or in neither.
//! * A name that is there leads to a file that is there, if only an empty one.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::log::Entry;
use crate::chance::Chance;
use crate::image::Image;

/// Bytes that a disk writes whole or not at all.
const SECTOR: usize = 512;

/// A file or a folder, as an index into [`Disk::nodes`].
type Id = usize;

type Names = BTreeMap<String, Id>;

enum Node<'l> {
    File { safe: Vec<u8>, since: Vec<Change<'l>> },
    Folder { now: Names, safe: Names },
}

/// A change to a file that no sync has covered yet.
#[derive(Clone, Copy)]
enum Change<'l> {
    Write(u64, &'l [u8]),
    Size(u64),
}

/// What becomes of the safe bytes of a file and the changes since.
type Bytes<'f> = dyn FnMut(&[u8], &[Change<'_>]) -> Vec<u8> + 'f;

/// Names that change together: folder, name, and what it leads to from then on.
type Naming = Vec<(Id, String, Option<Id>)>;

/// The disk while a log is played.
pub(super) struct Disk<'l> {
    nodes: Vec<Node<'l>>,
    by_inode: HashMap<u64, Id>,
    /// Changes of names that no sync has covered yet, in their order.
    namings: Vec<Naming>,
    /// A disk that says it has synced a file and has not.
    lies: bool,
}

/// What becomes of the writes that no sync has covered.
#[derive(Clone, Copy)]
enum Fate {
    Lost,
    Kept,
    /// Each by itself is lost or kept.
    Some,
    /// Each sector of each is lost or kept.
    Torn,
}

impl<'l> Disk<'l> {
    /// A disk that has held an image for long.
    pub(super) fn new(image: &Image, lies: bool) -> Self {
        let mut disk =
            Self { nodes: vec![folder()], by_inode: HashMap::new(), namings: Vec::new(), lies };
        for (path, bytes) in image {
            let node = bytes.as_ref().map_or_else(folder, |bytes| file(bytes.clone()));
            let id = disk.add(node);
            let (parent, name) = disk.place(path);
            if let Some(Node::Folder { now, safe }) = disk.nodes.get_mut(parent) {
                now.insert(name.clone(), id);
                safe.insert(name, id);
            }
        }
        disk
    }

    fn add(&mut self, node: Node<'l>) -> Id {
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    fn now(&self, id: Id) -> &Names {
        let Node::Folder { now, .. } = &self.nodes[id] else { panic!("not a folder") };
        now
    }

    /// What a path leads to.
    fn find(&self, path: &str) -> Option<Id> {
        let mut words = path.split('/').filter(|word| !word.is_empty());
        words.try_fold(0, |folder, word| self.now(folder).get(word).copied())
    }

    /// The folder that a path is in, and its name there.
    fn place(&self, path: &str) -> (Id, String) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let folder = self.find(folder).unwrap_or_else(|| panic!("no folder for {path}"));
        (folder, name.to_owned())
    }

    fn since(&mut self, inode: u64) -> (&mut Vec<u8>, &mut Vec<Change<'l>>) {
        let id = self.by_inode.get(&inode).expect("a file that nobody opened");
        let Node::File { safe, since } = &mut self.nodes[*id] else { panic!("not a file") };
        (safe, since)
    }

    /// Plays one entry.
    pub(super) fn play(&mut self, entry: &'l Entry) {
        match entry {
            Entry::Opened { inode, path } => {
                let id = self.find(path).unwrap_or_else(|| panic!("nobody made {path}"));
                self.by_inode.insert(*inode, id);
            }
            Entry::Made { inode, path } => {
                let id = self.add(file(Vec::new()));
                self.by_inode.insert(*inode, id);
                self.rename(vec![(path, Some(id))]);
            }
            Entry::MadeFolder { path } => {
                let id = self.add(folder());
                self.rename(vec![(path, Some(id))]);
            }
            Entry::Wrote { inode, at, bytes } => {
                self.since(*inode).1.push(Change::Write(*at, bytes));
            }
            Entry::Sized { inode, size } => self.since(*inode).1.push(Change::Size(*size)),
            Entry::Synced { inode } if !self.lies => {
                let (safe, since) = self.since(*inode);
                since.drain(..).for_each(|change| apply(safe, change));
            }
            Entry::SyncedFolder { path } => {
                let id = self.find(path).expect("a folder that is not there was synced");
                self.sync_folder(id);
            }
            Entry::Renamed { from, to } => {
                let id = self.find(from);
                self.rename(vec![(from, None), (to, id)]);
            }
            Entry::Removed { path } => self.rename(vec![(path, None)]),
            Entry::Synced { .. } | Entry::Mark(_) => {}
        }
    }

    fn rename(&mut self, names: Vec<(&String, Option<Id>)>) {
        let mut naming = Naming::new();
        for (path, id) in names {
            let (parent, name) = self.place(path);
            if let Node::Folder { now, .. } = &mut self.nodes[parent] {
                lead(now, &name, id);
            }
            naming.push((parent, name, id));
        }
        self.namings.push(naming);
    }

    /// Makes the names in a folder safe, and those in others that happened before a move between both.
    fn sync_folder(&mut self, id: Id) {
        let mut synced = BTreeSet::from([id]);
        let (mut safe, mut rest) = (Vec::new(), Vec::new());
        for naming in std::mem::take(&mut self.namings).into_iter().rev() {
            if naming.iter().any(|(folder, ..)| synced.contains(folder)) {
                synced.extend(naming.iter().map(|(folder, ..)| *folder));
                safe.push(naming);
            } else {
                rest.push(naming);
            }
        }
        rest.reverse();
        self.namings = rest;
        for (folder, name, id) in safe.into_iter().rev().flatten() {
            if let Node::Folder { safe, .. } = &mut self.nodes[folder] {
                lead(safe, &name, id);
            }
        }
    }

    /// What is found after the power went, if it goes now.
    pub(super) fn cut(&self, chance: &mut Chance) -> Image {
        let mut names: HashMap<Id, Names> = HashMap::new();
        let mut stopped = BTreeSet::new();
        let keep = [0, 50, 100][chance.index(3)];
        for naming in &self.namings {
            let stops = naming.iter().any(|(folder, ..)| stopped.contains(folder))
                || chance.below(100) >= keep;
            for (folder, name, id) in naming {
                if stops {
                    stopped.insert(*folder);
                } else {
                    lead(names.entry(*folder).or_insert_with(|| self.safe(*folder)), name, *id);
                }
            }
        }
        let common = [None, None, Some(Fate::Lost), Some(Fate::Torn)][chance.index(4)];
        let names = |id: Id| names.get(&id).cloned().unwrap_or_else(|| self.safe(id));
        self.image(&names, &mut |safe, since| {
            let any = [Fate::Lost, Fate::Kept, Fate::Some, Fate::Torn][chance.index(4)];
            survive(safe, since, common.unwrap_or(any), chance)
        })
    }

    /// What is found while the power is on.
    pub(super) fn live(&self) -> Image {
        self.image(&|id| self.now(id).clone(), &mut |safe, since| {
            let mut bytes = safe.to_vec();
            for change in since {
                apply(&mut bytes, *change);
            }
            bytes
        })
    }

    fn safe(&self, id: Id) -> Names {
        let Node::Folder { safe, .. } = &self.nodes[id] else { panic!("not a folder") };
        safe.clone()
    }

    fn image(&self, names: &dyn Fn(Id) -> Names, bytes: &mut Bytes<'_>) -> Image {
        let mut image = Image::new();
        let mut folders = vec![(0, String::new())];
        while let Some((folder, before)) = folders.pop() {
            for (name, id) in names(folder) {
                let path = format!("{before}{name}");
                match &self.nodes[id] {
                    Node::File { safe, since } => {
                        image.insert(path, Some(bytes(safe, since)));
                    }
                    Node::Folder { .. } => {
                        folders.push((id, format!("{path}/")));
                        image.insert(path, None);
                    }
                }
            }
        }
        image
    }
}

fn file<'l>(safe: Vec<u8>) -> Node<'l> {
    Node::File { safe, since: Vec::new() }
}

fn folder<'l>() -> Node<'l> {
    Node::Folder { now: Names::new(), safe: Names::new() }
}

fn lead(names: &mut Names, name: &str, id: Option<Id>) {
    match id {
        Some(id) => names.insert(name.to_owned(), id),
        None => names.remove(name),
    };
}

fn apply(bytes: &mut Vec<u8>, change: Change) {
    match change {
        Change::Size(size) => bytes.resize(usize::try_from(size).unwrap(), 0),
        Change::Write(at, written) => {
            let at = usize::try_from(at).unwrap();
            if bytes.len() < at + written.len() {
                bytes.resize(at + written.len(), 0);
            }
            bytes[at..at + written.len()].copy_from_slice(written);
        }
    }
}

fn survive(safe: &[u8], since: &[Change], fate: Fate, chance: &mut Chance) -> Vec<u8> {
    let mut bytes = safe.to_vec();
    for new in since {
        match (fate, *new) {
            (Fate::Lost, _) => {}
            (Fate::Kept, new) => apply(&mut bytes, new),
            (Fate::Torn, Change::Write(at, written)) => torn(&mut bytes, at, written, chance),
            (Fate::Some | Fate::Torn, new) => {
                if chance.once_in(2) {
                    apply(&mut bytes, new);
                }
            }
        }
    }
    bytes
}

/// Applies some of the sectors of a write.
fn torn(bytes: &mut Vec<u8>, at: u64, mut written: &[u8], chance: &mut Chance) {
    let mut at = usize::try_from(at).unwrap();
    while !written.is_empty() {
        let (sector, rest) = written.split_at(written.len().min(SECTOR - at % SECTOR));
        if chance.once_in(2) {
            apply(bytes, Change::Write(at as u64, sector));
        }
        at += sector.len();
        written = rest;
    }
}
