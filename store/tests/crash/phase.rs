//! What a process was doing when it was killed, by what it had said, and by what lies in its folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Bytes of a segment of the journal before its first append.
const PREFACE: usize = 20;

/// What can be interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Phase {
    /// Before anything was opened.
    Start,
    /// Opening what a killed process left.
    Opening,
    /// Making the index anew while opening.
    Rebuild,
    /// Reading only.
    Reading,
    /// Keeping a blob.
    Blob,
    /// Appending, from one thread.
    Append,
    /// Appending, from several threads at once.
    Group,
    /// Appending, with a new segment begun that has no append in it.
    Roll,
    /// Writing out the index and letting go of the store.
    Closing,
    /// Copying the store into a file.
    Backup,
}

impl Phase {
    /// Those that have to be met.
    pub(super) const ALL: [Self; 9] = [
        Self::Opening,
        Self::Rebuild,
        Self::Reading,
        Self::Blob,
        Self::Append,
        Self::Group,
        Self::Roll,
        Self::Closing,
        Self::Backup,
    ];
}

/// Where a process is.
pub(super) struct Place {
    journal: PathBuf,
    /// The newest segment before the process was started.
    newest: u32,
    had_index: bool,
    /// The last word that is not of a lane.
    word: String,
    /// Lanes under way, and what they said last.
    lanes: BTreeMap<u64, String>,
}

impl Place {
    /// A process that is about to be started on a store.
    pub(super) fn new(store: &Path) -> Self {
        let journal = store.join("journal");
        let newest = (1..u32::MAX).take_while(|number| segment(&journal, *number).exists()).last();
        Self {
            journal,
            newest: newest.unwrap_or_default(),
            had_index: store.join("index").exists(),
            word: String::new(),
            lanes: BTreeMap::new(),
        }
    }

    /// Takes down a word, which may be of a lane.
    pub(super) fn said(&mut self, word: &str, lane: Option<u64>) {
        match (word, lane) {
            ("done", Some(lane)) => drop(self.lanes.remove(&lane)),
            ("blob" | "append", Some(lane)) => drop(self.lanes.insert(lane, word.to_owned())),
            // Opened again it has an index.
            ("opened", _) => (self.had_index, self.word) = (true, word.to_owned()),
            _ => word.clone_into(&mut self.word),
        }
    }

    /// Waits until there is one segment more.
    pub(super) fn wait_for_a_segment(&self, patience: Duration) {
        let (next, start) = (segment(&self.journal, self.newest + 1), Instant::now());
        while !next.exists() && start.elapsed() < patience {
            std::thread::sleep(Duration::from_micros(30));
        }
    }

    /// What the process was doing last.
    pub(super) fn phase(&self) -> Phase {
        let appending = self.lanes.values().filter(|word| *word == "append").count();
        match (self.word.as_str(), appending) {
            ("opened", 1..) if self.is_rolling() => Phase::Roll,
            ("opened", 2..) => Phase::Group,
            ("opened", 1) => Phase::Append,
            ("opened", _) if !self.lanes.is_empty() => Phase::Blob,
            ("opening", _) if !self.had_index => Phase::Rebuild,
            ("opening", _) => Phase::Opening,
            ("closing", _) => Phase::Closing,
            ("backup", _) => Phase::Backup,
            ("" | "started", _) => Phase::Start,
            _ => Phase::Reading,
        }
    }

    /// Whether the newest segment has nothing in it.
    fn is_rolling(&self) -> bool {
        let newer = (self.newest.max(1)..u32::MAX).map(|number| segment(&self.journal, number));
        let newest = newer.take_while(|path| path.exists()).last();
        let bytes = newest.and_then(|path| fs::read(path).ok()).unwrap_or_default();
        bytes.iter().skip(PREFACE).all(|byte| *byte == 0)
    }
}

fn segment(journal: &Path, number: u32) -> PathBuf {
    journal.join(format!("{number:08}.log"))
}
