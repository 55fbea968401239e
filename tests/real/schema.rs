//! The JSON Schema of the language: as shipped, complete, and of one mind with the reader, which an independent
//! validator is asked about.

use super::outside::{ROOT, fresh, program, run, tell};
use crate::support::{Folder, Program, compare};
use fashen::app::author::schema;
use fashen::input::yaml::shape::{LIBRARY, Shape, Value as Form, WORKFLOW};
use fashen::input::yaml::{self, IncludeFault, ProblemKind};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const SHIPPED: &str = "workflows/workflow.schema.json";

#[test]
fn the_shipped_schema_is_the_one_that_the_program_prints() {
    let folder = Folder::new();
    let printed = Program::new(folder.path()).line("fashen workflow schema");
    assert_eq!(printed.code, 0);
    compare(SHIPPED, &printed.stdout);
    assert_eq!(printed.stdout, Program::new(folder.path()).line("fashen 流程 结构").stdout);
    assert_eq!(printed.stdout, schema::text());
}

/// All maps of the language, by name.
fn shapes() -> BTreeMap<&'static str, &'static Shape> {
    fn add(shape: &'static Shape, found: &mut BTreeMap<&'static str, &'static Shape>) {
        if found.insert(shape.name, shape).is_none() {
            shape.keys.iter().for_each(|key| inside(&key.value, found));
        }
    }
    fn inside(form: &'static Form, found: &mut BTreeMap<&'static str, &'static Shape>) {
        match form {
            Form::Map(shape) => add(shape, found),
            Form::List(form) | Form::Some(form) | Form::Named(form) => inside(form, found),
            Form::Either(one, other) => {
                inside(one, found);
                inside(other, found);
            }
            Form::Title => add(&yaml::shape::LANGUAGES, found),
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    add(&WORKFLOW, &mut found);
    add(&LIBRARY, &mut found);
    found
}

#[test]
fn every_key_of_the_reader_is_in_the_schema_with_a_word_on_it() {
    let schema = schema::schema();
    let shapes = shapes();
    assert!(shapes.len() >= 14, "{:?}", shapes.keys());
    for (name, shape) in shapes {
        let properties = schema["$defs"][name]["properties"].as_object().unwrap();
        let described: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
        assert_eq!(described, shape.names().into_iter().collect(), "{name}");
        for (key, said) in properties {
            assert!(said["description"].is_string(), "{name}.{key}: no word for editors");
        }
        assert_eq!(schema["$defs"][name]["additionalProperties"], false, "{name}");
    }
}

/// The pack that uses every key.
fn every_key() -> PathBuf {
    Path::new(ROOT).join("tests/workflows/every-key/workflow.yaml")
}

fn value(path: &Path) -> Value {
    serde_yaml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What the reader finds wrong with the form of the main file; meaning is none of a schema's business.
fn faults(main: &[u8]) -> Vec<ProblemKind> {
    let library = |path: &str| {
        std::fs::read(every_key().with_file_name(path)).map_err(|_| IncludeFault::Missing)
    };
    let problems = yaml::pack("workflow.yaml", main, &library).err().unwrap_or_default();
    let kinds = problems.into_iter().filter(|one| one.file.is_none()).map(|one| one.kind);
    kinds
        .filter(|kind| {
            let beyond = matches!(kind, ProblemKind::Meaning { .. } | ProblemKind::Elsewhere { .. });
            let there =
                matches!(kind, ProblemKind::Include { fault, .. } if *fault != IncludeFault::Outside);
            !beyond && !there
        })
        .collect()
}

/// Notes every key of the language that a value uses.
fn note(form: &Form, value: &Value, seen: &mut BTreeSet<(&'static str, &'static str)>) {
    match (form, value) {
        (Form::Title, Value::Object(_)) => note(&Form::Map(&yaml::shape::LANGUAGES), value, seen),
        (Form::Map(shape), Value::Object(map)) => {
            for key in shape.keys {
                if let Some(value) = map.get(key.name) {
                    seen.insert((shape.name, key.name));
                    note(&key.value, value, seen);
                }
            }
        }
        (Form::Named(form), Value::Object(map)) => {
            map.values().for_each(|value| note(form, value, seen));
        }
        (Form::List(form) | Form::Some(form), Value::Array(list)) => {
            for value in list {
                note(form, value, seen);
            }
        }
        (Form::Either(one, other), _) => {
            note(one, value, seen);
            note(other, value, seen);
        }
        _ => {}
    }
}

#[test]
fn the_example_uses_every_key_and_is_sound() {
    let main = std::fs::read(every_key()).unwrap();
    let beside = |path: &str| {
        std::fs::read(every_key().with_file_name(path)).map_err(|_| IncludeFault::Missing)
    };
    let read = yaml::pack("workflow.yaml", &main, &beside);
    let read = read.unwrap_or_else(|problems| panic!("{problems:#?}"));
    let mut seen = BTreeSet::new();
    note(&Form::Map(&WORKFLOW), &value(&every_key()), &mut seen);
    for path in read.included.keys() {
        note(&Form::Map(&LIBRARY), &value(&every_key().with_file_name(path)), &mut seen);
    }
    let all = shapes()
        .into_values()
        .flat_map(|shape| shape.keys.iter().map(move |key| (shape.name, key.name)));
    // What shared files may hold is what the main one may hold; once is enough.
    let missing: Vec<_> = all
        .filter(|key| !seen.contains(key))
        .filter(|(shape, key)| {
            let twins = [("workflow", *key), ("library", *key)];
            !(["workflow", "library"].contains(shape)
                && twins.iter().any(|twin| seen.contains(twin)))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Each value of the example replaced by each of these, taken away, and given another key.
fn changes() -> Vec<Value> {
    let others = [
        Value::Null,
        json!(true),
        json!(7),
        json!(-1),
        json!(1.5),
        json!("x"),
        json!("x y"),
        json!("../x"),
        json!(""),
        json!([]),
        json!(["x"]),
        json!([7]),
        json!({}),
        json!({ "x": 1 }),
        json!({ "zh": "甲" }),
    ];
    let whole = value(&every_key());
    let mut found = vec![whole.clone()];
    for place in places(&whole, String::new()) {
        for other in &others {
            let mut changed = whole.clone();
            *changed.pointer_mut(&place).unwrap() = other.clone();
            found.push(changed);
        }
        let (above, last) = place.rsplit_once('/').unwrap_or_default();
        let mut gone = whole.clone();
        let mut renamed = whole.clone();
        if let Some(map) = gone.pointer_mut(above).unwrap().as_object_mut() {
            map.remove(last);
            found.push(gone);
        }
        if let Some(map) = renamed.pointer_mut(above).unwrap().as_object_mut()
            && let Some(value) = map.remove(last)
        {
            map.insert(format!("{last}_x"), value);
            found.push(renamed);
        }
    }
    found
}

/// The places of all values below the root.
fn places(value: &Value, place: String) -> Vec<String> {
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(map) => map.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(list) => {
            list.iter().enumerate().map(|(index, value)| (index.to_string(), value)).collect()
        }
        _ => Vec::new(),
    };
    let below = inside.into_iter().flat_map(|(key, value)| places(value, format!("{place}/{key}")));
    let below: Vec<String> = below.collect();
    let own = (!place.is_empty()).then_some(place);
    own.into_iter().chain(below).collect()
}

/// What the validator says of each document; none where it can not be had.
pub(super) fn verdicts(
    schema: &str,
    (name, definition): (&str, &str),
    files: &[PathBuf],
) -> Option<Vec<String>> {
    let python = program(&["python3"])?;
    let scratch = fresh(name);
    let mut command = Command::new(python);
    command.arg(Path::new(ROOT).join("tests/real/validate.py"));
    command.arg(scratch.with_file_name("schema-venv"));
    command.arg(Path::new(ROOT).join(schema)).arg(definition).args(files);
    let ran = run(&mut command, 300, &scratch.join("ran"));
    if !ran.good && ran.stdout.is_empty() && ran.stderr.contains("no virtual environment") {
        tell("skipped: python3 is here, and `jsonschema` can not be installed");
        return None;
    }
    assert!(ran.good, "{}", ran.stderr);
    Some(ran.text().lines().map(str::to_owned).collect())
}

/// Files with this ending in a folder.
pub(super) fn yaml_files(folder: &str) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(Path::new(ROOT).join(folder))
        .unwrap()
        .map(|one| one.unwrap().path())
        .collect();
    found.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    found.sort();
    found
}

/// One after the other, since they share the validator's virtual environment.
#[test]
fn an_independent_validator_and_the_reader_are_of_one_mind() {
    compare_files();
    compare_changes();
    super::rule_schema::compare();
}

/// What is shipped is accepted, what is bad is refused.
fn compare_files() {
    let packs = std::fs::read_dir(Path::new(ROOT).join("workflows")).unwrap();
    let packs = packs.map(|one| one.unwrap().path().join("workflow.yaml"));
    let mut shipped: Vec<PathBuf> = packs.filter(|path| path.is_file()).collect();
    shipped.push(every_key());
    let Some(said) = verdicts(SHIPPED, ("schema-shipped", "workflow"), &shipped) else { return };
    assert_eq!(said, vec!["ok"; shipped.len()], "{shipped:?}");
    let shared = every_key().with_file_name("shared");
    let shared = ["roles.yaml", "deadlines.yaml"].map(|name| shared.join(name));
    let Some(said) = verdicts(SHIPPED, ("schema-shared", "library"), &shared) else { return };
    assert_eq!(said, ["ok", "ok"]);
    // The validator's own reader is one of YAML 1.1, which takes `date?` for a key; these are handed over as JSON.
    let (mut names, mut lines, mut wanted) = (Vec::new(), String::new(), Vec::new());
    for path in
        ["good", "bad"].iter().flat_map(|kind| yaml_files(&format!("tests/workflows/{kind}")))
    {
        let text = std::fs::read(&path).unwrap();
        let faults = faults(&text);
        // What is lost on the way to JSON.
        let hidden = |kind: &ProblemKind| {
            matches!(kind, ProblemKind::FullWidth { .. } | ProblemKind::DuplicateKey { .. })
        };
        let hidden = faults.iter().any(hidden);
        if let (Ok(value), false) = (serde_yaml::from_slice::<Value>(&text), hidden) {
            writeln!(lines, "{value}").unwrap();
            wanted.push(faults.is_empty());
            names.push(path);
        }
    }
    let file = fresh("schema-files-read").join("files.jsonl");
    std::fs::write(&file, lines).unwrap();
    let Some(said) = verdicts(SHIPPED, ("schema-files", "workflow"), &[file]) else { return };
    let refused = wanted.iter().filter(|good| !**good).count();
    assert!(refused >= 40, "{refused}");
    for ((path, wanted), said) in names.iter().zip(&wanted).zip(&said) {
        assert_eq!(said == "ok", *wanted, "{}: {said}", path.display());
    }
    tell(&format!("{} files, {refused} of them refused by both", names.len()));
}

/// Every change of the example is accepted by both or refused by both; `FASHEN_CASES` says how many of the four
/// thousand are tried.
fn compare_changes() {
    let all = changes();
    let cases = std::env::var("FASHEN_CASES").ok().and_then(|text| text.parse().ok());
    let step = (all.len() / cases.unwrap_or(800_usize).max(1)).max(1);
    let changes: Vec<Value> = all.into_iter().step_by(step).collect();
    let mut lines = String::new();
    for change in &changes {
        writeln!(lines, "{change}").unwrap();
    }
    let file = fresh("schema-changes-files").join("changes.jsonl");
    std::fs::write(&file, lines).unwrap();
    let Some(said) = verdicts(SHIPPED, ("schema-changes", "workflow"), &[file]) else { return };
    assert_eq!(said.len(), changes.len());
    let mut odds = Vec::new();
    let mut refused = 0;
    for (change, said) in changes.iter().zip(&said) {
        let faults = faults(change.to_string().as_bytes());
        refused += usize::from(!faults.is_empty());
        if faults.is_empty() != (said == "ok") {
            odds.push(format!("validator: {said}; reader: {faults:?}"));
        }
    }
    tell(&format!("{} changes, {refused} refused by both", changes.len()));
    assert!(refused > 100 && refused < changes.len());
    assert!(
        odds.is_empty(),
        "{} of {}:\n{}",
        odds.len(),
        changes.len(),
        odds.iter().take(20).cloned().collect::<Vec<_>>().join("\n")
    );
}
