//! The written form of what rules found in a draft, and of what persons said of it.

use super::convert::digest;
use super::stored::{StoredClause, StoredHappening};
use crate::domain::case::{ClauseRef, Confirmation, Happening, Noted};
use crate::domain::name::SuspicionId;

/// A suspicion, as written.
pub(super) fn noted(id: &SuspicionId, draft: u32, noted: &Noted) -> StoredHappening {
    let Noted { rule, title, weight, clause, words, basis, propose, detail } = noted.clone();
    StoredHappening::SuspicionNoted {
        id: id.to_string(),
        draft,
        rule,
        title,
        weight: weight.into(),
        clause: clause.as_ref().map(Into::into),
        words,
        basis,
        propose,
        detail,
    }
}

/// What a person confirmed, as written.
pub(super) fn confirmed(id: &SuspicionId, said: &Confirmation) -> StoredHappening {
    let Confirmation { note, proposal, weight } = said.clone();
    let (id, weight) = (id.to_string(), weight.map(Into::into));
    StoredHappening::SuspicionConfirmed { id, note, proposal, weight }
}

/// A suspicion as it was written, read back.
pub(super) fn read(stored: StoredHappening) -> Result<Happening, ()> {
    use StoredHappening as S;
    Ok(match stored {
        S::DraftChecked { draft, rules, report, found } => {
            let (rules, report) = (digest(&rules)?, digest(&report)?);
            Happening::DraftChecked { draft, rules, report, found }
        }
        S::SuspicionNoted {
            id,
            draft,
            rule,
            title,
            weight,
            clause,
            words,
            basis,
            propose,
            detail,
        } => {
            let (weight, clause) = (weight.into(), clause.map(TryInto::try_into).transpose()?);
            let noted = Noted { rule, title, weight, clause, words, basis, propose, detail };
            Happening::SuspicionNoted { id: id.into(), draft, noted }
        }
        S::SuspicionConfirmed { id, note, proposal, weight } => {
            let confirmation = Confirmation { note, proposal, weight: weight.map(Into::into) };
            Happening::SuspicionConfirmed { id: id.into(), confirmation }
        }
        S::SuspicionDismissed { id, reason } => {
            Happening::SuspicionDismissed { id: id.into(), reason }
        }
        S::SuspicionReplied { id, kind, reason } => {
            Happening::SuspicionReplied { id: id.into(), kind: kind.into(), reason }
        }
        S::SuspicionWeighed { id, accepted, reason } => {
            Happening::SuspicionWeighed { id: id.into(), accepted, reason }
        }
        S::SuspicionSuperseded { id, draft } => {
            Happening::SuspicionSuperseded { id: id.into(), draft }
        }
        _ => return Err(()),
    })
}

impl From<&ClauseRef> for StoredClause {
    fn from(clause: &ClauseRef) -> Self {
        Self { label: clause.label.clone(), digest: clause.digest.to_string() }
    }
}

impl TryFrom<StoredClause> for ClauseRef {
    type Error = ();

    fn try_from(stored: StoredClause) -> Result<Self, ()> {
        Ok(Self { digest: digest(&stored.digest)?, label: stored.label })
    }
}
