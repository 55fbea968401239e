//! Filing in Chinese.

use super::FilingWords;
use crate::domain::filing::{FiledRole, FilingFault, FilingReply};

pub(in crate::lang) const WORDS: FilingWords = FilingWords {
    about: "备案：报备机关打包、记结果，备案机关收件、审查、答复",
    package: "打备案材料包：报告、登记表、审核意见、正式文本、材料和校验和",
    list: "报出去的和收进来的各到了哪一步",
    receive: "备案机关收件：核对清单、校验和和材料，立备案审查案卷",
    reply: "备案机关把登记、补正、不予登记或者审查意见打成答复文件",
    record: "报备机关把备案机关的答复记进案卷",
    file: "对方交来的压缩包",
    file_value: "压缩包",
    case: "等着补正的备案审查案卷（收补正材料时写）",
    direction: "只看报出的或者收到的",
    head: ["案卷", "方向", "单位", "文件", "报送", "备案号", "登记", "进度"],
    sent: "报出",
    received: "收到",
    none: "还没有报送或者收到备案的文件。",
    taken: |case, organ, title, files| {
        format!("{case}  {organ}报备《{title}》，{files} 份材料，与清单和校验和一致")
    },
    taken_again: |case, organ, title, files| {
        format!("{case}  收到{organ}《{title}》的补正材料，{files} 份，与清单和校验和一致")
    },
    lacking: |roles| {
        let names: Vec<&str> = roles.iter().map(|role| title(*role)).collect();
        format!("材料里没有{}；要不要求补正，由备案登记人员决定", names.join("、"))
    },
    on_paper: |what, place| format!("{what}是纸质的：{place}"),
    then: |case| format!("下一步：fashen next {case}"),
    made: |path, organ| format!("{path}（发给{organ}）"),
    recorded: |case, organ, reply| format!("{case}  {organ}答复：{}", answer(reply)),
    faulty: |file, faults| format!("{file} 有 {faults} 处不对，没有收："),
    fault,
    fault_hint: hint,
};

fn title(role: FiledRole) -> &'static str {
    match role {
        FiledRole::Text => "正式文本",
        FiledRole::Report => "备案报告",
        FiledRole::Register => "备案登记表",
        FiledRole::Opinion => "审核意见",
        FiledRole::Material => "起草说明、制定依据等材料",
        FiledRole::Row => "登记行",
    }
}

fn answer(reply: FilingReply) -> &'static str {
    match reply {
        FilingReply::Registered => "准予备案登记",
        FilingReply::Supplement => "要求补正",
        FilingReply::Refused => "不予备案登记",
        FilingReply::Correction => "要求纠正",
    }
}

fn fault(fault: &FilingFault) -> String {
    match fault {
        FilingFault::NoManifest { name } => format!("里面没有“{name}”，不是本程序打的包"),
        FilingFault::BadManifest { line, column } => {
            format!("清单读不懂（第 {line} 行第 {column} 列）")
        }
        FilingFault::Schema { found, expected } => {
            format!("清单的格式是 {found}，这里要的是 {expected}")
        }
        FilingFault::Gone { name } => format!("清单上有、包里没有：{name}"),
        FilingFault::Altered { name } => format!("与清单上的校验和不一致：{name}"),
        FilingFault::Unlisted { name } => format!("清单上没有的文件：{name}"),
        FilingFault::Twice { name } => format!("同一个文件有两份：{name}"),
        FilingFault::NoText => "包里没有正式文本".to_owned(),
        FilingFault::Known { case, waits: true } => {
            format!("同一单位的同一文件已经收过，正在等补正：{case}")
        }
        FilingFault::Known { case, waits: false } => {
            format!("同一单位的同一文件已经收过，正在办理：{case}")
        }
        FilingFault::NotWaiting { case } => format!("{case} 没有在等补正材料"),
        FilingFault::OtherDocument { known, found } => {
            format!("案卷里是{known}，包里是{found}")
        }
        FilingFault::OtherCase { answers } => format!("这份答复是给案卷 {answers} 的"),
        FilingFault::OtherText => "答复说的正式文本与本案卷报送的不是同一份".to_owned(),
        FilingFault::NoStage { kind } => {
            format!("本案卷现在没有环节在等“{}”这样的答复", answer(*kind))
        }
        FilingFault::UnknownReply { found } => format!("不认识的答复：{found}"),
        FilingFault::NoReply { case } => format!("{case} 还没有可以答复的结果"),
    }
}

fn hint(fault: &FilingFault) -> Option<String> {
    Some(match fault {
        FilingFault::NoManifest { .. } => {
            "请对方用 fashen filing package 或者 fashen filing reply 重新打包；只有纸质材料的，用 fashen submit --workflow \
             filing-review 立案"
                .to_owned()
        }
        FilingFault::BadManifest { .. }
        | FilingFault::Gone { .. }
        | FilingFault::Altered { .. }
        | FilingFault::Unlisted { .. }
        | FilingFault::Twice { .. }
        | FilingFault::NoText => "传送中可能损坏或者被改过，请对方重新打包发送".to_owned(),
        FilingFault::Schema { .. } | FilingFault::UnknownReply { .. } => {
            "可能是更新的程序打的包，请先更新本程序".to_owned()
        }
        FilingFault::Known { case, waits: true } => {
            format!("收补正材料：fashen filing receive 压缩包 --case {case}")
        }
        FilingFault::Known { case, .. } | FilingFault::NotWaiting { case } => {
            format!("fashen show {case}")
        }
        FilingFault::OtherCase { answers } => {
            format!("fashen filing record {answers} 压缩包")
        }
        FilingFault::NoReply { case } => format!("fashen next {case}"),
        FilingFault::NoStage { kind: FilingReply::Correction } => {
            "已经办结的案卷不再改动；按审查意见修改或者废止的，另行送审：fashen submit".to_owned()
        }
        FilingFault::OtherDocument { .. }
        | FilingFault::OtherText
        | FilingFault::NoStage { .. } => return None,
    })
}
