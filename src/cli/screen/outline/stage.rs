//! One stage of a workflow in words.

use crate::app::author::show::{Outline, OutlineStage};
use crate::cli::face::{Face, Tone};
use crate::cli::table;
use crate::domain::workflow::{
    Assignment, CatalogueChange, ChecklistBar, Clock, Condition, Outcome, Requirements, Stage,
    Target, Weight,
};
use crate::lang::{Names, words};
use std::fmt::Write;

/// Who writes, and what stands in the workflow.
struct Scribe<'a> {
    face: &'a Face,
    outline: &'a Outline,
    names: Names<'a>,
}

/// The stage with its number.
pub(super) fn stage(
    face: &Face,
    outline: &Outline,
    number: usize,
    one: &OutlineStage,
    stage: &Stage,
) -> String {
    let scribe = Scribe { face, outline, names: Names::new(Some(&outline.workflow), None) };
    let named = (face.phrases.screen.named)(&stage.title, stage.id.as_str());
    let mut text = format!("\n{}\n", face.paint(Tone::Head, &format!("{number:>2}  {named}")));
    let said = &face.phrases.outline;
    for (label, value) in [
        ("", stage.help.clone().unwrap_or_default()),
        (said.waits, scribe.stages(&stage.join)),
        (said.parallel, scribe.stages(&one.parallel)),
        (said.only_when, scribe.only_when(stage)),
        (said.who, scribe.who(one, stage)),
        (said.barred, scribe.barred(stage)),
        (said.turn, scribe.turn(stage)),
        (said.time, scribe.time(one, stage)),
        (said.materials, scribe.materials(stage)),
        (said.needs, scribe.needs(stage)),
        (said.questions, scribe.questions(stage)),
        (said.papers, scribe.papers(stage)),
        ("", scribe.drafts(stage)),
    ] {
        if !value.is_empty() {
            let _ = writeln!(text, "    {label}{value}");
        }
    }
    text.push_str(&scribe.outcomes(stage));
    text
}

