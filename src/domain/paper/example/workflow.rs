//! A small procedure with all that papers speak of, and the office that follows it.

use crate::domain::law::OfficePlace;
use crate::domain::name::{RoleId, StageId};
use crate::domain::office::{Office, Person, Series, Site};
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{
    CatalogueChange, CheckItem, ChecklistBar, Clock, Conclusion, Condition, DeadlineRule,
    Definition, Fact, FactKind, FactValue, Field, FieldKind, MaterialRule, Moment, Outcome,
    Requirements, Role, Stage, Submission, Target, Weight, Withdrawal,
};

pub(super) fn office() -> Office {
    let person = |id: &str, name: &str, role: &str| Person {
        id: id.into(),
        name: name.to_owned(),
        unit: None,
        roles: vec![role.into()],
    };
    let series = |id: &str, pattern: &str| Series { id: id.into(), pattern: pattern.to_owned() };
    Office {
        organ: "示例镇人民政府".to_owned(),
        superior: "示例区人民政府".to_owned(),
        reviewer: "示例镇司法所".to_owned(),
        people: vec![
            person("wang", "王一", "drafter"),
            person("li", "李二", "registrar"),
            person("zhao", "赵三", "reviewer"),
            person("chen", "陈四", "decider"),
            person("sun", "孙五", "filer"),
        ],
        series: vec![
            series("opinion", "示镇审〔{year}〕{n}号"),
            series("document", "示镇规〔{year}〕{n}号"),
            series("filing", "示镇规备〔{year}〕{n}号"),
        ],
        locale: "zh".to_owned(),
        calendar: "cn".to_owned(),
        jurisdiction: OfficePlace::default(),
        closures: Vec::new(),
        site: Site::default(),
    }
}

pub(super) fn definition() -> Definition {
    let roles = [
        ("drafter", "起草单位"),
        ("registrar", "受理登记"),
        ("reviewer", "合法性审核人员"),
        ("decider", "集体审议"),
        ("filer", "备案经办"),
    ];
    let ends = [
        ("filed", "已备案登记"),
        ("rejected", "集体审议未通过"),
        ("abandoned", "不再制定"),
        ("withdrawn", "起草单位撤回"),
    ];
    Definition {
        name: "example".into(),
        title: "规范性文件合法性审核".to_owned(),
        version: 1,
        basis: vec!["国办发〔2018〕37号".to_owned(), "国办发〔2018〕115号".to_owned()],
        facts: vec![Fact {
            id: "market".into(),
            title: "涉及经营者经济活动".to_owned(),
            kind: FactKind::Bool,
            default: None,
        }],
        roles: roles.map(|(id, title)| Role { id: id.into(), title: title.to_owned() }).to_vec(),
        start: "intake".into(),
        stages: [intake(), review(), opinions(), drafter(), after()].concat(),
        ends: ends.map(|(id, title)| (id.into(), title.to_owned())).to_vec(),
        withdrawal: Some(Withdrawal { role: "drafter".into(), end: "withdrawn".into() }),
        review: "合法性审核".to_owned(),
        translations: Vec::new(),
        deadlines: vec![DeadlineRule {
            id: "review".to_owned(),
            title: "合法性审核期限".to_owned(),
            from: vec![Moment {
                stage: "intake".into(),
                outcome: Some("accept".into()),
                field: None,
            }],
            until: vec![Moment { stage: "opinion".into(), outcome: None, field: None }],
            whole_days: false,
            restart: Vec::new(),
            roll: None,
            escalate: None,
            parameter: None,
            within: "15 workdays".parse().ok(),
            at_least: None,
            unless: Condition::default(),
            paused_in: vec!["revision".into()],
            remind: None,
            basis: None,
            unconfirmed: None,
        }],
    }
}

