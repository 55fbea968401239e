//! The packs and the office that are shipped: they must be free of problems, and say what the law asks for.

use chrono::Datelike;
use fashen::app::author::scenario::{self, Cast};
use fashen::app::embedded::WORKFLOWS;
use fashen::domain::office::Office;
use fashen::domain::workflow::{Conclusion, Outcome, Requirements, Workflow};
use fashen::input::yaml;
use std::collections::BTreeSet;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The packs, and what the review is called in each.
const PACKS: [(&str, &str); 6] = [
    ("normative-document", "合法性审核"),
    ("major-decision", "合法性审查"),
    ("enforcement-decision", "法制审核"),
    ("contract", "合法性审查"),
    ("fair-competition", "公平竞争审查"),
    ("filing-review", "备案审查"),
];

fn named(name: &str) -> Workflow {
    let path = format!("{ROOT}/workflows/{name}/workflow.yaml");
    let bytes = std::fs::read(&path).unwrap();
    yaml::workflow(&bytes).unwrap_or_else(|problems| panic!("{path}: {problems:#?}"))
}

fn packs() -> impl Iterator<Item = Workflow> {
    PACKS.iter().map(|(name, _)| named(name))
}

fn pack() -> Workflow {
    named("normative-document")
}

fn office() -> Office {
    let path = format!("{ROOT}/examples/fashen.yaml");
    let bytes = std::fs::read(&path).unwrap();
    yaml::office(&bytes).unwrap_or_else(|problems| panic!("{path}: {problems:#?}"))
}

#[test]
fn the_packs_and_the_office_of_the_examples_fit_together() {
    let (mut known, office) = (BTreeSet::new(), office());
    for pack in packs() {
        for role in &pack.roles {
            assert!(
                office.people_of(&role.id).next().is_some(),
                "{}: nobody is {}",
                pack.name,
                role.id
            );
            known.insert(role.id.clone());
        }
        for outcome in pack.stages.iter().flat_map(|stage| &stage.outcomes) {
            if let Some(series) = &outcome.number {
                assert!(
                    office.series(series.as_str()).is_some(),
                    "{}: no series {series}",
                    pack.name
                );
            }
        }
    }
    for person in &office.people {
        assert!(person.roles.iter().all(|role| known.contains(role)), "{}", person.id);
    }
}

/// What `init` makes can be worked with, in every review.
#[test]
fn the_people_of_a_new_registry_have_the_roles_of_all_packs() {
    let text = fashen::lang::settings::new("甲镇人民政府", "乙区人民政府", "甲政规", "", "cn");
    let office = yaml::office(text.as_bytes()).unwrap();
    for pack in packs() {
        for role in &pack.roles {
            assert!(
                office.people_of(&role.id).next().is_some(),
                "{}: nobody is {}",
                pack.name,
                role.id
            );
        }
    }
}

