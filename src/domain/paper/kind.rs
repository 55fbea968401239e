//! The papers there are.

use std::str::FromStr;

/// A paper that can be issued on a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperKind {
    /// 合法性审核意见书
    Opinion,
    /// 备案报告
    FilingReport,
    /// 备案登记表
    FilingRegister,
    /// 审核流转单
    RoutingSheet,
    /// 审核要点表
    Checklist,
    /// 修改建议对照表
    RevisionTable,
    /// 送审材料清单
    MaterialList,
    /// 补正通知书
    SupplementNotice,
    /// 集体审议记录
    MeetingRecord,
    /// 公布公告
    PublicationNotice,
}

impl PaperKind {
    /// All of them, in the order in which a case makes them.
    pub const ALL: [Self; 10] = [
        Self::RoutingSheet,
        Self::MaterialList,
        Self::SupplementNotice,
        Self::Checklist,
        Self::RevisionTable,
        Self::Opinion,
        Self::MeetingRecord,
        Self::PublicationNotice,
        Self::FilingReport,
        Self::FilingRegister,
    ];

    /// Those that a stage may seal; the others are working papers, made at any time at which the record holds what
    /// they speak of.
    pub const SEALED: [Self; 4] =
        [Self::RoutingSheet, Self::Opinion, Self::FilingReport, Self::FilingRegister];

    /// Its name on the command line, in files and in the journal.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::FilingReport => "filing-report",
            Self::FilingRegister => "filing-register",
            Self::RoutingSheet => "routing-sheet",
            Self::Checklist => "checklist",
            Self::RevisionTable => "revision-table",
            Self::MaterialList => "material-list",
            Self::SupplementNotice => "supplement-notice",
            Self::MeetingRecord => "meeting-record",
            Self::PublicationNotice => "publication-notice",
        }
    }
}

/// A text that names no paper.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no paper is called {0:?}")]
pub struct PaperKindError(pub String);

impl FromStr for PaperKind {
    type Err = PaperKindError;

    fn from_str(text: &str) -> Result<Self, PaperKindError> {
        Self::ALL
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or_else(|| PaperKindError(text.to_owned()))
    }
}

impl std::fmt::Display for PaperKind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
