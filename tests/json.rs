//! `--json`: every view's keys are those that docs/json.md lists, no more and no fewer.
//!
//! The lists stand between `<!-- keys:begin SCHEMA -->` and `<!-- keys:end -->`. `FASHEN_BLESS=1` writes them;
//! what stands behind a key by hand is kept. Removing or renaming a key breaks whoever reads the output: that
//! takes a new number behind the name of the schema.

use crate::support::{Moment, ROOT, Registry, compare};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

const DOCUMENT: &str = "docs/json.md";

/// Maps whose keys are names that the office or the workflow chose.
const OPEN: [&str; 8] =
    ["answers", "facts", "files", "record", "stages", "unless[]", "waiting", "when[]"];

/// Views of checks, which are shown whatever was found.
const CHECKS: [&str; 7] = [
    "fashen.migrate/1",
    "fashen.workflow-check/1",
    "fashen.workflow-import/1",
    "fashen.workflow-test/1",
    "fashen.verify/1",
    "fashen.doctor/1",
    "fashen.repair/1",
];

/// What the views of a case begin with, each in the same way.
const HEAD: [&str; 4] = ["active", "ended", "waiting", "withdrawn"];

/// Lines that together show every key there is; before `verify` at the decision all contents are changed. Those that change something change their own copy; where
/// there are several, the last one is looked at.
const LINES: &[(Moment, &str)] = &[
    (Moment::New, "init other --organ 甲镇人民政府 --superior 乙区人民政府 --short 甲政规"),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --fact market=false --on-paper explanation=卷一",
    ),
    (Moment::New, "demo three"),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as lin advance 2026-0001 intake accept; --as lin advance 2026-0001 hearing heard; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition --for 2026-0001",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as lin advance 2026-0001 intake accept; --as lin advance 2026-0001 hearing heard; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition; \
         --as zhou link 2026-0001 fair 2026-0002; --as chen todo",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as lin advance 2026-0001 intake accept; --as lin advance 2026-0001 hearing heard; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition --for 2026-0001; \
         --as chen advance 2026-0002 assess fail; show 2026-0001",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=false; \
         --as lin advance 2026-0001 intake accept; next 2026-0001",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition --for 2026-0001; \
         show 2026-0002",
    ),
    (
        Moment::New,
        "--as zhou submit examples/public-toilets/draft.txt --workflow agreement --fact market=true; \
         --as zhou submit examples/public-toilets/draft.txt --workflow fair-competition; \
         --as zhou link 2026-0001 fair 2026-0002",
    ),
    (
        Moment::New,
        "--as zhou submit examples/duty-roster/draft.txt --fact market=false --fact public_impact=false \
         --on-paper explanation=卷一 --on-paper legal_basis=卷二 --on-paper consultation=卷三 --on-paper own_review=卷四; \
         --as lin answer 2026-0001 intake --rest-ok; --as lin advance 2026-0001 intake accept; show 2026-0001",
    ),
    (Moment::End, "list --all"),
    (Moment::End, "due"),
    (Moment::End, "due --ics a.ics"),
    (Moment::End, "due --why 2026-0002"),
    (Moment::Supplement, "due --why 2026-0002"),
    (
        Moment::New,
        "--now 2026-09-07T09:00:00+08:00 --as zhou submit examples/public-toilets/draft.txt --workflow notice --fact urgent=true; \
         --now 2026-09-07T09:00:00+08:00 --as lin advance 2026-0001 intake accept; \
         --now 2026-09-08T09:00:00+08:00 --as zhou submit examples/public-toilets/draft.txt --workflow notice --fact urgent=true; \
         --now 2026-09-08T09:00:00+08:00 --as lin advance 2026-0002 intake accept; \
         --now 2026-09-09T09:00:00+08:00 --as chen advance 2026-0002 review supplement; \
         --now 2027-01-08T15:00:00+08:00 due",
    ),
    (
        Moment::New,
        "--now 2026-09-14T09:00:00+08:00 --as zhou submit examples/public-toilets/draft.txt --workflow notice --fact urgent=true; \
         --now 2026-09-14T09:00:00+08:00 --as lin advance 2026-0001 intake accept; \
         --now 2026-09-15T09:00:00+08:00 --as chen advance 2026-0001 review supplement; \
         --now 2026-09-16T09:00:00+08:00 --as zhou advance 2026-0001 supplement resubmit; \
         --now 2026-09-16T10:00:00+08:00 --as chen advance 2026-0001 review pass -r published_on=2026-09-16 --early 防汛; \
         --now 2026-09-17T15:00:00+08:00 due --why 2026-0001",
    ),
    (Moment::Review, "list"),
    (Moment::Review, "--as chen todo"),
    (Moment::End, "show 2026-0002"),
    (Moment::End, "show 2026-0003"),
    (Moment::SecondRound, "show 2026-0002"),
    (Moment::Review, "show 2026-0001"),
    (Moment::Review, "next 2026-0001"),
    (Moment::Opinion, "next 2026-0002"),
    (Moment::End, "next 2026-0002"),
    (Moment::End, "next 2026-0001"),
    (
        Moment::Review,
        "--as chen answer 2026-0001 content --item CON-05=problem:收费 --clause 第九条 --proposal 删去 --basis 某条例",
    ),
    (Moment::Opinion, "--as chen advance 2026-0002 opinion revise -r summary=应当修改"),
    (Moment::Supplement, "--as lin advance 2026-0002 intake supplement -r request=补充材料"),
    (Moment::Review, "--as chen advance 2026-0001 subject fail"),
    (
        Moment::Revision,
        "--as wu revise 2026-0002 examples/country-fair/draft-v2.txt --reply CON-05=rejected:另有依据",
    ),
    (Moment::Review, "--as zhou withdraw 2026-0001 --reason 重拟"),
    (
        Moment::Review,
        "--as chen answer 2026-0001 content -i CON-01=ok --basis 某条例; history 2026-0001",
    ),
    (Moment::Review, "--as lin issue 2026-0001 routing-sheet"),
    (Moment::End, "history 2026-0001"),
    (Moment::End, "history 2026-0002"),
    (Moment::End, "--as lin issue 2026-0001 opinion"),
    (Moment::End, "--as lin issue 2026-0001 filing"),
    (Moment::End, "papers 2026-0001"),
    (Moment::End, "catalogue list"),
    (Moment::End, "catalogue show 2026-0001"),
    (Moment::End, "catalogue show 2026-0002"),
    (Moment::New, "calendar show 2026"),
    (Moment::New, "calendar show 2031"),
    (Moment::New, "calendar add year.yaml --dry-run"),
    (Moment::Review, "calendar add year.yaml"),
    (Moment::New, "calendar count 2026-09-16 15 days --roll --why"),
    (Moment::New, "calendar count 2026-12-24 9 workdays --why"),
    (Moment::New, "calendar between 2026-01-31 2027-01-31"),
    (Moment::New, "calendar between 2026-01-31 2027-02-03"),
    (Moment::End, "publish"),
    (Moment::End, "verify"),
    (Moment::Decision, "verify"),
    (Moment::End, "backup one.bak; backup two.bak --since one.bak"),
    (Moment::End, "backup one.bak; restore one.bak back"),
    (Moment::End, "export --out record.jsonl; import record.jsonl back"),
    (Moment::End, "export --out record.jsonl"),
    (Moment::End, "export --format xes --out log.xes"),
    (Moment::End, "doctor"),
    (Moment::End, "doctor --garbage"),
    (Moment::End, "repair saved"),
    (Moment::End, "explain open-findings"),
    (Moment::End, "explain CON-05"),
    (Moment::End, "explain intake"),
    (Moment::End, "explain PRO-05"),
    (
        Moment::Review,
        "--as chen answer 2026-0001 content -i CON-01=ok --basis 某条例; --as zhou withdraw 2026-0001 --reason 重拟; \
         show 2026-0001",
    ),
    (
        Moment::End,
        "--as lin answer 2026-0002 filing --rest-ok; \
         --as lin advance 2026-0002 filing submit -r sent_on=2026-10-14 --on-paper consultation=卷三; \
         --as lin issue 2026-0002 filing",
    ),
    (Moment::Revision, "--as wu submit examples/public-toilets/draft.txt --workflow broken"),
    (Moment::New, "workflow diff normative-document two.yaml"),
    (Moment::Review, "workflow diff --case 2026-0001"),
    (Moment::New, "workflow simulate normative-document --cases 40 --people 1 --arrivals 9"),
    (
        Moment::Review,
        "--as lin migrate 2026-0001 --to two.yaml --fact minors=true --map subject=main --map gone=main",
    ),
    (Moment::Review, "--as lin migrate --all --to two.yaml"),
    (
        Moment::Review,
        "--as lin migrate 2026-0001 --to two.yaml --fact minors=true --map subject=main; show 2026-0001",
    ),
    (Moment::End, "workflow-check"),
    (Moment::New, "workflow export normative-document --format bpmn"),
    (Moment::New, "workflow export normative-document --format bpmn --output w.bpmn"),
    (
        Moment::New,
        "workflow export normative-document --format bpmn --output w.bpmn; workflow import w.bpmn --format bpmn",
    ),
    (
        Moment::New,
        "workflow export normative-document --format bpmn --output w.bpmn; \
         workflow import w.bpmn --format bpmn --output back",
    ),
    (Moment::End, "workflow-check broken.yaml"),
    (Moment::New, "workflow schema"),
    (Moment::End, "workflow test contract"),
    (Moment::Review, "workflow show normative-document"),
    (Moment::New, "workflow show exotic.yaml"),
    (Moment::Review, "workflow graph normative-document"),
    (Moment::Review, "workflow graph normative-document --output out.svg"),
    (Moment::Review, "show 2026-0001 --graph out.svg"),
    (Moment::End, "show 2026-0009"),
    (Moment::Review, "--as zhou advance 2026-0001 subject pass"),
    (Moment::Revision, "--as wu revise 2026-0002 broken.docx"),
];

