//! Names that there are not: exit code 4, and the nearest name there is.

use super::fails;
use crate::support::{Moment, Registry};

#[test]
fn an_unknown_name_is_not_found_and_the_nearest_is_named() {
    let registry = Registry::at(Moment::Review);
    fails(
        &registry,
        &[
            ("fashen show 2026-0009", 4, &["没有案卷 2026-0009", "fashen list --all"]),
            ("fashen next 2026-9", 4, &["没有案卷"]),
            ("fashen history x", 4, &["没有案卷 x"]),
            ("fashen papers 2026-0009", 4, &["没有案卷"]),
            ("fashen --as lim todo", 4, &["没有办理人 lim", "lin"]),
            ("fashen --as chen advance 2026-0009 subject pass", 4, &["没有案卷"]),
            (
                "fashen --as chen advance 2026-0001 subjct pass",
                4,
                &["subjct", "subject", "fashen next"],
            ),
            ("fashen --as chen advance 2026-0001 subject pss", 4, &["pss", "pass", "fashen next"]),
            ("fashen --as chen answer 2026-0001 subjct --rest-ok", 4, &["subjct", "subject"]),
            ("fashen --as chen answer 2026-0001 subject --item SUB-1=ok", 4, &["SUB-1", "SUB-01"]),
            (
                "fashen --as chen answer 2026-0001 subject --item SUB-01=ok --clause 第九九条",
                4,
                &["第九九条"],
            ),
            ("fashen --as lin issue 2026-0001 opinoin", 4, &["opinoin", "opinion"]),
            (
                "fashen catalogue show 2026-0001",
                4,
                &["目录里没有 2026-0001", "fashen catalogue list"],
            ),
            ("fashen explain CON-5", 4, &["CON-5", "CON-05"]),
            (
                "fashen workflow-check normative-documnt",
                4,
                &["normative-documnt", "normative-document"],
            ),
            ("fashen --registry nowhere list", 4, &["登记簿", "fashen init"]),
        ],
    );
}

#[test]
fn an_unknown_name_in_a_submission_is_not_found() {
    let registry = Registry::at(Moment::New);
    let submit = "fashen --as zhou submit examples/public-toilets/draft.txt";
    let with = |rest: &str| format!("{submit} {rest}");
    fails(
        &registry,
        &[
            (&with("--fact markt=false"), 4, &["markt", "market"]),
            (
                &with("--fact market=false --material explnation=examples/README.md"),
                4,
                &["explnation", "explanation"],
            ),
            (&with("--fact market=false --workflow normative"), 4, &["normative-document"]),
            (&with("--fact market=false --material explanation=nowhere.md"), 4, &["nowhere.md"]),
            (
                "fashen --as zhou submit nowhere.docx --fact market=false",
                4,
                &["没有文件", "nowhere.docx"],
            ),
            (
                "fashen --as nobody submit examples/public-toilets/draft.txt",
                4,
                &["没有办理人 nobody"],
            ),
        ],
    );
}

#[test]
fn an_unknown_field_is_not_found() {
    let registry = Registry::at(Moment::Decision);
    registry.done(
        "fashen --as sun answer 2026-0001 decision --item PRO-09=na --item PRO-15=na --rest-ok",
    );
    let approve = "fashen --as sun advance 2026-0001 decision approve -r meeting=会 -r date=2026-09-14 \
                   -r attendance=9 -r dissent=无 -r metting=会";
    fails(&registry, &[(approve, 4, &["metting", "meeting"])]);
}
