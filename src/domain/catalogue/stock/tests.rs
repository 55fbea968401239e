//! Rows as offices write them, by hand; and that what is written out is read again without change.

use super::*;
use crate::domain::catalogue::{
    End, Entry, EntryEvent, EntryHappening, Field, Life, Status, StockMark,
};
use chrono::{DateTime, Days, NaiveDate};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-10-14")
}

fn cells(pairs: &[(&str, &str)]) -> BTreeMap<Column, String> {
    let head: Vec<String> = pairs.iter().map(|(head, _)| (*head).to_owned()).collect();
    let columns = guess(&head).into_iter().zip(pairs);
    columns.filter_map(|(column, (_, value))| Some((column?, (*value).to_owned()))).collect()
}

fn read(pairs: &[(&str, &str)]) -> Result<Taken, Vec<RowProblem>> {
    read_row(&cells(pairs), "青河镇人民政府", (today(), Epoch::From1900))
}

#[test]
fn days_are_read_in_every_form_that_offices_write() {
    for text in [
        "2024-5-1",
        "2024.5.1",
        "2024.05.01",
        "2024/5/1",
        "2024年5月1日",
        "２０２４年５月１日",
        "二〇二四年五月一日",
        "二○二四年五月一日",
        "20240501",
        "45413",
        "45413.75",
        "2024-05-01 00:00:00",
        "2024-05-01T08:30",
        " 2024-05-01 ",
    ] {
        assert_eq!(day_of_cell(text, Epoch::From1900), Some(day("2024-05-01")), "{text}");
    }
    assert_eq!(day_of_cell("43951", Epoch::From1904), Some(day("2024-05-01")));
    for text in ["2024", "2024年5月", "5.1", "明天", "20241301", "1", "99999", "45413abc", ""] {
        assert_eq!(day_of_cell(text, Epoch::From1900), None, "{text}");
    }
}

#[test]
fn terms_are_days_or_lengths_or_none() {
    let first = day("2024-09-07");
    let term = |text: &str| term_of_cell(text, first, Epoch::From1900);
    for text in ["5年", "五年", "2029年9月6日", "60个月", "至2029-09-06止"] {
        assert_eq!(term(text), Some(Some(day("2029-09-06"))), "{text}");
    }
    for text in ["长期", "-", "无"] {
        assert_eq!(term(text), Some(None), "{text}");
    }
    for text in ["0年", "很久", "9999年", "年"] {
        assert_eq!(term(text), None, "{text}");
    }
}

#[test]
fn heads_are_known_by_their_words() {
    let head = [
        "序号",
        "文件名称（全称）",
        "文 号",
        "发布机构",
        "主题",
        "成文日期",
        "发文日期",
        "有效性",
        "附件",
    ];
    let head: Vec<String> = head.map(str::to_owned).to_vec();
    let names: Vec<_> =
        guess(&head).into_iter().map(|column| column.map_or("", Column::as_str)).collect();
    assert_eq!(
        names,
        ["", "title", "number", "organ", "topic", "decided_on", "published_on", "status", ""]
    );
    // The better word wins where two columns mean one thing.
    let head = ["主题词".to_owned(), "主题分类".to_owned(), "标题".to_owned()];
    assert_eq!(guess(&head)[..2], [None, Some(Column::Field(Field::Topic))]);
    let rows = [
        vec!["规范性文件目录".to_owned()],
        vec!["单位：".to_owned(), "标题".to_owned()],
        head.to_vec(),
    ];
    assert_eq!(head_row(rows.iter().map(Vec::as_slice)), Some(2));
    assert_eq!(head_row([&["甲".to_owned()][..]]), None);
}

#[test]
fn a_row_states_an_entry_and_what_became_of_it() {
    let base =
        [("标题", "青河镇摊点管理办法"), ("文号", "青政规〔2019〕5号"), ("成文日期", "2019.5.1")];
    let with = |more: &[(&str, &str)]| read(&[&base[..], more].concat()).unwrap();
    let taken = with(&[]);
    assert_eq!(taken.stock.entry.published_on, day("2019-05-01"));
    assert_eq!(
        taken.notes,
        [RowNote::Assumed(Field::PublishedOn), RowNote::Assumed(Field::EffectiveOn)]
    );
    let mark = |more: &[(&str, &str)]| with(more).stock.mark;
    let ended = |end, from: Option<&str>| Some(StockMark { end: Some(end), from: from.map(day) });
    assert_eq!(mark(&[("有效性", "有效")]), None);
    assert_eq!(
        mark(&[("有效性", "废止"), ("废止日期", "20210301")]),
        ended(End::Repealed, Some("2021-03-01"))
    );
    assert_eq!(mark(&[("有效性", "失效")]), ended(End::Lapsed, None));
    assert_eq!(mark(&[("有效性", "失效"), ("有效期", "5年")]), None);
    assert_eq!(mark(&[("有效性", "已修改")]), Some(StockMark { end: None, from: None }));
    let odd = with(&[("有效性", "有效"), ("有效期", "2年")]);
    assert!(matches!(
        &odd.notes[..],
        [.., RowNote::StatusDiffers { computed: Status::Expired, .. }]
    ));
    assert_eq!(with(&[("备案号", "云备1号")]).notes.last(), Some(&RowNote::FilingUndated));
}

