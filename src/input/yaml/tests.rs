//! Files of `tests/workflows`, good and bad, and hostile bytes.
//!
//! Beside each bad file lies what is to be said of it. `FASHEN_BLESS=1 cargo test` writes it anew; read
//! the difference before it is kept.

mod calendars;
mod hostile;
mod includes;
mod large;
mod offices;
mod places;
mod rules;
mod titles;

use super::*;
use crate::lang::problem::{problem_en, problem_zh};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/workflows");

fn files(kind: &str) -> Vec<std::path::PathBuf> {
    let folder = std::fs::read_dir(format!("{FOLDER}/{kind}")).unwrap();
    let mut files: Vec<_> = folder.map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "yaml"));
    files.sort();
    files
}

/// Reads a file with those that it includes.
fn read(path: &std::path::Path) -> Result<Bundle, Vec<Problem>> {
    let name = path.file_name().unwrap().to_str().unwrap();
    let beside =
        |other: &str| std::fs::read(path.with_file_name(other)).map_err(|_| IncludeFault::Missing);
    pack(name, &std::fs::read(path).unwrap(), &beside)
}

fn said(problems: &[Problem]) -> String {
    let line = |problem: &Problem| {
        let Problem { file, line, column, place, kind } = problem;
        let file = file.as_ref().map(|file| format!("{file}:")).unwrap_or_default();
        let place = if place.0.is_empty() { "-".to_owned() } else { place.to_string() };
        format!("{file}{line}:{column} {place} {}\n", problem_zh(kind))
    };
    problems.iter().map(line).collect()
}

#[test]
fn good_files_have_no_problem() {
    let files = files("good");
    assert!(files.len() >= 4);
    for path in files {
        let problems = workflow(&std::fs::read(&path).unwrap()).err();
        assert_eq!(problems, None, "{}", path.display());
    }
}

#[test]
fn line_ends_of_windows_and_a_byte_order_mark_change_nothing() {
    for path in files("good") {
        let text = std::fs::read_to_string(&path).unwrap();
        let other = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        let one = workflow(text.as_bytes()).unwrap();
        let two = workflow(other.as_bytes()).unwrap();
        assert_eq!(*one, *two, "{}", path.display());
    }
    let bad = "\u{feff}workflow: x\r\ntitel: y\r\n";
    let problems = workflow(bad.as_bytes()).unwrap_err();
    assert!(problems.iter().any(|problem| (problem.line, problem.column) == (2, 1)));
}

#[test]
fn all_that_is_wrong_with_a_bad_file_is_said_at_once() {
    let files = files("bad");
    assert!(files.len() >= 100);
    let bless = std::env::var_os("FASHEN_BLESS").is_some();
    let mut wrong = Vec::new();
    for path in files {
        let problems = read(&path).expect_err("a bad file");
        assert!(!problems.is_empty(), "{}", path.display());
        let said = said(&problems);
        let golden = path.with_extension("txt");
        if bless {
            std::fs::write(&golden, &said).unwrap();
        }
        let wanted = std::fs::read_to_string(&golden).unwrap_or_default();
        if said != wanted {
            wrong.push(format!("{}\nwanted:\n{wanted}said:\n{said}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_problem_has_a_sentence_in_each_language() {
    for path in files("bad") {
        for problem in read(&path).unwrap_err() {
            let (zh, en) = (problem_zh(&problem.kind), problem_en(&problem.kind));
            // Words of the file may be Chinese in an English sentence; the sentence itself is not.
            assert!(zh.ends_with(['。', '？', '）']), "{zh}");
            assert!(en.ends_with(['.', '?', ')']), "{en}");
            assert!(!zh.contains('\n') && !en.contains('\n'), "{zh}\n{en}");
        }
    }
}

#[test]
fn what_a_file_says_reaches_the_definition() {
    use crate::domain::workflow::{Clock, FieldKind, Submission, Target, Weight};
    let review = workflow(&std::fs::read(format!("{FOLDER}/good/review.yaml")).unwrap()).unwrap();
    assert_eq!(review.name, *"normative-document");
    assert_eq!(review.stages.len(), 14);
    let intake = review.stage("intake").unwrap();
    assert_eq!(intake.outcome("accept").unwrap().stages().len(), 4);
    assert_eq!(
        intake.outcome("not_normative").unwrap().target,
        Target::End("not-normative".into())
    );
    assert_eq!(review.stage("supplement").unwrap().clock, Clock::Paused);
    let subject = review.stage("subject").unwrap();
    let others = [Submission::Draft, Submission::Stage("supplement".into())];
    assert_eq!(subject.not_same_person_as, others);
    assert_eq!(subject.checklist[0].weight, Weight::Blocking);
    let record = &review.stage("publication").unwrap().outcomes[0].record;
    let channel = FieldKind::Choice(vec!["公报".into(), "网站".into()]);
    assert_eq!((&record[2].kind, record[2].optional), (&channel, true));
    assert_eq!(record[0].title, "公布日期");
    let deadline = &review.deadlines[0];
    assert_eq!(deadline.from[0].to_string(), "intake.accept");
    assert_eq!(deadline.within.unwrap().to_string(), "15 workdays");
}
