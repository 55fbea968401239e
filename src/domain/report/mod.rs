//! 台账和年度统计: what registers and the yearly report say, computed from plain facts of cases and entries.
//!
//! Every figure is counted from the list of what stands behind it, and from nothing else. Nothing here may read a
//! clock or a store: the day up to which is counted is handed in. Working days are those of the office's calendar.

mod case_facts;
mod cases;
mod column;
mod documents;
mod entry_facts;
mod facts;
mod figure;
mod findings;
mod gather;
mod key;
mod periods;
mod register;
#[cfg(test)]
mod tests;

pub use case_facts::Dimensions;
pub use column::{Column, RegisterKind};
pub use facts::{
    CaseFacts, CleanedFact, DeadlineFact, EntryFacts, Facts, FilingFact, OpinionFact, Problem,
    Stay, Title,
};
pub use figure::{Figure, Item, Kind, Spread, Subject, Value, Worth};
pub use gather::{Report, Span, report};
pub use key::{Change, Key, Part, Section, Topic};
pub use register::{Cell, Register, Table, register};

/// The workflow by which contracts are reviewed before they are signed.
pub const CONTRACT: &str = "contract";
