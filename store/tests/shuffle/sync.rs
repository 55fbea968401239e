//! Locks that decide at every step who goes on: one thread runs at a time, and a seed picks which. What can
//! only go wrong once in a million real runs goes wrong here under some seed, every time.
//!
//! They have the names and the behaviour of those of `std::sync`, as far as the line uses them.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};
use std::sync::{self, Arc};

pub(crate) use std::sync::PoisonError;

/// What a thread waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waits {
    /// Nothing: it may run.
    No,
    /// A lock, by number.
    Lock(usize),
    /// A condition, by number.
    Condition(usize),
    /// It is done.
    Ended,
}

#[derive(Debug)]
struct Plan {
    random: u64,
    running: usize,
    threads: Vec<Waits>,
    held: BTreeSet<usize>,
    numbers: usize,
    dead: bool,
}

/// Who decides.
#[derive(Debug)]
pub(crate) struct Scheduler {
    plan: sync::Mutex<Plan>,
    changed: sync::Condvar,
}

/// Lets the others go where a thread ends by a panic: they end by one too.
struct End<'a>(&'a Scheduler);

impl Drop for End<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.with(|plan| plan.dead = true);
            self.0.changed.notify_all();
        }
    }
}

thread_local! {
    static HERE: RefCell<Option<(Arc<Scheduler>, usize)>> = const { RefCell::new(None) };
}

impl Plan {
    fn number(&mut self) -> usize {
        self.numbers += 1;
        self.numbers
    }

    fn draw(&mut self, below: usize) -> usize {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        usize::try_from(self.random % below as u64).unwrap()
    }

    /// Picks who runs next.
    fn pick(&mut self) {
        let free: Vec<_> =
            (0..self.threads.len()).filter(|n| self.threads[*n] == Waits::No).collect();
        if free.is_empty() {
            self.dead = self.threads.iter().any(|waits| *waits != Waits::Ended);
            return;
        }
        self.running = free[self.draw(free.len())];
    }
}

impl Scheduler {
    /// Runs threads under a seed until all have ended; false where they waited for each other for ever.
    pub(crate) fn run(seed: u64, threads: Vec<Box<dyn FnOnce() + Send>>) -> bool {
        let plan = Plan {
            random: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
            running: 0,
            threads: vec![Waits::No; threads.len()],
            held: BTreeSet::new(),
            numbers: 1_000,
            dead: false,
        };
        let scheduler =
            Arc::new(Self { plan: sync::Mutex::new(plan), changed: sync::Condvar::new() });
        let handles: Vec<_> = (0..)
            .zip(threads)
            .map(|(number, work)| {
                let scheduler = Arc::clone(&scheduler);
                std::thread::spawn(move || {
                    HERE.set(Some((Arc::clone(&scheduler), number)));
                    let _end = End(&scheduler);
                    scheduler.until_running(number);
                    work();
                    scheduler.with(|plan| plan.threads[number] = Waits::Ended);
                    scheduler.hand_over();
                })
            })
            .collect();
        let ended = handles.into_iter().map(std::thread::JoinHandle::join);
        let broken = ended.filter(Result::is_err).count();
        broken == 0 && !scheduler.with(|plan| plan.dead)
    }

    fn with<T>(&self, change: impl FnOnce(&mut Plan) -> T) -> T {
        change(&mut self.plan.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn hand_over(&self) {
        self.with(Plan::pick);
        self.changed.notify_all();
    }

    fn until_running(&self, number: usize) {
        let mut plan = self.plan.lock().unwrap_or_else(PoisonError::into_inner);
        while !(plan.running == number && plan.threads[number] == Waits::No) {
            assert!(!plan.dead, "everybody waits");
            plan = self.changed.wait(plan).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn wait_for(&self, number: usize, what: Waits) {
        self.with(|plan| plan.threads[number] = what);
        self.hand_over();
        self.until_running(number);
    }

    fn wake(&self, what: Waits) {
        self.with(|plan| {
            for waits in plan.threads.iter_mut().filter(|waits| **waits == what) {
                *waits = Waits::No;
            }
        });
    }
}

fn here() -> (Arc<Scheduler>, usize) {
    HERE.with_borrow(Clone::clone).expect("a thread of a scheduler")
}

/// A moment at which another thread may be chosen.
pub(crate) fn pause() {
    let (scheduler, number) = here();
    scheduler.wait_for(number, Waits::No);
}

/// A lock.
#[derive(Debug)]
pub(crate) struct Mutex<T> {
    number: sync::OnceLock<usize>,
    value: sync::Mutex<T>,
}

/// What holds it.
pub(crate) struct MutexGuard<'a, T> {
    lock: &'a Mutex<T>,
    value: Option<sync::MutexGuard<'a, T>>,
}

/// As of `std`, so that the program's own file can be compiled over it.
type LockResult<T> = Result<T, PoisonError<T>>;

impl<T> Mutex<T> {
    pub(crate) fn new(value: T) -> Self {
        Self { number: sync::OnceLock::new(), value: sync::Mutex::new(value) }
    }

    fn number(&self, scheduler: &Scheduler) -> usize {
        *self.number.get_or_init(|| scheduler.with(Plan::number))
    }

    #[expect(clippy::unnecessary_wraps, reason = "the signature of `std`")]
    pub(crate) fn lock(&self) -> LockResult<MutexGuard<'_, T>> {
        let (scheduler, thread) = here();
        let number = self.number(&scheduler);
        pause();
        while !scheduler.with(|plan| plan.held.insert(number)) {
            scheduler.wait_for(thread, Waits::Lock(number));
        }
        Ok(MutexGuard {
            lock: self,
            value: Some(self.value.lock().unwrap_or_else(PoisonError::into_inner)),
        })
    }
}

impl<T> Deref for MutexGuard<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.value.as_ref().unwrap()
    }
}

impl<T> DerefMut for MutexGuard<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        self.value.as_mut().unwrap()
    }
}

impl<T> Drop for MutexGuard<'_, T> {
    fn drop(&mut self) {
        self.value = None;
        let (scheduler, _) = here();
        let number = self.lock.number(&scheduler);
        scheduler.with(|plan| plan.held.remove(&number));
        scheduler.wake(Waits::Lock(number));
    }
}

/// A condition.
#[derive(Debug)]
pub(crate) struct Condvar {
    number: sync::OnceLock<usize>,
}

impl Condvar {
    pub(crate) fn new() -> Self {
        Self { number: sync::OnceLock::new() }
    }

    fn number(&self, scheduler: &Scheduler) -> usize {
        *self.number.get_or_init(|| scheduler.with(Plan::number))
    }

    pub(crate) fn wait<'a, T>(&self, guard: MutexGuard<'a, T>) -> LockResult<MutexGuard<'a, T>> {
        let (scheduler, thread) = here();
        let (number, lock) = (self.number(&scheduler), guard.lock);
        // Nobody else runs before this thread has said what it waits for.
        drop(guard);
        scheduler.wait_for(thread, Waits::Condition(number));
        lock.lock()
    }

    pub(crate) fn notify_all(&self) {
        let (scheduler, _) = here();
        let number = self.number(&scheduler);
        scheduler.wake(Waits::Condition(number));
    }
}
