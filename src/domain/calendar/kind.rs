//! What a day is to an office, and the days on which it does not work for reasons of its own.
//!
//! It must never say what follows from it: how days are counted is said in `count`.

use chrono::NaiveDate;

/// 本地停止办公: a day on which an office does not work though the State Council's notice does not say so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Closure {
    /// The day.
    pub day: NaiveDate,
    /// Why, in a few words (机关搬迁停止办公).
    pub name: String,
    /// The decision it comes from.
    pub basis: Option<String>,
}

/// What a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayKind<'a> {
    /// An ordinary working day.
    Working,
    /// 调休上班: a weekend day that is worked.
    MadeUp,
    /// A weekend that belongs to no holiday.
    Weekend,
    /// A day off that was announced, weekend days of the holiday among them; its name.
    Holiday(&'a str),
    /// A day on which the office is closed for reasons of its own; why.
    Closed(&'a str),
}

impl DayKind<'_> {
    /// Why nobody works; none for a working day.
    pub fn rest(self) -> Option<Rest> {
        match self {
            Self::Working | Self::MadeUp => None,
            Self::Weekend => Some(Rest::Weekend),
            Self::Holiday(name) => Some(Rest::Holiday(name.to_owned())),
            Self::Closed(why) => Some(Rest::Closed(why.to_owned())),
        }
    }
}

/// Why a day is no working day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rest {
    /// A weekend that belongs to no holiday.
    Weekend,
    /// An announced holiday, by its name.
    Holiday(String),
    /// The office is closed for reasons of its own; why.
    Closed(String),
}
