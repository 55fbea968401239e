//! Bytes that were made to harm: each must end, soon, in a clear problem.

use super::super::*;
use crate::domain::limits;
use proptest::prelude::*;
use std::fmt::Write;

fn kinds(bytes: &[u8]) -> Vec<ProblemKind> {
    let problems = workflow(bytes).unwrap_err();
    assert!(problems.len() <= limits::PROBLEMS);
    problems.into_iter().map(|problem| problem.kind).collect()
}

/// As much of `text`, repeated, as a file may hold.
fn full(text: &str) -> String {
    text.repeat(limits::YAML_BYTES / text.len())
}

#[test]
fn nesting_is_refused_before_serde_yaml_sees_it() {
    for text in [full("["), full("{a: "), full("- "), full("[{"), full("? ")] {
        let kinds = kinds(text.as_bytes());
        assert!(
            matches!(
                kinds[0],
                ProblemKind::TooDeep
                    | ProblemKind::Syntax { .. }
                    | ProblemKind::WrongType { expected: Expected::Key, .. }
            ),
            "{:?}",
            kinds[0]
        );
    }
    let deep = |levels| format!("a: {}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(kinds(deep(limits::YAML_DEPTH).as_bytes()), [ProblemKind::TooDeep]);
    assert_ne!(kinds(deep(limits::YAML_DEPTH - 1).as_bytes()), [ProblemKind::TooDeep]);
}

#[test]
fn nesting_hidden_from_one_of_the_parsers_is_refused() {
    for hidden in ['\u{85}', '\u{2028}', '\u{2029}', '\0'] {
        let text = format!("a: 1 # {hidden}{}", "[".repeat(20_000));
        assert_eq!(kinds(text.as_bytes()), [ProblemKind::Unprintable { found: hidden }]);
    }
}

#[test]
fn an_alias_bomb_is_refused() {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for n in 1..20 {
        let before = format!("*a{}", n - 1);
        let list = vec![before; 10].join(", ");
        writeln!(text, "a{n}: &a{n} [{list}]").unwrap();
    }
    let problems = workflow(text.as_bytes()).unwrap_err();
    assert_eq!(problems[0].kind, ProblemKind::TooManyNodes);
    assert_eq!((problems[0].line, problems.len()), (6, 1));
}

#[test]
fn an_alias_bomb_of_long_texts_is_refused() {
    let long = "x".repeat(limits::YAML_BYTES / 2);
    let text = format!("a: &a {long}\nb: [{}]\n", vec!["*a"; 10_000].join(", "));
    assert_eq!(kinds(text.as_bytes()), [ProblemKind::TooManyNodes]);
}

#[test]
fn an_alias_that_nests_deeper_than_the_text_is_refused() {
    let mut text = String::from("a0: &a0 [x]\n");
    for n in 1..40 {
        writeln!(text, "a{n}: &a{n} [*a{}]", n - 1).unwrap();
    }
    assert_eq!(kinds(text.as_bytes()), [ProblemKind::TooDeep]);
}

#[test]
fn an_alias_inside_itself_is_refused() {
    assert_eq!(kinds(b"a: &a [x, *a]\n"), [ProblemKind::EndlessAlias]);
    assert_eq!(kinds(b"&a a: &b {c: {d: *b}}\n"), [ProblemKind::EndlessAlias]);
}

#[test]
fn a_large_file_is_refused_unread() {
    let bytes = vec![b'a'; 10 * 1024 * 1024];
    assert_eq!(kinds(&bytes), [ProblemKind::TooLarge { bytes: bytes.len() }]);
}

#[test]
fn a_file_of_nothing_but_mistakes_ends_in_a_bounded_list() {
    let mut text = String::from("stages:\n");
    for n in 0..20_000 {
        writeln!(text, "  Stage {n}: {{rloe: clerk, x: y}}").unwrap();
    }
    assert_eq!(kinds(text.as_bytes()).len(), limits::PROBLEMS);
    let list = full("zzzzz, ");
    let text = format!("stages: {{a: {{join: [{}]}}}}\n", list.get(..list.len() / 2).unwrap());
    assert_eq!(kinds(text.as_bytes()).len(), limits::PROBLEMS);
}

#[test]
fn many_long_names_that_are_almost_alike_are_compared_in_bounded_steps() {
    let long = "a".repeat(limits::NAME_CHARS - 5);
    let mut text =
        String::from("workflow: w\ntitle: t\nversion: 1\nroles: {r: x}\nstart: s0\nstages:\n");
    for n in 0..limits::STAGES {
        writeln!(text, "  {long}{n}: {{role: r, outcomes: {{go: {{to: {long}x{n}}}}}}}").unwrap();
    }
    assert_eq!(kinds(text.as_bytes()).len(), limits::PROBLEMS);
}

#[test]
fn a_key_too_long_to_be_one_ends_the_reading() {
    let text = format!("{}: 1\n", "k".repeat(500));
    assert!(matches!(kinds(text.as_bytes())[..], [ProblemKind::WrongName { .. }]));
}

/// A part of that: a parser whose time grows with the square would not come back from it either.
fn part(text: &str) -> String {
    text.repeat(limits::YAML_BYTES / 4 / text.len())
}

#[test]
fn long_lines_of_signs_end() {
    for sign in
        ["'", "\"", "&a ", "!", "#", "|\n", ": ", "a: b: ", "\n", "-", ",", "}", "%", "\r", "*a "]
    {
        let _ = workflow(part(sign).as_bytes());
        let _ = workflow(format!("a: {}", part(sign).get(10..).unwrap()).as_bytes());
        let _ = workflow(format!("a: [{}", part(sign).get(10..).unwrap()).as_bytes());
    }
}

fn lines_exist(bytes: &[u8]) -> Result<(), TestCaseError> {
    let lines = text::lines(&String::from_utf8_lossy(bytes));
    for problems in [workflow(bytes).err(), office(bytes).err()].into_iter().flatten() {
        prop_assert!(!problems.is_empty());
        for problem in problems {
            prop_assert!(problem.line >= 1 && problem.line <= lines, "{problem:?} of {lines}");
            prop_assert!(problem.column >= 1);
            prop_assert!(!crate::lang::problem::problem_zh(&problem.kind).is_empty());
            prop_assert!(!crate::lang::problem::problem_en(&problem.kind).is_empty());
        }
    }
    Ok(())
}

const GOOD: [&str; 4] = [
    include_str!("../../../../tests/workflows/good/sequence.yaml"),
    include_str!("../../../../tests/workflows/good/parallel.yaml"),
    include_str!("../../../../tests/workflows/good/auto.yaml"),
    include_str!("../../../../tests/workflows/good/review.yaml"),
];

proptest! {
    #[test]
    fn any_bytes_end_in_problems_on_lines_that_exist(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        lines_exist(&bytes)?;
    }

    #[test]
    fn any_text_of_signs_ends_in_problems_on_lines_that_exist(text in "[a-c：:{}\\[\\],&*!|>'\"#%@`?\\- \t\r\n\u{3000}\u{feff}]{0,200}") {
        lines_exist(text.as_bytes())?;
    }

    #[test]
    fn any_change_of_a_good_file_is_read_or_refused(
        which in 0..GOOD.len(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), 0..4_usize, "[a-z：: {}\\[\\],&*!'\"#\\-\n\t甲]{0,6}"), 1..6),
    ) {
        let mut chars: Vec<char> = GOOD[which].chars().collect();
        for (at, cut, put) in edits {
            let at = at.index(chars.len());
            let end = (at + cut).min(chars.len());
            chars.splice(at..end, put.chars());
        }
        let text: String = chars.into_iter().collect();
        lines_exist(text.as_bytes())?;
    }
}
