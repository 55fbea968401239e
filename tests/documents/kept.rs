//! Through the program: a file of an old word processor becomes a case, and what is kept is that file.

use super::{convert, made};
use crate::support::{Moment, Registry};
use std::fs;
use std::path::Path;

/// A .doc that no program here can open.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0";

#[test]
fn a_doc_becomes_a_case_and_its_own_bytes_are_kept() {
    let test = "a_doc_becomes_a_case_and_its_own_bytes_are_kept";
    let Some((folder, _)) = made(test) else { return };
    let Some(out) = convert(test, &folder, "doc", &["rich.odt"]) else { return };
    let bytes = fs::read(out.join("rich.doc")).unwrap();
    let registry = Registry::at(Moment::New);
    fs::write(registry.path().join("rich.doc"), &bytes).unwrap();
    let ran = registry.done("fashen --as zhou submit rich.doc --fact market=false");
    assert!(
        ran.stderr.contains("LibreOffice") && ran.stdout.contains("丙镇水渠养护办法"),
        "{ran:?}"
    );
    assert!(ran.stderr.contains("插入“逐月”。"), "{ran:?}");
    assert_eq!(copies(registry.path(), &bytes), 2, "the draft and what is kept of it");
}

/// Files below a folder with these bytes.
fn copies(folder: &Path, bytes: &[u8]) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .map(|path| {
            if path.is_dir() {
                copies(&path, bytes)
            } else {
                usize::from(fs::read(&path).is_ok_and(|own| own == bytes))
            }
        })
        .sum()
}

#[test]
fn a_suite_that_does_not_start_is_said_with_what_to_do() {
    let mut registry = Registry::at(Moment::New);
    registry.program.environment.push(("FASHEN_SOFFICE", "/no/such/suite".to_owned()));
    fs::write(registry.path().join("old.doc"), OLE).unwrap();
    let ran = registry.refused("fashen --as zhou submit old.doc --fact market=false", 1);
    assert!(
        ran.stderr.contains("/no/such/suite") && ran.stderr.contains("FASHEN_SOFFICE"),
        "{ran:?}"
    );
    let ran = registry.refused("fashen --as zhou submit old.doc --fact market=false --lang en", 1);
    assert!(ran.stderr.contains("can not be started"), "{ran:?}");
}
