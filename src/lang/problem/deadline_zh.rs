//! What is wrong with a deadline, in Chinese.

use super::quoted;
use crate::domain::limits;
use crate::domain::workflow::DeadlineDefect;

/// What is wrong, in one or two sentences.
pub(super) fn deadline_zh(kind: &DeadlineDefect) -> String {
    match kind {
        DeadlineDefect::Empty => {
            "期限既没有最长时间（within），也没有最短时间（at_least），请至少写一个。".into()
        }
        DeadlineDefect::NeverEnds { until } => {
            format!("期限开始之后走不到环节 {until}，永远不会结束；请改正 from 或 until。")
        }
        DeadlineDefect::Contradiction => {
            "满足了最短时间（at_least），就必然超过最长时间（within），请改正其一。".into()
        }
        DeadlineDefect::UnknownField { field, outcome, nearest, .. } => {
            let field = quoted(field.as_str());
            match nearest {
                Some(nearest) => {
                    format!("结果 {outcome} 没有名为 {field} 的记录事项，是否想写 {nearest}？")
                }
                None => format!(
                    "结果 {outcome} 没有名为 {field} 的记录事项；请在它的 record 中写 {field}: date，或改正此处。"
                ),
            }
        }
        DeadlineDefect::NoDate { field, .. } => format!(
            "{} 不是日期，不能作为期限起止的那一天；请把它的类型写成 date，或换一个日期。",
            quoted(field.as_str())
        ),
        DeadlineDefect::KeyWithout { key, needs } => {
            let what = if *needs == "within" { "最长时间" } else { "最短时间" };
            format!("没有{what}（{needs}），{key} 没有意义；请写上 {needs}，或删去 {key}。")
        }
        DeadlineDefect::TooLong => {
            format!("期间超过{}年，请核对数字和单位。", limits::PERIOD_YEARS)
        }
        DeadlineDefect::RestartOutside => {
            "重新起算（restart）不会发生在期限开始以后、结束以前，不起作用；请改正或删去。".into()
        }
        DeadlineDefect::RestartEnds => {
            "这时期限已经结束（until），不能又重新起算（restart）；请删去其中一处。".into()
        }
        DeadlineDefect::PausedBefore { stage } => format!(
            "期限从环节 {stage} 办结才开始，以后也不会再到这里，在这里停计没有意义；请从 paused_in 中删去。"
        ),
    }
}
