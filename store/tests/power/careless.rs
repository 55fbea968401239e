//! Writers that do too little, so that it is seen that the suite would notice; and one that does enough.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::recording::{FOLDER, Recording};
use super::writer::Marks;
use super::{Told, trials};
use crate::chance::{Chance, say, seed, setting};
use crate::image::Image;

const WORK: &str = "power::careless::writes_while_watched";
const MANNER: &str = "FASHEN_POWER_MANNER";

/// Lines written, each with its number.
const LINES: u64 = 60;

/// Bytes of a line: lines cross sectors now and then.
const LINE: usize = 200;

/// What the writers leave out.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Manner {
    Careful,
    NoSync,
    NoFolderSync,
    SaidTooEarly,
}

const ALL: [Manner; 4] =
    [Manner::Careful, Manner::NoSync, Manner::NoFolderSync, Manner::SaidTooEarly];

/// Not a test of its own: what the copies do.
#[test]
fn writes_while_watched() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let Some(manner) = ALL.get(setting(MANNER, || ALL.len())) else { return };
    let (folder, marks) = (Path::new(&folder), Marks::new());
    let (draft, path) = (folder.join("draft"), folder.join("lines"));
    let mut file = OpenOptions::new().create(true).append(true).open(&draft).unwrap();
    file.write_all(line(0).as_bytes()).unwrap();
    file.sync_all().unwrap();
    fs::rename(&draft, &path).unwrap();
    if *manner != Manner::NoFolderSync {
        File::open(folder).unwrap().sync_all().unwrap();
    }
    marks.say("done 0 1");
    for number in 1..LINES {
        let done = format!("done 0 {}", number + 1);
        if *manner == Manner::SaidTooEarly {
            marks.say(&done);
        }
        file.write_all(line(number).as_bytes()).unwrap();
        if *manner != Manner::NoSync {
            file.sync_data().unwrap();
        }
        marks.say(&done);
    }
}

fn line(number: u64) -> String {
    format!("{number:>LINE$}")
}

fn holds(dir: &Path, told: &Told) -> Result<(), String> {
    let text = fs::read(dir.join("lines")).unwrap_or_default();
    let wanted: String = (0..told.done[0]).map(line).collect();
    if text.starts_with(wanted.as_bytes()) { Ok(()) } else { Err("lines are missing".to_owned()) }
}

#[test]
fn a_writer_that_does_too_little_is_caught_and_one_that_does_enough_is_not() {
    if let Err(reason) = super::recording::shim() {
        return say(&format!("skipped: {reason}"));
    }
    let seed = seed();
    for (number, manner) in ALL.iter().enumerate() {
        let recording = Recording::new(Image::new(), &[(WORK, vec![(MANNER, number.to_string())])]);
        let mut chance = Chance::of(seed, number as u64);
        let told = Told::nothing(1);
        let lost = trials(&recording, &told, 200, false, &mut chance, &mut holds).flaws.len();
        say(&format!("power: {manner:?}, 200 points, {lost} with losses, seed {seed}"));
        assert_eq!(lost == 0, *manner == Manner::Careful, "{manner:?}");
    }
}
