//! Bringing a group to the disk: into the journal, then into the index.

use std::sync::{Arc, PoisonError};

use super::line::Carry;
use super::sealing::{Part, Pending, Sealing};
use super::{Durable, Inner, recovery};
use crate::journal::writer::Failed;
use crate::{Damage, StoreError};

type Why = Arc<StoreError>;

impl Carry<Sealing, Pending, Why> for Durable {
    fn carry(&self, group: Pending) -> Result<(), Why> {
        let written = {
            let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
            let inner = inner.as_ref().ok_or_else(|| Arc::new(StoreError::Closed))?;
            group.parts().enumerate().try_for_each(|part| self.write(inner, part))
        };
        written?;
        let mut inner = self.inner.write().unwrap_or_else(PoisonError::into_inner);
        let Some(inner) = inner.as_mut() else { return Ok(()) };
        absorb(inner, group);
        Ok(())
    }

    fn settle(&self, sealing: &mut Sealing, ticket: u64) {
        sealing.settle(ticket);
    }

    fn reset(&self, sealing: &mut Sealing, why: &Why) {
        let inner = self.inner.read().unwrap_or_else(PoisonError::into_inner);
        let index = inner.as_ref().and_then(|inner| inner.index.as_ref());
        let failed = match (&**why, index) {
            // Nothing was written: what is on the disk is what is in the index.
            (StoreError::Full | StoreError::ReadOnly | StoreError::Denied, Some(_)) => None,
            (error, _) => Some(error.to_string()),
        };
        let known = inner.as_ref().zip(index).and_then(|(inner, index)| {
            let end = recovery::goes_on_at(&inner.journal, index.meta().end).ok()?;
            Some(Sealing::new(index.meta(), end, self.segment))
        });
        match known {
            Some(known) => {
                *sealing = known;
                sealing.failed = failed;
            }
            None => sealing.failed = Some(why.to_string()),
        }
    }
}

impl Durable {
    fn write(&self, inner: &Inner, (number, part): (usize, &Part)) -> Result<(), Why> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let (last, end) = part.before;
        let written = writer.append(part.at, &part.bytes, last, &inner.journal, end);
        written.map_err(|failed| {
            Arc::new(match failed {
                Failed::Before(error) if number == 0 => error,
                Failed::Before(error) | Failed::During(error) => {
                    StoreError::Unknown(error.to_string())
                }
            })
        })
    }
}

/// What is in the journal has happened, whatever the index says to it: an index that does not take it in is
/// given up, and made anew when it is asked.
fn absorb(inner: &mut Inner, group: Pending) {
    let (Some(index), Some(meta)) = (&mut inner.index, group.meta) else { return };
    let absorbed = index.absorb(group.rows, meta).and_then(|()| {
        group.snapshots.iter().try_for_each(|(snapshot, hash)| index.keep(snapshot, *hash))
    });
    if matches!(absorbed, Err(StoreError::Damaged(Damage::Index(_))))
        && let Some(index) = inner.index.take()
    {
        let _ = index.abandon();
    }
}
