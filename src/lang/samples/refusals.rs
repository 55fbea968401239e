//! One value of every reason, and the shapes of a reason that are said differently.

use super::condition;
use crate::domain::case::{Earliest, Named, NeedState, Objection, Reason, Unexplained, UnmetNeed};
use crate::domain::check::screening::Classification;
use crate::domain::name::{CaseId, CheckItemId, NeedId, PersonId, StageId, SuspicionId};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    Conclusion, Condition, FactValue, Facts, FieldKind, Submission, Weight,
};
use chrono::{DateTime, NaiveDate};

/// At least one value of every variant.
pub(in crate::lang) fn reasons() -> Vec<Reason> {
    let all = [
        names(),
        stages(),
        people(),
        facts(),
        times(),
        needs(),
        answers(),
        screenings(),
        suspicions(),
        records(),
        texts(),
        rest(),
    ]
    .concat();
    let codes: std::collections::BTreeSet<_> = all.iter().map(order).collect();
    assert_eq!(codes.len(), VARIANTS, "a reason has no sample");
    all
}

/// How many variants [`order`] tells apart.
const VARIANTS: usize = 59;

/// The place of a variant in the enum: a new one does not compile until it is counted here.
fn order(reason: &Reason) -> usize {
    match reason {
        Reason::CaseEnded { .. } => 0,
        Reason::AlreadyOpen => 1,
        Reason::Unknown { .. } => 2,
        Reason::StageNotActive { .. } => 3,
        Reason::WaitsForBranches { .. } => 4,
        Reason::WrongRole { .. } => 5,
        Reason::SamePerson { .. } => 6,
        Reason::OutcomeNotForFacts { .. } => 7,
        Reason::FactsMissing { .. } => 8,
        Reason::FactValue { .. } => 9,
        Reason::FactsSettled => 10,
        Reason::MaterialsMissing { .. } => 11,
        Reason::ChecklistIncomplete { .. } => 12,
        Reason::BlockingProblems { .. } => 13,
        Reason::OpenFindings { .. } => 14,
        Reason::ItemNotApplicable { .. } => 15,
        Reason::NoteMissing { .. } => 16,
        Reason::NothingToReplyTo { .. } => 17,
        Reason::ReplyReasonMissing { .. } => 18,
        Reason::RecordMissing { .. } => 19,
        Reason::RecordInvalid { .. } => 20,
        Reason::DatesOutOfOrder { .. } => 21,
        Reason::DateInFuture { .. } => 22,
        Reason::NoOpinion => 23,
        Reason::ConclusionForbids { .. } => 24,
        Reason::TextChanged { .. } => 25,
        Reason::NoNewDraft => 26,
        Reason::DraftUnchanged { .. } => 27,
        Reason::DraftNotTaken { .. } => 28,
        Reason::AlreadyApproved { .. } => 29,
        Reason::EnteredTwice { .. } => 30,
        Reason::NoSeries { .. } => 31,
        Reason::TurnsInCircles => 32,
        Reason::NoWithdrawal => 33,
        Reason::AlreadyPublished => 34,
        Reason::ReasonMissing => 35,
        Reason::PaperNotReady { .. } => 36,
        Reason::NotOpen => 37,
        Reason::GivenTwice { .. } => 38,
        Reason::BeforeOpinion { .. } => 39,
        Reason::NoProblem { .. } => 40,
        Reason::ClockBehind { .. } => 41,
        Reason::NeedsUnmet { .. } => 42,
        Reason::LinkedWorkflow { .. } => 43,
        Reason::NotNeeded { .. } => 44,
        Reason::LinksItself => 45,
        Reason::LinksInCircle { .. } => 46,
        Reason::OtherWorkflow { .. } => 47,
        Reason::SamePack { .. } => 48,
        Reason::NoImage { .. } => 49,
        Reason::StagesMeet { .. } => 50,
        Reason::NoWayOut => 51,
        Reason::TooEarly { .. } => 52,
        Reason::EarlyUnexplained { .. } => 53,
        Reason::DayTooEarly { .. } => 54,
        Reason::OwnScreening { .. } => 55,
        Reason::ScreeningNotTaken { .. } => 56,
        Reason::ScreeningReasonMissing { .. } => 57,
        Reason::Suspicion(_) => 58,
    }
}

