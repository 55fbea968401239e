//! What is written as a list in any format is read as the same cells.

use super::export::{Format, bytes};
use super::read::{listed, table};
use crate::domain::catalogue::stock::Column;
use crate::domain::catalogue::{Field, Status};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::lang::{Lang, words};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn row() -> impl Strategy<Value = BTreeMap<Column, String>> {
    let columns: Vec<Column> = Column::all().filter(|column| *column != Column::Status).collect();
    let cell = "[\u{4e00}-\u{4e2f}a-zA-Z0-9〔〕，,;\"\u{27}=+@（）<&\n-]{1,14}";
    let cells = prop::collection::btree_map(prop::sample::select(columns), cell, 0..12);
    (cells, "[甲乙丙]{2,9}", prop::sample::select(Status::ALL.to_vec())).prop_map(
        |(cells, title, status)| {
            let trimmed = cells.into_iter().map(|(column, text)| (column, text.trim().to_owned()));
            let mut row: BTreeMap<_, _> = trimmed.filter(|(_, text)| !text.is_empty()).collect();
            row.insert(Column::Field(Field::Title), title);
            row.insert(Column::Status, status.as_str().to_owned());
            row
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_format_gives_back_what_was_written(rows in prop::collection::vec(row(), 1..6)) {
        for format in Format::ALL {
            let written = bytes(&rows, format, "2026-10-14".parse().unwrap()).unwrap();
            let (_, given) = table(listed(&written).unwrap(), None).unwrap();
            let read: Vec<_> = given.into_iter().map(|one| one.cells.unwrap()).collect();
            let mut expected = rows.clone();
            for row in expected.iter_mut().filter(|_| format != Format::Json) {
                let status = row.get_mut(&Column::Status).unwrap();
                *status = words::status(Lang::Zh, Status::named(status).unwrap()).to_owned();
            }
            prop_assert_eq!(&read, &expected, "{}", format.as_str());
        }
    }
}

#[test]
fn a_list_that_is_too_long_is_refused_and_never_cut() {
    let list = |n: usize| format!("[{}]", vec![r#"{"title":"甲"}"#; n].join(",")).into_bytes();
    let most = limits::SHEET_ROWS;
    assert_eq!(listed(&list(most)).unwrap().rows.len(), most + 1);
    let refused = listed(&list(most + 1));
    assert!(matches!(refused, Err(Unreadable::TooManyRows { limit, .. }) if limit == most));
}
