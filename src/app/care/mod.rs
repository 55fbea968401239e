//! Looking after a registry: proving, copying, moving and saving it, with what lies beside its store.
//!
//! Whatever takes long reads a moment of the store or lets it go again and again, so that nobody else waits. What is
//! made is made in a new place; nothing but `garbage` may change the registry it looks after.

mod backup;
mod beside;
mod doctor;
mod garbage;
mod lists;
mod log;
mod moving;
mod place;
mod prove;
mod repair;

pub use backup::{Copied, Restored, backup, restore};

pub use doctor::{Check, Checkup, Health, Look, doctor};
pub use garbage::garbage;
pub use log::{LogQuery, Logged, log};
pub use moving::{Exported, Imported, export, import};
pub use place::{DeadlineOf, OpenParameter, PlaceReport};
pub use prove::{Proof, verify};
pub use repair::{Repaired, repair};

/// What no record names.
pub use fashen_store::Garbage;

use crate::app::registry::STORE;
use crate::app::{Error, Missing, Misuse};
use std::path::Path;

/// Refuses a folder with something in it.
fn refuse_full(folder: &Path) -> Result<(), Error> {
    match std::fs::read_dir(folder) {
        Ok(mut files) => match files.next() {
            None => Ok(()),
            Some(_) => Err(Error::Misuse(Misuse::FolderNotEmpty { path: folder.to_path_buf() })),
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(source) => Err(Error::Disk { path: folder.to_path_buf(), source }),
    }
}

/// Refuses the name of a file that is not there.
fn must_be_there(file: &Path) -> Result<(), Error> {
    match file.symlink_metadata() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Err(Error::Missing(Missing::File { path: file.to_path_buf() }))
        }
        _ => Ok(()),
    }
}

/// Refuses a file that is there.
fn refuse_there(file: &Path) -> Result<(), Error> {
    if file.symlink_metadata().is_ok() {
        return Err(Error::Misuse(Misuse::FileExists { path: file.to_path_buf() }));
    }
    Ok(())
}
