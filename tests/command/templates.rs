//! `templates`: the office's own forms, from the program's own to a paper made by one that was changed.

use crate::support::{Moment, Registry};
use std::io::{Cursor, Read};

/// A Word file with some of its words changed.
fn changed(bytes: &[u8], words: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).unwrap();
        let name = file.name().unwrap().to_string();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            let mut text = String::from_utf8(bytes).unwrap();
            for (old, new) in words {
                assert!(text.contains(old), "{old}");
                text = text.replacen(old, new, 1);
            }
            bytes = text.into_bytes();
        }
        parts.push((name, bytes));
    }
    fashen::output::zip(&parts).unwrap()
}

fn text(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name("word/document.xml").unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn an_office_makes_its_own_form_and_papers_by_it() {
    let registry = Registry::at(Moment::End);
    registry.done("fashen --as lin answer 2026-0002 filing --rest-ok");
    let submit = "fashen --as lin advance 2026-0002 filing submit -r sent_on=2026-10-14 --on-paper consultation=卷三 --quiet";
    let mut typed = registry.transcript();
    typed.run("fashen templates list");
    typed.run("fashen templates fields filing-report");
    typed.run("fashen --lang en templates fields filing-register");
    typed.run("fashen templates export filing-register --out 样式.docx");
    typed.about("It is not written over").run("fashen 样式 导出 filing-register --out 样式.docx");
    typed.run("fashen templates export routing");
    typed.about("Which paper it is a form of").run("fashen templates check 样式.docx");
    typed.run("fashen templates check 样式.docx --paper filing-register");

    let own = std::fs::read(registry.folder.join("样式.docx")).unwrap();
    let wrong = [
        ("{{ superior }}", "{{ superier }}{{ superior|upper }}"),
        ("{{ step.stage }}", "{{ step.stgae }}"),
        ("{{ colophon }}", "{% include 'x' %}"),
    ];
    std::fs::create_dir_all(registry.folder.join("templates")).unwrap();
    let form = registry.folder.join("templates/filing-register.docx");
    std::fs::write(&form, changed(&own, &wrong)).unwrap();
    std::fs::write(registry.folder.join("templates/流转单.docx"), b"").unwrap();
    typed.about("A form with mistakes").run("fashen templates check");
    typed.run("fashen --lang en templates check");
    typed.run("fashen templates list");
    typed.about("No paper is made by it").run(submit);

    assert!(!registry.folder.join("文书").exists());
    std::fs::write(&form, changed(&own, &[("规范性文件备案登记表", "青禾镇文件备案登记表")]))
        .unwrap();
    typed.about("The form mended").run("fashen templates check");
    typed.run(submit);
    typed.run("fashen --as lin issue 2026-0002 filing-register --out 文书");
    typed.compare("templates.txt");
    let paper = registry.folder.join("文书/2026-0002-备案登记表.docx");
    let said = text(&std::fs::read(paper).unwrap());
    assert!(said.contains("青禾镇文件备案登记表") && said.contains("青禾镇农村集市管理办法"));
    assert!(!said.contains("{{") && !said.contains("{%"));
}
