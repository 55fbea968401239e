//! What process authors are given: proving, showing, drawing, trying and exchanging workflows.
//!
//! Nothing here may change a registry; only `migrate` changes a case, and it does so as any other command.

pub mod check;
