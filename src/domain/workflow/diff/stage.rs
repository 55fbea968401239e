//! Stages: who acts, what is asked, what is needed.

use super::easing::{lost, narrower, when};
use super::paired::paired;
use super::{Easing, Key, Notes, Part, Setting, Thing, What, outcome};
use crate::domain::workflow::{
    CheckItem, Clock, Condition, Definition, MaterialRule, Need, Stage, Weight,
};

pub(super) fn stages(notes: &mut Notes, before: &Definition, after: &Definition) {
    for pair in paired(&before.stages, &after.stages, |stage| &stage.id) {
        let Some(stage) = pair.1.or(pair.0) else { continue };
        notes.part = Part::Stage(stage.id.clone());
        match pair {
            (Some(old), Some(new)) => {
                itself(notes, old, new);
                work(notes, old, new);
                materials(notes, old, new);
                needs(notes, old, new);
                questions(notes, (before, after), (old, new));
                outcome::outcomes(notes, old, new);
            }
            (Some(old), None) => gone(notes, old, after),
            (None, _) => notes.note(Thing::Itself, What::Added, None),
        }
    }
}

/// A stage that is not there any more, and its questions that are nowhere else.
fn gone(notes: &mut Notes, old: &Stage, after: &Definition) {
    let guarded = old.role.is_some();
    notes.note(Thing::Itself, What::Removed, when(guarded, Easing::StageRemoved));
    for item in &old.checklist {
        removed(notes, item, after);
    }
}

fn itself(notes: &mut Notes, old: &Stage, new: &Stage) {
    let thing = &Thing::Itself;
    let text = |text: &str| Setting::Text(text.to_owned());
    notes.key(thing, Key::Title, text(&old.title), text(&new.title));
    notes.key(
        thing,
        Key::Help,
        Setting::words(old.help.as_ref()),
        Setting::words(new.help.as_ref()),
    );
    let role =
        |stage: &Stage| Setting::maybe(stage.role.as_ref(), |role| Setting::Role(role.clone()));
    notes.key(thing, Key::Role, role(old), role(new));
    let flags = (Setting::Flag(old.auto), Setting::Flag(new.auto));
    notes.key_eased(thing, Key::Auto, flags, when(new.auto, Easing::NobodyActs));
    condition(notes, thing, (&old.when, &new.when), Easing::StageSkippable);
    let name = |id: &Option<crate::domain::name::OutcomeId>| {
        Setting::maybe(id.as_ref(), |id| Setting::Text(id.to_string()))
    };
    notes.key(thing, Key::Skip, name(&old.skip), name(&new.skip));
    notes.key(thing, Key::Carry, name(&old.carry), name(&new.carry));
    let assign = |stage: &Stage| {
        Setting::maybe(stage.assign.as_ref(), |one| Setting::Assignment(one.clone()))
    };
    notes.key(thing, Key::Assign, assign(old), assign(new));
}

fn work(notes: &mut Notes, old: &Stage, new: &Stage) {
    let thing = &Thing::Itself;
    let clocks = (Setting::Clock(old.clock), Setting::Clock(new.clock));
    notes.key_eased(
        thing,
        Key::Clock,
        clocks,
        when(new.clock == Clock::Paused, Easing::PauseAdded),
    );
    let joins = (Setting::stages(&old.join), Setting::stages(&new.join));
    notes.key_eased(
        thing,
        Key::Join,
        joins,
        when(lost(&old.join, &new.join), Easing::JoinShortened),
    );
    let (barred, bars) = (&old.not_same_person_as, &new.not_same_person_as);
    let persons = |list: &Vec<_>| {
        if list.is_empty() { Setting::Nothing } else { Setting::Persons(list.clone()) }
    };
    let eased = when(lost(barred, bars), Easing::SeparationRemoved);
    notes.key_eased(thing, Key::NotSamePersonAs, (persons(barred), persons(bars)), eased);
    let flag = Setting::Flag;
    notes.key(thing, Key::AskAgain, flag(old.ask_again), flag(new.ask_again));
    notes.key(thing, Key::Takes, flag(old.takes_draft), flag(new.takes_draft));
    let papers = |list: &Vec<_>| {
        if list.is_empty() { Setting::Nothing } else { Setting::Papers(list.clone()) }
    };
    let eased = when(lost(&old.issues, &new.issues), Easing::PaperDropped);
    notes.key_eased(thing, Key::Issues, (papers(&old.issues), papers(&new.issues)), eased);
    let order = |stage: &Stage| Setting::names(stage.outcomes.iter().map(|one| &one.id));
    if old.auto && new.auto {
        notes.key(thing, Key::Order, order(old), order(new));
    }
}

fn materials(notes: &mut Notes, old: &Stage, new: &Stage) {
    for pair in paired(&old.materials, &new.materials, |rule| &rule.id) {
        let Some(rule) = pair.1.or(pair.0) else { continue };
        let thing = Thing::Material(rule.id.clone());
        match pair {
            (Some(old), Some(new)) => material(notes, &thing, old, new),
            (Some(_), None) => notes.note(thing, What::Removed, Some(Easing::MaterialDropped)),
            (None, _) => notes.note(thing, What::Added, None),
        }
    }
}

