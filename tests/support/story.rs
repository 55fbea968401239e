//! The demo's script, typed command by command, once for all tests: registries at its moments are kept and
//! copied, because driving a case takes longer than copying a folder.

use super::folder::copy;
use super::{Program, ROOT};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock};

/// A moment of the script: what the registry looks like before a command of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Moment {
    /// No case yet.
    New,
    /// The first case was submitted and waits at its intake.
    Intake,
    /// The first case is in the four parallel reviews.
    Review,
    /// The first case has its opinion and waits for the meeting.
    Decision,
    /// The first case has its number and is to be published.
    Publication,
    /// The second case was returned for a missing material.
    Supplement,
    /// The second case has five open findings and waits for its opinion.
    Opinion,
    /// The second case must be revised.
    Revision,
    /// The second case came back with its second draft.
    SecondRound,
    /// All is done: two documents in the catalogue, one case still to be filed, one that ended at once.
    End,
}

impl Moment {
    const ALL: [Self; 10] = [
        Self::New,
        Self::Intake,
        Self::Review,
        Self::Decision,
        Self::Publication,
        Self::Supplement,
        Self::Opinion,
        Self::Revision,
        Self::SecondRound,
        Self::End,
    ];

    /// The beginning of the first command that has not been typed yet.
    fn mark(self) -> &'static str {
        match self {
            Self::New => "submit examples/public-toilets",
            Self::Intake => "answer 2026-0001 intake",
            Self::Review => "advance 2026-0001 subject pass",
            Self::Decision => "answer 2026-0001 decision",
            Self::Publication => "answer 2026-0001 publication",
            Self::Supplement => "advance 2026-0002 supplement",
            Self::Opinion => "advance 2026-0002 opinion lawful",
            Self::Revision => "revise 2026-0002",
            Self::SecondRound => "next 2026-0002",
            Self::End => "list --all",
        }
    }
}

/// A command of the script.
#[derive(Clone, Debug)]
struct Line {
    clock: String,
    person: String,
    words: String,
    code: i32,
}

fn script() -> Vec<Line> {
    let text = fs::read_to_string(Path::new(ROOT).join("examples/demo.txt")).unwrap();
    let (mut clock, mut person) = (String::new(), String::new());
    let mut lines = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix("> ") {
            Some(head) => {
                let (time, who) = head.rsplit_once(' ').unwrap();
                (clock, person) = (time.to_owned(), who.to_owned());
            }
            None => lines.push(Line {
                clock: clock.clone(),
                person: person.clone(),
                words: line.trim_start_matches("!3 ").to_owned(),
                code: if line.starts_with("!3 ") { 3 } else { 0 },
            }),
        }
    }
    lines
}

fn place(moment: Moment, script: &[Line]) -> usize {
    let mark = moment.mark();
    script.iter().position(|line| line.words.starts_with(mark)).unwrap_or_else(|| panic!("{mark}"))
}

/// `2026-09-02 09:00` as the program wants it.
pub(super) fn rfc3339(time: &str) -> String {
    format!("{}:00+08:00", time.replace(' ', "T"))
}

/// What the clock says at a moment.
pub(super) fn clock_at(moment: Moment) -> String {
    let script = script();
    rfc3339(&script[place(moment, &script)].clock)
}

/// The registry as it is at a moment. It is for copying: nothing may be run in it.
pub(super) fn folder_at(moment: Moment) -> &'static Path {
    static STORY: OnceLock<Mutex<Story>> = OnceLock::new();
    static KEPT: [OnceLock<PathBuf>; Moment::ALL.len()] = [const { OnceLock::new() }; 10];
    let kept = &KEPT[Moment::ALL.iter().position(|one| *one == moment).unwrap()];
    kept.get_or_init(|| {
        let story = STORY.get_or_init(|| Mutex::new(Story::begin()));
        story.lock().expect("the story goes on: see the first test that failed").reach(moment)
    })
}

/// The script as far as it has been typed.
struct Story {
    program: Program,
    script: Vec<Line>,
    typed: usize,
    kept: BTreeMap<Moment, PathBuf>,
}

impl Story {
    fn begin() -> Self {
        let base = base();
        let (folder, script) = (base.join("now"), script());
        let program = Program { now: Some(rfc3339(&script[0].clock)), ..Program::new(&base) };
        let ran = program
            .line("fashen init now --organ 青禾镇人民政府 --superior 临河区人民政府 --short 临青 --place tianjin");
        assert_eq!(ran.code, 0, "{ran:?}");
        let examples = Path::new(ROOT).join("examples");
        copy(&examples, &folder.join("examples"));
        // There it would make a registry of the folder of the examples.
        fs::rename(folder.join("examples/fashen.yaml"), folder.join("fashen.yaml")).unwrap();
        let program = Program::new(&folder);
        Self { program, script, typed: 0, kept: BTreeMap::new() }
    }

    /// Types on until a moment; the folder as it was then.
    fn reach(&mut self, wanted: Moment) -> PathBuf {
        loop {
            for moment in Moment::ALL {
                if place(moment, &self.script) == self.typed && !self.kept.contains_key(&moment) {
                    let folder = self.program.folder.with_file_name(format!("{moment:?}"));
                    copy(&self.program.folder, &folder);
                    self.kept.insert(moment, folder);
                }
            }
            if let Some(folder) = self.kept.get(&wanted) {
                return folder.clone();
            }
            self.step();
        }
    }

    fn step(&mut self) {
        let line = &self.script[self.typed];
        self.program.now = Some(rfc3339(&line.clock));
        let ran = self.program.line(&format!("fashen --as {} {}", line.person, line.words));
        assert_eq!(ran.code, line.code, "{}\n{}", line.words, ran.said());
        self.typed += 1;
    }
}

/// A folder that outlives the tests, because they share what is in it; those of earlier runs are swept.
fn base() -> PathBuf {
    let mut base = Path::new(env!("CARGO_TARGET_TMPDIR")).join("story");
    let _ = fs::create_dir_all(&base);
    base = fs::canonicalize(base).unwrap();
    for old in fs::read_dir(&base).unwrap().flatten() {
        let age = old.metadata().ok().and_then(|meta| meta.modified().ok()?.elapsed().ok());
        if age.is_some_and(|age| age.as_secs() > 3600) {
            let _ = fs::remove_dir_all(old.path());
        }
    }
    let base = base.join(std::process::id().to_string());
    let _ = fs::remove_dir_all(&base);
    fs::create_dir_all(&base).unwrap();
    base
}
