//! Cases of other workflows that a case needs.

use super::build::{end, need, stage, to, with_facts, yes, yes_no};
use super::play::{Play, Tried, codes};
use crate::domain::case::{
    Command, Happening, LinkedCase, Named, NeedState, Others, Reason, UnmetNeed,
};
use crate::domain::workflow::{Condition, Need, Workflow};

/// Two needs in `b`, of which one is only with fact `x`.
fn flow() -> Workflow {
    let other = Need { workflow: "v".into(), ..need("other", yes(&["x"])) };
    with_facts(
        [yes_no("x")],
        [
            stage("a").out(to("go", &["b"])),
            stage("b")
                .needs_case(need("fair", Condition::default()))
                .needs_case(other)
                .out(end("done").requires(|require| require.needs = true))
                .out(end("stop")),
        ],
    )
}

fn linked(workflow: &str, ended: Option<&str>, links: &[&str]) -> LinkedCase {
    LinkedCase {
        workflow: workflow.into(),
        ended: ended.map(|end| (end.into(), format!("终点{end}"))),
        links: links.iter().map(|case| (*case).into()).collect(),
    }
}

/// A case in `b`, with others of all kinds.
fn play(x: &str) -> Play {
    let mut play = Play::open_with(flow(), &[("x", x)]);
    play.go("a", "go").unwrap();
    play.others = Others {
        linked: [
            ("good".into(), linked("w", Some("good"), &[])),
            ("open".into(), linked("w", None, &[])),
            ("bad".into(), linked("w", Some("bad"), &[])),
            ("v".into(), linked("v", Some("good"), &[])),
            ("strange".into(), linked("u", None, &[])),
            ("round".into(), linked("w", None, &["further"])),
            ("further".into(), linked("w", None, &["round", "2026-0001"])),
            ("2026-0001".into(), linked("test", None, &[])),
        ]
        .into(),
        ..Others::default()
    };
    play
}

fn link(play: &mut Play, need: &str, case: &str) -> Tried {
    let need = Some(need.to_owned()).filter(|need| !need.is_empty());
    play.ask("eve", &Command::LinkCase { need, case: case.into() })
}

fn unmet(play: &mut Play) -> Vec<UnmetNeed> {
    let said = play.surveyed("b", "done");
    assert_eq!(play.go("b", "done"), Err(said.clone()), "the survey says the same");
    match said.as_slice() {
        [Reason::NeedsUnmet { case, unmet }] if *case == *"2026-0001" => unmet.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_outcome_waits_until_the_needed_case_ended_well() {
    let mut play = play("false");
    let state = |play: &mut Play| unmet(play).remove(0).state;
    assert_eq!(state(&mut play), NeedState::NotLinked);
    link(&mut play, "fair", "open").unwrap();
    assert_eq!(state(&mut play), NeedState::AtWork { case: "open".into() });
    link(&mut play, "fair", "bad").unwrap();
    let (case, end, title) = ("bad".into(), "bad".into(), "终点bad".to_owned());
    assert_eq!(state(&mut play), NeedState::EndedElsewhere { case, end, title });
    link(&mut play, "fair", "good").unwrap();
    play.go("b", "done").unwrap();
}

#[test]
fn a_need_is_asked_for_only_where_it_applies() {
    let mut with = play("true");
    let needs: Vec<_> = unmet(&mut with).into_iter().map(|one| one.need.to_string()).collect();
    assert_eq!(needs, ["fair", "other"]);
    link(&mut with, "fair", "good").unwrap();
    link(&mut with, "other", "v").unwrap();
    with.go("b", "done").unwrap();
    play("true").go("b", "stop").unwrap();
}

#[test]
fn the_need_is_found_by_the_workflow_of_the_case() {
    let mut play = play("true");
    link(&mut play, "", "v").unwrap();
    link(&mut play, "", "good").unwrap();
    let links: Vec<_> =
        play.case.links.iter().map(|(need, case)| format!("{need}={case}")).collect();
    assert_eq!(links, ["fair=good", "other=v"]);
    let refused = link(&mut play, "", "strange");
    assert_eq!(
        refused,
        Err(vec![Reason::NotNeeded {
            workflow: "u".into(),
            needs: vec!["fair".into(), "other".into()]
        }])
    );
}

#[test]
fn a_link_that_can_not_be_is_refused() {
    let mut play = play("false");
    let known = vec!["fair".to_owned(), "other".to_owned()];
    let unknown = Reason::Unknown { what: Named::Need, name: "fare".to_owned(), known };
    assert_eq!(link(&mut play, "fare", "good"), Err(vec![unknown]));
    assert_eq!(codes(&link(&mut play, "fair", "v")), ["linked-workflow"]);
    assert_eq!(codes(&link(&mut play, "fair", "2026-0001")), ["linked-workflow", "links-itself"]);
    assert_eq!(codes(&link(&mut play, "fair", "round")), ["links-in-circle"]);
    assert_eq!(codes(&link(&mut play, "fair", "nowhere")), ["unknown-case"]);
    play.go("b", "stop").unwrap();
    assert_eq!(codes(&link(&mut play, "fair", "good")), ["case-ended"]);
}

#[test]
fn the_same_link_again_is_no_event() {
    let mut play = play("false");
    for case in ["open", "open", "good", "open"] {
        link(&mut play, "fair", case).unwrap();
    }
    assert_eq!(play.count(|what| matches!(what, Happening::CaseLinked { .. })), 3);
    assert_eq!(play.case.links["fair"].as_str(), "open");
}

#[test]
fn a_need_that_hangs_on_an_unknown_fact_asks_for_it() {
    let mut play = Play::open(with_facts(
        [yes_no("x")],
        [
            stage("a").out(to("back", &["b"])),
            stage("b")
                .takes_draft()
                .needs_case(need("fair", yes(&["x"])))
                .out(end("done").requires(|require| require.needs = true)),
        ],
    ));
    play.go("a", "back").unwrap();
    assert_eq!(codes(&play.go("b", "done")), ["facts-missing"]);
    play.state(("b", "done"), &[("x", "false")]).unwrap();
}
