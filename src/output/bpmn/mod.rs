//! A workflow as BPMN 2.0 with its drawing, for the modelling tools that other offices use.
//!
//! ```text
//! Workflow → build → Diagram → layout → places → write → XML
//!            stages   nodes,             shapes,
//!            become   flows              edges
//!            gateways
//! ```
//!
//! Every gateway is explicit and every node has a name made from the workflow's names, so that the same workflow
//! gives the same file. What BPMN can not say stands in the documentation of the element and is told to the caller;
//! it must never be left out in silence.

mod build;
mod condition;
mod deadline;
mod diagram;
mod inexact;
mod layout;
#[cfg(test)]
mod tests;
mod write;

use crate::domain::workflow::Workflow;
use crate::lang::Lang;
use crate::lang::bpmn::Inexact;

/// A workflow as BPMN.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bpmn {
    /// The file, in UTF-8.
    pub text: String,
    /// What the workflow says and BPMN can not, in the order of the workflow.
    pub inexact: Vec<Inexact>,
}

/// The workflow as BPMN, its explanations in that language.
pub fn bpmn(workflow: &Workflow, lang: Lang) -> Bpmn {
    let diagram = build::diagram(workflow, lang);
    let text = write::definitions(workflow, &diagram, &layout::of(&diagram), lang);
    Bpmn { text, inexact: inexact::of(workflow) }
}
