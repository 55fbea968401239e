//! In Chinese.

use super::LinkWords;

/// Chinese.
pub(in crate::lang) const WORDS: LinkWords = LinkWords {
    link: "给案卷关联它需要的另一个流程的案卷；再关联一次就换成新的",
    outer: "需要关联的案卷，例如 2026-0001",
    need: "关联事项，例如 fair-competition（用 show 看有哪些）",
    inner: "被关联的案卷，例如 2026-0002",
    need_value: "关联事项",
    needed_by: "立案以后关联到这个案卷，它的流程要求先办这一件",
    all: "连同分给别人承办、我也可以办的",
    role_of: |role, person| format!("{role}（{person}承办）"),
    stage_of: |stage, person| format!("{stage}，由{person}承办"),
    turn_of: |person| format!("由 {person} 承办；同一角色的其他人也可以办"),
    needs: "需要关联的案卷",
    not_linked: "还没有关联",
    at_work: |stages| format!("正在办理：{stages}"),
    met: |end| format!("办结：{end}"),
    elsewhere: |end| format!("办结：{end}（不是要求的结局）"),
    needed_by_label: "关联本案的案卷：",
    needed_for: |case, need| format!("{case}（{need}）"),
    of_case: |case, what| format!("案卷 {case}：{what}"),
};
