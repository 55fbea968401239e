//! `due`: what has to be done until when, why on that day, and as a calendar file.

use crate::support::{Moment, Registry, compare};

const NOTICE: &str = include_str!("due/notice.yaml");

/// A registry with the workflow of the tests and no case.
fn empty() -> Registry {
    let registry = Registry::at(Moment::New);
    registry.folder.write("workflows/notice/workflow.yaml", NOTICE);
    registry
}

/// Submits and accepts a case at a time.
fn accepted(registry: &mut Registry, time: &str, fact: &str) -> String {
    registry.clock(time);
    let submit = "fashen --as zhou submit examples/public-toilets/draft.txt --workflow notice";
    let opened = registry.done(&format!("{submit} {fact} --json"));
    let case = opened.data("fashen.submit/1")["case"].as_str().unwrap().to_owned();
    registry.done(&format!("fashen --as lin advance {case} intake accept"));
    case
}

fn at(registry: &mut Registry, time: &str, line: &str) {
    registry.clock(time);
    registry.done(line);
}

/// Cases in all the ways in which a deadline can stand in the first days of October 2026:
/// one that stood still over the holidays, one overdue, one whose end moved over the holidays, one that stands still,
/// one that did not wait for its minimum, and one that was withdrawn.
pub(crate) fn registry() -> Registry {
    let mut registry = empty();
    let none = "--fact urgent=false";
    let moved = accepted(&mut registry, "2026-09-04 09:00", none);
    let overdue = accepted(&mut registry, "2026-09-07 09:00", none);
    let publish =
        format!("fashen --as chen advance {moved} review pass -r published_on=2026-09-16");
    at(&mut registry, "2026-09-16 10:00", &publish);
    let urgent = accepted(&mut registry, "2026-09-21 09:00", "--fact urgent=true");
    let early = format!(
        "fashen --as chen advance {urgent} review pass -r published_on=2026-09-22 --early 防汛"
    );
    at(&mut registry, "2026-09-22 09:00", &early);
    let over = accepted(&mut registry, "2026-09-28 09:00", none);
    let back = |case: &str| format!("fashen --as chen advance {case} review supplement");
    at(&mut registry, "2026-09-30 09:00", &back(&over));
    let still = accepted(&mut registry, "2026-09-30 10:00", none);
    let gone = accepted(&mut registry, "2026-09-30 11:00", none);
    at(
        &mut registry,
        "2026-10-08 09:00",
        &format!("fashen --as zhou advance {over} supplement resubmit"),
    );
    at(&mut registry, "2026-10-08 10:00", &back(&still));
    at(
        &mut registry,
        "2026-10-08 11:00",
        &format!("fashen --as zhou withdraw {gone} --reason 重拟"),
    );
    assert_eq!(overdue, "2026-0002");
    registry
}

#[test]
fn what_is_due_is_listed_most_urgent_first() {
    let mut registry = registry();
    registry.clock("2026-10-08 15:00");
    let mut typed = registry.transcript();
    typed.about("Overdue, due today, near, far, and standing still");
    typed.run("fashen due");
    typed.about("Only what is near, in one word or two");
    typed.run("fashen due --within 5个工作日");
    let two = typed.run("fashen due --within 5 workdays");
    assert_eq!(two, registry.run("fashen due --within 5workdays"));
    typed.about("Only what is overdue; a script can fail on it");
    typed.run("fashen due --overdue");
    typed.run("fashen due --overdue --fail-on overdue");
    typed.run("fashen due --role filer --fail-on overdue");
    typed.about("Whose it is; the registrar is told of what was missed");
    typed.run("fashen due --role registrar");
    typed.run("fashen due --person chen --limit 1");
    typed.run("fashen due --role drafter --overdue");
    typed.about("What is typed wrongly");
    typed.run("fashen due --within 5周");
    typed.run("fashen due --role reviewr");
    typed.run("fashen due --person chne");
    typed.about("In English, and by its Chinese name");
    typed.run("fashen due --lang en");
    typed.run("fashen 期限 --limit 2");
    typed.compare("due.txt");
}

