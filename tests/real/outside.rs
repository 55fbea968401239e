//! Programs and folders that are not ours: found or not, run for no longer than they may.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The folder of this package.
pub(super) const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Says why a test does nothing, or what it saw.
#[expect(
    clippy::print_stdout,
    reason = "the harness shows it when it is asked to, or when the test fails"
)]
pub(super) fn tell(text: &str) {
    println!("{text}");
}

/// A folder of its own for a test, empty.
pub(super) fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("real").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The path of a program; prints why a test is skipped when there is none.
pub(super) fn program(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let found = names
        .iter()
        .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
        .find(|file| file.is_file());
    if found.is_none() {
        tell(&format!("skipped: none of {names:?} is installed"));
    }
    found
}

/// A folder beside the repository; prints why a test is skipped when it is not there.
pub(super) fn beside(folder: &str) -> Option<PathBuf> {
    let path = Path::new(ROOT).join("../shared").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    tell(&format!("skipped: no folder {folder} beside the repository"));
    None
}

/// What a program left behind.
pub(super) struct Ran {
    pub(super) good: bool,
    pub(super) stdout: Vec<u8>,
    pub(super) stderr: String,
}

impl Ran {
    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.stdout).into_owned()
    }
}

/// Runs a program to its end, or ends it after so many seconds. What it says goes through files, so that a full
/// pipe can not stop it.
pub(super) fn run(command: &mut Command, seconds: u64, scratch: &Path) -> Ran {
    std::fs::create_dir_all(scratch).unwrap();
    let (out, err) = (scratch.join("stdout"), scratch.join("stderr"));
    command.stdin(Stdio::null());
    command.stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
    let mut child = command.spawn().unwrap();
    let end = Instant::now() + Duration::from_secs(seconds);
    let good = loop {
        match child.try_wait().unwrap() {
            Some(status) => break status.success(),
            None if Instant::now() > end => {
                tell(&format!("ended after {seconds} s: {command:?}"));
                let _ = child.kill();
                let _ = child.wait();
                break false;
            }
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    let stderr = String::from_utf8_lossy(&std::fs::read(&err).unwrap()).into_owned();
    Ran { good, stdout: std::fs::read(&out).unwrap(), stderr }
}
