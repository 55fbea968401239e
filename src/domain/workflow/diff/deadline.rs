//! Deadlines: between which moments, how long, and when they stand still.

use super::easing::{longer, lost, narrower, shorter, when};
use super::paired::paired;
use super::stage::basis;
use super::{Easing, Key, Notes, Part, Setting, Thing, What};
use crate::domain::calendar::Period;
use crate::domain::workflow::{DeadlineRule, Definition, Escalation, Moment};

pub(super) fn deadlines(notes: &mut Notes, before: &Definition, after: &Definition) {
    for pair in paired(&before.deadlines, &after.deadlines, |rule| &rule.id) {
        let Some(rule) = pair.1.or(pair.0) else { continue };
        notes.part = Part::Deadline(rule.id.clone());
        match pair {
            (Some(old), Some(new)) => deadline(notes, old, new),
            (Some(_), None) => {
                notes.note(Thing::Itself, What::Removed, Some(Easing::DeadlineRemoved));
            }
            (None, _) => notes.note(Thing::Itself, What::Added, None),
        }
    }
}

fn deadline(notes: &mut Notes, old: &DeadlineRule, new: &DeadlineRule) {
    let thing = &Thing::Itself;
    let text = |text: &str| Setting::Text(text.to_owned());
    notes.key(thing, Key::Title, text(&old.title), text(&new.title));
    moments(notes, old, new);
    lengths(notes, old, new);
    let paused = (Setting::stages(&old.paused_in), Setting::stages(&new.paused_in));
    let more = when(lost(&new.paused_in, &old.paused_in), Easing::PauseAdded);
    notes.key_eased(thing, Key::PausedIn, paused, more);
    notes.key(thing, Key::Remind, period(old.remind), period(new.remind));
    escalation(notes, old.escalate.as_ref(), new.escalate.as_ref());
    basis(notes, thing, old.basis.as_ref(), new.basis.as_ref());
    let parameters = (old.parameter.as_ref(), new.parameter.as_ref());
    notes.key(thing, Key::Parameter, Setting::words(parameters.0), Setting::words(parameters.1));
    let (doubt, doubts) = (old.unconfirmed.as_ref(), new.unconfirmed.as_ref());
    notes.key(thing, Key::Unconfirmed, Setting::words(doubt), Setting::words(doubts));
}

/// What begins it, ends it and starts it anew. Starting anew makes a maximum longer, and a minimum as well.
fn moments(notes: &mut Notes, old: &DeadlineRule, new: &DeadlineRule) {
    let thing = &Thing::Itself;
    let setting = |all: &[Moment]| {
        if all.is_empty() { Setting::Nothing } else { Setting::Moments(all.to_vec()) }
    };
    notes.key(thing, Key::From, setting(&old.from), setting(&new.from));
    // What no longer ends it does not wait for its minimum either.
    let fewer = new.at_least.is_some() && lost(&old.until, &new.until);
    let until = (setting(&old.until), setting(&new.until));
    notes.key_eased(thing, Key::Until, until, when(fewer, Easing::MinimumShortened));
    let more = new.within.is_some() && lost(&new.restart, &old.restart);
    let fewer = new.at_least.is_some() && lost(&old.restart, &new.restart);
    let restart = (setting(&old.restart), setting(&new.restart));
    notes.key_eased(thing, Key::Restart, restart, eased(more, fewer));
}

/// How long it is at most and at least, and what moves those days.
fn lengths(notes: &mut Notes, old: &DeadlineRule, new: &DeadlineRule) {
    let thing = &Thing::Itself;
    let most = when(longer(old.within, new.within), Easing::MaximumLengthened);
    notes.key_eased(thing, Key::Within, (period(old.within), period(new.within)), most);
    let least = when(shorter(old.at_least, new.at_least), Easing::MinimumShortened);
    notes.key_eased(thing, Key::AtLeast, (period(old.at_least), period(new.at_least)), least);
    let whole = (Setting::Flag(old.whole_days), Setting::Flag(new.whole_days));
    let fewer = when(old.whole_days && !new.whole_days, Easing::MinimumShortened);
    notes.key_eased(thing, Key::WholeDays, whole, fewer);
    let unless = (Setting::condition(&old.unless), Setting::condition(&new.unless));
    // No exception at all reads as “always” elsewhere; here it excepts nothing.
    let wider =
        !new.unless.is_always() && (old.unless.is_always() || narrower(&new.unless, &old.unless));
    notes.key_eased(thing, Key::Unless, unless, when(wider, Easing::MinimumShortened));
    let roll = (Setting::words(old.roll.as_ref()), Setting::words(new.roll.as_ref()));
    let later = new.within.is_some() && old.roll.is_none() && new.roll.is_some();
    let sooner = new.at_least.is_some() && old.roll.is_some() && new.roll.is_none();
    notes.key_eased(thing, Key::Roll, roll, eased(later, sooner));
}

/// Who is told of it when it is missed: nobody any more, or later, is weaker.
fn escalation(notes: &mut Notes, old: Option<&Escalation>, new: Option<&Escalation>) {
    let thing = &Thing::Itself;
    let role = |to: Option<&Escalation>| Setting::maybe(to, |to| Setting::Role(to.role.clone()));
    let gone = when(old.is_some() && new.is_none(), Easing::EscalationDropped);
    notes.key_eased(thing, Key::EscalateRole, (role(old), role(new)), gone);
    let (Some(old), Some(new)) = (old, new) else { return };
    let later = longer(old.after, new.after) || (old.after.is_none() && new.after.is_some());
    let later = when(later && new.after.is_some(), Easing::EscalationDropped);
    notes.key_eased(thing, Key::EscalateAfter, (period(old.after), period(new.after)), later);
}

fn period(period: Option<Period>) -> Setting {
    Setting::maybe(period.as_ref(), |period| Setting::Period(*period))
}

/// The easing of a change that moves the last day of a maximum, that of a minimum, or none.
fn eased(maximum: bool, minimum: bool) -> Option<Easing> {
    let minimum = when(minimum, Easing::MinimumShortened);
    when(maximum, Easing::MaximumLengthened).or(minimum)
}
