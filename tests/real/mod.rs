//! Real parts: real texts, real Word files, the real programs that open what we write, and the real binary.
//!
//! A test whose program or folder is not here says so and does nothing. `FASHEN_BLESS=1` draws the pictures of
//! `docs/` anew.

mod browser;
mod catalogue;
mod corpus;
mod desk;
mod drawing;
mod drive;
mod filing;
mod forms;
mod journal;
mod laws;
mod man;
mod measured;
mod office;
mod outside;
mod pages;
mod papers;
mod read_back;
mod registries;
mod rule_schema;
mod same_bytes;
mod schema;
mod search;
mod shells;
mod site_data;
mod word;
