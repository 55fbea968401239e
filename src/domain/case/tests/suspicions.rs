//! Suspicions: noted once, bound to words and not to numbers, judged by persons, in the way of a lawful conclusion until
//! they are settled.

use super::build::{end, stage, to, weighed, workflow};
use super::play::{Play, Tried, codes, digest, draft};
use crate::domain::case::{
    Check, Command, Confirmation, DraftSubmission, Happening, Judgement, Noted, ReplyKind,
    Standing, SuspicionReply,
};
use crate::domain::limits;
use crate::domain::workflow::{Weight, Workflow};

/// `a` asks, `b` concludes; `fix` takes a draft and goes back to `a`; in `rest` nobody judges anything.
fn flow() -> Workflow {
    workflow([
        stage("a").asks(weighed("MUST", Weight::Must)).out(to("go", &["b"])),
        stage("b")
            .out(end("lawful").requires(|require| require.no_open_findings = true))
            .out(to("revise", &["fix"]).requires(|require| require.some_open_finding = true))
            .out(to("wait", &["rest"])),
        stage("fix").role("drafter").takes_draft().out(to("again", &["a"])),
        stage("rest").out(to("on", &["b"])),
    ])
}

/// What a rule found in a clause with these words.
fn found(rule: &str, clause: u8, words: &str) -> Noted {
    let label = format!("第{clause}条");
    let clause = Some(crate::domain::case::ClauseRef { label, digest: digest(clause) });
    Noted { clause, ..missing(rule, words) }
}

/// What a rule found in the text as a whole.
fn missing(rule: &str, words: &str) -> Noted {
    Noted {
        rule: rule.to_owned(),
        title: "疑似设定行政处罚".to_owned(),
        weight: Weight::Blocking,
        clause: None,
        words: words.to_owned(),
        basis: vec!["《行政处罚法》第十六条".to_owned()],
        propose: None,
        detail: None,
    }
}

fn advice(rule: &str, clause: u8) -> Noted {
    Noted { weight: Weight::Advice, ..found(rule, clause, "可以") }
}

/// A check of a draft with these clauses.
fn check(clauses: &[u8], noted: &[Noted]) -> Check {
    Check {
        rules: digest(50),
        report: digest(u8::try_from(noted.len()).unwrap()),
        found: u32::try_from(noted.len()).unwrap(),
        noted: noted.to_vec(),
        clauses: draft(clauses).clauses,
    }
}

impl Play {
    /// `ann` checks the draft, which has these clauses.
    fn checks(&mut self, clauses: &[u8], noted: &[Noted]) -> Tried {
        self.ask("ann", &Command::NoteSuspicions(check(clauses, noted)))
    }

    fn judges(&mut self, person: &str, id: &str, judgement: Judgement) -> Tried {
        let suspicions = vec![id.into()];
        self.ask(person, &Command::JudgeSuspicions { suspicions, judgement })
    }

    fn confirms(&mut self, id: &str) -> Tried {
        self.judges("ann", id, Judgement::Confirmed(Confirmation::default()))
    }

    fn dismisses(&mut self, id: &str, reason: &str) -> Tried {
        self.judges("ann", id, Judgement::Dismissed { reason: reason.to_owned() })
    }

    fn replies(&mut self, person: &str, id: &str, kind: ReplyKind, reason: &str) -> Tried {
        let reason = Some(reason.to_owned()).filter(|reason| !reason.is_empty());
        self.ask(person, &Command::ReplyToSuspicions(vec![(id.into(), kind, reason)]))
    }

    fn weighs(&mut self, person: &str, id: &str, accepted: bool, reason: &str) -> Tried {
        let reason = Some(reason.to_owned());
        let suspicions = vec![id.into()];
        self.ask(person, &Command::WeighReplies { suspicions, accepted, reason })
    }

    /// `dan` hands in a draft with these clauses and replies to suspicions.
    fn revises(&mut self, clauses: &[u8], to_suspicions: Vec<SuspicionReply>) -> Tried {
        let draft: DraftSubmission = draft(clauses);
        let (materials, replies) = (Vec::new(), Vec::new());
        self.ask("dan", &Command::SubmitDraft { draft, materials, replies, to_suspicions })
    }

    fn standings(&self) -> Vec<(&str, Standing)> {
        self.case.suspicions.iter().map(|one| (one.id.as_str(), one.standing())).collect()
    }
}

/// The draft of clauses 1, 2 and 3 in `b`, with suspicions in 2 and 3.
fn checked() -> Play {
    let mut play = Play::open(flow());
    play.checks(&[1, 2, 3], &[found("P04", 2, "罚款"), found("P04", 3, "罚款")]).unwrap();
    play.go("a", "go").unwrap();
    play
}

