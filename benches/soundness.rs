//! How does a proof grow with stages, branches and facts? Each definition is read and proved in a process of its own, so
//! that the memory is its own; beside it stands what reading alone takes, the baseline of the same run.
//!
//! ```text
//! cargo bench --bench soundness
//! ```
//!
//! Shapes: `plain`: branches that go their way and meet; `rework`: each stage may go back inside its branch, every other
//! stage is only for some facts; `reject`: each stage may end all other branches, as in a review that stops at the first
//! failure; `tangled`: each stage may end only the same stage of the next branch, which no order of the branches avoids.

use fashen::domain::workflow::{Defect, DefectKind, Definition, RunDefect, Workflow};
use fashen::input::yaml;
use std::error::Error;
use std::fmt::Write as _;
use std::io::{Write, stdout};
use std::process::Command;
use std::time::{Duration, Instant};

type Outcome<T> = Result<T, Box<dyn Error>>;

/// Timed readings and proofs of each definition; the middle one counts.
const RUNS: usize = 5;

/// What an author should wait for a definition of sixty stages in eight branches with six facts, and what it may take.
const MOST: (Duration, u64) = (Duration::from_secs(1), 200);

/// A definition of the bench.
#[derive(Clone, Copy)]
struct Case {
    shape: &'static str,
    stages: usize,
    branches: usize,
    facts: usize,
}

const SHAPES: [&str; 4] = ["plain", "rework", "reject", "tangled"];

fn cases() -> Vec<Case> {
    let mut cases = Vec::new();
    for shape in SHAPES {
        for (stages, branches, facts) in [
            (20, 2, 2),
            (20, 4, 2),
            (40, 4, 4),
            (60, 4, 6),
            (60, 8, 0),
            (60, 8, 3),
            (60, 8, 6),
            (60, 8, 10),
            (60, 16, 6),
            (120, 8, 6),
            (240, 8, 6),
            (480, 8, 6),
        ] {
            // What cancels everything names everything: with 480 stages that is more than a file may have.
            let most = match shape {
                "tangled" => 60,
                "reject" => 240,
                _ => 480,
            };
            if stages <= most {
                cases.push(Case { shape, stages, branches, facts });
            }
        }
    }
    cases
}

fn main() -> Outcome<()> {
    let words: Vec<String> = std::env::args().collect();
    if let [_, shape, stages, branches, facts] = words.as_slice()
        && let Some(shape) = SHAPES.into_iter().find(|known| known == shape)
    {
        let case = Case {
            shape,
            stages: stages.parse()?,
            branches: branches.parse()?,
            facts: facts.parse()?,
        };
        return one(case);
    }
    let mut out = stdout().lock();
    writeln!(
        out,
        "shape    stages  branches  facts   read ms  proved ms  markings  combinations  peak MB"
    )?;
    let program = std::env::current_exe()?;
    for case in cases() {
        let numbers = [case.stages, case.branches, case.facts].map(|number| number.to_string());
        let line = Command::new(&program).arg(case.shape).args(numbers).output()?;
        if !line.status.success() {
            return Err(String::from_utf8_lossy(&line.stderr).into_owned().into());
        }
        out.write_all(&line.stdout)?;
        out.flush()?;
    }
    Ok(())
}

/// Reads and proves one definition, and says what it took.
fn one(case: Case) -> Outcome<()> {
    let text = case.text()?;
    let (mut read, mut proved) = (Vec::new(), Vec::new());
    let mut said = String::new();
    for _ in 0..RUNS {
        let began = Instant::now();
        let kept =
            yaml::kept("workflow.yaml", text.as_bytes(), &|_| Err(yaml::IncludeFault::Missing));
        read.push(began.elapsed());
        let definition: Definition =
            (*kept.map_err(|problems| format!("{problems:?}"))?.workflow).clone();
        let began = Instant::now();
        let workflow = Workflow::check(definition);
        proved.push(began.elapsed());
        said = match workflow.as_ref().map(Workflow::proof) {
            Ok(Some(proof)) => format!("{:8}  {:12}", proof.markings, proof.combinations),
            Ok(None) => return Err("nothing was proved".into()),
            Err(defects) if defects.iter().any(is_undecided) => "not decided".to_owned(),
            Err(_) => "unsound".to_owned(),
        };
    }
    let (read, proved, peak) = (middle(read), middle(proved), peak()?);
    writeln!(
        stdout(),
        "{:8} {:6}  {:8}  {:5}  {:8.1}  {:9.1}  {said:22}  {peak:7}{}",
        case.shape,
        case.stages,
        case.branches,
        case.facts,
        read.as_secs_f64() * 1e3,
        proved.as_secs_f64() * 1e3,
        verdict(case, proved, peak),
    )?;
    Ok(())
}

