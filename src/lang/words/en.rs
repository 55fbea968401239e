//! The short words in English.

use crate::domain::calendar::{Period, Unit};
use crate::domain::case::{ReplyKind, Verdict};
use crate::domain::catalogue::Status;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    Clock, Conclusion, Condition, FactValue, FieldKind, Submission, Weight,
};
use crate::lang::{Names, listing};
use chrono::NaiveDate;

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Ok => "in order",
        Verdict::Problem => "problem",
        Verdict::NotApplicable => "not applicable",
    }
}

pub(super) fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Advice => "advice",
        Weight::Must => "must be changed",
        Weight::Blocking => "veto",
    }
}

pub(super) fn conclusion(conclusion: Conclusion) -> &'static str {
    match conclusion {
        Conclusion::Lawful => "lawful",
        Conclusion::Revise => "to be revised",
        Conclusion::Unlawful => "unlawful",
    }
}

pub(super) fn reply(reply: ReplyKind) -> &'static str {
    match reply {
        ReplyKind::Adopted => "adopted",
        ReplyKind::Partly => "partly adopted",
        ReplyKind::Rejected => "not adopted",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::NotYetInForce => "not yet in force",
        Status::InForce => "in force",
        Status::Amended => "amended",
        Status::Expired => "expired",
        Status::Repealed => "repealed",
        Status::Lapsed => "declared lapsed",
        Status::Annulled => "annulled",
    }
}

pub(super) fn paper(paper: PaperKind) -> &'static str {
    match paper {
        PaperKind::Opinion => "legality review opinion",
        PaperKind::FilingReport => "filing report",
        PaperKind::FilingRegister => "filing register form",
        PaperKind::RoutingSheet => "routing sheet",
        PaperKind::Checklist => "review checklist",
        PaperKind::RevisionTable => "table of proposed changes",
        PaperKind::MaterialList => "list of materials",
        PaperKind::SupplementNotice => "notice to supplement",
        PaperKind::MeetingRecord => "record of the meeting",
        PaperKind::PublicationNotice => "notice of publication",
    }
}

pub(super) fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Workdays => "working days",
        Unit::Days => "days",
        Unit::Months => "months",
        Unit::Years => "years",
    }
}

pub(super) fn period(period: Period) -> String {
    let many = unit(period.unit);
    let unit = if period.count == 1 { many.trim_end_matches('s') } else { many };
    format!("{} {unit}", period.count)
}

pub(super) fn clock(clock: Clock) -> &'static str {
    match clock {
        Clock::Running => "counts towards the review period",
        Clock::Paused => "does not count towards the review period",
    }
}

pub(super) fn fact_value(value: &FactValue) -> &str {
    match value {
        FactValue::Bool(true) => "yes",
        FactValue::Bool(false) => "no",
        FactValue::Word(word) => word,
    }
}

pub(super) fn fact(fact: &str, value: &FactValue) -> String {
    format!("{fact} = {}", fact_value(value))
}

pub(super) fn condition(condition: &Condition, names: &Names) -> String {
    if condition.is_always() {
        return "any case".to_owned();
    }
    let all = condition.any.iter().map(|all| {
        let facts: Vec<String> =
            all.iter().map(|(id, value)| fact(names.fact(id).title, value)).collect();
        facts.join(" and ")
    });
    all.collect::<Vec<_>>().join("; or ")
}

pub(super) fn field_kind(kind: &FieldKind) -> String {
    match kind {
        FieldKind::Text => "words".to_owned(),
        FieldKind::Date => "a date, such as 2026-03-02".to_owned(),
        FieldKind::Number => "a whole number, such as 12".to_owned(),
        FieldKind::Choice(words) => {
            listing::en_or(&words.iter().map(|word| format!("“{word}”")).collect::<Vec<_>>())
        }
        FieldKind::Person => "the short name of a person of the office, such as zhang".to_owned(),
    }
}

pub(super) fn date(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

pub(super) fn submission(did: &Submission, names: &Names) -> String {
    match did {
        Submission::Draft => "handed in the draft".to_owned(),
        Submission::Stage(stage) => format!("completed {}", names.stage(stage).en()),
    }
}