fn intake() -> Vec<Stage> {
    let material = |id: &str, title: &str, when: Condition| MaterialRule {
        id: id.into(),
        title: title.to_owned(),
        basis: Some("国办发〔2018〕115号（五）".to_owned()),
        when,
    };
    let market = [("market".into(), FactValue::Bool(true))].into();
    let mut supplement = outcome("supplement", "退回补正", &["supplement"]);
    supplement.record = vec![field("request", "需要补正的内容", FieldKind::Text)];
    vec![
        Stage {
            materials: vec![
                material("explanation", "送审稿的起草说明", Condition::default()),
                material("legal_basis", "制定所依据的规定", Condition::default()),
                material("competition", "公平竞争审查结论", Condition { any: vec![market] }),
            ],
            checklist: vec![process(
                "SCR-01",
                "适用对象不特定",
                Weight::Blocking,
                "国办发〔2018〕37号",
            )],
            outcomes: vec![
                outcome("accept", "受理，开始审核", &["subject", "content"]),
                supplement,
            ],
            ..stage("intake", "受理", "registrar")
        },
        Stage {
            takes_draft: true,
            clock: Clock::Paused,
            outcomes: vec![outcome("resubmit", "重新报送", &["intake"])],
            ..stage("supplement", "补正材料", "drafter")
        },
    ]
}

fn review() -> Vec<Stage> {
    let mut unconfirmed =
        process("SUB-02", "没有以临时机构的名义制发", Weight::Blocking, "某市规定第六条；某省规定");
    unconfirmed.unconfirmed = Some("待确认：条文没有读全".to_owned());
    let clear = Requirements { checklist: Some(ChecklistBar::Clear), ..Requirements::default() };
    let pass = || Outcome { require: clear.clone(), ..outcome("pass", "通过", &["legality"]) };
    let fail = |other: &str| Outcome {
        cancel: vec![other.into()],
        record: vec![field("reason", "不合法的理由", FieldKind::Text)],
        ..outcome("fail", "不合法，不再审其他各项", &["rejection"])
    };
    vec![
        Stage {
            carry: Some("pass".into()),
            checklist: vec![
                process(
                    "SUB-01",
                    "制定机关列入制定主体清单",
                    Weight::Blocking,
                    "国办发〔2018〕115号（三）",
                ),
                unconfirmed,
            ],
            outcomes: vec![pass(), fail("content")],
            ..reviewed("subject", "主体审查")
        },
        Stage {
            carry: Some("pass".into()),
            checklist: vec![
                item(
                    "CON-01",
                    "没有设定行政收费、保证金",
                    Weight::Must,
                    "国办发〔2018〕115号（六）；《优化营商环境条例》第十四条第三款",
                ),
                item("CON-02", "条文明确、可操作", Weight::Advice, "国办发〔2018〕115号（六）"),
                item("CON-03", "没有设定行政处罚", Weight::Blocking, "《行政处罚法》第十六条"),
            ],
            outcomes: vec![
                pass(),
                outcome("defective", "存在问题，记入意见", &["legality"]),
                fail("subject"),
            ],
            ..reviewed("content", "内容审查")
        },
        Stage {
            join: vec!["subject".into(), "content".into()],
            carry: Some("pass".into()),
            checklist: vec![item(
                "LEG-01",
                "每项义务都记有依据",
                Weight::Must,
                "国办发〔2018〕115号（六）",
            )],
            outcomes: vec![outcome("pass", "总体审查通过", &["opinion"])],
            ..reviewed("legality", "合法性总体审查")
        },
    ]
}

/// A stage of a reviewer who did not hand in the draft.
fn reviewed(id: &str, title: &str) -> Stage {
    Stage { not_same_person_as: vec![Submission::Draft], ..stage(id, title, "reviewer") }
}

fn opinions() -> Vec<Stage> {
    let unlawful = || concluded("unlawful", "不合法", "returned", Conclusion::Unlawful);
    vec![
        Stage {
            issues: vec![PaperKind::Opinion],
            outcomes: vec![
                concluded("lawful", "合法", "decision", Conclusion::Lawful),
                concluded("revise", "应当予以修改", "revision", Conclusion::Revise),
                unlawful(),
            ],
            ..reviewed("opinion", "出具合法性审核意见")
        },
        Stage {
            issues: vec![PaperKind::Opinion],
            outcomes: vec![unlawful()],
            ..reviewed("rejection", "出具不合法意见")
        },
    ]
}

fn drafter() -> Vec<Stage> {
    vec![
        Stage {
            takes_draft: true,
            clock: Clock::Paused,
            outcomes: vec![anew("resubmit", "已修改，重新报审")],
            ..stage("revision", "起草单位修改", "drafter")
        },
        Stage {
            takes_draft: true,
            clock: Clock::Paused,
            outcomes: vec![
                anew("rewrite", "重新起草，重新报审"),
                Outcome {
                    target: Target::End("abandoned".into()),
                    ..outcome("abandon", "不再制定", &[])
                },
            ],
            ..stage("returned", "不合法退回", "drafter")
        },
    ]
}

