//! fashen 法审: a workflow engine for the legality review of administrative normative documents
//! (行政规范性文件).
//!
//! A case is driven through a workflow graph written in YAML; every step is an event in a durable
//! journal; opinions, filing records, registers and the public catalogue are computed from those
//! events and from nothing else. ARCHITECTURE.md is the map; the rooms are the modules below.

pub mod app;
pub mod cli;
pub mod domain;
pub mod input;
pub mod lang;
pub mod output;
