//! One value of everything that can happen to a clean-up, and of every reason against it.

use crate::domain::catalogue::Act;
use crate::domain::cleanup::{CleanUpHappening, CleanUpReason, Decision, Disposition, Item};
use crate::domain::digest::Digest;
use chrono::{DateTime, NaiveDate};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// One of each, the beginning first.
pub(crate) fn clean_up_happenings() -> Vec<CleanUpHappening> {
    let decision =
        |disposition, until| Decision { disposition, reason: "任务已经完成".into(), until };
    vec![
        CleanUpHappening::Started {
            title: "2026年行政规范性文件清理".into(),
            scope: "status=valid before=2021-01-01".into(),
            due: Some(day("2026-09-30")),
            items: vec![
                Item { entry: "S0001".into(), cause: None },
                Item {
                    entry: "S0002".into(), cause: Some("《甲条例》已经废止。".into())
                },
            ],
        },
        CleanUpHappening::Assigned {
            entries: vec!["S0001".into()],
            unit: "农业农村办公室".into(),
            due: Some(day("2026-08-31")),
        },
        CleanUpHappening::Decided {
            decisions: vec![
                ("S0001".into(), decision(Disposition::Repeal, None)),
                ("S0002".into(), decision(Disposition::Continue, Some(day("2031-08-31")))),
            ],
        },
        CleanUpHappening::Removed { entries: vec!["S0001".into()], reason: "另案办理".into() },
        CleanUpHappening::Finished {
            by: Act {
                title: "青河镇人民政府关于公布清理结果的决定".into(),
                number: Some("青政规〔2026〕3号".into()),
                ..Act::default()
            },
            decided_on: day("2026-09-20"),
            from: day("2026-10-01"),
            papers: vec![("docx".into(), Digest([7; 32]))],
        },
        CleanUpHappening::Abandoned { reason: "并入全区清理".into() },
    ]
}

/// One of each.
pub(crate) fn clean_up_reasons() -> Vec<CleanUpReason> {
    let time = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
    vec![
        CleanUpReason::Over,
        CleanUpReason::Empty,
        CleanUpReason::NotListed { entries: vec!["S0009".into()] },
        CleanUpReason::NamedTwice { entry: "S0001".into() },
        CleanUpReason::Undecided { entries: vec!["S0001".into(), "S0002".into()] },
        CleanUpReason::TermNotContinued { entry: "S0001".into() },
        CleanUpReason::DaysReversed { from: day("2026-06-01"), until: day("2026-05-01") },
        CleanUpReason::WordsMissing,
        CleanUpReason::WordsTooLong { most: 2_000 },
        CleanUpReason::TooMany { most: 3_000 },
        CleanUpReason::ClockBehind {
            now: time("2026-03-02T09:00:00+08:00"),
            last: time("2026-03-04T09:00:00+08:00"),
        },
    ]
}
