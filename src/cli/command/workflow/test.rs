//! `workflow test`: the scenarios of a workflow, played.

use crate::app::author::scenario::{self, Cast, Run, Tested, TestedScenario};
use crate::app::{Error, json};
use crate::cli::args;
use crate::cli::exit::Exit;
use crate::cli::face::{Face, Tone};
use crate::cli::session;
use crate::domain::scenario::{Coverage, Failure};
use crate::lang::{self, Names, Phrases};
use clap::{Arg, ArgAction, ArgMatches, Command};

pub(super) fn build(command: Command, phrases: &'static Phrases) -> Command {
    let names = Arg::new("names")
        .value_name(phrases.value.pack)
        .help(phrases.scenario.names)
        .action(ArgAction::Append)
        .num_args(0..);
    let people = args::switch("people", phrases.scenario.people);
    command.about(phrases.scenario.test).arg(names).arg(people)
}

pub(super) fn run(face: &Face, matches: &ArgMatches) -> Result<Exit, Error> {
    let (names, people) = (args::texts(matches, "names"), matches.get_flag("people"));
    let root = match session::root(matches) {
        Ok(root) => Some(root),
        Err(error) if names.is_empty() || people => return Err(error),
        Err(_) => None,
    };
    let cast = if people { Cast::Registry } else { Cast::Invented };
    let tested = scenario::test(root.as_deref(), &names, cast)?;
    let say = |run: &Run, workflow: &_, failure: &Failure| {
        lang::scenario::failure(face.lang, &failure.kind, &at(run, workflow, failure))
    };
    let problem = |problem: &_| lang::problem::say(face.lang, problem);
    face.show(
        "workflow-test",
        || json::tested(&tested, say, problem),
        || tested.iter().map(|one| report(face, one)).collect::<Vec<_>>().join("\n\n"),
    );
    let good = tested.iter().flat_map(|one| &one.scenarios).all(TestedScenario::is_good);
    Ok(if good { Exit::Done } else { Exit::Refused })
}

fn report(face: &Face, tested: &Tested) -> String {
    let words = &face.phrases.scenario;
    let head = format!("{}: {}", tested.file.display(), tested.workflow.title);
    let mut lines = vec![face.paint(Tone::Head, &head)];
    if tested.scenarios.is_empty() {
        lines.push(format!("  {}", words.none));
        return lines.join("\n");
    }
    for one in &tested.scenarios {
        lines.extend(scenario(face, tested, one));
    }
    let good = tested.scenarios.iter().filter(|one| one.is_good()).count();
    lines.push((words.counted)(good, tested.scenarios.len() - good));
    lines.extend(coverage(face, &tested.coverage));
    lines.join("\n")
}

fn scenario(face: &Face, tested: &Tested, one: &TestedScenario) -> Vec<String> {
    let words = &face.phrases.scenario;
    let file = one.file.display().to_string();
    let (good, bad) = (face.paint(Tone::Good, words.good), face.paint(Tone::Bad, words.bad));
    match &one.result {
        Err(problems) => {
            let mut lines = vec![format!("  {bad} {file}")];
            lines.extend(
                problems.iter().map(|one| format!("    {}", super::line(face, &file, one))),
            );
            lines
        }
        Ok(run) => match &run.played.failure {
            None => vec![format!("  {good} {}", run.title)],
            Some(failure) => {
                let mut lines = vec![format!("  {bad} {}", run.title)];
                lines.extend(failed(face, tested, &file, run, failure));
                lines
            }
        },
    }
}

/// Which step, what was expected and what happened.
fn failed(face: &Face, tested: &Tested, file: &str, run: &Run, failure: &Failure) -> Vec<String> {
    let words = &face.phrases.scenario;
    let step = failure.step.and_then(|index| Some((index, run.steps.get(index)?)));
    let (line, step) = match step {
        Some((index, (step, line))) => (*line, (words.step)(index + 1, step)),
        None => (1, words.submission.to_owned()),
    };
    let names = at(run, &tested.workflow, failure);
    let mut said = lang::scenario::failure(face.lang, &failure.kind, &names).into_iter();
    let head = said.next().unwrap_or_default();
    let mut lines = vec![format!("    {file}:{line}: {step}"), format!("      {head}")];
    lines.extend(said.map(|reason| format!("      · {reason}")));
    lines
}

fn coverage(face: &Face, coverage: &Coverage) -> Vec<String> {
    let words = &face.phrases.scenario;
    let mut lines = Vec::new();
    if coverage.untaken.is_empty() {
        lines.push((words.covered)(coverage.outcomes));
    } else {
        let names = coverage.untaken.iter().map(|(stage, outcome)| format!("{stage}.{outcome}"));
        lines.push((words.untaken)(&names.collect::<Vec<_>>().join(" ")));
    }
    if !coverage.untried.is_empty() {
        let facts = coverage.untried.iter().map(|(fact, value)| format!("{fact}={value}"));
        lines.push((words.untried)(&facts.collect::<Vec<_>>().join(" ")));
    }
    lines
}

/// What the names in a failure stand for, in the stage that the step is about.
fn at<'a>(
    run: &'a Run,
    workflow: &'a crate::domain::workflow::Workflow,
    failure: &Failure,
) -> Names<'a> {
    let names = Names::new(Some(workflow), Some(&run.office));
    let step = failure.step.and_then(|index| run.steps.get(index));
    match step.and_then(|(step, _)| step.split_once(": ")) {
        Some((stage, outcome)) => names.at(stage, outcome),
        None => names,
    }
}
