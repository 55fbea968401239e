//! 目录: the public catalogue of published documents, and what each is worth on a given day.
//!
//! Status is computed for a day from what was recorded. It must never be stored, or it would go stale.
//!
//! Two days matter, and they are never mixed. What was true *on* a day follows from the days that events speak of; what
//! the catalogue *said* on a day follows from the events that were recorded by its end ([`Life::known_on`]).

mod decide;
mod entry;
mod event;
mod field;
mod life;
mod proposal;
mod reason;
mod relation;
mod standing;
mod status;
pub mod stock;
#[cfg(test)]
mod tests;

pub use decide::{Wish, decide};
pub use entry::{Entry, Filed, Text};
pub use event::{Act, Correction, End, EntryEvent, EntryHappening, StockMark};
pub use field::Field;
pub use life::{Life, Lived, Version};
pub use proposal::{Asked, Known, Matched, Proposal, proposals};
pub use reason::EntryReason;
pub use relation::{Relation, Tie};
pub use standing::{Bearing, Mark, Standing};
pub use status::Status;
