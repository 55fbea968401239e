//! Later.
/// The file of what could not be put into a stream.
pub(super) const ASIDE: &str = "salvaged.jsonl";
