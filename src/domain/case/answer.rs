//! Answers to checklist questions and the findings they raise.
//!
//! An answer is bound to the words it speaks of by their digests; it must never be bound by a clause's
//! number, which a revision moves.

use crate::domain::digest::Digest;
use crate::domain::name::{CheckItemId, PersonId, StageId};
use chrono::{DateTime, FixedOffset};

/// What a reviewer found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// 符合
    Ok,
    /// 存在问题
    Problem,
    /// 不涉及
    NotApplicable,
}

/// A clause of a draft, as an answer names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ClauseRef {
    /// What people call it (`第三条`).
    pub label: String,
    /// Its words.
    pub digest: Digest,
}

/// An answer to a checklist question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What was found.
    pub verdict: Verdict,
    /// The clauses it speaks of; none: of the whole text.
    pub clauses: Vec<ClauseRef>,
    /// The reason; a problem always has one.
    pub note: Option<String>,
    /// 修改建议: the wording proposed instead.
    pub proposal: Option<String>,
    /// The legal basis, where it is another than the question's.
    pub basis: Option<String>,
}

/// 审查发现: a problem that an answer raised. It is kept for good; a later answer resolves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The question that raised it.
    pub item: CheckItemId,
    /// The stage in which it was answered.
    pub stage: StageId,
    /// What was answered.
    pub answer: Answer,
    /// The draft it speaks of, counted from 1.
    pub draft: u32,
    /// Who raised it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// What the drafter said to it.
    pub reply: Option<Reply>,
    /// When and by whom a later answer settled it.
    pub settled: Option<(DateTime<FixedOffset>, PersonId)>,
}

impl Finding {
    /// Whether no later answer has settled it.
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }
}

/// 采纳情况: the drafter's reply to a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// Whether it was adopted.
    pub kind: ReplyKind,
    /// The reason; anything but full adoption has one (国办发〔2018〕115号（六）).
    pub reason: Option<String>,
    /// Who replied.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// Whether a proposal was adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ReplyKind {
    /// 采纳
    Adopted,
    /// 部分采纳
    Partly,
    /// 不采纳
    Rejected,
}
