//! What is known of cases and entries for counting: days, names and outcomes, and no texts.
//!
//! Small enough that those of all cases fit in memory at once. Titles are in the words of the workflow.

use super::key::Change;
use crate::domain::case::{Nature, ReplyKind};
use crate::domain::catalogue::{Entry, Standing};
use crate::domain::check::screening::Classification;
use crate::domain::cleanup::Disposition;
use crate::domain::name::{CaseId, CleanUpId, EntryId};
use chrono::NaiveDate;

/// All that is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The cases, by number.
    pub cases: Vec<CaseFacts>,
    /// The entries of the catalogue.
    pub entries: Vec<EntryFacts>,
    /// What clean-ups decided that were finished.
    pub cleaned: Vec<CleanedFact>,
    /// The day of the first event on record; none of an empty record.
    pub since: Option<NaiveDate>,
}

/// Something that a workflow names: for programs, for people, and its place among its like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// The name in the file.
    pub key: String,
    /// What people read.
    pub title: String,
    /// Its place in the file.
    pub order: usize,
}

/// A case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFacts {
    /// Its number.
    pub id: CaseId,
    /// The title of the document.
    pub title: String,
    /// 起草单位
    pub unit: String,
    /// Its workflow.
    pub workflow: Title,
    /// Its workflow ends in the public catalogue: it is that of normative documents.
    pub publishes: bool,
    /// 收文日期: the day on which it was opened.
    pub submitted: NaiveDate,
    /// What the program found of each draft, and on which day that was handed in.
    pub screened: Vec<(NaiveDate, Classification)>,
    /// What persons ruled that it is.
    pub ruled: Vec<(NaiveDate, Nature)>,
    /// Stages that somebody completed, in order.
    pub stays: Vec<Stay>,
    /// Opinions that were given, in order.
    pub opinions: Vec<OpinionFact>,
    /// The working days from its submission to its first opinion.
    pub until_opinion: Option<u32>,
    /// Problems that were raised or confirmed, by day.
    pub problems: Vec<Problem>,
    /// Deadlines that have a maximum.
    pub deadlines: Vec<DeadlineFact>,
    /// 集体审议日期
    pub decided_on: Option<NaiveDate>,
    /// 发文字号
    pub number: Option<String>,
    /// How its filing stands; none where nothing was published.
    pub filing: Option<FilingFact>,
    /// 签订日期, 合同编号 and 对方, where a contract was signed.
    pub signed: Option<(NaiveDate, Option<String>, Option<String>)>,
    /// Where and when it ended.
    pub ended: Option<(NaiveDate, Title)>,
    /// 进度: the stages at work, or where it ended.
    pub state: String,
}

/// A stay in a stage that somebody completed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    /// The stage.
    pub stage: Title,
    /// How it ended.
    pub outcome: String,
    /// The day on which it was entered.
    pub from: NaiveDate,
    /// The day on which it was completed.
    pub to: NaiveDate,
    /// The working days after the first day, up to and with the last.
    pub workdays: u32,
}

/// An opinion that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpinionFact {
    /// The day.
    pub on: NaiveDate,
    /// Its number, where it has one.
    pub number: Option<String>,
    /// What it concludes: one of the three conclusions, or the outcome of its stage.
    pub conclusion: Title,
}

/// A problem that a reviewer raised, or that a rule suspected and a reviewer confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The day on which it was raised or confirmed.
    pub on: NaiveDate,
    /// Its name in the case.
    pub id: String,
    /// It was raised in the first stage, which decides whether there is anything to review; it is no part of the review.
    pub at_intake: bool,
    /// The part of the review that it belongs to.
    pub dimension: Title,
    /// The question or the text rule behind it; none where a person found it.
    pub rule: Option<Title>,
    /// 采纳情况, and the day of the reply.
    pub reply: Option<(NaiveDate, ReplyKind)>,
}

/// A deadline with a maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadlineFact {
    /// Its name in the workflow.
    pub rule: Title,
    /// Its last day; none while it stands still.
    pub due: Option<NaiveDate>,
    /// The day on which what it waits for was done.
    pub ended: Option<NaiveDate>,
    /// The case ended without it.
    pub lapsed: bool,
    /// 待确认: its length is not verified for the place, so nothing is late by it.
    pub unsure: bool,
    /// It ends with an opinion.
    pub of_opinion: bool,
}

/// How the filing of a published document stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilingFact {
    /// 公布日期
    pub published: NaiveDate,
    /// 报送日期, of the first time.
    pub sent: Option<NaiveDate>,
    /// 备案报告文号
    pub report_number: Option<String>,
    /// The last day for sending it; none where the workflow has none.
    pub due: Option<NaiveDate>,
    /// 待确认: that day comes from a length that is not verified for the place.
    pub unsure: bool,
    /// 备案登记日期
    pub registered: Option<NaiveDate>,
    /// 备案登记号
    pub registration: Option<String>,
}

/// An entry of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryFacts {
    /// The entry.
    pub entry: Entry,
    /// What bears on its status.
    pub standing: Standing,
    /// What happened to it, each on its day. What an older list says without a day is left out.
    pub changes: Vec<(NaiveDate, Change)>,
}

/// What a clean-up that was finished decided on an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanedFact {
    /// The day of the decision.
    pub on: NaiveDate,
    /// The entry.
    pub entry: EntryId,
    /// The title of the document.
    pub title: String,
    /// The clean-up.
    pub clean_up: CleanUpId,
    /// What was decided.
    pub disposition: Disposition,
}

impl FilingFact {
    /// Whether it was sent in time; none while it is not sent, or where there is no last day.
    pub fn timely(&self) -> Option<bool> {
        Some(self.sent? <= self.due?)
    }
}

impl DeadlineFact {
    /// Whether it was kept, and the day that says so, as far as `today` knows: what was done in time counts on the day on
    /// which it was done, what was missed on the day on which it was due.
    pub fn kept(&self, today: NaiveDate) -> Option<(NaiveDate, bool)> {
        let due = self.due?;
        match self.ended {
            Some(ended) if ended <= due => Some((ended, true)),
            None if self.lapsed || due >= today => None,
            _ => Some((due, false)),
        }
    }
}

impl CaseFacts {
    /// The problems of the review.
    pub fn of_review(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| !problem.at_intake)
    }

    /// The first deadline by which an opinion had to be given.
    pub fn of_opinion(&self) -> Option<&DeadlineFact> {
        self.deadlines.iter().find(|deadline| deadline.of_opinion)
    }
}
