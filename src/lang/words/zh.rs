//! The short words in Chinese.

use crate::domain::calendar::{Period, Unit};
use crate::domain::case::{ReplyKind, Verdict};
use crate::domain::catalogue::Status;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    Clock, Conclusion, Condition, FactValue, FieldKind, Submission, Weight,
};
use crate::lang::{Names, listing};
use chrono::{Datelike, NaiveDate};

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "符合",
        Verdict::Problem => "存在问题",
        Verdict::NotApplicable => "不涉及",
    }
}

pub(super) fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Advice => "建议",
        Weight::Must => "必须修改",
        Weight::Blocking => "一票否决",
    }
}

pub(super) fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "合法",
        Conclusion::Revise => "应当予以修改",
        Conclusion::Unlawful => "不合法",
    }
}

pub(super) fn reply(reply: ReplyKind) -> &'static str {
    match reply {
        ReplyKind::Adopted => "采纳",
        ReplyKind::Partly => "部分采纳",
        ReplyKind::Rejected => "不采纳",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::NotYetInForce => "尚未生效",
        Status::InForce => "有效",
        Status::Amended => "已修改",
        Status::Expired => "期满失效",
        Status::Repealed => "废止",
        Status::Lapsed => "宣布失效",
        Status::Annulled => "撤销",
    }
}

pub(super) fn paper(paper: PaperKind) -> &'static str {
    match paper {
        PaperKind::Opinion => "合法性审核意见",
        PaperKind::FilingReport => "备案报告",
        PaperKind::FilingRegister => "备案登记表",
        PaperKind::RoutingSheet => "审核流转单",
        PaperKind::Checklist => "审核要点表",
        PaperKind::RevisionTable => "修改建议对照表",
        PaperKind::MaterialList => "送审材料清单",
        PaperKind::SupplementNotice => "补正通知书",
        PaperKind::MeetingRecord => "集体审议记录",
        PaperKind::PublicationNotice => "公布公告",
    }
}

pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Workdays => "工作日",
        Unit::Days => "日",
        Unit::Months => "月",
        Unit::Years => "年",
    }
}

pub(super) fn period(period: Period) -> String {
    let measure = match period.unit {
        Unit::Workdays | Unit::Months => "个",
        Unit::Days | Unit::Years => "",
    };
    format!("{}{measure}{}", period.count, unit(period.unit))
}

pub(super) fn clock(clock: Clock) -> &'static str {
    match clock {
        Clock::Running => "计入审核期限",
        Clock::Paused => "不计入审核期限",
    }
}

pub(super) fn fact_value(value: &FactValue) -> &str {
    match value {
        FactValue::Bool(true) => "是",
        FactValue::Bool(false) => "否",
        FactValue::Word(word) => word,
    }
}

pub(super) fn fact(fact: &str, value: &FactValue) -> String {
    format!("{fact}＝{}", fact_value(value))
}

pub(super) fn condition(condition: &Condition, names: &Names) -> String {
    if condition.is_always() {
        return "任何情况".to_owned();
    }
    let all = condition.any.iter().map(|all| {
        let facts: Vec<String> =
            all.iter().map(|(id, value)| fact(names.fact(id).title, value)).collect();
        facts.join("，并且")
    });
    all.collect::<Vec<_>>().join("；或者")
}

pub(super) fn field_kind(kind: &FieldKind) -> String {
    match kind {
        FieldKind::Text => "文字".to_owned(),
        FieldKind::Date => "日期，如 2026-03-02".to_owned(),
        FieldKind::Number => "整数，如 12".to_owned(),
        FieldKind::Choice(words) => {
            listing::zh_or(&words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>())
        }
        FieldKind::Person => "办理人的登记名，如 zhang".to_owned(),
    }
}

pub(super) fn date(date: NaiveDate) -> String {
    format!("{}年{}月{}日", date.year(), date.month(), date.day())
}

pub(super) fn submission(did: &Submission, names: &Names) -> String {
    match did {
        Submission::Draft => "报送过送审稿".to_owned(),
        Submission::Stage(stage) => format!("办理过{}", names.stage(stage).zh()),
    }
}
