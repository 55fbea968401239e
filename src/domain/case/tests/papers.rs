//! Papers are issued once a stage that makes them has ended.

use super::build::{end, stage, to, workflow};
use super::play::{Play, Tried, codes};
use crate::domain::case::{Command, Reason};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Stage, Workflow};

fn flow() -> Workflow {
    let opinion = Stage { issues: vec![PaperKind::Opinion], ..stage("opinion") };
    let refusal = Stage { issues: vec![PaperKind::Opinion], ..stage("refusal") };
    workflow([
        stage("a").out(to("go", &["opinion"])).out(to("no", &["refusal"])),
        opinion.out(to("go", &["b"])),
        refusal.out(end("done")),
        stage("b").out(end("done")),
    ])
}

fn issue(play: &mut Play, paper: PaperKind, sealed_by: Option<&str>) -> Tried {
    let sealed_by = sealed_by.map(Into::into);
    play.ask("eve", &Command::IssuePaper { paper, sealed_by, files: Vec::new() })
}

#[test]
fn a_paper_waits_for_a_stage_that_makes_it() {
    let mut play = Play::open(flow());
    let not_ready = |stage: Option<&str>| {
        let stage = stage.map(Into::into);
        Err(vec![Reason::PaperNotReady { paper: PaperKind::Opinion, stage }])
    };
    assert_eq!(issue(&mut play, PaperKind::Opinion, None), not_ready(Some("opinion")));
    assert_eq!(issue(&mut play, PaperKind::Opinion, Some("refusal")), not_ready(Some("refusal")));
    play.go("a", "go").unwrap();
    assert!(issue(&mut play, PaperKind::Opinion, None).is_err(), "at work is not ended");
    play.go("opinion", "go").unwrap();
    issue(&mut play, PaperKind::Opinion, None).unwrap();
    issue(&mut play, PaperKind::Opinion, Some("opinion")).unwrap();
    assert_eq!(play.case.papers.len(), 2);
}

#[test]
fn a_paper_is_sealed_only_by_a_stage_that_makes_it_and_has_ended() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    play.go("opinion", "go").unwrap();
    assert_eq!(codes(&issue(&mut play, PaperKind::Opinion, Some("refusal"))), ["paper-not-ready"]);
    for stage in ["a", "nowhere"] {
        assert_eq!(codes(&issue(&mut play, PaperKind::Opinion, Some(stage))), ["unknown-stage"]);
    }
}

#[test]
fn a_paper_that_no_stage_makes_is_never_ready_but_the_routing_sheet_always_is() {
    let mut play = Play::open(flow());
    let never = Reason::PaperNotReady { paper: PaperKind::FilingReport, stage: None };
    assert_eq!(issue(&mut play, PaperKind::FilingReport, None), Err(vec![never]));
    issue(&mut play, PaperKind::RoutingSheet, None).unwrap();
}

#[test]
fn a_case_that_has_ended_still_has_its_papers() {
    let mut play = Play::open(flow());
    play.go("a", "no").unwrap();
    play.go("refusal", "done").unwrap();
    issue(&mut play, PaperKind::Opinion, None).unwrap();
}
