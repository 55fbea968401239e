//! 送审稿 and 材料清单: what was handed in, in what form, when and by whom.

use super::body::{number, rows_of};
use super::date::date;
use super::terms;
use crate::domain::case::Copy;
use crate::domain::paper::{Cell, DraftLine, Fields, MaterialLine, Table};

/// The form of the materials.
pub(super) fn form() -> Table {
    rows_of(
        "materials",
        &[
            ("序号", 7, number()),
            ("材料", 33, Cell::text("{{ row.title }}")),
            ("载体", 26, Cell::text("{{ row.copy }}")),
            ("收到日期", 22, Cell::value("{{ row.on }}")),
            ("提交人", 12, Cell::value("{{ row.by }}")),
        ],
    )
}

/// The materials, in the order in which they came.
pub(super) fn materials(materials: &[MaterialLine]) -> Vec<Fields> {
    let row = |line: &MaterialLine| {
        Fields::default()
            .text("title", line.title.as_str())
            .text("copy", copy(&line.copy))
            .text("digest", digest(&line.copy))
            .text("on", date(line.by.at))
            .text("by", line.by.name.as_str())
    };
    materials.iter().map(row).collect()
}

/// How a material is in the file.
pub(super) fn copy(copy: &Copy) -> String {
    match copy {
        Copy::File { name, .. } => format!("电子文件：{name}"),
        Copy::OnPaper(note) => format!("纸质：{note}"),
    }
}

/// The digest of a material that is a file.
fn digest(copy: &Copy) -> String {
    match copy {
        Copy::File { digest, .. } => digest.to_string(),
        Copy::OnPaper(_) => String::new(),
    }
}

/// The form of the materials, with the digests of their bytes.
pub(super) fn form_with_digests() -> Table {
    let copy = "{{ row.copy }}{% if row.digest %}\n摘要：{{ row.digest }}{% endif %}";
    rows_of(
        "materials",
        &[
            ("序号", 7, number()),
            ("材料", 16, Cell::text("{{ row.title }}")),
            ("载体", 43, Cell::text(copy)),
            ("收到日期", 22, Cell::value("{{ row.on }}")),
            ("提交人", 12, Cell::value("{{ row.by }}")),
        ],
    )
}

/// The form of the drafts, with the digests of their bytes and of their words.
pub(super) fn drafts_form() -> Table {
    let words = "{{ row.title }}\n文件名：{{ row.file_name }}\n文件摘要：{{ row.file_digest }}\n文本摘要：{{ row.text_digest }}";
    rows_of(
        "drafts",
        &[
            ("稿次", 9, Cell::value("{{ row.label }}")),
            ("文件", 49, Cell::text(words)),
            ("条数", 8, Cell::value("{{ row.clauses }}")),
            ("报送日期", 22, Cell::value("{{ row.on }}")),
            ("报送人", 12, Cell::value("{{ row.by }}")),
        ],
    )
}

/// The drafts.
pub(super) fn drafts(drafts: &[DraftLine]) -> Vec<Fields> {
    drafts.iter().map(draft).collect()
}

/// A draft.
pub(super) fn draft(line: &DraftLine) -> Fields {
    let draft = &line.draft;
    Fields::default()
        .text("label", terms::draft(draft.ordinal))
        .text("title", draft.title.as_str())
        .text("file_name", draft.file_name.as_str())
        .text("file_digest", draft.file.to_string())
        .text("text_digest", draft.text.to_string())
        .text("clauses", draft.clauses.to_string())
        .text("on", date(line.by.at))
        .text("by", line.by.name.as_str())
}
