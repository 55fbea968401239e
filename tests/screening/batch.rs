//! `screen --batch`: one bad file stops nothing, the order is that of the names, and lists are safe for spreadsheets.

use crate::support::{Folder, Program};

fn folder() -> Folder {
    let folder = Folder::new();
    let notice = "甲镇人民政府关于禁止焚烧秸秆的通告\n一、任何单位和个人不得焚烧秸秆。\n二、违反的，依法处罚。\n三、种植户应当还田。\n甲镇人民政府\n2026年5月1日\n";
    folder.write("papers/b/notice.txt", notice);
    folder.write("papers/a.txt", "=1+1，各村请知悉。\n");
    folder.write("papers/broken.docx", b"PK\x03\x04 not a document");
    folder.write("papers/.hidden.txt", "x");
    folder
}

#[test]
fn lists_have_a_row_for_every_file() {
    let folder = folder();
    let program = Program::new(folder.path());
    let ran = program.line("fashen screen --batch papers --format csv --out list.csv");
    assert_eq!(ran.code, 0, "{}", ran.said());
    assert!(ran.stderr.contains("broken.docx"), "{}", ran.said());
    let bytes = std::fs::read(folder.join("list.csv")).unwrap();
    assert!(bytes.starts_with(b"\xEF\xBB\xBF"));
    let text = String::from_utf8(bytes).unwrap();
    let places: Vec<_> =
        ["a.txt", "b/notice.txt", "broken.docx"].iter().map(|name| text.find(name)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{text}");
    assert!(!text.contains(".hidden"), "{text}");
}

#[test]
fn spreadsheets_need_a_file_and_are_the_same_twice() {
    let folder = folder();
    let program = Program::new(folder.path());
    assert_eq!(program.line("fashen screen --batch papers --format xlsx").code, 2);
    for name in ["one.xlsx", "two.xlsx"] {
        let ran = program.line(&format!("fashen screen --batch papers --format xlsx --out {name}"));
        assert_eq!(ran.code, 0, "{}", ran.said());
    }
    let read = |name| std::fs::read(folder.join(name)).unwrap();
    assert_eq!(read("one.xlsx"), read("two.xlsx"));
}

#[test]
fn a_folder_that_is_not_there_is_said() {
    let folder = Folder::new();
    let ran = Program::new(folder.path()).line("fashen screen --batch nowhere");
    assert_eq!(ran.code, 4, "{}", ran.said());
}
