//! Short words for the closed sets of the domain, used in sentences, tables and papers alike.
//!
//! Where the law has the word (合法, 应当予以修改, 采纳 …) it must be that word.

mod en;
mod zh;

use super::{Lang, Names};
use crate::domain::calendar::{Period, Unit};
use crate::domain::case::{ReplyKind, Value, Verdict};
use crate::domain::catalogue::Status;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    Clock, Conclusion, Condition, FactValue, FieldKind, Submission, Weight,
};
use chrono::NaiveDate;

/// What a reviewer found: 符合.
pub fn verdict(lang: Lang, verdict: Verdict) -> &'static str {
    match lang {
        Lang::Zh => zh::verdict(verdict),
        Lang::En => en::verdict(verdict),
    }
}

/// How much hangs on a question: 一票否决.
pub fn weight(lang: Lang, weight: Weight) -> &'static str {
    match lang {
        Lang::Zh => zh::weight(weight),
        Lang::En => en::weight(weight),
    }
}

/// A conclusion, in the words of 国办发〔2018〕115号（六）: 应当予以修改.
pub fn conclusion(lang: Lang, conclusion: Conclusion) -> &'static str {
    match lang {
        Lang::Zh => zh::conclusion(conclusion),
        Lang::En => en::conclusion(conclusion),
    }
}

/// Whether a proposal was adopted: 部分采纳.
pub fn reply(lang: Lang, reply: ReplyKind) -> &'static str {
    match lang {
        Lang::Zh => zh::reply(reply),
        Lang::En => en::reply(reply),
    }
}

/// What an entry of the catalogue is worth: 期满失效.
pub fn status(lang: Lang, status: Status) -> &'static str {
    match lang {
        Lang::Zh => zh::status(status),
        Lang::En => en::status(status),
    }
}

/// What a paper is called: 合法性审核意见, or as the workflow calls the review where that is known.
pub fn paper(lang: Lang, paper: PaperKind, review: Option<&str>) -> String {
    match (lang, paper, review) {
        (Lang::Zh, PaperKind::Opinion, Some(review)) => format!("{review}意见"),
        (Lang::Zh, ..) => zh::paper(paper).to_owned(),
        (Lang::En, ..) => en::paper(paper).to_owned(),
    }
}

/// A unit of time: 工作日.
pub fn unit(lang: Lang, unit: Unit) -> &'static str {
    match lang {
        Lang::Zh => zh::unit(unit),
        Lang::En => en::unit(unit),
    }
}

/// A period: 15个工作日.
pub fn period(lang: Lang, period: Period) -> String {
    match lang {
        Lang::Zh => zh::period(period),
        Lang::En => en::period(period),
    }
}

/// Whether the review period runs: 不计入审核期限.
pub fn clock(lang: Lang, clock: Clock) -> &'static str {
    match lang {
        Lang::Zh => zh::clock(clock),
        Lang::En => en::clock(clock),
    }
}

/// The value of a fact: 是.
pub fn fact_value(lang: Lang, value: &FactValue) -> &str {
    match lang {
        Lang::Zh => zh::fact_value(value),
        Lang::En => en::fact_value(value),
    }
}

/// A fact and its value: 涉及经营者经济活动＝是.
pub fn fact(lang: Lang, fact: &str, value: &FactValue) -> String {
    match lang {
        Lang::Zh => zh::fact(fact, value),
        Lang::En => en::fact(fact, value),
    }
}

/// A condition: 涉及经营者经济活动＝是，或者联合制定＝是.
pub fn condition(lang: Lang, condition: &Condition, names: &Names) -> String {
    match lang {
        Lang::Zh => zh::condition(condition, names),
        Lang::En => en::condition(condition, names),
    }
}

/// What a field takes, with an example of what to type: 日期，如 2026-03-02.
pub fn field_kind(lang: Lang, kind: &FieldKind) -> String {
    match lang {
        Lang::Zh => zh::field_kind(kind),
        Lang::En => en::field_kind(kind),
    }
}

/// A recorded value, on one line; long words are cut.
pub fn value(lang: Lang, value: &Value, names: &Names) -> String {
    match value {
        Value::Text(text) => super::quote::line(text),
        Value::Date(day) => date(lang, *day),
        Value::Number(number) => number.to_string(),
        Value::Person(person) => names.person(person).to_string(),
    }
}

/// A day: 2026年3月2日.
pub fn date(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Zh => zh::date(date),
        Lang::En => en::date(date),
    }
}

/// Something a person did before: 报送过送审稿.
pub fn submission(lang: Lang, did: &Submission, names: &Names) -> String {
    match lang {
        Lang::Zh => zh::submission(did, names),
        Lang::En => en::submission(did, names),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::samples;

    #[test]
    fn conditions_are_said_in_words() {
        let workflow = samples::workflow();
        let names = Names::new(Some(&workflow), None);
        let condition = samples::condition();
        assert_eq!(
            super::condition(Lang::Zh, &condition, &names),
            "涉及经营者经济活动＝是，并且有效期类型＝provisional；或者联合制定＝否"
        );
        assert_eq!(
            super::condition(Lang::En, &condition, &names),
            "涉及经营者经济活动 = yes and 有效期类型 = provisional; or 联合制定 = no"
        );
        assert_eq!(super::condition(Lang::Zh, &Condition::default(), &names), "任何情况");
    }

    #[test]
    fn periods_and_days_are_written_as_papers_write_them() {
        let period: Period = "15 workdays".parse().unwrap();
        assert_eq!(super::period(Lang::Zh, period), "15个工作日");
        assert_eq!(super::period(Lang::En, period), "15 working days");
        let year: Period = "1 year".parse().unwrap();
        assert_eq!(super::period(Lang::Zh, year), "1年");
        assert_eq!(super::period(Lang::En, year), "1 year");
        let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        assert_eq!(date(Lang::Zh, day), "2026年3月2日");
        assert_eq!(date(Lang::En, day), "2 March 2026");
    }

    #[test]
    fn what_a_field_takes_shows_what_to_type() {
        let choice = FieldKind::Choice(vec!["甲".into(), "乙".into()]);
        assert_eq!(field_kind(Lang::Zh, &choice), "“甲”或者“乙”");
        assert!(field_kind(Lang::Zh, &FieldKind::Date).contains("2026-03-02"));
        assert!(field_kind(Lang::En, &FieldKind::Date).contains("2026-03-02"));
    }
}
