//! 清理: the documents of a scope are gone through, entry by entry, and what becomes of each is decided by people.
//!
//! A clean-up must never change the catalogue while it goes on: what it comes to is done to all entries in one step,
//! when it is finished.

mod decide;
mod event;
mod reason;
mod scope;
mod state;
#[cfg(test)]
mod tests;

pub use decide::decide;
pub use event::{CleanUpEvent, CleanUpHappening, Decision, Disposition, Item};
pub use reason::{CleanUpReason, DecisionFault};
pub use scope::{Scope, ScopeFault};
pub use state::{CleanUp, Decided, Ended, Listed, Progress};
