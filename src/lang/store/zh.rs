//! The words about the store in Chinese.

use super::{ProgressWords, StoreWords};

/// What takes long, in Chinese.
pub(in crate::lang) const PROGRESS: ProgressWords = ProgressWords {
    rebuild: "正在重建索引",
    verify: "正在核验",
    backup: "正在备份",
    restore: "正在恢复",
    export: "正在导出",
    import: "正在导入",
    repair: "正在修复",
};

/// Chinese.
pub(in crate::lang) const WORDS: StoreWords = StoreWords {
    holder: |pid, command, since| {
        let since = since.map_or_else(String::new, |since| format!("，{since} 开始"));
        match pid {
            0 => "另一个进程".to_owned(),
            _ => format!("另一个进程（{pid} {command}{since}）"),
        }
    },
    waiting: |holder| format!("登记簿正由{holder}使用，正在等……"),
    busy: |holder| format!("登记簿正由{holder}使用；这次什么也没有写入"),
    busy_hint: "等它办完再试；要多等一会儿，加 --lock-wait 秒数",
    conflict: "刚才有人先办了这件案卷；这次什么也没有写入",
    conflict_hint: "再看一遍 fashen show，然后重新办理",
    unknown: "写到一半出了故障，不知道这一步写进去没有；以前写入的都在",
    unknown_hint: "先用 fashen show 看这一步在不在，不在就再办一次",
    full: "磁盘满了，这次什么也没有写入；以前写入的都在",
    full_hint: "腾出空间再办一次；fashen doctor 可以看还剩多少",
    read_only: "文件夹是只读的，什么也没有写入；已有的数据没有动",
    read_only_hint: "登记簿要放在可以写入的磁盘上；fashen doctor 可以检查",
    denied: "没有权限，什么也没有写入；已有的数据没有动",
    denied_hint: "请管理员给当前用户读写登记簿文件夹的权限；fashen doctor 可以检查",
    absent: "登记簿里没有数据（缺 store 文件夹）",
    absent_hint: "有备份就用 fashen restore 备份文件 新文件夹 恢复；新建登记簿用 fashen init",
    exists: "这里已经有数据，没有动它",
    exists_hint: "换一个空文件夹",
    unavailable: "前面写入出过故障，这次运行不再写入；已经确认写入的都在",
    unavailable_hint: "再办一次；还不行就用 fashen doctor 检查",
    newer: |what, found, known| {
        format!(
            "{what} 是更新版本的程序写的（格式 {found}，本程序只认到 {known}）；没有动它，数据是好的"
        )
    },
    newer_hint: "换用更新版本的 fashen",
    older: |found, known| {
        format!("数据是早期试用版本写的（格式 {found}，本程序只认 {known}）；没有动它")
    },
    older_hint: "用当初那个版本打开",
    record: |what| format!("数据损坏：{what}"),
    record_hint: "不要再写入；用 fashen verify 查清哪些损坏，再用 fashen restore 从备份恢复",
    format: "数据损坏：store/FORMAT 读不出来；程序什么也没有改动",
    format_hint: "先把整个登记簿文件夹复制一份保存；再用 fashen repair 新文件夹 救出完好的记录，或者用 fashen restore 从备份恢复",
    journal: |file, offset| {
        format!(
            "数据损坏：案卷日志 {file} 第 {offset} 字节处；程序什么也没有改动，其余完好的记录可以救出"
        )
    },
    journal_hint: "不要删改任何文件；用 fashen repair 新文件夹 救出全部完好的记录并列出缺了什么，或者用 fashen restore 从备份恢复",
    index: "数据损坏：索引坏了，也没能重建；案卷日志没有动，记录没有丢失",
    index_hint: "先用 fashen doctor 检查磁盘；再用 fashen repair 新文件夹 从日志重做一份，或者用 fashen restore 从备份恢复",
    blob: |hash| format!("数据损坏：保存的文件（{hash}）内容变了；案卷的记录不受影响"),
    blob_hint: "用 fashen verify 看是哪件案卷的哪份文件，再从备份（fashen restore）取回",
    file: |place| format!("文件损坏或者不是本程序做的：{place}；登记簿没有动"),
    file_hint: "换一份备份再试；fashen verify 可以核验现在的登记簿",
    disk: |path, reason| format!("{path}：{reason}；已有的数据没有动"),
    disk_hint: "fashen doctor 可以检查磁盘和权限",
    other: |what| format!("数据存取出错：{what}"),
};
