//! 常用词: how often words stand in official texts, roughly, so that each run is noticed by what is rarest in it.
//!
//! The figures were counted over laws and normative documents. Only speed may hang on them: what is found must be the same
//! with any others.

use super::compiled::Members;
use std::collections::HashMap;

/// Words by how often they stand in a million characters, at least.
const FREQUENT: [(u64, &str); 5] = [
    (6000, "的 人 和 应 以 有 者"),
    (3000, "应当 或 用 会 机 或者 部门 设 规定 对 其 不 管理 处 本 在 区 产 制 经 建"),
    (
        1500,
        "中 位 上 为 可 政府 及 工作 方 依 要 家 单位 由 出 证 自 并 所 大 国家 人员 报 内 其他 机构 同 企业 得 \
         办 开 按 款 日 交 分 机关 以上 收 服务 主管部门 建设 罚 可以",
    ),
    (
        750,
        "场 代 按照 进行 供 组织 请 与 向 社 委员 各 经营 个 法律 外 于 费 限 责任 生产 后 社会 未 持 新 元 强 \
         行为 列 申请 前 记 需 不得 活动 名 原 使用 村 实施 负责 设施 书 措施 系 根据 是 相关 间 提供 给 处理 从 \
         起 处罚 到 标准 决定 将 个人 除 县级 违反",
    ),
    (
        375,
        "要求 以及 批准 执行 会议 价 制定 资源 次 保障 大会 项目 教育 依照 领 罚款 无 公司 符合 采取 许可 责令 \
         报告 检查 局 给予 需要 补 条件 建立 乡 开展 区域 产品 有关部门 运输 通过 办理 公安 则 登记 提出 工程 \
         支持 制度 属 当事人 直接 消防 停 经济 执法 非 影响 予以 镇 送 履行 缴 经营者 合同 从事 场所 基金 做 \
         财政 意见 作出 市场 设备 居 确定 行政区 事项 禁 发生 台 农业 期限 重点 售 清 实行 户 已",
    ),
];

/// How often a word stands in a million characters where the table does not say: one of one, two, and more letters.
const OTHERS: [u64; 3] = [90, 17, 2];

/// What is known of how often words are met.
pub(super) struct Commonness(HashMap<&'static str, u64>);

impl Commonness {
    pub(super) fn new() -> Self {
        let listed = FREQUENT.iter().flat_map(|(often, words)| {
            words.split_ascii_whitespace().map(move |word| (word, *often))
        });
        Self(listed.collect())
    }

    /// How often a word of a set is met in a million characters, roughly.
    pub(super) fn of(&self, members: &Members) -> u64 {
        members.words.iter().map(|word| self.of_word(word)).sum()
    }

    fn of_word(&self, word: &str) -> u64 {
        let others = || match word.chars().count() {
            0 | 1 => OTHERS[0],
            2 => OTHERS[1],
            _ => OTHERS[2],
        };
        self.0.get(word).copied().unwrap_or_else(others)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn members(words: &[&str]) -> Members {
        let words = words.iter().map(ToString::to_string).collect();
        Members { words, ..Members::default() }
    }

    #[test]
    fn what_stands_everywhere_is_no_sign() {
        let known = Commonness::new();
        assert!(known.of(&members(&["罚金"])) < known.of(&members(&["罚款"])));
        assert!(known.of(&members(&["罚款", "罚金"])) < known.of(&members(&["应当"])));
        assert_eq!(known.of(&members(&[])), 0);
    }
}