/// The same, in `fix`, with the first confirmed and the second dismissed.
fn returned() -> Play {
    let mut play = checked();
    play.confirms("F-001").unwrap();
    play.dismisses("F-002", "有地方性法规依据").unwrap();
    play.go("b", "revise").unwrap();
    play
}

#[test]
fn noting_twice_adds_nothing() {
    let mut play = Play::open(flow());
    let twice = [found("P04", 2, "罚款"), found("P04", 2, "罚款"), found("P05", 2, "罚款")];
    play.checks(&[1, 2, 3], &twice).unwrap();
    assert_eq!(play.standings(), [("F-001", Standing::Open), ("F-002", Standing::Open)]);
    let before = play.case.version;
    play.checks(&[1, 2, 3], &twice).unwrap();
    assert_eq!(play.case.version, before, "nothing happened");
    let checks = play.count(|what| matches!(what, Happening::DraftChecked { .. }));
    assert_eq!(checks, 1);
}

#[test]
fn what_was_judged_is_not_noted_again() {
    let mut play = checked();
    play.confirms("F-001").unwrap();
    play.dismisses("F-002", "有依据").unwrap();
    let again = [found("P04", 2, "罚款"), found("P04", 3, "罚款"), found("P04", 3, "没收")];
    play.checks(&[1, 2, 3], &again).unwrap();
    let open = ("F-003", Standing::Open);
    assert_eq!(
        play.standings(),
        [("F-001", Standing::AwaitsReply), ("F-002", Standing::Dismissed), open]
    );
}

#[test]
fn a_draft_that_moves_a_clause_keeps_what_was_said_of_it() {
    let mut play = returned();
    // Clause 3 becomes the first; its number is another, its words are not.
    play.revises(&[3, 2, 1, 4], Vec::new()).unwrap();
    play.ask(
        "dan",
        &Command::NoteSuspicions(check(
            &[3, 2, 1, 4],
            &[found("P04", 3, "罚款"), found("P04", 2, "罚款")],
        )),
    )
    .unwrap();
    assert_eq!(
        play.standings(),
        [("F-001", Standing::AwaitsReply), ("F-002", Standing::Dismissed)]
    );
}

#[test]
fn a_draft_that_changes_the_words_makes_it_new_and_what_nobody_confirmed_goes() {
    let mut play = returned();
    play.revises(&[1, 5, 6], Vec::new()).unwrap();
    play.checks(&[1, 5, 6], &[found("P04", 5, "罚款"), found("P04", 6, "罚款")]).unwrap();
    assert_eq!(
        play.standings(),
        [
            ("F-001", Standing::AwaitsReply),
            ("F-002", Standing::Superseded),
            ("F-003", Standing::Open),
            ("F-004", Standing::Open),
        ]
    );
    let superseded = play.dismisses("F-002", "还是有依据");
    assert_eq!(codes(&superseded), ["suspicion-not-taken", "suspicion-superseded"]);
    // Words that come back are looked at again.
    play.revises(&[1, 2, 3], Vec::new()).unwrap();
    play.checks(&[1, 2, 3], &[found("P04", 3, "罚款")]).unwrap();
    assert_eq!(play.case.suspicion("F-005").unwrap().standing(), Standing::Open);
}

#[test]
fn what_is_missing_from_the_whole_text_goes_once_a_later_text_has_it() {
    let mut play = Play::open(flow());
    play.checks(&[1, 2, 3], &[missing("F01", ""), missing("F02", "")]).unwrap();
    // The same text asked by other rules: what was found stays.
    play.checks(&[1, 2, 3], &[]).unwrap();
    assert_eq!(play.standings(), [("F-001", Standing::Open), ("F-002", Standing::Open)]);
    play.confirms("F-001").unwrap();
    play.go("a", "go").unwrap();
    play.go("b", "revise").unwrap();
    play.revises(&[1, 2, 4], Vec::new()).unwrap();
    play.checks(&[1, 2, 4], &[missing("F01", "")]).unwrap();
    assert_eq!(
        play.standings(),
        [("F-001", Standing::AwaitsReply), ("F-002", Standing::Superseded)]
    );
}

#[test]
fn a_case_that_nobody_checked_is_not_barred() {
    let mut play = Play::open(flow());
    play.go("a", "go").unwrap();
    play.go("b", "lawful").unwrap();
    assert!(play.case.ended.is_some() && play.case.checked().is_none());
}

