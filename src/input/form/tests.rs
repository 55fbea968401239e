//! Forms read.
