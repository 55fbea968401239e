//! A calendar that changes under open cases: their last days move, and the record says so.

use super::{compare, published};
use crate::support::{Moment, Registry};
use serde_json::Value;

/// A notice of a new year with a long rest after New Year's Day.
const NEXT_YEAR: &str = "\
calendar: cn
title: 二〇二七年放假安排（试验）
years:
  - year: 2027
    notices: [试验用的通知]
    off:
      - {name: 元旦, days: [2027-01-01, 2027-01-02, 2027-01-03, 2027-01-04, 2027-01-05, 2027-01-06, 2027-01-07]}
      - {name: 春节, days: [2027-02-06, 2027-02-07, 2027-02-08, 2027-02-09, 2027-02-10]}
      - {name: 清明节, days: [2027-04-05]}
      - {name: 劳动节, days: [2027-05-01, 2027-05-02, 2027-05-03]}
      - {name: 端午节, days: [2027-06-09]}
      - {name: 中秋节, days: [2027-09-15]}
      - {name: 国庆节, days: [2027-10-01, 2027-10-02, 2027-10-03]}
    work: [2027-01-09]
";

/// A case that was taken in on 21 December 2026: 15 working days reach into the next year.
fn over_new_year() -> Registry {
    let mut registry = Registry::at(Moment::Intake);
    registry.clock("2026-12-21 09:00");
    registry.done("fashen answer 2026-0001 intake --rest-ok --as lin");
    registry.done("fashen advance 2026-0001 intake accept --as lin");
    registry
}

fn due(registry: &Registry) -> (String, bool) {
    let rows = registry.done("fashen due --json").data("fashen.due/1");
    let row = &rows["due"][0];
    (row["due"].as_str().unwrap().to_owned(), row["estimated"].as_bool().unwrap())
}

#[test]
fn a_year_that_is_announced_moves_last_days_and_is_recorded() {
    let registry = over_new_year();
    assert_eq!(due(&registry), ("2027-01-11".to_owned(), true));
    registry.folder.write("2027.yaml", NEXT_YEAR);
    let before = registry.folder.inventory();
    registry.done("fashen calendar add 2027.yaml --dry-run");
    assert_eq!(registry.folder.inventory(), before, "a dry run writes nothing");
    let mut seen = registry.transcript();
    seen.about("新一年的放假通知公布以后：期限按新的日历重算，记录在案。");
    seen.run("fashen due");
    seen.run("fashen calendar add 2027.yaml --dry-run");
    seen.run("fashen calendar add 2027.yaml");
    seen.run("fashen due");
    seen.run("fashen due --why 2026-0001");
    seen.run("fashen verify");
    compare(&seen, "announced.txt");
    assert_eq!(due(&registry), ("2027-01-15".to_owned(), false));
}

#[test]
fn a_closure_written_into_the_settings_is_noticed_by_whatever_is_asked_next() {
    let registry = published();
    let settings = registry.folder.read("fashen.yaml");
    let closed = settings.replace(
        "calendar: cn",
        "calendar: {name: cn, closed: [{name: 机关搬迁停止办公, days: [2026-10-08], basis: 镇政府通告}]}",
    );
    assert_ne!(closed, settings);
    registry.folder.write("fashen.yaml", closed);
    let moved = registry.done("fashen due --json");
    let row = moved.data("fashen.due/1")["due"].clone();
    let filing = row.as_array().unwrap().iter().find(|row| row["deadline"] == "filing");
    assert_eq!(filing.unwrap()["due"], Value::from("2026-10-09"));
    let second = registry.done("fashen due");
    assert!(!second.said().contains("重新计算"), "once is enough\n{}", second.said());
    registry.done("fashen verify");
}

#[test]
fn rows_that_were_lost_are_made_again_by_the_legal_time_that_the_record_names() {
    let registry = over_new_year();
    let before = registry.done("fashen due --json");
    std::fs::remove_dir_all(registry.path().join("store/index")).unwrap();
    assert_eq!(registry.done("fashen due --json").stdout, before.stdout);
    registry.done("fashen verify");
}
