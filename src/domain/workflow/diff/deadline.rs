//! Deadlines: between which moments, how long, and when they stand still.

use super::easing::{longer, lost, narrower, shorter, when};
use super::paired::paired;
use super::stage::basis;
use super::{Easing, Key, Notes, Part, Setting, Thing, What};
use crate::domain::calendar::Period;
use crate::domain::workflow::{DeadlineRule, Definition, Moment};

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
    let moments = |moments: &[Moment]| Setting::Moments(moments.to_vec());
    notes.key(thing, Key::From, moments(&old.from), moments(&new.from));
    notes.key(thing, Key::Until, moments(&old.until), moments(&new.until));
    let period =
        |period: &Option<Period>| Setting::maybe(period.as_ref(), |one| Setting::Period(*one));
    let most = when(longer(old.within, new.within), Easing::MaximumLengthened);
    notes.key_eased(thing, Key::Within, (period(&old.within), period(&new.within)), most);
    let least = when(shorter(old.at_least, new.at_least), Easing::MinimumShortened);
    notes.key_eased(thing, Key::AtLeast, (period(&old.at_least), period(&new.at_least)), least);
    let unless = (Setting::condition(&old.unless), Setting::condition(&new.unless));
    // No exception at all reads as “always” elsewhere; here it excepts nothing.
    let wider =
        !new.unless.is_always() && (old.unless.is_always() || narrower(&new.unless, &old.unless));
    notes.key_eased(thing, Key::Unless, unless, when(wider, Easing::MinimumShortened));
    let paused = (Setting::stages(&old.paused_in), Setting::stages(&new.paused_in));
    let more = when(lost(&new.paused_in, &old.paused_in), Easing::PauseAdded);
    notes.key_eased(thing, Key::PausedIn, paused, more);
    notes.key(thing, Key::Remind, period(&old.remind), period(&new.remind));
    basis(notes, thing, old.basis.as_ref(), new.basis.as_ref());
    let (doubt, doubts) = (old.unconfirmed.as_ref(), new.unconfirmed.as_ref());
    notes.key(thing, Key::Unconfirmed, Setting::words(doubt), Setting::words(doubts));
}
