//! The registers and their columns.
//!
//! A column holds one kind of cell in every row.

use super::CONTRACT;
use super::facts::{CaseFacts, Title};
use chrono::NaiveDate;

/// Which register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegisterKind {
    /// 收文登记簿
    Submissions,
    /// 审核台账
    Reviews,
    /// 备案台账
    Filings,
    /// 合同审查台账
    Contracts,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Column {
    /// 案号, which is the number of the receipt.
    Case,
    /// 收文日期
    Received,
    /// 文件名称
    Title,
    /// 起草单位
    Unit,
    /// 类别
    Category,
    /// 办理期限
    Due,
    /// 期限待确认
    Unsure,
    /// 进度
    State,
    /// 各环节完成日期
    Stages,
    /// 首次出具意见的日期
    OpinionOn,
    /// 最后一次意见的文号
    OpinionNumber,
    /// 最后一次意见的结论
    Conclusion,
    /// 出具意见几次
    Opinions,
    /// 提出问题几个
    Findings,
    /// 其中某一方面的
    Dimension(Title),
    /// 采纳
    Adopted,
    /// 部分采纳
    Partly,
    /// 不采纳
    Rejected,
    /// 未答复
    Unanswered,
    /// 报送到首次出具意见的工作日
    Workdays,
    /// 是否逾期
    Late,
    /// 集体审议日期
    DecidedOn,
    /// 发文字号
    Number,
    /// 公布日期
    PublishedOn,
    /// 报送备案日期
    SentOn,
    /// 备案报告文号
    ReportNumber,
    /// 备案机关
    Superior,
    /// 备案登记日期
    RegisteredOn,
    /// 备案登记号
    Registration,
    /// 是否按期报备
    InTime,
    /// 签订日期
    SignedOn,
    /// 合同编号
    ContractNumber,
    /// 对方
    Party,
    /// 办结日期
    EndedOn,
    /// 环节
    Stage,
    /// 进入日期
    From,
    /// 完成日期
    To,
    /// 结果
    Outcome,
}

impl RegisterKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Submissions, Self::Reviews, Self::Filings, Self::Contracts];

    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Submissions => "submissions",
            Self::Reviews => "reviews",
            Self::Filings => "filings",
            Self::Contracts => "contracts",
        }
    }

    /// Its columns, but for those of dimensions.
    pub(super) fn columns(self) -> Vec<Column> {
        use Column as C;
        match self {
            Self::Submissions => {
                let head = [C::Case, C::Received, C::Title, C::Unit, C::Category];
                head.into_iter().chain([C::Due, C::Unsure, C::State]).collect()
            }
            Self::Reviews => vec![
                C::Case,
                C::Category,
                C::Title,
                C::Unit,
                C::Received,
                C::OpinionOn,
                C::OpinionNumber,
                C::Conclusion,
                C::Opinions,
                C::Findings,
                C::Adopted,
                C::Partly,
                C::Rejected,
                C::Unanswered,
                C::Workdays,
                C::Due,
                C::Unsure,
                C::Late,
                C::DecidedOn,
                C::Number,
                C::PublishedOn,
                C::SentOn,
                C::EndedOn,
                C::State,
                C::Stages,
            ],
            Self::Filings => vec![
                C::Case,
                C::Title,
                C::Number,
                C::PublishedOn,
                C::Superior,
                C::Due,
                C::Unsure,
                C::SentOn,
                C::ReportNumber,
                C::InTime,
                C::RegisteredOn,
                C::Registration,
                C::State,
            ],
            Self::Contracts => vec![
                C::Case,
                C::Received,
                C::Title,
                C::Unit,
                C::OpinionOn,
                C::OpinionNumber,
                C::Conclusion,
                C::Opinions,
                C::SignedOn,
                C::ContractNumber,
                C::Party,
                C::EndedOn,
                C::State,
            ],
        }
    }

    /// The day by which a case belongs to a period; none of a case that this register does not list.
    pub(super) fn day(self, case: &CaseFacts) -> Option<NaiveDate> {
        match self {
            Self::Submissions | Self::Reviews => Some(case.submitted),
            Self::Filings => case.filing.as_ref().map(|filing| filing.published),
            Self::Contracts => (case.workflow.key == CONTRACT).then_some(case.submitted),
        }
    }
}

impl Column {
    /// Its name for programs; that of a dimension is the dimension's.
    pub fn key(&self) -> &str {
        match self {
            Self::Case => "case",
            Self::Received => "received",
            Self::Title => "title",
            Self::Unit => "unit",
            Self::Category => "category",
            Self::Due => "due",
            Self::Unsure => "unsure",
            Self::State => "state",
            Self::Stages => "stages",
            Self::OpinionOn => "opinion_on",
            Self::OpinionNumber => "opinion_number",
            Self::Conclusion => "conclusion",
            Self::Opinions => "opinions",
            Self::Findings => "findings",
            Self::Dimension(title) => &title.key,
            Self::Adopted => "adopted",
            Self::Partly => "partly",
            Self::Rejected => "rejected",
            Self::Unanswered => "unanswered",
            Self::Workdays => "workdays",
            Self::Late => "late",
            Self::DecidedOn => "decided_on",
            Self::Number => "number",
            Self::PublishedOn => "published_on",
            Self::SentOn => "sent_on",
            Self::ReportNumber => "report_number",
            Self::Superior => "superior",
            Self::RegisteredOn => "registered_on",
            Self::Registration => "registration",
            Self::InTime => "in_time",
            Self::SignedOn => "signed_on",
            Self::ContractNumber => "contract_number",
            Self::Party => "party",
            Self::EndedOn => "ended_on",
            Self::Stage => "stage",
            Self::From => "from",
            Self::To => "to",
            Self::Outcome => "outcome",
        }
    }
}
