//! A folder that is gone when the test is over, and what can be said of its files.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own, removed on drop.
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    /// An empty folder.
    pub(crate) fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("fashen-test-{}-{count}", std::process::id());
        // Without links, as the program will name it.
        let path = fs::canonicalize(std::env::temp_dir()).unwrap().join(name);
        fs::create_dir(&path).unwrap();
        Self { path }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// A file or folder below it.
    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Writes a file below it, with the folders it needs.
    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    /// The text of a file below it.
    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.join(name)).unwrap()
    }

    /// Every file and folder below it, with the digest of its bytes: equal when nothing was touched.
    ///
    /// Without `LOCK`, which tells who came last, and the index, which is rewritten whenever it is opened and
    /// holds nothing that is not in the journal.
    pub(crate) fn inventory(&self) -> BTreeMap<String, String> {
        inventory(&self.path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}

fn inventory(root: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    walk(root, &mut |path| {
        let name = path.strip_prefix(root).unwrap().display().to_string();
        let folder = path.is_dir();
        let what = if folder { "folder".to_owned() } else { digest(&fs::read(path).unwrap()) };
        if !name.ends_with("store/LOCK") && !name.contains("store/index") {
            found.insert(name, what);
        }
    });
    found
}

/// Tells one content from another; no promise to anybody, and fast where nothing is optimised.
fn digest(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{} bytes {:016x}", bytes.len(), hasher.finish())
}

/// Copies a folder with everything in it.
pub(super) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    walk(from, &mut |path| {
        let target = to.join(path.strip_prefix(from).unwrap());
        if path.is_dir() {
            fs::create_dir_all(target).unwrap();
        } else {
            fs::copy(path, target).unwrap();
        }
    });
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    let mut inside: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    inside.sort();
    for path in inside {
        visit(&path);
        if path.is_dir() {
            walk(&path, visit);
        }
    }
}