/// Key paths with the kinds of values seen there.
type Keys = BTreeMap<String, BTreeSet<&'static str>>;

#[test]
fn every_key_is_documented() {
    let mut schemas: BTreeMap<String, Keys> = BTreeMap::new();
    for (moment, lines) in LINES {
        let registry = prepared(*moment);
        let (before, line) = lines.rsplit_once("; ").unwrap_or(("", lines));
        for line in before.split("; ").filter(|line| !line.is_empty()) {
            registry.done(&format!("fashen {line}"));
        }
        let ran = registry.run(&format!("fashen {line} --json"));
        let envelope: Value = serde_json::from_str(&ran.stdout)
            .unwrap_or_else(|error| panic!("{line}: {error}\n{}", ran.said()));
        let (schema, data) = opened(line, &envelope, ran.code);
        note(schemas.entry(schema).or_default(), "", data);
    }
    share_head(&mut schemas);
    let path = Path::new(ROOT).join(DOCUMENT);
    let text = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    let fresh = schemas.iter().fold(text, |text, (schema, keys)| with_keys(&text, schema, keys));
    compare(DOCUMENT, &fresh);
    assert_eq!(
        documented(&fresh),
        schemas.into_keys().collect::<Vec<_>>(),
        "sections of {DOCUMENT}"
    );
}

