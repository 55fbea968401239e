//! 程序和权限: a text against what its case records, and against what its issuer may regulate.
//!
//! What nobody has recorded raises nothing: a missing record is the workflow's to ask for. It must never look at a
//! clock.

mod competence;
mod facts;
mod fault;
mod process;
mod record;
#[cfg(test)]
mod tests;

pub use facts::{Consultation, Facts, OrganLevel};
pub use fault::{ProcedureFault, RecordField, RecordValue};

use super::Detail;
use super::circumstances::{Asked, Raised};
use crate::domain::document::Span;

/// A reasoning about procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reasoning {
    /// `consultation-days`: 公开征求意见.
    ConsultationDays,
    /// `competition-missing`: 公平竞争审查.
    CompetitionMissing,
    /// `competence`: 乡镇、街道没有的权限.
    Competence,
    /// `record-differs`: the text says other days than its case.
    RecordDiffers,
}

/// The names of the reasonings in the files of rules.
pub const REASONINGS: &[(&str, Reasoning)] = &[
    ("consultation-days", Reasoning::ConsultationDays),
    ("competition-missing", Reasoning::CompetitionMissing),
    ("competence", Reasoning::Competence),
    ("record-differs", Reasoning::RecordDiffers),
];

impl Reasoning {
    /// The reasoning of that name; none where there is none.
    pub fn named(name: &str) -> Option<Self> {
        REASONINGS.iter().find(|(known, _)| *known == name).map(|(_, reasoning)| *reasoning)
    }

    pub(super) fn raised(self, asked: &Asked<'_>) -> Vec<Raised> {
        match self {
            Self::ConsultationDays => process::consultation_days(asked),
            Self::CompetitionMissing => process::competition_missing(asked),
            Self::Competence => competence::competence(asked),
            Self::RecordDiffers => record::record_differs(asked),
        }
    }
}

fn raised(span: Span, fault: ProcedureFault, light: bool) -> Raised {
    Raised { span, detail: Detail::Procedure(fault), light }
}
