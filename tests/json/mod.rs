//! `--json`: every view's keys are those that docs/json.md lists, no more and no fewer.
//!
//! The lists stand between `<!-- keys:begin SCHEMA -->` and `<!-- keys:end -->`. `FASHEN_BLESS=1` writes them;
//! what stands behind a key by hand is kept. Removing or renaming a key breaks whoever reads the output: that
//! takes a new number behind the name of the schema.

mod lines;
mod word;

use self::lines::LINES;
use crate::command::finding;
use crate::support::{Moment, ROOT, Registry, compare};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

const DOCUMENT: &str = "docs/json.md";

/// Maps whose keys are names that the office or the workflow chose.
const OPEN: [&str; 9] = [
    "answers",
    "dimensions",
    "facts",
    "files",
    "record",
    "stages",
    "unless[]",
    "waiting",
    "when[]",
];

/// Views of checks, which are shown whatever was found.
const CHECKS: [&str; 12] = [
    "fashen.check/1",
    "fashen.check-batch/1",
    "fashen.check-case/1",
    "fashen.migrate/1",
    "fashen.workflow-check/1",
    "fashen.workflow-import/1",
    "fashen.workflow-test/1",
    "fashen.rules-test/1",
    "fashen.templates-check/1",
    "fashen.verify/1",
    "fashen.doctor/1",
    "fashen.repair/1",
];

/// What the views of a case begin with, each in the same way.
const HEAD: [&str; 4] = ["active", "ended", "waiting", "withdrawn"];

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

/// A document that says everything of itself that a text can say.
const FULL: &str = "\
甲镇人民政府文件
甲政规〔2026〕3号
# 甲镇人民政府关于印发《甲镇摊点管理办法》的通知
各村民委员会：
现将《甲镇摊点管理办法》印发给你们，请遵照执行。
甲镇人民政府
2026年3月1日
甲镇摊点管理办法
第一章　总则
第一条　摊点应当整洁。违反本办法第九条的，依照《中华人民共和国行政处罚法》第八条处理。
第二条　本办法由甲镇人民政府负责解释。
第二条之一　摊点应当有序。
第三条　本办法自2026年4月1日起施行，有效期2年。《甲镇摊点管理规定》（甲政发〔2019〕5号）同时废止。
主题词：市场　管理　通知
![图](a.png)
";

/// The same of one that is in force until a day.
const UNTIL: &str = "\
甲镇人民政府关于摊点的通告
一、摊点应当整洁。
二、本通告自公布之日起30日后施行，有效期至2028年3月31日。
甲镇人民政府
2026年3月1日
";

/// A list of older documents: one without a number, and one with all there is to state.
const STOCK: &str = "\
标题,文号,统一登记号,索引号,主题分类,成文日期,公布日期,施行日期,有效期至,备案日期,备案号,公开方式,链接,备注,序号\n\
甲镇摊点管理办法,甲政规〔2019〕5号,JZCR-2019-5,000/2019-5,市场监管,2019-04-30,2019-05-01,2019-06-01,2031-05-31,2019-05-20,\
乙备〔2019〕3号,公告栏,http://example.invalid/5.html,2021年修改,1\n\
甲镇河道保洁办法,临青政规〔2026〕9号,,,,,2026-01-04,,,,,,,,2\n\
";

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
    crate::command::laws::downloaded(&registry);
    crate::command::laws::repealed(&registry);
    registry.folder.write("stock.csv", STOCK);
    registry.folder.write("full.md", FULL);
    registry.folder.write("until.txt", UNTIL);
    registry.folder.write("odd.txt", "第一条　甲。\n第三条　乙。\n");
    registry.folder.write("commented.docx", word::commented());
    wrong_scenarios(&registry);
    let rules = "workflows/normative-document/rules/own";
    registry.folder.write(&format!("{rules}/wrong.yaml"), crate::command::rules::WRONG);
    registry.folder.write(&format!("{rules}/reasoned.yaml"), crate::command::rules::REASONED);
    office_calendar(&registry, moment);
    let exotic = std::fs::read_to_string(Path::new(ROOT).join("tests/workflows/good/exotic.yaml"));
    registry.folder.write("exotic.yaml", exotic.unwrap());
    if moment == Moment::End {
        registry.stray(b"of last week", Duration::from_secs(7 * 24 * 3600));
        registry.stray(b"of this hour", Duration::ZERO);
    }
    registry.folder.write("two.yaml", two(&registry));
    if moment == Moment::Opinion {
        let asked = ("chen", "2026-09-16T10:00:00+08:00");
        finding::checked(&registry, asked, "draft-v1.txt", &finding::FIRST);
    }
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
