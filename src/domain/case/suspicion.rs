//! 疑似问题 in a case: what a rule found in a draft, what a person said of it, what the drafter replied and how the
//! reply was weighed.
//!
//! A suspicion is bound to its rule and to the words of its clause, never to a clause's number. It must never become a
//! problem by itself: a person confirms it or dismisses it.

use super::answer::{ClauseRef, Reply, ReplyKind};
use super::event::{Event, Happening};
use super::state::Case;
use crate::domain::digest::Digest;
use crate::domain::name::{PersonId, SuspicionId};
use crate::domain::workflow::Weight;
use chrono::{DateTime, FixedOffset};

/// What a rule found, as it is noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The code of the rule; empty where a person found it.
    pub rule: String,
    /// What people call the rule, or what the person found.
    pub title: String,
    /// How much it weighs there.
    pub weight: Weight,
    /// The clause that it stands in; none: in the title, or nowhere in particular.
    pub clause: Option<ClauseRef>,
    /// The words that are suspicious; empty where something is missing from the text.
    pub words: String,
    /// What the rule rests on.
    pub basis: Vec<String>,
    /// The wording that the rule proposes.
    pub propose: Option<String>,
    /// What the rule says of this place beside its title, in a sentence.
    pub detail: Option<String>,
}

impl Noted {
    /// What makes it the same suspicion in a later draft: the rule, the words of its clause, its own words.
    pub fn identity(&self) -> (&str, Option<Digest>, &str) {
        (&self.rule, self.clause.as_ref().map(|clause| clause.digest), &self.words)
    }
}

/// What a check of the last draft came to, as it is to be noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The rules that were asked, all together.
    pub rules: Digest,
    /// All that they found, kept in the store.
    pub report: Digest,
    /// How many suspicions that were.
    pub found: u32,
    /// The suspicions.
    pub noted: Vec<Noted>,
    /// The clauses of the draft.
    pub clauses: Vec<ClauseRef>,
}

/// A check in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The draft, counted from 1.
    pub draft: u32,
    /// The rules that were asked, all together.
    pub rules: Digest,
    /// All that they found, kept in the store.
    pub report: Digest,
    /// How many suspicions that were.
    pub found: u32,
    /// Who asked for it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// A suspicion in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspected {
    /// Its name in the case: `F-001`.
    pub id: SuspicionId,
    /// What the rule found.
    pub noted: Noted,
    /// In which draft, counted from 1.
    pub draft: u32,
    /// The words of that draft.
    pub text: Digest,
    /// Who asked for the check.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Everything that was said of it, in order.
    pub said: Vec<Said>,
    /// The draft in which its words are gone, and when that was noted.
    pub superseded: Option<(u32, DateTime<FixedOffset>)>,
}

/// What a person says of a suspicion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// 确认: it is a problem.
    Confirmed(Confirmation),
    /// 排除: it is none.
    Dismissed {
        /// Why.
        reason: String,
    },
}

/// 确认: what is said with it, where it is other than what the rule says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmation {
    /// What the problem is.
    pub note: Option<String>,
    /// 修改建议: the wording proposed instead.
    pub proposal: Option<String>,
    /// How much it weighs.
    pub weight: Option<Weight>,
}

/// A judgement in the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What was said.
    pub judgement: Judgement,
    /// Who said it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// How a reply was weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// The matter is settled; else the reviewer insists.
    pub accepted: bool,
    /// Why; whoever insists has said so.
    pub reason: Option<String>,
    /// Who weighed it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<FixedOffset>,
}

/// What was said of a suspicion, by a reviewer or by the drafter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Whether it is a problem.
    Judged(Judged),
    /// 采纳情况: the drafter's reply to a confirmed one.
    Replied(Reply),
    /// How a reply was weighed.
    Weighed(Weighed),
}

impl Said {
    /// When.
    pub fn at(&self) -> DateTime<FixedOffset> {
        match self {
            Self::Judged(judged) => judged.at,
            Self::Replied(reply) => reply.at,
            Self::Weighed(weighed) => weighed.at,
        }
    }
}

/// A reply to a confirmed suspicion, as it is given.
pub type SuspicionReply = (SuspicionId, ReplyKind, Option<String>);

/// How it stands with a suspicion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// 待判断: nobody has said anything.
    Open,
    /// 待答复: it is confirmed, and the drafter has not replied, or not to the satisfaction of who weighed it.
    AwaitsReply,
    /// 待权衡: the drafter has replied, and nobody has weighed the reply.
    AwaitsWeighing,
    /// 已了结: the reply was weighed as settling it.
    Settled,
    /// 已排除: a person said that it is no problem.
    Dismissed,
    /// 已消失: its words are gone from the draft, before anybody confirmed it.
    Superseded,
}

impl Standing {
    /// A stable name, for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::AwaitsReply => "awaits-reply",
            Self::AwaitsWeighing => "awaits-weighing",
            Self::Settled => "settled",
            Self::Dismissed => "dismissed",
            Self::Superseded => "superseded",
        }
    }
}

impl Suspected {
    /// How it stands with it.
    pub fn standing(&self) -> Standing {
        if self.superseded.is_some() {
            return Standing::Superseded;
        }
        let Some(judged) = self.judged() else { return Standing::Open };
        match (&judged.judgement, self.reply(), self.weighed()) {
            (Judgement::Dismissed { .. }, ..) => Standing::Dismissed,
            (_, _, Some(weighed)) if weighed.accepted => Standing::Settled,
            (_, Some(_), None) => Standing::AwaitsWeighing,
            _ => Standing::AwaitsReply,
        }
    }