/// A registry with files that have problems, and an intake that two must approve.
fn prepared(moment: Moment) -> Registry {
    let registry = Registry::at(moment);
    let problems = "start: intake\nstagse: {}\n";
    registry.folder.write("broken.yaml", problems);
    registry.folder.write("workflows/broken/workflow.yaml", problems);
    for name in ["agreement", "fair-competition"] {
        let text = std::fs::read_to_string(
            Path::new(ROOT).join(format!("tests/command/link/{name}.yaml")),
        );
        registry.folder.write(&format!("workflows/{name}/workflow.yaml"), text.unwrap());
    }
    let notice = std::fs::read_to_string(Path::new(ROOT).join("tests/command/due/notice.yaml"));
    registry.folder.write("workflows/notice/workflow.yaml", notice.unwrap());
    registry.folder.write("broken.docx", "no such thing");
    wrong_scenarios(&registry);
    office_calendar(&registry, moment);
    let exotic = std::fs::read_to_string(Path::new(ROOT).join("tests/workflows/good/exotic.yaml"));
    registry.folder.write("exotic.yaml", exotic.unwrap());
    if moment == Moment::End {
        registry.stray(b"of last week", Duration::from_secs(7 * 24 * 3600));
        registry.stray(b"of this hour", Duration::ZERO);
    }
    registry.folder.write("two.yaml", two(&registry));
    if moment == Moment::Decision {
        lose_contents(&registry.folder.join("store/blobs"));
    }
    if moment == Moment::New {
        let file = "workflows/normative-document/workflow.yaml";
        let text = registry.folder.read(file);
        let one = "require: {materials: complete, needs: complete, checklist: clear}";
        let two = text.replacen(one, "require: {materials: complete, approvals: 2}", 1);
        assert_ne!(text, two);
        registry.folder.write(file, two);
    }
    registry
}

