//! Looking after the store of a folder: proving, copying, moving and saving it.
//!
//! One file an operation, each a free function on a data directory. Whatever takes long reads a moment of
//! the store: the lock is held only while that is fixed, and others go on appending meanwhile. What an
//! operation makes is there whole or not at all; what it reads it must never change.

mod archive;
mod backup;
mod building;
mod collect;
mod doctor;
mod export;
mod import;
mod lines;
mod repair;
mod restore;
mod verify;

use std::path::Path;

use crate::durable::DiskPoint;
use crate::{Options, Store, StoreError, open};

pub use backup::{BackedUp, Backup, Beside, backup};
pub use collect::{Garbage, InUse, collect};
pub use doctor::{Checkup, Layout, LockState, Usage, doctor};
pub use export::{Exported, export};
pub use import::{Imported, import};
pub use repair::{ASIDE as SALVAGED, Repaired, Span, repair};
pub use restore::{Restored, restore};
pub use verify::verify;

/// Appends that are brought to the disk together.
const TOGETHER: usize = 1_000;

/// Bytes of them at which fewer are.
const TOGETHER_BYTES: u64 = 8 * 1024 * 1024;

/// The store of a folder as it is now, to be read without holding it.
fn moment(dir: &Path, options: &Options) -> Result<DiskPoint, StoreError> {
    let store = open::on_disk(dir, options)?;
    let point = store.moment()?;
    store.close()?;
    Ok(point)
}
