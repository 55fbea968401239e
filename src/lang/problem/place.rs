//! What is wrong with the name of a place.

use super::quoted;
use crate::domain::limits;
use crate::input::yaml::PlaceFault;

/// In Chinese.
pub(super) fn zh(name: &str, fault: &PlaceFault) -> String {
    let name = quoted(name);
    match fault {
        PlaceFault::Unknown { nearest: Some(nearest), .. } => {
            format!("没有名为 {name} 的管辖区，是否想写 {nearest}？")
        }
        PlaceFault::Unknown { nearest: None, known } => format!(
            "没有名为 {name} 的管辖区，可用的有：{}。没有的可以照着写一个，放在 workflows/jurisdictions。",
            known.join("、")
        ),
        PlaceFault::Circle(way) => {
            format!("管辖区循环引用：{}，请去掉其中一处 extends。", way.join(" → "))
        }
        PlaceFault::TooLong => {
            format!("{name} 超过{}年，请核对数字和单位。", limits::PERIOD_YEARS)
        }
        PlaceFault::TooDeep => {
            format!("引用 {name} 超过 {} 层，请减少层次。", limits::JURISDICTION_DEPTH)
        }
        PlaceFault::OtherFile { file } => {
            format!("名称 {name} 与文件名 {file}.yaml 不一致，请改成一样的。")
        }
    }
}

/// In English.
pub(super) fn en(name: &str, fault: &PlaceFault) -> String {
    let name = quoted(name);
    match fault {
        PlaceFault::Unknown { nearest: Some(nearest), .. } => {
            format!("There is no place called {name}; is {nearest} meant?")
        }
        PlaceFault::Unknown { nearest: None, known } => format!(
            "There is no place called {name}. There are: {}. Another can be written beside them, in \
             workflows/jurisdictions.",
            known.join(", ")
        ),
        PlaceFault::Circle(way) => format!(
            "Places extend one another in a circle: {}. Remove one of the extends.",
            way.join(" → ")
        ),
        PlaceFault::TooLong => format!(
            "{name} is longer than {} years; check the figure and its unit.",
            limits::PERIOD_YEARS
        ),
        PlaceFault::TooDeep => format!(
            "{name} is extended more than {} levels deep. Use fewer levels.",
            limits::JURISDICTION_DEPTH
        ),
        PlaceFault::OtherFile { file } => {
            format!("The name {name} is not that of the file, {file}.yaml. Make them the same.")
        }
    }
}
