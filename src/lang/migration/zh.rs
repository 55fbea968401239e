//! The words about migration in Chinese.

use super::MigrationWords;

/// Chinese.
pub(in crate::lang) const WORDS: MigrationWords = MigrationWords {
    about: "让在办案卷改按另一版流程办理（迁移）；用原流程的校验值再迁移一次就是撤销",
    all: "这个流程的全部在办案卷；一件不能迁移，不影响别的",
    to: "迁移到：登记簿里的流程名、文件夹、文件，或者案卷用过的流程的校验值（前几位即可）",
    map: "环节改了名称，可多次写",
    renaming: "旧名称=新名称",
    fact: "说明新流程要问的事项情况，可多次写，例如 market=true",
    none: "没有要迁移的案卷。",
    went: |case, title| format!("{case} {title}：已迁移"),
    stays: |case, title| format!("{case} {title}：不能迁移，仍按原流程办理"),
    eased: |count| {
        format!(
            "新流程有 {count} 处放宽了把关；先用 --dry-run 试，再用 fashen workflow diff --case 案卷号 逐处看"
        )
    },
    left_facts: |list| format!("新流程不问的事项情况，保留不用：{list}"),
    left_answers: |list| format!("新流程不问的要点，回答保留备查：{list}"),
    left_findings: |list| {
        format!("没有了结、新流程又不再问的问题，不再阻止办结，请另行交代：{list}")
    },
    sum: |went, stays| format!("迁移{went}件，没有迁移{stays}件。"),
    undo: |command| format!("撤销：{command}"),
    former: |pack, until, by| format!("（{until} 由{by}迁移，此前用 {pack}）"),
};
