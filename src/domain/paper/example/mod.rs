//! Cases for tests: a small procedure, an office, and what people there did.

mod desk;
mod suspicions;
mod workflow;

pub(crate) use desk::{Desk, clause, digest, problem, said};

use crate::domain::case::{
    Command, Copy, DraftSubmission, Excluded, Found, ReplyKind, Settled, Verdict,
};
use crate::domain::check::screening::Classification;

/// A title that holds another in its marks.
pub(crate) const TITLE: &str = "示例镇人民政府关于印发《示例镇犬只管理办法》的通知";

/// The first opinion: a supplement on the way, two findings, 应当予以修改.
pub(crate) fn first_opinion() -> Desk {
    first_round(Desk::open("2026-03-02T09:00:00+08:00", desk::draft(TITLE, 1, &[5, 7])))
}

fn first_round(mut desk: Desk) -> Desk {
    desk.complete(
        "li",
        "2026-03-02T10:30:00+08:00",
        "intake",
        "supplement",
        &[("request", "补充起草说明")],
    );
    desk.give(
        "wang",
        "2026-03-03T09:00:00+08:00",
        "supplement",
        "resubmit",
        &[
            ("explanation", file("起草说明.docx", 31)),
            ("legal_basis", Copy::OnPaper("党政综合办公室档案柜".to_owned())),
        ],
    );
    desk.answer(
        "li",
        "2026-03-03T10:00:00+08:00",
        "intake",
        &[("SCR-01", said(Verdict::Ok, None))],
    );
    desk.complete("li", "2026-03-03T10:05:00+08:00", "intake", "accept", &[]);
    desk.answer(
        "zhao",
        "2026-03-05T09:00:00+08:00",
        "subject",
        &[
            ("SUB-01", said(Verdict::Ok, Some("已列入2025年公布的清单"))),
            ("SUB-02", said(Verdict::NotApplicable, None)),
        ],
    );
    desk.complete("zhao", "2026-03-05T09:30:00+08:00", "subject", "pass", &[]);
    let mut grounded = problem(&[clause("第七条", 7)], "“及时”没有写明期限");
    grounded.basis = Some("《规章制定程序条例》第八条（参照）".to_owned());
    let mut fine = problem(&[clause("第五条", 5)], "另设二百元押金，没有法律、法规依据");
    fine.proposal = Some("删去“并交纳押金二百元”".to_owned());
    desk.answer(
        "zhao",
        "2026-03-06T15:00:00+08:00",
        "content",
        &[("CON-01", fine), ("CON-02", grounded), ("CON-03", said(Verdict::Ok, None))],
    );
    desk.complete("zhao", "2026-03-06T15:30:00+08:00", "content", "defective", &[]);
    desk.answer(
        "zhao",
        "2026-03-09T09:00:00+08:00",
        "legality",
        &[("LEG-01", said(Verdict::Ok, None))],
    );
    desk.complete("zhao", "2026-03-09T09:10:00+08:00", "legality", "pass", &[]);
    desk.complete(
        "zhao",
        "2026-03-10T16:00:00+08:00",
        "opinion",
        "revise",
        &[("summary", "第五条应当修改后再提请审议。")],
    );
    desk
}

/// The first opinion of a case in which rules suspected something: two are confirmed, one is dismissed, and nobody
/// looked at one.
pub(crate) fn suspected_first() -> Desk {
    let mut desk = Desk::open("2026-03-02T09:00:00+08:00", desk::draft(TITLE, 1, &[5, 7]));
    suspicions::first(&mut desk);
    first_round(desk)
}

/// The second opinion of that case: the confirmed ones are settled, and the second draft raised another.
pub(crate) fn suspected() -> Desk {
    let mut desk = revised(suspected_first(), None);
    suspicions::second(&mut desk);
    second_round(desk)
}

/// The second draft, handed in with replies.
pub(crate) fn second_draft() -> Desk {
    revised(first_opinion(), None)
}

