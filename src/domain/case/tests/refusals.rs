//! A refusal names all that is in the way at once, and what there is instead of what was typed.

use super::build::{end, item, stage, to, with_facts, yes, yes_no};
use super::play::{Play, answer, codes, completion, digest, opening, typed};
use crate::domain::case::{Command, Completion, Copy, Named, Reason, Verdict};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Conclusion, FieldKind, Submission, Workflow};

/// Everything that can be in the way, in one outcome.
fn guarded() -> Workflow {
    with_facts(
        [yes_no("x")],
        [
            stage("a").out(to("go", &["b"])),
            stage("b")
                .role("nobody")
                .not_by(Submission::Draft)
                .asks(item("Q"))
                .needs("paper", yes(&["x"]))
                .out(
                    end("done")
                        .numbered("poems")
                        .records("date", FieldKind::Date)
                        .requires(|require| {
                            require.materials = true;
                            require.unchanged_text = true;
                            require.new_draft = true;
                            require.conclusion = vec![Conclusion::Lawful];
                        })
                        .complete()
                        .when(yes(&["x"])),
                ),
        ],
    )
}

#[test]
fn all_reasons_come_at_once() {
    let mut play = Play::open_with(guarded(), &[("x", "true")]);
    play.go("a", "go").unwrap();
    let command = Command::CompleteStage(Completion {
        record: typed(&[("dat", "2026-01-01")]),
        facts: typed(&[("y", "true"), ("x", "false")]),
        materials: vec![("poem".into(), Copy::OnPaper(String::new()))],
        ..completion("b", "done")
    });
    let expected = [
        "unknown-fact",
        "facts-settled",
        "unknown-material",
        "wrong-role",
        "same-person",
        "outcome-not-for-facts",
        "checklist-incomplete",
        "no-new-draft",
        "no-opinion",
        "no-series",
        "unknown-field",
        "record-missing",
    ];
    assert_eq!(codes(&play.ask("dan", &command)), expected);
    assert_eq!(play.active(), ["b"]);
}

#[test]
fn an_unknown_name_is_answered_with_the_known_ones() {
    let mut play = Play::open_with(guarded(), &[("x", "true")]);
    let unknown = |what, name: &str, known: &[&str]| Reason::Unknown {
        what,
        name: name.to_owned(),
        known: known.iter().map(|name| (*name).to_owned()).collect(),
    };
    assert_eq!(play.go("c", "go"), Err(vec![unknown(Named::Stage, "c", &["a", "b"])]));
    assert_eq!(play.go("a", "stop"), Err(vec![unknown(Named::Outcome, "stop", &["go"])]));
    assert_eq!(
        play.bring(("a", "go"), "poem"),
        Err(vec![unknown(Named::Material, "poem", &["paper"])])
    );
    assert!(play.go("c", "go").unwrap_err()[0].is_unknown_name());
}

#[test]
fn nothing_but_opening_can_be_done_to_a_case_that_is_not_open() {
    let mut play = Play::unopened(guarded());
    let not_open = Err(vec![Reason::NotOpen]);
    let routing = PaperKind::RoutingSheet;
    let commands = [
        Command::Withdraw { reason: "改主意".to_owned() },
        Command::IssuePaper { paper: routing, sealed_by: None, files: Vec::new() },
        Command::AnswerItems { stage: "b".into(), answers: Vec::new() },
    ];
    play.office.people[0].roles.push("nobody".into());
    for command in commands {
        assert_eq!(play.ask("ann", &command), not_open, "{command:?}");
    }
    assert_eq!(play.submit(&[1]), not_open);
    assert_eq!(play.go("a", "go").unwrap_err()[0], Reason::NotOpen);
}

#[test]
fn a_case_is_opened_once() {
    let mut play = Play::open_with(guarded(), &[("x", "true")]);
    let again = play.ask("dan", &Command::OpenCase(opening(&[], &[1])));
    assert_eq!(again, Err(vec![Reason::AlreadyOpen]));
}

#[test]
fn opening_says_who_from_where_with_what() {
    let mut play = Play::unopened(guarded());
    let mut with = opening(&[], &[1, 2]);
    with.materials.push(("paper".into(), Copy::File { name: "a.pdf".into(), digest: digest(5) }));
    play.ask("dan", &Command::OpenCase(with)).unwrap();
    assert_eq!(play.case.unit, "某镇某科", "the person's, when none was given");
    assert_eq!(play.case.opened.as_ref().unwrap().1, play.person("dan"));
    assert_eq!((play.case.draft_ordinal(), play.case.draft().unwrap().clauses), (1, 2));
    assert!(play.case.material("paper").is_some());
    assert_eq!((play.case.pack, play.case.version), (Some(digest(9)), 4));
}

#[test]
fn a_command_that_asks_for_nothing_does_nothing() {
    let mut play = Play::open_with(guarded(), &[("x", "true")]);
    let before = play.case.clone();
    play.ask("ann", &Command::AnswerItems { stage: "a".into(), answers: Vec::new() }).unwrap();
    assert_eq!(play.case, before);
    assert_eq!(codes(&play.answer("a", "Q", answer(Verdict::Ok))), ["unknown-item"]);
}
