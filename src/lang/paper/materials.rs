//! 送审稿 and 材料清单: what was handed in, in what form, when and by whom.

use super::body::{lines, list, place};
use super::date::date;
use super::terms;
use crate::domain::case::Copy;
use crate::domain::paper::{Cell, DraftLine, MaterialLine, Table};

/// The materials, in the order in which they came.
pub(super) fn materials(materials: &[MaterialLine]) -> Table {
    let columns = [("序号", 7), ("材料", 33), ("载体", 26), ("收到日期", 22), ("提交人", 12)];
    let row = |(index, line): (usize, &MaterialLine)| {
        vec![
            place(index),
            Cell::text(&line.title),
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
    let columns = [("序号", 7), ("材料", 16), ("载体", 43), ("收到日期", 22), ("提交人", 12)];
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
    let columns = [("稿次", 9), ("文件", 49), ("条数", 8), ("报送日期", 22), ("报送人", 12)];
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
