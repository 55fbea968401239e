//! 审查规则: what a text is searched for, why that is suspicious, and what may excuse it, as a lawyer wrote it down.
//!
//! A rule is data: what it looks for, its basis and its own examples, which are its tests. It must never decide: what
//! it finds is a [`Suspicion`](super::Suspicion), and a person says what it is. A rule without a basis that resolves, or without examples, is
//! none.

mod condition;
mod pattern;
#[cfg(test)]
pub(in crate::domain::check) mod samples;

pub use condition::{CONDITIONS, Condition, Within};
pub use pattern::{Comparison, Gap, Pattern, Piece, Step, VALUES, ValueKind};

use crate::domain::law::Certainty;
use crate::domain::workflow::Weight;
use std::collections::BTreeMap;

/// A rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// `P04`: what it is called for good. A code is never given to another rule.
    pub code: String,
    /// The folder that it lies in: `penalty`.
    pub topic: String,
    /// What people call it: 疑似设定行政处罚.
    pub title: String,
    /// The version of the program that first had it.
    pub since: String,
    /// Whether it is in use.
    pub status: RuleStatus,
    /// How much what it finds weighs.
    pub weight: Weight,
    /// What part of the review it belongs to.
    pub dimension: Dimension,
    /// What rank its source has.
    pub level: SourceLevel,
    /// The provisions behind it, each a citation that resolves.
    pub basis: Vec<String>,
    /// How sure the basis is.
    pub certainty: Certainty,
    /// 审查要点: the question of the checklist that it helps to answer.
    pub item: Option<String>,
    /// Why it is suspicious.
    pub why: String,
    /// What may excuse it: each told with every finding.
    pub traps: Vec<String>,
    /// What wording to propose instead.
    pub propose: Option<String>,
    /// How it looks.
    pub method: Method,
    /// Texts in which it must find something.
    pub bad: Vec<String>,
    /// Texts in which it must find nothing, or only what is lowered to advice.
    pub good: Vec<String>,
}

/// Whether a text has the form of the code of a rule: `P04`, capital letters and figures.
pub fn is_code(text: &str) -> bool {
    let figures = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    let letters = text.len() - figures.len();
    (1..=4).contains(&letters)
        && (2..=4).contains(&figures.len())
        && figures.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a rule is in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RuleStatus {
    /// 正式
    Stable,
    /// 试行: it is asked, and its findings weigh no more than advice.
    Trial,
    /// 已停用: it is not asked; its code stays known, for the findings of old cases.
    Removed,
}

/// What part of a review a rule belongs to (the seven of the review, and the form of the paper).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Dimension {
    /// 主体
    Subject,
    /// 权限
    Authority,
    /// 内容
    Content,
    /// 程序
    Procedure,
    /// 合法性
    Legality,
    /// 合理性
    Reasonableness,
    /// 可行性
    Feasibility,
    /// 形式
    Form,
}

impl Dimension {
    /// Its name in files and for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Subject => "subject",
            Self::Authority => "authority",
            Self::Content => "content",
            Self::Procedure => "procedure",
            Self::Legality => "legality",
            Self::Reasonableness => "reasonableness",
            Self::Feasibility => "feasibility",
            Self::Form => "form",
        }
    }
}

/// What rank the source of a rule has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceLevel {
    /// 法律
    Law,
    /// 行政法规、地方性法规、规章
    Regulation,
    /// 国家政策
    Policy,
    /// 工作惯例: drafting advice.
    Practice,
}

/// How a rule looks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Method {
    /// For words: any of these.
    Looks(Vec<Look>),
    /// By reasoning that patterns can not say, written in the program under this name.
    Reasoned(String),
}

/// What a rule looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    /// The patterns: all of them, in any order, within the same stretch. What is shown is where the first stands.
    pub all: Vec<Pattern>,
    /// How far they may stand apart.
    pub within: Within,
    /// Under any of these it is harmless.
    pub unless: Vec<Condition>,
    /// Under any of these it is only to be checked: its weight is lowered to advice.
    pub lower: Vec<Condition>,
}

/// 词组: sets of words, by their names, which patterns of all rules may use (`@obligation`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordSets {
    /// The sets.
    pub sets: BTreeMap<String, WordSet>,
}

/// A set of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordSet {
    /// What people read.
    pub title: String,
    /// The words. Sets within sets are resolved when they are read.
    pub words: Vec<String>,
}

/// The sets that the conditions need.
pub const NEEDED_SETS: &[&str] =
    &["outside", "inside", "negations", "lawful", "competent", "defining", "handling"];

/// The rules of a pack, with the words that they share.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleSet {
    /// The rules, by their codes.
    pub rules: Vec<Rule>,
    /// The sets of words.
    pub words: WordSets,
}

impl RuleSet {
    /// The rule of that code.
    pub fn rule(&self, code: &str) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.code == code)
    }
}

impl WordSets {
    /// The words of a set; none where there is no such set.
    pub fn words(&self, name: &str) -> &[String] {
        self.sets.get(name).map_or(&[], |set| &set.words)
    }
}
