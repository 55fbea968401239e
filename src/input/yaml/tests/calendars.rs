//! Files of `tests/calendars`, and calendars of several files.
//!
//! Beside each bad file lies what is to be said of it, as for workflows. One whose name begins with `added-` is to be
//! added to the calendar that is shipped.

use super::super::*;
use super::said;
use crate::domain::calendar::day_of;
use crate::lang::problem::{problem_en, problem_zh};
use std::path::{Path, PathBuf};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/calendars/bad");
const SHIPPED: &str = include_str!("../../../../workflows/calendars/cn.yaml");

fn files() -> Vec<PathBuf> {
    let folder = std::fs::read_dir(FOLDER).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.sort();
    files
}

fn text<'a>(file: &'a str, bytes: &'a str) -> CalendarText<'a> {
    CalendarText { file: Some(file), bytes: bytes.as_bytes() }
}

/// What is wrong with a bad file.
fn problems(path: &Path) -> Vec<Problem> {
    let bytes = std::fs::read(path).unwrap();
    let name = path.file_name().unwrap().to_str().unwrap();
    if name.starts_with("added-") {
        return added_calendar("cn", &[text("cn.yaml", SHIPPED)], &bytes).unwrap_err();
    }
    working_days(&bytes).unwrap_err()
}

#[test]
fn all_that_is_wrong_with_a_calendar_is_said_at_once() {
    let bless = std::env::var_os("FASHEN_BLESS").is_some();
    let mut wrong = Vec::new();
    assert!(files().len() >= 20);
    for path in files() {
        let said = said(&problems(&path));
        assert!(!said.is_empty(), "{}", path.display());
        let golden = path.with_extension("txt");
        if bless {
            std::fs::write(&golden, &said).unwrap();
        }
        let wanted = std::fs::read_to_string(&golden).unwrap_or_default();
        if said != wanted {
            wrong.push(format!("{}\nwanted:\n{wanted}said:\n{said}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_problem_of_a_calendar_has_a_sentence_in_each_language() {
    for problem in files().iter().flat_map(|path| problems(path)) {
        let (zh, en) = (problem_zh(&problem.kind), problem_en(&problem.kind));
        assert!(zh.ends_with(['。', '？', '）']), "{zh}");
        assert!(en.ends_with(['.', '?', ')']), "{en}");
    }
}

const NEXT: &str = "\
calendar: cn
years:
  - year: 2027
    notices: [通知]
    off:
      - {name: 元旦, days: [2027-01-01]}
    work: [2026-12-27]
";

fn parts(texts: &[CalendarText<'_>]) -> Vec<i32> {
    let parts = calendar("cn", texts).unwrap();
    parts.iter().flat_map(|part| &part.years).map(|year| year.year).collect()
}

#[test]
fn files_of_one_calendar_are_read_together_and_those_of_others_passed_over() {
    let other = NEXT.replace("calendar: cn", "calendar: hk").replace("work: [", "wrok: [");
    let years =
        parts(&[text("cn.yaml", SHIPPED), text("cn-2027.yaml", NEXT), text("hk.yaml", &other)]);
    assert_eq!(years, (2018..=2027).collect::<Vec<_>>());
}

#[test]
fn a_year_in_two_files_is_a_problem_that_names_both() {
    let found = calendar("cn", &[text("a.yaml", NEXT), text("b.yaml", NEXT)]).unwrap_err();
    let wanted = "b.yaml:3:11 years[0].year 2027 年在 a.yaml 第 3 行已经有了，一年只能写一处；\
                  要更正就改 a.yaml，这里的删去。\n";
    assert_eq!(said(&found), wanted);
}

/// A file that can not be read may be of any calendar: nothing may be counted as if it were not there.
#[test]
fn a_broken_file_is_not_passed_over() {
    let found = calendar("cn", &[text("cn.yaml", SHIPPED), text("x.yaml", "calendar: [")]);
    assert!(found.unwrap_err().iter().all(|problem| problem.file.as_deref() == Some("x.yaml")));
}

/// A later notice may call back a day that an earlier one made a day off, and only such a day.
#[test]
fn a_weekday_may_be_worked_that_an_earlier_notice_made_a_day_off() {
    let later = NEXT.replace("2026-12-27", "2026-12-31");
    let said = said(&calendar("cn", &[text("b.yaml", &later)]).unwrap_err());
    assert!(
        said.starts_with("7:12 years[0].work[0] 2026-12-31") || said.contains(":7:12 "),
        "{said}"
    );
    let earlier = "calendar: cn\nyears:\n  - year: 2026\n    notices: [通知]\n    off:\n      \
                   - {name: 元旦, days: [2026-12-31]}\n";
    let both = calendar("cn", &[text("a.yaml", earlier), text("b.yaml", &later)]).unwrap();
    let days = WorkingDays::new(both.into_iter().flat_map(|part| part.years).collect());
    assert!(days.is_working(day_of("2026-12-31").unwrap()));
}