fn material(notes: &mut Notes, thing: &Thing, old: &MaterialRule, new: &MaterialRule) {
    let text = |text: &str| Setting::Text(text.to_owned());
    notes.key(thing, Key::Title, text(&old.title), text(&new.title));
    basis(notes, thing, old.basis.as_ref(), new.basis.as_ref());
    condition(notes, thing, (&old.when, &new.when), Easing::MaterialDropped);
}

fn needs(notes: &mut Notes, old: &Stage, new: &Stage) {
    for pair in paired(&old.needs, &new.needs, |need| &need.id) {
        let Some(need) = pair.1.or(pair.0) else { continue };
        let thing = Thing::Need(need.id.clone());
        match pair {
            (Some(old), Some(new)) => self::need(notes, &thing, old, new),
            (Some(_), None) => notes.note(thing, What::Removed, Some(Easing::NeedDropped)),
            (None, _) => notes.note(thing, What::Added, None),
        }
    }
}

fn need(notes: &mut Notes, thing: &Thing, old: &Need, new: &Need) {
    let text = |text: &dyn ToString| Setting::Text(text.to_string());
    notes.key(thing, Key::Title, text(&old.title), text(&new.title));
    notes.key(thing, Key::NeededWorkflow, text(&old.workflow), text(&new.workflow));
    condition(notes, thing, (&old.when, &new.when), Easing::NeedDropped);
    let ends = (Setting::names(&old.ends), Setting::names(&new.ends));
    notes.key_eased(thing, Key::Ends, ends, when(lost(&new.ends, &old.ends), Easing::NeedDropped));
    basis(notes, thing, old.basis.as_ref(), new.basis.as_ref());
}

/// Questions are compared wherever they stand: one that was only moved to another stage is asked as before.
fn questions(
    notes: &mut Notes,
    (before, after): (&Definition, &Definition),
    (old, new): (&Stage, &Stage),
) {
    for pair in paired(&old.checklist, &new.checklist, |item| &item.id) {
        match pair {
            (Some(old), Some(new)) => question(notes, old, new),
            (Some(old), None) => removed(notes, old, after),
            (None, Some(new)) if moved(before, after, new) => {}
            (None, Some(new)) => notes.note(Thing::Item(new.id.clone()), What::Added, None),
            (None, None) => {}
        }
    }
}

/// Whether a question that is new in its stage was in another one, where it is not any more.
fn moved(before: &Definition, after: &Definition, item: &CheckItem) -> bool {
    asked(before, item).is_some_and(|(stage, _)| {
        let same = |found: &&Stage| found.id == stage.id;
        let there = after.stages.iter().find(same);
        !there.is_some_and(|stage| stage.checklist.iter().any(|other| other.id == item.id))
    })
}

fn asked<'d>(definition: &'d Definition, item: &CheckItem) -> Option<(&'d Stage, &'d CheckItem)> {
    definition.stages.iter().find_map(|stage| {
        stage.checklist.iter().find(|other| other.id == item.id).map(|other| (stage, other))
    })
}

fn removed(notes: &mut Notes, old: &CheckItem, after: &Definition) {
    let thing = Thing::Item(old.id.clone());
    if let Some((stage, new)) = asked(after, old) {
        notes.note(thing, What::MovedTo(stage.id.clone()), None);
        question(notes, old, new);
    } else {
        let eased = when(old.weight > Weight::Advice, Easing::QuestionRemoved(old.weight));
        notes.note(thing, What::Removed, eased);
    }
}

fn question(notes: &mut Notes, old: &CheckItem, new: &CheckItem) {
    let thing = &Thing::Item(old.id.clone());
    let text = |text: &str| Setting::Text(text.to_owned());
    notes.key(thing, Key::Ask, text(&old.ask), text(&new.ask));
    let weights = (Setting::Weight(old.weight), Setting::Weight(new.weight));
    let lower = when(new.weight < old.weight, Easing::WeightLowered);
    notes.key_eased(thing, Key::Weight, weights, lower);
    basis(notes, thing, old.basis.as_ref(), new.basis.as_ref());
    let (doubt, doubts) = (old.unconfirmed.as_ref(), new.unconfirmed.as_ref());
    notes.key(thing, Key::Unconfirmed, Setting::words(doubt), Setting::words(doubts));
    condition(notes, thing, (&old.when, &new.when), Easing::QuestionNarrowed);
    let about = |item: &CheckItem| text(if item.about_process { "process" } else { "text" });
    let eased = when(new.about_process, Easing::AnswerOutlives);
    notes.key_eased(thing, Key::About, (about(old), about(new)), eased);
}

/// A condition under which something is asked for: the guard is weaker where it may not hold any more.
fn condition(
    notes: &mut Notes,
    thing: &Thing,
    (old, new): (&Condition, &Condition),
    easing: Easing,
) {
    let settings = (Setting::condition(old), Setting::condition(new));
    notes.key_eased(thing, Key::When, settings, when(narrower(old, new), easing));
}

pub(super) fn basis(notes: &mut Notes, thing: &Thing, old: Option<&String>, new: Option<&String>) {
    let settings = (Setting::words(old), Setting::words(new));
    notes.key_eased(thing, Key::Basis, settings, when(new.is_none(), Easing::BasisRemoved));
}
