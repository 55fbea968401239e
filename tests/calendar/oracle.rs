//! Every day of the years with a notice, against chinesecalendar and chinese-days, which other people look after.

use super::{day, shipped};
use crate::support::{Folder, ROOT, node, python, skip, tell};
use chrono::{Datelike, NaiveDate};
use fashen::domain::calendar::DayKind;
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};

/// The days that are compared.
const FROM: &str = "2018-01-01";
const TO: &str = "2026-12-31";

/// Days on which the two do not agree with each other, or not with us: whether offices worked, and the notice that
/// decides it. So far there is none.
const DECIDED: [(&str, bool, &str); 0] = [];

#[test]
fn every_day_is_worked_as_others_say() {
    let test = "every_day_is_worked_as_others_say";
    let Some(python) = python::python_of("calendar/requirements.txt", test) else { return };
    let modules = match node::modules("calendar/package.json") {
        Ok(folder) => folder,
        Err(why) => return skip(test, &why),
    };
    let folder = Folder::new();
    let asked = folder.write("asked.json", json!({ "from": FROM, "to": TO }).to_string());
    let one = worked(&python::script(&python, "calendar/oracle.py", &asked));
    let other = worked(&ask_node(&modules));
    let days = shipped();
    let (mut agreed, mut wrong, mut decided) = (0, Vec::new(), DECIDED.to_vec());
    for date in day(FROM).iter_days().take_while(|date| *date <= day(TO)) {
        let ours = days.is_working(date);
        let (one, other) = (one[&date], other[&date]);
        let place = decided.iter().position(|(decided, ..)| day(decided) == date);
        match place.map(|place| decided.swap_remove(place)) {
            Some((_, worked, _)) if worked == ours => {}
            None if one == other && one == ours => agreed += 1,
            _ => wrong
                .push(format!("{date}: ours {ours}, chinesecalendar {one}, chinese-days {other}")),
        }
    }
    assert_eq!(wrong, [""; 0], "look up the notice, correct the calendar or add to DECIDED");
    assert_eq!(decided, [], "these days are beyond those compared");
    assert_eq!((agreed + DECIDED.len(), one.len(), other.len()), (3_287, 3_287, 3_287));
    // Both would agree with Monday to Friday on most days: what was announced must be among them.
    let announced = one.keys().filter(|date| match days.kind(**date) {
        DayKind::MadeUp => true,
        DayKind::Holiday(_) => date.weekday().number_from_monday() <= 5,
        _ => false,
    });
    let announced = announced.count();
    assert!(announced > 200, "only {announced} days differ from the week");
    tell(&format!(
        "{agreed} days agree in three calendars, {announced} of them not as in other weeks"
    ));
}

fn ask_node(modules: &Path) -> String {
    let mut command = Command::new("node");
    command.arg(Path::new(ROOT).join("tests/calendar/oracle.mjs")).arg(modules).args([FROM, TO]);
    let output = command.stdin(Stdio::null()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What an oracle printed.
fn worked(lines: &str) -> BTreeMap<NaiveDate, bool> {
    let line = |line: &str| {
        let (date, worked) = line.split_once(' ').unwrap();
        (day(date), worked == "1")
    };
    lines.lines().map(line).collect()
}
