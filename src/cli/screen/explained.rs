//! What a code, a question, a stage or a figure of the place means.

use super::place::figure;
use super::rules::rule;
use crate::app::explain::Explained;
use crate::cli::face::{Face, Tone};
use crate::domain::workflow::{CheckItem, Stage, Target, Workflow};
use crate::lang::explain::Explanation;
use crate::lang::{Names, words};
use std::fmt::Write;

/// The screen.
pub(in crate::cli) fn explained(
    face: &Face,
    explained: &Explained,
    said: Option<&Explanation>,
) -> String {
    match explained {
        Explained::Code(code) => reason(face, code, said),
        Explained::Rule(shown) => rule(face, shown),
        Explained::Item { workflow, stage, item } => question(face, workflow, stage, item),
        Explained::Stage { workflow, stage } => one_stage(face, workflow, stage),
        Explained::Parameter { place, name, parameter } => figure(face, place, name, parameter),
    }
}

fn reason(face: &Face, code: &str, said: Option<&Explanation>) -> String {
    let screen = &face.phrases.screen;
    let Some(said) = said else { return code.to_owned() };
    let mut text = format!("{}\n", face.paint(Tone::Head, &format!("{code}  {}", said.title)));
    let _ = writeln!(text, "{}", said.meaning);
    if let Some(why) = &said.why {
        let _ = writeln!(text, "{}{why}", screen.why);
    }
    let _ = writeln!(text, "{}{}", screen.remedy, said.remedy);
    text
}

fn question(face: &Face, workflow: &Workflow, stage: &Stage, item: &CheckItem) -> String {
    let screen = &face.phrases.screen;
    let mut text = format!("{}\n", face.paint(Tone::Head, &format!("{}  {}", item.id, item.ask)));
    let mut line = |label: &str, value: &str| {
        let _ = writeln!(text, "  {label}{value}");
    };
    line(screen.weight, words::weight(face.lang, item.weight));
    if let Some(basis) = &item.basis {
        line(screen.basis, basis);
    }
    if let Some(unconfirmed) = &item.unconfirmed {
        line("", &face.paint(Tone::Warn, unconfirmed));
    }
    line(
        screen.asked_in,
        &format!("{} · {}", workflow.title, (screen.named)(&stage.title, stage.id.as_str())),
    );
    if !item.when.is_always() {
        let names = Names::new(Some(workflow), None);
        line(screen.only_when, &words::condition(face.lang, &item.when, &names));
    }
    line("", if item.about_process { screen.about_process } else { screen.about_text });
    text
}

fn one_stage(face: &Face, workflow: &Workflow, stage: &Stage) -> String {
    let screen = &face.phrases.screen;
    let names = Names::new(Some(workflow), None);
    let head = (screen.named)(&stage.title, stage.id.as_str());
    let head = format!("{} · {head}", workflow.title);
    let mut text = format!("{}\n", face.paint(Tone::Head, &head));
    if let Some(help) = &stage.help {
        let _ = writeln!(text, "  {help}");
    }
    if let Some(role) = &stage.role {
        let _ = writeln!(text, "  {}{}", screen.role, names.role(role));
    }
    for rule in &stage.materials {
        let material = (screen.named)(&rule.title, rule.id.as_str());
        let _ = writeln!(text, "  {}{material}", screen.material);
    }
    for item in &stage.checklist {
        let weight = words::weight(face.lang, item.weight);
        let _ = writeln!(text, "  {}  [{weight}] {}", item.id, item.ask);
    }
    for outcome in &stage.outcomes {
        let leads = match &outcome.target {
            Target::Stages(stages) => {
                stages.iter().map(|id| names.stage(id).to_string()).collect::<Vec<_>>().join("、")
            }
            Target::End(end) => (screen.ends)(&names.end(end).to_string()),
        };
        let way = (screen.named)(&outcome.title, outcome.id.as_str());
        let _ = writeln!(text, "  {}", (screen.leads)(&way, &leads));
    }
    text
}
