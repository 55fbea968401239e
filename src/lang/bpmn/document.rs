//! The documentation of tasks, outcomes and timers: what BPMN has no element for, said to people.

use super::{BpmnWords, words};
use crate::domain::workflow::{
    Assignment, CatalogueChange, CheckItem, ChecklistBar, Clock, Condition, Field, MaterialRule,
    Need, Outcome, Requirements, Stage, Workflow,
};
use crate::lang::{Lang, Names, words as short};

/// A language, its words and the titles of a workflow.
struct Teller<'w> {
    lang: Lang,
    words: &'static BpmnWords,
    names: Names<'w>,
}

/// What there is to say of a stage; empty where the diagram says all.
pub fn stage(lang: Lang, workflow: &Workflow, stage: &Stage) -> String {
    let teller = Teller { lang, words: words(lang), names: Names::new(Some(workflow), None) };
    let words = teller.words;
    let mut lines: Vec<String> = stage.help.iter().cloned().collect();
    if !stage.when.is_always() {
        lines.push((words.only_when)(&teller.condition(&stage.when)));
    }
    for other in &stage.not_same_person_as {
        lines.push((words.not_who)(&short::submission(lang, other, &teller.names)));
    }
    match &stage.assign {
        Some(Assignment::Person(person)) => lines.push((words.assigned)(person.as_str())),
        Some(Assignment::LeastLoaded) => lines.push(words.least_loaded.to_owned()),
        None => {}
    }
    let switches = [
        (stage.clock == Clock::Paused, words.paused),
        (stage.takes_draft, words.takes_draft),
        (stage.ask_again, words.ask_again),
        (stage.carry.is_some(), words.carried),
    ];
    lines.extend(switches.iter().filter(|(on, _)| *on).map(|(_, said)| (*said).to_owned()));
    let issued =
        stage.issues.iter().map(|paper| short::paper(lang, *paper, Some(&workflow.review)));
    teller.list(words.issues, issued.collect(), &mut lines);
    teller.list(words.materials, teller.each(&stage.materials, Teller::material), &mut lines);
    teller.list(words.needs, teller.each(&stage.needs, Teller::need), &mut lines);
    teller.list(words.checklist, teller.each(&stage.checklist, Teller::item), &mut lines);
    lines.join("\n")
}

/// What there is to say of an outcome; empty where the diagram says all.
pub fn outcome(lang: Lang, workflow: &Workflow, stage: &Stage, outcome: &Outcome) -> String {
    let names = Names::new(Some(workflow), None);
    let names = names.at(stage.id.as_str(), outcome.id.as_str());
    let teller = Teller { lang, words: words(lang), names };
    let words = teller.words;
    let mut lines = Vec::new();
    if !outcome.when.is_always() {
        lines.push((words.only_when)(&teller.condition(&outcome.when)));
    }
    lines.extend(outcome.conclusion.map(|c| (words.concludes)(short::conclusion(lang, c))));
    if !outcome.cancel.is_empty() {
        let stages = outcome.cancel.iter().map(|id| workflow.stage_title(id).to_owned());
        lines.push((words.cancels)(&stages.collect::<Vec<_>>()));
    }
    teller.list(words.requires, teller.requirements(&outcome.require), &mut lines);
    teller.list(words.records, teller.each(&outcome.record, Teller::field), &mut lines);
    lines.extend(outcome.number.as_ref().map(|series| (words.takes_number)(series.as_str())));
    match outcome.catalogue {
        Some(CatalogueChange::Enter) => lines.push(words.enters_catalogue.to_owned()),
        Some(CatalogueChange::File) => lines.push(words.notes_filing.to_owned()),
        None => {}
    }
    lines.join("\n")
}

impl Teller<'_> {
    fn condition(&self, condition: &Condition) -> String {
        short::condition(self.lang, condition, &self.names)
    }

    fn each<T>(&self, things: &[T], say: fn(&Self, &T) -> String) -> Vec<String> {
        things.iter().map(|thing| say(self, thing)).collect()
    }

    /// A heading with its points; nothing where there are none.
    fn list(&self, heading: &str, points: Vec<String>, lines: &mut Vec<String>) {
        if !points.is_empty() {
            lines.push(format!("{heading}{}", self.words.colon));
            lines.extend(points.into_iter().map(|point| format!("· {point}")));
        }
    }

    /// A text with what is said beside it.
    fn with_notes(&self, text: String, when: &Condition, basis: Option<&String>) -> String {
        let when = (!when.is_always()).then(|| (self.words.only_when)(&self.condition(when)));
        let notes: Vec<String> =
            when.into_iter().chain(basis.map(|basis| (self.words.basis)(basis))).collect();
        if notes.is_empty() { text } else { (self.words.noted)(&text, &notes) }
    }

    fn material(&self, material: &MaterialRule) -> String {
        self.with_notes(material.title.clone(), &material.when, material.basis.as_ref())
    }

    fn need(&self, need: &Need) -> String {
        self.with_notes(need.title.clone(), &need.when, need.basis.as_ref())
    }

    fn item(&self, item: &CheckItem) -> String {
        let weight = short::weight(self.lang, item.weight);
        let text = format!("{}{}{}", item.id, (self.words.weighed)(weight), item.ask);
        self.with_notes(text, &item.when, item.basis.as_ref())
    }

    fn field(&self, field: &Field) -> String {
        let kind = short::field_kind(self.lang, &field.kind);
        (self.words.field)(&field.title, &kind, field.optional)
    }

    fn requirements(&self, require: &Requirements) -> Vec<String> {
        let words = self.words;
        let checklist = require.checklist.map(|bar| match bar {
            ChecklistBar::Complete => words.checklist_complete,
            ChecklistBar::Clear => words.checklist_clear,
            ChecklistBar::Defective => words.checklist_defective,
            ChecklistBar::Failed => words.checklist_failed,
        });
        let switches = [
            (require.materials, words.materials_complete),
            (require.needs, words.needs_complete),
            (require.no_open_findings, words.no_open_findings),
            (require.some_open_finding, words.some_open_finding),
            (require.unchanged_text, words.unchanged_text),
            (require.new_draft, words.new_draft),
        ];
        let on = switches.into_iter().filter(|(on, _)| *on).map(|(_, said)| said);
        let mut said: Vec<String> = checklist.into_iter().chain(on).map(str::to_owned).collect();
        if !require.conclusion.is_empty() {
            let all = require.conclusion.iter().map(|c| short::conclusion(self.lang, *c));
            said.push((words.last_conclusion)(&all.collect::<Vec<_>>()));
        }
        if require.approvals > 1 {
            said.push((words.approvals)(require.approvals));
        }
        said
    }
}
