//! The words of a Word file, read back: by our own reader, and by python-docx where it can be had.

use super::outside::{fresh, program, run, tell};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The words by our own reader, one paragraph a line.
pub(super) fn ours(path: &Path) -> String {
    let bytes = std::fs::read(path).unwrap();
    let text = fashen::input::document::read("paper.docx", &bytes).unwrap();
    let lines: Vec<&str> = text.paragraphs.iter().map(|line| line.text.as_str()).collect();
    lines.join("\n")
}

const SCRIPT: &str = "
import sys, docx
d = docx.Document(sys.argv[1])
out = [p.text for p in d.paragraphs]
for t in d.tables:
    for r in t.rows:
        out.extend(c.text for c in r.cells)
sys.stdout.buffer.write('\\n'.join(out).encode('utf-8'))
";

/// The words by python-docx; nothing where it can not be had.
pub(super) fn python(path: &Path) -> Option<String> {
    static RUNS: AtomicUsize = AtomicUsize::new(0);
    let scratch = fresh(&format!("python-run-{}", RUNS.fetch_add(1, Ordering::Relaxed)));
    let ran = run(Command::new(interpreter()?).args(["-c", SCRIPT]).arg(path), 60, &scratch);
    assert!(ran.good, "{}: {}", path.display(), ran.stderr);
    Some(ran.text())
}

/// An interpreter with python-docx in an environment of its own, made once and kept between runs.
fn interpreter() -> Option<&'static PathBuf> {
    static INTERPRETER: OnceLock<Option<PathBuf>> = OnceLock::new();
    INTERPRETER.get_or_init(installed).as_ref()
}

fn installed() -> Option<PathBuf> {
    let python = program(&["python3"])?;
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("python-docx");
    let own = home.join("bin/python");
    let knows = |scratch: &Path| {
        own.is_file() && run(Command::new(&own).args(["-c", "import docx"]), 30, scratch).good
    };
    let scratch = fresh("python-install");
    if knows(&scratch) {
        return Some(own);
    }
    let made = run(Command::new(python).args(["-m", "venv"]).arg(&home), 60, &scratch).good;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "python-docx"];
    if made && run(Command::new(&own).args(install), 60, &scratch).good && knows(&scratch) {
        return Some(own);
    }
    tell("skipped: python-docx could not be installed (no network?)");
    None
}
