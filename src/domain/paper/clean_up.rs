//! 清理决定 and 失效公告: what an organ tells the public of documents that stay, end or are to be amended.

use crate::domain::cleanup::Disposition;
use chrono::NaiveDate;

/// A document on a list of such a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedDocument {
    /// The entry.
    pub entry: String,
    /// 标题.
    pub title: String,
    /// 发文字号.
    pub number: Option<String>,
    /// 公布日期.
    pub published_on: NaiveDate,
    /// The last day of its term, as it is after the decision.
    pub until: Option<NaiveDate>,
    /// 责任单位.
    pub unit: Option<String>,
    /// What was decided; none on a list of those whose term ends.
    pub disposition: Option<Disposition>,
    /// Why.
    pub reason: String,
}

/// 清理决定 with its annexes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CleanUpDecision {
    /// The clean-up.
    pub clean_up: String,
    /// It was made from so many events of the clean-up.
    pub version: u64,
    /// 制定机关.
    pub organ: String,
    /// The title of the decision.
    pub title: String,
    /// 发文字号.
    pub number: Option<String>,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// The first day on which what ended is no longer in force.
    pub from: NaiveDate,
    /// All documents, in the order of the list.
    pub documents: Vec<ListedDocument>,
}

impl CleanUpDecision {
    /// The documents on which something was decided that is one of these.
    pub fn of(&self, wanted: &[Disposition]) -> Vec<&ListedDocument> {
        let is = |one: &&ListedDocument| one.disposition.is_some_and(|what| wanted.contains(&what));
        self.documents.iter().filter(is).collect()
    }
}

/// 期满失效公告, drafted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpiryNotice {
    /// 制定机关.
    pub organ: String,
    /// The first of the days on which the terms end.
    pub from: NaiveDate,
    /// The last of them.
    pub until: NaiveDate,
    /// The day on which it was drafted.
    pub on: NaiveDate,
    /// The documents, the one that ends first first.
    pub documents: Vec<ListedDocument>,
}
