//! The words about looking after a registry, in Chinese.

use super::{CareWords, Finding, FindingKind};
use crate::lang::{Lang, words};

/// Chinese.
pub(in crate::lang) const WORDS: CareWords = CareWords {
    looked_at: |[records, cases, entries, papers, blobs]| {
        format!(
            "核验了 {records} 条记录、{cases} 件案卷、{entries} 个目录条目、{papers} 份文书、{blobs} 份保存的文件"
        )
    },
    clean: "全部完好：记录、索引、文书和文件都与写入时一致",
    found: |count| format!("发现 {count} 处问题："),
    unlisted: |count| format!("还有 {count} 处没有列出"),
    records_unchecked: "数据打不开，案卷的内容没有逐件核验",
    head: |position, chain| format!("链头（请抄记）：第 {position} 条 {chain}"),
    keep_head: "把链头抄在登记簿以外的地方；以后用 fashen verify --anchor 链头 可以证明在那以前的记录没有改动",
    anchored: |position| format!("与抄记的链头相符：前 {position} 条记录没有改动"),
    mend_anchor: "先核对链头有没有抄错；没有抄错的，把那时的备份用 fashen restore 恢复到新文件夹，两边对照",
    mend_index: "记录本身完好；用 fashen repair 新文件夹 从记录重做一份",
    mend_records: "不要删改任何文件；用 fashen repair 新文件夹 救出完好的记录并列出缺了什么，或者用 fashen restore 从备份恢复",
    backed_up: |file, size, records, blobs, beside| {
        format!(
            "{file}（{size}）：前 {records} 条记录，{blobs} 份保存的文件，登记簿设置和流程 {beside} 个文件"
        )
    },
    adds_to: |position| format!("增量备份：接在第 {position} 条记录之后，恢复时要连同前面的备份"),
    backup_next: |file| {
        format!(
            "恢复用 fashen restore {file} 新文件夹；下次只备份新增的：fashen backup 新文件 --since {file}"
        )
    },
    restored: |folder, records, blobs| {
        format!("已恢复到 {folder}：{records} 条记录，{blobs} 份保存的文件，核验无误")
    },
    restored_next: |folder| format!("fashen --registry {folder} list"),
    exported: |records, blobs| format!("导出了 {records} 条记录，{blobs} 份保存的文件"),
    imported: |folder, records, blobs| {
        format!("已导入到 {folder}：{records} 条记录，{blobs} 份保存的文件，核验无误")
    },
    imported_next: |folder| {
        format!("把原来的 fashen.yaml 和 workflows 文件夹放进 {folder}，就可以继续办理")
    },
    repaired: |folder, records, blobs| {
        format!("已救出到 {folder}：{records} 条记录，{blobs} 份保存的文件；原来的文件夹没有改动")
    },
    nothing_missing: "什么也没有缺",
    missing: |count| format!("没有救出的有 {count} 处："),
    repaired_next: |folder| {
        format!("对照上面的清单补录缺少的内容；核验用 fashen --registry {folder} verify")
    },
    doctor_head: ["检查", "结果", "说明"],
    ok: "正常",
    look: "留意",
    bad: "有问题",
    settings: "登记簿设置",
    workflows: "流程文件",
    times: "办理时间",
    clock: "电脑时间",
    problems: |count| format!("{count} 处问题；用 fashen workflow-check 查看"),
    packs: |count| format!("{count} 个流程"),
    backwards: |count, first| {
        format!("有 {count} 处时间倒退，第一处在 {first}；请核对当时电脑的时间")
    },
    in_order: "没有倒退",
    newest: |newest| format!("最近一次办理在 {newest}"),
    behind: |now, newest| {
        format!("电脑时间 {now} 早于最近一次办理 {newest}；请校正电脑的日期和时间")
    },
    doctor_mend: "有问题的，照说明处理后再用 fashen doctor 检查一遍",
};

/// Whose records.
fn stream(finding: &Finding) -> String {
    let name = finding.stream.as_deref().unwrap_or_default();
    match name.split_once('/') {
        Some(("case", case)) => format!("案卷 {case} "),
        Some(("entry", entry)) => format!("目录条目 {entry} "),
        Some(("number", series)) => format!("文号登记 {series} "),
        Some(("workflow", pack)) => format!("流程 {pack} "),
        _ if name == "registry" => "登记簿的设立记录".to_owned(),
        _ => format!("{name} "),
    }
}

fn list(table: &str) -> &str {
    match table {
        "case" => "案卷列表",
        "open" => "在办案卷列表",
        "todo" => "待办列表",
        "entry" => "目录",
        "counter" => "案号计数",
        other => other,
    }
}

/// A finding in a sentence.
pub(super) fn finding(finding: &Finding) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let (version, position) = (finding.version.unwrap_or(0), finding.position.unwrap_or(0));
    let hash: String = text(&finding.hash).chars().take(12).collect();
    let owner = finding.case.as_ref().map_or_else(String::new, |case| format!("案卷 {case} 的"));
    match finding.kind {
        FindingKind::Anchor => {
            format!("抄记的链头 {hash} 不在这份历史里：那以前的记录被换过，或者抄错了")
        }
        FindingKind::RecordMissing => format!("第 {position} 条记录不见了"),
        FindingKind::RecordChanged => format!("{}第 {version} 条记录被改动", stream(finding)),
        FindingKind::RecordUnreadable => format!("{}的记录读不懂", stream(finding).trim_end()),
        FindingKind::StreamBroken => {
            format!("{}第 {version} 条记录接不上前一条", stream(finding))
        }
        FindingKind::StreamHead => format!("索引里{}的末尾不对", stream(finding)),
        FindingKind::ChainHead => "索引里的链头与记录算出的不同".to_owned(),
        FindingKind::Index => "索引指错了地方，可以从记录重做".to_owned(),
        FindingKind::Row => {
            format!("{owner}{}与记录不符", list(&text(&finding.table)))
        }
        FindingKind::State => format!("{owner}当前状态与它的记录不符"),
        FindingKind::Paper => {
            let (paper, format) = match &finding.paper {
                Some((paper, format)) => (words::paper(Lang::Zh, *paper), format.as_str()),
                None => ("文书", ""),
            };
            format!("{owner}《{paper}》（{format}）与封存时不同")
        }
        FindingKind::BlobChanged => format!("{owner}保存的文件（{hash}）内容变了"),
        FindingKind::BlobMissing => format!("{owner}保存的文件（{hash}）不见了"),
        FindingKind::Pack => format!("{owner}流程（{hash}）读不懂"),
        FindingKind::Unreadable => format!("{} 读不出来", text(&finding.place)),
    }
}