fn stage_ids(names: &[&str]) -> Vec<StageId> {
    names.iter().map(|name| StageId::from(*name)).collect()
}

fn people_ids(names: &[&str]) -> Vec<PersonId> {
    names.iter().map(|name| PersonId::from(*name)).collect()
}

fn item_ids(names: &[&str]) -> Vec<CheckItemId> {
    names.iter().map(|name| CheckItemId::from(*name)).collect()
}

fn names() -> Vec<Reason> {
    let unknown = |what, name: &str, known: &[&str]| Reason::Unknown {
        what,
        name: name.into(),
        known: known.iter().map(|name| (*name).to_owned()).collect(),
    };
    vec![
        unknown(Named::Stage, "contnet", &["intake", "content", "authority"]),
        unknown(Named::Stage, "内容审查", &["intake", "content", "authority"]),
        unknown(Named::Stage, "filing", &["intake", "content", "authority"]),
        unknown(Named::Outcome, "passs", &["pass", "defective"]),
        unknown(Named::Item, "CON-99", &["CON-01", "CON-05", "CON-10"]),
        unknown(Named::Item, "con05", &["CON-01", "CON-05", "CON-10"]),
        unknown(Named::Material, "competitoin", &["explanation", "competition"]),
        unknown(Named::Fact, "marked", &["market", "joint", "term"]),
        unknown(Named::Field, "when", &[]),
        unknown(Named::Need, "fairness", &["fair"]),
        unknown(Named::Case, "2026-0009", &[]),
        unknown(Named::Suspicion, "F-009", &["F-001", "F-002"]),
    ]
}

fn stages() -> Vec<Reason> {
    vec![
        Reason::CaseEnded { end: "filed".into() },
        Reason::AlreadyOpen,
        Reason::NotOpen,
        Reason::GivenTwice { what: Named::Item, name: "CON-05".into() },
        Reason::StageNotActive {
            stage: "content".into(),
            active: stage_ids(&["intake", "revision"]),
        },
        Reason::StageNotActive { stage: "content".into(), active: Vec::new() },
        Reason::WaitsForBranches {
            stage: "legality".into(),
            missing: stage_ids(&["content", "authority"]),
        },
        Reason::EnteredTwice { stage: "content".into() },
        Reason::TurnsInCircles,
    ]
}

fn people() -> Vec<Reason> {
    let same = |did, others: &[&str]| Reason::SamePerson {
        stage: "content".into(),
        did,
        others: people_ids(others),
    };
    vec![
        Reason::WrongRole { role: "reviewer".into(), people: people_ids(&["zhang", "li"]) },
        Reason::WrongRole { role: "decider".into(), people: Vec::new() },
        same(Submission::Draft, &["zhang"]),
        same(Submission::Stage("revision".into()), &[]),
        Reason::AlreadyApproved { missing: 1 },
    ]
}

fn facts() -> Vec<Reason> {
    let value = |fact: &str, value: &str, allowed: &[&str]| Reason::FactValue {
        fact: fact.into(),
        value: value.into(),
        allowed: allowed.iter().map(|word| (*word).to_owned()).collect(),
    };
    vec![
        Reason::OutcomeNotForFacts { outcome: "accept".into(), when: condition() },
        Reason::FactsMissing { facts: vec!["market".into(), "term".into()] },
        value("market", "maybe", &["true", "false"]),
        value("term", "standng", &["standing", "provisional"]),
        Reason::FactsSettled,
        Reason::MaterialsMissing {
            stage: "intake".into(),
            materials: vec!["explanation".into(), "competition".into()],
        },
    ]
}

