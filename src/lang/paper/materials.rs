//! 送审稿 and 材料清单: what was handed in, in what form, when and by whom.

use super::body::{lines, list, place};
use super::date::date;
use super::terms;
use crate::domain::case::Copy;
use crate::domain::paper::{Cell, DraftLine, MaterialLine, Table};

/// The materials, in the order in which they came.
pub(super) fn materials(materials: &[MaterialLine]) -> Table {
    let columns = [("序号", 8), ("材料", 34), ("载体", 30), ("收到日期", 16), ("提交人", 12)];
    let row = |(index, line): (usize, &MaterialLine)| {
        let basis = line.basis.as_ref().map(|basis| format!("依据：{basis}")).unwrap_or_default();
        vec![
            place(index),
            Cell::text(lines([line.title.as_str(), &basis])),
            Cell::text(copy(&line.copy)),
            Cell::value(date(line.by.at)),
            Cell::value(&line.by.name),
        ]
    };
    list(&columns, materials.iter().enumerate().map(row).collect())
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
        Copy::File { digest, .. } => format!("摘要：{digest}"),
        Copy::OnPaper(_) => String::new(),
    }
}

/// The materials, with the digests of their bytes.
pub(super) fn materials_with_digests(materials: &[MaterialLine]) -> Table {
    let columns = [("序号", 8), ("材料", 26), ("载体", 38), ("收到日期", 16), ("提交人", 12)];
    let row = |(index, line): (usize, &MaterialLine)| {
        vec![
            place(index),
            Cell::text(&line.title),
            Cell::text(lines([copy(&line.copy), digest(&line.copy)])),
            Cell::value(date(line.by.at)),
            Cell::value(&line.by.name),
        ]
    };
    list(&columns, materials.iter().enumerate().map(row).collect())
}

/// The drafts, with the digests of their bytes and of their words.
pub(super) fn drafts(drafts: &[DraftLine]) -> Table {
    let columns = [("稿次", 8), ("文件", 50), ("条数", 8), ("报送日期", 18), ("报送人", 16)];
    let row = |line: &DraftLine| {
        let draft = &line.draft;
        let words = [
            draft.title.clone(),
            format!("文件名：{}", draft.file_name),
            format!("文件摘要：{}", draft.file),
            format!("文本摘要：{}", draft.text),
        ];
        vec![
            Cell::value(terms::draft(draft.ordinal)),
            Cell::text(lines(words)),
            Cell::value(draft.clauses.to_string()),
            Cell::value(date(line.by.at)),
            Cell::value(&line.by.name),
        ]
    };
    list(&columns, drafts.iter().map(row).collect())
}
