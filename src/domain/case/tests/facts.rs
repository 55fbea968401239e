//! Facts: defaults, what must be known, and until when it may change.

use super::build::{end, no, stage, to, with_facts, yes, yes_no};
use super::play::{Play, codes, completion, opening, typed};
use crate::domain::case::{Command, Completion, Happening, Named, Reason};
use crate::domain::workflow::{Fact, FactKind, FactValue, Workflow};

fn term() -> Fact {
    let word = |word: &str| FactValue::Word(word.to_owned());
    let kind = FactKind::Enum(vec!["standing".to_owned(), "provisional".to_owned()]);
    Fact { kind, default: Some(word("standing")), ..yes_no("term") }
}

/// `a` goes on, comes back through `fix`, or ends; `b` has an outcome for each value of `x`.
fn flow() -> Workflow {
    with_facts(
        [yes_no("x"), yes_no("y"), term()],
        [
            stage("a")
                .needs("paper", yes(&["x"]))
                .out(to("go", &["b"]).requires(|require| require.materials = true))
                .out(to("supplement", &["fix"]))
                .out(end("refuse")),
            stage("fix").takes_draft().out(to("back", &["a"])),
            stage("b")
                .out(end("with").when(yes(&["x"])))
                .out(end("without").when(no(&["x"])))
                .out(to("round", &["a"])),
        ],
    )
}

fn missing(facts: &[&str]) -> Reason {
    Reason::FactsMissing { facts: facts.iter().map(|id| (*id).into()).collect() }
}

#[test]
fn defaults_are_filled_in_and_what_was_stated_wins() {
    let play = Play::open(flow());
    assert_eq!(play.case.facts.len(), 1);
    assert_eq!(play.case.facts["term"].to_string(), "standing");
    let play = Play::open_with(flow(), &[("term", "provisional"), ("x", "否")]);
    assert_eq!(play.case.facts["term"].to_string(), "provisional");
    assert_eq!(play.case.facts["x"], FactValue::Bool(false));
}

#[test]
fn the_first_stage_goes_on_only_when_every_fact_is_known() {
    let mut play = Play::open(flow());
    assert_eq!(play.go("a", "go"), Err(vec![missing(&["x", "y"])]));
    play.state(("a", "go"), &[("x", "false"), ("y", "true")]).unwrap();
    assert_eq!(play.count(|what| matches!(what, Happening::FactStated { .. })), 2);
}

#[test]
fn an_outcome_that_ends_or_comes_back_asks_for_no_facts() {
    let mut play = Play::open(flow());
    play.go("a", "supplement").unwrap();
    play.go("fix", "back").unwrap();
    play.go("a", "refuse").unwrap();
}

#[test]
fn what_an_outcome_does_not_look_at_is_not_asked_but_what_it_requires_is() {
    let mut play = Play::open(with_facts(
        [yes_no("x"), yes_no("y")],
        [
            stage("a").out(to("supplement", &["fix"])),
            stage("fix")
                .takes_draft()
                .needs("paper", yes(&["x"]))
                .out(to("bare", &["a"]))
                .out(to("full", &["a"]).requires(|require| require.materials = true))
                .out(to("only", &["a"]).when(yes(&["y"]))),
        ],
    ));
    play.go("a", "supplement").unwrap();
    assert_eq!(play.go("fix", "full"), Err(vec![missing(&["x"])]));
    assert_eq!(play.go("fix", "only"), Err(vec![missing(&["y"])]));
    play.go("fix", "bare").unwrap();
}

#[test]
fn a_fact_that_is_stated_changes_only_while_the_first_stage_alone_is_at_work() {
    let mut play = Play::open_with(flow(), &[("x", "false"), ("y", "true")]);
    play.state(("a", "go"), &[("y", "false")]).unwrap();
    assert_eq!(
        play.state(("b", "without"), &[("x", "true")]).unwrap_err()[0],
        Reason::FactsSettled
    );
    play.go("b", "round").unwrap();
    play.state(("a", "supplement"), &[("y", "true")]).unwrap();
    assert_eq!(codes(&play.state(("fix", "back"), &[("y", "false")])), ["facts-settled"]);
}

#[test]
fn to_state_again_what_is_so_changes_nothing_and_is_allowed() {
    let mut play = Play::open_with(flow(), &[("x", "false"), ("y", "true")]);
    play.go("a", "go").unwrap();
    play.state(("b", "without"), &[("x", "false")]).unwrap();
    assert_eq!(play.count(|what| matches!(what, Happening::FactStated { .. })), 0);
}

#[test]
fn an_outcome_for_other_facts_is_refused() {
    let mut play = Play::open_with(flow(), &[("x", "false"), ("y", "true")]);
    play.go("a", "go").unwrap();
    let other = Reason::OutcomeNotForFacts { outcome: "with".into(), when: yes(&["x"]) };
    assert_eq!(play.go("b", "with"), Err(vec![other]));
}

#[test]
fn facts_that_do_not_read_are_named_with_what_they_can_be() {
    let mut play = Play::unopened(flow());
    let facts = [("x", "maybe"), ("term", "eternal"), ("z", "true"), ("y", "true"), ("y", "false")];
    let opened = play.ask("dan", &Command::OpenCase(opening(&facts, &[1])));
    let wrong = |fact: &str, value: &str, allowed: &[&str]| Reason::FactValue {
        fact: fact.into(),
        value: value.to_owned(),
        allowed: allowed.iter().map(|word| (*word).to_owned()).collect(),
    };
    let known = ["x", "y", "term"].map(str::to_owned).to_vec();
    assert_eq!(
        opened,
        Err(vec![
            Reason::GivenTwice { what: Named::Fact, name: "y".to_owned() },
            wrong("x", "maybe", &["true", "false"]),
            wrong("term", "eternal", &["standing", "provisional"]),
            Reason::Unknown { what: Named::Fact, name: "z".to_owned(), known },
        ])
    );
}

#[test]
fn a_refused_outcome_states_no_facts() {
    let mut play = Play::open(flow());
    let facts = typed(&[("x", "true"), ("y", "true")]);
    let go = Completion { facts, ..completion("a", "go") };
    assert_eq!(codes(&play.ask("ann", &Command::CompleteStage(go))), ["materials-missing"]);
    assert!(!play.case.facts.contains_key("x"));
}
