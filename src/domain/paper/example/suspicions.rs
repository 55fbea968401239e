//! What rules suspected in the drafts of an example, and what people said of it.

use super::desk::{Desk, clause, digest};
use crate::domain::case::{
    Check, Command, Confirmation, Judgement, Noted, PresentClauses, ReplyKind,
};
use crate::domain::workflow::Weight;

/// Notes what rules found in the first draft; two are confirmed, one is dismissed, one is left.
pub(super) fn first(desk: &mut Desk) {
    let deposit = Noted {
        propose: Some("删去押金的规定".to_owned()),
        ..noted("P06", "疑似违规收取保证金", Weight::Must, Some(("第五条", 5)), "交纳押金二百元")
    };
    let vague = noted("P10", "疑似设定行政处罚", Weight::Blocking, Some(("第七条", 7)), "没收犬只");
    let missing = Noted {
        detail: Some("全文没有有效期。".to_owned()),
        ..noted("F03", "没有写有效期", Weight::Advice, None, "")
    };
    let word = noted("F09", "称谓不统一", Weight::Advice, Some(("第五条", 5)), "养犬户");
    check(
        desk,
        ("wang", "2026-03-02T09:10:00+08:00"),
        &[5, 7],
        vec![deposit, vague, missing, word],
    );
    let at = "2026-03-02T09:20:00+08:00";
    let said =
        Confirmation { note: Some("押金没有法律、法规依据".to_owned()), ..plain() };
    judge(desk, ("li", at), "F-001", Judgement::Confirmed(said));
    judge(desk, ("li", at), "F-002", Judgement::Confirmed(plain()));
    let reason = "附件写明了有效期".to_owned();
    judge(desk, ("li", at), "F-003", Judgement::Dismissed { reason });
}

/// The second draft: replies are weighed, one of them only after it was given again.
pub(super) fn second(desk: &mut Desk) {
    reply(desk, "2026-03-12T10:00:00+08:00", "F-001", (ReplyKind::Adopted, None));
    let why = "省条例第三十条已有规定";
    reply(desk, "2026-03-12T10:00:00+08:00", "F-002", (ReplyKind::Rejected, Some(why)));
    weigh(desk, "2026-03-12T11:00:00+08:00", "F-001", (true, None));
    let insisted = "条例没有授权镇政府没收";
    weigh(desk, "2026-03-12T11:00:00+08:00", "F-002", (false, Some(insisted)));
    reply(desk, "2026-03-12T12:00:00+08:00", "F-002", (ReplyKind::Partly, Some("改为移送")));
    weigh(desk, "2026-03-12T13:00:00+08:00", "F-002", (true, None));
    let again = noted("P06", "疑似违规收取保证金", Weight::Must, Some(("第五条", 6)), "交纳工本费");
    check(desk, ("zhao", "2026-03-12T14:00:00+08:00"), &[6, 7], vec![again]);
    let reason = "工本费有省物价部门批准".to_owned();
    judge(desk, ("zhao", "2026-03-12T14:10:00+08:00"), "F-005", Judgement::Dismissed { reason });
    desk.present = PresentClauses::of(2, [clause("第五条", 6), clause("第八条", 7)]);
}

fn plain() -> Confirmation {
    Confirmation::default()
}

fn noted(rule: &str, title: &str, weight: Weight, place: Option<(&str, u8)>, words: &str) -> Noted {
    Noted {
        rule: rule.to_owned(),
        title: title.to_owned(),
        weight,
        clause: place.map(|(label, mark)| clause(label, mark)),
        words: words.to_owned(),
        basis: vec!["国办发〔2018〕37号".to_owned()],
        propose: None,
        detail: None,
    }
}

fn check(desk: &mut Desk, (person, at): (&str, &str), clauses: &[u8], noted: Vec<Noted>) {
    let found = u32::try_from(noted.len()).unwrap();
    let clauses = clauses.iter().map(|mark| clause("", *mark)).collect();
    let (rules, report) = (digest(50), digest(51));
    let check = Check { rules, report, found, noted, clauses };
    desk.act(person, at, &Command::NoteSuspicions(check));
}

fn judge(desk: &mut Desk, (person, at): (&str, &str), id: &str, judgement: Judgement) {
    let suspicions = vec![id.into()];
    desk.act(person, at, &Command::JudgeSuspicions { suspicions, judgement });
}

fn reply(desk: &mut Desk, at: &str, id: &str, (kind, reason): (ReplyKind, Option<&str>)) {
    let replies = vec![(id.into(), kind, reason.map(str::to_owned))];
    desk.act("wang", at, &Command::ReplyToSuspicions(replies));
}

fn weigh(desk: &mut Desk, at: &str, id: &str, (accepted, reason): (bool, Option<&str>)) {
    let (suspicions, reason) = (vec![id.into()], reason.map(str::to_owned));
    desk.act("zhao", at, &Command::WeighReplies { suspicions, accepted, reason });
}
