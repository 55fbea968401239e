//! What is due as a calendar file, for the calendars that people look at anyway.
//!
//! It must never decide what is due; it writes what [`crate::app::due`] listed. What stands still has no last day and is
//! left out.

use crate::app::catalogue::EntryView;
use crate::app::due::{CleanUpDue, DueList, DueRow, YearlyDue};
use crate::app::{Error, Session, commit, registry};
use crate::domain::calendar::Period;
use crate::domain::limits;
use crate::lang::{Lang, Phrases, words};
use crate::output::ics::{Alarm, Calendar, Entry, Priority, ics};
use chrono::{Datelike, Days, NaiveDate};
use std::path::{Path, PathBuf};

pub use crate::output::ics::Form;

/// A calendar file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub file: PathBuf,
    /// What its entries are.
    pub form: Form,
    /// How many there are.
    pub entries: usize,
    /// How many deadlines were left out because they stand still.
    pub paused: usize,
}

/// Writes what is due to a calendar file, over one of an earlier day.
///
/// # Errors
///
/// The file can not be written.
pub fn write(
    session: &Session,
    list: &DueList,
    (file, form): (&Path, Form),
    lang: Lang,
) -> Result<Written, Error> {
    let calendar = calendar(session, list, form, lang);
    registry::write(file, ics(&calendar).as_bytes())?;
    let paused = list.rows.iter().filter(|row| row.due.is_none() && row.possible.is_none()).count();
    Ok(Written { file: file.to_path_buf(), form, entries: calendar.entries.len(), paused })
}

fn calendar(session: &Session, list: &DueList, form: Form, lang: Lang) -> Calendar {
    let organ = &session.registry.office.organ;
    let host: String = commit::digest(organ.as_bytes()).short();
    let maker = Maker { lang, today: list.today, host };
    let rows = list.rows.iter().filter_map(|row| maker.deadline(row));
    Calendar {
        name: (Phrases::of(lang).due.ics.name)(organ),
        language: lang.as_str().to_owned(),
        made: session.now,
        form,
        entries: rows
            .chain(list.yearly.iter().map(|duty| maker.duty(duty)))
            .chain(list.expiring.iter().filter_map(|view| maker.expiry(view)))
            .chain(list.clean_ups.iter().map(|due| maker.clean_up(due)))
            .collect(),
    }
}

/// What entries are made with.
struct Maker {
    lang: Lang,
    today: NaiveDate,
    /// What tells this office from others: twelve digits of the digest of its name.
    host: String,
}

impl Maker {
    /// A name that no other entry has. `invalid` is kept free of hosts for such names (RFC 6761).
    fn uid(&self, name: &str) -> String {
        format!("{name}@{}.fashen.invalid", self.host)
    }

    fn deadline(&self, row: &DueRow) -> Option<Entry> {
        let due = row.due?;
        let words = &Phrases::of(self.lang).due;
        let days = u32::try_from((self.today - due).num_days()).ok().filter(|days| *days > 0);
        let title = match row.ordinal {
            0 | 1 => row.deadline.1.clone(),
            ordinal => (words.again)(&row.deadline.1, ordinal),
        };
        let priority = match days {
            Some(_) => Priority::High,
            None if row.remind.is_some_and(|remind| remind <= self.today) => Priority::Medium,
            None => Priority::Unsaid,
        };
        let summary = |late| (words.ics.summary)(&title, &row.case, &row.title, late);
        Some(Entry {
            uid: self.uid(&format!("{}.{}.{}", row.case, row.deadline.0, row.ordinal)),
            day: due,
            summary: summary(days),
            description: self.description(row),
            categories: vec![words.ics.deadline.to_owned()],
            priority,
            alarms: self.alarms(&summary(None), row.remind.filter(|remind| *remind < due), due),
        })
    }