fn times() -> Vec<Reason> {
    let unless =
        Condition { any: vec![Facts::from([("emergency".into(), FactValue::Bool(true))])] };
    let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap();
    let early = |possible, estimated, basis: Option<&str>, unless: &Condition| Reason::TooEarly {
        deadline: "review".into(),
        started: day(2),
        at_least: "5 workdays".parse().ok(),
        possible,
        estimated,
        basis: basis.map(Into::into),
        unless: unless.clone(),
    };
    let basis = Some("国办发〔2018〕115号（五）");
    let unexplained = |possible| Reason::EarlyUnexplained {
        deadline: "review".into(),
        possible,
        when: unless.clone(),
    };
    vec![
        early(Some(day(9)), false, basis, &unless),
        early(Some(day(9)), true, None, &Condition::default()),
        early(None, false, None, &Condition::default()),
        unexplained(Some(day(9))),
        unexplained(None),
        Reason::DayTooEarly {
            field: "published_on".into(),
            earliest: day(9),
            because: Earliest::Numbered,
        },
        Reason::DayTooEarly { field: "date".into(), earliest: day(2), because: Earliest::Opened },
    ]
}

fn needs() -> Vec<Reason> {
    let inner = || CaseId::from("2026-0007");
    let (case, fair) = (CaseId::from("2026-0001"), || NeedId::from("fair"));
    let unmet = |state| UnmetNeed { need: fair(), workflow: "fair-review".into(), state };
    let title = "不予通过".to_owned();
    let elsewhere = NeedState::EndedElsewhere { case: inner(), end: "failed".into(), title };
    let at_work = || unmet(NeedState::AtWork { case: inner() });
    vec![
        Reason::NeedsUnmet {
            case: case.clone(),
            unmet: vec![unmet(NeedState::NotLinked), at_work(), unmet(elsewhere)],
        },
        Reason::NeedsUnmet { case, unmet: vec![at_work()] },
        Reason::LinkedWorkflow {
            need: fair(),
            case: inner(),
            workflow: "agreements".into(),
            needed: "fair-review".into(),
        },
        Reason::NotNeeded { workflow: "agreements".into(), needs: vec![fair()] },
        Reason::NotNeeded { workflow: "agreements".into(), needs: Vec::new() },
        Reason::LinksItself,
        Reason::LinksInCircle { case: inner() },
    ]
}

