//! The words about simulation in Chinese.

use super::SimulationWords;
use crate::domain::limits;
use crate::domain::simulation::SettingError;
use std::fmt::Write;

/// Chinese.
pub(in crate::lang) const WORDS: SimulationWords = SimulationWords {
    about: "用假想的案卷试走流程：要多久、卡在谁手里、各角色忙不忙",
    workflow: "流程名、文件夹或者文件",
    cases: "试多少件（缺省 1000）",
    seed: "随机数的种子，同样的种子结果一样（缺省 1）",
    fact: "事项情况的比例，可多次写，例如 p(market)=0.3、p(term=试行)=0.2、market=true",
    chance: "p(事实)=比例",
    duration: "各环节要多久、各结果占多少的文件（样子见 examples/simulation/durations.yaml）",
    people: "每个角色几个人，或者某个角色几个人，可多次写，例如 3、reviewer=2（缺省 2）",
    staff: "人数",
    arrivals: "每个工作日来几件，例如 0.5（缺省 1）",
    even: "案卷均匀地来（缺省随机）",
    from: "从哪天开始（缺省 2026-01-01）",
    head: |title, cases, seed, rate, day| {
        format!("{title}：试走 {cases} 件（种子 {seed}，每个工作日来 {rate} 件，自 {day} 起）")
    },
    fate: |ended, looped, stuck, open| {
        let mut text = format!("办结 {ended} 件");
        for (count, what) in [(looped, "绕圈不止"), (stuck, "卡住"), (open, "没有走完")] {
            if count > 0 {
                let _ = write!(text, "，{what} {count} 件");
            }
        }
        text
    },
    throughput: |days, rate| format!("前后 {days} 个工作日，每百个工作日办结 {rate} 件"),
    time_head: ["全程", "一半不超过", "八成", "九成", "九成五", "最长", "平均"],
    workdays: "工作日",
    calendar_days: "日历日",
    spent: |work, queue, delay| format!("时间花在：有人办 {work}，等人 {queue}，等别的 {delay}"),
    stage_head: ["环节", "办结", "跳过", "终止", "平均等人", "平均等别的", "平均办理"],
    role_head: ["角色", "人数", "负荷", ""],
    end_head: ["终点", "件数", "占比"],
    deadline_head: ["期限", "次数", "超期", "占比"],
    overloaded: |role| format!("{role}忙不过来：来的比办的多，案卷会越积越多"),
    stuck_in: |stages| format!("有案卷卡在这里，没有人可以办，或者等不齐：{stages}"),
    unknown_from: |year| format!("{year}年以后的放假安排还没有录入，按周一至周五计"),
    limits: "试走不答要点、不看材料，结果按比例抽取；它不是证明，检查流程用 fashen workflow check。",
};

pub(super) fn setting(error: &SettingError) -> String {
    let listed = |known: &[String]| known.join("、");
    match error {
        SettingError::UnknownFact { name, known } if known.is_empty() => {
            format!("流程里没有事项情况 {name}，它一项也不问。")
        }
        SettingError::UnknownFact { name, known } => {
            format!("流程里没有事项情况 {name}；有：{}。", listed(known))
        }
        SettingError::FactValue { fact, value, allowed } => {
            format!("{fact} 不能是 {value}；可以是：{}。", listed(allowed))
        }
        SettingError::Share { text } => {
            format!("{text} 不是比例；写成 p(market)=0.3，比例从 0 到 1，最多六位小数。")
        }
        SettingError::Shares { fact } => format!("{fact} 各个值的比例加起来超过了 1。"),
        SettingError::UnknownRole { name, known } => {
            format!("流程里没有角色 {name}；有：{}。", listed(known))
        }
        SettingError::People { text, most } => {
            format!("{text} 不是人数；写成 3 或者 reviewer=3，从 1 到 {most}。")
        }
        SettingError::Arrivals { text } => {
            let bounds = limits::SIMULATED_ARRIVALS;
            let (least, most) = (f64::from(*bounds.start()) / 1e3, bounds.end() / 1_000);
            format!("{text} 不是每个工作日的件数；从 {least} 到 {most}，最多三位小数。")
        }
    }
}
