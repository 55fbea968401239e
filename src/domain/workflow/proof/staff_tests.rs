//! Offices of a few people and definitions of a few stages.

use super::staffing;
use crate::domain::office::{Office, Person, Site};
use crate::domain::workflow::fixture::{definition, stage};
use crate::domain::workflow::{
    Assignment, DefectKind, Definition, Graph, Role, StaffDefect, Stage, Submission,
};

fn office(people: &[(&str, &[&str])]) -> Office {
    let person = |(id, roles): &(&str, &[&str])| Person {
        id: (*id).into(),
        name: (*id).to_owned(),
        unit: None,
        roles: roles.iter().map(|role| (*role).into()).collect(),
    };
    Office {
        organ: String::new(),
        superior: String::new(),
        reviewer: String::new(),
        people: people.iter().map(person).collect(),
        series: Vec::new(),
        locale: "zh".to_owned(),
        calendar: "cn".to_owned(),
        jurisdiction: crate::domain::law::OfficePlace::default(),
        closures: Vec::new(),
        site: Site::default(),
    }
}

fn acts(mut stage: Stage, role: &str, not: &[&str]) -> Stage {
    stage.role = Some(role.into());
    let other = |name: &&str| match *name {
        "submission" => Submission::Draft,
        name => Submission::Stage(name.into()),
    };
    stage.not_same_person_as = not.iter().map(other).collect();
    stage
}

fn roles(stages: Vec<Stage>) -> Definition {
    let named = ["clerk", "drafter", "reviewer"];
    let used = |name: &&str| stages.iter().any(|stage| stage.role == Some((*name).into()));
    let role = |name: &str| Role { id: name.into(), title: name.to_owned() };
    let roles = named.iter().filter(|name| used(name)).map(|name| role(name)).collect();
    Definition { roles, ..definition(stages) }
}

/// The places of what can not be staffed.
fn found(definition: &Definition, office: &Office) -> Vec<String> {
    let found = staffing(definition, &Graph::of(definition), office);
    found
        .into_iter()
        .map(|defect| match defect.kind {
            DefectKind::Staff(StaffDefect::NobodyLeft { drafter, .. }) => {
                format!("{} {drafter}", defect.place)
            }
            kind => format!("{} {kind:?}", defect.place),
        })
        .collect()
}

#[test]
fn two_stages_apart_need_two_people() {
    let stages = || {
        roles(vec![
            acts(stage("first", &["second"]), "reviewer", &[]),
            acts(stage("second", &[".", "first"]), "reviewer", &["first"]),
        ])
    };
    let one = office(&[("chen", &["reviewer"])]);
    assert_eq!(found(&stages(), &one), ["stages.second.not_same_person_as chen"]);
    // Two are enough however often it comes round: each does the same again.
    let two = office(&[("chen", &["reviewer"]), ("xu", &["reviewer"])]);
    assert_eq!(found(&stages(), &two), Vec::<String>::new());
}

#[test]
fn parallel_stages_are_kept_apart_in_either_order() {
    let definition = roles(vec![
        acts(stage("split", &["left+right"]), "clerk", &[]),
        acts(stage("left", &["meet"]), "reviewer", &[]),
        acts(stage("right", &["meet"]), "reviewer", &["left"]),
        {
            let mut meet = acts(stage("meet", &["."]), "clerk", &[]);
            meet.join = vec!["left".into(), "right".into()];
            meet
        },
    ]);
    let one = office(&[("lin", &["clerk"]), ("chen", &["reviewer"])]);
    assert_eq!(found(&definition, &one), ["stages.right.not_same_person_as lin",]);
    let two = office(&[("lin", &["clerk"]), ("chen", &["reviewer"]), ("xu", &["reviewer"])]);
    assert_eq!(found(&definition, &two), Vec::<String>::new());
}

#[test]
fn who_hands_in_drafts_bars_themselves_alone() {
    let mut revise = acts(stage("revise", &["review"]), "drafter", &[]);
    revise.takes_draft = true;
    let definition =
        roles(vec![acts(stage("review", &[".", "revise"]), "reviewer", &["submission"]), revise]);
    let apart = office(&[("zhou", &["drafter"]), ("chen", &["reviewer"])]);
    assert_eq!(found(&definition, &apart), Vec::<String>::new());
    let both = office(&[("zhou", &["drafter", "reviewer"]), ("wu", &["drafter"])]);
    assert_eq!(found(&definition, &both), ["stages.review.not_same_person_as zhou"]);
}

#[test]
fn a_stage_that_bars_its_own_past_runs_out_of_people_where_it_comes_round() {
    let round = roles(vec![
        acts(stage("ask", &["say"]), "clerk", &[]),
        acts(stage("say", &[".", "ask"]), "reviewer", &["say"]),
    ]);
    let people: &[(&str, &[&str])] =
        &[("lin", &["clerk"]), ("chen", &["reviewer"]), ("xu", &["reviewer"])];
    let found_here = found(&round, &office(people));
    assert_eq!(found_here, ["stages.say.not_same_person_as lin"]);
    let once = roles(vec![acts(stage("say", &["."]), "reviewer", &["say"])]);
    assert_eq!(found(&once, &office(&[("chen", &["reviewer"])])), Vec::<String>::new());
}

#[test]
fn hands_are_counted_before_anything_runs() {
    let mut sign = acts(stage("sign", &["."]), "reviewer", &[]);
    sign.outcomes[0].require.approvals = 3;
    sign.outcomes[0].number = Some("document".into());
    sign.assign = Some(Assignment::Person("wang".into()));
    let definition = roles(vec![acts(stage("intake", &["sign"]), "clerk", &[]), sign]);
    let found = found(&definition, &office(&[("chen", &["reviewer"]), ("xu", &["reviewer"])]));
    let starts = [
        "roles.clerk Staff(RoleNobodyHas",
        "stages.sign.assign Staff(UnknownPerson",
        "stages.sign.outcomes...number Staff(NoSeries",
        "stages.sign.outcomes...require.approvals Staff(TooFewApprovers",
    ];
    assert_eq!(found.len(), starts.len(), "{found:?}");
    assert!(found.iter().zip(starts).all(|(found, start)| found.starts_with(start)), "{found:?}");
}
