//! One value of every event, and the shapes of an event that are said differently.

use crate::domain::case::{
    Answer, ClauseRef, Confirmation, Copy, Draft, Excluded, Found, Happening, IssuedFile, Nature,
    Noted, Record, ReplyKind, Ruling, Settled, Value, Verdict,
};
use crate::domain::check::screening::Classification;
use crate::domain::digest::Digest;
use crate::domain::name::FieldId;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{Conclusion, FactValue, Facts, Weight};
use chrono::NaiveDate;

/// At least one value of every variant.
pub(crate) fn happenings() -> Vec<Happening> {
    let all =
        [opening(), screenings(), suspicions(), moves(), answers(), completions(), rest()].concat();
    let variants: std::collections::BTreeSet<_> = all.iter().map(order).collect();
    assert_eq!(variants.len(), VARIANTS, "an event has no sample");
    all
}

/// How many variants [`order`] tells apart.
const VARIANTS: usize = 34;

/// The place of a variant in the enum: a new one does not compile until it is counted here.
fn order(what: &Happening) -> usize {
    match what {
        Happening::CaseOpened { .. } => 0,
        Happening::FactStated { .. } => 1,
        Happening::DraftSubmitted(_) => 2,
        Happening::MaterialReceived { .. } => 3,
        Happening::StageEntered { .. } => 4,
        Happening::BranchArrived { .. } => 5,
        Happening::ItemAnswered { .. } => 6,
        Happening::AnswerReopened { .. } => 7,
        Happening::FindingReplied { .. } => 8,
        Happening::OutcomeApproved { .. } => 9,
        Happening::NumberAssigned { .. } => 10,
        Happening::NumberVoided { .. } => 11,
        Happening::StageCompleted { .. } => 12,
        Happening::StageCancelled { .. } => 13,
        Happening::ArrivalCancelled { .. } => 14,
        Happening::PaperIssued { .. } => 15,
        Happening::DocumentPublished => 16,
        Happening::FilingNoted => 17,
        Happening::CaseWithdrawn { .. } => 18,
        Happening::CaseEnded { .. } => 19,
        Happening::StageSkipped { .. } => 20,
        Happening::StageAssigned { .. } => 21,
        Happening::CaseLinked { .. } => 22,
        Happening::CaseMigrated { .. } => 23,
        Happening::MinimumWaived { .. } => 24,
        Happening::DraftScreened { .. } => 25,
        Happening::ScreeningConfirmed { .. } => 26,
        Happening::DraftChecked { .. } => 27,
        Happening::SuspicionNoted { .. } => 28,
        Happening::SuspicionConfirmed { .. } => 29,
        Happening::SuspicionDismissed { .. } => 30,
        Happening::SuspicionReplied { .. } => 31,
        Happening::SuspicionWeighed { .. } => 32,
        Happening::SuspicionSuperseded { .. } => 33,
    }
}

fn digest(byte: u8) -> Digest {
    Digest([byte; 32])
}

fn opening() -> Vec<Happening> {
    let file = Copy::File { name: "起草说明.docx".into(), digest: digest(0xa1) };
    vec![
        Happening::CaseOpened {
            workflow: "normative-document".into(),
            pack: digest(0xab),
            title: "青河镇养犬管理办法".into(),
            unit: "综合执法大队".into(),
            facts: Facts::from([("market".into(), FactValue::Bool(false))]),
        },
        Happening::FactStated { fact: "market".into(), value: FactValue::Bool(true) },
        Happening::DraftSubmitted(Draft {
            ordinal: 2,
            file_name: "养犬管理办法\u{1b}[2J.docx".into(),
            file: digest(1),
            outline: digest(2),
            text: digest(0xc3),
            title: "青河镇养犬管理办法".into(),
            clauses: 23,
        }),
        Happening::MaterialReceived { material: "explanation".into(), copy: file },
        Happening::MaterialReceived {
            material: "competition".into(),
            copy: Copy::OnPaper("档案柜三层".into()),
        },
    ]
}

