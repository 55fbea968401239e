//! What people call things: the titles that workflow and office give to names.
//!
//! A name that nothing is known about is said as it is. Nothing here may fail, since a case can outlive the
//! person or the workflow it names.

use crate::domain::case::{Record, Value};
use crate::domain::name::{
    CheckItemId, EndId, FactId, FieldId, MaterialId, NeedId, OutcomeId, PersonId, RoleId, SeriesId,
    StageId, WorkflowName,
};
use crate::domain::office::Office;
use crate::domain::workflow::{CheckItem, Fact, Field, MaterialRule, Outcome, Stage, Workflow};

/// Where the titles come from. Each part may be missing; then names are said as they are.
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'a> {
    /// The workflow of the case.
    pub workflow: Option<&'a Workflow>,
    /// The office.
    pub office: Option<&'a Office>,
    /// The stage and the outcome that are spoken of, as typed: two outcomes may give one name to
    /// different fields.
    pub place: Option<(&'a str, &'a str)>,
}

/// A name with the title that people read; both are the same where there is no title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'n> {
    /// What people read.
    pub title: &'n str,
    /// What is typed.
    pub id: &'n str,
}

impl<'a> Names<'a> {
    /// The names of a workflow and an office.
    pub fn new(workflow: Option<&'a Workflow>, office: Option<&'a Office>) -> Self {
        Self { workflow, office, place: None }
    }

    /// The same names, spoken of an outcome of a stage.
    #[must_use]
    pub fn at<'b>(self, stage: &'b str, outcome: &'b str) -> Names<'b>
    where
        'a: 'b,
    {
        Names { place: Some((stage, outcome)), ..self }
    }

    /// A workflow.
    pub fn workflow<'n>(&self, id: &'n WorkflowName) -> Name<'n>
    where
        'a: 'n,
    {
        let known = self.workflow.filter(|workflow| workflow.name == *id);
        Name::of(id.as_str(), known.map(|workflow| workflow.title.as_str()))
    }

    /// What the review is called, where the workflow is at hand.
    pub fn review(&self) -> Option<&'a str> {
        self.workflow.map(|workflow| workflow.review.as_str())
    }

    /// A stage.
    pub fn stage<'n>(&self, id: &'n StageId) -> Name<'n>
    where
        'a: 'n,
    {
        let found = self.workflow.and_then(|workflow| workflow.stage(id.as_str()));
        Name::of(id.as_str(), found.map(|stage| stage.title.as_str()))
    }

    /// An outcome of a stage.
    pub fn outcome<'n>(&self, stage: &StageId, id: &'n OutcomeId) -> Name<'n>
    where
        'a: 'n,
    {
        let found = self.workflow.and_then(|workflow| workflow.stage(stage.as_str()));
        let found = found.and_then(|stage| stage.outcome(id.as_str()));
        Name::of(id.as_str(), found.map(|outcome| outcome.title.as_str()))
    }

    /// What was recorded with the outcome spoken of, in the order in which it asks for it; what it does not
    /// ask for comes last.
    pub fn in_order<'r>(&self, record: &'r Record) -> Vec<(&'r FieldId, &'r Value)> {
        let (stage, outcome) = self.place.unwrap_or_default();
        let stage = self.workflow.and_then(|workflow| workflow.stage(stage));
        let rule = stage.and_then(|stage| stage.outcome(outcome));
        let fields = rule.map(|rule| rule.record.as_slice()).unwrap_or_default();
        let place = |id: &FieldId| fields.iter().position(|field| field.id == *id);
        let mut all: Vec<_> = record.iter().collect();
        all.sort_by_key(|(id, _)| place(id).unwrap_or(usize::MAX));
        all
    }

    /// An outcome of the stage spoken of, or of any stage where all agree on its title.
    pub fn any_outcome<'n>(&self, id: &'n OutcomeId) -> Name<'n>
    where
        'a: 'n,
    {
        let here = self.here().and_then(|stage| stage.outcome(id.as_str()));
        let all = self.outcomes().filter(|outcome| outcome.id == *id);
        let title = here.map(|outcome| outcome.title.as_str());
        Name::of(id.as_str(), title.or_else(|| agreed(all.map(|outcome| outcome.title.as_str()))))
    }

    /// A role.
    pub fn role<'n>(&self, id: &'n RoleId) -> Name<'n>
    where
        'a: 'n,
    {
        Name::of(id.as_str(), self.workflow.map(|workflow| workflow.role_title(id)))
    }

    /// A person.
    pub fn person<'n>(&self, id: &'n PersonId) -> Name<'n>
    where
        'a: 'n,
    {
        let found = self.office.and_then(|office| office.person(id.as_str()));
        Name::of(id.as_str(), found.map(|person| person.name.as_str()))
    }

    /// A question of a checklist; its title is the question.
    pub fn item<'n>(&self, id: &'n CheckItemId) -> Name<'n>
    where
        'a: 'n,
    {
        Name::of(id.as_str(), self.question(id).map(|item| item.ask.as_str()))
    }

    /// A material.
    pub fn material<'n>(&self, id: &'n MaterialId) -> Name<'n>
    where
        'a: 'n,
    {
        Name::of(id.as_str(), self.material_rule(id).map(|rule| rule.title.as_str()))
    }

    /// A case of another workflow that is needed.
    pub fn need<'n>(&self, id: &'n NeedId) -> Name<'n>
    where
        'a: 'n,
    {
        let found = self.stages().iter().flat_map(|stage| &stage.needs).find(|need| need.id == *id);
        Name::of(id.as_str(), found.map(|need| need.title.as_str()))
    }

    /// A deadline, as people call it.
    pub fn deadline<'n>(&self, id: &'n str) -> &'n str
    where
        'a: 'n,
    {
        self.workflow.and_then(|workflow| workflow.deadline(id)).map_or(id, |rule| &rule.title)
    }

    /// A value recorded with the outcome spoken of, or with any outcome where all agree on its title.
    pub fn field<'n>(&self, id: &'n FieldId) -> Name<'n>
    where
        'a: 'n,
    {
        let here = self.field_here(id).map(|field| field.title.as_str());
        let all =
            self.outcomes().flat_map(|outcome| &outcome.record).filter(|field| field.id == *id);
        Name::of(id.as_str(), here.or_else(|| agreed(all.map(|field| field.title.as_str()))))
    }

    /// A fact.
    pub fn fact<'n>(&self, id: &'n FactId) -> Name<'n>
    where
        'a: 'n,
    {
        Name::of(id.as_str(), self.fact_rule(id).map(|fact| fact.title.as_str()))
    }

    /// An end.
    pub fn end<'n>(&self, id: &'n EndId) -> Name<'n>
    where
        'a: 'n,
    {
        Name::of(id.as_str(), self.workflow.map(|workflow| workflow.end_title(id)))
    }

    /// A numbering series; it has no title, its pattern says more.
    pub fn series<'n>(&self, id: &'n SeriesId) -> Name<'n>
    where
        'a: 'n,
    {
        let found = self.office.and_then(|office| office.series(id.as_str()));
        Name::of(id.as_str(), found.map(|series| series.pattern.as_str()))
    }

    /// The field of the outcome spoken of.
    pub(super) fn field_here(&self, id: &FieldId) -> Option<&'a Field> {
        let outcome = self.here()?.outcome(self.place?.1)?;
        outcome.record.iter().find(|field| field.id == *id)
    }

    /// The question, wherever it is asked.
    pub(super) fn question(&self, id: &CheckItemId) -> Option<&'a CheckItem> {
        self.stages().iter().flat_map(|stage| &stage.checklist).find(|item| item.id == *id)
    }

    /// The rule that asks for a material.
    pub(super) fn material_rule(&self, id: &MaterialId) -> Option<&'a MaterialRule> {
        self.stages().iter().flat_map(|stage| &stage.materials).find(|rule| rule.id == *id)
    }

    /// The fact.
    pub(super) fn fact_rule(&self, id: &FactId) -> Option<&'a Fact> {
        self.workflow.and_then(|workflow| workflow.fact(id.as_str()))
    }

    /// The stages of the workflow, in the order of the file.
    pub(super) fn stages(&self) -> &'a [Stage] {
        self.workflow.map(|workflow| workflow.stages.as_slice()).unwrap_or_default()
    }

    fn here(&self) -> Option<&'a Stage> {
        self.workflow?.stage(self.place?.0)
    }

    fn outcomes(&self) -> impl Iterator<Item = &'a Outcome> {
        self.stages().iter().flat_map(|stage| &stage.outcomes)
    }
}

