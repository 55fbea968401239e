//! `screen CASE`: what a case's document was found to be, and what a person rules that it is.

use crate::support::{Moment, Registry};

const CONFIRM: &str = "fashen --as lin screen 2026-0001 --confirm normative";

#[test]
fn what_was_found_is_shown_and_a_person_rules() {
    let registry = Registry::at(Moment::Intake);
    let mut typed = registry.transcript();
    typed.about("What the program found").run("fashen screen 2026-0001");
    typed
        .about("Not on one's own document")
        .run("fashen --as zhou screen 2026-0001 --confirm normative --reason 适用于全镇");
    typed
        .about("Not without a role at a stage at work")
        .run("fashen --as sun screen 2026-0001 --confirm normative --reason 适用于全镇");
    typed.about("Not otherwise than was found without a reason");
    typed.run("fashen --as lin screen 2026-0001 --confirm not-normative");
    typed.run("fashen --as lin screen 2026-0001 --confirm not-normative --lang en");
    typed.about("What does not read").run("fashen --as lin screen 2026-0001 --confirm maybe");
    typed.run("fashen --as lin screen 2026-0001 --reason 适用于全镇");
    typed.run("fashen screen 2026-0099");
    typed.about("Dry run, then in earnest").run(&format!("{CONFIRM} --dry-run"));
    typed.run(CONFIRM);
    typed.about("Said again it is the same").run(CONFIRM);
    typed.about("Otherwise, in Chinese, with the major decision");
    typed
        .run("fashen --as lin 认定 2026-0001 --confirm 不是 --decision 否 --reason 只是对内的分工");
    typed.run("fashen screen 2026-0001");
    typed.run("fashen screen 2026-0001 --lang en");
    typed.about("And back").run(CONFIRM);
    typed.run("fashen show 2026-0001");
    typed.run("fashen next 2026-0001");
    typed.compare("screen-case.txt");
}

#[test]
fn a_step_against_it_is_taken_and_spoken_of() {
    let registry = Registry::at(Moment::Intake);
    registry.done(CONFIRM);
    registry
        .done("fashen --as lin answer 2026-0001 intake --item SCR-05=problem:只是告知 --rest-ok");
    let mut typed = registry.transcript();
    let refuse = "fashen --as lin advance 2026-0001 intake not_normative -r reason=只是告知";
    typed.about("A dry run says so too").run(&format!("{refuse} --dry-run"));
    typed.run(&format!("{refuse} --lang en"));
    typed.compare("screen-case-against.txt");
}

/// What the demo does from its second round to the second opinion.
const SECOND_ROUND: &str = "\
2026-09-24 chen answer authority --rest-ok
2026-09-24 chen advance authority pass
2026-09-24 chen answer content --rest-ok
2026-09-24 chen advance content pass
2026-09-28 chen answer legality --rest-ok
2026-09-28 chen advance legality pass
2026-09-28 xu answer reasonableness --item REA-05=ok:测算已经说明，接受 --clause 第六条
2026-09-28 xu answer reasonableness --rest-ok
2026-09-28 xu advance reasonableness pass
2026-09-28 xu answer feasibility --rest-ok
2026-09-28 xu advance feasibility pass
2026-09-29 chen answer opinion --rest-ok
2026-09-29 chen advance opinion lawful -r summary=所提意见已经采纳或者说明，修改后的送审稿合法。";

#[test]
fn other_words_are_ruled_anew_and_the_opinion_says_who_ruled_what() {
    let mut registry = Registry::at(Moment::Opinion);
    registry.done("fashen --as chen screen 2026-0002 --confirm normative");
    registry.done("fashen --as chen advance 2026-0002 opinion revise -r summary=第九条没有依据");
    registry.clock("2026-09-21 09:00");
    let mut typed = registry.transcript();
    typed.about("A new draft").run(
        "fashen --as wu revise 2026-0002 examples/country-fair/draft-v2.txt \
         --reply CON-05=adopted --reply CON-02=adopted --reply CON-18=adopted \
         --reply LEG-01=adopted --reply REA-03=adopted --reply REA-05=rejected:已经写明",
    );
    typed.about("While the drafter has it");
    typed.run("fashen --as chen screen 2026-0002 --confirm normative");
    registry.done("fashen --as wu advance 2026-0002 revision resubmit");
    typed.about("It is asked again").run("fashen screen 2026-0002");
    typed.run("fashen --as chen screen 2026-0002 --confirm not-normative --reason 改成了镇内分工");
    typed.about("And ruled once more");
    typed.run("fashen --as xu screen 2026-0002 --confirm normative --reason 第六条仍约束经营者");
    typed.run("fashen screen 2026-0002");
    for line in SECOND_ROUND.lines() {
        let (day, rest) = line.split_once(' ').unwrap();
        let (person, rest) = rest.split_once(' ').unwrap();
        let (command, rest) = rest.split_once(' ').unwrap();
        registry.clock(&format!("{day} 16:00"));
        registry.done(&format!("fashen --as {person} {command} 2026-0002 {rest}"));
    }
    let issued = registry.done("fashen --as chen issue 2026-0002 opinion --out papers --json");
    let issued: serde_json::Value = serde_json::from_str(&issued.stdout).unwrap();
    let written = issued["data"]["written"].as_array().unwrap();
    let json = written.iter().find(|file| file["format"] == "json").unwrap();
    let paper = registry.folder.read(json["path"].as_str().unwrap());
    let paper: serde_json::Value = serde_json::from_str(&paper).unwrap();
    let nature = &paper["data"]["nature"];
    assert_eq!(nature["ruling"]["by"]["person"], "xu");
    assert_eq!(nature["ruling"]["reason"], "第六条仍约束经营者");
    let drafts = nature["earlier"].as_array().unwrap().iter().map(|ruled| &ruled["draft"]);
    assert_eq!(drafts.collect::<Vec<_>>(), [1, 2]);
    assert_eq!(nature["found"]["report"].as_str().unwrap().len(), 64);
    assert_eq!(registry.run("fashen verify").code, 0);
    typed.compare("screen-case-again.txt");
}