#[test]
fn what_nobody_judged_bars_a_lawful_conclusion_unless_it_is_advice() {
    let mut play = Play::open(flow());
    play.checks(&[1, 2, 3], &[found("P04", 2, "罚款"), advice("P09", 3)]).unwrap();
    play.go("a", "go").unwrap();
    assert_eq!(codes(&play.go("b", "lawful")), ["suspicions-unjudged"]);
    assert_eq!(codes(&play.go("b", "revise")), ["no-problem"], "a suspicion is no problem yet");
    play.dismisses("F-001", "有法律依据").unwrap();
    play.go("b", "lawful").unwrap();
}

#[test]
fn what_is_confirmed_bars_it_until_the_reply_was_weighed_as_settling_it() {
    let mut play = checked();
    play.dismisses("F-002", "有依据").unwrap();
    play.confirms("F-001").unwrap();
    assert_eq!(codes(&play.go("b", "lawful")), ["suspicions-unsettled"]);
    assert_eq!(codes(&play.weighs("ann", "F-001", true, "")), ["suspicion-not-replied"]);
    play.replies("dan", "F-001", ReplyKind::Rejected, "有省条例依据").unwrap();
    assert_eq!(codes(&play.go("b", "lawful")), ["suspicions-unsettled"]);
    play.weighs("bob", "F-001", false, "条例没有设定罚款").unwrap();
    assert_eq!(play.case.suspicion("F-001").unwrap().standing(), Standing::AwaitsReply);
    assert_eq!(codes(&play.go("b", "lawful")), ["suspicions-unsettled"]);
    play.replies("dan", "F-001", ReplyKind::Adopted, "").unwrap();
    play.weighs("bob", "F-001", true, "").unwrap();
    play.go("b", "lawful").unwrap();
}

#[test]
fn a_confirmed_suspicion_can_send_the_draft_back_and_is_answered_with_the_new_one() {
    let mut play = checked();
    play.confirms("F-001").unwrap();
    play.confirms("F-002").unwrap();
    play.go("b", "revise").unwrap();
    let why = Some("第三条是照抄条例".to_owned());
    let replies = vec![
        ("F-001".into(), ReplyKind::Adopted, None),
        ("F-002".into(), ReplyKind::Rejected, why),
    ];
    play.revises(&[1, 4, 3], replies).unwrap();
    assert_eq!(
        play.standings(),
        [("F-001", Standing::AwaitsWeighing), ("F-002", Standing::AwaitsWeighing)]
    );
    play.go_as("dan", "fix", "again").unwrap();
    play.weighs("ann", "F-001", true, "").unwrap();
    play.weighs("ann", "F-002", true, "查实有依据").unwrap();
    play.go("a", "go").unwrap();
    play.go("b", "lawful").unwrap();
}

#[test]
fn a_change_of_mind_is_an_event_and_voids_what_was_replied() {
    let mut play = checked();
    play.confirms("F-001").unwrap();
    play.replies("dan", "F-001", ReplyKind::Adopted, "").unwrap();
    play.dismisses("F-001", "核对后不是处罚").unwrap();
    assert_eq!(play.case.suspicion("F-001").unwrap().standing(), Standing::Dismissed);
    let before = play.case.version;
    play.dismisses("F-001", " 核对后不是处罚 ").unwrap();
    assert_eq!(play.case.version, before, "said again");
    play.confirms("F-001").unwrap();
    assert_eq!(play.case.suspicion("F-001").unwrap().standing(), Standing::AwaitsReply);
    let lighter = Confirmation { weight: Some(Weight::Advice), ..Confirmation::default() };
    play.judges("ann", "F-001", Judgement::Confirmed(lighter)).unwrap();
    play.dismisses("F-002", "有依据").unwrap();
    play.go("b", "lawful").unwrap();
}

#[test]
fn reasons_are_asked_for_where_somebody_disagrees() {
    let mut play = checked();
    assert_eq!(codes(&play.dismisses("F-001", " ")), ["suspicion-reason-missing"]);
    play.confirms("F-001").unwrap();
    let partly = play.replies("dan", "F-001", ReplyKind::Partly, "");
    assert_eq!(codes(&partly), ["suspicion-reason-missing"]);
    play.replies("dan", "F-001", ReplyKind::Adopted, "").unwrap();
    assert_eq!(codes(&play.weighs("bob", "F-001", false, " ")), ["suspicion-reason-missing"]);
}

