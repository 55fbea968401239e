//! 疑似问题 as papers print it: what a rule found, what a person said of it, the reply and how it was weighed.
//!
//! What nobody confirmed must never stand in an opinion as a problem: it is only named, as a suspicion that nobody judged.

use super::finding::ReplyLine;
use super::hand::Hand;
use super::source::{Cut, Source};
use crate::domain::case::{Judged, Judgement, Noted, Standing, Suspected, Weighed, Whereabouts};
use crate::domain::name::SuspicionId;
use crate::domain::workflow::Weight;
use std::cmp::Reverse;

/// A suspicion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SuspicionLine {
    /// Its name in the case.
    pub id: SuspicionId,
    /// What the rule found.
    pub noted: Noted,
    /// Where its clause is in the draft that the paper speaks of; none where it stands in no clause.
    pub whereabouts: Option<Whereabouts>,
    /// The draft in which it was found, counted from 1.
    pub draft: u32,
    /// How much it weighs.
    pub weight: Weight,
    /// The wording proposed.
    pub proposal: Option<String>,
    /// How it stood.
    pub standing: Standing,
    /// What a person said of it.
    pub judged: Option<JudgementLine>,
    /// 采纳情况: what the drafter replied.
    pub reply: Option<ReplyLine>,
    /// How the reply was weighed.
    pub weighed: Option<WeighingLine>,
    /// The draft in which its words were gone.
    pub superseded: Option<u32>,
}

/// What a person said of a suspicion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JudgementLine {
    /// What was said.
    pub judgement: Judgement,
    /// Who said it, and when.
    pub by: Hand,
}

/// How a reply was weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeighingLine {
    /// The matter is settled; else the reviewer insists.
    pub accepted: bool,
    /// Why.
    pub reason: Option<String>,
    /// Who weighed it, and when.
    pub by: Hand,
}

impl SuspicionLine {
    /// Whether it was confirmed and not settled.
    pub fn is_open(&self) -> bool {
        matches!(self.standing, Standing::AwaitsReply | Standing::AwaitsWeighing)
    }

    /// Whether it has a history: found in an earlier draft than this, or replied to.
    pub fn has_history(&self, draft: u32) -> bool {
        self.draft < draft || self.reply.is_some()
    }

    /// What the problem is, in the words of who confirmed it.
    pub fn note(&self) -> Option<&str> {
        match self.judged.as_ref().map(|line| &line.judgement) {
            Some(Judgement::Confirmed(said)) => said.note.as_deref(),
            _ => None,
        }
    }
}

impl Source<'_> {
    /// All suspicions noted before the cut, in order, as they stood at the cut.
    pub(super) fn suspicions(self, cut: Cut) -> Vec<SuspicionLine> {
        let noted = self.case.suspicions.iter().filter(|one| cut.holds_on(one.at, one.draft));
        noted.map(|one| self.suspicion(&cut.of(one), cut)).collect()
    }

    /// Those that a person had confirmed: the heaviest first, and of the same weight in the order of the text.
    pub(super) fn confirmed_suspicions(self, cut: Cut) -> Vec<SuspicionLine> {
        let mut lines = self.suspicions(cut);
        lines.retain(|line| {
            matches!(
                line.standing,
                Standing::AwaitsReply | Standing::AwaitsWeighing | Standing::Settled
            )
        });
        let place = |line: &SuspicionLine| {
            let known = self.present.draft() == cut.draft;
            let clause = line.noted.clause.as_ref().filter(|_| known);
            clause.and_then(|clause| self.present.place(&clause.digest)).unwrap_or(usize::MAX)
        };
        lines.sort_by_key(|line| (Reverse(line.weight), place(line)));
        lines
    }

    /// Those of which nobody had said anything.
    pub(super) fn unjudged_suspicions(self, cut: Cut) -> Vec<SuspicionLine> {
        let mut lines = self.suspicions(cut);
        lines.retain(|line| line.standing == Standing::Open);
        lines
    }

    fn suspicion(self, one: &Suspected, cut: Cut) -> SuspicionLine {
        let clause = one.noted.clause.as_ref();
        let judged = |judged: &Judged| JudgementLine {
            judgement: judged.judgement.clone(),
            by: self.hand(&judged.person, judged.at),
        };
        let weighed = |weighed: &Weighed| WeighingLine {
            accepted: weighed.accepted,
            reason: weighed.reason.clone(),
            by: self.hand(&weighed.person, weighed.at),
        };
        SuspicionLine {
            id: one.id.clone(),
            noted: one.noted.clone(),
            whereabouts: clause.map(|clause| self.whereabouts_of(clause, cut)),
            draft: one.draft,
            weight: one.weight(),
            proposal: one.proposal().map(str::to_owned),
            standing: one.standing(),
            judged: one.judged().map(judged),
            reply: one.reply().map(|reply| self.reply(reply)),
            weighed: one.weighed().map(weighed),
            superseded: one.superseded.map(|(draft, _)| draft),
        }
    }
}
