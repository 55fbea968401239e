//! A folder for one conversion, which nobody else may look into and which goes with it.

use std::fmt::Write;
use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// How many names are tried before the folder for temporary files is held for full of ours.
const TRIES: u64 = 1_000;

/// The folder.
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Makes one below the folder for temporary files. One that is there already is never taken: it may be another's.
    pub(super) fn new(temporary: &Path) -> io::Result<Self> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let temporary = std::path::absolute(temporary)?;
        let process = std::process::id();
        for _ in 0..TRIES {
            let number = NEXT.fetch_add(1, Ordering::Relaxed);
            let folder = temporary.join(format!("fashen-office-{process}-{number}"));
            match private().create(&folder) {
                Ok(()) => return Ok(Self(folder)),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// A path within it.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A path within it as a `file:` URL.
    pub(super) fn url(&self, name: &str) -> String {
        let path = self.path(name).display().to_string().replace('\\', "/");
        let slash = if path.starts_with('/') { "" } else { "/" };
        let mut url = format!("file://{slash}");
        for byte in path.bytes() {
            if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
                url.push(char::from(byte));
            } else {
                let _ = write!(url, "%{byte:02X}");
            }
        }
        url
    }

    pub(super) fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let path = self.path(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)
    }

    /// Reads a file within it; none where there is none or an empty one. A byte more than allowed is read, so that the
    /// reader of documents says that it is too much.
    pub(super) fn read(&self, name: &str, limit: u64) -> io::Result<Option<Vec<u8>>> {
        let file = match File::open(self.path(name)) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            opened => opened?,
        };
        let mut bytes = Vec::new();
        file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
        Ok((!bytes.is_empty()).then_some(bytes))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What can not be removed now is in the folder that the system clears.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// What makes a folder that only its maker may look into: drafts are not public yet.
fn private() -> DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only unix has modes"))]
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_hold_any_path() {
        let folder = Folder(PathBuf::from("/甲 乙"));
        assert_eq!(folder.url("profile"), "file:///%E7%94%B2%20%E4%B9%99/profile");
        let windows = Folder(PathBuf::from("C:\\Temp"));
        assert!(windows.url("").starts_with("file:///C:/Temp"));
    }
}
