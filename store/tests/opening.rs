//! Who may open what: formats, folders, locks, and the death of a process that held one.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use fashen_store::{Holder, Options, StoreError, create, open};

use crate::subject::{Folder, at_once, is_damage, payloads, records};

/// Tells a copy of this test program which folder to work in.
const FOLDER: &str = "FASHEN_STORE_TEST_FOLDER";

#[test]
fn a_store_is_created_once() {
    let folder = Folder::new();
    let dir = folder.join("new/below");
    assert!(matches!(open(&dir, &at_once()), Err(StoreError::Absent)));
    assert!(matches!(open(folder.path(), &at_once()), Err(StoreError::Absent)));
    let store = create(&dir, &at_once()).unwrap();
    store.append(&records("1", "s", 0, &["a"])).unwrap();
    drop(store);
    assert!(matches!(create(&dir, &at_once()), Err(StoreError::Exists)));
    assert_eq!(payloads(open(&dir, &at_once()).unwrap().as_ref(), "s"), ["a"]);
}

#[test]
fn what_is_left_of_a_store_is_not_built_over() {
    let folder = Folder::new();
    create(folder.path(), &at_once()).unwrap().append(&records("1", "s", 0, &["a"])).unwrap();
    let format = fs::read(folder.join("FORMAT")).unwrap();
    fs::remove_file(folder.join("FORMAT")).unwrap();
    assert!(matches!(open(folder.path(), &at_once()), Err(StoreError::Absent)));
    assert!(matches!(create(folder.path(), &at_once()), Err(StoreError::Exists)));
    fs::write(folder.join("FORMAT"), format).unwrap();
    assert_eq!(payloads(open(folder.path(), &at_once()).unwrap().as_ref(), "s"), ["a"]);
}

#[test]
fn a_creation_that_was_cut_short_can_be_done_again() {
    let folder = Folder::new();
    for part in ["LOCK", "FORMAT.new"] {
        fs::write(folder.join(part), "").unwrap();
    }
    for part in ["index", "journal", "blobs"] {
        fs::create_dir(folder.join(part)).unwrap();
    }
    create(folder.path(), &at_once()).unwrap();
}

#[test]
fn a_newer_store_is_refused_and_left_alone() {
    let folder = Folder::new();
    drop(create(folder.path(), &at_once()).unwrap());
    fs::remove_file(folder.join("LOCK")).unwrap();
    fs::write(folder.join("FORMAT"), "fashen store\nlayout 3\nhash sm9\nand more\n").unwrap();
    let refused = open(folder.path(), &at_once());
    assert!(matches!(refused, Err(StoreError::Newer { found: 3, known: 2 })));
    assert!(!folder.join("LOCK").exists());
    let refused = create(folder.path(), &at_once());
    assert!(matches!(refused, Err(StoreError::Exists)));
}

#[test]
fn a_format_that_says_nothing_is_damage() {
    let folder = Folder::new();
    drop(create(folder.path(), &at_once()).unwrap());
    for text in
        ["", "fashen store", "layout 2\nhash sm3", "fashen store\nlayout 2\nhash md5\n", "\u{0}"]
    {
        fs::write(folder.join("FORMAT"), text).unwrap();
        assert!(is_damage(&open(folder.path(), &at_once())), "{text:?}");
    }
}

#[test]
fn a_second_one_is_told_who_is_in() {
    let folder = Folder::new();
    let first = create(folder.path(), &at_once()).unwrap();
    let Err(StoreError::Busy(holder)) = open(folder.path(), &at_once()) else {
        panic!("two at once")
    };
    assert_eq!(holder.pid, std::process::id());
    assert!(holder.command.contains("conformance"), "{}", holder.command);
    assert!(holder.since > 1_700_000_000);
    first.close().unwrap();
    open(folder.path(), &at_once()).unwrap();
}

#[test]
fn whoever_waits_is_told_once_and_gets_in() {
    let folder = Folder::new();
    let first = create(folder.path(), &at_once()).unwrap();
    let told = Arc::new((AtomicU32::new(0), Mutex::new(Holder::default())));
    let note = Arc::clone(&told);
    let options = Options {
        wait: Duration::from_secs(60),
        on_wait: Some(Box::new(move |holder| {
            note.0.fetch_add(1, Ordering::SeqCst);
            *note.1.lock().unwrap() = holder.clone();
        })),
        ..Options::default()
    };
    std::thread::scope(|scope| {
        let second = scope.spawn(|| open(folder.path(), &options).map(|store| store.version("s")));
        while told.0.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(Duration::from_millis(10));
        }
        first.append(&records("1", "s", 0, &["a"])).unwrap();
        drop(first);
        assert_eq!(second.join().unwrap().unwrap().unwrap(), 1);
    });
    assert_eq!(told.0.load(Ordering::SeqCst), 1);
    assert_eq!(told.1.lock().unwrap().pid, std::process::id());
}

/// Not a test of its own: what the copies of this program do. They append until they are killed, and say
/// so each time it is done.
#[test]
#[expect(clippy::print_stdout, reason = "the parent reads it")]
fn child_appends_until_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let store = open(folder.as_ref(), &Options::default()).unwrap();
    let mut version = store.version("s").unwrap();
    loop {
        let request = format!("{} {version}", std::process::id());
        store.append(&records(&request, "s", version, &["one", "two"])).unwrap();
        version += 2;
        println!("\nappended {version}");
    }
}

fn child(folder: &Folder) -> (Child, impl Iterator<Item = u64>) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "opening::child_appends_until_killed", "--nocapture"])
        .env(FOLDER, folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let done = lines.filter_map(|line| line.unwrap().strip_prefix("appended ")?.parse().ok());
    (child, done)
}

#[test]
fn another_process_is_waited_for_and_its_death_is_noticed() {
    let folder = Folder::new();
    drop(create(folder.path(), &at_once()).unwrap());
    let (mut child, mut done) = child(&folder);
    done.next().unwrap();
    let Err(StoreError::Busy(holder)) = open(folder.path(), &at_once()) else {
        panic!("two at once")
    };
    assert_eq!(holder.pid, child.id());
    assert!(holder.command.contains("child_appends_until_killed"));
    child.kill().unwrap();
    child.wait().unwrap();
    let store = open(folder.path(), &at_once()).unwrap();
    assert!(store.verify().unwrap().is_clean());
}

#[test]
fn what_a_killed_process_was_told_is_done_is_done() {
    let folder = Folder::new();
    drop(create(folder.path(), &at_once()).unwrap());
    for round in 0..8_u8 {
        let (mut child, mut done) = child(&folder);
        let told = done.by_ref().take(1 + usize::from(round) * 3).last().unwrap();
        std::thread::sleep(Duration::from_micros(300 * u64::from(round)));
        child.kill().unwrap();
        child.wait().unwrap();
        let told = done.last().unwrap_or(told);
        let store = open(folder.path(), &at_once()).unwrap();
        let version = store.version("s").unwrap();
        assert!(version == told || version == told + 2, "told {told}, found {version}");
        let found = payloads(store.as_ref(), "s");
        assert_eq!(found.len() as u64, version);
        assert!(found.chunks(2).all(|append| append == ["one", "two"]));
        assert!(store.verify().unwrap().is_clean());
    }
}

#[test]
fn waiting_has_an_end() {
    let folder = Folder::new();
    let _first = create(folder.path(), &at_once()).unwrap();
    let options = Options { wait: Duration::from_millis(60), ..Options::default() };
    let start = Instant::now();
    assert!(matches!(open(folder.path(), &options), Err(StoreError::Busy(_))));
    assert!(start.elapsed() >= Duration::from_millis(60));
}
