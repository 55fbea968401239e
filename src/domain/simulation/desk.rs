//! People and what lies on their desks: a queue for each role, first come, first served, but for those who are barred.

use std::collections::{BTreeSet, VecDeque};

/// Work for one person.
#[derive(Clone, Debug)]
pub(super) struct Task {
    pub(super) case: usize,
    pub(super) visit: u64,
    pub(super) role: usize,
    /// Minutes.
    pub(super) work: u64,
    pub(super) queued: u64,
    pub(super) state: State,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It waits for a person.
    Queued,
    /// This person works on it, since then.
    Taken { person: usize, since: u64 },
    /// Done, or not needed any more.
    Over,
}

/// The people of a role.
#[derive(Clone, Debug)]
pub(super) struct Desk {
    pub(super) people: usize,
    free: BTreeSet<usize>,
    queue: VecDeque<usize>,
    /// Minutes they worked, all together.
    pub(super) worked: u64,
}

impl Desk {
    pub(super) fn new(people: usize) -> Self {
        Self { people, free: (0..people).collect(), queue: VecDeque::new(), worked: 0 }
    }

    pub(super) fn put(&mut self, task: usize) {
        self.queue.push_back(task);
    }

    pub(super) fn leave(&mut self, person: usize) {
        self.free.insert(person);
    }

    /// The next task that somebody who is free may do, and who. `may` says whether a task still waits, and for whom.
    pub(super) fn next(
        &mut self,
        may: impl Fn(usize) -> Option<BTreeSet<usize>>,
    ) -> Option<(usize, usize)> {
        let mut place = 0;
        while !self.free.is_empty()
            && let Some(task) = self.queue.get(place).copied()
        {
            let Some(barred) = may(task) else {
                self.queue.remove(place);
                continue;
            };
            if let Some(person) = self.free.iter().find(|person| !barred.contains(person)).copied()
            {
                self.queue.remove(place);
                self.free.remove(&person);
                return Some((task, person));
            }
            place += 1;
        }
        None
    }
}
