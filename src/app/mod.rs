//! Use-cases: load, decide, append, and return plain data that the command line, a server and tests can
//! show.
//!
//! Here is the only `now()` ([`clock`]) and the journal's serialised form ([`journal`]). A use-case must never
//! print, ask, or judge: the law's judge is [`crate::domain::case::decide`].

pub mod advance;
pub mod answer;
pub mod author;
pub mod batch;
pub mod batch_list;
pub mod calendar;
mod calendar_files;
pub mod care;
pub mod catalogue;
pub mod check;
pub mod cleanup;
pub mod clock;
mod commit;
pub mod compare;
pub mod due;
pub mod embedded;
mod error;
pub mod explain;
pub mod filing;
pub mod findings;
pub mod folder;
pub mod ics;
pub mod init;
pub mod inspect;
pub mod journal;
pub mod json;
pub mod laws;
mod legal_time;
mod lending;
pub mod link;
mod office_suite;
pub mod origin;
mod others;
pub mod outline;
mod pack;
pub mod papers;
pub mod places;
mod projection;
pub mod publish;
pub mod reading;
mod registry;
pub mod report;
pub mod revise;
pub mod rule_examples;
pub mod rules;
pub mod ruling;
pub mod screening;
pub mod search;
mod session;
pub mod submit;
pub mod templates;
pub mod verify;
pub mod withdraw;

pub use commit::Moved;
pub use error::{CleanUpMisuse, Error, Missing, MissingLaw, Misuse, ReportMisuse, Scene};
pub use lending::{Lending, OnHolder, Opening};
pub use office_suite::OfficeSuite;
pub use pack::Pack;
pub use projection::{CaseRow, LinkRow, TodoRow};
pub use registry::{Registry, find, named, write as write_file};
pub use session::Session;

/// What callers hear of the store: why it failed, and who has it.
pub use fashen_store::{Damage, Hash, Holder, Layout, LockState, Progress, StoreError, Work};
