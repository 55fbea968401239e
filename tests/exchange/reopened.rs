//! Everything dropped after each step: the registry opened again holds the very state that was there before, from its
//! events, from what is kept of it, and as the use-case left it.

use super::walk;
use crate::support::random_definition::{Dice, Wishes, sound};
use crate::support::{Folder, tell};
use chrono::{DateTime, FixedOffset, TimeDelta};
use fashen::app::advance::{Advance, advance};
use fashen::app::init::{NewRegistry, init};
use fashen::app::journal;
use fashen::app::submit::{Submission, submit};
use fashen::app::{Opening, Registry, Session, clock};
use fashen::domain::case::Case;
use fashen::domain::workflow::{Facts, Workflow};
use fashen::input::yaml;
use std::path::Path;

/// Random definitions, and steps of the run of each at most.
const DEFINITIONS: u64 = 30;
const STEPS: usize = 20;

const SETTINGS: &str = "\
organ: 甲镇人民政府
superior: 乙区人民政府
short: 甲政规
people:
  - {id: one, name: 甲, unit: 党政办, roles: [clerk]}
";

/// A registry on the disk, opened for one thing at a time.
struct Desk {
    folder: Folder,
    now: DateTime<FixedOffset>,
}

impl Desk {
    fn new(yaml: &str) -> Self {
        let folder = Folder::new();
        let now = clock::now(Some("2026-09-07T09:00:00+08:00")).unwrap();
        let (settings, extra) = (SETTINGS.to_owned(), Vec::new());
        let new = NewRegistry { folder: folder.path().to_path_buf(), settings, extra };
        init(&new, now, false).unwrap();
        folder.write("workflows/random/workflow.yaml", yaml);
        folder.write("draft.txt", "甲镇集市管理办法\n\n第一条 为了管理集市，制定本办法。\n");
        Self { folder, now }
    }

    /// Opens the registry, lets somebody do something in it, and closes it.
    fn once<T>(&mut self, act: impl FnOnce(&Session, &Path) -> T) -> T {
        self.now += TimeDelta::minutes(7);
        let registry = Registry::open(self.folder.path(), Opening::default()).unwrap();
        let person = Some("one".to_owned());
        let session = Session {
            registry,
            person,
            now: self.now,
            vouched: true,
            dry_run: false,
            office_suite: fashen::app::OfficeSuite::default(),
        };
        act(&session, self.folder.path())
    }

    fn submit(&mut self, facts: &Facts) -> Case {
        let facts = facts.iter().map(|(id, value)| (id.to_string(), value.to_string())).collect();
        self.once(|session, folder| {
            let (file, workflow) = (folder.join("draft.txt"), "random".to_owned());
            let asked = Submission { file, workflow, facts, ..Submission::default() };
            submit(session, &asked).unwrap_or_else(|error| panic!("{error}")).moved.case
        })
    }

    fn advance(&mut self, stage: String, outcome: String) -> Case {
        let case = "2026-0001".to_owned();
        let asked = Advance { case, stage, outcome, ..Advance::default() };
        self.once(|session, _| {
            advance(session, &asked).unwrap_or_else(|error| panic!("{error}")).case
        })
    }

    /// What the registry, opened anew, says of a case is what was left there.
    fn must_hold(&mut self, left: &Case, seed: u64) {
        self.once(|session, _| {
            let store = &*session.registry.store;
            assert_eq!(&journal::fold(store, &left.id).unwrap(), left, "seed {seed}: the events");
            assert_eq!(&journal::load(store, &left.id).unwrap(), left, "seed {seed}: read");
            let kept = journal::kept(store, &left.id).unwrap();
            let open = left.ended.is_none().then_some(left);
            assert_eq!(kept.as_ref(), open, "seed {seed}: the state that is kept");
        });
    }
}

#[test]
fn the_state_outlives_everything_after_each_step() {
    let (mut steps, mut ended) = (0, 0);
    for seed in 0..DEFINITIONS {
        let drawn = sound(seed, &Wishes { max_stages: 15, ..Wishes::default() });
        let workflow = yaml::workflow(drawn.yaml.as_bytes())
            .unwrap_or_else(|problems| panic!("{drawn}: {problems:#?}"));
        let (walked, last) = walk_through(&workflow, &drawn.yaml, seed);
        steps += walked;
        ended += usize::from(last.ended.is_some());
    }
    tell(&format!("reopened, seeds 0 to {}: {steps} steps, {ended} ended", DEFINITIONS - 1));
    assert!(steps > 100 && ended > 5, "{steps} steps, {ended} ended");
}

/// The steps of one run, and the case behind them.
fn walk_through(workflow: &Workflow, text: &str, seed: u64) -> (usize, Case) {
    let mut dice = Dice::new(seed);
    let facts = walk::facts(workflow, &mut dice);
    let mut desk = Desk::new(text);
    let mut case = desk.submit(&facts);
    let mut steps = 0;
    desk.must_hold(&case, seed);
    while steps < STEPS && case.ended.is_none() {
        let Some((stage, outcome)) = dice.pick(&walk::ways(workflow, &case)) else { break };
        case = desk.advance(stage, outcome);
        desk.must_hold(&case, seed);
        steps += 1;
    }
    (steps, case)
}
