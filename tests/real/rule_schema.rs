//! The JSON Schema of rules: as shipped, complete, and of one mind with the reader on every file of rules that there is.

use super::outside::{ROOT, tell};
use super::schema::{verdicts, yaml_files};
use crate::support::{Folder, Program, compare as same};
use fashen::app::author::schema;
use fashen::input::yaml::shape::{RULE, WORD_SETS};
use std::path::{Path, PathBuf};

const SHIPPED: &str = "workflows/rules.schema.json";

/// Where the shipped rules are: a folder a topic, and the words.
const RULES: &str = "workflows/normative-document/rules";

#[test]
fn the_shipped_schema_of_rules_is_the_one_that_the_program_prints() {
    let folder = Folder::new();
    let printed = Program::new(folder.path()).line("fashen rules schema");
    assert_eq!(printed.code, 0);
    same(SHIPPED, &printed.stdout);
    assert_eq!(printed.stdout, Program::new(folder.path()).line("fashen 规则 结构").stdout);
}

#[test]
fn every_key_of_a_rule_is_in_the_schema_with_a_word_on_it() {
    let schema = schema::rules();
    for shape in [&RULE, &WORD_SETS] {
        let properties = schema["$defs"][shape.name]["properties"].as_object().unwrap();
        assert_eq!(properties.len(), shape.keys.len());
    }
    for (name, definition) in schema["$defs"].as_object().unwrap() {
        for (key, said) in definition["properties"].as_object().into_iter().flatten() {
            assert!(said["description"].is_string(), "{name}.{key}: no word for editors");
        }
    }
    assert!(schema["$defs"].get("stage").is_none() && schema["$defs"].get("period").is_none());
}

/// What an independent validator says of the shipped rules, and of those with which something is wrong.
pub(super) fn compare() {
    let topics = std::fs::read_dir(Path::new(ROOT).join(RULES)).unwrap();
    let topics = topics.map(|one| one.unwrap()).filter(|one| one.path().is_dir());
    let topics = topics.map(|one| format!("{RULES}/{}", one.file_name().to_str().unwrap()));
    let shipped: Vec<PathBuf> = topics.flat_map(|topic| yaml_files(&topic)).collect();
    let words = [Path::new(ROOT).join(RULES).join("words.yaml")];
    let Some(said) = verdicts(SHIPPED, ("schema-rules", "rule"), &shipped) else { return };
    for (path, said) in shipped.iter().zip(&said) {
        assert_eq!(said, "ok", "{}", path.display());
    }
    assert_eq!(verdicts(SHIPPED, ("schema-words", "word_sets"), &words).unwrap(), ["ok"]);
    let mut refused = 0;
    for (folder, definition) in [("tests/rules/bad", "rule"), ("tests/rules/words", "word_sets")] {
        let files = yaml_files(folder);
        let said = verdicts(SHIPPED, ("schema-bad-rules", definition), &files).unwrap();
        for (path, said) in files.iter().zip(&said) {
            // Each of these has a fault of form, among others.
            assert!(said.starts_with("bad"), "{}: {said}", path.display());
        }
        refused += files.len();
    }
    tell(&format!("{} rules and their words accepted, {refused} files refused", shipped.len()));
}
