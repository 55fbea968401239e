//! The files of the project: those it keeps, and those that the compiler reaches.

use super::names::{self, Mention};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;
use syn::{Attribute, Item};

/// Where the compiler begins.
const ROOTS: [&str; 6] = [
    "src/lib.rs",
    "src/main.rs",
    "tests/main.rs",
    "store/src/lib.rs",
    "store/tests/conformance.rs",
    "store/tests/losses.rs",
];

/// A file that the compiler reaches.
pub(super) struct Source {
    /// Its path from the root of the project.
    pub(super) path: String,
    /// Whether only tests are made of it.
    pub(super) test: bool,
    /// What it names, but for its tests.
    pub(super) mentions: Vec<Mention>,
}

/// The text of a file of the project.
pub(super) fn text(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The folder of the project.
pub(super) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files that the project keeps: what git tracks and what it would, or, where there is no git, what lies
/// there. Sorted, and with `/` between folders.
pub(super) fn files() -> &'static [String] {
    static FILES: OnceLock<Vec<String>> = OnceLock::new();
    FILES.get_or_init(|| {
        let mut files = tracked().unwrap_or_else(|| {
            let mut found = Vec::new();
            lying(Path::new(""), &mut found);
            found
        });
        files.retain(|path| root().join(path).is_file());
        files.sort();
        files.dedup();
        assert!(files.len() > 100, "this is not the whole project: {files:?}");
        files
    })
}

/// The Rust files of the project.
pub(super) fn rust_files() -> impl Iterator<Item = &'static String> {
    files().iter().filter(|path| is_rust(path))
}

fn tracked() -> Option<Vec<String>> {
    let words = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    let output = Command::new("git").arg("-C").arg(root()).args(words).output().ok()?;
    // Unpacked inside somebody else's repository, git would answer for that one.
    let own = output.status.success() && root().join(".git").exists();
    let text = String::from_utf8(output.stdout).ok()?;
    own.then(|| text.split_terminator('\0').map(str::to_owned).collect())
}

fn lying(folder: &Path, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(root().join(folder)).unwrap() {
        let entry = entry.unwrap();
        let path = folder.join(entry.file_name());
        let kind = entry.file_type().unwrap();
        let name = entry.file_name();
        if kind.is_dir() && name != "target" && name != ".git" {
            lying(&path, found);
        } else if kind.is_file() {
            found.push(path.to_str().unwrap().replace('\\', "/"));
        }
    }
}

/// What the compiler reaches from the roots, by path.
pub(super) fn reached() -> &'static BTreeMap<String, Source> {
    static REACHED: OnceLock<BTreeMap<String, Source>> = OnceLock::new();
    REACHED.get_or_init(|| {
        let read = |path: &str| std::fs::read_to_string(root().join(path)).ok();
        let mut walk = Walk { read: &read, found: BTreeMap::new() };
        for root in ROOTS {
            walk.begin(root);
        }
        walk.found
    })
}

/// A walk along `mod` declarations.
struct Walk<'r> {
    read: &'r dyn Fn(&str) -> Option<String>,
    found: BTreeMap<String, Source>,
}

/// Where a walk is.
#[derive(Clone)]
struct At {
    /// The folder in which modules declared here lie.
    folder: String,
    /// The module, from the crate's name for itself on.
    module: Vec<String>,
    /// Whether only tests are made of it.
    test: bool,
}

impl Walk<'_> {
    fn begin(&mut self, root: &str) {
        let (folder, _) = root.rsplit_once('/').unwrap_or(("", root));
        let own = if root.starts_with("store/") { "store" } else { "crate" };
        let test = root.contains("tests/");
        let at = At { folder: folder.to_owned(), module: vec![own.to_owned()], test };
        assert!(self.file(root, &at), "no {root}");
    }

    /// Takes a file and all that it declares; whether there is one.
    fn file(&mut self, path: &str, at: &At) -> bool {
        let Some(text) = (self.read)(path) else { return false };
        let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mentions = names::mentions(&syntax, &at.module);
        let source = Source { path: path.to_owned(), test: at.test, mentions };
        self.found.insert(path.to_owned(), source);
        self.items(path, &syntax.items, at);
        true
    }

    fn items(&mut self, path: &str, items: &[Item], at: &At) {
        for item in items {
            let Item::Mod(declared) = item else { continue };
            let name = declared.ident.to_string();
            let mut inner = at.clone();
            inner.folder = format!("{}/{name}", at.folder);
            inner.module.push(name.clone());
            inner.test |= is_for_tests(&declared.attrs);
            if let Some((_, items)) = &declared.content {
                self.items(path, items, &inner);
                continue;
            }
            if declared.attrs.iter().any(|attribute| attribute.path().is_ident("path")) {
                // A file of somebody else's, compiled once more; its owner declares it too.
                continue;
            }
            let beside = format!("{}/{name}.rs", at.folder);
            let inside = format!("{}/mod.rs", inner.folder);
            let there = self.file(&beside, &inner) || self.file(&inside, &inner);
            assert!(there, "{path} declares {name}, and there is neither {beside} nor {inside}");
        }
    }
}

/// Whether what bears these attributes is there for tests only.
pub(super) fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let path = attribute.path();
        let is_cfg_test =
            || attribute.parse_args::<syn::Path>().is_ok_and(|on| on.is_ident("test"));
        path.is_ident("test") || (path.is_ident("cfg") && is_cfg_test())
    })
}

#[test]
fn every_rust_file_is_declared_somewhere() {
    let stray: Vec<String> = rust_files()
        .filter(|path| {
            ["src/", "tests/", "store/src/", "store/tests/"]
                .iter()
                .any(|room| path.starts_with(room))
        })
        .filter(|path| !reached().contains_key(*path))
        .map(|path| format!("{path}: no `mod` leads here, so that nobody compiles it"))
        .collect();
    super::none(&stray);
}

#[test]
fn the_walk_goes_where_the_compiler_goes_and_nowhere_else() {
    let tree = [
        ("src/lib.rs", "mod a; #[cfg(test)] mod c; mod inline { mod deep; }"),
        ("src/a.rs", "mod b;"),
        ("src/a/b.rs", ""),
        ("src/c/mod.rs", "mod d;"),
        ("src/c/d.rs", ""),
        ("src/inline/deep.rs", ""),
        ("src/stray.rs", ""),
    ];
    let read = |path: &str| {
        tree.iter().find(|(name, _)| *name == path).map(|(_, text)| (*text).to_owned())
    };
    let mut walk = Walk { read: &read, found: BTreeMap::new() };
    walk.begin("src/lib.rs");
    let found: Vec<_> =
        walk.found.values().map(|source| (source.path.as_str(), source.test)).collect();
    let wanted = [
        ("src/a.rs", false),
        ("src/a/b.rs", false),
        ("src/c/d.rs", true),
        ("src/c/mod.rs", true),
        ("src/inline/deep.rs", false),
        ("src/lib.rs", false),
    ];
    assert_eq!(found, wanted);
}

/// Whether a file is Rust source.
pub(super) fn is_rust(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "rs")
}
