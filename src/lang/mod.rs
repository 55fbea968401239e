//! Words for people. A sentence that a person reads is made here and nowhere else in the program (I12).
//!
//! Everything here turns data into words. It must never decide anything, nor look at files, clocks or the
//! environment.

pub mod paper;
pub mod problem;
pub mod sheet;
pub mod site;
