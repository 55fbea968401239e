//! 有效性: what an entry is worth on a day.
//!
//! It must never ask what day it is.

use super::event::End;

/// What an entry is worth on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// 尚未生效
    NotYetInForce,
    /// 有效
    InForce,
    /// 已修改: in force as amended, or but for some of its clauses.
    Amended,
    /// 期满失效
    Expired,
    /// 废止
    Repealed,
    /// 宣布失效
    Lapsed,
    /// 撤销
    Annulled,
}

impl Status {
    /// All of them, in the order of a document's life.
    pub const ALL: [Self; 7] = [
        Self::NotYetInForce,
        Self::InForce,
        Self::Amended,
        Self::Expired,
        Self::Repealed,
        Self::Lapsed,
        Self::Annulled,
    ];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotYetInForce => "pending",
            Self::InForce => "valid",
            Self::Amended => "amended",
            Self::Expired => "expired",
            Self::Repealed => "repealed",
            Self::Lapsed => "invalid",
            Self::Annulled => "annulled",
        }
    }

    /// The status of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == name)
    }

    /// Whether it is in force, as it was or as amended.
    pub fn is_in_force(self) -> bool {
        matches!(self, Self::InForce | Self::Amended)
    }

    /// Whether it no longer is, and will not be by the passing of days alone.
    pub fn is_over(self) -> bool {
        !self.is_in_force() && self != Self::NotYetInForce
    }
}

impl From<End> for Status {
    fn from(end: End) -> Self {
        match end {
            End::Repealed => Self::Repealed,
            End::Lapsed => Self::Lapsed,
            End::Annulled => Self::Annulled,
        }
    }
}
