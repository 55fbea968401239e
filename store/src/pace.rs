//! Telling how far a long piece of work is, now and then.

use crate::open::OnProgress;
use crate::{Progress, Work};

/// Bytes between two words: some hundred words for the largest store, none that flickers.
const EVERY: u64 = 1024 * 1024;

/// A piece of work under way.
pub(crate) struct Pace<'a> {
    on_progress: Option<&'a OnProgress>,
    progress: Progress,
    told: u64,
}

impl<'a> Pace<'a> {
    /// Begins, and says so. `total` is the number of bytes there are to deal with.
    pub(crate) fn begin(on_progress: Option<&'a OnProgress>, work: Work, total: u64) -> Self {
        let pace = Self::silent(on_progress, work, total);
        pace.tell();
        pace
    }

    /// Begins, and says nothing before some of it is done: it may be over before anybody wonders.
    pub(crate) fn silent(on_progress: Option<&'a OnProgress>, work: Work, total: u64) -> Self {
        Self { on_progress, progress: Progress { work, done: 0, total }, told: 0 }
    }

    /// Some more bytes were dealt with.
    pub(crate) fn pass(&mut self, bytes: u64) {
        let progress = &mut self.progress;
        // Files may have grown since they were counted, and of some there is no telling how long they are.
        progress.done = progress.done.saturating_add(bytes);
        progress.total = progress.total.max(progress.done);
        if progress.done >= self.told.saturating_add(EVERY) {
            self.told = progress.done;
            self.tell();
        }
    }

    fn tell(&self) {
        if let Some(on_progress) = self.on_progress {
            on_progress(self.progress);
        }
    }
}