    fn alarms(&self, summary: &str, remind: Option<NaiveDate>, due: NaiveDate) -> Vec<Alarm> {
        let words = &Phrases::of(self.lang).due.ics;
        let soon = remind.map(|on| {
            let day = words::date(self.lang, due);
            Alarm { on, text: (words.soon)(summary, &day) }
        });
        soon.into_iter().chain([Alarm { on: due, text: (words.today)(summary) }]).collect()
    }

    /// What a person wants to know before opening the program.
    fn description(&self, row: &DueRow) -> String {
        let words = &Phrases::of(self.lang).due;
        let date = |day| words::date(self.lang, day);
        let mut lines = Vec::new();
        if let Ok(period) = row.period.parse::<Period>() {
            lines.push((words.ics.start)(&date(row.start), period));
        }
        lines.extend(row.basis.iter().map(|basis| (words.ics.basis)(basis)));
        lines.extend(row.rolled_from.map(|from| (words.ics.rolled)(&date(from))));
        let waits = row.waits.iter().map(|one| (words.waits)(&one.stage.1, &one.role.1));
        let waits: Vec<String> = waits.collect();
        if !waits.is_empty() {
            lines.push((words.ics.waits)(&(Phrases::of(self.lang).screen.list)(&waits)));
        }
        lines.extend(row.estimated.then(|| words.ics.estimated.to_owned()));
        lines.extend(row.unconfirmed.iter().map(|what| (words.ics.unconfirmed)(what)));
        lines.push((words.ics.command)(&format!("fashen due --why {}", row.case)));
        lines.join("\n")
    }

    fn expiry(&self, view: &EntryView) -> Option<Entry> {
        let words = &Phrases::of(self.lang).due.ics;
        let (entry, day) = (&view.entry, view.last_day?);
        let summary = (words.expires)(&entry.title);
        let remind = day.checked_sub_days(Days::new(limits::EXPIRY_REMIND_DAYS));
        let lines = [entry.number.clone().unwrap_or_default(), words.expires_note.to_owned()];
        let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        Some(Entry {
            uid: self.uid(&format!("expiry/{}", entry.id)),
            day,
            alarms: self.alarms(&summary, remind, day),
            summary,
            description: lines.join("\n"),
            categories: vec![words.duty.to_owned()],
            priority: Priority::Unsaid,
        })
    }

    fn clean_up(&self, due: &CleanUpDue) -> Entry {
        let words = &Phrases::of(self.lang).due.ics;
        let summary = (words.clean_up)(&due.title, &due.unit, due.open);
        let remind = due.due.checked_sub_days(Days::new(limits::YEARLY_REMIND_DAYS));
        let unit = commit::digest(due.unit.as_bytes()).short();
        Entry {
            uid: self.uid(&format!("cleanup/{}/{unit}", due.clean_up)),
            day: due.due,
            alarms: self.alarms(&summary, remind, due.due),
            summary,
            description: format!("fashen cleanup show {}", due.clean_up),
            categories: vec![words.duty.to_owned()],
            priority: Priority::Unsaid,
        }
    }

    fn duty(&self, duty: &YearlyDue) -> Entry {
        let words = &Phrases::of(self.lang).due.ics;
        let summary = (words.yearly)(&duty.title);
        let mut lines: Vec<String> = duty.basis.iter().map(|basis| (words.basis)(basis)).collect();
        let note = duty.note.clone().unwrap_or_default();
        if duty.unconfirmed {
            lines.push((words.unconfirmed)(&note));
        } else if !note.is_empty() {
            lines.push(note);
        }
        let before = Days::new(limits::YEARLY_REMIND_DAYS);
        let remind = duty.on.checked_sub_days(before);
        Entry {
            uid: self.uid(&format!("{}.{}", duty.id, duty.on.year())),
            day: duty.on,
            alarms: self.alarms(&summary, remind, duty.on),
            summary,
            description: lines.join("\n"),
            categories: vec![words.duty.to_owned()],
            priority: Priority::Unsaid,
        }
    }
}
