//! The names of figures, for programs and in their order.
//!
//! A name is a promise: `reviewed.normative-document.lawful` means the same for good. Parts that a workflow names have
//! its names.

use super::facts::Title;
use crate::domain::case::{Nature, ReplyKind};
use crate::domain::catalogue::{End, Status};
use crate::domain::check::screening::Classification;
use crate::domain::cleanup::Disposition;

/// What a figure counts. In the order of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// 收到送审
    Submitted,
    /// 程序初筛
    Screened,
    /// 人工认定
    Ruled,
    /// 受理时认定的问题: what was found wrong before the review began.
    AtIntake,
    /// 审结: cases on which an opinion was given.
    Reviewed,
    /// 出具意见
    Opinions,
    /// 办结
    Ended,
    /// 提出问题, by dimension.
    Findings,
    /// The same by question or rule.
    Rules,
    /// 答复
    Replies,
    /// 采纳率
    Adoption,
    /// 用时: from submission to the first opinion.
    Turnaround,
    /// 用时, by stage.
    StageDays,
    /// 按期办理率
    Timely,
    /// 逾期
    Late,
    /// 超过待确认的期限: no lateness in law.
    Reminded,
    /// 公布规范性文件
    Published,
    /// 报送备案
    Sent,
    /// 报备及时率
    SentInTime,
    /// 准予备案登记
    Registered,
    /// 尚未报送备案
    Unsent,
    /// 签订合同
    Signed,
    /// 目录, by status at the end.
    Catalogue,
    /// 修改、废止、失效、延期
    Changes,
    /// 清理: entries that a clean-up which was finished decided on.
    CleanedUp,
}

/// A part of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// 送审和认定
    Intake,
    /// 审核意见
    Review,
    /// 问题和采纳
    Findings,
    /// 办理用时和期限
    Time,
    /// 公布和备案
    Filing,
    /// 合同
    Contracts,
    /// 公开目录
    Catalogue,
}

/// What happened to an entry of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// 修改
    Amended,
    /// 延长有效期
    Renewed,
    /// 暂停执行
    Suspended,
    /// 期满失效
    Expired,
    /// 废止, 宣布失效, 撤销
    Ended(End),
}

/// A part of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A workflow.
    Workflow(Title),
    /// Something that the workflow before it names: a stage, a conclusion, an end, a deadline.
    Named(Title),
    /// A dimension of the review.
    Dimension(Title),
    /// A question or a text rule.
    Rule(Title),
    /// What the program found.
    Class(Classification),
    /// What a person ruled.
    Nature(Nature),
    /// How the drafter replied.
    Reply(ReplyKind),
    /// A status.
    Status(Status),
    /// What happened to an entry.
    Change(Change),
    /// What a clean-up decided.
    Disposition(Disposition),
}

/// The name of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// What is counted.
    pub topic: Topic,
    /// Of which part; none for the whole.
    pub parts: Vec<Part>,
}

impl Key {
    /// The name of a whole.
    pub fn whole(topic: Topic) -> Self {
        Self { topic, parts: Vec::new() }
    }

    /// The name of a part.
    pub fn of<const N: usize>(topic: Topic, parts: [Part; N]) -> Self {
        Self { topic, parts: parts.into() }
    }

    /// Its name for programs.
    pub fn name(&self) -> String {
        let mut name = self.topic.key().to_owned();
        for part in &self.parts {
            name.push('.');
            name.push_str(part.key());
        }
        name
    }

    /// Its place among the figures.
    pub(super) fn place(&self) -> (Topic, Vec<(usize, String)>) {
        let parts = self.parts.iter().map(|part| (part.order(), part.key().to_owned()));
        (self.topic, parts.collect())
    }
}

