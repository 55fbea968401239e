//! A definition with its titles in another language, as its file gives them.
//!
//! Only what people read changes: names, and so cases and events, are the same in every language. A title
//! without a translation stays as it is.

use super::{Definition, Place, Segment, Stage};

impl Definition {
    /// The same definition with the titles that it has in a language.
    #[must_use]
    pub fn localized(&self, language: &str) -> Self {
        let mut localized = self.clone();
        for translation in self.translations.iter().filter(|one| one.language == language) {
            if let Some(title) = localized.title_at(&translation.place) {
                title.clone_from(&translation.text);
            }
        }
        localized
    }

    /// The title at a place; none where no title can stand.
    fn title_at(&mut self, place: &Place) -> Option<&mut String> {
        let (first, rest) = place.0.split_first()?;
        match (key(first)?, rest) {
            ("title", []) => Some(&mut self.title),
            ("facts", [id, last]) if is(last, "title") => {
                let fact = self.facts.iter_mut().find(|fact| is(id, fact.id.as_str()))?;
                Some(&mut fact.title)
            }
            ("roles", [id]) => {
                let role = self.roles.iter_mut().find(|role| is(id, role.id.as_str()))?;
                Some(&mut role.title)
            }
            ("ends", [id]) => {
                let (_, title) = self.ends.iter_mut().find(|(end, _)| is(id, end.as_str()))?;
                Some(title)
            }
            ("deadlines", [id, last]) if is(last, "title") => {
                let rule = self.deadlines.iter_mut().find(|rule| is(id, &rule.id))?;
                Some(&mut rule.title)
            }
            ("stages", [id, rest @ ..]) => {
                let stage = self.stages.iter_mut().find(|stage| is(id, stage.id.as_str()))?;
                stage.title_at(rest)
            }
            _ => None,
        }
    }
}

impl Stage {
    fn title_at(&mut self, place: &[Segment]) -> Option<&mut String> {
        let (first, rest) = place.split_first()?;
        match (key(first)?, rest) {
            ("title", []) => Some(&mut self.title),
            ("help", []) => self.help.as_mut(),
            ("materials", [Segment::Index(index), last]) if is(last, "title") => {
                Some(&mut self.materials.get_mut(*index)?.title)
            }
            ("needs", [Segment::Index(index), last]) if is(last, "title") => {
                Some(&mut self.needs.get_mut(*index)?.title)
            }
            ("checklist", [Segment::Index(index), last]) if is(last, "ask") => {
                Some(&mut self.checklist.get_mut(*index)?.ask)
            }
            ("outcomes", [id, rest @ ..]) => {
                let outcome = self.outcomes.iter_mut().find(|one| is(id, one.id.as_str()))?;
                match rest {
                    [last] if is(last, "title") => Some(&mut outcome.title),
                    [record, id, last] if is(record, "record") && is(last, "title") => {
                        let fields = &mut outcome.record;
                        let field = fields.iter_mut().find(|field| is(id, field.id.as_str()))?;
                        Some(&mut field.title)
                    }
                    _ => None,
                }
            }
            _ => None,
        }
    }
}

fn key(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Key(key) => Some(key),
        Segment::Index(_) => None,
    }
}

fn is(segment: &Segment, name: &str) -> bool {
    key(segment) == Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workflow::fixture::{definition, stage};
    use crate::domain::workflow::{
        CheckItem, Condition, DeadlineRule, Fact, FactKind, Field, FieldKind, MaterialRule, Moment,
        Need, Translation, Weight,
    };

    /// A definition with a title of every kind, all of them `旧`.
    fn full() -> Definition {
        let old = || "旧".to_owned();
        let mut only = stage("a", &["."]);
        (only.title, only.help) = (old(), Some(old()));
        let when = Condition::default;
        only.materials =
            vec![MaterialRule { id: "m".into(), title: old(), basis: None, when: when() }];
        only.checklist = vec![CheckItem {
            id: "Q-1".into(),
            ask: old(),
            weight: Weight::Must,
            basis: None,
            unconfirmed: None,
            when: when(),
            about_process: false,
        }];
        only.needs = vec![Need {
            id: "n".into(),
            title: old(),
            workflow: "w".into(),
            when: when(),
            ends: vec!["good".into()],
            basis: None,
        }];
        only.outcomes[0].title = old();
        let kind = FieldKind::Text;
        only.outcomes[0].record =
            vec![Field { id: "f".into(), title: old(), kind, optional: true }];
        let mut full = definition(vec![only]);
        full.title = old();
        full.roles[0].title = old();
        full.ends = vec![("done".into(), old())];
        full.facts =
            vec![Fact { id: "x".into(), title: old(), kind: FactKind::Bool, default: None }];
        full.deadlines = vec![DeadlineRule {
            id: "d".into(),
            title: old(),
            from: vec![Moment { stage: "a".into(), outcome: None, field: None }],
            until: vec![Moment { stage: "a".into(), outcome: None, field: None }],
            whole_days: false,
            restart: Vec::new(),
            roll: None,
            escalate: None,
            parameter: None,
            within: None,
            at_least: None,
            unless: when(),
            paused_in: Vec::new(),
            remind: None,
            basis: None,
            unconfirmed: None,
        }];
        full
    }

    fn place(steps: &[&str]) -> Place {
        steps.iter().fold(Place::default(), |place, step| match step.parse::<usize>() {
            Ok(index) => place.at(index),
            Err(_) => place.at(*step),
        })
    }

    /// Where a title can stand.
    const PLACES: [&[&str]; 12] = [
        &["title"],
        &["facts", "x", "title"],
        &["roles", "clerk"],
        &["ends", "done"],
        &["deadlines", "d", "title"],
        &["stages", "a", "title"],
        &["stages", "a", "help"],
        &["stages", "a", "materials", "0", "title"],
        &["stages", "a", "checklist", "0", "ask"],
        &["stages", "a", "needs", "0", "title"],
        &["stages", "a", "outcomes", ".", "title"],
        &["stages", "a", "outcomes", ".", "record", "f", "title"],
    ];

    fn translated(language: &str, steps: &[&str]) -> Translation {
        Translation { place: place(steps), language: language.to_owned(), text: "new".to_owned() }
    }

    #[test]
    fn every_title_has_its_translation_and_nothing_else_changes() {
        let plain = full();
        for steps in PLACES {
            let mut definition = plain.clone();
            definition.translations = vec![translated("en", steps)];
            assert_eq!(definition.localized("de"), definition, "{steps:?}");
            let mut localized = definition.localized("en");
            assert_ne!(localized, definition, "{steps:?}");
            *localized.title_at(&place(steps)).unwrap() = "旧".to_owned();
            assert_eq!(localized, definition, "{steps:?} alone");
        }
    }

    #[test]
    fn a_translation_of_nothing_changes_nothing() {
        let wrong: [&[&str]; 7] = [
            &[],
            &["version"],
            &["stages", "b", "title"],
            &["stages", "a", "materials", "1", "title"],
            &["stages", "a", "checklist", "ask"],
            &["0", "title"],
            &["stages", "a", "outcomes", ".", "record", "g", "title"],
        ];
        let mut definition = full();
        definition.translations = wrong.iter().map(|steps| translated("en", steps)).collect();
        assert_eq!(definition.localized("en"), definition);
    }
}
