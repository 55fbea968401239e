//! The log that the shim wrote, read back.

use std::path::Path;

/// One thing that happened, with paths from the root of the watched folder.
#[derive(Debug)]
pub(super) enum Entry {
    /// A file that was there was opened, and is known by this inode from now on.
    Opened {
        inode: u64,
        path: String,
    },
    /// A file was made.
    Made {
        inode: u64,
        path: String,
    },
    Wrote {
        inode: u64,
        at: u64,
        bytes: Vec<u8>,
    },
    Sized {
        inode: u64,
        size: u64,
    },
    Synced {
        inode: u64,
    },
    SyncedFolder {
        path: String,
    },
    Renamed {
        from: String,
        to: String,
    },
    /// A file or a folder lost its name.
    Removed {
        path: String,
    },
    MadeFolder {
        path: String,
    },
    /// What the program itself said.
    Mark(String),
}

/// Reads a log of what happened below `root`.
pub(super) fn read(log: &[u8], root: &Path) -> Vec<Entry> {
    let root = root.to_str().unwrap();
    let mut rest = log;
    let mut entries = Vec::new();
    while let Some((head, after)) = rest.split_first_chunk::<21>() {
        let number = |at: usize| u64::from_le_bytes(head[at..at + 8].try_into().unwrap());
        let size = u32::from_le_bytes(head[17..].try_into().unwrap()) as usize;
        let (bytes, after) = after.split_at(size);
        entries.push(entry(head[0], number(1), number(9), bytes, root));
        rest = after;
    }
    assert!(rest.is_empty(), "half an entry at the end of the log");
    entries
}

fn entry(kind: u8, inode: u64, number: u64, bytes: &[u8], root: &str) -> Entry {
    let text = || String::from_utf8(bytes.to_vec()).unwrap();
    let below = |path: &str| {
        let rest = path.strip_prefix(root).unwrap_or_else(|| panic!("{path} is not below {root}"));
        rest.trim_matches('/').to_owned()
    };
    match kind {
        b'O' => Entry::Opened { inode, path: below(&text()) },
        b'C' => Entry::Made { inode, path: below(&text()) },
        b'W' => Entry::Wrote { inode, at: number, bytes: bytes.to_vec() },
        b'T' => Entry::Sized { inode, size: number },
        b'S' => Entry::Synced { inode },
        b'D' => Entry::SyncedFolder { path: below(&text()) },
        b'R' => {
            let both = text();
            let (from, to) = both.split_once('\0').unwrap();
            Entry::Renamed { from: below(from), to: below(to) }
        }
        b'U' | b'K' => Entry::Removed { path: below(&text()) },
        b'M' => Entry::MadeFolder { path: below(&text()) },
        b'A' => Entry::Mark(text()),
        _ => panic!("the shim saw what it does not know: {}", text()),
    }
}
