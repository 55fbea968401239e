//! Appending: batches are judged and sealed in line, as many at a time as do not depend on what is still on
//! its way, and then waited for together.

use super::Durable;
use super::line::{Ticket, Turn};
use super::sealing::{Pending, Sealing};
use crate::seal::{self, Trace};
use crate::{Batch, Committed, StoreError};

/// A batch that was judged.
enum Judged {
    /// It is on its way, and will have committed this.
    Underway(Committed),
    /// There is nothing to wait for.
    Answered(Result<Committed, StoreError>),
}

impl Durable {
    /// Appends batches one after the other; the answers are in their order.
    pub(super) fn bring(&self, batches: &[Batch]) -> Vec<Result<Committed, StoreError>> {
        let mut entered: Vec<(Vec<Judged>, Ticket)> = Vec::new();
        let mut rest = batches;
        while !rest.is_empty() {
            let (judged, ticket) = self.enter(rest);
            rest = rest.get(judged.len()..).unwrap_or_default();
            if judged.is_empty() {
                // Whether the other one came to anything is seen when the next one is judged.
                let _ = self.line.wait(ticket, self);
            } else {
                entered.push((judged, ticket));
            }
        }
        let mut answers = Vec::with_capacity(batches.len());
        for (judged, ticket) in entered {
            let brought = self.line.wait(ticket, self);
            answers.extend(judged.into_iter().map(|judged| match (judged, &brought) {
                (Judged::Answered(answer), _) => answer,
                (Judged::Underway(committed), Ok(())) => Ok(committed),
                (Judged::Underway(_), Err(why)) => Err(why.again()),
            }));
        }
        answers
    }

    /// Seals the first of some batches and gets in line with them; none where the very first depends on
    /// somebody else's.
    fn enter(&self, batches: &[Batch]) -> (Vec<Judged>, Ticket) {
        self.line.enter(|sealing, pending, ticket| {
            let mut judged = Vec::with_capacity(batches.len());
            let mut turn = Turn::Nothing;
            for batch in batches {
                if let Some(other) = sealing.to_wait_for(batch) {
                    if judged.is_empty() {
                        turn = Turn::With(other);
                    }
                    break;
                }
                let one = self.judge(sealing, pending, batch, ticket);
                if matches!(one, Judged::Underway(_)) {
                    turn = Turn::Added;
                }
                judged.push(one);
            }
            (judged, turn)
        })
    }

    fn judge(
        &self,
        sealing: &mut Sealing,
        pending: &mut Pending,
        batch: &Batch,
        ticket: u64,
    ) -> Judged {
        if let Err(invalid) = seal::check(batch) {
            return Judged::Answered(Err(invalid.into()));
        }
        let end = |stream: &str| self.with(|inner| inner.end(stream));
        // Only a batch that wrote no record is known by its request alone.
        let known = match seal::trace(batch) {
            Trace::Request(_) => self.committed(batch),
            Trace::Record { .. } => Ok(None),
        };
        let sealed = match (known, &sealing.failed) {
            (Err(error), _) => return Judged::Answered(Err(error)),
            (Ok(Some(first)), _) => return Judged::Answered(Ok(first)),
            (Ok(None), Some(failed)) => Err(StoreError::Unavailable(failed.clone())),
            (Ok(None), None) => sealing.add(pending, batch, ticket, end),
        };
        match sealed {
            Ok(committed) => Judged::Underway(committed),
            Err(conflict @ StoreError::Conflict { .. }) => {
                // It may have been committed before.
                Judged::Answered(self.committed(batch).and_then(|first| first.ok_or(conflict)))
            }
            Err(error) => Judged::Answered(Err(error)),
        }
    }

    /// What a batch committed that is made again.
    fn committed(&self, batch: &Batch) -> Result<Option<Committed>, StoreError> {
        let first = self.with(|inner| inner.committed(batch))?;
        Ok(first.map(|first| Committed { repeated: true, ..first }))
    }
}