#[test]
fn reviewers_judge_drafters_reply_and_nobody_weighs_an_own_reply() {
    let mut play = checked();
    let confirmed = || Judgement::Confirmed(Confirmation::default());
    assert_eq!(codes(&play.judges("dan", "F-001", confirmed())), ["wrong-role"]);
    assert_eq!(codes(&play.judges("eve", "F-001", confirmed())), ["wrong-role"]);
    let check = Command::NoteSuspicions(check(&[1, 2, 3], &[]));
    assert_eq!(codes(&play.ask("eve", &check)), ["wrong-role", "wrong-role"]);
    play.confirms("F-001").unwrap();
    assert_eq!(codes(&play.replies("ann", "F-001", ReplyKind::Adopted, "")), ["reply-not-taken"]);
    play.go("b", "revise").unwrap();
    // A worker hands in the draft, replies, and is then at the stage that weighs.
    let dan = play.office.people.iter_mut().find(|person| person.id == *"dan").unwrap();
    dan.roles.push("worker".into());
    play.revises(&[1, 4, 3], vec![("F-001".into(), ReplyKind::Adopted, None)]).unwrap();
    play.go_as("dan", "fix", "again").unwrap();
    assert_eq!(codes(&play.weighs("dan", "F-001", true, "")), ["own-reply"]);
    play.weighs("cat", "F-001", true, "").unwrap();
}

#[test]
fn there_is_nothing_to_reply_to_before_it_is_confirmed_or_once_it_is_settled() {
    let mut play = checked();
    let reply = |play: &mut Play, id| play.replies("dan", id, ReplyKind::Adopted, "");
    assert_eq!(codes(&reply(&mut play, "F-001")), ["suspicion-not-confirmed"]);
    assert_eq!(codes(&reply(&mut play, "F-009")), ["unknown-finding"]);
    play.confirms("F-001").unwrap();
    reply(&mut play, "F-001").unwrap();
    reply(&mut play, "F-001").unwrap();
    play.weighs("ann", "F-001", true, "").unwrap();
    assert_eq!(codes(&reply(&mut play, "F-001")), ["suspicion-settled"]);
    assert_eq!(codes(&play.weighs("ann", "F-001", true, "")), ["suspicion-settled"]);
    play.confirms("F-001").unwrap();
    assert_eq!(play.case.suspicion("F-001").unwrap().standing(), Standing::AwaitsReply);
    let (suspicions, judgement) = (vec!["F-002".into(), "F-002".into()], Confirmation::default());
    let judgement = Judgement::Confirmed(judgement);
    let twice = play.ask("ann", &Command::JudgeSuspicions { suspicions, judgement });
    assert_eq!(codes(&twice), ["given-twice"]);
}

#[test]
fn a_person_adds_what_no_rule_saw_confirmed_and_more_than_one_of_a_clause() {
    let mut play = Play::open(flow());
    let own = |title: &str| Noted {
        rule: String::new(),
        title: title.to_owned(),
        weight: Weight::Must,
        ..found("", 2, "")
    };
    assert_eq!(codes(&play.ask("ann", &Command::AddFinding(own(" ")))), ["suspicion-note-missing"]);
    assert_eq!(codes(&play.ask("dan", &Command::AddFinding(own("没有期限")))), ["wrong-role"]);
    play.ask("ann", &Command::AddFinding(own("没有期限"))).unwrap();
    play.ask("ann", &Command::AddFinding(own("没有主体"))).unwrap();
    let before = play.case.version;
    play.ask("bob", &Command::AddFinding(own("没有期限"))).unwrap();
    assert_eq!(play.case.version, before, "added already");
    let both = [("F-001", Standing::AwaitsReply), ("F-002", Standing::AwaitsReply)];
    assert_eq!(play.standings(), both);
    // A check that does not see them leaves them alone.
    play.checks(&[1, 4, 3], &[]).unwrap();
    assert_eq!(play.standings(), both);
}

#[test]
fn suspicions_are_judged_where_questions_are_asked_or_findings_are_weighed() {
    let mut play = checked();
    play.go("b", "wait").unwrap();
    assert_eq!(codes(&play.confirms("F-001")), ["suspicion-not-taken"]);
    play.go("rest", "on").unwrap();
    play.confirms("F-001").unwrap();
}

#[test]
fn a_case_holds_no_more_suspicions_and_words_than_a_record_takes() {
    let mut play = Play::open(flow());
    let many: Vec<Noted> = (0..limits::NOTED_SUSPICIONS + 9)
        .map(|n| found(&format!("R{n}"), 2, &"罚".repeat(limits::SUSPICIOUS_CHARS + 1)))
        .collect();
    let command = Check { noted: many.clone(), ..check(&[1, 2, 3], &[]) };
    play.ask("ann", &Command::NoteSuspicions(command.clone())).unwrap();
    assert_eq!(play.case.suspicions.len(), limits::NOTED_SUSPICIONS);
    assert_eq!(play.case.suspicions[0].noted.words.chars().count(), limits::SUSPICIOUS_CHARS);
    let before = play.case.version;
    play.ask("ann", &Command::NoteSuspicions(command)).unwrap();
    assert_eq!(play.case.version, before, "words that were cut are the same words");
}