fn answers() -> Vec<Reason> {
    let stage = || StageId::from("content");
    let item = || CheckItemId::from("CON-10");
    let many: Vec<String> = (1..=21).map(|n| format!("CON-{n:02}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    vec![
        Reason::ChecklistIncomplete { stage: stage(), items: item_ids(&["CON-05"]) },
        Reason::ChecklistIncomplete { stage: stage(), items: item_ids(&many) },
        Reason::BlockingProblems { stage: stage(), items: item_ids(&["CON-01", "CON-05"]) },
        Reason::OpenFindings {
            items: vec![("CON-05".into(), Weight::Blocking), ("CON-10".into(), Weight::Must)],
        },
        Reason::ItemNotApplicable { item: item() },
        Reason::NoteMissing { item: item() },
        Reason::NothingToReplyTo { item: item() },
        Reason::ReplyReasonMissing { item: item() },
    ]
}

fn screenings() -> Vec<Reason> {
    let missing = |found| Reason::ScreeningReasonMissing { found };
    vec![
        Reason::OwnScreening { others: people_ids(&["li", "zhang"]) },
        Reason::OwnScreening { others: Vec::new() },
        Reason::ScreeningNotTaken { active: stage_ids(&["supplement"]) },
        Reason::ScreeningNotTaken { active: Vec::new() },
        missing(None),
        missing(Some(Classification::Normative)),
        missing(Some(Classification::NotNormative)),
        missing(Some(Classification::NeedsHuman)),
    ]
}

fn suspicions() -> Vec<Reason> {
    let ids = |names: &[&str]| names.iter().map(|name| SuspicionId::from(*name)).collect();
    let one = || SuspicionId::from("F-001");
    let unexplained = |of| Objection::ReasonMissing { suspicion: one(), of };
    let all = [
        Objection::Unjudged { suspicions: ids(&["F-001"]) },
        Objection::Unjudged { suspicions: ids(&["F-001", "F-003"]) },
        Objection::Unsettled { reply: ids(&["F-001"]), weigh: ids(&["F-002", "F-004"]) },
        Objection::Unsettled { reply: Vec::new(), weigh: ids(&["F-002"]) },
        Objection::NotTaken { active: stage_ids(&["revision"]) },
        Objection::NotTaken { active: Vec::new() },
        Objection::Superseded { suspicion: one(), draft: 2 },
        Objection::NotConfirmed { suspicion: one() },
        Objection::NotReplied { suspicion: one() },
        Objection::Settled { suspicion: one() },
        Objection::NoteMissing,
        unexplained(Unexplained::Dismissal),
        unexplained(Unexplained::Reply),
        unexplained(Unexplained::Insisting),
        Objection::ReplyNotTaken { drafters: people_ids(&["wang"]) },
        Objection::OwnReply { others: people_ids(&["li"]) },
        Objection::OwnReply { others: Vec::new() },
    ];
    all.into_iter().map(Reason::Suspicion).collect()
}

fn records() -> Vec<Reason> {
    let invalid = |field: &str, value: &str, kind| Reason::RecordInvalid {
        field: field.into(),
        value: value.into(),
        kind,
    };
    let words = vec!["准予".to_owned(), "不准予".to_owned()];
    vec![
        Reason::RecordMissing { fields: vec!["meeting".into(), "date".into()] },
        invalid("date", "明天", FieldKind::Date),
        invalid("meeting", "", FieldKind::Text),
        invalid("attendance", "九人", FieldKind::Number),
        invalid("result", "准于", FieldKind::Choice(words)),
        invalid("chair", "张审核", FieldKind::Person),
        Reason::DatesOutOfOrder { earlier: "published_on".into(), later: "effective_on".into() },
        Reason::DateInFuture { field: "date".into() },
        Reason::ReasonMissing,
    ]
}

fn texts() -> Vec<Reason> {
    vec![
        Reason::NoOpinion,
        Reason::ConclusionForbids {
            conclusion: Conclusion::Unlawful,
            allowed: vec![Conclusion::Lawful, Conclusion::Revise],
        },
        Reason::ConclusionForbids {
            conclusion: Conclusion::Revise,
            allowed: vec![Conclusion::Lawful],
        },
        Reason::BeforeOpinion { field: "date".into(), opinion: NaiveDate::default() },
        Reason::ClockBehind {
            now: DateTime::default(),
            last: DateTime::default() + chrono::TimeDelta::days(2),
        },
        Reason::NoProblem { stage: Some("content".into()) },
        Reason::NoProblem { stage: None },
        Reason::TextChanged { reviewed: 1, current: 2 },
        Reason::NoNewDraft,
        Reason::DraftUnchanged { draft: 1 },
        Reason::DraftNotTaken { active: stage_ids(&["content"]) },
    ]
}

fn rest() -> Vec<Reason> {
    vec![
        Reason::NoSeries { series: "documents".into() },
        Reason::NoWithdrawal,
        Reason::AlreadyPublished,
        Reason::PaperNotReady { paper: PaperKind::Opinion, stage: Some("opinion".into()) },
        Reason::PaperNotReady { paper: PaperKind::FilingReport, stage: None },
        Reason::PaperNotReady { paper: PaperKind::MeetingRecord, stage: None },
        Reason::OtherWorkflow { bound: "normative-document".into(), offered: "contract".into() },
        Reason::SamePack { pack: crate::domain::digest::Digest([7; 32]) },
        Reason::NoImage { stage: "fairness".into(), from: None },
        Reason::NoImage { stage: "legality".into(), from: Some("fairness".into()) },
        Reason::StagesMeet { stage: "content".into() },
        Reason::NoWayOut,
    ]
}
