//! Running the real program, with nothing of the tester's own surroundings in its way.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How the program is run.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    /// The folder it is run in.
    pub(crate) folder: PathBuf,
    /// What the clock says; the system's when none.
    pub(crate) now: Option<String>,
    /// The language.
    pub(crate) lang: &'static str,
    /// More environment.
    pub(crate) environment: Vec<(&'static str, String)>,
}

/// What a run left behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ran {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Ran {
    /// Everything that was said.
    pub(crate) fn said(&self) -> String {
        format!("{}{}", self.stdout, self.stderr)
    }

    /// The data of the envelope, whose schema must be that.
    pub(crate) fn data(&self, schema: &str) -> serde_json::Value {
        let envelope: serde_json::Value =
            serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"));
        assert_eq!(envelope["schema"], schema, "{self:?}");
        let key = if schema == "fashen.error/1" { "error" } else { "data" };
        envelope[key].clone()
    }
}

impl Program {
    /// The program in a folder, in Chinese.
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_path_buf(), now: None, lang: "zh", environment: Vec::new() }
    }

    /// With words as they come.
    pub(crate) fn command<W: AsRef<std::ffi::OsStr>>(&self, words: &[W]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fashen"));
        command.args(words).current_dir(&self.folder).env_clear().stdin(Stdio::null());
        for name in ["PATH", "SystemRoot", "TMPDIR", "TEMP", "LLVM_PROFILE_FILE"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        command.env("NO_COLOR", "1").env("FASHEN_LANG", self.lang);
        if let Some(now) = &self.now {
            command.env("FASHEN_NOW", now);
        }
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs it with those words.
    pub(crate) fn words(&self, words: &[&str]) -> Ran {
        let output = self.command(words).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
        let ran = Ran {
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            code: output.status.code().unwrap_or(-1),
        };
        assert_ne!(ran.code, 101, "{words:?} made the program panic:\n{}", ran.stderr);
        ran
    }

    /// Runs a line as it is typed, beginning with `fashen`. No word may have a space in it.
    pub(crate) fn line(&self, line: &str) -> Ran {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words.first(), Some(&"fashen"), "{line}");
        self.words(&words[1..])
    }

    /// Runs a line with stdout and stderr into one pipe, in the order in which a terminal would show them.
    pub(crate) fn as_seen(&self, line: &str) -> (String, i32) {
        let words: Vec<&str> = line.split_whitespace().skip(1).collect();
        let (mut reader, writer) = std::io::pipe().unwrap();
        let mut command = self.command(&words);
        command.stdout(writer.try_clone().unwrap()).stderr(writer);
        let mut child = command.spawn().unwrap();
        // The pipe ends when nobody can write to it any more: the command holds its ends until dropped.
        drop(command);
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        (text, child.wait().unwrap().code().unwrap_or(-1))
    }
}
