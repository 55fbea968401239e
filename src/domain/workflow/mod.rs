//! Workflows: the graph of stages that a case goes through, as data and as a graph.
//!
//! [`Definition`] is what a file says, [`Workflow`] is a definition that was checked; only the latter can
//! drive a case. Nothing here knows YAML, and petgraph's indices must never leave `graph`.

mod condition;
mod deadline_defect;
mod defect;
mod definition;
mod diagram;
pub mod diff;
#[cfg(test)]
pub(crate) mod fixture;
mod graph;
pub mod layout;
mod localized;
mod needed;
mod proof;
mod run_defect;
mod sketch;
mod soundness;
mod staff_defect;
mod stage;

pub use condition::{Condition, Fact, FactKind, FactValue, Facts};
pub use deadline_defect::DeadlineDefect;
pub use defect::{Defect, DefectKind, Place, Segment, Trace};
pub use definition::{
    DeadlineRule, Definition, Escalation, Moment, Role, Translation, Withdrawal, Workflow,
};
pub use diagram::{Arrow, Diagram, Figure};
pub use graph::Graph;
pub use needed::Others;
pub use proof::{Proof, Whereabouts};
pub use run_defect::RunDefect;
pub use sketch::{Sketch, SketchOutcome, SketchStage};
pub use staff_defect::StaffDefect;
pub use stage::{
    Assignment, CatalogueChange, CheckItem, ChecklistBar, Clock, Conclusion, Field, FieldKind,
    MaterialRule, Need, Outcome, Requirements, Stage, Submission, Target, Weight,
};
