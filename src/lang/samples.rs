//! A small office and a small workflow that the tests of this room speak about, and one value of everything
//! that can be said.

mod cleanups;
mod entries;
mod events;
mod readings;
mod refusals;

pub(crate) use cleanups::{clean_up_happenings, clean_up_reasons};
pub(crate) use entries::{entry_happenings, entry_reasons};
pub(crate) use events::happenings;
pub(super) use readings::{irregularities, margins, notes, unreadables};
pub(super) use refusals::reasons;

use crate::domain::law::OfficePlace;
use crate::domain::name::{RoleId, StageId};
use crate::domain::office::{Office, Person, Series, Site};
use crate::domain::workflow::{
    CheckItem, ChecklistBar, Clock, Conclusion, Condition, Definition, Fact, FactKind, FactValue,
    Field, FieldKind, MaterialRule, Need, Outcome, Requirements, Role, Stage, Submission, Target,
    Weight, Workflow,
};
use std::collections::BTreeMap;

pub(super) fn office() -> Office {
    let person = |id: &str, name: &str, roles: &[&str]| Person {
        id: id.into(),
        name: name.into(),
        unit: None,
        roles: roles.iter().map(|role| RoleId::from(*role)).collect(),
    };
    Office {
        organ: "青河镇人民政府".into(),
        superior: "云溪区人民政府".into(),
        reviewer: "青河镇司法所".into(),
        people: vec![
            person("wang", "王起草", &["drafter"]),
            person("zhang", "张审核", &["reviewer"]),
            person("li", "李审核", &["reviewer", "registrar"]),
        ],
        series: vec![Series {
            id: "document".into(), pattern: "青政规〔{year}〕{n}号".into()
        }],
        locale: "zh".into(),
        calendar: "cn".into(),
        closures: Vec::new(),
        jurisdiction: OfficePlace::default(),
        site: Site::default(),
    }
}

pub(super) fn workflow() -> Workflow {
    let role = |id: &str, title: &str| Role { id: id.into(), title: title.into() };
    Workflow::check(Definition {
        name: "normative-document".into(),
        title: "行政规范性文件合法性审核".into(),
        version: 1,
        basis: vec!["国办发〔2018〕115号".into()],
        facts: facts(),
        roles: vec![
            role("drafter", "起草单位"),
            role("registrar", "受理登记"),
            role("reviewer", "合法性审核人员"),
            role("decider", "集体审议"),
        ],
        start: "intake".into(),
        stages: vec![
            intake(),
            content(),
            authority(),
            legality(),
            opinion(),
            revision(),
            decision(),
        ],
        ends: vec![
            ("filed".into(), "已备案登记".into()),
            ("rejected".into(), "集体审议未通过".into()),
            ("not-normative".into(), "不属于行政规范性文件".into()),
        ],
        withdrawal: None,
        review: "合法性审核".to_owned(),
        translations: Vec::new(),
        deadlines: Vec::new(),
    })
    .unwrap()
}

fn facts() -> Vec<Fact> {
    let fact = |id: &str, title: &str, kind| Fact {
        id: id.into(),
        title: title.into(),
        kind,
        default: None,
    };
    let term = FactKind::Enum(vec!["standing".into(), "provisional".into()]);
    vec![
        fact("market", "涉及经营者经济活动", FactKind::Bool),
        fact("joint", "联合制定", FactKind::Bool),
        fact("term", "有效期类型", term),
    ]
}

/// 涉及经营者经济活动 and 有效期类型 provisional, or not 联合制定.
pub(super) fn condition() -> Condition {
    let first = [
        ("market".into(), FactValue::Bool(true)),
        ("term".into(), FactValue::Word("provisional".into())),
    ];
    let second = [("joint".into(), FactValue::Bool(false))];
    Condition { any: vec![BTreeMap::from(first), BTreeMap::from(second)] }
}

fn market() -> Condition {
    Condition { any: vec![BTreeMap::from([("market".into(), FactValue::Bool(true))])] }
}

fn stage(id: &str, title: &str, role: &str, outcomes: Vec<Outcome>) -> Stage {
    Stage {
        id: id.into(),
        title: title.into(),
        help: None,
        role: Some(role.into()),
        auto: false,
        clock: Clock::Running,
        join: Vec::new(),
        not_same_person_as: Vec::new(),
        materials: Vec::new(),
        checklist: Vec::new(),
        ask_again: false,
        when: Condition::default(),
        skip: None,
        assign: None,
        needs: Vec::new(),
        takes_draft: false,
        carry: None,
        issues: Vec::new(),
        outcomes,
    }
}

fn outcome(id: &str, title: &str, target: Target) -> Outcome {
    Outcome {
        id: id.into(),
        title: title.into(),
        target,
        cancel: Vec::new(),
        when: Condition::default(),
        require: Requirements::default(),
        record: Vec::new(),
        conclusion: None,
        number: None,
        catalogue: None,
    }
}

fn to(stages: &[&str]) -> Target {
    Target::Stages(stages.iter().map(|id| StageId::from(*id)).collect())
}

fn field(id: &str, title: &str, kind: FieldKind) -> Field {
    Field { id: id.into(), title: title.into(), kind, optional: false }
}

