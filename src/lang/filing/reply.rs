//! 备案答复 in words: what the superior tells the office that filed.

use crate::domain::filing::FilingReply;
use crate::domain::paper::{Block, Sheet, Signature};
use chrono::NaiveDate;

/// What a reply says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// How.
    pub kind: FilingReply,
    /// 备案机关
    pub organ: String,
    /// 报备机关
    pub to: String,
    /// The case of the superior.
    pub review: String,
    /// The title of the document.
    pub title: String,
    /// 发文字号; may be empty.
    pub number: String,
    /// The day, as `2026-03-02`.
    pub on: String,
    /// What was recorded: title and value.
    pub fields: Vec<(String, String)>,
}

/// The paper of a reply.
pub fn sheet(answer: &Answer) -> Sheet {
    let document = match answer.number.as_str() {
        "" => format!("《{}》", answer.title),
        number => format!("《{}》（{number}）", answer.title),
    };
    let (title, said) = match answer.kind {
        FilingReply::Registered => (
            "规范性文件准予备案登记通知书",
            "经形式审查，材料齐备，准予备案登记。内容将依照规定审查，发现问题另行提出审查意见。",
        ),
        FilingReply::Supplement => (
            "规范性文件备案材料补正通知书",
            "经形式审查，报送的材料不齐备或者不符合要求，暂缓办理备案登记。请按下列内容补正后重新报送。",
        ),
        FilingReply::Refused => (
            "规范性文件不予备案登记通知书",
            "经形式审查，报送的文件不属于应当备案登记的行政规范性文件，不予备案登记，理由如下。",
        ),
        FilingReply::Correction => (
            "规范性文件备案审查意见书",
            "经审查，该文件存在下列问题。请在规定的日期以前自行修改、废止或者宣布失效，并书面反馈处理情况。",
        ),
    };
    let mut body = vec![Block::Paragraph(format!("你单位报送备案的{document}收悉。{said}"))];
    let fields = answer.fields.iter();
    body.extend(fields.map(|(title, value)| Block::Paragraph(format!("{title}：{}", day(value)))));
    Sheet {
        letterhead: None,
        number: None,
        title: title.to_owned(),
        addressee: Some(answer.to.clone()),
        body,
        annexes: Vec::new(),
        signature: Some(Signature { signers: vec![answer.organ.clone()], date: day(&answer.on) }),
        appendix: None,
        colophon: format!("备案审查案卷 {}", answer.review),
    }
}

/// A day as papers write it; other words as they are.
fn day(value: &str) -> String {
    match value.parse::<NaiveDate>() {
        Ok(day) => day.format("%Y年%-m月%-d日").to_string(),
        Err(_) => value.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_says_what_was_recorded_and_by_when() {
        let answer = Answer {
            kind: FilingReply::Correction,
            organ: "某区人民政府".to_owned(),
            to: "某镇人民政府".to_owned(),
            review: "2026-0003".to_owned(),
            title: "某办法".to_owned(),
            number: String::new(),
            on: "2026-04-01".to_owned(),
            fields: vec![("应当反馈的日期".to_owned(), "2026-05-06".to_owned())],
        };
        let sheet = sheet(&answer);
        let said = |block: &Block| matches!(block, Block::Paragraph(text) if text == "应当反馈的日期：2026年5月6日");
        assert!(sheet.body.iter().any(said));
        assert_eq!(sheet.addressee.as_deref(), Some("某镇人民政府"));
        assert_eq!(sheet.signature.map(|one| one.date).as_deref(), Some("2026年4月1日"));
    }
}
