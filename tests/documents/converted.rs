//! The same documents in other formats, as LibreOffice writes them, read the same.

use super::{beside, convert, lines, made, read, texts};
use fashen::domain::document::ReadingNote;

/// Lines as LibreOffice shows them: it knows no numbers that are in digits whatever their level says.
fn without_legal(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| line.replace("1.1 ", "一.1 ").replace("1.2 ", "一.2 ")).collect()
}

#[test]
fn open_documents_of_libreoffice_read_as_the_word_files() {
    let test = "open_documents_of_libreoffice_read_as_the_word_files";
    let Some((folder, meant)) = made(test) else { return };
    let Some(out) = convert(test, &folder, "odt", &["numbered.docx", "marked.docx"]) else {
        return;
    };
    for name in ["numbered", "marked"] {
        let meant = &meant[format!("{name}.docx")];
        let document = read(&out.join(format!("{name}.odt")));
        assert_eq!(lines(&document), without_legal(&texts(&meant["lines"])), "{name}");
        assert_eq!(beside(&document), texts(&meant["beside"]), "{name}");
    }
}

#[test]
fn word_files_of_libreoffice_read_as_the_open_document() {
    let test = "word_files_of_libreoffice_read_as_the_open_document";
    let Some((folder, meant)) = made(test) else { return };
    let Some(out) = convert(test, &folder, "docx", &["rich.odt"]) else { return };
    let document = read(&out.join("rich.docx"));
    assert_eq!(lines(&document), texts(&meant["rich.odt"]["lines"]));
    assert_eq!(beside(&document), texts(&meant["rich.odt"]["beside"]));
}

#[test]
fn files_of_old_word_processors_are_read_through_the_office_suite() {
    let test = "files_of_old_word_processors_are_read_through_the_office_suite";
    let Some((folder, meant)) = made(test) else { return };
    let files = ["numbered.docx", "rich.odt"];
    let Some(out) = convert(test, &folder, "doc", &files) else { return };
    let numbered = read(&out.join("numbered.doc"));
    assert_eq!(lines(&numbered), without_legal(&texts(&meant["numbered.docx"]["lines"])));
    assert_eq!(numbered.text.notes, [ReadingNote::ThroughOfficeSuite]);
    let rich = read(&out.join("rich.doc"));
    assert_eq!(lines(&rich), texts(&meant["rich.odt"]["lines"]));
    assert_eq!(beside(&rich), texts(&meant["rich.odt"]["beside"]));
    // What LibreOffice writes into RTF has lost its numbers; what others write is read.
    let rtf = folder.write("named-wrongly.doc", RTF);
    let escaped = read(&rtf);
    assert_eq!(lines(&escaped), ["第一条　甲。", "第二条　乙。"]);
}

/// Two articles, in the escapes that Word uses.
const RTF: &str = "{\\rtf1\\ansi\\ansicpg936\\uc1 \\u31532?\\u19968?\\u26465?\\u12288?\\u30002?\\u12290?\\par \
    \\'b5\\'da\\'b6\\'fe\\'cc\\'f5\\'a1\\'a1\\'d2\\'d2\\'a1\\'a3\\par}";
