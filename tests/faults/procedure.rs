//! What the procedure does not allow: exit code 3, every reason at once, each with a way out.

use super::fails;
use crate::support::{Moment, Registry};

#[test]
fn all_reasons_are_given_at_once() {
    let registry = Registry::at(Moment::Review);
    let refused = registry.refused("fashen --as zhou advance 2026-0001 subject pass --json", 3);
    let error = refused.data("fashen.error/1");
    assert_eq!(error["code"], "refused");
    let codes: Vec<&str> = error["details"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect();
    assert_eq!(codes, ["wrong-role", "same-person", "checklist-incomplete"]);
    assert_eq!(error["hint"], "fashen next 2026-0001");
}

#[test]
fn the_wrong_person_is_refused() {
    let registry = Registry::at(Moment::Review);
    fails(
        &registry,
        &[
            (
                "fashen --as lin advance 2026-0001 subject fail",
                3,
                &["合法性审核人员", "chen", "xu"],
            ),
            ("fashen --as lin answer 2026-0001 subject --rest-ok", 3, &["合法性审核人员"]),
            ("fashen --as zhou advance 2026-0001 subject fail", 3, &["回避"]),
        ],
    );
}

#[test]
fn what_is_not_due_is_refused() {
    let registry = Registry::at(Moment::Review);
    fails(
        &registry,
        &[
            (
                "fashen --as chen advance 2026-0001 legality pass",
                3,
                &["合法性总体审查", "主体审查"],
            ),
            ("fashen --as sun advance 2026-0001 decision approve", 3, &["集体审议"]),
            ("fashen --as lin advance 2026-0001 intake accept", 3, &["受理"]),
            ("fashen --as lin issue 2026-0001 opinion", 3, &["fashen next 2026-0001"]),
            ("fashen --as lin issue 2026-0001 filing", 3, &["fashen next 2026-0001"]),
            (
                "fashen --as zhou revise 2026-0001 examples/country-fair/draft-v2.txt",
                3,
                &["fashen next"],
            ),
        ],
    );
}

#[test]
fn an_ended_case_stays_ended() {
    let registry = Registry::at(Moment::End);
    fails(
        &registry,
        &[
            ("fashen --as lin advance 2026-0003 intake accept", 3, &["办结"]),
            ("fashen --as lin answer 2026-0003 intake --rest-ok", 3, &["办结"]),
            ("fashen --as han withdraw 2026-0003 --reason 重来", 3, &["办结"]),
            ("fashen --as han revise 2026-0003 examples/duty-roster/draft.txt", 3, &["办结"]),
        ],
    );
}

#[test]
fn dates_must_be_possible() {
    let registry = Registry::at(Moment::Publication);
    registry.done("fashen --as lin answer 2026-0001 publication --rest-ok");
    let publish = "fashen --as lin advance 2026-0001 publication publish -r channel=网站";
    let with = |published: &str, effective: &str, until: &str| {
        format!(
            "{publish} -r published_on={published} -r effective_on={effective} -r valid_until={until}"
        )
    };
    fails(
        &registry,
        &[
            (&with("9月16日", "2026-11-01", "2031-10-31"), 3, &["公布日期", "2026-03-02"]),
            (&with("2026-02-30", "2026-11-01", "2031-10-31"), 3, &["公布日期"]),
            (&with("2026-09-17", "2026-11-01", "2031-10-31"), 3, &["公布日期"]),
            (&with("2026-09-16", "2026-11-01", "2026-10-31"), 3, &["有效期至"]),
            (&with("2026-09-16", "2026-09-15", "2031-10-31"), 3, &["施行日期"]),
        ],
    );
}