#[test]
fn everything_that_is_wrong_with_a_row_is_told() {
    let problems = read(&[("标题", ""), ("公布日期", "去年"), ("有效性", "不清楚")]).unwrap_err();
    assert_eq!(problems.len(), 2, "{problems:?}");
    let reversed = read(&[("标题", "甲"), ("施行日期", "2024-01-01"), ("有效期至", "2023-01-01")])
        .unwrap_err();
    assert!(matches!(reversed[..], [RowProblem::DaysReversed { .. }]));
    assert_eq!(read(&[("标题", "甲")]).unwrap_err(), [RowProblem::NoDay]);
    assert!(matches!(
        read(&[("标题", "甲"), ("公布日期", "2024-1-1"), ("有效性", "不清楚")]).unwrap_err()[..],
        [RowProblem::UnknownStatus { .. }]
    ));
}

#[test]
fn duplicates_are_known_by_number_and_by_title() {
    let mut known = Known::default();
    let stock = |pairs: &[(&str, &str)]| {
        read(&[pairs, &[("公布日期", "2019-05-01")]].concat()).unwrap().stock.entry
    };
    known.add(&stock(&[("标题", "甲办法"), ("文号", "青政规〔2019〕5号")]), "第2行", false);
    let same = |pairs: &[(&str, &str)]| known.same(&stock(pairs)).map(|(name, _)| name.to_owned());
    assert_eq!(same(&[("标题", "别的"), ("文号", "青政规[2019]5号")]), Some("第2行".into()));
    assert_eq!(same(&[("标题", "《甲办法》")]), Some("第2行".into()));
    assert_eq!(same(&[("标题", "甲办法"), ("文号", "青政规〔2020〕5号")]), None);
    assert_eq!(same(&[("标题", "乙办法")]), None);
}

fn text() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[\u{4e00}-\u{4e2f}a-zA-Z0-9〔〕，,\"（）\n]{1,12}")
        .prop_map(|text| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()))
}

prop_compose! {
    fn stock()(
        texts in prop::collection::vec(text(), 9),
        published in 0u64..9_000,
        begins in proptest::option::of(0u64..400),
        term in proptest::option::of(1u64..4_000),
        decided in proptest::option::of(0u64..60),
        filed in proptest::option::of(0u64..60),
        assume in any::<bool>(),
        end in proptest::option::of((0usize..4, proptest::option::of(0u64..300))),
    ) -> Stock {
        let nth = |n: u64| day("2000-01-01").checked_add_days(Days::new(n)).unwrap();
        let title = texts[0].clone().unwrap_or_else(|| "无题".into());
        let organ = texts[1].clone().unwrap_or_else(|| "青河镇人民政府".into());
        let mut entry = Entry::bare("S-0001".into(), title, organ, nth(published));
        for (field, value) in Field::ALL.into_iter().filter(|field| !field.is_day()).zip(&texts) {
            if !matches!(field, Field::Title | Field::Organ) {
                entry.state(field, value.as_deref());
            }
        }
        entry.decided_on = decided.map(|days| nth(published + days));
        if assume && entry.decided_on.is_some() {
            entry.published_on = entry.decided_on.unwrap();
            entry.assumed.insert(Field::PublishedOn);
        }
        if let Some(days) = begins {
            entry.effective_on = nth(published + days);
        } else {
            entry.effective_on = entry.published_on;
            entry.assumed.insert(Field::EffectiveOn);
        }
        entry.valid_until = term.map(|days| entry.effective_on + Days::new(days));
        if let Some(days) = filed {
            entry.state(Field::FiledOn, Some(&nth(published + days).to_string()));
            entry.state(Field::FilingNumber, texts[2].as_deref());
        }
        let mark = end.map(|(how, days)| match End::ALL.get(how) {
            Some(end) => StockMark { end: Some(*end), from: days.map(nth) },
            None => StockMark { end: None, from: None },
        });
        Stock { entry, mark }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// import(export(x)) = x.
    #[test]
    fn what_is_written_out_is_read_again(stock in stock()) {
        let at = DateTime::parse_from_rfc3339("2026-10-14T09:00:00+08:00").unwrap();
        let what = EntryHappening::Imported {
            entry: Box::new(stock.entry.clone()),
            mark: stock.mark,
            source: String::new(),
        };
        let life = Life::of([EntryEvent { at, person: "zhao".into(), what }]).unwrap();
        let taken = read_row(&cells_of(&life, today()), "青河镇人民政府", (today(), Epoch::From1900));
        prop_assert_eq!(taken.unwrap().stock, stock);
    }
}
