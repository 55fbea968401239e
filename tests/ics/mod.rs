//! Calendar files as real calendar libraries read them: Python's icalendar and ical.js see the same entries, and those
//! that `due --json` lists.

use crate::command::due;
use crate::support::{ROOT, Registry, node, python, skip, tell};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Stdio};

/// The registry of the transcripts, with a title that a calendar file must escape.
fn registry() -> Registry {
    let mut registry = due::registry();
    registry.clock("2026-10-08 12:00");
    let title = "关于加强“甲;乙,丙\\丁”管理的通知：为了看一看很长很长的标题在日历文件里怎样折行而写得很长很长";
    registry.done(&format!(
        "fashen --as zhou submit examples/public-toilets/draft.txt --workflow notice --fact urgent=false --title {title}"
    ));
    registry.done("fashen --as lin advance 2026-0007 intake accept");
    registry
}

/// What `due --json` says of the entries that a calendar file must have: what they are, and on which day.
fn wanted(registry: &Registry) -> Vec<(String, String)> {
    let data = registry.done("fashen due --json").data("fashen.due/1");
    let rows = data["due"].as_array().unwrap().iter().filter(|row| !row["due"].is_null());
    rows.map(|row| {
        let [case, deadline, day] =
            ["case", "deadline", "due"].map(|key| row[key].as_str().unwrap());
        (format!("{case}.{deadline}.{}", row["ordinal"]), day.to_owned())
    })
    .collect()
}

fn agrees(registry: &Registry, kind: &str, read: &Value) {
    let entries = read["entries"].as_array().unwrap();
    let mut seen: Vec<(String, String)> = Vec::new();
    for entry in entries {
        assert_eq!(entry["kind"], kind, "{entry:#}");
        let (name, host) = entry["uid"].as_str().unwrap().split_once('@').unwrap();
        assert!(host.ends_with(".fashen.invalid"), "{entry:#}");
        let case = name.split('.').next().unwrap();
        assert!(entry["summary"].as_str().unwrap().contains(case), "{entry:#}");
        assert!(entry["description"].as_str().unwrap().contains('\n'), "{entry:#}");
        for alarm in entry["alarms"].as_array().unwrap() {
            assert_eq!(alarm["action"], "DISPLAY");
            assert!(alarm["at"].as_str().unwrap().ends_with("T01:00:00Z"), "{entry:#}");
        }
        seen.push((name.to_owned(), entry["day"].as_str().unwrap().to_owned()));
    }
    assert_eq!(seen, wanted(registry));
    assert!(entries.iter().any(|entry| !entry["alarms"].as_array().unwrap().is_empty()));
    let title =
        entries.iter().find(|entry| entry["summary"].as_str().unwrap().contains("2026-0007"));
    let summary = title.unwrap()["summary"].as_str().unwrap();
    assert!(summary.contains("“甲;乙,丙\\丁”") && summary.ends_with("很长很长"), "{summary}");
}

#[test]
fn calendar_libraries_read_what_due_lists() {
    let test = "calendar_libraries_read_what_due_lists";
    let registry = registry();
    for (kind, form) in [("vevent", "event"), ("vtodo", "todo")] {
        let name = format!("{form}.ics");
        registry.done(&format!("fashen due --ics {name} --ics-as {form}"));
        let file = registry.folder.join(&name);
        let mut read = Vec::new();
        if let Some(python) = python::python_of("ics/requirements.txt", test) {
            read.push(("icalendar", python::script(&python, "ics/read.py", &file)));
        }
        match node::modules("ics/package.json") {
            Ok(modules) => read.push(("ical.js", ask_node(&modules, &file))),
            Err(why) => skip(test, &why),
        }
        let read: Vec<(&str, Value)> = read
            .into_iter()
            .map(|(who, text)| (who, serde_json::from_str(&text).unwrap()))
            .collect();
        for (who, value) in &read {
            tell(&format!(
                "{who}: {} entries of {form}",
                value["entries"].as_array().unwrap().len()
            ));
            agrees(&registry, kind, value);
        }
        if let [(_, one), (_, other)] = read.as_slice() {
            assert_eq!(one, other, "icalendar and ical.js read different things");
        }
    }
}

/// What ical.js reads.
fn ask_node(modules: &Path, file: &Path) -> String {
    let mut command = Command::new("node");
    command.arg(Path::new(ROOT).join("tests/ics/read.mjs")).args([modules, file]);
    let output = command.stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

/// A file that was damaged is not read as if nothing were wrong: the judges can fail.
#[test]
fn calendar_libraries_see_what_is_missing() {
    let name = "calendar_libraries_see_what_is_missing";
    let Some(python) = python::python_of("ics/requirements.txt", name) else { return };
    let registry = registry();
    registry.done("fashen due --ics a.ics");
    let text = registry.folder.read("a.ics");
    let at = text.find("UID:").unwrap();
    let file = registry.folder.write("b.ics", format!("{}X-{}", &text[..at], &text[at..]));
    let read: Value = serde_json::from_str(&python::script(&python, "ics/read.py", &file)).unwrap();
    assert_eq!(read["entries"][0]["uid"], json!(null));
}
