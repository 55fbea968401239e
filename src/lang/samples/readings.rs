//! One value of everything that can be said of the reading of a document.

use crate::domain::document::{
    Encoding, Irregularity, Margin, MarginKind, NumberFault, ReadingNote,
};
use crate::input::document::{SuiteFault, Unreadable};
use std::collections::BTreeSet;

/// One value of every variant of [`Unreadable`]; a new one does not compile until `code` names it, and
/// fails here until it has a sample.
pub(in crate::lang) fn unreadables() -> Vec<Unreadable> {
    let part = || "word/document.xml".to_owned();
    let all = vec![
        Unreadable::Empty,
        Unreadable::TooLarge { bytes: 70_000_000, limit: 64 * 1024 * 1024 },
        Unreadable::LegacyWord,
        Unreadable::Pdf,
        Unreadable::Ofd,
        Unreadable::Scan { pages: 3 },
        Unreadable::Fonts { characters: 812 },
        Unreadable::BlankPage,
        Unreadable::SeveralDocuments { names: vec!["甲.docx".into(), "乙.pdf".into()] },
        Unreadable::OtherContainer,
        Unreadable::Rtf,
        Unreadable::NotADocument,
        Unreadable::Encoding { offset: 7 },
        Unreadable::Zip { reason: "invalid archive".into() },
        Unreadable::Encrypted,
        Unreadable::TooManyParts { entries: 5000, limit: 4096 },
        Unreadable::ZipBomb { part: part(), declared: 1 << 40, limit: 1 << 26 },
        Unreadable::DuplicatePart { part: part() },
        Unreadable::MissingPart { part: part() },
        Unreadable::Xml { part: part(), offset: 12, reason: "unexpected\nend".into() },
        Unreadable::Dtd { part: part() },
        Unreadable::TooDeep { part: part(), limit: 256 },
        Unreadable::TooLong { part: part(), limit: 50_000_000 },
        Unreadable::TooManyRows { part: part(), limit: 10_000 },
        Unreadable::TooManyWords { limit: 8 * 1024 * 1024 },
        Unreadable::OfficeSuite(SuiteFault::NotStarted {
            program: "/opt/suite".into(),
            reason: "not found".into(),
        }),
        Unreadable::OfficeSuite(SuiteFault::TooSlow { seconds: 120 }),
        Unreadable::OfficeSuite(SuiteFault::Died { code: Some(77) }),
        Unreadable::OfficeSuite(SuiteFault::NothingWritten),
        Unreadable::OfficeSuite(SuiteFault::Disk { reason: "full".into() }),
    ];
    let codes: BTreeSet<&str> = all.iter().map(Unreadable::code).collect();
    assert_eq!(codes.len(), 30, "a reason why a file can not be read has no sample");
    all
}

pub(in crate::lang) fn notes() -> Vec<ReadingNote> {
    let mut all = vec![
        ReadingNote::TrackedChanges { insertions: 3, deletions: 2 },
        ReadingNote::Comments { count: 1 },
        ReadingNote::Footnotes { count: 1 },
        ReadingNote::HeadersAndFooters { count: 1 },
        ReadingNote::TextBoxes { count: 1 },
        ReadingNote::HiddenText { count: 1 },
        ReadingNote::Pictures { count: 1 },
        ReadingNote::Symbols { count: 1 },
        ReadingNote::NumberFormats { count: 1 },
        ReadingNote::ForeignParts { count: 1 },
        ReadingNote::ControlCharacters { count: 1 },
        ReadingNote::MoreMargins { count: 1 },
        ReadingNote::ThroughOfficeSuite,
        ReadingNote::WebPage { read: 900, left_out: 100 },
        ReadingNote::PageInformation,
        ReadingNote::StruckOut { count: 1 },
        ReadingNote::FixedLayout { pages: 3 },
        ReadingNote::PageMargins { lines: 6 },
        ReadingNote::PagesWithoutWords { count: 1 },
        ReadingNote::FromArchive { name: "甲.docx".into(), others: 2 },
    ];
    let encodings = [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Gb18030];
    all.extend(encodings.map(ReadingNote::TakenAs));
    all
}

pub(in crate::lang) fn margins() -> Vec<Margin> {
    let kinds = [
        MarginKind::Inserted,
        MarginKind::Deleted,
        MarginKind::MovedHere,
        MarginKind::MovedAway,
        MarginKind::Comment,
        MarginKind::Footnote,
        MarginKind::Endnote,
        MarginKind::Header,
        MarginKind::Footer,
    ];
    kinds.map(|kind| Margin::of(kind, "甲")).into()
}

pub(in crate::lang) fn irregularities() -> Vec<Irregularity> {
    let number = |written: &str, faults| Irregularity::NumberForm {
        written: written.into(),
        paragraph: 2,
        faults,
        meant: None,
    };
    let label = || "第五条".to_owned();
    let faults = vec![
        NumberFault::Brackets,
        NumberFault::Year,
        NumberFault::Ordinal,
        NumberFault::LeadingZero,
        NumberFault::Serial,
        NumberFault::FullWidth,
        NumberFault::Spaces,
        NumberFault::Letters,
    ];
    vec![
        Irregularity::TitleMissing,
        Irregularity::TitleTooLong { chars: 340 },
        number("青政规[26]第 01号", faults),
        number("青政规", Vec::new()),
        Irregularity::ArticlesStartLate { label: label(), paragraph: 0 },
        Irregularity::ArticleMissing {
            expected: "第三条".into(),
            count: 2,
            label: label(),
            paragraph: 7,
        },
        Irregularity::ArticleTwice { label: label(), paragraph: 8 },
        Irregularity::ArticleOutOfOrder { label: label(), after: "第六条".into(), paragraph: 9 },
        Irregularity::ArticlesRestart { after: label(), paragraph: 10 },
        Irregularity::LabelForm { written: "笫五条".into(), label: label(), paragraph: 11 },
        Irregularity::NumeralForm { written: "第一百二条".into(), paragraph: 12 },
        Irregularity::SectionMissing {
            expected: "三、".into(),
            label: "四、".into(),
            paragraph: 13,
        },
        Irregularity::MixedBrackets { written: "（含税)".into(), paragraph: 14 },
        Irregularity::HalfWidthBrackets { count: 12, paragraph: 15 },
        Irregularity::QuotedNumberForm { written: "[2023]2号".into(), paragraph: 16 },
        Irregularity::SpacedName {
            written: "甲 镇 人 民 政 府".into(),
            name: "甲镇人民政府".into(),
            paragraph: 17,
        },
        Irregularity::More { count: 40 },
    ]
}
