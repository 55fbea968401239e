//! `finding`: what rules suspected in a case, what reviewers say of it, what the drafter replies.
//!
//! What rules find is handed to the use-case here, as a check of the case hands it: this is about what follows.

use crate::support::{Moment, ROOT, Registry};
use fashen::app::findings::{self, Found};
use fashen::app::{OfficeSuite, Opening, Session, clock, reading};
use fashen::domain::case::Noted;
use fashen::domain::digest::Digest;
use fashen::domain::workflow::Weight;
use std::path::Path;

/// What a rule found: its code and title, how much it weighs, in which article, with which words.
pub(crate) type Seen = (&'static str, &'static str, Weight, &'static str, &'static str);

pub(crate) const FIRST: [Seen; 3] = [
    ("P06", "疑似违规收取保证金", Weight::Blocking, "第九条", "缴纳卫生保证金三百元"),
    ("P04", "疑似设定行政处罚", Weight::Must, "第九条", "取消固定摊位使用资格"),
    ("F02", "施行日期不是具体的一天", Weight::Advice, "第十六条", "自公布之日起施行"),
];

/// Notes what rules found in the draft of the second case, as `person` asks at `now`. Clauses are those of `draft`.
pub(crate) fn checked(
    registry: &Registry,
    (person, now): (&str, &str),
    draft: &str,
    seen: &[Seen],
) {
    let file = Path::new(ROOT).join("examples/country-fair").join(draft);
    let document = reading::file(&file, &OfficeSuite::default()).unwrap().document;
    let noted = seen.iter().map(|(rule, title, weight, label, words)| {
        let clause = document.clause(label).unwrap();
        Noted {
            rule: (*rule).to_owned(),
            title: (*title).to_owned(),
            weight: *weight,
            clause: Some(findings::clause(&clause.label, &clause.text)),
            words: (*words).to_owned(),
            basis: vec!["国办发〔2018〕37号第二条".to_owned()],
            propose: Some("删去".to_owned()),
            detail: None,
        }
    });
    let report = format!("{seen:?}").into_bytes();
    let found = Found { rules: Digest([7; 32]), report, noted: noted.collect() };
    let session = Session {
        registry: fashen::app::Registry::open(registry.path(), Opening::default()).unwrap(),
        person: Some(person.to_owned()),
        now: clock::now(Some(now)).unwrap(),
        vouched: true,
        dry_run: false,
        office_suite: OfficeSuite::default(),
    };
    let (case, workflow) = session.case("2026-0002").unwrap();
    findings::note(&session, case, workflow, found).unwrap();
}

#[test]
fn suspicions_are_judged_before_a_lawful_opinion() {
    let mut registry = Registry::at(Moment::Opinion);
    registry.clock("2026-09-17 09:30");
    let mut typed = registry.transcript();
    typed.about("Nothing was checked").run("fashen finding list 2026-0002");
    checked(&registry, ("chen", "2026-09-17T09:30:00+08:00"), "draft-v1.txt", &FIRST);
    typed.about("What rules suspected").run("fashen finding list 2026-0002");
    typed.run("fashen finding show 2026-0002 F-001");
    typed.about("In the way of a lawful opinion");
    typed.run("fashen --as chen advance 2026-0002 opinion lawful -r summary=合法");
    typed.about("Not by the drafter, not without a reason, not one that is not there");
    typed.run("fashen --as wu finding confirm 2026-0002 F-001");
    typed.run("fashen --as chen finding dismiss 2026-0002 F-002");
    typed.run("fashen --as chen finding confirm 2026-0002 F-009");
    typed.run("fashen finding show 2026-0002 9");
    typed.about("Judged, in Chinese too");
    typed.run(
        "fashen --as chen finding confirm 2026-0002 F-001 --note 收取保证金没有依据 --dry-run",
    );
    typed.run("fashen --as chen finding confirm 2026-0002 F-001 --note 收取保证金没有依据");
    typed.run("fashen --as xu 发现 排除 2026-0002 2 3 --reason 只是收回摊位，不是处罚");
    typed.about("One that no rule saw");
    typed.run(
        "fashen --as xu finding add 2026-0002 --note 保证金扣除没有告知程序 --clause 第九条 \
         --words 扣除五十元 --basis 某条例第八条 --weight must",
    );
    typed.run("fashen --as xu finding add 2026-0002 --note 没有这一条 --clause 第九十条");
    typed.run("fashen finding list 2026-0002 --open");
    typed.run("fashen finding list 2026-0002 --open --lang en");
    typed.run("fashen --as chen advance 2026-0002 opinion lawful -r summary=合法");
    typed.run("fashen show 2026-0002");
    typed.run("fashen next 2026-0002 --lang en");
    typed.compare("finding.txt");
}

