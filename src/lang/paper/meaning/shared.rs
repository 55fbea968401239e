//! Fields that several papers have.

use super::Row;

pub(super) const HEAD: &[Row] = &[
    ("case", "案卷号", "the case"),
    ("workflow", "流程名称", "the workflow"),
    ("review", "审核的叫法，如“合法性审核”", "what the review is called"),
];

pub(super) const MATERIAL: &[Row] = &[
    ("title", "材料名称", "the material"),
    ("copy", "载体：电子文件名或者纸质存放处", "the file, or where the paper is"),
    ("digest", "电子文件的摘要（SM3），纸质的为空", "SM3 digest of the file; empty for paper"),
    ("on", "收到日期", "the day it came"),
    ("by", "提交人", "who brought it"),
];

pub(super) const DRAFT: &[Row] = &[
    ("label", "稿次，如“第2稿”", "which draft"),
    ("title", "标题", "its title"),
    ("file_name", "文件名", "its file"),
    ("file_digest", "文件摘要（SM3）", "SM3 digest of the file"),
    ("text_digest", "文字摘要（SM3）", "SM3 digest of the words"),
    ("clauses", "条款数", "number of clauses"),
    ("on", "报送日期", "the day it was submitted"),
    ("by", "报送人", "who submitted it"),
];

pub(super) const ANSWER: &[Row] = &[
    ("item", "要点编号", "code of the question"),
    ("weight", "分量：一票否决、必须修改、建议", "what hangs on it"),
    ("ask", "审查要点", "the question"),
    ("basis", "依据", "its basis"),
    ("said", "所涉条文、说明、修改建议", "clauses, reason and proposal"),
    ("verdict", "结论：符合、存在问题、不涉及", "the answer"),
];

pub(super) const HISTORY: &[Row] = &[
    ("problem", "所提问题", "the problem"),
    ("reply", "起草单位答复", "what the drafter replied"),
    ("settled", "处理", "what became of it"),
];

pub(super) const COLOPHON: &[Row] =
    &[("colophon", "末尾小字：由哪些记录生成", "which record it was made from")];
