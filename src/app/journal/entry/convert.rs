//! Between events of entries and their written form. Nothing is decided here; what does not fit is none.

use super::stored::{
    StoredAct, StoredCorrection, StoredEntry, StoredEntryEvent, StoredEntryHappening, StoredFiled,
    StoredStockMark, StoredText,
};
use crate::domain::catalogue::{
    Act, Correction, End, Entry, EntryEvent, EntryHappening, Field, Filed, Relation, StockMark,
    Text,
};

/// The form that is written.
const FORM: u32 = 1;

impl From<&EntryEvent> for StoredEntryEvent {
    fn from(event: &EntryEvent) -> Self {
        let by = event.person.to_string();
        Self { v: FORM, at: event.at, by, event: (&event.what).into() }
    }
}

impl StoredEntryEvent {
    pub(super) fn read(self) -> Option<EntryEvent> {
        let what = self.event.read()?;
        Some(EntryEvent { at: self.at, person: self.by.into(), what })
    }
}

impl From<&EntryHappening> for StoredEntryHappening {
    fn from(what: &EntryHappening) -> Self {
        match what {
            EntryHappening::Published(entry) => Self::EntryPublished(Box::new((&**entry).into())),
            EntryHappening::Imported { entry, mark, source } => Self::EntryImported {
                entry: Box::new((&**entry).into()),
                filed: entry.filed.as_ref().map(Into::into),
                mark: mark.as_ref().map(Into::into),
                source: source.clone(),
            },
            EntryHappening::Filed(filed) => Self::EntryFiled(filed.into()),
            EntryHappening::Amended { by, from, text } => Self::EntryAmended {
                by: by.into(),
                from: *from,
                text: text.as_ref().map(Into::into),
            },
            EntryHappening::Ended { end, by, from, clauses } => Self::EntryEnded {
                end: end.as_str().to_owned(),
                by: by.into(),
                from: *from,
                clauses: clauses.clone(),
            },
            EntryHappening::Suspended { by, from, until } => {
                Self::EntrySuspended { by: by.into(), from: *from, until: *until }
            }
            EntryHappening::Resumed { by, from } => {
                Self::EntryResumed { by: by.into(), from: *from }
            }
            EntryHappening::Renewed { by, from, until, revives } => {
                Self::EntryRenewed { by: by.into(), from: *from, until: *until, revives: *revives }
            }
            EntryHappening::CleanedUp { by, from, to_amend } => {
                Self::EntryCleanedUp { by: by.into(), from: *from, to_amend: *to_amend }
            }
            EntryHappening::Corrected { corrections, reason } => Self::EntryCorrected {
                corrections: corrections.iter().map(Into::into).collect(),
                reason: reason.clone(),
            },
            EntryHappening::Struck { event, reason } => {
                Self::EntryStruck { event: *event, reason: reason.clone() }
            }
            EntryHappening::InterpretationLinked { title, link } => {
                Self::EntryInterpretationLinked { title: title.clone(), link: link.clone() }
            }
            EntryHappening::Related { relation, other } => Self::EntryRelated {
                relation: relation.as_str().to_owned(),
                other: other.to_string(),
            },
            EntryHappening::Noted { text } => Self::EntryNoted { text: text.clone() },
        }
    }
}

impl StoredEntryHappening {
    fn read(self) -> Option<EntryHappening> {
        Some(match self {
            Self::EntryPublished(entry) => EntryHappening::Published(Box::new(entry.read()?)),
            Self::EntryImported { entry, filed, mark, source } => {
                let entry = Entry { filed: filed.map(Into::into), ..entry.read()? };
                let mark = mark.map(StoredStockMark::read);
                let mark = match mark {
                    Some(mark) => Some(mark?),
                    None => None,
                };
                EntryHappening::Imported { entry: Box::new(entry), mark, source }
            }
            Self::EntryFiled(filed) => EntryHappening::Filed(filed.into()),
            Self::EntryAmended { by, from, text } => {
                let text = match text {
                    Some(text) => Some(text.read()?),
                    None => None,
                };
                EntryHappening::Amended { by: by.into(), from, text }
            }
            Self::EntryEnded { end, by, from, clauses } => {
                EntryHappening::Ended { end: End::named(&end)?, by: by.into(), from, clauses }
            }
            Self::EntrySuspended { by, from, until } => {
                EntryHappening::Suspended { by: by.into(), from, until }
            }
            Self::EntryResumed { by, from } => EntryHappening::Resumed { by: by.into(), from },
            Self::EntryRenewed { by, from, until, revives } => {
                EntryHappening::Renewed { by: by.into(), from, until, revives }
            }
            Self::EntryCleanedUp { by, from, to_amend } => {
                EntryHappening::CleanedUp { by: by.into(), from, to_amend }
            }
            Self::EntryCorrected { corrections, reason } => {
                let corrections = corrections.into_iter().map(StoredCorrection::read);
                EntryHappening::Corrected {
                    corrections: corrections.collect::<Option<_>>()?,
                    reason,
                }
            }
            Self::EntryStruck { event, reason } => EntryHappening::Struck { event, reason },
            Self::EntryInterpretationLinked { title, link } => {
                EntryHappening::InterpretationLinked { title, link }
            }
            Self::EntryRelated { relation, other } => {
                let relation = Relation::named(&relation)?;
                EntryHappening::Related { relation, other: other.into() }
            }
            Self::EntryNoted { text } => EntryHappening::Noted { text },
        })
    }
}

