//! What holds of the whole tree and no compiler checks: who may name whom, how files look, that the map is true.
//!
//! Each file here is one kind of rule, as a function from text to complaints; beside the test that asks it of
//! the tree stand tests that show it can complain.

mod codes;
mod golden;
mod imports;
mod layout;
mod map;
mod names;
mod packages;
mod tree;

/// Fails with all complaints at once, each on a line of its own.
#[track_caller]
fn none(complaints: &[String]) {
    assert!(complaints.is_empty(), "{} complaints\n{}", complaints.len(), complaints.join("\n"));
}
