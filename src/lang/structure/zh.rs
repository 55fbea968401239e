//! In Chinese.

use super::StructureWords;
use crate::domain::document::citation::{Lack, Target, Why};
use crate::domain::document::{Beginning, NodeKind, Term};
use crate::lang::quote;

/// Chinese.
pub(in crate::lang) const WORDS: StructureWords = StructureWords {
    about: "看一份文件的结构：标题、文号、章节条款项，以及发文机关、施行日期、有效期、废止的文件",
    named: "文件，或者案卷号（看案卷里最新的一稿），例如 draft.docx、2026-0001",
    named_value: "文件|案卷",
    depth: "只看最外面几层，例如 2",
    cites: "列出引用的法律、法规、文件和本文件的条款，以及查到没有",
    draft: |case, draft, file| format!("案卷 {case} 第{draft}稿（{file}）"),
    untitled: "（没有找到标题）",
    number: "发文字号",
    issuers: "发文机关",
    addressees: "主送机关",
    instrument: "印发的文件",
    dated: "成文日期",
    effective: "施行",
    validity: "有效期",
    repeals: "废止",
    renewals: "延长有效期",
    interpreter: "解释机关",
    subjects: "主题词",
    beginning: |from| match from {
        Beginning::On(day) => day.to_string(),
        Beginning::Publication => "自公布之日起".to_owned(),
        Beginning::AfterPublication { days } => format!("自公布之日起{days}日后"),
    },
    term: |until| match until {
        Term::Months(months) if months % 12 == 0 => format!("{}年", months / 12),
        Term::Months(months) => format!("{months}个月"),
        Term::Through(day) => format!("至 {day}"),
    },
    titled: |title, number| match number {
        Some(number) => format!("《{title}》（{number}）"),
        None => format!("《{title}》"),
    },
    odd: "请核对",
    notes: "阅读说明",
    margins: "修订、批注和页边文字",
    tree: |parts| format!("结构（共{parts}个部分）"),
    citations: |count| format!("引用（共{count}处）"),
    paragraph: |paragraph| format!("第{paragraph}段"),
    target: |target, title| match (target, title) {
        (_, Some(title)) => format!("《{title}》"),
        (Target::Here, _) => "本文件".to_owned(),
        (Target::Other, _) => "不是法规文件".to_owned(),
        (Target::Unresolved(Why::NoAntecedent), _) => "不明：前面没有引用过可以指的文件".to_owned(),
        (Target::Unresolved(Why::Ambiguous), _) => {
            "不明：前面引用过几个文件，不知道指哪一个".to_owned()
        }
        (Target::Unresolved(Why::NothingBefore), _) => "不明：它的前面没有可以指的".to_owned(),
        (Target::Unresolved(Why::OutsideArticles), _) => "不明：不在条文里，无从数起".to_owned(),
        (Target::Statute(_) | Target::Unknown(_) | Target::Number(_), _) => {
            "不明：法规库里没有".to_owned()
        }
    },
    dangling: |words, paragraph, lack| {
        let words = quote::line(words);
        match lack {
            Lack::NoPart(part) => format!("引用了“{words}”，本文件没有{part}（第{paragraph}段）。"),
            Lack::Fewer { cited, has } => {
                format!("引用了“{words}”，{cited}不存在，那里只有{has}个（第{paragraph}段）。")
            }
            Lack::NothingBefore => {
                format!("引用了“{words}”，它的前面没有可以指的（第{paragraph}段）。")
            }
        }
    },
    kind: |kind| match kind {
        NodeKind::Front => Some("文头"),
        NodeKind::Number => Some("文号"),
        NodeKind::Title => Some("标题"),
        NodeKind::TitleNote => Some("题注"),
        NodeKind::Notice => Some("印发通知"),
        NodeKind::Addressee => Some("主送"),
        NodeKind::Preamble => Some("序言"),
        NodeKind::Signature => Some("落款"),
        NodeKind::Signer => Some("署名"),
        NodeKind::Date => Some("日期"),
        NodeKind::Imprint => Some("附注"),
        NodeKind::Row => Some("表"),
        NodeKind::Text => Some("段"),
        _ => None,
    },
};
