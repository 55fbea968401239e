//! The fields of the working papers.

use super::shared::{ANSWER, COLOPHON};
use super::{Group, Row};

const HEAD: &[Row] = &[
    ("case", "案卷号", "the case"),
    ("workflow", "流程名称", "the workflow"),
    ("review", "审核的叫法，如“合法性审核”", "what the review is called"),
    ("organ", "制定机关", "the organ"),
    ("reviewer", "审核机构", "the reviewing office"),
    ("unit", "起草单位", "the drafting unit"),
    ("document", "文件名称，带书名号", "the document, in title marks"),
    ("draft", "稿次，如“第2稿”", "which draft"),
];

const SECTION: &[Row] = &[
    ("title", "分项审查的名称", "the part of the review"),
    ("answered_by", "审查人和日期", "who answered, and when"),
];

const PROPOSAL: &[Row] = &[
    ("clauses", "条文", "the clauses"),
    ("problem", "存在问题", "the problem"),
    ("basis", "依据", "the basis"),
    ("proposal", "修改建议", "the wording proposed"),
    ("weight", "性质：必须修改、建议", "must or advice"),
    ("reply", "起草单位答复", "what the drafter replied"),
    ("settled", "处理", "what became of it"),
];

const MATERIAL: &[Row] = &[
    ("title", "材料名称", "the material"),
    ("basis", "要求提交的依据", "the rule that asks for it"),
    ("state", "情况：已收到、尚缺", "held or missing"),
    ("copy", "载体、收到日期和提交人", "where it is, when and by whom it came"),
];

const MISSING: &[Row] = &[("missing", "尚缺的材料，用顿号连接", "what is missing, in one line")];

const REQUEST: &[Row] = &[
    ("request[]", "需要补正的内容，每行一项", "what is to be supplemented, line by line"),
    ("by", "要求补正的人", "who asked"),
    ("date", "成文日期", "its date"),
];

const RECORD: &[Row] =
    &[("title", "记载的名称", "what was recorded"), ("value", "内容", "its value")];

const RESULT: &[Row] = &[
    ("result", "审议结果", "the result"),
    ("by", "记录人", "who recorded it"),
    ("on", "记录日期", "when"),
];

const PUBLISHED: &[Row] = &[
    ("document_number", "发文字号", "its number"),
    ("meeting", "审议的会议，没有的为空", "the meeting; empty where none is recorded"),
    ("effective_on", "施行日期", "the first day in force"),
    ("valid_until", "有效期至，没有的为空", "the last day; empty where there is none"),
    ("date", "成文日期", "its date"),
];

pub(super) const CHECKLIST: &[Group] =
    &[("", HEAD), ("sections[].", SECTION), ("sections[].answers[].", ANSWER), ("", COLOPHON)];
pub(super) const REVISION: &[Group] = &[("", HEAD), ("proposals[].", PROPOSAL), ("", COLOPHON)];
pub(super) const MATERIALS: &[Group] =
    &[("", HEAD), ("materials[].", MATERIAL), ("", MISSING), ("", COLOPHON)];
pub(super) const SUPPLEMENT: &[Group] = &[("", HEAD), ("", REQUEST), ("", COLOPHON)];
pub(super) const MEETING: &[Group] =
    &[("", HEAD), ("record[].", RECORD), ("", RESULT), ("", COLOPHON)];
pub(super) const PUBLICATION: &[Group] = &[("", HEAD), ("", PUBLISHED), ("", COLOPHON)];
