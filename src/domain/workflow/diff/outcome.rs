//! Outcomes: where they lead, what they require, what is written down with them.

use super::easing::{freer_conclusion, lower_bar, when};
use super::paired::paired;
use super::{Easing, Key, Notes, Setting, Thing, What};
use crate::domain::workflow::{CatalogueChange, Conclusion, Field, Outcome, Stage};

pub(super) fn outcomes(notes: &mut Notes, old: &Stage, new: &Stage) {
    for pair in paired(&old.outcomes, &new.outcomes, |outcome| &outcome.id) {
        let Some(outcome) = pair.1.or(pair.0) else { continue };
        let thing = Thing::Outcome(outcome.id.clone());
        match pair {
            (Some(old), Some(new)) => {
                self::outcome(notes, &thing, old, new);
                require(notes, &thing, old, new);
                fields(notes, old, new);
            }
            (Some(_), None) => notes.note(thing, What::Removed, None),
            (None, _) => notes.note(thing, What::Added, None),
        }
    }
}

fn outcome(notes: &mut Notes, thing: &Thing, old: &Outcome, new: &Outcome) {
    let text = |text: &str| Setting::Text(text.to_owned());
    notes.key(thing, Key::Title, text(&old.title), text(&new.title));
    let target = |outcome: &Outcome| Setting::Target(outcome.target.clone());
    notes.key(thing, Key::To, target(old), target(new));
    notes.key(thing, Key::Cancel, Setting::stages(&old.cancel), Setting::stages(&new.cancel));
    notes.key(thing, Key::When, Setting::condition(&old.when), Setting::condition(&new.when));
    let conclusion = |outcome: &Outcome| conclusions(outcome.conclusion.as_slice());
    notes.key(thing, Key::Conclusion, conclusion(old), conclusion(new));
    let number =
        |outcome: &Outcome| Setting::maybe(outcome.number.as_ref(), |series| text(series.as_str()));
    notes.key(thing, Key::Number, number(old), number(new));
    let catalogue = |outcome: &Outcome| {
        Setting::maybe(outcome.catalogue.as_ref(), |change| match change {
            CatalogueChange::Enter => text("enter"),
            CatalogueChange::File => text("file"),
        })
    };
    notes.key(thing, Key::Catalogue, catalogue(old), catalogue(new));
}

fn conclusions(all: &[Conclusion]) -> Setting {
    if all.is_empty() { Setting::Nothing } else { Setting::Conclusions(all.to_vec()) }
}

/// What must be true first: all of it guards something.
fn require(notes: &mut Notes, thing: &Thing, old: &Outcome, new: &Outcome) {
    let (old, new) = (&old.require, &new.require);
    let mut flag = |key, before: bool, after: bool| {
        let settings = (Setting::Flag(before), Setting::Flag(after));
        notes.key_eased(thing, key, settings, when(before, Easing::GuardRemoved));
    };
    flag(Key::Materials, old.materials, new.materials);
    flag(Key::Needs, old.needs, new.needs);
    flag(Key::UnchangedText, old.unchanged_text, new.unchanged_text);
    flag(Key::NewDraft, old.new_draft, new.new_draft);
    let findings = |none: bool, some: bool| match (none, some) {
        (true, _) => Setting::Text("none".to_owned()),
        (false, true) => Setting::Text("some".to_owned()),
        (false, false) => Setting::Nothing,
    };
    let open = (
        findings(old.no_open_findings, old.some_open_finding),
        findings(new.no_open_findings, new.some_open_finding),
    );
    notes.key_eased(
        thing,
        Key::OpenFindings,
        open,
        when(old.no_open_findings, Easing::GuardRemoved),
    );
    let bar = |bar: Option<_>| Setting::maybe(bar.as_ref(), |bar| Setting::Bar(*bar));
    let lower = when(lower_bar(old.checklist, new.checklist), Easing::GuardRemoved);
    notes.key_eased(thing, Key::Checklist, (bar(old.checklist), bar(new.checklist)), lower);
    let allowed = (conclusions(&old.conclusion), conclusions(&new.conclusion));
    let freer = when(freer_conclusion(old, new), Easing::GuardRemoved);
    notes.key_eased(thing, Key::RequiredConclusion, allowed, freer);
    let persons = (Setting::Number(old.approvals.max(1)), Setting::Number(new.approvals.max(1)));
    let fewer = when(new.approvals.max(1) < old.approvals.max(1), Easing::GuardRemoved);
    notes.key_eased(thing, Key::Approvals, persons, fewer);
}

fn fields(notes: &mut Notes, old: &Outcome, new: &Outcome) {
    for pair in paired(&old.record, &new.record, |field| &field.id) {
        let Some(field) = pair.1.or(pair.0) else { continue };
        let thing = Thing::Field(new.id.clone(), field.id.clone());
        match pair {
            (Some(old), Some(new)) => self::field(notes, &thing, old, new),
            (Some(old), None) => {
                notes.note(thing, What::Removed, when(!old.optional, Easing::RecordDropped));
            }
            (None, _) => notes.note(thing, What::Added, None),
        }
    }
}

fn field(notes: &mut Notes, thing: &Thing, old: &Field, new: &Field) {
    let text = |text: &str| Setting::Text(text.to_owned());
    notes.key(thing, Key::Title, text(&old.title), text(&new.title));
    let kind = |field: &Field| Setting::Field(field.kind.clone());
    notes.key(thing, Key::Type, kind(old), kind(new));
    let optional = (Setting::Flag(old.optional), Setting::Flag(new.optional));
    notes.key_eased(thing, Key::Optional, optional, when(new.optional, Easing::RecordDropped));
}
