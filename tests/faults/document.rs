//! Drafts that can not be read: exit code 1, what is wrong with the file, and what to do.

use super::fails;
use crate::support::{Moment, ROOT, Registry, skip};
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// A draft of that name in a registry; it must fail with those words.
fn unreadable(name: &str, bytes: &[u8], needles: &[&str]) {
    let registry = Registry::at(Moment::New);
    registry.folder.write(name, bytes);
    fails(&registry, &[(&submit(name), 1, needles)]);
}

fn submit(name: &str) -> String {
    format!("fashen --as zhou submit {name} --fact market=false")
}

#[test]
fn an_empty_file_is_named() {
    unreadable("空.docx", b"", &["空.docx", "空"]);
    unreadable("空.txt", b" \n\n", &["空.txt"]);
}

#[test]
fn a_word_file_that_is_none_is_named() {
    unreadable("假.docx", b"PK\x03\x04 and then nothing of the kind", &["假.docx"]);
    unreadable("旧.doc", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old", &["旧.doc", "docx"]);
    unreadable("扫描.pdf", b"%PDF-1.7 scan", &["扫描.pdf", "PDF"]);
}

#[test]
fn text_in_an_unknown_encoding_is_named() {
    unreadable("乱.txt", b"\xff\xff\xff\x00\x81\x20\xff", &["乱.txt"]);
}

#[test]
fn a_folder_is_no_draft() {
    let registry = Registry::at(Moment::New);
    fails(&registry, &[(&submit("examples"), 1, &["examples"])]);
}

/// Nobody's memory is filled to say that a file is too large: this one is a hole on the disk.
#[test]
fn a_file_that_is_too_large_is_not_even_read() {
    let registry = Registry::at(Moment::New);
    File::create(registry.folder.join("大.docx")).unwrap().set_len(200 << 20).unwrap();
    // Without the check of all files, which would read it.
    for line in [
        submit("大.docx"),
        format!("{} --material explanation=大.docx", submit("examples/public-toilets/draft.txt")),
    ] {
        let ran = registry.run(&line);
        assert_eq!(ran.code, 1, "{}", ran.said());
        assert!(ran.stderr.contains("大.docx") && ran.stderr.contains("64"), "{}", ran.stderr);
    }
    assert_eq!(registry.done("fashen list --all").stdout, "没有案卷\n");
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let registry = Registry::at(Moment::New);
    let path = registry.folder.write("密.txt", "办法");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    if File::open(&path).is_ok() {
        return skip("a_file_without_permission_is_named", "this user may read everything");
    }
    let ran = registry.run(&submit("密.txt"));
    assert_eq!(ran.code, 1);
    assert!(ran.stderr.contains("密.txt") && ran.stderr.contains("没有权限"), "{}", ran.stderr);
}

#[test]
fn a_bomb_does_not_go_off() {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_level(Some(1));
    zip.start_file("_rels/.rels", options).unwrap();
    zip.write_all(
        br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#,
    )
    .unwrap();
    zip.start_file("word/document.xml", options).unwrap();
    let block = vec![b' '; 1 << 20];
    (0..80).for_each(|_| zip.write_all(&block).unwrap());
    let bytes = zip.finish().unwrap().into_inner();
    assert!(bytes.len() < 1 << 20);
    unreadable("炸弹.docx", &bytes, &["炸弹.docx"]);
}

/// Files made to break readers: whatever they are, they are read or refused, and nothing else happens.
#[test]
fn hostile_files_are_read_or_refused() {
    let folder = Path::new(ROOT).join("../shared/samples/hostile");
    let Ok(files) = std::fs::read_dir(&folder) else {
        return skip("hostile_files_are_read_or_refused", "no folder of hostile samples");
    };
    let registry = Registry::at(Moment::New);
    let mut seen = 0;
    for file in files {
        let path = file.unwrap().path();
        let line = [
            "--as",
            "zhou",
            "submit",
            path.to_str().unwrap(),
            "--fact",
            "market=false",
            "--dry-run",
        ];
        let ran = registry.program.words(&line);
        assert!(matches!(ran.code, 0 | 1), "{}: {ran:?}", path.display());
        assert!(ran.code == 0 || !ran.stderr.is_empty());
        seen += 1;
    }
    assert!(seen > 10);
    assert_eq!(registry.done("fashen list --all").stdout, "没有案卷\n");
}

/// A draft without a title is a draft all the same, when somebody says what it is called.
#[test]
fn a_title_can_be_given_where_none_is_found() {
    let registry = Registry::at(Moment::New);
    registry
        .folder
        .write("无题.txt", "第一条  为了规范，制定本办法。\n第二条  本办法自公布之日起施行。\n");
    fails(&registry, &[(&submit("无题.txt"), 1, &["--title"])]);
    registry.done(&format!("{} --title 某办法", submit("无题.txt")));
}

/// What was refused must not leave a case number behind.
#[test]
fn a_refused_draft_takes_no_number() {
    let registry = Registry::at(Moment::New);
    registry.folder.write("空.txt", "");
    registry.refused(&submit("空.txt"), 1);
    let ran = registry.done(
        "fashen --as zhou submit examples/public-toilets/draft.txt --fact market=false --json",
    );
    assert_eq!(ran.data("fashen.submit/1")["case"], "2026-0001");
}
