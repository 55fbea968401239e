//! What is wrong with a definition.

use super::{Defect, Definition, Graph};

/// All defects.
pub(super) fn defects(_: &Definition, _: &Graph) -> Vec<Defect> {
    Vec::new()
}
