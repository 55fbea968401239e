//! Group commit: whoever comes while the disk is busy is written together with all others who came.
//!
//! Callers enter one after the other and get a ticket; one of those who wait carries what has gathered to the
//! disk, without holding anybody up who enters meanwhile. It must never tell a caller that something is
//! done that is not, nor leave one waiting.
//!
//! It knows nothing of journals, so that every order of events can be tried in a test.

use super::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// A line in front of the disk: `S` is what those who enter must know of each other, `P` gathers what they
/// bring, `E` is why it could not be written.
#[derive(Debug)]
pub(crate) struct Line<S, P, E> {
    state: Mutex<State<S, P, E>>,
    moved: Condvar,
}

#[derive(Debug)]
struct State<S, P, E> {
    shared: S,
    pending: P,
    /// The last ticket given out.
    last: u64,
    /// The last ticket dealt with, in whatever way.
    done: u64,
    /// Somebody is at the disk.
    busy: bool,
    /// Callers that entered and were not answered yet.
    inside: usize,
    /// Tickets that came to nothing, from and to, for as long as somebody may ask.
    failed: Vec<(u64, u64, E)>,
}

/// What entering led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Something was added and has to be carried.
    Added,
    /// Somebody else brought the same; it is done when that ticket is.
    With(u64),
    /// There is nothing to wait for.
    Nothing,
}

/// What has to be done with the shared state when a group was carried or failed.
pub(crate) trait Carry<S, P, E> {
    /// Brings a group to the disk; called by one caller at a time, in order.
    fn carry(&self, group: P) -> Result<(), E>;
    /// All tickets up to this one are on the disk.
    fn settle(&self, shared: &mut S, ticket: u64);
    /// Whatever was not on the disk has come to nothing: the shared state goes back to what is.
    fn reset(&self, shared: &mut S, why: &E);
}

impl<S, P: Default, E: Clone> Line<S, P, E> {
    /// An empty line.
    pub(crate) fn new(shared: S) -> Self {
        let state = State {
            shared,
            pending: P::default(),
            last: 0,
            done: 0,
            busy: false,
            inside: 0,
            failed: Vec::new(),
        };
        Self { state: Mutex::new(state), moved: Condvar::new() }
    }

    fn state(&self) -> MutexGuard<'_, State<S, P, E>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Enters; `add` may bring something under the ticket it is given. What it returns has to be handed to
    /// [`Line::wait`], by the same caller.
    pub(crate) fn enter<T>(
        &self,
        add: impl FnOnce(&mut S, &mut P, u64) -> (T, Turn),
    ) -> (T, Ticket) {
        let mut guard = self.state();
        let state = &mut *guard;
        let next = state.last + 1;
        let (answer, turn) = add(&mut state.shared, &mut state.pending, next);
        let ticket = match turn {
            Turn::Added => {
                state.last = next;
                Some(next)
            }
            Turn::With(ticket) => Some(ticket),
            Turn::Nothing => None,
        };
        state.inside += usize::from(ticket.is_some());
        (answer, Ticket(ticket))
    }

    #[expect(clippy::needless_pass_by_value, reason = "whoever waits gives up the place")]
    /// Waits until a ticket is dealt with, and does the work if nobody else is at it.
    pub(crate) fn wait(&self, ticket: Ticket, carrier: &impl Carry<S, P, E>) -> Result<(), E> {
        let Some(ticket) = ticket.0 else { return Ok(()) };
        let mut state = self.state();
        while state.done < ticket {
            if state.busy {
                state = self.moved.wait(state).unwrap_or_else(PoisonError::into_inner);
            } else {
                state = self.work(state, carrier);
            }
        }
        let failed = state.failed.iter().find(|(from, to, _)| (*from..=*to).contains(&ticket));
        let answer = failed.map_or(Ok(()), |(_, _, why)| Err(why.clone()));
        state.inside -= 1;
        if state.inside == 0 {
            state.failed.clear();
        }
        answer
    }

    fn work<'a>(
        &'a self,
        mut state: MutexGuard<'a, State<S, P, E>>,
        carrier: &impl Carry<S, P, E>,
    ) -> MutexGuard<'a, State<S, P, E>> {
        state.busy = true;
        let group = std::mem::take(&mut state.pending);
        let upto = state.last;
        drop(state);
        let brought = carrier.carry(group);
        let mut guard = self.state();
        let state = &mut *guard;
        state.busy = false;
        match brought {
            Ok(()) => {
                state.done = upto;
                carrier.settle(&mut state.shared, upto);
            }
            Err(why) => {
                // Those who came meanwhile built on what is not there.
                carrier.reset(&mut state.shared, &why);
                state.pending = P::default();
                state.failed.push((state.done + 1, state.last, why));
                state.done = state.last;
            }
        }
        self.moved.notify_all();
        guard
    }
}

/// A place in the line.
#[derive(Debug)]
pub(crate) struct Ticket(Option<u64>);
