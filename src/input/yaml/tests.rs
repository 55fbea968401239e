//! Files of `tests/workflows`, good and bad, and hostile bytes.

use super::*;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workflows");

fn files(kind: &str) -> Vec<std::path::PathBuf> {
    let folder = std::fs::read_dir(format!("{FOLDER}/{kind}")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.sort();
    files
}

#[test]
fn good_files_have_no_problem() {
    let files = files("good");
    assert!(files.len() >= 4);
    for path in files {
        let problems = workflow(&std::fs::read(&path).unwrap()).err();
        assert_eq!(problems, None, "{}", path.display());
    }
}