fn screenings() -> Vec<Happening> {
    let found = |classification| Found {
        classification,
        decision: false,
        exclusion: None,
        settled: None,
        report: digest(0xe1),
    };
    let settled = Settled {
        step: "S07".into(),
        reason: "只约束本机关的\n工作人员".into(),
        basis: "国办发〔2018〕115号（三）".into(),
    };
    let excluded = Found {
        decision: true,
        exclusion: Some(Excluded {
            category: "internal".into(), title: "内部管理制度".into()
        }),
        settled: Some(settled),
        ..found(Classification::NotNormative)
    };
    let ruled = |nature, decision, reason: Option<&str>| Happening::ScreeningConfirmed {
        draft: 2,
        ruling: Ruling { nature, decision, reason: reason.map(str::to_owned) },
    };
    vec![
        Happening::DraftScreened { draft: 1, found: found(Classification::NeedsHuman) },
        Happening::DraftScreened { draft: 2, found: excluded },
        ruled(Nature::NotNormative, None, None),
        ruled(Nature::Normative, Some(true), Some("向养犬人\n设定义务")),
    ]
}

fn suspicions() -> Vec<Happening> {
    let noted = Noted {
        rule: "P04".into(),
        title: "疑似设定行政处罚".into(),
        weight: Weight::Blocking,
        clause: Some(ClauseRef { label: "第九条".into(), digest: digest(9) }),
        words: "处200元\n罚款".into(),
        basis: vec!["《行政处罚法》第十六条".into()],
        propose: Some("删去处罚的规定。".into()),
        detail: None,
    };
    let missing = Noted {
        rule: "F03".into(),
        title: "没有写施行日期".into(),
        weight: Weight::Must,
        clause: None,
        words: String::new(),
        basis: Vec::new(),
        propose: None,
        detail: Some("全文没有施行日期。".into()),
    };
    let said = Confirmation {
        note: Some("设定罚款没有\n上位法依据。".into()),
        proposal: Some("改为“依照有关法律、法规处理”。".into()),
        weight: Some(Weight::Must),
    };
    let id = || "F-001".into();
    let replied = |kind, reason: Option<&str>| Happening::SuspicionReplied {
        id: id(),
        kind,
        reason: reason.map(str::to_owned),
    };
    let weighed = |accepted, reason: Option<&str>| Happening::SuspicionWeighed {
        id: id(),
        accepted,
        reason: reason.map(str::to_owned),
    };
    let (rules, report) = (digest(0xe2), digest(0xe3));
    vec![
        Happening::DraftChecked { draft: 2, rules, report, found: 2 },
        Happening::SuspicionNoted { id: id(), draft: 2, noted },
        Happening::SuspicionNoted { id: "F-002".into(), draft: 2, noted: missing },
        Happening::SuspicionDismissed {
            id: "F-002".into(), reason: "附件写明了\n施行日期".into()
        },
        Happening::SuspicionSuperseded { id: "F-002".into(), draft: 3 },
        Happening::SuspicionConfirmed { id: id(), confirmation: said },
        replied(ReplyKind::Partly, Some("保留警告")),
        weighed(false, Some("警告也是处罚")),
        replied(ReplyKind::Adopted, None),
        weighed(true, None),
        Happening::SuspicionConfirmed { id: id(), confirmation: Confirmation::default() },
    ]
}

fn moves() -> Vec<Happening> {
    vec![
        Happening::StageEntered { stage: "content".into(), joined: false },
        Happening::StageEntered { stage: "legality".into(), joined: true },
        Happening::BranchArrived { stage: "legality".into(), from: "content".into() },
        Happening::StageAssigned { stage: "content".into(), person: "zhang".into() },
        Happening::StageSkipped { stage: "authority".into(), outcome: "pass".into() },
        Happening::CaseLinked { need: "fair".into(), case: "2026-0007".into() },
        Happening::MinimumWaived {
            deadline: "review".into(),
            possible: NaiveDate::from_ymd_opt(2026, 3, 9),
            reason: "防汛抢险急需".into(),
        },
        Happening::MinimumWaived {
            deadline: "review".into(),
            possible: None,
            reason: "防汛抢险急需".into(),
        },
        Happening::StageCancelled { stage: "authority".into() },
        Happening::ArrivalCancelled { stage: "legality".into(), from: "content".into() },
    ]
}

