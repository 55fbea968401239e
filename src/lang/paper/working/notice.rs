//! 补正通知书, 公布公告.

use super::{head, plain};
use crate::domain::paper::{Fields, PublicationNotice, Sheet, Signature, SupplementNotice};
use crate::lang::paper::body::Body;
use crate::lang::paper::date::{date, day};

fn signed(signer: &str) -> Signature {
    Signature { signers: vec![signer.to_owned()], date: "{{ date }}".to_owned() }
}

pub(in crate::lang::paper) fn supplement() -> Sheet {
    let mut body = Body::default();
    body.say("你单位报送的{{ document }}（案卷号{{ case }}）收悉。经审查，送审材料需要补正，请补正以下内容：");
    body.each("line", "request", |body| body.say("{{ line }}"));
    body.say("请补正后重新报送。");
    Sheet {
        addressee: Some("{{ unit }}".to_owned()),
        signature: Some(signed("{{ reviewer }}")),
        ..plain("关于补正{{ document }}送审材料的通知", body.blocks())
    }
}

pub(in crate::lang::paper) fn supplement_fields(notice: &SupplementNotice) -> Fields {
    let lines = notice.request.lines().map(str::trim).filter(|line| !line.is_empty());
    head(&notice.head)
        .list("request", lines)
        .text("by", notice.step.by.name.as_str())
        .text("date", date(notice.step.by.at))
}

pub(in crate::lang::paper) fn publication() -> Sheet {
    let mut body = Body::default();
    body.say(concat!(
        "{{ document }}{% if document_number %}（{{ document_number }}）{% endif %}",
        "{% if meeting %}已经{{ meeting }}审议通过，{% endif %}现予公布，",
        "自{{ effective_on }}起施行{% if valid_until %}，有效期至{{ valid_until }}{% endif %}。"
    ));
    body.say("特此公告。");
    Sheet {
        letterhead: Some("{{ organ }}".to_owned()),
        annexes: vec!["{{ document }}".to_owned()],
        signature: Some(signed("{{ organ }}")),
        ..plain("关于公布{{ document }}的公告", body.blocks())
    }
}

pub(in crate::lang::paper) fn publication_fields(notice: &PublicationNotice) -> Fields {
    let document = &notice.document;
    head(&notice.head)
        .maybe("document_number", document.number.as_deref())
        .maybe("meeting", notice.meeting.as_deref())
        .text("effective_on", day(document.effective_on))
        .maybe("valid_until", document.valid_until.map(day))
        .text("date", day(document.published_on))
}
