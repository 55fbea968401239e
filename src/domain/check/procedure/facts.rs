//! 案情: what a case knows beside the text of its draft. Everything may be unknown.

use chrono::NaiveDate;

/// What a case knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// Whether the screening found it to be a normative document.
    pub normative: Option<bool>,
    /// 与市场主体生产经营活动密切相关.
    pub market: Option<bool>,
    /// 公开征求意见.
    pub consultation: Option<Consultation>,
    /// Whether there is material, or a case, of the 公平竞争审查.
    pub competition_reviewed: Option<bool>,
    /// 制定机关.
    pub organ: Option<String>,
    /// Its level; without it the name of the organ tells, where it does.
    pub level: Option<OrganLevel>,
    /// 发文字号.
    pub number: Option<String>,
    /// 成文日期.
    pub decided_on: Option<NaiveDate>,
    /// 公布日期.
    pub published_on: Option<NaiveDate>,
    /// 施行日期.
    pub effective_on: Option<NaiveDate>,
}

/// 公开征求意见: for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, which belongs to it.
    pub to: NaiveDate,
    /// How many working days it had, by the calendar of the office; none where nobody counted.
    pub workdays: Option<u32>,
}

impl Consultation {
    /// How many days it had, the first and the last included: that is how notices count them (5月1日至5月30日), and the
    /// drafter must not be held to less.
    pub fn days(&self) -> u32 {
        let days = (self.to - self.from).num_days().saturating_add(1);
        u32::try_from(days).unwrap_or(0)
    }
}

/// The level of an organ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganLevel {
    /// 乡镇、街道
    Township,
    /// 县、区
    County,
    /// 设区的市
    City,
    /// 省、自治区、直辖市
    Province,
    /// 国务院及其部门
    Nation,
}

/// How the name of a township's organ has it.
const TOWNSHIP: [&str; 8] = [
    "镇人民政府",
    "乡人民政府",
    "街道办事处",
    "镇政府",
    "乡政府",
    "街道党工委",
    "镇党委",
    "乡党委",
];

impl OrganLevel {
    /// Township, where the name of an organ says so; of other names nothing is guessed.
    pub fn of(name: &str) -> Option<Self> {
        TOWNSHIP.iter().any(|word| name.contains(word)).then_some(Self::Township)
    }
}
