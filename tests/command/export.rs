//! `export` and `import`: all records as lines of text, and back.

use crate::support::{Moment, Registry};

#[test]
fn a_record_goes_out_and_comes_back_with_the_same_hashes() {
    let registry = Registry::at(Moment::End);
    let mut typed = registry.transcript();
    typed.run("fashen export --out record.jsonl");
    typed.run("fashen export --out record.jsonl");
    typed.run("fashen export --json");
    typed.about("Into a folder that has no settings yet");
    typed.run("fashen import record.jsonl back");
    typed.run("fashen import record.jsonl back --lang en");
    typed.compare("export.txt");
    std::fs::copy(registry.folder.join("fashen.yaml"), registry.folder.join("back/fashen.yaml"))
        .unwrap();
    let head = |line: &str| registry.done(line).data("fashen.verify/1")["head"].clone();
    assert_eq!(head("fashen verify --json"), head("fashen --registry back verify --json"));
    let piped = registry.done("fashen export").stdout;
    assert_eq!(piped, registry.folder.read("record.jsonl"));
    assert_eq!(piped, registry.done("fashen --registry back export").stdout);
}

#[test]
fn a_changed_line_is_refused() {
    let registry = Registry::at(Moment::Review);
    let text = registry.done("fashen export").stdout;
    registry.folder.write("changed.jsonl", text.replacen("zhou", "zhao", 1));
    registry.folder.write("cut.jsonl", &text.as_bytes()[..text.len() / 2]);
    for file in ["changed", "cut"] {
        let ran = registry.refused(&format!("fashen import {file}.jsonl back"), 70);
        assert!(ran.stderr.contains("没有动"), "{}", ran.stderr);
    }
    registry.refused("fashen import nowhere.jsonl back", 4);
}
