//! The keys at the top of the file, the facts, roles and ends.

use super::paired::paired;
use super::{Key, Notes, Part, Setting, Thing, What};
use crate::domain::workflow::{Definition, Fact, Translation, Withdrawal};

pub(super) fn head(notes: &mut Notes, before: &Definition, after: &Definition) {
    top(notes, before, after);
    facts(notes, before, after);
    roles(notes, before, after);
    ends(notes, before, after);
}

fn top(notes: &mut Notes, before: &Definition, after: &Definition) {
    let thing = &Thing::Itself;
    let text = |text: &dyn ToString| Setting::Text(text.to_string());
    notes.key(thing, Key::Workflow, text(&before.name), text(&after.name));
    notes.key(thing, Key::Title, text(&before.title), text(&after.title));
    notes.key(thing, Key::Review, text(&before.review), text(&after.review));
    notes.key(thing, Key::Version, Setting::Number(before.version), Setting::Number(after.version));
    notes.key(thing, Key::Basis, Setting::names(&before.basis), Setting::names(&after.basis));
    let start = |definition: &Definition| Setting::stages(std::slice::from_ref(&definition.start));
    notes.key(thing, Key::Start, start(before), start(after));
    let role = |withdrawal: &Option<Withdrawal>| {
        Setting::maybe(withdrawal.as_ref(), |rule| Setting::Role(rule.role.clone()))
    };
    notes.key(thing, Key::WithdrawalRole, role(&before.withdrawal), role(&after.withdrawal));
    let end = |withdrawal: &Option<Withdrawal>| {
        Setting::maybe(withdrawal.as_ref(), |rule| Setting::Text(rule.end.to_string()))
    };
    notes.key(thing, Key::WithdrawalEnd, end(&before.withdrawal), end(&after.withdrawal));
    let others = |mine: &[Translation], theirs: &[Translation]| {
        let only = mine.iter().filter(|one| !theirs.contains(one));
        let shown = only.map(|one| format!("{} ({}): {}", one.place, one.language, one.text));
        Setting::names(&shown.collect::<Vec<_>>())
    };
    let (old, new) = (&before.translations, &after.translations);
    notes.key(thing, Key::Translations, others(old, new), others(new, old));
}

fn facts(notes: &mut Notes, before: &Definition, after: &Definition) {
    for pair in paired(&before.facts, &after.facts, |fact| &fact.id) {
        let Some(fact) = pair.1.or(pair.0) else { continue };
        notes.part = Part::Fact(fact.id.clone());
        let Some((old, new)) = both(notes, pair) else { continue };
        let thing = &Thing::Itself;
        notes.key(thing, Key::Title, words(&old.title), words(&new.title));
        let values = |fact: &Fact| Setting::names(&fact.kind.values());
        notes.key(thing, Key::Values, values(old), values(new));
        let default = |fact: &Fact| {
            Setting::maybe(fact.default.as_ref(), |value| Setting::Fact(value.clone()))
        };
        notes.key(thing, Key::Default, default(old), default(new));
    }
}

fn roles(notes: &mut Notes, before: &Definition, after: &Definition) {
    for pair in paired(&before.roles, &after.roles, |role| &role.id) {
        let Some(role) = pair.1.or(pair.0) else { continue };
        notes.part = Part::Role(role.id.clone());
        if let Some((old, new)) = both(notes, pair) {
            notes.key(&Thing::Itself, Key::Title, words(&old.title), words(&new.title));
        }
    }
}

fn ends(notes: &mut Notes, before: &Definition, after: &Definition) {
    for pair in paired(&before.ends, &after.ends, |(end, _)| end) {
        let Some((end, _)) = pair.1.or(pair.0) else { continue };
        notes.part = Part::End(end.clone());
        if let Some(((_, old), (_, new))) = both(notes, pair) {
            notes.key(&Thing::Itself, Key::Title, words(old), words(new));
        }
    }
}

/// Both, where both are there; else one was added or removed.
fn both<'a, T>(notes: &mut Notes, pair: (Option<&'a T>, Option<&'a T>)) -> Option<(&'a T, &'a T)> {
    match pair {
        (Some(old), Some(new)) => return Some((old, new)),
        (Some(_), None) => notes.note(Thing::Itself, What::Removed, None),
        (None, _) => notes.note(Thing::Itself, What::Added, None),
    }
    None
}

fn words(text: &str) -> Setting {
    Setting::Text(text.to_owned())
}
