//! The documentation of timers: what a deadline says that a timer of BPMN can not.

use super::{BpmnWords, words};
use crate::domain::calendar::Period;
use crate::domain::name::OutcomeId;
use crate::domain::workflow::{DeadlineRule, Moment};
use crate::lang::{Lang, Names, words as short};

/// What there is to say of a deadline: when it begins and ends, how it counts, and what it rests on.
pub fn deadline(lang: Lang, deadline: &DeadlineRule, names: &Names<'_>) -> String {
    let words = words(lang);
    let period = |period: Period| short::period(lang, period);
    let from = moments(words, &deadline.from, *names);
    let until = moments(words, &deadline.until, *names);
    let mut lines = vec![(words.runs)(&from, &until)];
    lines.extend(deadline.within.map(|within| (words.within)(&period(within))));
    lines.extend(deadline.at_least.map(|least| (words.at_least)(&period(least))));
    lines.extend(deadline.whole_days.then(|| words.whole_days.to_owned()));
    if !deadline.unless.is_always() {
        lines.push((words.unless)(&short::condition(lang, &deadline.unless, names)));
    }
    if !deadline.restart.is_empty() {
        lines.push((words.restarts)(&moments(words, &deadline.restart, *names)));
    }
    if !deadline.paused_in.is_empty() {
        let stages = deadline.paused_in.iter().map(|id| names.stage(id).title.to_owned());
        lines.push((words.stands_still)(&stages.collect::<Vec<_>>()));
    }
    lines.extend(deadline.roll.as_ref().map(|basis| (words.rolls)(basis)));
    lines.extend(deadline.remind.map(|remind| (words.reminds)(&period(remind))));
    lines.extend(deadline.escalate.as_ref().map(|to| {
        let after = to.after.map(period);
        (words.escalates)(names.role(&to.role).title, after.as_deref())
    }));
    lines.extend(deadline.basis.as_ref().map(|basis| (words.basis)(basis)));
    lines.extend(deadline.parameter.as_ref().map(|name| (words.parameter)(name)));
    lines.extend(deadline.unconfirmed.clone());
    lines.push(words.timer_counts.to_owned());
    lines.join("\n")
}

fn moments(words: &BpmnWords, all: &[Moment], names: Names<'_>) -> String {
    let all: Vec<String> = all.iter().map(|one| moment(words, one, names)).collect();
    all.join(words.or)
}

fn moment(words: &BpmnWords, moment: &Moment, names: Names<'_>) -> String {
    let Moment { stage, outcome, field } = moment;
    let outcome = outcome.as_ref();
    let ended = (words.moment)(names.stage(stage).title, outcome.map(OutcomeId::as_str));
    let Some((outcome, field)) = outcome.zip(field.as_ref()) else { return ended };
    let names = names.at(stage.as_str(), outcome.as_str());
    (words.dated)(&ended, names.field(field).title)
}
