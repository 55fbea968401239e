//! `todo`: what waits for me.

use super::link;
use crate::support::{Moment, Registry};

#[test]
fn everybody_sees_what_waits_for_them() {
    let registry = Registry::at(Moment::Review);
    let mut typed = registry.transcript();
    typed.about("The reviewer").run("fashen --as chen todo");
    typed.about("Who submitted the draft has nothing to do").run("fashen --as zhou todo");
    typed.about("Everybody's").run("fashen todo --everybody");
    typed.about("In English").run("fashen --as xu todo --lang en");
    typed.compare("todo.txt");
}

/// Stages are shared out: each sees what is theirs, and with `--all` what they may do as well.
#[test]
fn a_stage_is_shown_to_whose_turn_it_is() {
    let registry = link::registry();
    for _ in 0..3 {
        link::reviewed(&registry, false);
    }
    let mut typed = registry.transcript();
    typed.about("Of equals the first of the office, then the one with less");
    typed.run("fashen --as chen todo");
    typed.run("fashen --as xu todo");
    typed.about("All that she may do, and everybody's");
    typed.run("fashen --as xu todo --all");
    typed.run("fashen todo --everybody --lang en");
    typed.about("Who has left the role is nobody's turn");
    let settings = registry.folder.read("fashen.yaml");
    let left = settings
        .replace("青禾司法所, roles: [reviewer, filing_reviewer]", "青禾司法所, roles: [drafter]");
    assert_ne!(settings, left);
    registry.folder.write("fashen.yaml", left);
    typed.run("fashen --as xu todo");
    typed.compare("todo-assigned.txt");
}

/// `todo` must not hand out work that `advance` would refuse because of who acts.
#[test]
fn nobody_is_sent_to_review_their_own_draft() {
    let registry = Registry::at(Moment::New);
    let settings = registry.folder.read("fashen.yaml");
    let both = settings.replace(
        "农业农村办公室, roles: [drafter]",
        "农业农村办公室, roles: [drafter, reviewer, registrar]",
    );
    assert_ne!(settings, both);
    registry.folder.write("fashen.yaml", both);
    registry.done("fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false --on-paper explanation=卷 --on-paper legal_basis=卷 --on-paper consultation=卷 --on-paper own_review=卷");
    registry.done("fashen --as lin answer 2026-0001 intake --rest-ok");
    registry.done("fashen --as lin advance 2026-0001 intake accept");
    assert_eq!(registry.done("fashen --as zhou todo").stdout, "没有等您办的事\n");
    assert!(registry.done("fashen --as chen todo").stdout.contains("内容审查"));
}
