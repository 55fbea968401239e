//! Giving back the space that sled wastes.
//!
//! sled never shrinks, and after an import its file is many times what is in it; each opening then pays
//! for every part of the file. The index is copied into a new folder, which takes the place of the old.
//! Whatever goes wrong, one of both is whole, and nothing depends on its being done.

use std::fs;
use std::path::{Path, PathBuf};

use super::tree::Tree;
use crate::disk::System;
use crate::{StoreError, folder};

/// Below this size nothing is gained, in bytes.
const WORTHWHILE: u64 = 16 * 1024 * 1024;

/// In everyday use sled's file settles at twice what is in it, so this is never reached by it.
const WASTE: u64 = 4;

/// Whether an index whose file has `size` bytes for `live` of content should be copied.
pub(crate) fn is_due(size: u64, live: u64) -> bool {
    size > WORTHWHILE && size / WASTE > live
}

/// Brings to an end what a process left half-done that died while it copied. To be called before the
/// index is opened.
pub(crate) fn settle(index_dir: &Path) -> Result<(), StoreError> {
    let (fresh, old) = (fresh(index_dir), old(index_dir));
    if old.exists() && !index_dir.exists() {
        fs::rename(&old, index_dir).map_err(StoreError::at(index_dir))?;
    }
    for rest in [fresh, old] {
        if rest.exists() {
            fs::remove_dir_all(&rest).map_err(StoreError::at(&rest))?;
        }
    }
    Ok(())
}

/// Closes an index and leaves a copy in its place. That the copy fails, on a full disk say, is no reason
/// to trouble anyone: the index is as good as before.
pub(crate) fn compact(index: Tree, index_dir: &Path) -> Result<(), StoreError> {
    let copied = copy(&index, &fresh(index_dir));
    index.close()?;
    let _ = copied.and_then(|()| exchange(index_dir));
    settle(index_dir)
}

fn copy(index: &Tree, fresh: &Path) -> Result<(), StoreError> {
    let copy = Tree::open(fresh)?;
    index.copy_into(&copy)?;
    copy.sync()?;
    copy.close()?;
    // Opened once, sled knows what is where; otherwise the next command would have to find out.
    Tree::open(fresh)?.close()
}

fn exchange(index_dir: &Path) -> Result<(), StoreError> {
    let (fresh, old) = (fresh(index_dir), old(index_dir));
    fs::rename(index_dir, &old).map_err(StoreError::at(&old))?;
    fs::rename(&fresh, index_dir).map_err(StoreError::at(index_dir))?;
    folder::sync(&System, index_dir.parent().unwrap_or(index_dir))
}

fn fresh(index_dir: &Path) -> PathBuf {
    index_dir.with_extension("new")
}

fn old(index_dir: &Path) -> PathBuf {
    index_dir.with_extension("old")
}

#[cfg(test)]
mod tests {
    use super::super::tree::Meta;
    use super::*;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let name = format!("fashen-compaction-{name}-{}", std::process::id());
            let path = std::env::temp_dir().join(name);
            let _ = fs::remove_dir_all(&path);
            fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = fs::remove_dir_all(&self.0);
        }
    }

    fn filled(dir: &Path) -> Tree {
        let index = Tree::open(dir).unwrap();
        for n in 0..3_u8 {
            let leaves = (0..2_500_u16).map(|m| (m.to_be_bytes().to_vec(), Some(vec![n; 300])));
            index
                .commit(leaves.collect(), &Meta { live: u64::from(n), ..Meta::default() })
                .unwrap();
        }
        index.sync().unwrap();
        index
    }

    fn is_whole(dir: &Path) {
        let index = Tree::open(dir).unwrap();
        assert_eq!(index.meta().unwrap().live, 2);
        for m in 0..2_500_u16 {
            let leaf = index.leaf_of(&m.to_be_bytes()).unwrap().unwrap();
            assert_eq!((leaf.fence, leaf.bytes), (m.to_be_bytes().to_vec(), vec![2; 300]));
        }
    }

    #[test]
    fn a_copy_holds_everything_and_nothing_is_left_lying_about() {
        let folder = Folder::new("copy");
        let dir = folder.0.join("index");
        compact(filled(&dir), &dir).unwrap();
        is_whole(&dir);
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
    }

    #[test]
    fn a_death_at_any_step_is_settled() {
        let folder = Folder::new("death");
        let dir = folder.0.join("index");
        filled(&dir).close().unwrap();
        // While copying.
        fs::create_dir(fresh(&dir)).unwrap();
        fs::write(fresh(&dir).join("db"), b"half").unwrap();
        settle(&dir).unwrap();
        is_whole(&dir);
        // Between the two renames.
        copy(&Tree::open(&dir).unwrap(), &fresh(&dir)).unwrap();
        fs::rename(&dir, old(&dir)).unwrap();
        settle(&dir).unwrap();
        is_whole(&dir);
        // After both.
        copy(&Tree::open(&dir).unwrap(), &fresh(&dir)).unwrap();
        exchange(&dir).unwrap();
        settle(&dir).unwrap();
        is_whole(&dir);
        assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
    }

    #[test]
    fn only_much_waste_of_much_space_is_worth_it() {
        assert!(!is_due(WORTHWHILE, 0));
        assert!(!is_due(4 * WORTHWHILE, WORTHWHILE));
        assert!(is_due(5 * WORTHWHILE, WORTHWHILE));
    }
}