/// The second draft, of which the program found that.
fn revised(mut desk: Desk, found: Option<Found>) -> Desk {
    let draft = DraftSubmission {
        file_name: "犬只管理办法（修改稿）.docx".to_owned(),
        found,
        ..desk::draft(TITLE, 2, &[6, 7])
    };
    desk.act(
        "wang",
        "2026-03-12T09:00:00+08:00",
        &Command::SubmitDraft {
            draft,
            materials: vec![("explanation".into(), file("起草说明（修改）.docx", 32))],
            replies: vec![
                ("CON-01".into(), ReplyKind::Adopted, None),
                ("CON-02".into(), ReplyKind::Partly, Some("期限由实施方案另行规定".to_owned())),
            ],
            to_suspicions: Vec::new(),
        },
    );
    desk.complete("wang", "2026-03-12T09:05:00+08:00", "revision", "resubmit", &[]);
    desk
}

/// The second opinion: one finding settled, one advice left, 合法.
pub(crate) fn two_rounds() -> Desk {
    second_round(second_draft())
}

fn second_round(mut desk: Desk) -> Desk {
    desk.answer(
        "zhao",
        "2026-03-13T10:00:00+08:00",
        "content",
        &[("CON-01", said(Verdict::Ok, Some("押金已删去"))), ("CON-03", said(Verdict::Ok, None))],
    );
    desk.complete("zhao", "2026-03-13T10:30:00+08:00", "content", "pass", &[]);
    desk.answer(
        "zhao",
        "2026-03-13T11:00:00+08:00",
        "legality",
        &[("LEG-01", said(Verdict::Ok, None))],
    );
    desk.complete("zhao", "2026-03-13T11:10:00+08:00", "legality", "pass", &[]);
    desk.complete(
        "zhao",
        "2026-03-13T16:00:00+08:00",
        "opinion",
        "lawful",
        &[("summary", "修改后符合法律、法规规定。")],
    );
    desk
}

/// The second opinion of a case in which the program was asked of both drafts: what it could not tell of the first
/// was settled by a person, and what it found of the second overruled.
pub(crate) fn ruled() -> Desk {
    let draft = DraftSubmission { found: Some(untold()), ..desk::draft(TITLE, 1, &[5, 7]) };
    let mut desk = Desk::open("2026-03-02T09:00:00+08:00", draft);
    let because = "适用于全镇养犬人，设定了义务。";
    desk.rule("li", "2026-03-02T10:00:00+08:00", Some(false), because);
    let mut desk = revised(first_round(desk), Some(excluded()));
    desk.rule("zhao", "2026-03-13T09:00:00+08:00", None, "第五条约束养犬人，不只是内部分工");
    second_round(desk)
}

/// What the program could not tell.
fn untold() -> Found {
    Found {
        classification: Classification::NeedsHuman,
        decision: true,
        exclusion: None,
        settled: Some(Settled {
            step: "S05".to_owned(),
            reason: "看不出是否涉及公民、法人和其他组织的权利义务".to_owned(),
            basis: "国办发〔2018〕37号".to_owned(),
        }),
        report: digest(61),
    }
}

/// What the program held to be an internal rule.
fn excluded() -> Found {
    Found {
        classification: Classification::NotNormative,
        decision: false,
        exclusion: Some(Excluded {
            category: "internal".to_owned(),
            title: "内部管理制度".to_owned(),
        }),
        settled: Some(Settled {
            step: "S06".to_owned(),
            reason: "只规定机关内部分工。".to_owned(),
            basis: "国办发〔2018〕115号（三）".to_owned(),
        }),
        report: digest(62),
    }
}

/// Decided, numbered, published and filed.
pub(crate) fn filed() -> Desk {
    let mut desk = two_rounds();
    desk.complete(
        "chen",
        "2026-03-20T17:00:00+08:00",
        "decision",
        "approve",
        &[
            ("meeting", "2026年第5次镇长办公会"),
            ("date", "2026-03-20"),
            ("attendance", "9"),
            ("host", "chen"),
            ("dissent", "一人认为收费口径仍宜明确"),
        ],
    );
    desk.complete("li", "2026-03-21T09:00:00+08:00", "numbering", "assign", &[]);
    desk.issue("li", "2026-03-21T09:00:00+08:00");
    desk.complete(
        "li",
        "2026-03-23T09:00:00+08:00",
        "publication",
        "publish",
        &[
            ("published_on", "2026-03-23"),
            ("effective_on", "2026-05-01"),
            ("valid_until", "2031-04-30"),
            ("channel", "镇政府门户网站"),
        ],
    );
    desk.complete(
        "sun",
        "2026-03-30T09:00:00+08:00",
        "filing",
        "submit",
        &[("sent_on", "2026-03-30")],
    );
    desk
}

