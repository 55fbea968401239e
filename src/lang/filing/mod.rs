//! The words of filing: names of the files of a package and of a reply, the row for the superior's register, and what
//! people are told of both sides.

mod en;
pub mod reply;
mod zh;

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

use crate::domain::case::Case;
use crate::domain::filing::{FiledRole, FilingFault, FilingReply};
use crate::domain::office::Office;

/// What the package is called.
pub const PACKAGE: &str = "备案材料";
/// What the published text is called.
pub const TEXT: &str = "正式文本";
/// The list of a package, for programs.
pub const MANIFEST: &str = "备案清单.json";
/// The list of a reply, for programs.
pub const REPLY_MANIFEST: &str = "回执.json";
/// What a reply is called.
pub const REPLY: &str = "备案答复";
/// The list of digests.
pub const CHECKSUMS: &str = "校验和-SM3.txt";
/// The row for the superior's register.
pub const REGISTER_ROW: &str = "备案登记行.csv";

/// Head and row of the filing register.
pub fn register(case: &Case, office: &Office) -> (Vec<String>, Vec<String>) {
    let recorded = |field| case.recorded(field).map(ToString::to_string).unwrap_or_default();
    let number = |series| case.number(series).map(|taken| taken.number.clone()).unwrap_or_default();
    let conclusion = case
        .opinion
        .as_ref()
        .map(|opinion| super::words::conclusion(super::Lang::Zh, opinion.conclusion).to_owned());
    let columns: [(&str, String); 14] = [
        ("报备机关", office.organ.clone()),
        ("备案机关", office.superior.clone()),
        ("备案报告文号", number("filing")),
        ("文件名称", case.title.clone()),
        ("发文字号", number("document")),
        ("起草单位", case.unit.clone()),
        ("合法性审核意见", number("opinion")),
        ("审核结论", conclusion.unwrap_or_default()),
        ("集体审议会议", recorded("meeting")),
        ("集体审议日期", recorded("date")),
        ("公布日期", recorded("published_on")),
        ("施行日期", recorded("effective_on")),
        ("有效期至", recorded("valid_until")),
        ("报送日期", recorded("sent_on")),
    ];
    columns.into_iter().map(|(head, value)| (head.to_owned(), value)).unzip()
}

/// Words on filing: every field required, so that a language lacks nothing.
pub(crate) struct FilingWords {
    /// Help of `filing` and of its commands.
    pub(crate) about: &'static str,
    pub(crate) package: &'static str,
    pub(crate) list: &'static str,
    pub(crate) receive: &'static str,
    pub(crate) reply: &'static str,
    pub(crate) record: &'static str,
    /// Help of arguments.
    pub(crate) file: &'static str,
    pub(crate) file_value: &'static str,
    pub(crate) case: &'static str,
    pub(crate) direction: &'static str,
    /// The head of the list.
    pub(crate) head: [&'static str; 8],
    /// Filed with the superior, or received.
    pub(crate) sent: &'static str,
    pub(crate) received: &'static str,
    /// Nothing was filed or received.
    pub(crate) none: &'static str,
    /// A package that was taken in: case, who filed, title, how many files.
    pub(crate) taken: fn(&str, &str, &str, usize) -> String,
    /// The same for one that was waited for.
    pub(crate) taken_again: fn(&str, &str, &str, usize) -> String,
    /// What a package lacks.
    pub(crate) lacking: fn(&[FiledRole]) -> String,
    /// What comes on paper: what, where.
    pub(crate) on_paper: fn(&str, &str) -> String,
    /// What to do with the case of a package.
    pub(crate) then: fn(&str) -> String,
    /// A reply that was made: where, who it is for.
    pub(crate) made: fn(&str, &str) -> String,
    /// A reply that was recorded: case, who answered, how.
    pub(crate) recorded: fn(&str, &str, FilingReply) -> String,
    /// What is wrong: the file or case, how many faults.
    pub(crate) faulty: fn(&str, usize) -> String,
    /// A fault.
    pub(crate) fault: fn(&FilingFault) -> String,
    /// What to do about a fault.
    pub(crate) fault_hint: fn(&FilingFault) -> Option<String>,
}