    /// The last judgement: the one that holds.
    pub fn judged(&self) -> Option<&Judged> {
        self.said.iter().rev().find_map(|said| match said {
            Said::Judged(judged) => Some(judged),
            _ => None,
        })
    }

    /// The last reply to the judgement that holds.
    pub fn reply(&self) -> Option<&Reply> {
        let since = self.said.iter().rev().take_while(|said| !matches!(said, Said::Judged(_)));
        since.into_iter().find_map(|said| match said {
            Said::Replied(reply) => Some(reply),
            _ => None,
        })
    }

    /// How the last reply was weighed; none where nobody has, or where the drafter has replied again since.
    pub fn weighed(&self) -> Option<&Weighed> {
        match self.said.last() {
            Some(Said::Weighed(weighed)) => Some(weighed),
            _ => None,
        }
    }

    /// What was known of it at a moment.
    #[must_use]
    pub fn until(&self, end: DateTime<FixedOffset>) -> Self {
        let said = self.said.iter().filter(|said| said.at() <= end).cloned().collect();
        let superseded = self.superseded.filter(|(_, at)| *at <= end);
        Self { said, superseded, ..self.clone() }
    }

    /// Whether somebody still has to do something about it.
    pub fn is_open(&self) -> bool {
        use Standing::{AwaitsReply, AwaitsWeighing, Open};
        matches!(self.standing(), Open | AwaitsReply | AwaitsWeighing)
    }

    /// Whether a person confirmed it and nothing has settled it.
    pub fn is_open_problem(&self) -> bool {
        matches!(self.standing(), Standing::AwaitsReply | Standing::AwaitsWeighing)
    }

    /// What was said when it was confirmed; none where it is not.
    pub fn confirmation(&self) -> Option<&Confirmation> {
        match self.judged().map(|judged| &judged.judgement) {
            Some(Judgement::Confirmed(confirmation)) => Some(confirmation),
            _ => None,
        }
    }

    /// How much it weighs: as who confirmed it said, or else as the rule does.
    pub fn weight(&self) -> Weight {
        let said = self.confirmation().and_then(|confirmation| confirmation.weight);
        said.unwrap_or(self.noted.weight)
    }

    /// The wording proposed: by who confirmed it, or else by the rule.
    pub fn proposal(&self) -> Option<&str> {
        let said = self.confirmation().and_then(|said| said.proposal.as_deref());
        said.or(self.noted.propose.as_deref())
    }
}

impl Case {
    /// The suspicion of that name.
    pub fn suspicion(&self, id: &str) -> Option<&Suspected> {
        self.suspicions.iter().find(|suspected| suspected.id == *id)
    }

    /// The last check of the last draft; none where that was not checked.
    pub fn checked(&self) -> Option<&Checked> {
        self.checks.last().filter(|check| check.draft == self.draft_ordinal())
    }

    /// What happens to the suspicions of a case.
    pub(super) fn suspected(&mut self, event: &Event) {
        match &event.what {
            Happening::DraftChecked { draft, rules, report, found } => self.checks.push(Checked {
                draft: *draft,
                rules: *rules,
                report: *report,
                found: *found,
                person: event.person.clone(),
                at: event.at,
            }),
            Happening::SuspicionNoted { id, draft, noted } => {
                let suspected = Suspected {
                    id: id.clone(),
                    noted: noted.clone(),
                    draft: *draft,
                    text: self.text(),
                    person: event.person.clone(),
                    at: event.at,
                    said: Vec::new(),
                    superseded: None,
                };
                self.suspicions.push(suspected);
            }
            Happening::SuspicionConfirmed { id, .. }
            | Happening::SuspicionDismissed { id, .. }
            | Happening::SuspicionReplied { id, .. }
            | Happening::SuspicionWeighed { id, .. }
            | Happening::SuspicionSuperseded { id, .. } => {
                if let Some(found) = self.suspicions.iter_mut().find(|one| one.id == *id) {
                    found.apply(event);
                }
            }
            _ => {}
        }
    }
}

impl Suspected {
    /// What a later event makes of it.
    fn apply(&mut self, event: &Event) {
        let (person, at) = (event.person.clone(), event.at);
        let said = match &event.what {
            Happening::SuspicionConfirmed { confirmation, .. } => {
                let judgement = Judgement::Confirmed(confirmation.clone());
                Said::Judged(Judged { judgement, person, at })
            }
            Happening::SuspicionDismissed { reason, .. } => {
                let judgement = Judgement::Dismissed { reason: reason.clone() };
                Said::Judged(Judged { judgement, person, at })
            }
            Happening::SuspicionReplied { kind, reason, .. } => {
                Said::Replied(Reply { kind: *kind, reason: reason.clone(), person, at })
            }
            Happening::SuspicionWeighed { accepted, reason, .. } => {
                let (accepted, reason) = (*accepted, reason.clone());
                Said::Weighed(Weighed { accepted, reason, person, at })
            }
            Happening::SuspicionSuperseded { draft, .. } => {
                self.superseded = Some((*draft, at));
                return;
            }
            _ => return,
        };
        self.said.push(said);
    }
}