fn answers() -> Vec<Happening> {
    let answered = |verdict, answer: Answer| Happening::ItemAnswered {
        stage: "content".into(),
        item: "CON-05".into(),
        answer: Answer { verdict, ..answer },
    };
    let plain = || Answer {
        verdict: Verdict::Ok,
        clauses: Vec::new(),
        note: None,
        proposal: None,
        basis: None,
    };
    let clause = |label: &str| ClauseRef { label: label.into(), digest: digest(4) };
    let problem = Answer {
        verdict: Verdict::Problem,
        clauses: vec![clause("第三条"), clause("第八条")],
        note: Some("向养犬人收取管理费，\n没有法律、法规依据。".into()),
        proposal: Some("删去收费的规定。".into()),
        basis: Some("国办发〔2018〕115号（六）".into()),
    };
    let replied = |kind, reason: Option<&str>| Happening::FindingReplied {
        item: "CON-05".into(),
        kind,
        reason: reason.map(str::to_owned),
    };
    vec![
        answered(Verdict::Ok, plain()),
        answered(Verdict::Problem, problem),
        answered(Verdict::NotApplicable, plain()),
        Happening::AnswerReopened { item: "CON-05".into() },
        replied(ReplyKind::Adopted, None),
        replied(ReplyKind::Rejected, Some("已有地方性法规依据")),
    ]
}

fn completions() -> Vec<Happening> {
    let completed =
        |stage: &str, outcome: &str, conclusion, record, carried| Happening::StageCompleted {
            stage: stage.into(),
            outcome: outcome.into(),
            conclusion,
            record,
            carried,
        };
    let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let record = Record::from([
        (FieldId::from("date"), Value::Date(day)),
        (FieldId::from("meeting"), Value::Text("镇长办公会议".into())),
        (FieldId::from("reason"), Value::Text("需要\n再研究".into())),
        (FieldId::from("attendance"), Value::Number(9)),
        (FieldId::from("chair"), Value::Person("li".into())),
    ]);
    vec![
        Happening::OutcomeApproved { stage: "decision".into(), outcome: "approve".into() },
        completed("opinion", "revise", Some(Conclusion::Revise), Record::new(), false),
        completed("decision", "reject", None, record, false),
        completed("content", "pass", None, Record::new(), true),
        completed("gone", "lost", None, Record::new(), false),
    ]
}

fn rest() -> Vec<Happening> {
    let file = |format: &str, byte| IssuedFile { format: format.into(), digest: digest(byte) };
    let issued = |sealed_by: Option<&str>| Happening::PaperIssued {
        paper: PaperKind::Opinion,
        sealed_by: sealed_by.map(Into::into),
        files: vec![file("docx", 0xd0), file("html", 0xd1)],
    };
    let number = || "青政规〔2026〕1号".to_owned();
    vec![
        Happening::NumberAssigned { series: "document".into(), year: 2026, n: 1, number: number() },
        Happening::NumberVoided { series: "document".into(), number: number() },
        issued(Some("opinion")),
        issued(None),
        Happening::DocumentPublished,
        Happening::FilingNoted,
        Happening::CaseWithdrawn { reason: "上级已有规定".into() },
        Happening::CaseEnded { end: "filed".into() },
        Happening::CaseMigrated {
            from: digest(0xab),
            to: digest(0xac),
            stages: [("contents".into(), "content".into())].into(),
        },
        Happening::CaseMigrated { from: digest(0xac), to: digest(0xab), stages: [].into() },
    ]
}
