//! In Chinese.

use super::PlaceWords;
use crate::domain::law::Certainty;

/// Chinese.
pub(in crate::lang) const WORDS: PlaceWords = PlaceWords {
    place: "管辖区，例如 tianjin（缺省 cn，只有全国统一的；见 workflows/jurisdictions）",
    place_value: "管辖区",
    about,
    certainty,
    head: |title, id, confirmed, open| match open {
        0 => {
            format!("管辖区：{title}（{id}）。用到的本地参数没有待确认的，已确认 {confirmed} 项。")
        }
        _ => format!("管辖区：{title}（{id}）。本地参数已确认 {confirmed} 项，待确认 {open} 项："),
    },
    open: |name, title, value, certainty| match value {
        Some(value) => format!("{name}  {title}：暂按{value}，{certainty}"),
        None => format!("{name}  {title}：还没有写"),
    },
    stands: |place, value, certainty| match value {
        Some(value) => format!("{place}：{value}（{certainty}）"),
        None => format!("{place}：还没有写"),
    },
    basis: |basis, source| match source {
        Some(source) => format!("出处：{basis}（见于{source}）"),
        None => format!("出处：{basis}"),
    },
    uses: |deadlines| format!("用在：{deadlines}"),
    deadline: |workflow, deadline| format!("{workflow}的“{deadline}”"),
    how: "找到规定以后，照下面的样子写进 fashen.yaml，就不再列为待确认；basis 写规定的名称和条款，不能空着；by、on 写谁在哪一天确认的：",
    unused: |count, list| format!("另有 {count} 项待确认的还没有流程用到：{list}"),
    named: |name, title| format!("{name} {title}"),
    estimated: |day| {
        format!(
            "工作日历：{day} 起按周末推算，待国务院办公厅公布。公布以后把那一年加进 workflows/calendars/cn.yaml。"
        )
    },
};

fn certainty(certainty: &Certainty) -> &'static str {
    match certainty {
        Certainty::Verified => "读过原文",
        Certainty::SecondHand => "从别的文章看到，没有读过原文",
        Certainty::Recalled => "凭记忆，没有找到原文",
        Certainty::Unknown => "没有查到规定，是常见的数",
        Certainty::Confirmed { .. } => "本单位已确认",
    }
}

fn about(name: &str) -> &'static str {
    match name {
        "filing_period" => "规范性文件公布以后，多少天以内报备案机关备案。",
        "filing_supplement_period" => "备案机关要求补正材料的，收到通知以后多少天以内补齐。",
        "consultation_period" => "规范性文件公开征求意见最少多少天。",
        "consultation_market_period" => {
            "与市场主体生产经营活动密切相关的规范性文件，公开征求意见最少多少天。"
        }
        "effective_lead" => "公布之日到施行之日最少隔多少天。",
        "validity_max" => "规范性文件的有效期最长多少年。",
        "validity_trial_max" => "标题有“试行”“暂行”的规范性文件，有效期最长多少年。",
        "renewal_lead" => "有效期届满以前多久开始评估，决定继续执行、修改还是不再执行。",
        "cleanup_interval" => "规范性文件多久清理一次。",
        "suggestion_reply_period" => "有人对规范性文件提出审查建议的，多少天以内答复。",
        "decision_archive_period" => "重大行政决策作出以后，多少天以内整理材料归档。",
        "contract_review_period" => "合同合法性审查最长多少个工作日。",
        "contract_filing_period" => "合同签订以后，多少个工作日以内报备、归档。",
        "enforcement_review_period" => "重大行政执法决定法制审核最长多少个工作日。",
        "reviewer" => {
            "本单位的文件由谁审核：self 本单位的审核机构或者人员，county 县（市、区）政府确定的机构。"
        }
        "registration_number" => "规范性文件在发文字号以外是否还要登记号：yes 要，no 不要。",
        _ => "",
    }
}
