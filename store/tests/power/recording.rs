//! Programs that work in a folder while the shim writes down what they do to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use super::disk::Disk;
use super::log::{self, Entry};
use crate::image::{self, Image};
use crate::scratch::Scratch;

/// In which folder a copy of this program is to work; without it there is nothing to do.
pub(super) const FOLDER: &str = "FASHEN_POWER_ROOT";
/// Where it says what is acknowledged.
pub(super) const MARKS: &str = "FASHEN_POWER_MARKS";
const LOG: &str = "FASHEN_POWER_LOG";

/// The shim, compiled once; or why there is none.
pub(super) fn shim() -> Result<&'static Path, &'static str> {
    static SHIM: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    SHIM.get_or_init(compile).as_deref().map_err(String::as_str)
}

fn compile() -> Result<PathBuf, String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/power/shim.c");
    let shim = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("fashen-power-{}.so", std::process::id()));
    let compiled = Command::new("cc")
        .args(["-shared", "-fPIC", "-O1", "-pthread", "-o"])
        .args([&shim, &source])
        .output()
        .map_err(|error| format!("no C compiler: {error}"))?;
    assert!(compiled.status.success(), "{}", String::from_utf8_lossy(&compiled.stderr));
    Ok(shim)
}

/// What happened in a folder, from an image on.
pub(super) struct Recording {
    pub(super) start: Image,
    pub(super) entries: Vec<Entry>,
}

impl Recording {
    /// Lets copies of this program work one after the other in a folder that starts with an image: each with
    /// the test it is to run and its environment.
    pub(super) fn new(start: Image, runs: &[(&str, Vec<(&str, String)>)]) -> Self {
        let place = Scratch::new();
        let (root, log, marks) =
            (place.path().join("root"), place.path().join("log"), place.path().join("marks"));
        image::write(&start, &root);
        for (test, settings) in runs {
            let output = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", test, "--nocapture"])
                .env("LD_PRELOAD", shim().unwrap())
                .envs([(FOLDER, &root), (LOG, &log), (MARKS, &marks)])
                .envs(settings.iter().map(|(name, value)| (name, value)))
                .stdin(Stdio::null())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{test} {settings:?}: {said}");
        }
        let entries = log::read(&fs::read(&log).unwrap(), &root);
        let recording = Self { start, entries };
        recording.is_complete(&root);
        recording
    }

    /// The log, played to its end, gives what is in the folder: nothing was missed.
    fn is_complete(&self, root: &Path) {
        let mut disk = Disk::new(&self.start, false);
        self.entries.iter().for_each(|entry| disk.play(entry));
        let (played, found) = (disk.live(), image::read(root));
        let names = |image: &Image| image.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&played), names(&found), "names that the shim did not see");
        for (path, bytes) in &played {
            assert!(found.get(path) == Some(bytes), "writes to {path} that the shim did not see");
        }
    }
}
