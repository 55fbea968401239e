//! `explain`: what a code, a question or a stage means.

use crate::support::{Folder, Moment, Program, Registry};

#[test]
fn codes_questions_and_stages_are_explained() {
    let registry = Registry::at(Moment::New);
    let mut typed = registry.transcript();
    typed.about("The code of a refusal").run("fashen explain open-findings");
    typed.about("A question").run("fashen explain CON-05");
    typed.about("A stage").run("fashen explain opinion");
    typed.about("A slip of the hand").run("fashen explain open-finding");
    typed.about("In English").run("fashen explain open-findings --lang en");
    typed.compare("explain.txt");
}

#[test]
fn explanations_need_no_registry() {
    let folder = Folder::new();
    let program = Program::new(folder.path());
    for line in ["fashen explain open-findings", "fashen explain CON-05", "fashen explain opinion"]
    {
        assert_eq!(program.line(line).code, 0, "{line}");
    }
}

/// Every code that a refusal shows must lead somewhere.
#[test]
fn every_code_of_a_refusal_is_explained() {
    let registry = Registry::at(Moment::Review);
    let refused = registry.run("fashen --as zhou advance 2026-0001 legality pass --json");
    let details = refused.data("fashen.error/1")["details"].clone();
    let codes: Vec<_> = details.as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
    assert!(codes.len() >= 3, "{codes:?}");
    for code in codes {
        registry.done(&format!("fashen explain {}", code.as_str().unwrap()));
    }
}