impl From<&Entry> for StoredEntry {
    fn from(entry: &Entry) -> Self {
        let text = entry.text.as_ref();
        Self {
            id: entry.id.to_string(),
            case: entry.case.as_ref().map(ToString::to_string),
            title: entry.title.clone(),
            number: entry.number.clone(),
            registration: entry.registration.clone(),
            index: entry.index.clone(),
            organ: entry.organ.clone(),
            unit: entry.unit.clone(),
            topic: entry.topic.clone(),
            decided_on: entry.decided_on,
            published_on: entry.published_on,
            effective_on: entry.effective_on,
            valid_until: entry.valid_until,
            channel: entry.channel.clone(),
            link: entry.link.clone(),
            history: entry.history.clone(),
            file: text.map(|text| text.file.to_string()),
            file_name: text.map(|text| text.file_name.clone()),
            outline: text.map(|text| text.outline.to_string()),
            opinion: entry.opinion.as_ref().map(ToString::to_string),
            assumed: entry.assumed.iter().map(|field| field.as_str().to_owned()).collect(),
        }
    }
}

impl StoredEntry {
    /// The entry, not yet filed.
    pub(super) fn read(self) -> Option<Entry> {
        let text = match (self.file, self.file_name, self.outline) {
            (Some(file), Some(file_name), Some(outline)) => {
                Some(StoredText { file, file_name, outline }.read()?)
            }
            (None, None, None) => None,
            _ => return None,
        };
        let opinion = match self.opinion {
            Some(digest) => Some(digest.parse().ok()?),
            None => None,
        };
        let assumed = self.assumed.iter().map(|name| Field::named(name));
        Some(Entry {
            id: self.id.into(),
            case: self.case.map(Into::into),
            title: self.title,
            number: self.number,
            registration: self.registration,
            index: self.index,
            organ: self.organ,
            unit: self.unit,
            topic: self.topic,
            decided_on: self.decided_on,
            published_on: self.published_on,
            effective_on: self.effective_on,
            valid_until: self.valid_until,
            channel: self.channel,
            link: self.link,
            history: self.history,
            text,
            opinion,
            filed: None,
            assumed: assumed.collect::<Option<_>>()?,
        })
    }
}

impl From<&Filed> for StoredFiled {
    fn from(filed: &Filed) -> Self {
        Self { on: filed.on, number: filed.number.clone() }
    }
}

impl From<StoredFiled> for Filed {
    fn from(filed: StoredFiled) -> Self {
        Self { on: filed.on, number: filed.number }
    }
}

impl From<&StockMark> for StoredStockMark {
    fn from(mark: &StockMark) -> Self {
        Self { end: mark.end.map(|end| end.as_str().to_owned()), from: mark.from }
    }
}

impl StoredStockMark {
    fn read(self) -> Option<StockMark> {
        let end = match self.end {
            Some(end) => Some(End::named(&end)?),
            None => None,
        };
        Some(StockMark { end, from: self.from })
    }
}

impl From<&Act> for StoredAct {
    fn from(act: &Act) -> Self {
        Self {
            title: act.title.clone(),
            number: act.number.clone(),
            organ: act.organ.clone(),
            entry: act.entry.as_ref().map(ToString::to_string),
            case: act.case.as_ref().map(ToString::to_string),
        }
    }
}

impl From<StoredAct> for Act {
    fn from(act: StoredAct) -> Self {
        let StoredAct { title, number, organ, entry, case } = act;
        Self { title, number, organ, entry: entry.map(Into::into), case: case.map(Into::into) }
    }
}

impl From<&Text> for StoredText {
    fn from(text: &Text) -> Self {
        Self {
            file: text.file.to_string(),
            file_name: text.file_name.clone(),
            outline: text.outline.to_string(),
        }
    }
}

impl StoredText {
    fn read(self) -> Option<Text> {
        let (file, outline) = (self.file.parse().ok()?, self.outline.parse().ok()?);
        Some(Text { file, file_name: self.file_name, outline })
    }
}

impl From<&Correction> for StoredCorrection {
    fn from(one: &Correction) -> Self {
        Self { field: one.field.as_str().to_owned(), value: one.value.clone() }
    }
}

impl StoredCorrection {
    fn read(self) -> Option<Correction> {
        Some(Correction { field: Field::named(&self.field)?, value: self.value })
    }
}
