//! Drawings of workflows: as a picture of our own (SVG), and as texts that other programs draw (Mermaid, Graphviz).
//!
//! The same workflow gives the same bytes on any machine. A drawing must never load anything from elsewhere, nor run
//! anything, whatever names an author chose: every word passes through the escape of its format.

mod caption;
mod dot;
mod mermaid;
mod svg;
#[cfg(test)]
mod tests;
mod text;

use crate::domain::case::Case;
use crate::domain::workflow::Workflow;
use crate::lang::Lang;

pub use dot::dot;
pub use mermaid::mermaid;
pub use svg::svg;

/// What is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The workflow.
    pub workflow: &'a Workflow,
    /// The case whose way is shown on it.
    pub case: Option<&'a Case>,
    /// The language of the words that the workflow does not bring.
    pub lang: Lang,
}
