//! What papers hold, of cases that were decided and of cases made by hand.

use super::example::{self, clause, digest, problem, said};
use super::{Opinion, Paper, PaperKind};
use crate::domain::case::{
    Bearing, Case, Draft, Event, Happening, PresentClauses, Record, ReplyKind, Value, Verdict,
    Whereabouts,
};
use crate::domain::workflow::{Conclusion, Facts};
use chrono::DateTime;

fn opinion(paper: Option<Paper>) -> Opinion {
    match paper {
        Some(Paper::Opinion(opinion)) => *opinion,
        other => panic!("no opinion: {other:?}"),
    }
}

#[test]
fn a_paper_is_not_made_before_the_record_holds_it() {
    let made = |desk: &example::Desk| PaperKind::ALL.map(|kind| desk.paper(kind).is_some());
    let mut desk = example::two_rounds();
    let later = [
        PaperKind::MeetingRecord,
        PaperKind::PublicationNotice,
        PaperKind::FilingReport,
        PaperKind::FilingRegister,
    ];
    assert_eq!(made(&desk), PaperKind::ALL.map(|kind| !later.contains(&kind)));
    assert_eq!(made(&example::filed()), [true; 10]);
    desk.case = Case::new("2026-0002".into());
    assert_eq!(made(&desk), [false; 10]);
}

#[test]
fn every_paper_is_of_the_kind_that_was_asked_for() {
    let desk = example::filed();
    for kind in PaperKind::ALL {
        assert_eq!(desk.paper(kind).unwrap().kind(), kind);
    }
}

#[test]
fn an_opinion_printed_again_says_what_it_said() {
    let then = opinion(example::first_opinion().paper(PaperKind::Opinion));
    let desk = example::second_draft();
    let now = opinion(desk.paper(PaperKind::Opinion));
    assert_eq!(now.version, desk.case.version);
    assert_eq!(Opinion { version: then.version, ..now }, then);
}

#[test]
fn an_opinion_knows_the_rulings_up_to_it_and_which_of_them_stood() {
    let nature = opinion(example::ruled().paper(PaperKind::Opinion)).nature.unwrap();
    assert_eq!(nature.draft, 2);
    let standing = nature.ruling.unwrap();
    assert_eq!((standing.draft, standing.bearing), (2, Bearing::Overrules));
    assert_eq!(nature.earlier.iter().map(|line| line.draft).collect::<Vec<_>>(), [1]);
    assert_eq!(opinion(example::two_rounds().paper(PaperKind::Opinion)).nature, None);
}

#[test]
fn an_opinion_printed_again_knows_of_suspicions_what_it_knew() {
    let then = opinion(example::suspected_first().paper(PaperKind::Opinion));
    let ids = then.suspicions.iter().map(|line| line.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids, ["F-002", "F-001"], "the heavier first");
    assert!(then.suspicions.iter().all(|line| line.is_open() && line.reply.is_none()));
    let mut desk = example::suspected_first();
    let what =
        Happening::SuspicionDismissed { id: "F-001".into(), reason: "核对后有依据".into() };
    let at = desk.case.touched.unwrap() + chrono::TimeDelta::hours(1);
    desk.case.apply(&Event { at, person: "zhao".into(), what });
    let now = opinion(desk.paper(PaperKind::Opinion));
    assert_eq!(Opinion { version: then.version, ..now }, then);
}

#[test]
fn an_answer_that_was_given_anew_is_not_passed_off_as_the_old_one() {
    let mut desk = example::second_draft();
    let anew = [("CON-01", said(Verdict::Ok, Some("已改"))), ("CON-03", said(Verdict::Ok, None))];
    desk.answer("zhao", "2026-03-13T10:00:00+08:00", "content", &anew);
    let opinion = opinion(desk.paper(PaperKind::Opinion));
    let mut lines = opinion.sections.iter().flat_map(|section| &section.answers);
    let mut line = |id: &str| lines.find(|line| line.question.id == *id).unwrap();
    let kept = line("CON-01");
    assert_eq!(kept.given.as_ref().unwrap().answer.verdict, Verdict::Problem, "the finding has it");
    assert!(!kept.answered_later);
    let lost = line("CON-03");
    assert!(lost.given.is_none() && lost.answered_later);
    assert!(opinion.findings.iter().all(|finding| finding.is_open() && finding.reply.is_none()));
}

#[test]
fn a_finding_keeps_its_reply_and_how_it_was_settled() {
    let opinion = opinion(example::two_rounds().paper(PaperKind::Opinion));
    let [settled, open] = opinion.findings.as_slice() else { panic!("two findings") };
    assert_eq!(settled.reply.as_ref().unwrap().kind, ReplyKind::Adopted);
    let settlement = settled.settled.as_ref().unwrap();
    assert_eq!(settlement.by.name, "赵三");
    assert_eq!(settlement.answer.as_ref().unwrap().note.as_deref(), Some("押金已删去"));
    assert_eq!(open.reply.as_ref().unwrap().kind, ReplyKind::Partly);
    assert!(open.is_open());
    assert_eq!(opinion.open_findings().count(), 1);
    assert_eq!(opinion.earlier_findings().count(), 2);
}

