//! 备案, both sides: the office that files makes a package and records the answers; the superior takes the package in,
//! reviews it as a case of its own, and answers with a file.
//!
//! Both sides may run on machines that never meet: each file carries what the other needs to see that nothing was lost
//! or changed on the way. Nothing of a file that does not prove whole may enter a registry.

mod list;
mod manifest;
mod package;
mod receive;
mod record;
mod reply;
mod sealed;

pub use list::{Direction, FilingRow, list};
pub use manifest::{PackageManifest, PackedFile, ReplyManifest};
pub use package::{FilingPackage, package};
pub use receive::{Received, receive};
pub use record::{Recorded, record};
pub use reply::{Reply, reply};

/// The workflow by which a superior reviews what is filed with it.
pub const WORKFLOW: &str = "filing-review";
