//! `migrate`: running cases go over to another version of their workflow, and back.

use crate::support::{Moment, Registry};

const FILE: &str = "workflows/normative-document/workflow.yaml";

/// Changes the office's workflow.
fn change(registry: &Registry, pairs: &[(&str, &str)]) {
    let mut text = registry.folder.read(FILE);
    for (old, new) in pairs {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    registry.folder.write(FILE, text);
}

/// A fact more, a question fewer, another title.
fn revise(registry: &Registry) {
    let text = registry.folder.read(FILE);
    let start = text.find("      - id: SCR-02").unwrap();
    let end = text.find("      - id: SCR-03").unwrap();
    registry.folder.write(FILE, text.replace(&text[start..end], ""));
    let joint = "  joint:\n";
    let fresh = "  minors:\n    type: bool\n    title: 涉及未成年人\n  joint:\n";
    change(registry, &[(joint, fresh), ("title: 主体审查\n", "title: 制定主体审查\n")]);
}

#[test]
fn a_case_goes_over_and_back() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    typed.about("There is nothing to go over to yet");
    typed.run("fashen --as lin migrate 2026-0001 --to normative-document");
    revise(&registry);
    typed.about("The new workflow asks for a fact that nobody stated");
    typed.run("fashen --as lin migrate 2026-0001 --to normative-document");
    let line = "fashen --as lin migrate 2026-0001 --to normative-document --fact minors=false";
    typed.run(&format!("{line} --dry-run"));
    typed.run(line);
    typed.about("It goes on by the new one");
    typed.run("fashen --as chen todo");
    typed.run("fashen --as chen answer 2026-0001 subject --rest-ok -q");
    typed.run("fashen --as chen advance 2026-0001 subject pass -q");
    typed.run("fashen verify -q");
    typed.about("And back, to the pack it was opened with");
    let show = registry.done("fashen show 2026-0001 --json").data("fashen.show/1");
    let old = show["former"][0]["pack"].as_str().unwrap().to_owned();
    typed.run(&format!("fashen --as lin migrate 2026-0001 --to {}", &old[..12]));
    typed.run("fashen history 2026-0001");
    typed.run("fashen show 2026-0001");
    typed.run("fashen verify -q");
    typed.compare("migrate.txt");
    assert_eq!(registry.done("fashen show 2026-0001 --json").data("fashen.show/1")["pack"], old);
}

/// The same rows and states as if everything were made again from the events.
#[test]
fn everything_beside_the_events_follows() {
    let registry = Registry::at(Moment::Revision);
    change(
        &registry,
        &[("title: 起草单位修改", "title: 修改送审稿"), ("role: drafter", "role: filer")],
    );
    let before = registry.done("fashen todo --everybody --json").stdout;
    registry.done("fashen --as lin migrate 2026-0002 --to normative-document");
    let after = registry.done("fashen todo --everybody --json");
    assert_ne!(before, after.stdout);
    let rows = after.data("fashen.todo/1")["todo"].clone();
    let row = rows.as_array().unwrap().iter().find(|row| row["case"] == "2026-0002").unwrap();
    assert_eq!((&row["role"], &row["stage_title"]), (&"filer".into(), &"修改送审稿".into()));
    registry.done("fashen verify");
    registry.done("fashen doctor --garbage --remove");
    registry.done("fashen verify");
}

#[test]
fn a_stage_that_is_gone_or_renamed() {
    let registry = Registry::at(Moment::Review);
    let text = registry.folder.read(FILE);
    let renamed = text
        .replace("  authority:\n", "  competence:\n")
        .replace(
            "[subject, authority, content, procedure]",
            "[subject, competence, content, procedure]",
        )
        .replace("[authority, content, procedure]", "[competence, content, procedure]")
        .replace("[subject, authority, procedure]", "[subject, competence, procedure]")
        .replace("[subject, authority, content]", "[subject, competence, content]");
    assert_ne!(text, renamed);
    registry.folder.write(FILE, renamed);
    registry.done("fashen workflow check");
    registry.done("fashen --as chen answer 2026-0001 authority --rest-ok");
    registry.done("fashen --as chen advance 2026-0001 authority pass");
    let mut typed = registry.transcript();
    typed.about("What has already arrived has no place");
    typed.run("fashen --as lin migrate 2026-0001 --to normative-document");
    typed.about("Unless somebody says what it is called now");
    let line = "fashen --as lin migrate 2026-0001 --to normative-document --map authority";
    typed.run(&format!("{line}=competense"));
    typed.run(&format!("{line}=subject"));
    typed.run(&format!("{line}=competence"));
    typed.run("fashen next 2026-0001 -q");
    typed.about("In English").run(&format!("{line}=competence --lang en"));
    typed.compare("migrate-renamed.txt");
}

#[test]
fn all_cases_each_by_itself() {
    let mut registry = Registry::at(Moment::Opinion);
    registry.clock("2026-09-30 09:00");
    registry.done(
        "fashen --as zhou submit examples/duty-roster/draft.txt --fact market=false --unit 党政办",
    );
    revise(&registry);
    let mut typed = registry.transcript();
    typed.about("One is still at its intake, where facts are stated; one is past it");
    typed.run("fashen --as lin migrate --all --to normative-document --dry-run");
    typed.run("fashen --as lin migrate --all --to normative-document");
    typed.run("fashen --as lin migrate --all --to normative-document --fact minors=true");
    typed.run("fashen --as lin migrate --all --to normative-document");
    typed.about("What makes no sense");
    typed.run("fashen --as lin migrate --to normative-document");
    typed.run("fashen --as lin migrate 2026-0001 --all --to normative-document");
    typed.run("fashen --as lin migrate --all --to abcdef123456");
    typed.compare("migrate-all.txt");
}

/// A case that could never end is not let in: the join waits for a branch that will not come.
#[test]
fn no_case_is_stuck_by_going_over() {
    let registry = Registry::at(Moment::Review);
    let text = registry.folder.read(FILE);
    let more = text
        .replace("to: [subject, authority, content, procedure]", "to: [subject, authority, content, procedure, extra]")
        .replace("join: [subject, authority, content, procedure]", "join: [subject, authority, content, procedure, extra]")
        .replacen("  authority:\n", "  extra:\n    title: 另审\n    role: reviewer\n    outcomes:\n      pass: {title: 过, to: legality}\n  authority:\n", 1);
    let more = more.replace("        cancel: [", "        cancel: [extra, ");
    registry.folder.write(FILE, &more);
    for stage in ["subject", "authority", "content"] {
        registry.done(&format!("fashen --as chen answer 2026-0001 {stage} --rest-ok"));
        registry.done(&format!("fashen --as chen advance 2026-0001 {stage} pass"));
    }
    let line = "fashen --as lin migrate 2026-0001 --to normative-document";
    let ran = registry.refused(&format!("{line} --json"), 3).data("fashen.error/1");
    assert_eq!(ran["details"][0]["code"], "no-way-out", "{ran}");
}