#[test]
fn nothing_due_is_said() {
    let mut registry = empty();
    registry.clock("2026-10-08 15:00");
    let mut typed = registry.transcript();
    typed.run("fashen due");
    typed.run("fashen due --overdue --fail-on overdue");
    typed.run("fashen due --why 2026-0009");
    typed.compare("due-empty.txt");
}

#[test]
fn each_last_day_is_explained() {
    let mut registry = registry();
    registry.clock("2026-10-08 15:00");
    let mut typed = registry.transcript();
    typed.about("A supplement stopped the clock over the holidays");
    typed.run("fashen due --why 2026-0004");
    typed.about("A last day on a holiday moves; in time before");
    typed.run("fashen due --why 2026-0001");
    typed.about("Overdue");
    typed.run("fashen due --why 2026-0002");
    typed.about("It did not wait, and says why");
    typed.run("fashen due --why 2026-0003");
    typed.about("It stands still");
    typed.run("fashen due --why 2026-0005");
    typed.about("It ended with its case");
    typed.run("fashen due --why 2026-0006");
    typed.about("In English");
    typed.run("fashen due --why 2026-0001 --lang en");
    typed.run("fashen due --why 2026-0003 --lang en");
    typed.compare("due-why.txt");
}

/// Wherever a day is shown that no notice has settled, it says so.
#[test]
fn days_that_nobody_announced_are_marked_everywhere() {
    let mut registry = empty();
    accepted(&mut registry, "2026-12-21 09:00", "--fact urgent=false");
    let mark = "按周末推算";
    for line in [
        "fashen due",
        "fashen due --why 2026-0001",
        "fashen list",
        "fashen --as chen todo",
        "fashen show 2026-0001",
        "fashen next 2026-0001",
    ] {
        let said = registry.done(line).stdout;
        assert!(said.contains(mark), "{line}\n{said}");
    }
    for line in ["fashen due", "fashen due --why 2026-0001", "fashen show 2026-0001"] {
        let said = registry.done(line).stdout;
        assert!(said.contains("按周末推算，待国务院办公厅公布"), "{line}\n{said}");
    }
    registry.done("fashen due --ics a.ics");
    let text = registry.folder.read("a.ics").replace("\r\n ", "");
    assert!(text.contains("按周末推算，待国务院办公厅公布"), "{text}");
}

#[test]
fn cases_and_work_show_their_last_days() {
    let mut registry = registry();
    registry.clock("2026-10-08 15:00");
    let mut typed = registry.transcript();
    typed.run("fashen list");
    typed.run("fashen list --overdue");
    typed.run("fashen list --overdue --fail-on overdue");
    typed.run("fashen list --fail-on overdue");
    typed.run("fashen list --overdue --stage supplement --fail-on overdue");
    typed.run("fashen todo --everybody");
    typed.about("A minimum is shown until it is over");
    typed.run("fashen --as chen next 2026-0004");
    typed.run("fashen show 2026-0004");
    typed.run("fashen --as zhou next 2026-0005");
    typed.run("fashen --as lin next 2026-0001 --lang en");
    typed.compare("due-elsewhere.txt");
}

#[test]
fn a_calendar_file_has_what_was_listed() {
    let mut registry = registry();
    registry.clock("2026-10-08 08:00");
    let mut typed = registry.transcript();
    typed.about("One that stands still has no day and is left out");
    typed.run("fashen due --ics due.ics");
    typed.run("fashen due --overdue --ics overdue.ics --ics-as todo --lang en");
    typed.about("Where it can not be");
    typed.run("fashen due --ics fashen.yaml/due.ics");
    typed.run("fashen due --ics-as todo");
    typed.run("fashen due --why 2026-0001 --ics due.ics");
    typed.compare("due-ics.txt");
    for name in ["due.ics", "overdue.ics"] {
        let text = registry.folder.read(name);
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{name}");
        compare(&format!("tests/command/due/{name}"), &text.replace("\r\n", "\n"));
    }
    // The same record at the same time is the same file.
    registry.done("fashen due --ics again.ics");
    assert_eq!(registry.folder.read("due.ics"), registry.folder.read("again.ics"));
}
