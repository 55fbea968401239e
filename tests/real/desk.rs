//! A registry and the real binary: what people type, and what they get.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A registry in a folder.
pub(super) struct Desk {
    pub(super) folder: PathBuf,
}

/// The binary, with nothing of the environment that could change what it says.
pub(super) fn fashen() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fashen"));
    for name in ["FASHEN_REGISTRY", "FASHEN_PERSON", "FASHEN_NOW", "FASHEN_LANG"] {
        command.env_remove(name);
    }
    command
}

/// `2026-09-07 09:00` in Beijing, as the frozen clock wants it.
fn moment(at: &str) -> String {
    format!("{}:00+08:00", at.replace(' ', "T"))
}

impl Desk {
    /// A new registry of the example office.
    pub(super) fn new(folder: &Path) -> Self {
        let made = fashen()
            .args(["init", "--organ", "青禾镇人民政府", "--superior", "临河区人民政府"])
            .args(["--short", "临青"])
            .arg(folder)
            .env("FASHEN_NOW", moment("2026-08-30 09:00"))
            .output()
            .unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let office = Path::new(super::outside::ROOT).join("examples/fashen.yaml");
        std::fs::copy(office, folder.join("fashen.yaml")).unwrap();
        Self { folder: folder.to_path_buf() }
    }

    /// Types a command at a time as a person.
    pub(super) fn typed(&self, at: &str, person: &str, words: &[&str]) -> Output {
        let mut command = fashen();
        command.env("FASHEN_NOW", moment(at)).args(["--as", person, "--registry"]);
        command.arg(&self.folder).args(words).output().unwrap()
    }

    /// A command that must be done.
    #[track_caller]
    pub(super) fn done(&self, at: &str, person: &str, words: &[&str]) -> String {
        let output = self.typed(at, person, words);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{at} {person} {words:?}\n{said}\n{complaint}");
        said
    }

    /// The data of a command.
    #[track_caller]
    pub(super) fn data(&self, words: &[&str]) -> Value {
        let words: Vec<&str> = ["--json"].iter().chain(words).copied().collect();
        let said = self.done("2026-10-20 09:00", "lin", &words);
        serde_json::from_str::<Value>(&said).unwrap()["data"].take()
    }

    /// Gives out a paper, or the package, into a folder.
    #[track_caller]
    pub(super) fn issue(&self, case: &str, paper: &str, out: &Path) {
        let out = out.to_str().unwrap();
        self.done("2026-10-20 09:00", "lin", &["issue", case, paper, "--out", out]);
    }
}

/// The texts of a list in JSON.
pub(super) fn texts(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
