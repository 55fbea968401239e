//! What differs between two workflows, in the words that reviewers use for its parts.
//!
//! Titles come from the side that is spoken of: what is gone is called what it was called.

mod en;
mod zh;

use super::{Lang, Names, quote, words};
use crate::domain::workflow::diff::{Change, Easing, Key, Part, Setting, Thing, What};
use crate::domain::workflow::{ChecklistBar, Moment, Workflow};

pub(super) use en::WORDS as EN;
pub(super) use zh::WORDS as ZH;

/// The words about differences in one language.
pub struct DiffWords {
    /// What the command is for.
    pub about: &'static str,
    /// What its arguments are.
    pub names: &'static str,
    /// What `--case` does.
    pub case: &'static str,
    /// What `--exit-code` does.
    pub exit_code: &'static str,
    /// That nothing differs.
    pub same: &'static str,
    /// How many differences there are, and how many ease a guard.
    pub sum: fn(usize, usize) -> String,
    /// The pack that a case keeps.
    pub kept: fn(&str, &str) -> String,
    lang: Lang,
    nothing: &'static str,
    list: &'static str,
    /// A question, what it asks and its weight.
    asked: fn(&str, &str, &str) -> String,
    added: fn(&str) -> String,
    removed: fn(&str) -> String,
    /// The thing and the stage it stands in now.
    moved: fn(&str, &str) -> String,
    /// The thing, the key, what it said and what it says.
    changed: fn(&str, &str, &str, &str) -> String,
    eased: fn(&str) -> String,
    yes: &'static str,
    no: &'static str,
    end: fn(&str) -> String,
    /// A stage and its outcome.
    moment: fn(&str, &str) -> String,
    least_loaded: &'static str,
    head: &'static str,
    /// The kind of a part.
    part: fn(&Part) -> &'static str,
    /// The kind of a thing.
    thing: fn(&Thing) -> &'static str,
    key: fn(Key) -> &'static str,
    bar: fn(ChecklistBar) -> &'static str,
    easing: fn(Easing) -> &'static str,
    /// A name with its title.
    name: for<'n> fn(&super::Name<'n>) -> String,
}

/// Two workflows side by side.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'w> {
    /// What was.
    pub before: &'w Workflow,
    /// What is.
    pub after: &'w Workflow,
}

impl<'w> Sides<'w> {
    fn was(&self) -> Names<'w> {
        Names::new(Some(self.before), None)
    }

    fn is(&self) -> Names<'w> {
        Names::new(Some(self.after), None)
    }

    /// The names of the side on which a part is.
    fn of(&self, part: &Part) -> Names<'w> {
        let there = match part {
            Part::Head => true,
            Part::Fact(id) => self.after.fact(id.as_str()).is_some(),
            Part::Role(id) => self.after.roles.iter().any(|role| role.id == *id),
            Part::End(id) => self.after.ends.iter().any(|(end, _)| end == id),
            Part::Stage(id) => self.after.stage(id.as_str()).is_some(),
            Part::Deadline(id) => self.after.deadlines.iter().any(|rule| rule.id == *id),
        };
        if there { self.is() } else { self.was() }
    }
}

impl DiffWords {
    /// What a part is called.
    pub fn heading(&self, part: &Part, sides: Sides<'_>) -> String {
        let names = sides.of(part);
        let name = match part {
            Part::Head => return self.head.to_owned(),
            Part::Fact(id) => (self.name)(&names.fact(id)),
            Part::Role(id) => (self.name)(&names.role(id)),
            Part::End(id) => (self.name)(&names.end(id)),
            Part::Stage(id) => (self.name)(&names.stage(id)),
            Part::Deadline(id) => {
                let all = sides.after.deadlines.iter().chain(&sides.before.deadlines);
                let title =
                    all.filter(|rule| rule.id == *id).map(|rule| rule.title.as_str()).next();
                (self.name)(&super::Name { id, title: title.unwrap_or(id) })
            }
        };
        format!("{}{name}", (self.part)(part))
    }

    /// A difference in one sentence, with the guard that became weaker.
    pub fn sentence(&self, change: &Change, sides: Sides<'_>) -> String {
        let gone = change.what == What::Removed;
        let names = if gone { sides.was() } else { sides.of(&change.part) };
        let thing = self.thing_name(change, names);
        let said = match &change.what {
            What::Added => (self.added)(&self.in_full(&thing, change, names)),
            What::Removed => (self.removed)(&self.in_full(&thing, change, names)),
            What::MovedTo(stage) => (self.moved)(&thing, &(self.name)(&names.stage(stage))),
            What::Changed { key, from, to } => {
                let (from, to) = (self.setting(from, sides.was()), self.setting(to, sides.is()));
                (self.changed)(&thing, (self.key)(*key), &from, &to)
            }
        };
        match change.eased {
            Some(easing) => format!("{said}{}", (self.eased)((self.easing)(easing))),
            None => said,
        }
    }

    fn thing_name(&self, change: &Change, names: Names<'_>) -> String {
        let kind = (self.thing)(&change.thing);
        let Part::Stage(stage) = &change.part else { return String::new() };
        let outcome = |id| (self.name)(&names.outcome(stage, id));
        let name = match &change.thing {
            Thing::Itself => return String::new(),
            Thing::Outcome(id) => outcome(id),
            Thing::Item(id) => id.to_string(),
            Thing::Material(id) => (self.name)(&names.material(id)),
            Thing::Need(id) => id.to_string(),
            Thing::Field(id, field) => {
                let here = names.at(stage.as_str(), id.as_str());
                return format!(
                    "{}{}{kind}{}",
                    (self.thing)(&Thing::Outcome(id.clone())),
                    outcome(id),
                    (self.name)(&here.field(field))
                );
            }
        };
        format!("{kind}{name}")
    }

