//! The fields of the papers of a filing.

use super::shared::COLOPHON;
use super::{Group, Row};

const HEAD: &[Row] = &[
    ("case", "案卷号", "the case"),
    ("review", "审核的叫法，如“合法性审核”", "what the review is called"),
    ("number", "备案报告文号，没有的为空", "number of the report; empty where there is none"),
    ("superior", "备案机关", "the superior"),
    ("document", "文件名称，带书名号", "the document, in title marks"),
    ("document_number", "发文字号", "its number"),
    ("organ", "制定机关", "the organ"),
    ("unit", "起草单位", "the drafting unit"),
    ("published_on", "公布日期", "the day of publication"),
    ("effective_on", "施行日期", "the first day in force"),
    ("valid_until", "有效期至，没有的为空", "the last day; empty where there is none"),
    ("channel", "公布途径", "where it was published"),
    ("person", "经办人", "who files"),
];

const OF_REPORT: &[Row] = &[
    ("with", "随报告报送的其他文件，用顿号连接", "what goes with it, in one line"),
    ("annexes[]", "附件名称", "names of the annexes"),
    ("date", "成文日期", "its date"),
];

const OF_REGISTER: &[Row] = &[
    ("registration_number", "登记号", "registration number"),
    ("opinion", "审核意见：结论、文号、日期、人员", "the opinion"),
    ("competition", "公平竞争审查情况", "fair competition review"),
    ("consultation", "征求意见情况", "consultation"),
    ("decision", "集体审议情况", "collective decision"),
    ("annexes", "附件清单，一行", "the annexes, in one line"),
    ("sent_on", "报送日期", "the day of sending"),
    ("filing_number", "备案号", "filing number"),
    ("filed_on", "备案登记日期", "the day of registration"),
];

const AFTER: &[Row] =
    &[("stage", "备案以后的环节", "a later stage"), ("noted", "结果和记载", "how it ended")];

pub(super) const REPORT: &[Group] = &[("", HEAD), ("", OF_REPORT), ("", COLOPHON)];

pub(super) const REGISTER: &[Group] =
    &[("", HEAD), ("", OF_REGISTER), ("after[].", AFTER), ("", COLOPHON)];
