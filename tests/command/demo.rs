//! `demo`: three documents from start to end, by commands that anybody can type.

use crate::support::{Folder, Moment, Program, Registry, compare, mask};
use std::sync::OnceLock;

/// The demo is driven once for the tests of this file; it says what a terminal would show.
fn demo() -> &'static (Folder, String) {
    static DEMO: OnceLock<(Folder, String)> = OnceLock::new();
    DEMO.get_or_init(|| {
        let folder = Folder::new();
        // No frozen clock: the demo brings its own.
        let (text, code) = Program::new(folder.path()).as_seen("fashen demo");
        assert_eq!(code, 0, "{text}");
        (folder, text)
    })
}

/// What the demo tells, with paths as in the folder it was run in.
pub(crate) fn told() -> String {
    let (folder, text) = demo();
    mask(text, folder.path()).replace("[DIR]/", "")
}

#[test]
fn the_demo_tells_its_story() {
    compare("tests/command/demo.txt", &told());
}

/// The promise of the demo: what it shows is what was done. Typing its commands makes the same record, to
/// the byte.
#[test]
fn what_the_demo_shows_can_be_typed() {
    let (folder, _) = demo();
    let typed = Registry::at(Moment::End);
    let (shown, typed) = (folder.inventory(), typed.folder.inventory());
    let record = |name: &&String| name.contains("store/journal/") || name.contains("store/blobs/");
    let shown: Vec<_> = shown.iter().filter(|(name, _)| record(name)).collect();
    assert!(shown.len() > 20);
    for (name, digest) in shown {
        let name = name.trim_start_matches("fashen-demo/");
        assert_eq!(typed.get(name), Some(digest), "{name}");
    }
}

#[test]
fn the_demo_takes_no_folder_that_is_a_registry() {
    let registry = Registry::at(Moment::New);
    registry.refused("fashen demo .", 3);
}
