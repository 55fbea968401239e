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
    for format in ["doc", "rtf"] {
        let files = ["numbered.docx", "rich.odt"];
        let Some(out) = convert(test, &folder, format, &files) else { return };
        let numbered = read(&out.join(format!("numbered.{format}")));
        let shown = without_legal(&texts(&meant["numbered.docx"]["lines"]));
        // LibreOffice writes no table inside a table into RTF; the rest must be as it was.
        let articles = |lines: &[String]| -> Vec<String> {
            lines
                .iter()
                .filter(|line| !line.contains('\t') && *line != "旺季 加倍")
                .cloned()
                .collect()
        };
        let seen: Vec<String> = lines(&numbered).into_iter().map(str::to_owned).collect();
        if format == "doc" {
            assert_eq!(seen, shown);
        }
        assert_eq!(articles(&seen), articles(&shown), "{format}");
        assert_eq!(numbered.text.notes.first(), Some(&ReadingNote::ThroughOfficeSuite));
        let rich = read(&out.join(format!("rich.{format}")));
        assert_eq!(lines(&rich), texts(&meant["rich.odt"]["lines"]), "{format}");
        assert_eq!(beside(&rich), texts(&meant["rich.odt"]["beside"]), "{format}");
    }
}
