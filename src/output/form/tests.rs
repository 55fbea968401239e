//! Forms filled.