/// The law has a word for each review, and mixing them up is a mistake that reviewers see at once.
#[test]
fn each_review_has_its_word() {
    let mut folders: Vec<String> = std::fs::read_dir(format!("{ROOT}/workflows"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("workflow.yaml").is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let mut names: Vec<&str> = PACKS.iter().map(|(name, _)| *name).collect();
    names.sort_unstable();
    assert_eq!(folders, names);
    for (name, word) in PACKS {
        assert_eq!(named(name).review, word, "{name}");
    }
}

/// A code stands for one question in all packs, so that `explain` and a paper can not mean two.
#[test]
fn every_question_has_a_basis_and_a_name_of_its_own() {
    let mut seen = BTreeSet::new();
    for pack in packs() {
        for item in pack.stages.iter().flat_map(|stage| &stage.checklist) {
            assert!(item.basis.is_some(), "{}", item.id);
            assert!(seen.insert(item.id.as_str().to_owned()), "{} twice", item.id);
        }
        for stage in pack.stages.iter().filter(|stage| !stage.auto) {
            assert!(stage.help.is_some(), "{}: {} has no help", pack.name, stage.id);
        }
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

/// Whatever a pack needs of another is there: the pack, and the ends that are good ones.
#[test]
fn packs_that_need_one_another_know_one_another() {
    let mut needs = 0;
    for pack in packs() {
        for need in pack.stages.iter().flat_map(|stage| &stage.needs) {
            let inner = named(need.workflow.as_str());
            for end in &need.ends {
                assert!(inner.ends.iter().any(|(known, _)| known == end), "{}: {end}", pack.name);
            }
            needs += 1;
        }
    }
    assert_eq!(needs, 3);
}

/// Every scenario holds, every outcome is taken by one, every fact that decides the way is tried with every value.
#[test]
fn the_scenarios_of_every_pack_hold_and_leave_nothing_untried() {
    for (name, _) in PACKS {
        let path = format!("{ROOT}/workflows/{name}");
        let tested = scenario::test(None, &[path], Cast::Invented).unwrap().remove(0);
        assert!(tested.scenarios.len() >= 6, "{name}");
        for one in &tested.scenarios {
            assert!(one.is_good(), "{}: {:#?}", one.file.display(), one.result);
        }
        assert_eq!(tested.coverage.untaken, [], "{name}");
        assert_eq!(tested.coverage.untried, [], "{name}");
    }
}

/// What the program carries is what stands in the folder.
#[test]
fn every_file_of_the_packs_is_carried() {
    let mut found = BTreeSet::new();
    let mut folders = vec![std::path::PathBuf::from(format!("{ROOT}/workflows"))];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let below = path.strip_prefix(ROOT).unwrap().to_str().unwrap().replace('\\', "/");
                found.insert(below);
            }
        }
    }
    let carried: BTreeSet<String> = WORKFLOWS.iter().map(|file| file.path.to_owned()).collect();
    assert_eq!(carried, found);
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

/// What was announced of each year: days off and the sum of their numbers in the year, weekend days worked and the same,
/// working days. Counted from five collections of the notices that agree with one another.
const CALENDAR: [(i32, usize, u32, usize, u32, u32); 9] = [
    (2018, 25, 4096, 7, 1221, 250),
    (2019, 28, 4232, 6, 867, 250),
    (2020, 30, 3956, 6, 1001, 249),
    (2021, 31, 4438, 7, 1144, 250),
    (2022, 32, 4667, 7, 955, 249),
    (2023, 28, 4326, 7, 1033, 249),
    (2024, 28, 4153, 8, 1250, 251),
    (2025, 28, 3829, 5, 737, 248),
    (2026, 33, 4615, 6, 783, 248),
];

#[test]
fn the_calendar_has_the_days_of_the_notices() {
    let path = format!("{ROOT}/workflows/calendars/cn.yaml");
    let calendar = yaml::working_days(&std::fs::read(path).unwrap()).unwrap();
    let years: Vec<i32> = calendar.years().iter().map(|year| year.year).collect();
    assert_eq!(years, CALENDAR.map(|year| year.0));
    for (known, (year, off, off_sum, work, work_sum, workdays)) in
        calendar.years().iter().zip(CALENDAR)
    {
        let first = chrono::NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
        let days = || first.iter_days().take_while(|day| day.year() == year);
        let works = days().filter(|day| calendar.is_working(*day)).count();
        let sum = |days: &mut dyn Iterator<Item = &chrono::NaiveDate>| {
            days.map(Datelike::ordinal).sum::<u32>()
        };
        assert_eq!((known.off.len(), sum(&mut known.off.keys())), (off, off_sum), "{year}");
        assert_eq!((known.work.len(), sum(&mut known.work.iter())), (work, work_sum), "{year}");
        assert_eq!(u32::try_from(works), Ok(workdays), "{year}");
        assert!(known.notices.iter().all(|notice| notice.contains("gov.cn/")), "{year}");
    }
}
