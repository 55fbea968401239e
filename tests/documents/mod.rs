//! Documents that word processors wrote, read by us: what a person sees in them is known, because a script says what it
//! meant (`make.py`), and LibreOffice turns them into other formats.

mod converted;
mod kept;
mod mutated;
mod samples;
mod written;

use crate::support::{Folder, python, skip};
use fashen::app::{OfficeSuite, reading};
use fashen::domain::document::{Document, Margin, Paragraph};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// How long LibreOffice may take for some files, in seconds.
const LONGEST: u64 = 240;

/// The documents in a folder of their own, and what is meant to be seen in each; prints why a test is skipped when they
/// can not be made.
fn made(test: &str) -> Option<(Folder, Value)> {
    let python = python::python_of("documents/requirements.txt", test)?;
    let folder = Folder::new();
    let asked = folder.write("asked.json", json!({ "folder": folder.path() }).to_string());
    let meant = python::script(&python, "documents/make.py", &asked);
    Some((folder, serde_json::from_str(&meant).unwrap()))
}

/// Reads a file as the program does.
fn read(path: &Path) -> Document {
    let suite = OfficeSuite::new(None, std::env::temp_dir());
    let name = path.file_name().unwrap().to_str().unwrap();
    reading::document(name, &std::fs::read(path).unwrap(), &suite)
        .unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

/// The lines that a person sees.
fn lines(document: &Document) -> Vec<&str> {
    document.text.paragraphs.iter().map(|Paragraph { text, .. }| text.as_str()).collect()
}

/// What stands beside them: kind, author, words, paragraph.
fn beside(document: &Document) -> Vec<String> {
    let told = |margin: &Margin| {
        let author = margin.author.as_deref().unwrap_or("-");
        let at = margin.paragraph.map_or("-".to_owned(), |at| at.to_string());
        format!("{} {author} {} @{at}", margin.kind.key(), margin.words)
    };
    document.text.margins.iter().map(told).collect()
}

fn texts(meant: &Value) -> Vec<&str> {
    meant.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect()
}

/// Turns files of a folder into another format with LibreOffice, into the folder `to`; prints why a test is skipped where
/// there is none.
fn convert(test: &str, folder: &Folder, to: &str, files: &[&str]) -> Option<PathBuf> {
    let out = folder.join(to);
    let mut command = Command::new("soffice");
    command
        .arg(format!("-env:UserInstallation=file://{}", folder.join("profile").display()))
        .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
        .arg(&out)
        .args(files.iter().map(|file| folder.join(file)))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let Ok(mut program) = command.spawn() else {
        skip(test, "LibreOffice is not installed");
        return None;
    };
    for _ in 0..LONGEST * 10 {
        if program.try_wait().unwrap().is_some() {
            return Some(out);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    program.kill().unwrap();
    program.wait().unwrap();
    panic!("LibreOffice was not done with {files:?}");
}
