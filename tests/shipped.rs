//! The pack and the office that are shipped: they must be free of problems, and say what the law asks for.

use fashen::domain::office::Office;
use fashen::domain::workflow::{Conclusion, Outcome, Requirements, Workflow};
use fashen::input::yaml;
use std::collections::BTreeSet;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn pack() -> Workflow {
    let path = format!("{ROOT}/workflows/normative-document/workflow.yaml");
    let bytes = std::fs::read(&path).unwrap();
    yaml::workflow(&bytes).unwrap_or_else(|problems| panic!("{path}: {problems:#?}"))
}

fn office() -> Office {
    let path = format!("{ROOT}/examples/fashen.yaml");
    let bytes = std::fs::read(&path).unwrap();
    yaml::office(&bytes).unwrap_or_else(|problems| panic!("{path}: {problems:#?}"))
}

#[test]
fn the_pack_and_the_office_of_the_examples_fit_together() {
    let (pack, office) = (pack(), office());
    for role in &pack.roles {
        assert!(office.people_of(&role.id).next().is_some(), "nobody is {}", role.id);
    }
    let known: BTreeSet<_> = pack.roles.iter().map(|role| &role.id).collect();
    for person in &office.people {
        assert!(person.roles.iter().all(|role| known.contains(role)), "{}", person.id);
    }
    for outcome in pack.stages.iter().flat_map(|stage| &stage.outcomes) {
        if let Some(series) = &outcome.number {
            assert!(office.series(series.as_str()).is_some(), "no series {series}");
        }
    }
}

#[test]
fn every_question_has_a_basis_and_a_name_of_its_own() {
    let pack = pack();
    let mut seen = BTreeSet::new();
    for item in pack.stages.iter().flat_map(|stage| &stage.checklist) {
        assert!(item.basis.is_some(), "{}", item.id);
        assert!(seen.insert(item.id.as_str().to_owned()), "{} twice", item.id);
    }
    // LEG-04 and LEG-05 are asked of nobody: the graph keeps them.
    for (family, count) in
        [("SUB", 6), ("AUT", 9), ("CON", 21), ("PRO", 15), ("LEG", 3), ("REA", 7), ("FEA", 7)]
    {
        for n in 1..=count {
            assert!(seen.contains(&format!("{family}-{n:02}")), "{family}-{n:02} is missing");
        }
    }
}

/// 国办发〔2018〕115号（七）: what was not reviewed, or is not lawful, may not go to the meeting.
#[test]
fn nothing_comes_to_the_meeting_unreviewed_or_unlawful() {
    let pack = pack();
    let lawful_enough = [Conclusion::Lawful, Conclusion::Revise];
    for stage in &pack.stages {
        for outcome in &stage.outcomes {
            let to_meeting = outcome.stages().iter().any(|to| *to == *"decision");
            let stated = outcome.conclusion == Some(Conclusion::Lawful);
            let Requirements { unchanged_text, conclusion, .. } = &outcome.require;
            let kept = *unchanged_text && conclusion.as_slice() == lawful_enough;
            assert!(!to_meeting || stated || kept, "{}.{}", stage.id, outcome.id);
            if stated {
                assert!(outcome.require.no_open_findings, "{}.{}", stage.id, outcome.id);
            }
        }
    }
    let approve = pack.stage("decision").and_then(|stage| stage.outcome("approve")).unwrap();
    assert!(approve.require.unchanged_text);
    assert_eq!(approve.require.conclusion, lawful_enough);
}

/// A review that was broken off has no way to the opinion but through all reviews.
#[test]
fn a_review_broken_off_can_only_end_in_unlawful() {
    let pack = pack();
    let broken_off: BTreeSet<_> = pack
        .stages
        .iter()
        .flat_map(|stage| &stage.outcomes)
        .filter(|outcome| !outcome.cancel.is_empty())
        .flat_map(Outcome::stages)
        .collect();
    assert!(!broken_off.is_empty());
    for stage in broken_off.into_iter().filter_map(|id| pack.stage(id.as_str())) {
        for outcome in &stage.outcomes {
            assert_eq!(outcome.conclusion, Some(Conclusion::Unlawful), "{}", stage.id);
        }
    }
}