impl Scribe<'_> {
    fn list(&self, all: &[String]) -> String {
        (self.face.phrases.screen.list)(all)
    }

    fn stages(&self, stages: &[crate::domain::name::StageId]) -> String {
        let titles: Vec<String> =
            stages.iter().map(|stage| self.names.stage(stage).to_string()).collect();
        self.list(&titles)
    }

    fn condition(&self, condition: &Condition) -> String {
        words::condition(self.face.lang, condition, &self.names)
    }

    /// A title with the condition under which it is meant.
    fn when(&self, title: &str, when: &Condition) -> String {
        if when.is_always() {
            return title.to_owned();
        }
        let only = format!("{}{}", self.face.phrases.outline.only_when, self.condition(when));
        (self.face.phrases.screen.named)(title, &only)
    }

    fn only_when(&self, stage: &Stage) -> String {
        if stage.when.is_always() {
            return String::new();
        }
        let skipped = stage.skip.as_ref().map(|outcome| {
            let outcome = self.names.outcome(&stage.id, outcome).to_string();
            (self.face.phrases.outline.skipped)(&outcome)
        });
        format!("{}{}", self.condition(&stage.when), skipped.unwrap_or_default())
    }

    fn who(&self, one: &OutlineStage, stage: &Stage) -> String {
        let said = &self.face.phrases.outline;
        let Some(role) = &stage.role else { return said.auto.to_owned() };
        let title = self.names.role(role).to_string();
        match &one.people {
            None => title,
            Some(people) if people.is_empty() => {
                format!("{title}{}", self.face.paint(Tone::Warn, said.nobody))
            }
            Some(people) => {
                let names: Vec<String> = people.iter().map(|person| person.name.clone()).collect();
                format!("{title}{}", (said.people)(&names))
            }
        }
    }

    fn barred(&self, stage: &Stage) -> String {
        let did = stage.not_same_person_as.iter();
        let did = did.map(|did| words::submission(self.face.lang, did, &self.names));
        self.list(&did.collect::<Vec<_>>())
    }

    fn turn(&self, stage: &Stage) -> String {
        match &stage.assign {
            None => String::new(),
            Some(Assignment::Person(person)) => person.to_string(),
            Some(Assignment::LeastLoaded) => self.face.phrases.outline.least_loaded.to_owned(),
        }
    }

    fn time(&self, one: &OutlineStage, stage: &Stage) -> String {
        let said = &self.face.phrases.outline;
        let title = |id: &String| {
            let rules = &self.outline.workflow.deadlines;
            rules.iter().find(|rule| rule.id == *id).map_or(id.clone(), |rule| rule.title.clone())
        };
        let begins = one.begins.iter().map(|id| (said.begins)(&title(id)));
        let ends = one.ends.iter().map(|id| (said.ends)(&title(id)));
        let pauses = one.pauses.iter().map(|id| (said.pauses)(&title(id)));
        let clock = (stage.clock == Clock::Paused)
            .then(|| words::clock(self.face.lang, stage.clock).to_owned());
        self.list(&begins.chain(ends).chain(pauses).chain(clock).collect::<Vec<_>>())
    }

    fn materials(&self, stage: &Stage) -> String {
        let all = stage.materials.iter().map(|rule| self.when(&rule.title, &rule.when));
        self.list(&all.collect::<Vec<_>>())
    }

    fn needs(&self, stage: &Stage) -> String {
        let all = stage.needs.iter().map(|need| self.when(&need.title, &need.when));
        self.list(&all.collect::<Vec<_>>())
    }

    fn questions(&self, stage: &Stage) -> String {
        let said = &self.face.phrases.outline;
        let of = |weight| {
            let count = stage.checklist.iter().filter(|item| item.weight == weight).count();
            (count > 0).then(|| (said.count)(words::weight(self.face.lang, weight), count))
        };
        let unsure = stage.checklist.iter().filter(|item| item.unconfirmed.is_some()).count();
        let unsure =
            (unsure > 0).then(|| self.face.paint(Tone::Warn, &(said.unconfirmed_count)(unsure)));
        let weights = [Weight::Blocking, Weight::Must, Weight::Advice].into_iter().filter_map(of);
        self.list(&weights.chain(unsure).collect::<Vec<_>>())
    }

    fn papers(&self, stage: &Stage) -> String {
        let all = stage
            .issues
            .iter()
            .map(|paper| words::paper(self.face.lang, *paper, self.names.review()));
        self.list(&all.collect::<Vec<_>>())
    }

    fn drafts(&self, stage: &Stage) -> String {
        let said = &self.face.phrases.outline;
        let takes = stage.takes_draft.then(|| said.takes.to_owned());
        let carries = stage
            .carry
            .as_ref()
            .map(|outcome| (said.carries)(&self.names.outcome(&stage.id, outcome).to_string()));
        self.list(&takes.into_iter().chain(carries).collect::<Vec<_>>())
    }

    /// The outcomes: where each leads, and below it what it requires and changes.
    fn outcomes(&self, stage: &Stage) -> String {
        let said = &self.face.phrases.outline;
        let row = |outcome: &Outcome| {
            vec![
                outcome.id.to_string(),
                outcome.title.clone(),
                format!("→ {}", self.target(outcome)),
            ]
        };
        let rows: Vec<Vec<String>> = stage.outcomes.iter().map(row).collect();
        let mut text = format!("    {}\n", said.outcomes.trim_end());
        let table = table::table(&[], &rows);
        let lines = table.lines().filter(|line| !line.is_empty());
        for (outcome, line) in stage.outcomes.iter().zip(lines) {
            let _ = writeln!(text, "      {line}");
            for more in self.beside(outcome) {
                let _ = writeln!(text, "          {more}");
            }
        }
        text
    }

    fn target(&self, outcome: &Outcome) -> String {
        let said = &self.face.phrases.outline;
        match &outcome.target {
            Target::End(end) => (said.ends_at)(&self.names.end(end).to_string()),
            Target::Stages(stages) => match stages.as_slice() {
                [one] => self.names.stage(one).to_string(),
                several => (said.together)(
                    &several
                        .iter()
                        .map(|stage| self.names.stage(stage).to_string())
                        .collect::<Vec<_>>(),
                ),
            },
        }
    }

    fn beside(&self, outcome: &Outcome) -> Vec<String> {
        let said = &self.face.phrases.outline;
        let mut lines = Vec::new();
        let mut put = |label: &str, all: Vec<String>| {
            if !all.is_empty() {
                lines.push(format!("{label}{}", self.list(&all)));
            }
        };
        if !outcome.when.is_always() {
            put(said.only_when, vec![self.condition(&outcome.when)]);
        }
        put(said.requires, self.requirements(&outcome.require));
        let record = outcome.record.iter().map(|field| {
            format!("{}{}", field.title, if field.optional { said.optional } else { "" })
        });
        put(said.records, record.collect());
        put("", self.changes(outcome));
        lines
    }

    fn changes(&self, outcome: &Outcome) -> Vec<String> {
        let said = &self.face.phrases.outline;
        let cancels = (!outcome.cancel.is_empty()).then(|| {
            let stopped = outcome.cancel.iter().map(|stage| self.names.stage(stage).to_string());
            (said.cancels)(&stopped.collect::<Vec<_>>())
        });
        let concludes =
            outcome.conclusion.map(|one| (said.concludes)(words::conclusion(self.face.lang, one)));
        let number = outcome.number.as_ref().map(|series| (said.takes_number)(series.as_str()));
        let catalogue = outcome.catalogue.map(|change| match change {
            CatalogueChange::Enter => said.enters.to_owned(),
            CatalogueChange::File => said.files.to_owned(),
        });
        [concludes, number, catalogue, cancels].into_iter().flatten().collect()
    }

    fn requirements(&self, require: &Requirements) -> Vec<String> {
        let said = &self.face.phrases.outline;
        let checklist = require.checklist.map(|bar| match bar {
            ChecklistBar::Complete => said.complete,
            ChecklistBar::Clear => said.clear,
            ChecklistBar::Defective => said.defective,
            ChecklistBar::Failed => said.failed,
        });
        let plain = [
            (require.materials, said.materials_complete),
            (require.needs, said.needs_complete),
            (require.no_open_findings, said.no_open_findings),
            (require.some_open_finding, said.some_open_finding),
            (require.unchanged_text, said.unchanged_text),
            (require.new_draft, said.new_draft),
        ];
        let plain = plain.into_iter().filter(|(required, _)| *required).map(|(_, said)| said);
        let mut all: Vec<String> = checklist.into_iter().chain(plain).map(str::to_owned).collect();
        if !require.conclusion.is_empty() {
            let conclusions = require.conclusion.iter();
            let conclusions =
                conclusions.map(|one| words::conclusion(self.face.lang, *one).to_owned());
            all.push((said.conclusion_of)(&conclusions.collect::<Vec<_>>()));
        }
        if require.approvals > 1 {
            all.push((said.approvals)(require.approvals));
        }
        all
    }
}
