//! What a run remembers beside its marking, where something later hangs on it: the last opinion, whether the text was
//! changed since, whether the document is in the catalogue.
//!
//! Only what persons can not bring about at the place itself is remembered. That a checklist is clear or a finding
//! open may always come about; it must never be remembered, or there would be no end of markings.

use super::bits::Bits;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::{CatalogueChange, Conclusion, Definition, Outcome, Stage};

/// Which bits of a marking are history, and what they stand for.
#[derive(Debug)]
pub(super) struct History {
    /// The first bit: one for each conclusion, one for a changed text, one for the catalogue.
    base: usize,
    opinion: bool,
    text: bool,
    catalogue: bool,
}

/// What an outcome needs to have happened.
#[derive(Clone, Debug)]
pub(super) enum Needed {
    /// The last opinion concludes one of these.
    Opinion(Vec<Conclusion>),
    /// The text is the one the last opinion speaks of.
    SameText,
}

/// What an outcome makes so.
#[derive(Clone, Debug, Default)]
pub(super) struct Change {
    conclusion: Option<Conclusion>,
    new_draft: bool,
    entered: bool,
}

impl Change {
    /// Whether it changes nothing that is remembered.
    pub(super) fn is_nothing(&self) -> bool {
        self.conclusion.is_none() && !self.new_draft && !self.entered
    }
}

/// How an outcome stands to what happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// It can be taken.
    Open,
    /// It can not be taken after what happened.
    Shut,
    /// It can not be taken because what it needs was never given.
    NeverGiven,
}

const CONCLUSIONS: [Conclusion; 3] = [Conclusion::Lawful, Conclusion::Revise, Conclusion::Unlawful];
const CHANGED: usize = 3;
const ENTERED: usize = 4;

impl History {
    /// What has to be remembered in runs of a definition.
    pub(super) fn of(definition: &Definition, base: usize) -> Self {
        let outcomes = || definition.stages.iter().flat_map(|stage| &stage.outcomes);
        let seals = |kinds: &[PaperKind]| {
            definition
                .stages
                .iter()
                .flat_map(|stage| &stage.issues)
                .any(|kind| kinds.contains(kind))
        };
        let text = outcomes().any(|outcome| outcome.require.unchanged_text);
        let asked = outcomes().any(|outcome| !outcome.require.conclusion.is_empty());
        let filed = outcomes().any(|outcome| outcome.catalogue == Some(CatalogueChange::File));
        Self {
            base,
            opinion: text || asked || seals(&[PaperKind::Opinion]),
            text,
            catalogue: filed || seals(&[PaperKind::FilingReport, PaperKind::FilingRegister]),
        }
    }

    pub(super) fn needs(outcome: &Outcome) -> Vec<Needed> {
        let mut needs = Vec::new();
        if !outcome.require.conclusion.is_empty() {
            needs.push(Needed::Opinion(outcome.require.conclusion.clone()));
        }
        if outcome.require.unchanged_text {
            needs.push(Needed::SameText);
        }
        needs
    }

    pub(super) fn change(&self, stage: &Stage, outcome: &Outcome) -> Change {
        Change {
            conclusion: outcome.conclusion.filter(|_| self.opinion),
            new_draft: self.text && stage.takes_draft && outcome.require.new_draft,
            entered: self.catalogue && outcome.catalogue == Some(CatalogueChange::Enter),
        }
    }

    fn conclusion(&self, marking: &Bits) -> Option<Conclusion> {
        let mut given = CONCLUSIONS.iter().enumerate();
        given.find(|(index, _)| marking.has(self.base + index)).map(|(_, conclusion)| *conclusion)
    }

    /// Writes down what happened before the first marking.
    pub(super) fn begin(
        &self,
        marking: &mut Bits,
        conclusion: Option<Conclusion>,
        text_changed: bool,
        published: bool,
    ) {
        let conclusion = conclusion.filter(|_| self.opinion);
        self.note(
            marking,
            &Change { conclusion, new_draft: false, entered: published && self.catalogue },
        );
        if text_changed && self.text && conclusion.is_some() {
            marking.insert(self.base + CHANGED);
        }
    }

    /// How something that needs `needs` stands in a marking.
    pub(super) fn standing(&self, marking: &Bits, needs: &[Needed]) -> Standing {
        if needs.is_empty() {
            return Standing::Open;
        }
        let Some(given) = self.conclusion(marking) else { return Standing::NeverGiven };
        let met = needs.iter().all(|need| match need {
            Needed::Opinion(wanted) => wanted.contains(&given),
            Needed::SameText => !marking.has(self.base + CHANGED),
        });
        if met { Standing::Open } else { Standing::Shut }
    }

    /// Writes down what an outcome makes so.
    pub(super) fn note(&self, marking: &mut Bits, change: &Change) {
        if change.new_draft && self.conclusion(marking).is_some() {
            marking.insert(self.base + CHANGED);
        }
        if let Some(conclusion) = change.conclusion {
            marking.remove(self.base + CHANGED);
            for (index, other) in CONCLUSIONS.iter().enumerate() {
                if *other == conclusion {
                    marking.insert(self.base + index);
                } else {
                    marking.remove(self.base + index);
                }
            }
        }
        if change.entered {
            marking.insert(self.base + ENTERED);
        }
    }

    /// The marking after a new draft was handed in, where that makes a difference.
    pub(super) fn redrafted(&self, marking: &Bits) -> Option<Bits> {
        if !self.text || self.conclusion(marking).is_none() {
            return None;
        }
        let mut changed = marking.clone();
        changed.insert(self.base + CHANGED).then_some(changed)
    }

    /// Whether a paper can be made in a marking, as far as that hangs on what happened.
    pub(super) fn can_make(&self, marking: &Bits, paper: PaperKind) -> bool {
        match paper {
            PaperKind::Opinion => self.conclusion(marking).is_some(),
            PaperKind::FilingReport | PaperKind::FilingRegister => self.is_entered(marking),
            // No stage seals a working paper.
            _ => true,
        }
    }

    /// Whether the document is in the catalogue.
    pub(super) fn is_entered(&self, marking: &Bits) -> bool {
        marking.has(self.base + ENTERED)
    }

    /// Whether new drafts are remembered.
    pub(super) fn remembers_drafts(&self) -> bool {
        self.text
    }
}
