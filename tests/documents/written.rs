//! What the script writes is what we read.

use super::{beside, lines, made, read, texts};
use fashen::domain::document::ReadingNote;

#[test]
fn documents_of_python_libraries_read_as_they_were_meant() {
    let test = "documents_of_python_libraries_read_as_they_were_meant";
    let Some((folder, meant)) = made(test) else { return };
    for (file, meant) in meant.as_object().unwrap() {
        let document = read(&folder.join(file));
        assert_eq!(lines(&document), texts(&meant["lines"]), "{file}");
        assert_eq!(beside(&document), texts(&meant["beside"]), "{file}");
    }
    let marked = read(&folder.join("marked.docx"));
    assert_eq!(
        marked.text.notes,
        [
            ReadingNote::TrackedChanges { insertions: 1, deletions: 4 },
            ReadingNote::Comments { count: 1 },
            ReadingNote::TextBoxes { count: 1 },
            ReadingNote::HiddenText { count: 1 },
            ReadingNote::HeadersAndFooters { count: 1 },
        ]
    );
    assert_eq!(marked.text.margins[4].anchor, "所称鱼塘");
}