#[test]
fn a_clause_of_an_earlier_draft_is_told_by_what_it_is_called_now() {
    let mut desk = example::two_rounds();
    desk.present = PresentClauses::of(2, [clause("第六条", 6), clause("第八条", 7)]);
    let told = opinion(desk.paper(PaperKind::Opinion));
    let [changed, renumbered] = told.findings.as_slice() else { panic!("two findings") };
    assert_eq!(changed.whereabouts, [Whereabouts::Gone]);
    assert_eq!(renumbered.whereabouts, [Whereabouts::Now("第八条".to_owned())]);
    // Of a draft that the opinion does not speak of nothing is told.
    desk.present = PresentClauses::of(3, [clause("第六条", 6)]);
    let told = opinion(desk.paper(PaperKind::Opinion));
    assert!(told.findings.iter().all(|finding| finding.whereabouts == [Whereabouts::Unmoved]));
}

#[test]
fn a_problem_answered_with_a_problem_is_settled_by_the_new_one() {
    let mut desk = example::second_draft();
    let still = [("CON-01", problem(&[], "押金改名保证金"))];
    desk.answer("zhao", "2026-03-13T10:00:00+08:00", "content", &still);
    let Some(Paper::RoutingSheet(sheet)) = desk.paper(PaperKind::RoutingSheet) else { panic!() };
    let settled = sheet.findings.first().unwrap().settled.as_ref().unwrap();
    assert_eq!(settled.answer.as_ref().unwrap().note.as_deref(), Some("押金改名保证金"));
    assert!(sheet.findings.last().unwrap().is_open());
}

#[test]
fn a_step_carried_over_names_the_draft_and_the_person_of_the_review() {
    let opinion = opinion(example::two_rounds().paper(PaperKind::Opinion));
    let section = opinion.sections.iter().find(|section| section.stage == *"subject").unwrap();
    let step = section.step.as_ref().unwrap();
    let from = step.carried_from.as_ref().unwrap();
    assert_eq!((step.draft, from.draft, from.by.name.as_str()), (2, 1, "赵三"));
    assert!(section.answers.iter().all(|line| line.given.as_ref().unwrap().earlier));
}

#[test]
fn each_opinion_has_its_own_number_even_when_all_happens_at_one_moment() {
    let mut desk = example::two_rounds();
    let at = desk.case.steps.first().unwrap().at;
    desk.case.numbers.iter_mut().for_each(|taken| taken.at = at);
    let opinion = opinion(desk.paper(PaperKind::Opinion));
    assert_eq!(opinion.number.as_deref(), Some("示镇审〔2026〕2号"));
    let earlier = opinion.course.iter().find(|step| step.conclusion.is_some()).unwrap();
    assert_eq!(earlier.good_number().as_deref(), Some("示镇审〔2026〕1号"));
}

#[test]
fn a_basis_stands_once_and_an_unconfirmed_one_is_marked() {
    let opinion = opinion(example::two_rounds().paper(PaperKind::Opinion));
    let texts: Vec<_> = opinion.basis.iter().map(|line| line.text.as_str()).collect();
    let mut once = texts.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), texts.len(), "{texts:?}");
    assert_eq!(texts.first(), Some(&"国办发〔2018〕37号"));
    let marked: Vec<_> = opinion.basis.iter().filter(|line| line.unconfirmed.is_some()).collect();
    assert_eq!(marked.len(), 1);
}

/// A record made by hand, of things that neither the workflow nor the office knows.
#[test]
fn what_the_workflow_does_not_know_keeps_its_own_name() {
    let mut desk = example::no_findings();
    desk.case = Case::new("2026-0009".into());
    let draft = Draft {
        ordinal: 1,
        file_name: "a.docx".to_owned(),
        file: digest(1),
        outline: digest(2),
        text: digest(3),
        title: "甲办法".to_owned(),
        clauses: 1,
    };
    let happenings = [
        Happening::CaseOpened {
            workflow: "gone".into(),
            pack: digest(4),
            title: "甲办法".to_owned(),
            unit: String::new(),
            facts: Facts::new(),
        },
        Happening::DraftSubmitted(draft),
        Happening::ItemAnswered {
            stage: "lost".into(),
            item: "X-1".into(),
            answer: problem(&[], "有问题"),
        },
        Happening::StageCompleted {
            stage: "lost".into(),
            outcome: "away".into(),
            conclusion: Some(Conclusion::Revise),
            record: Record::from([("who".into(), Value::Person("nobody".into()))]),
            carried: false,
        },
    ];
    for what in happenings {
        let at = DateTime::parse_from_rfc3339("2026-03-02T09:00:00+08:00").unwrap();
        desk.case.apply(&Event { at, person: "nobody".into(), what });
    }
    let opinion = opinion(desk.paper(PaperKind::Opinion));
    assert_eq!(opinion.given.stage_title, "lost");
    assert_eq!(opinion.given.outcome_title, "away");
    assert_eq!(opinion.given.by.name, "nobody");
    assert_eq!(opinion.number, None);
    assert_eq!(opinion.findings.first().unwrap().question.ask, "X-1");
    assert!(desk.paper(PaperKind::RoutingSheet).is_some());
    assert!(desk.paper(PaperKind::FilingReport).is_none());
}
