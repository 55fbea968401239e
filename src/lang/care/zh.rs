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
    repaired_whole: |folder| format!("fashen --registry {folder} verify"),
    missing: |count| format!("没有救出的有 {count} 处："),
    repaired_next: |folder| {
        format!("对照上面的清单补录缺少的内容；核验用 fashen --registry {folder} verify")
    },
    doctor_head: ["检查", "结果", "说明"],
    ok: "正常",
    look: "留意",
    bad: "有问题",
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
    check: |name| match name {
        "format" => "格式",
        "lock" => "占用",
        "disk" => "磁盘空间",
        "writable" => "写入权限",
        "owner" => "文件归属",
        "size" => "数据大小",
        "clean" => "上次关闭",
        "set-aside" => "换下的索引",
        "leftovers" => "中断的操作",
        "settings" => "登记簿设置",
        "workflows" => "流程文件",
        "times" => "办理时间",
        "clock" => "电脑时间",
        "files-ahead" => "文件时间",
        other => other,
    },
    format_known: "本程序能读写",
    lock_free: "没有人在用",
    lock_held: |holder| format!("正由{holder}使用；等它办完"),
    lock_unknown: "看不出有没有人在用；检查 store 文件夹的权限",
    disk_unknown: "系统没有说明还剩多少",
    disk: |free, needed, enough| {
        if enough {
            format!("还剩 {free}")
        } else {
            format!("还剩 {free}，重建索引和继续写入可能要 {needed}；请腾出空间")
        }
    },
    writable: "可以写入",
    not_writable: "不能写入；请管理员给当前用户读写登记簿文件夹的权限，并检查磁盘是不是只读",
    own: "都是当前用户的",
    foreign: |count, names| {
        format!("有 {count} 个文件属于别的用户（{names}）；都由同一个用户办理，或者请管理员改归属")
    },
    size: |journal, index, blobs| format!("记录 {journal}，索引 {index}，保存的文件 {blobs}"),
    closed: "正常",
    not_closed: "没有正常关闭（断电或者中断），下次打开时自动核对索引，不用处理",
    set_aside: |names| {
        format!(
            "store/damaged 里有坏掉换下的索引（{names}）；登记簿已经用重建的，核验无误后可以删除"
        )
    },
    leftovers: |names| format!("有中断的操作留下的文件（{names}），下次写入时自动清理"),
    settings_read: "fashen.yaml 没有问题",
    settings_problems: |count| {
        format!("fashen.yaml 有 {count} 处问题；用 fashen list 查看是哪几处")
    },
    settings_unreadable: "fashen.yaml 读不出来；从备份取回",
    no_garbage: "没有多余的文件：一天以前保存的文件，记录都用得着",
    garbage: |count, size| format!("记录里没有提到的文件有 {count} 份（{size}）："),
    garbage_removed: |count, size| format!("已删除记录里没有提到的文件 {count} 份（{size}）："),
    garbage_young: |count, size| {
        format!("另有 {count} 份（{size}）记录里没有提到，但保存还不到一天，可能正在办理，予以保留")
    },
    garbage_next: "先做备份；删除用 fashen doctor --garbage --remove",
    files_ahead: |seconds| format!("最新的文件比电脑时间晚 {seconds} 秒；请核对电脑的日期和时间"),
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

fn span(from: u64, until: Option<u64>) -> String {
    match until.filter(|until| *until > from) {
        Some(until) => format!("第 {from} 至 {until} 条"),
        None => format!("第 {from} 条"),
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
        FindingKind::RecordMissing if finding.stream.is_some() => {
            format!("{}{}记录不见了", stream(finding), span(version, finding.until))
        }
        FindingKind::RecordMissing => format!("{}记录不见了", span(position, finding.until)),
        FindingKind::RecordAside => format!(
            "{}{}记录是完好的，因为前面有缺，放在 store/salvaged.jsonl 里",
            stream(finding),
            span(version, finding.until)
        ),
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
                Some((paper, format)) => (words::paper(Lang::Zh, *paper, None), format.as_str()),
                None => ("文书".to_owned(), ""),
            };
            format!("{owner}《{paper}》（{format}）与封存时不同")
        }
        FindingKind::BlobChanged => format!("{owner}保存的文件（{hash}）内容变了"),
        FindingKind::BlobMissing => format!("{owner}保存的文件（{hash}）不见了"),
        FindingKind::Pack => format!("{owner}流程（{hash}）读不懂"),
        FindingKind::Unreadable => format!("{} 读不出来", text(&finding.place)),
    }
}