/// A new year's data, a day on which the office is closed and, at the review, no calendar but the one that is carried.
fn office_calendar(registry: &Registry, moment: Moment) {
    registry.folder.write("year.yaml", crate::command::calendar::YEAR);
    let text = registry.folder.read("fashen.yaml");
    let closed = "calendar: {name: cn, closed: [{name: 搬迁, days: [2026-12-25], basis: 通告}]}";
    assert!(text.contains("calendar: cn"));
    registry.folder.write("fashen.yaml", text.replacen("calendar: cn", closed, 1));
    if moment == Moment::Review {
        std::fs::remove_file(registry.folder.join("workflows/calendars/cn.yaml")).unwrap();
    }
}

/// Scenarios of a workflow that are not as it is: one that can not be read, one that is refused, one of a fact that no
/// other tries.
fn wrong_scenarios(registry: &Registry) {
    let folder = "workflows/contract/scenarios";
    for name in std::fs::read_dir(registry.folder.join(folder)).unwrap() {
        std::fs::remove_file(name.unwrap().path()).unwrap();
    }
    registry.folder.write(&format!("{folder}/a.yaml"), "title: 甲\nsteps: [{intak: accept}]\n");
    let refused = "title: 乙\nsteps:\n  - {intake: accept}\n";
    registry.folder.write(&format!("{folder}/b.yaml"), refused);
    let elsewhere = "title: 丙\nsteps:\n  - {withdraw: 不办了}\nexpect: {ended: signed}\n";
    registry.folder.write(&format!("{folder}/c.yaml"), elsewhere);
}

/// The shipped workflow with a stage renamed, a question moved, another gone, and a fact more.
fn two(registry: &Registry) -> String {
    let text = registry.folder.read("workflows/normative-document/workflow.yaml");
    let cut = |text: &str, from: &str, to: &str| {
        let (from, to) = (text.find(from).unwrap(), text.find(to).unwrap());
        (text[..from].to_owned() + &text[to..], text[from..to].to_owned())
    };
    let (text, _) = cut(&text, "      - id: SCR-02", "      - id: SCR-03");
    let (text, moved) = cut(&text, "      - id: CON-01", "      - id: CON-02");
    let text = text.replacen("      - id: AUT-01", &format!("{moved}      - id: AUT-01"), 1);
    let text = text.replace("  subject:\n", "  main:\n").replace("[subject,", "[main,");
    let fact = "  minors:\n    type: bool\n    title: 涉及未成年人\n  joint:\n";
    text.replacen("  joint:\n", fact, 1).replacen(
        "reason: {type: text, title: 认定理由}",
        "reason: {type: text, title: 理由}",
        1,
    )
}

/// Changes every file that the store keeps.
fn lose_contents(blobs: &Path) {
    for folder in std::fs::read_dir(blobs).unwrap() {
        for file in std::fs::read_dir(folder.unwrap().path()).unwrap() {
            std::fs::write(file.unwrap().path(), "changed").unwrap();
        }
    }
}

/// What is seen in one view of a case can be seen in all of them.
fn share_head(schemas: &mut BTreeMap<String, Keys>) {
    let head = |key: &str| HEAD.contains(&key.split(['.', '[']).next().unwrap_or_default());
    let mut shared = Keys::new();
    let of_cases = || schemas.values().filter(|keys| keys.contains_key("waiting"));
    for (key, kinds) in of_cases().flatten().filter(|(key, _)| head(key)) {
        shared.entry(key.clone()).or_default().extend(kinds);
    }
    for keys in schemas.values_mut().filter(|keys| keys.contains_key("waiting")) {
        keys.extend(shared.clone());
    }
}

