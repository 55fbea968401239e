//! A transcript: what was typed, what came back, and the exit code, as one text that is compared with a file.
//!
//! Lines of stderr begin with `! `; the exit code is the line `= n`.

use super::{Program, Ran, compare, mask};
use std::fmt::Write;

/// What was typed so far and what came back.
pub(crate) struct Transcript {
    program: Program,
    text: String,
}

impl Transcript {
    pub(crate) fn new(program: Program) -> Self {
        Self { program, text: String::new() }
    }

    /// Says what the next lines are about.
    pub(crate) fn about(&mut self, text: &str) -> &mut Self {
        let _ = writeln!(self.text, "# {text}\n");
        self
    }

    /// Runs a line and writes down what came back.
    pub(crate) fn run(&mut self, line: &str) -> Ran {
        let ran = self.program.line(line);
        let folder = &self.program.folder;
        let _ = writeln!(self.text, "$ {}", mask(line, folder));
        self.text.push_str(&mask(&ran.stdout, folder));
        for line in mask(&ran.stderr, folder).lines() {
            let _ = writeln!(self.text, "! {line}");
        }
        let _ = writeln!(self.text, "= {}\n", ran.code);
        ran
    }

    /// Compares with a file below `tests/command`.
    pub(crate) fn compare(&self, name: &str) {
        compare(&format!("tests/command/{name}"), &self.text);
    }
}
