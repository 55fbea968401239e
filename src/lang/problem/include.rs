//! What is wrong with an `include`, and with what two files of a pack define.

use super::quoted;
use crate::domain::limits;
use crate::input::yaml::IncludeFault;

/// In Chinese.
pub(super) fn zh(path: &str, fault: &IncludeFault) -> String {
    let path = quoted(path);
    match fault {
        IncludeFault::Missing => {
            format!("没有文件 {path}：路径从本文件所在的文件夹算起，请核对文件名。")
        }
        IncludeFault::Outside => format!(
            "不能引用 {path}：只能引用流程文件夹之内的文件，用 / 分隔，不写 ..、盘符和绝对路径，也不能经链接指到外面。"
        ),
        IncludeFault::Unreadable => format!("文件 {path} 无法读取，请检查它的权限。"),
        IncludeFault::Circle(way) => format!("文件循环引用：{}，请去掉其中一处。", circle(way)),
        IncludeFault::TooDeep => {
            format!("引用 {path} 超过 {} 层，请减少层次。", limits::INCLUDE_DEPTH)
        }
        IncludeFault::TooMany => {
            format!("引用的文件超过 {} 个，请合并。", limits::INCLUDED_FILES)
        }
    }
}

/// In English.
pub(super) fn en(path: &str, fault: &IncludeFault) -> String {
    let path = quoted(path);
    match fault {
        IncludeFault::Missing => format!(
            "There is no file {path}. The path starts at the folder of this file; check the name."
        ),
        IncludeFault::Outside => format!(
            "{path} can not be included: only files inside the folder of the workflow can, named with / and without .., \
             drive letters, absolute paths, or links that lead out."
        ),
        IncludeFault::Unreadable => {
            format!("The file {path} can not be read. Check its permissions.")
        }
        IncludeFault::Circle(way) => {
            format!("Files include one another in a circle: {}. Remove one of them.", circle(way))
        }
        IncludeFault::TooDeep => format!(
            "{path} is included more than {} levels deep. Use fewer levels.",
            limits::INCLUDE_DEPTH
        ),
        IncludeFault::TooMany => {
            format!("More than {} files are included. Merge some.", limits::INCLUDED_FILES)
        }
    }
}

fn circle(way: &[String]) -> String {
    way.iter().map(|path| quoted(path)).collect::<Vec<_>>().join(" → ")
}