fn after() -> Vec<Stage> {
    let unchanged = Requirements { unchanged_text: true, ..Requirements::default() };
    let date = |id: &str, title: &str| field(id, title, FieldKind::Date);
    let text = |id: &str, title: &str| field(id, title, FieldKind::Text);
    let ended = |id: &str, title: &str, end: &str| Outcome {
        target: Target::End(end.into()),
        ..outcome(id, title, &[])
    };
    vec![
        Stage {
            outcomes: vec![
                Outcome {
                    require: unchanged.clone(),
                    record: vec![
                        text("meeting", "会议名称"),
                        date("date", "会议日期"),
                        field("attendance", "出席人数", FieldKind::Number),
                        field("host", "主持人", FieldKind::Person),
                        text("dissent", "不同意见"),
                    ],
                    ..outcome("approve", "审议通过", &["numbering"])
                },
                ended("reject", "不予通过", "rejected"),
            ],
            ..stage("decision", "集体审议", "decider")
        },
        Stage {
            issues: vec![PaperKind::RoutingSheet],
            outcomes: vec![Outcome {
                require: unchanged,
                number: Some("document".into()),
                ..outcome("assign", "编号", &["publication"])
            }],
            ..stage("numbering", "登记编号", "registrar")
        },
        Stage {
            outcomes: vec![Outcome {
                catalogue: Some(CatalogueChange::Enter),
                record: vec![
                    date("published_on", "公布日期"),
                    date("effective_on", "施行日期"),
                    Field { optional: true, ..date("valid_until", "有效期至") },
                    text("channel", "公布途径"),
                ],
                ..outcome("publish", "已公布", &["filing"])
            }],
            ..stage("publication", "公布", "registrar")
        },
        Stage {
            issues: vec![PaperKind::FilingReport, PaperKind::FilingRegister],
            outcomes: vec![Outcome {
                number: Some("filing".into()),
                record: vec![date("sent_on", "报送日期")],
                ..outcome("submit", "已报送", &["receipt"])
            }],
            ..stage("filing", "报送备案", "filer")
        },
        Stage {
            outcomes: vec![Outcome {
                catalogue: Some(CatalogueChange::File),
                record: vec![
                    text("filing_number", "备案机关的登记号"),
                    date("filed_on", "备案登记日期"),
                ],
                ..ended("registered", "准予备案登记", "filed")
            }],
            ..stage("receipt", "备案登记结果", "filer")
        },
    ]
}

fn stage(id: &str, title: &str, role: &str) -> Stage {
    Stage {
        id: id.into(),
        title: title.to_owned(),
        help: None,
        role: Some(RoleId::from(role)),
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
        outcomes: Vec::new(),
    }
}

fn outcome(id: &str, title: &str, to: &[&str]) -> Outcome {
    Outcome {
        id: id.into(),
        title: title.to_owned(),
        target: Target::Stages(to.iter().map(|id| StageId::from(*id)).collect()),
        cancel: Vec::new(),
        when: Condition::default(),
        require: Requirements::default(),
        record: Vec::new(),
        conclusion: None,
        number: None,
        catalogue: None,
    }
}

/// An outcome that states an opinion.
fn concluded(id: &str, title: &str, to: &str, conclusion: Conclusion) -> Outcome {
    Outcome {
        conclusion: Some(conclusion),
        number: Some("opinion".into()),
        record: vec![field("summary", "综合审核意见", FieldKind::Text)],
        ..outcome(id, title, &[to])
    }
}

/// An outcome that starts the review anew.
fn anew(id: &str, title: &str) -> Outcome {
    let require = Requirements { new_draft: true, ..Requirements::default() };
    Outcome { require, ..outcome(id, title, &["subject", "content"]) }
}

fn field(id: &str, title: &str, kind: FieldKind) -> Field {
    Field { id: id.into(), title: title.to_owned(), kind, optional: false }
}

fn item(id: &str, ask: &str, weight: Weight, basis: &str) -> CheckItem {
    CheckItem {
        id: id.into(),
        ask: ask.to_owned(),
        weight,
        basis: Some(basis.to_owned()),
        unconfirmed: None,
        when: Condition::default(),
        about_process: false,
    }
}

fn process(id: &str, ask: &str, weight: Weight, basis: &str) -> CheckItem {
    CheckItem { about_process: true, ..item(id, ask, weight, basis) }
}
