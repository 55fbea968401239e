//! Withdrawal, and that an ended case stays as it is.

use super::build::{definition, end, item, stage, to, workflow};
use super::play::{Play, Tried, answer, codes, opening};
use crate::domain::case::{Command, Happening, Reason, Verdict};
use crate::domain::workflow::{CatalogueChange, Workflow};

fn flow() -> Workflow {
    workflow([
        stage("a").takes_draft().asks(item("Q")).out(to("go", &["b", "c"]).numbered("opinion")),
        stage("b").out(to("on", &["d"]).numbered("document")),
        stage("c").out(to("on", &["d"])),
        stage("d").join(&["b", "c"]).out(
            to("publish", &["e"]).with(|outcome| outcome.catalogue = Some(CatalogueChange::Enter)),
        ),
        stage("e").out(end("done")),
    ])
}

fn withdraw(play: &mut Play, person: &str, reason: &str) -> Tried {
    play.ask(person, &Command::Withdraw { reason: reason.to_owned() })
}

#[test]
fn a_withdrawn_case_leaves_nothing_at_work_and_voids_its_document_number() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    play.go("b", "on").unwrap();
    withdraw(&mut play, "ann", " 不再需要 ").unwrap();
    assert_eq!((play.active(), play.waiting()), (vec![], vec![]));
    assert_eq!(play.case.ended.as_ref().unwrap().end.as_str(), "withdrawn");
    assert_eq!(play.case.withdrawn.as_deref(), Some("不再需要"));
    assert!(play.case.number("document").is_none());
    assert!(play.case.number("opinion").is_some(), "the opinion was issued");
    assert_eq!(play.count(|what| matches!(what, Happening::NumberVoided { .. })), 1);
}

#[test]
fn withdrawal_has_a_role_and_a_reason() {
    let mut play = Play::open(flow());
    assert_eq!(codes(&withdraw(&mut play, "dan", " ")), ["reason-missing", "wrong-role"]);
}

#[test]
fn what_is_published_can_not_be_withdrawn() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    play.go("b", "on").unwrap();
    play.go("c", "on").unwrap();
    play.go("d", "publish").unwrap();
    assert_eq!(withdraw(&mut play, "ann", "改主意"), Err(vec![Reason::AlreadyPublished]));
}

#[test]
fn a_workflow_without_withdrawal_has_none() {
    let mut without = definition(Vec::new(), vec![stage("a").out(end("done"))]);
    without.withdrawal = None;
    let mut play = Play::open(Workflow::unchecked(without));
    assert_eq!(withdraw(&mut play, "ann", "改主意"), Err(vec![Reason::NoWithdrawal]));
}

#[test]
fn to_an_ended_case_nothing_happens_any_more() {
    let mut play = Play::open(flow());
    withdraw(&mut play, "ann", "改主意").unwrap();
    let (case, ended) = (play.case.clone(), Reason::CaseEnded { end: "withdrawn".into() });
    let tries = [
        play.go("a", "go"),
        play.answer("a", "Q", answer(Verdict::Ok)),
        play.submit(&[4]),
        withdraw(&mut play, "ann", "改主意"),
    ];
    for tried in tries {
        assert_eq!(tried, Err(vec![ended.clone()]));
    }
    let again = play.ask("dan", &Command::OpenCase(opening(&[], &[1])));
    assert_eq!(again, Err(vec![Reason::AlreadyOpen]));
    assert_eq!(play.case, case);
}