/// The answer of the superior government recorded too.
pub(crate) fn registered() -> Desk {
    let mut desk = filed();
    desk.complete(
        "sun",
        "2026-04-10T09:00:00+08:00",
        "receipt",
        "registered",
        &[("filing_number", "示备〔2026〕8号"), ("filed_on", "2026-04-09")],
    );
    desk
}

/// Lawful at once, nothing found, nothing supplemented.
pub(crate) fn no_findings() -> Desk {
    let draft = desk::draft("《示例镇农贸市场管理规定》", 1, &[5, 7]);
    let mut desk = Desk::open("2026-06-01T09:00:00+08:00", draft);
    desk.answer(
        "li",
        "2026-06-01T10:00:00+08:00",
        "intake",
        &[("SCR-01", said(Verdict::Ok, None))],
    );
    desk.complete("li", "2026-06-01T10:05:00+08:00", "intake", "accept", &[]);
    desk.answer(
        "zhao",
        "2026-06-03T09:00:00+08:00",
        "subject",
        &[("SUB-01", said(Verdict::Ok, None)), ("SUB-02", said(Verdict::Ok, None))],
    );
    desk.complete("zhao", "2026-06-03T09:30:00+08:00", "subject", "pass", &[]);
    let ok = || said(Verdict::Ok, None);
    desk.answer(
        "zhao",
        "2026-06-04T09:00:00+08:00",
        "content",
        &[("CON-01", ok()), ("CON-02", ok()), ("CON-03", ok())],
    );
    desk.complete("zhao", "2026-06-04T09:30:00+08:00", "content", "pass", &[]);
    desk.answer("zhao", "2026-06-05T09:00:00+08:00", "legality", &[("LEG-01", ok())]);
    desk.complete("zhao", "2026-06-05T09:30:00+08:00", "legality", "pass", &[]);
    desk.complete(
        "zhao",
        "2026-06-09T09:30:00+08:00",
        "opinion",
        "lawful",
        &[("summary", "同意。")],
    );
    desk
}

/// Unlawful: the subject fails, the review of the content is broken off.
pub(crate) fn unlawful() -> Desk {
    let draft = desk::draft("示例镇环境整治指挥部通告", 1, &[5]);
    let mut desk = Desk::open("2026-07-01T09:00:00+08:00", draft);
    desk.answer(
        "li",
        "2026-07-01T10:00:00+08:00",
        "intake",
        &[("SCR-01", said(Verdict::Ok, None))],
    );
    desk.complete("li", "2026-07-01T10:05:00+08:00", "intake", "accept", &[]);
    desk.answer(
        "zhao",
        "2026-07-03T09:00:00+08:00",
        "content",
        &[("CON-03", said(Verdict::Ok, None))],
    );
    desk.answer(
        "zhao",
        "2026-07-03T10:00:00+08:00",
        "subject",
        &[
            ("SUB-01", problem(&[], "指挥部不在制定主体清单之内")),
            ("SUB-02", problem(&[], "以临时机构名义制发")),
        ],
    );
    desk.complete(
        "zhao",
        "2026-07-03T10:30:00+08:00",
        "subject",
        "fail",
        &[("reason", "临时机构无权制发规范性文件")],
    );
    desk.complete(
        "zhao",
        "2026-07-06T10:30:00+08:00",
        "rejection",
        "unlawful",
        &[("summary", "制定主体不合法。")],
    );
    desk
}

fn file(name: &str, mark: u8) -> Copy {
    Copy::File { name: name.to_owned(), digest: digest(mark) }
}
