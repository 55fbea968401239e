//! ARCHITECTURE.md is true: what it names is there, and what is there it names.

use super::tree;
use std::collections::BTreeSet;

/// What the map says in backticks and reads like a path of the project.
fn paths(map: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (number, line) in map.lines().enumerate() {
        for said in line.split('`').skip(1).step_by(2) {
            let is_path = said.contains('/')
                && !said.starts_with('/')
                && said.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
            if is_path {
                found.push((number + 1, said.to_owned()));
            }
        }
    }
    found
}

/// The rooms and their rooms: folders with Rust files, one and two below `src`.
fn rooms(files: &[String]) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for path in files.iter().filter(|path| path.starts_with("src/") && tree::is_rust(path)) {
        let (folder, _) = path.rsplit_once('/').unwrap_or_default();
        let parts: Vec<&str> = folder.split('/').collect();
        (2..=parts.len().min(3)).for_each(|depth| {
            rooms.insert(format!("{}/", parts[..depth].join("/")));
        });
    }
    rooms
}

/// Where the map and the files differ. Paths of the map may be shortened by `src/`.
fn differences(map: &str, files: &[String]) -> Vec<String> {
    let is_there = |path: &str| {
        let whole = path.trim_end_matches('/');
        let below = format!("{whole}/");
        files.iter().any(|file| file == whole || file.starts_with(&below))
    };
    let said = paths(map);
    let gone = said.iter().filter(|(_, path)| !is_there(path) && !is_there(&format!("src/{path}")));
    let gone = gone.map(|(line, path)| format!("ARCHITECTURE.md:{line}: there is no `{path}`"));
    let rooms = rooms(files);
    let silent = rooms.iter().filter(|room| !said.iter().any(|(_, path)| path == *room));
    gone.chain(silent.map(|room| format!("ARCHITECTURE.md: does not speak of `{room}`"))).collect()
}

#[test]
fn the_map_is_true() {
    super::none(&differences(&tree::text("ARCHITECTURE.md"), tree::files()));
}

#[test]
fn a_map_that_is_behind_is_seen() {
    let files = ["src/lib.rs", "src/a/mod.rs", "src/a/b/mod.rs", "src/a/b/c/mod.rs", "tests/run"];
    let files = files.map(str::to_owned);
    let map = "| `src/a/` | x |\n| `src/a/b/` | `a/mod.rs`, `tests/run`, and/or, `Vec<a/b>` |";
    assert_eq!(differences(map, &files), [""; 0]);
    let map = "| `src/a/` | x |\n| `src/z/` | y |";
    let wanted = [
        "ARCHITECTURE.md:2: there is no `src/z/`",
        "ARCHITECTURE.md: does not speak of `src/a/b/`",
    ];
    assert_eq!(differences(map, &files), wanted);
}
