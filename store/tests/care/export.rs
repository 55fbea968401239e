//! Exports: readable, always the same, and a store again with the same hashes.

use std::fs;
use std::path::Path;

use fashen_store::{Damage, Imported, StoreError, create, export, import, open};

use super::{APPENDS, files, fill, filled, flip, said_by, segments, small};
use crate::subject::{Folder, is_damage};

fn exported(dir: &Path) -> Vec<u8> {
    let mut out = Vec::new();
    export(dir, &small(), &mut out).unwrap();
    out
}

fn imported(dir: &Path, bytes: &[u8]) -> Result<Imported, StoreError> {
    import(dir, &small(), &mut &bytes[..])
}

#[test]
fn an_export_gives_the_same_store_again() {
    let (folder, dir) = filled();
    let mut bytes = Vec::new();
    let done = export(&dir, &small(), &mut bytes).unwrap();
    assert_eq!((done.frames, done.blobs), (APPENDS, 7));
    assert_eq!(exported(&dir), bytes, "always the same");
    let again = folder.join("again");
    let read = imported(&again, &bytes).unwrap();
    assert_eq!((read.head, read.frames, read.blobs), (done.head, done.frames, done.blobs));
    assert_eq!(said_by(&again), said_by(&dir));
    assert_eq!(exported(&again), bytes);
    for dir in [&dir, &again] {
        fill(open(dir, &small()).unwrap().as_ref(), APPENDS..APPENDS + 9);
    }
    assert_eq!(said_by(&again), said_by(&dir));
}

#[test]
fn an_empty_store_is_exported_too() {
    let folder = Folder::new();
    drop(create(&folder.join("store"), &small()).unwrap());
    let bytes = exported(&folder.join("store"));
    assert_eq!(String::from_utf8(bytes.clone()).unwrap().lines().count(), 2);
    imported(&folder.join("again"), &bytes).unwrap();
    assert_eq!(said_by(&folder.join("again")), said_by(&folder.join("store")));
}

#[test]
fn other_programs_can_read_it() {
    let folder = Folder::new();
    let store = create(&folder.join("store"), &small()).unwrap();
    fill(store.as_ref(), 0..2);
    store.close().unwrap();
    let text = String::from_utf8(exported(&folder.join("store"))).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], r#"{"schema":"fashen.store-export/1","hash":"sm3"}"#);
    let begin = concat!(
        r#"{"frame":{"sequence":1,"request":"请求 0","appends":[{"stream":"shared","expected":0,"#,
        r#""records":[{"text":"{\"文\":0}"}]},{"stream":"own/0","expected":0,"records":[{"base64":""#
    );
    assert!(lines[1].starts_with(begin), "{}", lines[1]);
    assert!(lines[2].contains(r#"{"stream":"own/0","expected":2,"records":[]}"#), "{}", lines[2]);
    assert!(lines[3].starts_with(r#"{"blob":{"hash":"1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b","bytes":{"text":""}}}"#), "{}", lines[3]);
    assert!(lines[4].starts_with(r#"{"end":{"head":{"position":6,"chain":""#), "{}", lines[4]);
    assert_eq!(lines.len(), 5);
}

#[test]
fn a_line_that_was_changed_is_named_and_nothing_is_left() {
    let (folder, dir) = filled();
    let text = String::from_utf8(exported(&dir)).unwrap();
    let target = folder.join("target");
    let refused = |text: &str, line: &str| {
        let refused = imported(&target, text.as_bytes());
        let Err(StoreError::Damaged(Damage::File { place, what })) = refused else {
            panic!("{line}: {refused:?}");
        };
        assert_eq!(place, line, "{what}");
        assert!(!target.exists());
    };
    refused("", "line 1");
    refused(&text.replace("export/1", "export/2"), "line 1");
    refused(&text.replacen(r#"{\"文\":7}"#, r#"{\"文\":8}"#, 1), "line 9");
    refused(&text.replacen("请求 20", "请求 19", 1), &format!("line {}", APPENDS + 9));
    refused(&text.replacen(r#""stream":"own/9""#, r#""stream":"own/x""#, 1), "line 11");
    refused(&text.replacen(r#""expected":7"#, r#""expected":8"#, 1), "line 9");
    refused(&text.replacen(r#"{"text":""}"#, "{}", 1), "line 2");
    let lines: Vec<_> = text.lines().map(|line| format!("{line}\n")).collect();
    let blob = usize::try_from(APPENDS).unwrap() + 1;
    for number in 1..lines.len() {
        let without: String = lines
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != number)
            .map(|(_, line)| &**line)
            .collect();
        assert!(is_damage(&imported(&target, without.as_bytes())), "without line {number}");
        let until: String = lines[..number].concat();
        assert!(is_damage(&imported(&target, until.as_bytes())), "until line {number}");
    }
    assert!(lines[blob].starts_with("{\"blob\""));
    refused(&(text.clone() + "\n"), &format!("line {}", lines.len()));
    refused(text.trim_end(), &format!("line {}", lines.len()));
    imported(&target, text.as_bytes()).unwrap();
    let before = files(&target);
    assert!(matches!(imported(&target, text.as_bytes()), Err(StoreError::Exists)));
    assert_eq!(files(&target), before);
}

#[test]
fn a_damaged_store_is_not_exported_whole() {
    let (_folder, dir) = filled();
    let path = &segments(&dir)[4];
    let whole = fs::read(path).unwrap();
    flip(path, 900);
    assert!(is_damage(&export(&dir, &small(), &mut Vec::new())));
    fs::write(path, whole).unwrap();
    assert!(matches!(export(&dir, &small(), &mut Full), Err(StoreError::Full)));
}

/// A disk without room.
struct Full;

impl std::io::Write for Full {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::StorageFull.into())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
