//! How far long work has come, on stderr: at a terminal one line that is drawn again and taken away at the end,
//! elsewhere one line that stays; nothing at all for work that is done before anybody wonders.

use crate::app::{Progress, Work};
use crate::lang::ProgressWords;
use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Work that takes no longer is not spoken of at a terminal.
const SHORT: Duration = Duration::from_millis(400);

/// Work that takes no longer leaves no line in a log.
const SHORT_IN_A_LOG: Duration = Duration::from_secs(2);

/// Between two drawings: ten times a second is as fast as people read.
const FRAME: Duration = Duration::from_millis(100);

/// A line on stderr that tells how far something is.
pub(super) struct Bar {
    words: &'static ProgressWords,
    /// Nothing where nobody wants to hear of it.
    place: Option<Place>,
    state: Mutex<State>,
}

/// Where the line is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Terminal,
    Log,
}

/// What was drawn so far.
#[derive(Debug, Default)]
struct State {
    /// The work that was spoken of last, and since when.
    work: Option<(Work, Instant)>,
    drawn: Option<Instant>,
    /// Whether the line stands on the terminal.
    shown: bool,
}

/// What is to be done about a word on how far something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Draw {
    Nothing,
    Line,
    Erase,
}

impl Bar {
    /// A bar, or a silent one.
    pub(super) fn new(words: &'static ProgressWords, silent: bool) -> Self {
        let place = if io::stderr().is_terminal() { Place::Terminal } else { Place::Log };
        Self { words, place: Some(place).filter(|_| !silent), state: Mutex::default() }
    }

    /// Hears how far something is.
    pub(super) fn heard(&self, progress: Progress) {
        let Some(place) = self.place else { return };
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = io::stderr().lock();
        let _ = match (state.heard(place, progress, Instant::now()), place) {
            (Draw::Nothing, _) => Ok(()),
            (Draw::Line, Place::Terminal) => {
                write!(out, "\r{}\u{1b}[K", line(self.words, progress)).and_then(|()| out.flush())
            }
            (Draw::Line, Place::Log) => writeln!(out, "{}", name(self.words, progress.work)),
            (Draw::Erase, _) => erase(&mut out),
        };
    }

    /// Takes the line away, so that something else can be said.
    pub(super) fn clear(&self) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if std::mem::take(&mut state.shown) {
            let _ = erase(&mut io::stderr().lock());
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.clear();
    }
}

fn erase(out: &mut impl Write) -> io::Result<()> {
    write!(out, "\r\u{1b}[K").and_then(|()| out.flush())
}

impl State {
    fn heard(&mut self, place: Place, progress: Progress, now: Instant) -> Draw {
        let since = match self.work {
            Some((work, since)) if work == progress.work => since,
            _ => {
                (self.work, self.drawn) = (Some((progress.work, now)), None);
                now
            }
        };
        let waited = now.duration_since(since);
        let done = progress.done >= progress.total;
        match place {
            Place::Terminal if done => {
                self.work = None;
                if std::mem::take(&mut self.shown) { Draw::Erase } else { Draw::Nothing }
            }
            Place::Terminal if waited >= SHORT && self.is_due(now) => {
                (self.drawn, self.shown) = (Some(now), true);
                Draw::Line
            }
            Place::Log if waited >= SHORT_IN_A_LOG && self.drawn.is_none() && !done => {
                self.drawn = Some(now);
                Draw::Line
            }
            _ => Draw::Nothing,
        }
    }

    fn is_due(&self, now: Instant) -> bool {
        self.drawn.is_none_or(|drawn| now.duration_since(drawn) >= FRAME)
    }
}

fn line(words: &ProgressWords, progress: Progress) -> String {
    let percent = progress.done.saturating_mul(100).checked_div(progress.total).unwrap_or(0);
    format!("{} {}%", name(words, progress.work), percent.min(100))
}

fn name(words: &ProgressWords, work: Work) -> &'static str {
    match work {
        Work::Rebuild => words.rebuild,
        Work::Verify => words.verify,
        Work::Backup => words.backup,
        Work::Restore => words.restore,
        Work::Export => words.export,
        Work::Import => words.import,
        Work::Repair => words.repair,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{Lang, Phrases};

    fn at(done: u64) -> Progress {
        Progress { work: Work::Rebuild, done, total: 1_000 }
    }

    #[test]
    fn a_terminal_sees_long_work_a_few_times_a_second_and_nothing_of_it_afterwards() {
        let (mut state, start) = (State::default(), Instant::now());
        let mut heard =
            |ms, done| state.heard(Place::Terminal, at(done), start + Duration::from_millis(ms));
        assert_eq!(heard(0, 1), Draw::Nothing, "too early");
        assert_eq!(heard(399, 2), Draw::Nothing);
        assert_eq!(heard(400, 3), Draw::Line);
        assert_eq!(heard(450, 4), Draw::Nothing, "too soon after the last");
        assert_eq!(heard(500, 5), Draw::Line);
        assert_eq!(heard(501, 1_000), Draw::Erase);
        assert_eq!(heard(502, 1_000), Draw::Nothing);
    }

    #[test]
    fn a_log_sees_long_work_once_and_short_work_never() {
        let (mut state, start) = (State::default(), Instant::now());
        let mut heard =
            |ms, done| state.heard(Place::Log, at(done), start + Duration::from_millis(ms));
        assert_eq!(heard(0, 1), Draw::Nothing);
        assert_eq!(heard(1_999, 2), Draw::Nothing);
        assert_eq!(heard(2_000, 3), Draw::Line);
        assert_eq!(heard(9_000, 4), Draw::Nothing);
        assert_eq!(heard(9_001, 1_000), Draw::Nothing);
    }

    #[test]
    fn the_line_says_what_and_how_far() {
        let words = &Phrases::of(Lang::Zh).progress;
        assert_eq!(line(words, at(437)), "正在重建索引 43%");
        assert_eq!(line(words, at(2_000)), "正在重建索引 100%");
        assert_eq!(line(words, Progress { total: 0, ..at(0) }), "正在重建索引 0%");
    }
}