/// What is typed up to the second opinion, with the day and the person.
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
2026-09-29 chen answer opinion --rest-ok";

#[test]
fn what_was_confirmed_is_answered_with_the_new_draft_and_weighed() {
    let mut registry = Registry::at(Moment::Opinion);
    checked(&registry, ("chen", "2026-09-17T09:30:00+08:00"), "draft-v1.txt", &FIRST);
    registry.clock("2026-09-17 16:00");
    registry.done("fashen --as chen finding confirm 2026-0002 F-001 --note 收取保证金没有依据");
    registry.done("fashen --as chen finding confirm 2026-0002 F-002");
    registry.done("fashen --as chen advance 2026-0002 opinion revise -r summary=第九条没有依据");
    registry.clock("2026-09-21 09:00");
    let mut typed = registry.transcript();
    typed.about("The drafter replies, to the first with the draft").run(
        "fashen --as wu revise 2026-0002 examples/country-fair/draft-v2.txt \
         --reply CON-05=adopted --reply CON-02=adopted --reply CON-18=adopted \
         --reply LEG-01=adopted --reply REA-03=adopted --reply REA-05=rejected:已经写明 \
         --reply F-001=adopted",
    );
    typed.run("fashen --as wu finding reply 2026-0002 F-002 rejected");
    typed.run("fashen --as wu finding reply 2026-0002 F-002 不采纳 --reason 摊位由镇政府提供");
    typed.run("fashen --as wu finding reply 2026-0002 F-003 adopted");
    registry.done("fashen --as wu advance 2026-0002 revision resubmit");
    let second: [Seen; 1] =
        [("P04", "疑似设定行政处罚", Weight::Must, "第九条", "移送有权机关依法处理")];
    checked(&registry, ("chen", "2026-09-24T09:00:00+08:00"), "draft-v2.txt", &second);
    registry.clock("2026-09-24 10:00");
    let mut later = registry.transcript();
    later.about("Words that changed are another suspicion").run("fashen finding list 2026-0002");
    later.about("Replies are weighed");
    later.run("fashen --as chen finding weigh 2026-0002 F-001");
    later.run("fashen --as wu finding weigh 2026-0002 F-001 --accept");
    later
        .run("fashen --as chen finding weigh 2026-0002 F-001 F-002 --accept --reason 原文已经删去");
    later.run("fashen --as chen finding dismiss 2026-0002 F-004 --reason 移送不是处罚");
    later.run("fashen finding show 2026-0002 F-002 --lang en");
    for line in SECOND_ROUND.lines() {
        let [day, person, command, rest] = line.splitn(4, ' ').collect::<Vec<_>>()[..] else {
            panic!("{line}")
        };
        registry.clock(&format!("{day} 16:00"));
        registry.done(&format!("fashen --as {person} {command} 2026-0002 {rest}"));
    }
    let lawful = "fashen --as chen advance 2026-0002 opinion lawful -r summary=修改后合法。";
    registry.done(lawful);
    printed(&registry);
    assert_eq!(registry.run("fashen verify").code, 0);
    typed.compare("finding-reply.txt");
    later.compare("finding-weigh.txt");
}

/// The opinion holds what was confirmed with what became of it, and nothing that was dismissed.
fn printed(registry: &Registry) {
    let issued = registry.done("fashen --as chen issue 2026-0002 opinion --out papers --json");
    let issued: serde_json::Value = serde_json::from_str(&issued.stdout).unwrap();
    let written = issued["data"]["written"].as_array().unwrap();
    let json = written.iter().find(|file| file["format"] == "json").unwrap();
    let paper = registry.folder.read(json["path"].as_str().unwrap());
    let paper: serde_json::Value = serde_json::from_str(&paper).unwrap();
    let suspicions = paper["data"]["suspicions"].as_array().unwrap();
    let ids: Vec<&str> = suspicions.iter().map(|one| one["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["F-001", "F-002"], "the heavier first");
    assert_eq!(suspicions[1]["weighed"]["reason"], "原文已经删去");
    assert!(suspicions[1]["clause_now"].is_null());
}
