//! The fields of the routing sheet.

use super::shared::{ANSWER, COLOPHON, DRAFT, HEAD, HISTORY, MATERIAL};
use super::{Group, Row};

const ABOUT: &[Row] = &[
    ("document", "文件名称，带书名号", "the document, in title marks"),
    ("organ", "制定机关", "the organ"),
    ("unit", "起草单位", "the drafting unit"),
    ("opened", "首次报送的时间", "when it was first submitted"),
    ("opened_by", "首次报送人", "by whom"),
    ("facts", "情况说明，每行一项", "the facts, one a line"),
    ("nature", "文件性质认定", "what the document was found to be"),
    ("pack", "流程的摘要（SM3）", "SM3 digest of the workflow"),
    ("state", "目前状态", "where the case stands"),
];

const STEP: &[Row] = &[
    ("stage", "环节", "the stage"),
    ("since", "开始时间", "since when"),
    ("until", "办结时间", "until when"),
    ("result", "结果", "how it ended"),
    ("record", "记载", "what was recorded"),
    ("by", "办理人", "who did it"),
    ("draft", "稿次", "which draft"),
];

const SECTION: &[Row] = &[
    ("title", "分项审查的名称", "the part of the review"),
    ("answered_by", "审查人和日期", "who answered, and when"),
];

const CHECKED: &[Row] = &[("checked?", "是否按规则检查过", "whether rules were asked")];

const SUSPICION: &[Row] = &[
    ("problem", "疑似问题", "the suspicion"),
    ("judged", "判断", "what a person judged"),
    ("answered", "答复和处理", "reply, and what became of it"),
];

const NUMBER: &[Row] = &[
    ("number", "文号", "the number"),
    ("on", "取号日期", "the day it was taken"),
    ("state", "状态：有效、作废", "good or void"),
];

const PAPER: &[Row] = &[
    ("paper", "文书", "the paper"),
    ("files", "格式和摘要，每行一项", "formats and digests, one a line"),
    ("sealed", "在哪个环节出具", "with which stage it was sealed"),
    ("on", "出具日期", "the day"),
    ("by", "办理人", "by whom"),
];

pub(super) const GROUPS: &[Group] = &[
    ("", HEAD),
    ("", ABOUT),
    ("drafts[].", DRAFT),
    ("materials[].", MATERIAL),
    ("steps[].", STEP),
    ("sections[].", SECTION),
    ("sections[].answers[].", ANSWER),
    ("findings[].", HISTORY),
    ("", CHECKED),
    ("suspicions[].", SUSPICION),
    ("numbers[].", NUMBER),
    ("papers[].", PAPER),
    ("", COLOPHON),
];