    /// A thing that came or went: the part itself, or with what a question asks.
    fn in_full(&self, thing: &str, change: &Change, names: Names<'_>) -> String {
        match &change.thing {
            Thing::Itself => (self.part)(&change.part).to_owned(),
            Thing::Item(id) => match names.question(id) {
                Some(item) => {
                    let weight = words::weight(self.lang, item.weight);
                    (self.asked)(thing, &quote::line(&item.ask), weight)
                }
                None => thing.to_owned(),
            },
            _ => thing.to_owned(),
        }
    }

    fn moment_of(&self, moment: &Moment, names: Names<'_>) -> String {
        let stage = (self.name)(&names.stage(&moment.stage));
        let Some(outcome) = &moment.outcome else { return stage };
        let ended = (self.moment)(&stage, &(self.name)(&names.outcome(&moment.stage, outcome)));
        match &moment.field {
            Some(field) => {
                let here = names.at(moment.stage.as_str(), outcome.as_str());
                (self.moment)(&ended, &(self.name)(&here.field(field)))
            }
            None => ended,
        }
    }

    fn setting(&self, setting: &Setting, names: Names<'_>) -> String {
        let lang = self.lang;
        let quoted = |text: &str| format!("“{}”", quote::line(text));
        let join = |all: Vec<String>| all.join(self.list);
        match setting {
            Setting::Nothing => self.nothing.to_owned(),
            Setting::Text(text) => quoted(text),
            Setting::Texts(texts) => join(texts.iter().map(|text| quoted(text)).collect()),
            Setting::Flag(flag) => if *flag { self.yes } else { self.no }.to_owned(),
            Setting::Number(number) => number.to_string(),
            Setting::Stages(stages) => self.stages(stages, names),
            Setting::Role(role) => (self.name)(&names.role(role)),
            Setting::Condition(condition) => words::condition(lang, condition, &names),
            Setting::Target(crate::domain::workflow::Target::Stages(stages)) => {
                self.stages(stages, names)
            }
            Setting::Target(crate::domain::workflow::Target::End(end)) => {
                (self.end)(&(self.name)(&names.end(end)))
            }
            Setting::Weight(weight) => words::weight(lang, *weight).to_owned(),
            Setting::Period(period) => words::period(lang, *period),
            Setting::Conclusions(all) => {
                join(all.iter().map(|one| words::conclusion(lang, *one).to_owned()).collect())
            }
            Setting::Bar(bar) => (self.bar)(*bar).to_owned(),
            Setting::Clock(clock) => words::clock(lang, *clock).to_owned(),
            Setting::Persons(all) => {
                join(all.iter().map(|did| words::submission(lang, did, &names)).collect())
            }
            Setting::Papers(all) => {
                join(all.iter().map(|paper| words::paper(lang, *paper, None)).collect())
            }
            Setting::Moments(moments) => {
                join(moments.iter().map(|moment| self.moment_of(moment, names)).collect())
            }
            Setting::Fact(value) => words::fact_value(lang, value).to_owned(),
            Setting::Field(kind) => words::field_kind(lang, kind),
            Setting::Assignment(crate::domain::workflow::Assignment::Person(person)) => {
                person.to_string()
            }
            Setting::Assignment(crate::domain::workflow::Assignment::LeastLoaded) => {
                self.least_loaded.to_owned()
            }
        }
    }

    fn stages(&self, stages: &[crate::domain::name::StageId], names: Names<'_>) -> String {
        let all: Vec<String> = stages.iter().map(|id| (self.name)(&names.stage(id))).collect();
        all.join(self.list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workflow::diff::{EASINGS, diff};
    use crate::lang::samples;

    #[test]
    fn every_easing_is_said_in_both_languages() {
        for easing in EASINGS {
            assert!(!(ZH.easing)(*easing).is_ascii(), "{easing:?}");
            assert!((EN.easing)(*easing).is_ascii(), "{easing:?}");
        }
    }

    #[test]
    fn a_change_is_said_with_titles_and_its_weight_in_law() {
        let before = samples::workflow();
        let mut after = crate::domain::workflow::Definition::clone(&before);
        after.stages[1].checklist.remove(1);
        after.stages[1].not_same_person_as.clear();
        let after = Workflow::check(after).unwrap();
        let found = diff(&before, &after);
        let sides = Sides { before: &before, after: &after };
        let said: Vec<String> =
            found.changes.iter().map(|change| ZH.sentence(change, sides)).collect();
        assert_eq!(
            said,
            [
                "回避：报送过送审稿 → （无）【放宽：原来应当回避的人可以办了】",
                "删去要点 CON-05“没有设定行政收费”（一票否决）【放宽：不再问一票否决的要点】",
            ]
        );
        assert_eq!(ZH.heading(&found.changes[0].part, sides), "环节「内容审查（content）」");
        assert_eq!(
            EN.sentence(&found.changes[1], sides),
            "question CON-05 “没有设定行政收费” (veto) is gone [weaker: a blocking question is no longer asked]"
        );
    }
}
