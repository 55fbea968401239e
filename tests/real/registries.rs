//! The registries that the tests look at: driven once, and a second time for those that compare bytes.

use super::desk::{Desk, fashen};
use super::drive::{Given, drive};
use super::outside::{beside, fresh, tell};
use super::word;
use std::path::Path;
use std::sync::OnceLock;

/// A local normative document of the corpus, with a notice around it and articles in chapters.
const REAL: &str = "screening/normative/ex_wuhe_2020_zhaijidi_zanxing_banfa.txt";
/// The article that is changed between its drafts.
const CLAUSE: &str = "第二条";
/// What is added to it.
const ADDED: &str = "法律、法规另有规定的，从其规定。";

/// The registry in which the real text went through.
pub(super) fn real() -> Option<&'static Desk> {
    static DESK: OnceLock<Option<Desk>> = OnceLock::new();
    DESK.get_or_init(|| real_again("real-text")).as_ref()
}

/// The same once more, in a folder of its own.
pub(super) fn real_again(name: &str) -> Option<Desk> {
    real_prepared(name, |_| {})
}

/// The same in a registry that was changed before anything happened in it.
pub(super) fn real_prepared(name: &str, prepare: impl FnOnce(&Desk)) -> Option<Desk> {
    let source = beside("corpus")?.join(REAL);
    let Ok(text) = std::fs::read_to_string(&source) else {
        tell(&format!("skipped: no {REAL} in the corpus"));
        return None;
    };
    // The first line says where the text is from.
    let text = text.split_once('\n').map_or(text.as_str(), |(_, rest)| rest);
    let changed: Vec<String> = text.lines().map(changed).collect();
    assert!(changed.iter().any(|line| line.ends_with(ADDED)));
    let folder = fresh(name);
    let given = Given {
        first: written(&folder, "first.txt", text),
        second: written(&folder, "second.txt", &changed.join("\n")),
        clause: CLAUSE.to_owned(),
        title: Some("青禾镇农村宅基地管理暂行办法"),
    };
    let desk = Desk::new(&folder.join("registry"));
    prepare(&desk);
    drive(&desk, &given);
    Some(desk)
}

fn changed(line: &str) -> String {
    let added = if line.starts_with(CLAUSE) { ADDED } else { "" };
    format!("{line}{added}")
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

/// The registry in which a Word file of LibreOffice went through.
pub(super) fn word_file() -> Option<&'static Desk> {
    static DESK: OnceLock<Option<Desk>> = OnceLock::new();
    DESK.get_or_init(|| {
        let (first, second) = word::drafts()?;
        let given = Given {
            first: first.to_str().unwrap().to_owned(),
            second: second.to_str().unwrap().to_owned(),
            clause: "第三条".to_owned(),
            title: None,
        };
        Some(driven(&fresh("word-file"), &given))
    })
    .as_ref()
}

fn driven(folder: &Path, given: &Given) -> Desk {
    let desk = Desk::new(&folder.join("registry"));
    drive(&desk, given);
    desk
}

/// The registry of `fashen demo`.
pub(super) fn demo() -> &'static Desk {
    static DESK: OnceLock<Desk> = OnceLock::new();
    DESK.get_or_init(|| {
        let folder = fresh("demo").join("registry");
        let made = fashen().arg("demo").arg(&folder).output().unwrap();
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        Desk { folder }
    })
}

/// The driven registries that can be made here.
pub(super) fn driven_ones() -> impl Iterator<Item = &'static Desk> {
    [real(), word_file()].into_iter().flatten()
}
