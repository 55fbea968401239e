//! `workflow graph` and `show --graph`: a workflow as a drawing.

use crate::support::{Folder, Moment, Program, ROOT, Registry, compare};

const EXOTIC: &str = "tests/workflows/good/exotic.yaml";

fn drawn(format: &str) -> String {
    let folder = Folder::new();
    let file = format!("{ROOT}/{EXOTIC}");
    let words = ["workflow", "graph", &file, "--format", format];
    let ran = Program::new(folder.path()).words(&words);
    assert_eq!(ran.code, 0, "{}", ran.said());
    ran.stdout
}

/// The picture in the documents is the one that the program draws today.
#[test]
fn the_shipped_workflow_in_the_documents() {
    let registry = Registry::at(Moment::New);
    let ran = registry.done("fashen workflow graph normative-document");
    compare("docs/workflow-normative-document.svg", &ran.stdout);
}

#[test]
fn a_case_in_review_in_the_documents() {
    let registry = Registry::at(Moment::Review);
    registry.done("fashen --as chen answer 2026-0001 subject --rest-ok");
    registry.done("fashen --as chen advance 2026-0001 subject pass");
    let ran = registry.done("fashen show 2026-0001 --graph case.svg");
    assert!(ran.stdout.contains("case.svg"), "{}", ran.said());
    let drawing = registry.folder.read("case.svg");
    assert!(drawing.contains("等待汇合：已到 1／4"));
    compare("docs/case-in-review.svg", &drawing);
    assert_eq!(registry.done("fashen -q show 2026-0001 --graph").stdout, drawing);
}

#[test]
fn a_case_that_ended_shows_where() {
    let registry = Registry::at(Moment::End);
    let drawing = registry.done("fashen show 2026-0003 --graph").stdout;
    assert!(drawing.contains("2026-09-15 办结"), "{drawing}");
}

/// Words that every format must escape, drawn in each.
#[test]
fn nothing_that_an_author_writes_breaks_a_drawing() {
    compare("tests/command/workflow-graph-exotic.mmd", &drawn("mermaid"));
    compare("tests/command/workflow-graph-exotic.dot", &drawn("dot"));
    compare("tests/command/workflow-graph-exotic.svg", &drawn("svg"));
}

/// Every statement is of a form that Graphviz reads, with its quotes in order.
#[test]
fn the_dot_is_well_formed() {
    let text = drawn("dot");
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("digraph \"") && lines[0].ends_with("\" {"));
    assert_eq!(lines.last(), Some(&"}"));
    for line in &lines[1..lines.len() - 1] {
        let mut bare = String::new();
        let (mut inside, mut escaped) = (false, false);
        for c in line.chars() {
            match c {
                _ if escaped => escaped = false,
                '\\' if inside => escaped = true,
                '"' => inside = !inside,
                c if !inside => bare.push(c),
                _ => {}
            }
        }
        assert!(!inside && !escaped, "{line}");
        let fine = |c: char| c.is_ascii_alphanumeric() || " ->[]=,;".contains(c);
        assert!(bare.starts_with("  ") && bare.ends_with(';') && bare.chars().all(fine), "{line}");
        assert_eq!(bare.matches('[').count(), bare.matches(']').count(), "{line}");
    }
}

/// Every line of the Mermaid text is a node, an arrow or a class, and between quotes stands nothing but words.
#[test]
fn the_mermaid_is_well_formed() {
    let text = drawn("mermaid");
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("flowchart TD"));
    for line in lines {
        assert_eq!(line.matches('"').count() % 2, 0, "{line}");
        for (number, part) in line.split('"').enumerate() {
            let inside = number % 2 == 1;
            let words = part.replace("<br/>", "");
            let markup = ['<', '>', '[', ']', '{', '}', '|', '`', '\\', '*', '_'];
            assert!(!inside || !words.contains(markup), "{line}");
        }
    }
}

#[test]
fn what_is_no_format_and_what_is_no_workflow() {
    let registry = Registry::at(Moment::New);
    registry.refused("fashen workflow graph normative-document --format png", 2);
    registry.refused("fashen workflow graph nothing", 4);
    registry.done("fashen 流程 图 normative-document --output 图/流程.svg");
    assert!(registry.folder.read("图/流程.svg").starts_with("<svg "));
}
