//! 著录项: what is stated of an entry, field by field, each as text: for corrections, for lists that come from other
//! offices, and for those that go to them.
//!
//! One list of fields for all three, so that what can be written can be read again and set right.

use super::Entry;
use super::entry::Filed;
use chrono::NaiveDate;

/// A field of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// 标题
    Title,
    /// 发文字号
    Number,
    /// 统一登记号
    Registration,
    /// 索引号
    Index,
    /// 制定机关
    Organ,
    /// 起草单位
    Unit,
    /// 主题分类
    Topic,
    /// 成文日期
    DecidedOn,
    /// 公布日期
    PublishedOn,
    /// 施行日期
    EffectiveOn,
    /// 有效期至
    ValidUntil,
    /// 公开方式
    Channel,
    /// 链接
    Link,
    /// 修改废止情况
    History,
    /// 备案日期
    FiledOn,
    /// 备案号
    FilingNumber,
}

impl Field {
    /// All of them, in the order in which catalogues print them.
    pub const ALL: [Self; 16] = [
        Self::Title,
        Self::Number,
        Self::Registration,
        Self::Index,
        Self::Organ,
        Self::Unit,
        Self::Topic,
        Self::DecidedOn,
        Self::PublishedOn,
        Self::EffectiveOn,
        Self::ValidUntil,
        Self::History,
        // The day before the number: a filing is known by its day.
        Self::FiledOn,
        Self::FilingNumber,
        Self::Channel,
        Self::Link,
    ];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Number => "number",
            Self::Registration => "registration",
            Self::Index => "index",
            Self::Organ => "organ",
            Self::Unit => "unit",
            Self::Topic => "topic",
            Self::DecidedOn => "decided_on",
            Self::PublishedOn => "published_on",
            Self::EffectiveOn => "effective_on",
            Self::ValidUntil => "valid_until",
            Self::Channel => "channel",
            Self::Link => "link",
            Self::History => "history",
            Self::FiledOn => "filed_on",
            Self::FilingNumber => "filing_number",
        }
    }

    /// The field of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == name)
    }

    /// Whether its value is a day.
    pub fn is_day(self) -> bool {
        matches!(
            self,
            Self::DecidedOn
                | Self::PublishedOn
                | Self::EffectiveOn
                | Self::ValidUntil
                | Self::FiledOn
        )
    }

    /// Whether an entry can be without it.
    pub fn is_optional(self) -> bool {
        !matches!(self, Self::Title | Self::Organ | Self::PublishedOn | Self::EffectiveOn)
    }
}

impl Entry {
    /// What is stated in a field; days as `2026-03-01`.
    pub fn stated(&self, field: Field) -> Option<String> {
        let filed = self.filed.as_ref();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        match field {
            Field::Title => some(&self.title),
            Field::Number => self.number.clone(),
            Field::Registration => self.registration.clone(),
            Field::Index => self.index.clone(),
            Field::Organ => some(&self.organ),
            Field::Unit => some(&self.unit),
            Field::Topic => self.topic.clone(),
            Field::DecidedOn => day(self.decided_on),
            Field::PublishedOn => day(Some(self.published_on)),
            Field::EffectiveOn => day(Some(self.effective_on)),
            Field::ValidUntil => day(self.valid_until),
            Field::Channel => self.channel.clone(),
            Field::Link => self.link.clone(),
            Field::History => self.history.clone(),
            Field::FiledOn => day(filed.map(|filed| filed.on)),
            Field::FilingNumber => filed.and_then(|filed| filed.number.clone()),
        }
    }

    /// States a field anew, or takes its value away; whether that could be done: a day must read as one, a number of a
    /// filing needs the day of the filing, and some fields are never empty.
    pub fn state(&mut self, field: Field, value: Option<&str>) -> bool {
        let value = value.map(str::trim).filter(|value| !value.is_empty());
        if field.is_day() { self.state_day(field, value) } else { self.state_text(field, value) }
    }

    fn state_text(&mut self, field: Field, value: Option<&str>) -> bool {
        let text = value.map(str::to_owned);
        match field {
            Field::Title | Field::Organ => {
                let Some(text) = text else { return false };
                let place = if field == Field::Title { &mut self.title } else { &mut self.organ };
                *place = text;
            }
            Field::Unit => self.unit = text.unwrap_or_default(),
            Field::Number => self.number = text,
            Field::Registration => self.registration = text,
            Field::Index => self.index = text,
            Field::Topic => self.topic = text,
            Field::Channel => self.channel = text,
            Field::Link => self.link = text,
            Field::History => self.history = text,
            Field::FilingNumber => match &mut self.filed {
                Some(filed) => filed.number = text,
                None => return text.is_none(),
            },
            _ => return false,
        }
        true
    }

    fn state_day(&mut self, field: Field, value: Option<&str>) -> bool {
        let Ok(day) = value.map(str::parse::<NaiveDate>).transpose() else { return false };
        match (field, day) {
            (Field::DecidedOn, day) => self.decided_on = day,
            (Field::ValidUntil, day) => self.valid_until = day,
            (Field::PublishedOn, Some(day)) => self.published_on = day,
            (Field::EffectiveOn, Some(day)) => self.effective_on = day,
            (Field::FiledOn, None) => self.filed = None,
            (Field::FiledOn, Some(on)) => {
                let number = self.filed.take().and_then(|filed| filed.number);
                self.filed = Some(Filed { on, number });
            }
            _ => return false,
        }
        self.assumed.remove(&field);
        true
    }
}
