//! Files that tests compare with or read: each is used by something, and none lies there forgotten.

use super::tree;

/// Folders of which a test reads every file with this ending.
const READ_WHOLE: [(&str, &str); 13] = [
    ("tests/rules/planted/", ".txt"),
    ("tests/rules/bad/", ".yaml"),
    ("tests/rules/words/", ".yaml"),
    ("tests/documents/crashes/", ""),
    ("tests/screening/own/", ".txt"),
    ("tests/structure/own/", ".txt"),
    ("tests/structure/own/", ".tsv"),
    ("tests/structure/corpus/", ".tsv"),
    ("tests/calendars/bad/", ".yaml"),
    ("tests/workflows/good/", ".yaml"),
    ("tests/workflows/bad/", ".yaml"),
    ("tests/workflows/every-key/", ".yaml"),
    ("tests/workflows/places/", ".yaml"),
];

/// Folders where a file lies beside one of another ending and says what is expected of it.
const BESIDE: [(&str, &str, &str); 5] = [
    ("tests/rules/bad/", ".txt", ".yaml"),
    ("tests/rules/words/", ".txt", ".yaml"),
    ("tests/workflows/bad/", ".txt", ".yaml"),
    ("tests/workflows/places/", ".txt", ".yaml"),
    ("tests/calendars/bad/", ".txt", ".yaml"),
];

/// Files below `tests` that people run or read.
const FOR_PEOPLE: [&str; 1] = ["tests/run"];

/// The files of `files` below `tests` that no test uses; `code` is all Rust there is.
fn forgotten(files: &[String], code: &str) -> Vec<String> {
    let is_used = |path: &str| {
        let name = path.rsplit('/').next().unwrap_or(path);
        let whole = |(folder, end): &(&str, &str)| path.starts_with(folder) && path.ends_with(end);
        let beside = |(folder, end, other): &(&str, &str, &str)| {
            let twin = path.strip_suffix(end).map(|stem| format!("{stem}{other}"));
            path.starts_with(folder) && twin.is_some_and(|twin| files.contains(&twin))
        };
        FOR_PEOPLE.contains(&path)
            || READ_WHOLE.iter().any(whole)
            || BESIDE.iter().any(beside)
            // `"name.txt"`, or the end of a longer path.
            || [format!("\"{name}\""), format!("/{name}\"")].iter().any(|said| code.contains(said))
    };
    files
        .iter()
        .filter(|path| path.starts_with("tests/") || path.starts_with("store/tests/"))
        .filter(|path| !tree::is_rust(path) && !is_used(path))
        .map(|path| format!("{path}: no test names it; see tests/tidy/golden.rs"))
        .collect()
}

#[test]
fn every_file_that_tests_may_read_is_read() {
    let code: String = tree::rust_files().map(|path| tree::text(path)).collect();
    super::none(&forgotten(tree::files(), &code));
}

#[test]
fn a_forgotten_file_is_seen() {
    let files = [
        "tests/papers/used.txt",
        "tests/papers/forgotten.txt",
        "tests/workflows/bad/one.yaml",
        "tests/workflows/bad/one.txt",
        "tests/workflows/bad/two.txt",
        "tests/workflows/new/three.yaml",
        "src/output/page.html",
    ];
    let found = forgotten(&files.map(str::to_owned), "golden(\"used.txt\")");
    let wanted = [
        "tests/papers/forgotten.txt",
        "tests/workflows/bad/two.txt",
        "tests/workflows/new/three.yaml",
    ];
    assert_eq!(found.len(), wanted.len(), "{found:?}");
    for (found, wanted) in found.iter().zip(wanted) {
        assert!(found.starts_with(wanted), "{found}");
    }
}
