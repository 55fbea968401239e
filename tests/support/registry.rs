//! A registry of one test: a copy of one that was driven to some moment of the demo's story.

use super::folder::copy;
use super::story::{self, Moment};
use super::{Folder, Program, Ran, Transcript};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A registry, and how the program is run in it.
pub(crate) struct Registry {
    pub(crate) folder: Folder,
    pub(crate) program: Program,
}

impl Registry {
    /// The registry of the examples as it is at a moment of the story.
    pub(crate) fn at(moment: Moment) -> Self {
        let folder = Folder::new();
        copy(story::folder_at(moment), folder.path());
        let now = Some(story::clock_at(moment));
        let program = Program { now, ..Program::new(folder.path()) };
        Self { folder, program }
    }

    /// The same, with the program speaking English.
    pub(crate) fn in_english(mut self) -> Self {
        self.program.lang = "en";
        self
    }

    /// Sets the clock: `2026-09-02 09:00`.
    pub(crate) fn clock(&mut self, time: &str) {
        self.program.now = Some(story::rfc3339(time));
    }

    /// Runs a line.
    pub(crate) fn run(&self, line: &str) -> Ran {
        self.program.line(line)
    }

    /// Runs a line that must be done.
    pub(crate) fn done(&self, line: &str) -> Ran {
        let ran = self.run(line);
        assert_eq!(ran.code, 0, "{line}\n{}", ran.said());
        ran
    }

    /// Runs a line that must be refused with that exit code, leaving every file as it was.
    pub(crate) fn refused(&self, line: &str, code: i32) -> Ran {
        let before = self.folder.inventory();
        let ran = self.run(line);
        assert_eq!(ran.code, code, "{line}\n{}", ran.said());
        assert_eq!(self.folder.inventory(), before, "{line}");
        ran
    }

    /// Keeps a content that no record names, as somebody would have who was cut short so long ago; its file.
    pub(crate) fn stray(&self, bytes: &[u8], ago: Duration) -> PathBuf {
        let name = fashen_store::sm3(bytes).to_string();
        let file = self.folder.write(&format!("store/blobs/{}/{name}", &name[..2]), bytes);
        age(&file, ago);
        file
    }

    /// Makes everything that is kept so old.
    pub(crate) fn age(&self, ago: Duration) {
        for name in self.folder.inventory().into_keys().filter(|name| name.contains("/blobs/")) {
            let file = self.folder.join(&name);
            if file.is_file() {
                age(&file, ago);
            }
        }
    }

    /// Its folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A transcript of what is run in it from now on.
    pub(crate) fn transcript(&self) -> Transcript {
        Transcript::new(self.program.clone())
    }
}

fn age(file: &Path, ago: Duration) {
    let file = File::options().write(true).open(file).unwrap();
    file.set_modified(SystemTime::now() - ago).unwrap();
}
