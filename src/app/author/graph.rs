//! `workflow graph`, and `show --graph`: a workflow as a drawing, with where a case is on it.

use crate::app::{Error, registry};
use crate::domain::case::Case;
use crate::domain::workflow::Workflow;
use crate::lang::Lang;
use crate::output::{OutputError, graph};
use std::path::Path;

/// In what form a drawing is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A picture.
    #[default]
    Svg,
    /// A text that Mermaid draws.
    Mermaid,
    /// A text that Graphviz draws.
    Dot,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Mermaid, Self::Dot];

    /// Its name on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Mermaid => "mermaid",
            Self::Dot => "dot",
        }
    }

    /// The format of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.as_str() == name)
    }
}

/// Draws a workflow, with the way of a case where there is one.
///
/// # Errors
///
/// That it is too large for a picture.
pub fn draw(
    workflow: &Workflow,
    case: Option<&Case>,
    format: Format,
    lang: Lang,
) -> Result<String, Error> {
    let subject = graph::Subject { workflow, case, lang };
    match format {
        Format::Svg => Ok(graph::svg(&subject).map_err(OutputError::from)?),
        Format::Mermaid => Ok(graph::mermaid(&subject)),
        Format::Dot => Ok(graph::dot(&subject)),
    }
}

/// Writes a drawing to a file, whole or not at all.
///
/// # Errors
///
/// Those of the disk.
pub fn write(file: &Path, drawing: &str) -> Result<(), Error> {
    registry::write(file, drawing.as_bytes())
}
