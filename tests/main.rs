//! The one test binary: each module tests one thing from outside.

mod shipped;
