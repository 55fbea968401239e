//! The exported files in bpmn-moddle and bpmnlint (`open.mjs`), in a folder of `target/exchange` that is made once.
//!
//! Rules of bpmnlint that are about correctness and about gateways being explicit are errors (`bpmnlintrc.json`). Two are
//! off: `superfluous-label`, since a flow is named after its outcome also where there is no other, and
//! `superfluous-termination`, which takes the only end of a process for one that need not end what a cancelled branch
//! has left.

use super::shipped;
use crate::support::random_definition::{Wishes, sound};
use crate::support::{Folder, ROOT, node, skip, tell};
use fashen::input::yaml;
use fashen::lang::Lang;
use fashen::output::bpmn;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Random definitions that are opened beside the shipped ones.
const DEFINITIONS: u64 = 100;

#[test]
fn exported_files_open_without_warnings_and_pass_the_linter() {
    let modules = match node::modules("exchange/package.json") {
        Ok(folder) => folder,
        Err(why) => {
            skip("exported_files_open_without_warnings_and_pass_the_linter", &why);
            return;
        }
    };
    let folder = Folder::new();
    let mut files = Vec::new();
    for (name, workflow) in shipped() {
        for lang in [Lang::Zh, Lang::En] {
            let file = format!("{name}-{}.bpmn", lang.as_str());
            files.push(folder.write(&file, bpmn(&workflow, lang).text));
        }
    }
    for seed in 0..DEFINITIONS {
        let drawn = sound(seed, &Wishes::default());
        let workflow = yaml::workflow(drawn.yaml.as_bytes())
            .unwrap_or_else(|problems| panic!("{drawn}: {problems:#?}"));
        let text = bpmn(&workflow, Lang::Zh).text;
        files.push(folder.write(&format!("seed-{seed}.bpmn"), text));
    }
    let told = open(&modules, &files);
    assert_eq!(told.len(), files.len());
    for one in &told {
        let empty = json!([]);
        let clean = ["warnings", "errors", "advice"].iter().all(|key| one[key] == empty);
        assert!(clean, "{one:#}");
        assert!(one["elements"].as_u64().unwrap() > 10, "{one:#}");
    }
    tell(&format!(
        "bpmn-moddle and bpmnlint opened {} files, seeds 0 to {}",
        told.len(),
        DEFINITIONS - 1
    ));
}

/// What a broken file does to the judges: a test that can not fail would prove nothing.
#[test]
fn the_judges_see_what_is_wrong() {
    let Ok(modules) = node::modules("exchange/package.json") else {
        skip("the_judges_see_what_is_wrong", "no node with its modules");
        return;
    };
    let folder = Folder::new();
    let (_, workflow) = shipped().swap_remove(0);
    let text = bpmn(&workflow, Lang::En).text;
    let dangling = text.replacen("targetRef=\"", "targetRef=\"no", 1);
    let implicit = text.replacen("<bpmn:endEvent", "<bpmn:task id=\"stray\"/><bpmn:endEvent", 1);
    assert!(dangling != text && implicit != text);
    let files = [folder.write("a.bpmn", dangling), folder.write("b.bpmn", implicit)];
    let told = open(&modules, &files);
    assert_ne!(told[0]["warnings"], json!([]), "{:#}", told[0]);
    assert_ne!(told[1]["errors"], json!([]), "{:#}", told[1]);
}

fn open(modules: &Path, files: &[PathBuf]) -> Vec<Value> {
    let tests = Path::new(ROOT).join("tests/exchange");
    let mut command = Command::new("node");
    command.arg(tests.join("open.mjs")).arg(modules).arg(tests.join("bpmnlintrc.json"));
    let output = command.args(files).stdin(Stdio::null()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let lines = String::from_utf8(output.stdout).unwrap();
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}
