//! `verify`: proves that everything is as it was written.

use crate::support::{Moment, Registry};

#[test]
fn a_whole_registry_is_proved() {
    let registry = Registry::at(Moment::End);
    let head = registry.done("fashen verify --json").data("fashen.verify/1")["head"].clone();
    let chain = head["chain"].as_str().unwrap().to_owned();
    registry.done("fashen --as lin answer 2026-0002 filing --rest-ok");
    let mut typed = registry.transcript();
    typed.run("fashen verify");
    typed.about("With a head that was written down before the last answers, in English");
    typed.run(&format!("fashen verify --anchor {chain} --lang en"));
    typed.about("With one of another registry");
    typed.run(&format!("fashen verify --anchor {}", "0".repeat(64)));
    typed.run("fashen verify --anchor abc");
    typed.compare("verify.txt");
}

/// Others go on working, and what they write meanwhile is no finding.
#[test]
fn nobody_waits_for_a_proof() {
    let registry = Registry::at(Moment::Review);
    let verify = registry.program.command(&["verify"]).spawn().unwrap();
    for stage in ["subject", "authority", "content"] {
        registry
            .done(&format!("fashen --lock-wait 2 --as chen answer 2026-0001 {stage} --rest-ok"));
    }
    assert!(verify.wait_with_output().unwrap().status.success());
}
