//! The words of the filing package: names of its files and the row for the superior's register.

use crate::domain::case::Case;
use crate::domain::office::Office;

/// What the package is called.
pub const PACKAGE: &str = "备案材料";
/// What the published text is called.
pub const TEXT: &str = "正式文本";
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
