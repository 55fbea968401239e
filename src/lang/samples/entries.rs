//! One value of everything that can happen to an entry, and of every reason against it.

use crate::domain::catalogue::{
    Act, Correction, End, Entry, EntryHappening, EntryReason, Field, Filed, Relation, StockMark,
    Text,
};
use crate::domain::digest::Digest;
use chrono::{DateTime, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn act() -> Act {
    Act {
        title: "青河镇人民政府关于废止部分文件的决定".into(),
        number: Some("青政规〔2026〕2号".into()),
        organ: Some("云溪区人民政府".into()),
        entry: Some("2026-0002".into()),
        case: Some("2026-0002".into()),
    }
}

fn text() -> Text {
    Text { file: Digest([1; 32]), file_name: "办法.docx".into(), outline: Digest([2; 32]) }
}

fn entry() -> Entry {
    let mut entry = Entry::bare(
        "2026-0001".into(),
        "青河镇集市管理办法".into(),
        "青河镇人民政府".into(),
        day("2026-01-05"),
    );
    entry.case = Some("2026-0001".into());
    entry.text = Some(text());
    entry.valid_until = Some(day("2031-01-04"));
    entry
}

fn stock() -> Entry {
    let mut entry = entry();
    entry.case = None;
    entry.text = None;
    entry.filed = Some(Filed { on: day("2019-06-01"), number: None });
    for (field, value) in [
        (Field::Number, "青政规〔2019〕5号"),
        (Field::Registration, "QHCR-2019-00005"),
        (Field::Index, "000014349/2019-00005"),
        (Field::Topic, "市场监管"),
        (Field::DecidedOn, "2019-05-01"),
        (Field::Channel, "主动公开"),
        (Field::Link, "http://example.invalid/5.html"),
        (Field::History, "2021年修改"),
    ] {
        assert!(entry.state(field, Some(value)));
    }
    entry.assumed = [Field::EffectiveOn].into();
    entry
}

/// One of each, the publication first.
pub(crate) fn entry_happenings() -> Vec<EntryHappening> {
    let (by, from, until) = (act(), day("2026-06-01"), Some(day("2026-12-31")));
    let mark = Some(StockMark { end: Some(End::Repealed), from: until });
    vec![
        EntryHappening::Published(Box::new(entry())),
        EntryHappening::Filed(Filed {
            on: day("2026-01-20"),
            number: Some("云备〔2026〕1号".into()),
        }),
        EntryHappening::Amended { by: by.clone(), from, text: Some(text()) },
        EntryHappening::Amended { by: by.clone(), from, text: None },
        EntryHappening::Suspended { by: by.clone(), from, until },
        EntryHappening::Resumed { by: by.clone(), from },
        EntryHappening::Renewed { by: by.clone(), from, until: None, revives: true },
        EntryHappening::Ended {
            end: End::Repealed,
            by: by.clone(),
            from,
            clauses: vec!["第三条".into()],
        },
        EntryHappening::Ended { end: End::Lapsed, by: Act::default(), from, clauses: vec![] },
        EntryHappening::Ended { end: End::Annulled, by, from, clauses: vec![] },
        EntryHappening::Corrected {
            corrections: vec![
                Correction { field: Field::Topic, value: Some("市场监管".into()) },
                Correction { field: Field::Channel, value: None },
            ],
            reason: "录入有误".into(),
        },
        EntryHappening::Struck { event: 4, reason: "记到了别的文件上".into() },
        EntryHappening::InterpretationLinked {
            title: "一图读懂".into(),
            link: "http://example.invalid/1.html".into(),
        },
        EntryHappening::Related { relation: Relation::Replaces, other: "2019-0001".into() },
        EntryHappening::Noted { text: "正式文本以纸质为准".into() },
        EntryHappening::CleanedUp { by: act(), from, to_amend: false },
        EntryHappening::CleanedUp { by: act(), from, to_amend: true },
        EntryHappening::Imported {
            entry: Box::new(stock()),
            mark,
            source: "目录.xlsx 第3行".into(),
        },
    ]
}

/// One of each.
pub(crate) fn entry_reasons() -> Vec<EntryReason> {
    let from = day("2026-06-01");
    let time = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
    vec![
        EntryReason::Over { end: End::Repealed, from },
        EntryReason::BeforePublication { from, published: day("2026-07-01") },
        EntryReason::UnknownClause {
            clause: "第九十九条".into(), known: vec!["第一条".into()]
        },
        EntryReason::AlreadySuspended,
        EntryReason::NotSuspended,
        EntryReason::TermOver { last: from },
        EntryReason::NotLonger { last: from },
        EntryReason::NoTerm,
        EntryReason::DaysReversed { from, until: day("2026-05-01") },
        EntryReason::ActMissing,
        EntryReason::WordsMissing,
        EntryReason::WordsTooLong { most: 2_000 },
        EntryReason::WrongValue { field: Field::EffectiveOn, value: "明天".into() },
        EntryReason::NothingNew,
        EntryReason::NotToStrike { event: 1 },
        EntryReason::ItsOwn,
        EntryReason::TooManyEvents,
        EntryReason::ClockBehind {
            now: time("2026-03-02T09:00:00+08:00"),
            last: time("2026-03-04T09:00:00+08:00"),
        },
    ]
}
