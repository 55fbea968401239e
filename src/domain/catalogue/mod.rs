//! 目录: the public catalogue of published documents, and what each is worth on a given day.
//!
//! Status is computed for a day from what was recorded. It must never be stored, or it would go stale.

mod entry;
mod status;

pub use entry::{Entry, Filed};
pub use status::Status;
