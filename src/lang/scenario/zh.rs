//! In Chinese.

use super::ScenarioWords;

/// Chinese.
pub(in crate::lang) const WORDS: ScenarioWords = ScenarioWords {
    test: "试跑流程：照 scenarios 里写的情形办一遍，看结果对不对",
    names: "流程名、文件夹或文件（缺省试跑登记簿里的全部流程）",
    people: "由登记簿里的人来办，不用虚拟的人",
    good: "通过",
    bad: "不通过",
    counted: |good, bad| match bad {
        0 => format!("{good} 个情形全部通过"),
        _ => format!("{good} 个情形通过，{bad} 个不通过"),
    },
    none: "没有试跑情形；在流程旁边的 scenarios 文件夹里写，写法见 workflows/README.md",
    covered: |count| format!("{count} 个结果都走到过"),
    untaken: |outcomes| format!("没有走到的结果：{outcomes}"),
    untried: |facts| format!("没有试到的事实：{facts}"),
    step: |number, what| format!("第 {number} 步 {what}"),
    submission: "报送",
    joined: "、",
    also: "；",
    refused: "应当办得成，实际被拒绝：",
    other: |codes| format!("应当因为 {codes} 被拒绝，实际的理由是："),
    not_refused: |codes| format!("应当因为 {codes} 被拒绝，实际办成了"),
    elsewhere: |wanted, found| format!("应当是「{wanted}」，实际是「{found}」"),
    active: |stages| format!("在办：{stages}"),
    waiting: |stages| format!("等待：{stages}"),
    ended: |end| format!("办结：{end}"),
    nothing: "无",
    at_work: "还在办理",
    nobody: |role| format!("没有人是{role}"),
    stranger: |name| format!("没有 {name} 这个人"),
};
