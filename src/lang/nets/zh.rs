//! The words about nets and logs, in Chinese.

use super::NetWords;

pub(in crate::lang) const WORDS: NetWords = NetWords {
    facts: "pnml：只画这些事实下的走法，如 market=true,term=standing；没有写的事实，各种取值都画",
    facts_value: "事实=值,…",
    ignore_cancel: "pnml：网里写不出的停办，放宽为“随时可能停掉”；只宜用来比对实际经过",
    format: "jsonl 是全部记录，能再导入；xes 是办理经过的事件日志，供流程挖掘工具分析",
    anonymous: "xes：办理人一律换成代号",
    all: "xes：没有办结的、撤回的案卷也写进去",
    cancels: |outcomes| {
        format!("这些结果会停掉并行环节，普通的佩特里网写不出来：{}", outcomes.join("、"))
    },
    cancels_hint: "改用 --format bpmn；只为比对实际经过的，可以加 --ignore-cancel",
    looser: |outcomes| {
        format!(
            "{} 停掉的环节在网里随时可能停掉，所以网比流程宽，不能用来证明什么",
            outcomes.join("、")
        )
    },
    unknown_fact: |fact| format!("这个流程没有事实“{fact}”"),
    known_facts: |known| {
        if known.is_empty() {
            "它不问事实".to_owned()
        } else {
            format!("有：{}", known.join("、"))
        }
    },
    wrong_value: |fact, value, allowed| {
        format!("事实“{fact}”不能是“{value}”，只能是：{}", allowed.join("、"))
    },
    only_nets: "--facts、--ignore-cancel 只用于 --format pnml",
    logged: |cases, events| format!("写出了 {cases} 件案卷的 {events} 个事件"),
    left_out: |open, withdrawn| {
        format!("没有写进去：没有办结的 {open} 件，撤回的 {withdrawn} 件（要写加 --all）")
    },
    only_logs: "--anonymous、--all 只用于 --format xes",
};