/// The schema of an envelope and what it holds; it must hold nothing else.
fn opened<'v>(line: &str, envelope: &'v Value, code: i32) -> (String, &'v Value) {
    let keys: Vec<&String> = envelope.as_object().unwrap().keys().collect();
    let schema = envelope["schema"].as_str().unwrap();
    let inside = if schema == "fashen.error/1" { "error" } else { "data" };
    assert_eq!(keys, [inside, "schema"], "{line}");
    // A check that found something shows what it found.
    assert!((code == 0) == (inside == "data") || CHECKS.contains(&schema), "{line}: {code}");
    (schema.to_owned(), &envelope[inside])
}

fn note(keys: &mut Keys, path: &str, value: &Value) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !path.is_empty() {
        keys.entry(path.to_owned()).or_default().insert(kind);
    }
    match value {
        Value::Array(inside) => inside.iter().for_each(|one| note(keys, &format!("{path}[]"), one)),
        Value::Object(map) => {
            let last = path.rsplit('.').next().unwrap_or_default();
            for (key, inside) in map {
                let key = if OPEN.contains(&last) { "*" } else { key };
                let path = if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
                note(keys, &path, inside);
            }
        }
        _ => {}
    }
}

/// The document with the list of a schema's keys; words that stand behind a key are kept.
fn with_keys(text: &str, schema: &str, keys: &Keys) -> String {
    let begin = format!("<!-- keys:begin {schema} -->\n");
    let (before, after) =
        text.split_once(&begin).unwrap_or_else(|| panic!("{DOCUMENT} lacks {schema}"));
    let (list, after) = after.split_once("<!-- keys:end -->").unwrap();
    let words = |key: &str| {
        let lead = format!("- `{key}` ");
        let line = list.lines().find(|line| line.starts_with(&lead));
        line.and_then(|line| line.split_once(" — "))
            .map_or(String::new(), |(_, words)| format!(" — {words}"))
    };
    let mut fresh = String::new();
    for (key, kinds) in keys.iter().filter(|(key, kinds)| says_something(keys, key, kinds)) {
        let kinds = kinds.iter().copied().collect::<Vec<_>>().join(" or ");
        let _ = writeln!(fresh, "- `{key}` {kinds}{}", words(key));
    }
    format!("{before}{begin}{fresh}<!-- keys:end -->{after}")
}

/// A map or list whose inside is listed needs no line of its own, unless it can be something else as well.
fn says_something(keys: &Keys, key: &str, kinds: &BTreeSet<&str>) -> bool {
    let holds =
        |other: &String| other.strip_prefix(key).is_some_and(|rest| rest.starts_with(['.', '[']));
    let plain = kinds.iter().all(|kind| matches!(*kind, "array" | "object"));
    !(plain && keys.keys().any(holds))
}

/// The schemas that have a section, in order of name.
fn documented(text: &str) -> Vec<String> {
    let heads = text.lines().filter_map(|line| line.strip_prefix("## `"));
    let names =
        heads.filter_map(|head| head.split('`').next()).filter(|name| name.starts_with("fashen."));
    let mut names: Vec<String> = names.map(str::to_owned).collect();
    names.sort();
    names
}

/// One envelope and nothing else on stdout; what people are told stays on stderr.
#[test]
fn json_stands_alone_on_stdout() {
    let registry = Registry::at(Moment::Review);
    let line = "fashen --as chen answer 2026-0001 subject --rest-ok --json";
    let ran = registry.done(line);
    assert_eq!(ran.data("fashen.answer/1")["case"], "2026-0001");
    assert_eq!(
        registry.done("fashen --as chen answer 2026-0001 authority --rest-ok --json -q").stderr,
        ""
    );
}

/// Keys and codes are the same in every language; only sentences differ.
#[test]
fn keys_and_codes_are_never_translated() {
    let registry = Registry::at(Moment::Review);
    let line = "fashen --as zhou advance 2026-0001 subject pass --json";
    let chinese = registry.run(line).data("fashen.error/1");
    let english = registry.in_english().run(line).data("fashen.error/1");
    assert_eq!(chinese["code"], english["code"]);
    assert_eq!(chinese["hint"], english["hint"]);
    assert_ne!(chinese["message"], english["message"]);
    let codes = |error: &Value| {
        error["details"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["code"].clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(codes(&chinese), codes(&english));
}