fn is_undecided(defect: &Defect) -> bool {
    matches!(
        defect.kind,
        DefectKind::Runs(RunDefect::NotDecided { .. } | RunDefect::TooManyCombinations { .. })
    )
}

/// Whether the size that was promised keeps its promise.
fn verdict(case: Case, proved: Duration, peak: u64) -> &'static str {
    let promised =
        (case.stages, case.branches, case.facts) == (60, 8, 6) && case.shape != "tangled";
    match (promised, proved < MOST.0 && peak < MOST.1) {
        (false, _) => "",
        (true, true) => "  as promised: below 1 s and 200 MB",
        (true, false) => "  NOT as promised: 1 s, 200 MB",
    }
}

fn middle(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// The most memory the process had, in MB.
fn peak() -> Outcome<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
    Ok(line.trim().trim_end_matches(" kB").parse::<u64>()? / 1024)
}

impl Case {
    /// The definition, as a file.
    fn text(&self) -> Outcome<String> {
        let length = (self.stages - 2) / self.branches;
        let mut text =
            String::from("workflow: grown\ntitle: 试验\nversion: 1\nroles: {clerk: 经办}\n");
        if self.facts > 0 {
            writeln!(text, "facts:")?;
        }
        for fact in 0..self.facts {
            writeln!(text, "  f{fact}: {{type: bool, title: 事实{fact}}}")?;
        }
        let first: Vec<String> = (0..self.branches).map(|branch| name(branch, 0)).collect();
        writeln!(text, "start: begin\nstages:")?;
        writeln!(
            text,
            "  begin: {{role: clerk, outcomes: {{go: {{to: [{}]}}}}}}",
            first.join(", ")
        )?;
        for branch in 0..self.branches {
            for n in 0..length {
                self.stage(&mut text, branch, n, length)?;
            }
        }
        let last: Vec<String> = (0..self.branches).map(|branch| name(branch, length - 1)).collect();
        writeln!(
            text,
            "  meet: {{role: clerk, join: [{}], outcomes: {{done: {{end: done}}}}}}",
            last.join(", ")
        )?;
        if self.shape == "reject" {
            writeln!(text, "  rejected: {{role: clerk, outcomes: {{done: {{end: rejected}}}}}}")?;
        }
        Ok(text)
    }

    fn stage(&self, text: &mut String, branch: usize, n: usize, length: usize) -> Outcome<()> {
        let next = if n + 1 < length { name(branch, n + 1) } else { "meet".to_owned() };
        let fact = if self.facts > 0 { Some((branch * length + n) % self.facts) } else { None };
        write!(text, "  {}: {{role: clerk, ", name(branch, n))?;
        if let Some(fact) = fact.filter(|_| self.shape == "rework" && n % 2 == 1) {
            write!(text, "when: {{f{fact}: true}}, skip: pass, ")?;
        }
        write!(text, "outcomes: {{pass: {{to: {next}}}")?;
        match self.shape {
            "rework" if n > 0 => write!(text, ", back: {{to: {}}}", name(branch, n - 1))?,
            "reject" => {
                let others = (0..self.branches).filter(|other| *other != branch);
                let others: Vec<String> =
                    others.flat_map(|other| (0..length).map(move |n| name(other, n))).collect();
                write!(text, ", fail: {{to: rejected, cancel: [{}]}}", others.join(", "))?;
            }
            "tangled" => {
                let other = name((branch + 1) % self.branches, n);
                write!(text, ", stop: {{to: {next}, cancel: [{other}]}}")?;
            }
            _ => {}
        }
        if let Some(fact) = fact {
            write!(text, ", other: {{when: {{f{fact}: true}}, to: {next}}}")?;
        }
        writeln!(text, "}}}}")?;
        Ok(())
    }
}

fn name(branch: usize, n: usize) -> String {
    format!("b{branch}-{n}")
}
