//! Papers: what an opinion, a filing report, a register or a routing sheet says, computed from a case.
//!
//! What a paper says is typed data here; the words around it are `lang`'s, how it looks is `output`'s. A paper
//! must never hold anything that the record of the case does not hold.

mod annex;
mod clean_up;
mod draft;
#[cfg(test)]
pub(crate) mod example;
mod field;
mod filing_register;
mod filing_report;
mod finding;
mod form;
mod hand;
mod kind;
mod material;
mod nature;
mod opinion;
mod question;
mod routing_sheet;
mod section;
mod sheet;
mod source;
mod step;
mod suspicion;
#[cfg(test)]
mod tests;
mod working;

use crate::domain::case::{Case, PresentClauses};
use crate::domain::office::Office;
use crate::domain::workflow::Workflow;
use source::Source;

pub use annex::{Annex, Published};
pub use clean_up::{CleanUpDecision, ExpiryNotice, ListedDocument};
pub use draft::DraftLine;
pub use field::{FieldValue, Fields, SampleLeaf};
pub use filing_register::{FilingRegister, OpinionNote};
pub use filing_report::FilingReport;
pub use finding::{FindingLine, ReplyLine, Settlement};
pub use form::{
    FORM_FILTERS, FORM_FUNCTIONS, FormBit, FormBody, FormFault, FormPart, FormPlace, FormWrong,
    OfficeForm,
};
pub use hand::Hand;
pub use kind::PaperKind;
pub use material::{MaterialLine, MaterialState};
pub use nature::{NatureLine, RulingLine};
pub use opinion::{BasisLine, Opinion};
pub use question::{AnswerLine, Given, Question};
pub use routing_sheet::{ActiveLine, ApprovalLine, FactLine, PaperLine, RoutingSheet, WaitingLine};
pub use section::Section;
pub use sheet::{Align, Appendix, Block, Cell, Sheet, Signature, Table};
pub use step::{CarriedFrom, RecordLine, Recorded, StepLine};
pub use suspicion::{JudgementLine, SuspicionLine, WeighingLine};
pub use working::{
    Checklist, Head, ListedMaterial, MaterialList, MeetingRecord, PublicationNotice, RevisionTable,
    SupplementNotice,
};

/// A paper: what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// 合法性审核意见
    Opinion(Box<Opinion>),
    /// 备案报告
    FilingReport(Box<FilingReport>),
    /// 备案登记表
    FilingRegister(Box<FilingRegister>),
    /// 审核流转单
    RoutingSheet(Box<RoutingSheet>),
    /// 审核要点表
    Checklist(Box<Checklist>),
    /// 修改建议对照表
    RevisionTable(Box<RevisionTable>),
    /// 送审材料清单
    MaterialList(Box<MaterialList>),
    /// 补正通知书
    SupplementNotice(Box<SupplementNotice>),
    /// 集体审议记录
    MeetingRecord(Box<MeetingRecord>),
    /// 公布公告
    PublicationNotice(Box<PublicationNotice>),
}

impl Paper {
    /// The paper as the record stands; none while the record does not hold what the paper speaks of.
    pub fn of(
        kind: PaperKind,
        (case, present): (&Case, &PresentClauses),
        workflow: &Workflow,
        office: &Office,
    ) -> Option<Self> {
        let source = Source { case, workflow, office, present };
        Some(match kind {
            PaperKind::Opinion => Self::Opinion(Box::new(Opinion::of(source)?)),
            PaperKind::FilingReport => Self::FilingReport(Box::new(FilingReport::of(source)?)),
            PaperKind::FilingRegister => {
                Self::FilingRegister(Box::new(FilingRegister::of(source)?))
            }
            PaperKind::RoutingSheet => Self::RoutingSheet(Box::new(RoutingSheet::of(source)?)),
            PaperKind::Checklist => Self::Checklist(Box::new(Checklist::of(source)?)),
            PaperKind::RevisionTable => Self::RevisionTable(Box::new(RevisionTable::of(source)?)),
            PaperKind::MaterialList => Self::MaterialList(Box::new(MaterialList::of(source)?)),
            PaperKind::SupplementNotice => {
                Self::SupplementNotice(Box::new(SupplementNotice::of(source)?))
            }
            PaperKind::MeetingRecord => Self::MeetingRecord(Box::new(MeetingRecord::of(source)?)),
            PaperKind::PublicationNotice => {
                Self::PublicationNotice(Box::new(PublicationNotice::of(source)?))
            }
        })
    }

    /// Which paper it is.
    pub fn kind(&self) -> PaperKind {
        match self {
            Self::Opinion(_) => PaperKind::Opinion,
            Self::FilingReport(_) => PaperKind::FilingReport,
            Self::FilingRegister(_) => PaperKind::FilingRegister,
            Self::RoutingSheet(_) => PaperKind::RoutingSheet,
            Self::Checklist(_) => PaperKind::Checklist,
            Self::RevisionTable(_) => PaperKind::RevisionTable,
            Self::MaterialList(_) => PaperKind::MaterialList,
            Self::SupplementNotice(_) => PaperKind::SupplementNotice,
            Self::MeetingRecord(_) => PaperKind::MeetingRecord,
            Self::PublicationNotice(_) => PaperKind::PublicationNotice,
        }
    }
}
