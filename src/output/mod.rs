//! Bytes for people and programs: papers as Word files and pages, containers, lists, and the public site.
//!
//! Everything here is a pure function of its arguments (I9): the same input gives the same bytes on any machine
//! and on any day. It must never read a clock, touch a disk, or decide what a paper says; that is `domain::paper`'s.

mod container;
mod csv;
pub mod docx;
mod error;
mod file_name;
pub mod graph;
mod grid;
pub mod html;
mod paper_json;
pub mod site;
mod template;
mod title_lines;

pub use container::zip;
pub use csv::csv;
pub use docx::docx;
pub use error::OutputError;
pub use file_name::file_name;
pub use html::html;
pub use paper_json::paper_json;
pub use site::site;
