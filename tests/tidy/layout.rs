//! How files look: a word at the top on what each is for, a length that can be read, nothing left undone, and
//! nothing of the machine it was written on.

use super::tree;

/// Lines that a file may have. Longer ones hold more than one idea.
const LINES: usize = 450;

/// What is wrong with a Rust file.
fn judge_rust(path: &str, text: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    if !text.starts_with("//! ") {
        wrong.push(format!("{path}:1: begins without a `//!` that says what it is for"));
    }
    let lines = text.lines().count();
    if lines > LINES {
        wrong.push(format!("{path}: {lines} lines, more than {LINES}"));
    }
    // Written in halves, so that this file is not among those that are found.
    let undone = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("db", "g!("),
        concat!("FIX", "ME"),
        concat!("#[igno", "re"),
        concat!("#[all", "ow("),
        concat!("#![all", "ow("),
        concat!(", all", "ow("),
    ];
    for (number, line) in text.lines().enumerate() {
        for word in undone.iter().filter(|word| line.contains(**word)) {
            wrong.push(format!("{path}:{}: `{word}` may not stay", number + 1));
        }
    }
    wrong.extend(expectations_without_a_reason(path, text));
    wrong
}

/// Lints that are switched off without a word why.
fn expectations_without_a_reason(path: &str, text: &str) -> Vec<String> {
    let opening = concat!("[exp", "ect(");
    text.match_indices(opening)
        .filter(|(start, _)| {
            let inside = text.get(*start..).and_then(|rest| rest.split(")]").next());
            !inside.is_some_and(|inside| inside.contains("reason = \""))
        })
        .map(|(start, _)| {
            let line = text.get(..start).unwrap_or_default().lines().count().max(1);
            format!("{path}:{line}: `expect` without a reason")
        })
        .collect()
}

/// Paths of one machine and hosts of package registries in a text file.
fn judge_places(path: &str, text: &str) -> Vec<String> {
    let paths = ["/root", "/home", "/Users", "C:\\Users"];
    let hosts = [
        concat!("crates", ".io"),
        concat!("rsproxy", ".cn"),
        concat!("pypi", ".org"),
        concat!("npmjs", ".org"),
        concat!("mirrors", "."),
    ];
    let mut wrong = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let bad_path = paths.iter().filter(|name| is_path_of_a_machine(line, name));
        let bad_host = hosts.iter().filter(|name| line.contains(**name));
        for name in bad_path.chain(bad_host) {
            wrong.push(format!("{path}:{}: `{name}` is a place that others have not", number + 1));
        }
    }
    wrong
}

/// Whether a line has a path that starts like that: not in the middle of another one, and whole.
fn is_path_of_a_machine(line: &str, start: &str) -> bool {
    line.match_indices(start).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().last());
        let after = line.get(at + start.len()..).and_then(|text| text.chars().next());
        let is_word = |c: char| c.is_ascii_alphanumeric() || "_-.~})".contains(c);
        let goes_on = |c: char| start.ends_with('-') || !is_word(c) || c == '.';
        !before.is_some_and(is_word) && after.is_none_or(goes_on)
    })
}

#[test]
fn rust_files_are_fit_to_be_read() {
    let judged = tree::rust_files().map(|path| judge_rust(path, &tree::text(path)));
    super::none(&judged.flatten().collect::<Vec<_>>());
}

#[test]
fn no_file_names_a_place_that_others_have_not() {
    // Cargo writes the registry into its lock file; the list above is in this one.
    let own = ["Cargo.lock", "benches/store/Cargo.lock", "tests/tidy/layout.rs"];
    let mut wrong = Vec::new();
    for path in tree::files().iter().filter(|path| !own.contains(&path.as_str())) {
        let bytes = std::fs::read(tree::root().join(path)).unwrap();
        if let Ok(text) = String::from_utf8(bytes) {
            wrong.extend(judge_places(path, &text));
        }
    }
    super::none(&wrong);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fault_of_a_file_is_seen() {
        let long = format!("//! Says what it is for.\n{}", "fn f() {}\n".repeat(LINES));
        let bad = [
            "fn f() {}\n".to_owned(),
            "// Says it, but not as the module's doc.\n".to_owned(),
            long,
            format!("//! D.\nfn f() {{ {}later) }}\n", concat!("to", "do!(")),
            format!("//! D.\n{}clippy::x)]\nfn f() {{}}\n", concat!("#[all", "ow(")),
            format!("//! D.\n#[cfg_attr(test{}dead_code))]\n", concat!(", all", "ow(")),
            format!("//! D.\n{}]\nfn f() {{}}\n", concat!("#[igno", "re")),
            format!("//! D.\n#{}clippy::x)]\nfn f() {{}}\n", concat!("[exp", "ect(")),
        ];
        for text in bad {
            assert_eq!(judge_rust("x.rs", &text).len(), 1, "{text}");
        }
        let good = format!(
            "//! D.\n#{}\n    clippy::x,\n    reason = \"a table\"\n)]\nfn f() {{}}\n",
            concat!("[exp", "ect(")
        );
        assert_eq!(judge_rust("x.rs", &good), [""; 0]);
    }

    #[test]
    fn paths_of_a_machine_are_told_from_paths_of_the_project() {
        for bad in ["`/root`", "path=/home/li/x", "cd /Users/li."] {
            assert_eq!(judge_places("x", bad).len(), 1, "{bad}");
        }
        for good in ["src/domain/workflow/x", "/workflows/", "{root}/home/x", "a/root/b", "../home"]
        {
            assert_eq!(judge_places("x", good), [""; 0], "{good}");
        }
        assert_eq!(judge_places("x", concat!("https://index.crates", ".io/")).len(), 1);
    }
}
