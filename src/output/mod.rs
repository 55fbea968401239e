//! Bytes for people and programs: papers as Word files and pages, containers, lists, and the public site.
//!
//! Everything here is a pure function of its arguments (I9): the same input gives the same bytes on any machine
//! and on any day. It must never read a clock, touch a disk, or decide what a paper says; that is `domain::paper`'s.

pub mod bpmn;
mod comparison;
mod container;
mod csv;
pub mod docx;
mod error;
mod file_name;
pub mod form;
pub mod graph;
mod grid;
pub mod html;
pub mod ics;
pub mod law_text;
mod paper_json;
pub mod pnml;
pub mod report;
mod sarif;
pub mod site;
mod sketch_yaml;
mod template;
mod title_lines;
pub mod xes;
mod xlsx;
mod xml;

pub use bpmn::bpmn;
pub use comparison::ComparisonTable;
pub use container::zip;
pub use csv::csv;
pub use docx::docx;
pub use error::OutputError;
pub use file_name::file_name;
pub use html::html;
pub use ics::ics;
pub use paper_json::{clean_up_json, paper_json};
pub use pnml::pnml;
pub use sarif::{SarifLevel, SarifResult, SarifRule, sarif};
pub use site::site;
pub use sketch_yaml::sketch_yaml;
pub use xlsx::{Cell, Ledger, Sheet, ledgers, xlsx};
