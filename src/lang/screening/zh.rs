//! In Chinese.

use super::ScreenWords;
use crate::domain::check::screening::{Answer, Classification};

/// Chinese.
pub(in crate::lang) const WORDS: ScreenWords = ScreenWords {
    about: "看一份文件是不是行政规范性文件、会不会涉及重大行政决策：逐个问题回答，写明依据的原文和规定",
    what: "文件或案卷号",
    file: "要看的文件；写案卷号的，看案卷里最近一稿的认定",
    batch: "看一个文件夹里的所有文件，列成表（每年自查用）",
    format: "表的格式：table（缺省）、csv、xlsx、json",
    out: "把表写到这个文件（xlsx 必须写）",
    place: "按这个地方的排除目录，如 tianjin（缺省按登记簿的地方，没有登记簿按全国）",
    class: |class| match class {
        Classification::Normative => "行政规范性文件",
        Classification::NotNormative => "不是行政规范性文件",
        Classification::NeedsHuman => "需人工判断",
    },
    answer: |answer| match answer {
        Answer::Yes => "是",
        Answer::No => "否",
        Answer::Unclear => "不能确定",
    },
    verdict: |class| format!("初步认定：{class}"),
    paper: |title, number| match number {
        Some(number) => format!("{title}（{number}）"),
        None => title.to_owned(),
    },
    untitled: "（没有找到标题）",
    category: |title| format!("排除类别：{title}"),
    by_place: |place| format!("按地方：{place}"),
    questions: "逐个问题",
    question: |id, ask, answer| format!("{id}  {ask}　{answer}"),
    quote: |words, clause| match clause {
        Some(clause) => format!("“{words}”（{clause}）"),
        None => format!("“{words}”"),
    },
    basis: |basis| format!("依据：{basis}"),
    decision: |possible| {
        if possible {
            "可能涉及重大行政决策，请核对："
        } else {
            "没有看出涉及重大行政决策"
        }
    },
    next: |class| match class {
        Classification::Normative => {
            "下一步：按规范性文件报送合法性审核（fashen submit）；这是程序的初步认定，由审核人员确认"
        }
        Classification::NotNormative => {
            "下一步：由审核人员确认；确认以后不作为规范性文件审核，但仍要按本类文件的程序办"
        }
        Classification::NeedsHuman => {
            "下一步：请审核人员看“不能确定”的问题和引出的原文，作出判断并写明理由；拿不准的，按规范性文件办"
        }
    },
    table: ["文件", "初步认定", "类别", "定于", "标题"],
    list: [
        "文件",
        "标题",
        "发文字号",
        "发文机关",
        "成文日期",
        "初步认定",
        "排除类别",
        "定于哪个问题",
        "理由",
        "文中的话",
        "依据",
        "可能涉及重大行政决策",
        "要核对的问题",
        "没有读出来的原因",
    ],
    sheet: "规范性文件认定",
    possible: "可能",
    unread: "没有读出来",
    totals: |[normative, not, human, unread]| {
        format!(
            "规范性文件 {normative} 件，不是的 {not} 件，需人工判断的 {human} 件，没有读出来的 {unread} 件"
        )
    },
    progress: |done, all| format!("已看 {done}/{all} 件"),
    not_read: |file, why| format!("没有读出来：{file}：{why}"),
    more: |most| format!("文件太多，只看了前 {most} 件；请分几个文件夹看"),
    written: |file, rows| format!("已写入 {file}，{rows} 件"),
    disk: |why| format!("磁盘没有给出这个文件（{why}）"),
};