impl<'n> Name<'n> {
    fn of(id: &'n str, title: Option<&'n str>) -> Self {
        Self { title: title.filter(|title| !title.is_empty()).unwrap_or(id), id }
    }

    /// `「内容审查（content）」`, or `「content」` where there is no title.
    pub fn zh(&self) -> String {
        if self.has_title() {
            format!("「{}（{}）」", self.title, self.id)
        } else {
            format!("「{}」", self.id)
        }
    }

    /// `“内容审查” (content)`, or `“content”` where there is no title.
    pub fn en(&self) -> String {
        if self.has_title() {
            format!("“{}” ({})", self.title, self.id)
        } else {
            format!("“{}”", self.id)
        }
    }

    /// Whether people call it by something else than its name.
    pub fn has_title(&self) -> bool {
        self.title != self.id
    }
}

impl std::fmt::Display for Name<'_> {
    /// The title alone.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.title)
    }
}

/// The title that all agree on.
fn agreed<'t>(mut titles: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    let first = titles.next()?;
    titles.all(|title| title == first).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::samples;

    #[test]
    fn titles_are_found_and_what_is_unknown_is_said_as_it_is() {
        let (workflow, office) = (samples::workflow(), samples::office());
        let names = Names::new(Some(&workflow), Some(&office));
        assert_eq!(names.stage(&"content".into()).zh(), "「内容审查（content）」");
        assert_eq!(names.stage(&"content".into()).en(), "“内容审查” (content)");
        assert_eq!(names.stage(&"gone".into()).zh(), "「gone」");
        assert_eq!(names.person(&"zhang".into()).to_string(), "张审核");
        assert_eq!(names.person(&"left".into()).to_string(), "left");
        assert_eq!(Names::default().role(&"reviewer".into()).zh(), "「reviewer」");
    }

    #[test]
    fn a_field_is_called_what_its_outcome_calls_it() {
        let (workflow, office) = (samples::workflow(), samples::office());
        let names = Names::new(Some(&workflow), Some(&office));
        assert_eq!(names.field(&"date".into()).title, "会议日期", "all agree");
        assert_eq!(names.field(&"reason".into()).title, "reason", "two outcomes do not agree");
        assert_eq!(names.at("decision", "reject").field(&"reason".into()).title, "不予通过的理由");
        let gone = names.at("nowhere", "reject");
        assert_eq!(gone.field(&"date".into()).title, "会议日期");
    }
}
