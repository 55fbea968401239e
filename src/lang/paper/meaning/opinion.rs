//! The fields of the opinion.

use super::shared::{ANSWER, COLOPHON, DRAFT, HEAD, HISTORY, MATERIAL};
use super::{Group, Row};

const ABOUT: &[Row] = &[
    ("number", "文号，没有的为空", "its number; empty where there is none"),
    ("organ", "制定机关", "the organ"),
    ("reviewer", "审核机构", "the reviewing office"),
    ("unit", "起草单位（主送）", "the drafting unit"),
    ("document", "文件名称，带书名号和稿次", "the document, in title marks, with its draft"),
];

const REVIEW: &[Row] = &[
    ("received", "何时由谁报送", "when and by whom it was submitted"),
    ("period", "审核起止", "when the review began and ended"),
];

const COURSE: &[Row] = &[
    ("on", "日期", "the day"),
    ("stage", "环节", "the stage"),
    ("result", "结果", "how it ended"),
    ("record", "记载", "what was recorded"),
    ("by", "办理人", "who did it"),
];

const GROUNDS: &[Row] = &[
    (
        "nature[]",
        "文件性质认定，每句一项",
        "what the document was found to be, sentence by sentence",
    ),
    ("basis[]", "审核依据", "what the review rests on"),
    ("instruments", "逐项对照的其他规定，用顿号连接", "other instruments it was measured by"),
    ("basis_recorded?", "是否录入了依据", "whether any basis is recorded"),
];

const SECTION: &[Row] = &[
    ("title", "分项审查的名称", "the part of the review"),
    ("summary", "办结情况和要点统计", "how it ended, and counts"),
    ("record", "办结时的记载", "what was recorded with it"),
    ("answered_by", "审查人和日期", "who answered, and when"),
];

const CHANGES: &[Row] = &[
    ("proposals_summary", "修改意见的条数和性质", "how many proposals, and of what kind"),
    ("unjudged", "没有逐一判断的疑似问题", "suspicions that nobody judged"),
];

const PROPOSAL: &[Row] = &[
    ("clauses", "条文", "the clauses"),
    ("problem", "存在问题", "the problem"),
    ("basis", "依据", "the basis"),
    ("proposal", "修改建议", "the wording proposed"),
    ("weight", "性质：必须修改、建议", "must or advice"),
];

const END: &[Row] = &[
    ("conclusion_record[]", "出具意见时的记载，每行一项", "what was recorded with the opinion"),
    ("conclusion", "审核结论：合法、应当予以修改、不合法", "the conclusion"),
    ("lawful?", "结论是否为合法", "whether it is lawful"),
    ("revise?", "结论是否为应当予以修改", "whether it must be revised"),
    ("unlawful?", "结论是否为不合法", "whether it is unlawful"),
    ("person", "出具意见的人", "who gave it"),
    ("date", "成文日期", "its date"),
];

pub(super) const GROUPS: &[Group] = &[
    ("", HEAD),
    ("", ABOUT),
    ("draft.", DRAFT),
    ("", REVIEW),
    ("materials[].", MATERIAL),
    ("course[].", COURSE),
    ("", GROUNDS),
    ("sections[].", SECTION),
    ("sections[].answers[].", ANSWER),
    ("", CHANGES),
    ("proposals[].", PROPOSAL),
    ("history[].", HISTORY),
    ("", END),
    ("", COLOPHON),
];