fn question(id: &str, ask: &str, weight: Weight, when: Condition) -> CheckItem {
    CheckItem {
        id: id.into(),
        ask: ask.into(),
        weight,
        basis: Some("国办发〔2018〕115号（六）".into()),
        unconfirmed: None,
        when,
        about_process: false,
    }
}

fn intake() -> Stage {
    let material = |id: &str, title: &str, when| MaterialRule {
        id: id.into(),
        title: title.into(),
        basis: Some("国办发〔2018〕115号（五）".into()),
        when,
    };
    let mut not_normative =
        outcome("not_normative", "不属于规范性文件", Target::End("not-normative".into()));
    not_normative.record = vec![field("reason", "认定理由", FieldKind::Text)];
    let accept = outcome("accept", "受理", to(&["content", "authority"]));
    let mut stage = stage("intake", "受理", "registrar", vec![accept, not_normative]);
    stage.takes_draft = true;
    stage.materials = vec![
        material("explanation", "起草说明", Condition::default()),
        material("competition", "公平竞争审查结论", market()),
    ];
    stage
}

fn content() -> Stage {
    let mut pass = outcome("pass", "内容审查通过", to(&["legality"]));
    pass.require.checklist = Some(ChecklistBar::Clear);
    let mut defective = outcome("defective", "存在问题，继续审查", to(&["legality"]));
    defective.require.checklist = Some(ChecklistBar::Complete);
    let mut stage = stage("content", "内容审查", "reviewer", vec![pass, defective]);
    stage.not_same_person_as = vec![Submission::Draft];
    stage.checklist = vec![
        question("CON-01", "没有设定行政许可", Weight::Blocking, Condition::default()),
        question("CON-05", "没有设定行政收费", Weight::Blocking, Condition::default()),
        question("CON-10", "没有限制准入退出", Weight::Must, market()),
    ];
    stage
}

fn authority() -> Stage {
    let pass = outcome("pass", "权限审查通过", to(&["legality"]));
    stage("authority", "权限审查", "reviewer", vec![pass])
}

fn legality() -> Stage {
    let pass = outcome("pass", "总体审查通过", to(&["opinion"]));
    let mut stage = stage("legality", "合法性总体审查", "reviewer", vec![pass]);
    stage.join = vec!["content".into(), "authority".into()];
    stage
}

fn opinion() -> Stage {
    let mut lawful = outcome("lawful", "合法", to(&["decision"]));
    lawful.conclusion = Some(Conclusion::Lawful);
    lawful.require.no_open_findings = true;
    let mut revise = outcome("revise", "应当予以修改", to(&["revision"]));
    revise.conclusion = Some(Conclusion::Revise);
    stage("opinion", "出具合法性审核意见", "reviewer", vec![lawful, revise])
}

fn revision() -> Stage {
    let mut resubmit = outcome("resubmit", "已修改，重新报审", to(&["legality"]));
    resubmit.require.new_draft = true;
    let mut stage = stage("revision", "起草单位修改", "drafter", vec![resubmit]);
    stage.takes_draft = true;
    stage
}

fn decision() -> Stage {
    let meeting = || field("meeting", "会议名称", FieldKind::Text);
    let date = || field("date", "会议日期", FieldKind::Date);
    let mut approve = outcome("approve", "审议通过", Target::End("filed".into()));
    approve.require.conclusion = vec![Conclusion::Lawful, Conclusion::Revise];
    approve.require.approvals = 2;
    approve.record = vec![meeting(), date()];
    let mut reject = outcome("reject", "不予通过", Target::End("rejected".into()));
    reject.record = vec![meeting(), date(), field("reason", "不予通过的理由", FieldKind::Text)];
    approve.require.needs = true;
    let mut stage = stage("decision", "集体审议", "decider", vec![approve, reject]);
    stage.needs = vec![Need {
        id: "fair".into(),
        title: "公平竞争审查".into(),
        workflow: "fair-review".into(),
        when: market(),
        ends: vec!["passed".into()],
        basis: None,
    }];
    stage
}

/// Fails unless this is a sentence for people: words of the language, a full stop, one line, nothing that
/// looks like a program's own way of writing.
pub(super) fn assert_said(lang: super::Lang, sentence: &str) {
    let wrong = ["{", "}", "Some(", "None", "\n", "\u{1b}", "  ", "。。", "..", "：。", "\"", "::"];
    for artefact in wrong {
        assert!(!sentence.contains(artefact), "{artefact:?} in {sentence:?}");
    }
    match lang {
        super::Lang::Zh => {
            assert!(!sentence.is_ascii(), "not Chinese: {sentence:?}");
            for sign in [", ", "; ", ": ", "( ", "“ ", " ”", " “", "” ", "」 ", " 「"] {
                assert!(!sentence.contains(sign), "{sign:?} in {sentence:?}");
            }
            assert!(sentence.ends_with(['。', '？']), "no full stop: {sentence:?}");
        }
        super::Lang::En => {
            assert!(sentence.ends_with(['.', '?']), "no full stop: {sentence:?}");
        }
    }
}
