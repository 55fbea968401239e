//! 审查发现: a problem that was raised, what the drafter said to it, and how it was settled.

use super::hand::Hand;
use super::question::Question;
use super::source::{Cut, Source};
use crate::domain::case::{Answer, Finding, Reply, ReplyKind, Whereabouts};
use crate::domain::name::{PersonId, StageId};
use chrono::{DateTime, FixedOffset};

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingLine {
    /// The question that raised it.
    pub question: Question,
    /// The stage in which it was raised.
    pub stage: StageId,
    /// What people call the stage.
    pub stage_title: String,
    /// What was answered: clauses, problem, proposal, basis.
    pub answer: Answer,
    /// Where each of its clauses is in the draft that the paper speaks of.
    pub whereabouts: Vec<Whereabouts>,
    /// The draft it speaks of, counted from 1.
    pub draft: u32,
    /// Who raised it, and when.
    pub by: Hand,
    /// 采纳情况: what the drafter said to it.
    pub reply: Option<ReplyLine>,
    /// How a later answer settled it.
    pub settled: Option<Settlement>,
}

/// 采纳情况: the drafter's reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyLine {
    /// Whether it was adopted.
    pub kind: ReplyKind,
    /// Why not, or not wholly.
    pub reason: Option<String>,
    /// Who replied, and when.
    pub by: Hand,
}

/// How a finding was settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// Who answered anew, and when.
    pub by: Hand,
    /// What was answered; none when the case no longer holds it.
    pub answer: Option<Answer>,
}

impl FindingLine {
    /// Whether no later answer has settled it.
    pub fn is_open(&self) -> bool {
        self.settled.is_none()
    }

    /// Whether it has a history: raised on an earlier draft than this, replied to, or settled.
    pub fn has_history(&self, draft: u32) -> bool {
        self.draft < draft || self.reply.is_some() || self.settled.is_some()
    }
}

impl Source<'_> {
    /// All findings raised before the cut, in order, as they were at the cut.
    pub(super) fn findings(self, cut: Cut) -> Vec<FindingLine> {
        let raised = self.case.findings.iter().filter(|found| cut.holds_on(found.at, found.draft));
        raised.map(|finding| self.finding(finding, cut)).collect()
    }

    pub(super) fn reply(self, reply: &Reply) -> ReplyLine {
        ReplyLine {
            kind: reply.kind,
            reason: reply.reason.clone(),
            by: self.hand(&reply.person, reply.at),
        }
    }

    fn finding(self, finding: &Finding, cut: Cut) -> FindingLine {
        let reply = finding.reply.as_ref().filter(|reply| cut.holds(reply.at));
        let settled = finding.settled.as_ref().filter(|(at, _)| cut.holds(*at));
        FindingLine {
            question: self.question(&finding.item),
            stage: finding.stage.clone(),
            stage_title: self.workflow.stage_title(&finding.stage).to_owned(),
            answer: finding.answer.clone(),
            whereabouts: self.whereabouts(&finding.answer, cut),
            draft: finding.draft,
            by: self.hand(&finding.person, finding.at),
            reply: reply.map(|reply| self.reply(reply)),
            settled: settled.map(|(at, person)| self.settlement(finding, *at, person)),
        }
    }

    /// The answer that settled a finding is the one of the same question given at that moment: the last
    /// answer, or the next finding.
    fn settlement(
        self,
        finding: &Finding,
        at: DateTime<FixedOffset>,
        person: &PersonId,
    ) -> Settlement {
        let last = self.case.answers.get(&finding.item).filter(|answered| answered.at == at);
        let own = self.case.findings.iter().position(|other| std::ptr::eq(other, finding));
        let mut later = self.case.findings.iter().skip(own.map_or(0, |own| own + 1));
        let next = later.find(|other| other.item == finding.item && other.at == at);
        let answer = next
            .map(|next| next.answer.clone())
            .or_else(|| last.map(|answered| answered.answer.clone()));
        Settlement { by: self.hand(person, at), answer }
    }
}
