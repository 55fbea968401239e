//! In Chinese.

use super::FindingWords;
use crate::domain::case::{Confirmation, Happening, Noted, Standing};
use crate::domain::limits;
use crate::lang::{Lang, quote, words};

/// Chinese.
pub(in crate::lang) const WORDS: FindingWords = FindingWords {
    group: "疑似问题：列出、确认、排除、答复、对答复作出处理",
    list: "列出案卷里的疑似问题",
    show: "查看一个疑似问题：原文、规则、依据、判断、答复",
    add: "加上审核人员自己发现的、审查要点和规则没有问到的问题",
    confirm: "确认疑似问题是问题，起草单位应当答复",
    dismiss: "排除疑似问题，并写明理由",
    reply: "起草单位答复已确认的问题：采纳、部分采纳、不采纳",
    weigh: "对起草单位的答复作出处理：了结，或者坚持意见",
    of_cases: |cases, command| {
        let shown = cases.iter().take(limits::LISTED);
        let shown = shown.map(|(case, count)| format!("{case} 有 {count} 处"));
        let more = if cases.len() > limits::LISTED { "等" } else { "" };
        let shown = shown.collect::<Vec<_>>().join("、");
        format!("疑似问题没有了结：{shown}{more}。查看：{command}")
    },
    open: "只列还没有了结的",
    own_note: "问题是什么，写给起草单位看",
    own_clause: "所在的条文，如 第三条；不写就是全文",
    own_words: "有问题的原文",
    own_basis: "依据；可以写多次",
    own_weight: "blocking（一票否决）、must（必须修改，不写就是它）或者 advice（建议）",
    ids: "疑似问题的编号，如 F-001；可以写多个",
    note: "问题是什么，写给起草单位看；不写就用规则的说法",
    proposal: "修改建议；不写就用规则的建议",
    weight: "轻重与规则不同的：blocking（一票否决）、must（必须修改）或者 advice（建议）",
    dismiss_reason: "为什么不是问题，必须写明；会印在审核流转单上",
    kind: "adopted（采纳）、partly（部分采纳）或者 rejected（不采纳）",
    reply_reason: "理由；不采纳或者部分采纳的，必须写明",
    accept: "接受答复，问题了结",
    insist: "坚持意见，起草单位应当再次答复",
    weigh_reason: "理由；坚持意见的，必须写明",
    ids_value: "编号",
    weight_value: "轻重",
    kind_value: "采纳情况",
    heading: "疑似问题",
    columns: ["编号", "状态", "轻重", "条文", "规则", "原文"],
    checked: |draft, when, found| format!("第{draft}稿已检查（{when}），规则提示{found}处"),
    earlier_checked: |draft, command| {
        format!("只检查过第{draft}稿，最近一稿尚未检查；检查：{command}")
    },
    not_checked: |command| format!("尚未检查；检查：{command}"),
    none: "没有疑似问题。",
    none_open: "没有还没了结的疑似问题。",
    to_judge: |count, command| format!("有{count}处疑似问题等待审核人员判断：{command}"),
    to_reply: |count, command| format!("有{count}个已确认的问题等待起草单位答复：{command}"),
    to_weigh: |count, command| format!("有{count}个答复等待审核人员处理：{command}"),
    rule_label: "规则：",
    standing_label: "状态：",
    weight_label: "轻重：",
    clause_label: "条文：",
    words_label: "原文：",
    detail_label: "情况：",
    basis_label: "依据：",
    propose_label: "修改建议：",
    noted_label: "发现：",
    confirmed_label: "确认：",
    dismissed_label: "排除：",
    replied_label: "答复：",
    weighed_label: "处理：",
    no_clause: "（不在某一条里）",
    noted: |draft, who, when| format!("检查第{draft}稿时（{who}，{when}）"),
    by: |who, when| format!("（{who}，{when}）"),
    between: "；",
    accepted: "接受答复，了结",
    insists: "坚持意见",
};

pub(super) fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Open => "待判断",
        Standing::AwaitsReply => "待答复",
        Standing::AwaitsWeighing => "待处理",
        Standing::Settled => "已了结",
        Standing::Dismissed => "已排除",
        Standing::Superseded => "原文已改",
    }
}

pub(super) fn event(what: &Happening) -> String {
    match what {
        Happening::DraftChecked { draft, found, report, .. } => {
            format!("程序检查第{draft}稿，规则提示{found}处；检查结果 {}", report.short())
        }
        Happening::SuspicionNoted { id, draft, noted } => {
            format!("记入疑似问题 {id}（第{draft}稿）：{}", suspected(noted))
        }
        Happening::SuspicionConfirmed { id, confirmation } => {
            format!("确认 {id} 是问题{}", confirmed(confirmation))
        }
        Happening::SuspicionDismissed { id, reason } => {
            format!("排除 {id}，理由：{}", ended(reason))
        }
        Happening::SuspicionReplied { id, kind, reason } => {
            format!("答复 {id}：{}{}", words::reply(Lang::Zh, *kind), because(reason.as_deref()))
        }
        Happening::SuspicionWeighed { id, accepted, reason } => {
            let how = if *accepted { WORDS.accepted } else { WORDS.insists };
            format!("处理对 {id} 的答复：{how}{}", because(reason.as_deref()))
        }
        Happening::SuspicionSuperseded { id, draft } => {
            format!("{id} 的原文在第{draft}稿里已经没有，不再提示")
        }
        _ => String::new(),
    }
}

/// `P04 疑似设定行政处罚（一票否决），第三条：“罚款”`
fn suspected(noted: &Noted) -> String {
    let weight = words::weight(Lang::Zh, noted.weight);
    let named = [&noted.rule, &noted.title].map(|name| quote::line(name)).join(" ");
    let mut line = format!("{}（{weight}）", named.trim_start());
    if let Some(clause) = &noted.clause {
        line = format!("{line}，{}", quote::line(&clause.label));
    }
    match noted.words.as_str() {
        "" => line,
        found => format!("{line}：“{}”", quote::line(found)),
    }
}

fn confirmed(said: &Confirmation) -> String {
    let mut line = said
        .weight
        .map_or_else(String::new, |weight| format!("（{}）", words::weight(Lang::Zh, weight)));
    for (label, text) in [("说明", &said.note), ("修改建议", &said.proposal)] {
        if let Some(text) = text {
            line = format!("{line}；{label}：{}", ended(text));
        }
    }
    line
}

fn because(reason: Option<&str>) -> String {
    reason.map_or_else(String::new, |reason| format!("，理由：{}", ended(reason)))
}

/// What somebody said, without the full stop that it may end in.
fn ended(text: &str) -> String {
    quote::line(text).trim_end_matches(['。', '.']).to_owned()
}