impl Topic {
    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Submitted => "submitted",
            Self::Screened => "screened",
            Self::Ruled => "ruled",
            Self::AtIntake => "at-intake",
            Self::Reviewed => "reviewed",
            Self::Opinions => "opinions",
            Self::Ended => "ended",
            Self::Findings => "findings",
            Self::Rules => "rules",
            Self::Replies => "replies",
            Self::Adoption => "adoption",
            Self::Turnaround => "turnaround",
            Self::StageDays => "stage-days",
            Self::Timely => "timely",
            Self::Late => "late",
            Self::Reminded => "reminded",
            Self::Published => "published",
            Self::Sent => "sent",
            Self::SentInTime => "sent-in-time",
            Self::Registered => "registered",
            Self::Unsent => "unsent",
            Self::Signed => "signed",
            Self::Catalogue => "catalogue",
            Self::Changes => "changes",
            Self::CleanedUp => "cleaned-up",
        }
    }

    /// Whether it is counted from entries of the catalogue, not from cases.
    pub fn is_of_entries(self) -> bool {
        matches!(self, Self::Published | Self::Catalogue | Self::Changes | Self::CleanedUp)
    }

    /// The part of the report that it stands in.
    pub fn section(self) -> Section {
        match self {
            Self::Submitted | Self::Screened | Self::Ruled | Self::AtIntake => Section::Intake,
            Self::Reviewed | Self::Opinions | Self::Ended => Section::Review,
            Self::Findings | Self::Rules | Self::Replies | Self::Adoption => Section::Findings,
            Self::Turnaround | Self::StageDays | Self::Timely | Self::Late | Self::Reminded => {
                Section::Time
            }
            Self::Published | Self::Sent | Self::SentInTime | Self::Registered | Self::Unsent => {
                Section::Filing
            }
            Self::Signed => Section::Contracts,
            Self::Catalogue | Self::Changes | Self::CleanedUp => Section::Catalogue,
        }
    }
}

impl Section {
    /// All of them, in order.
    pub const ALL: [Self; 7] = [
        Self::Intake,
        Self::Review,
        Self::Findings,
        Self::Time,
        Self::Filing,
        Self::Contracts,
        Self::Catalogue,
    ];

    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Intake => "intake",
            Self::Review => "review",
            Self::Findings => "findings",
            Self::Time => "time",
            Self::Filing => "filing",
            Self::Contracts => "contracts",
            Self::Catalogue => "catalogue",
        }
    }
}

impl Change {
    /// Its name for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Amended => "amended",
            Self::Renewed => "renewed",
            Self::Suspended => "suspended",
            Self::Expired => "expired",
            Self::Ended(end) => end.as_str(),
        }
    }
}

impl Part {
    /// Its name for programs.
    pub fn key(&self) -> &str {
        match self {
            Self::Workflow(title)
            | Self::Named(title)
            | Self::Dimension(title)
            | Self::Rule(title) => &title.key,
            Self::Class(Classification::Normative) | Self::Nature(Nature::Normative) => "normative",
            Self::Class(Classification::NotNormative) | Self::Nature(Nature::NotNormative) => {
                "not-normative"
            }
            Self::Class(Classification::NeedsHuman) => "needs-human",
            Self::Reply(ReplyKind::Adopted) => "adopted",
            Self::Reply(ReplyKind::Partly) => "partly",
            Self::Reply(ReplyKind::Rejected) => "rejected",
            Self::Status(status) => status.as_str(),
            Self::Change(change) => change.key(),
            Self::Disposition(disposition) => disposition.as_str(),
        }
    }

    /// Its place among its like.
    fn order(&self) -> usize {
        match self {
            Self::Workflow(title) | Self::Named(title) | Self::Dimension(title) => title.order,
            // Questions and rules of many workflows: by their codes.
            Self::Rule(_) => 0,
            Self::Class(class) => *class as usize,
            Self::Nature(nature) => *nature as usize,
            Self::Reply(reply) => *reply as usize,
            Self::Status(status) => *status as usize,
            Self::Disposition(disposition) => *disposition as usize,
            Self::Change(change) => match change {
                Change::Amended => 0,
                Change::Renewed => 1,
                Change::Suspended => 2,
                Change::Expired => 3,
                Change::Ended(end) => 4 + *end as usize,
            },
        }
    }
}
