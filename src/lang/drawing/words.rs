//! The words of a workflow that is shown: every field required, so that a language lacks nothing.

/// Words on a drawing.
pub(crate) struct DrawingWords {
    /// Where every case begins.
    pub start: &'static str,
    /// How many branches begin at once.
    pub fork: fn(usize) -> String,
    /// How many branches are waited for.
    pub join: fn(usize) -> String,
    /// How many have arrived, of how many.
    pub arrived: fn(usize, usize) -> String,
    /// On a stage without a person.
    pub auto: &'static str,
    /// On a stage whose time does not count.
    pub paused: &'static str,
    /// The papers.
    pub issues: fn(&[String]) -> String,
    /// The condition.
    pub only_when: fn(&str) -> String,
    /// Of how many persons.
    pub approvals: fn(u32) -> String,
    /// On the outcome of a stage that is passed over.
    pub skip: &'static str,
    /// The day since when a stage is at work.
    pub since: fn(&str) -> String,
    /// The day on which the case ended.
    pub ended: fn(&str) -> String,
    /// The title, how many stages and how many ends.
    pub describes: fn(&str, usize, usize) -> String,
    /// The stages at work.
    pub at_work: fn(&[String]) -> String,
    /// The name of the workflow and its version.
    pub version: fn(&str, u32) -> String,
    /// The stage, the outcome, and what it ends.
    pub cancels: fn(&str, &str, &[String]) -> String,
    /// The role and the end.
    pub withdrawal: fn(&str, &str) -> String,
    /// The end at which a case was withdrawn, and the day.
    pub withdrawn: fn(&str, &str) -> String,
    /// The heading of the legend.
    pub legend: &'static str,
    /// What the signs mean.
    pub stage: &'static str,
    pub auto_stage: &'static str,
    pub paused_stage: &'static str,
    pub end: &'static str,
    pub forward: &'static str,
    pub back: &'static str,
    pub cancel: &'static str,
    pub done: &'static str,
    pub active: &'static str,
    pub walked: &'static str,
}

/// Words of `workflow show`.
pub struct OutlineWords {
    pub help: &'static str,
    pub graph_help: &'static str,
    pub format_help: &'static str,
    pub output_help: &'static str,
    pub pack_help: &'static str,
    pub case_graph_help: &'static str,
    /// The file that was written.
    pub written: fn(&str) -> String,
    pub review: &'static str,
    pub basis: &'static str,
    pub facts: &'static str,
    pub deadlines: &'static str,
    pub withdrawal: &'static str,
    /// The role and the end.
    pub withdraws: fn(&str, &str) -> String,
    /// The version, how many stages and how many questions.
    pub counts: fn(u32, usize, usize) -> String,
    /// The values of a fact, and the one of a case that says nothing.
    pub values: fn(&[String], Option<&str>) -> String,
    pub who: &'static str,
    /// The people of a role; nobody, when empty.
    pub people: fn(&[String]) -> String,
    pub nobody: &'static str,
    pub barred: &'static str,
    pub turn: &'static str,
    pub least_loaded: &'static str,
    pub waits: &'static str,
    pub parallel: &'static str,
    pub only_when: &'static str,
    /// The outcome a stage is passed over with.
    pub skipped: fn(&str) -> String,
    pub time: &'static str,
    pub materials: &'static str,
    pub needs: &'static str,
    pub questions: &'static str,
    /// How many of a weight.
    pub count: fn(&str, usize) -> String,
    pub unconfirmed_count: fn(usize) -> String,
    pub papers: &'static str,
    pub takes: &'static str,
    pub carries: fn(&str) -> String,
    pub outcomes: &'static str,
    /// Several stages that begin at once.
    pub together: fn(&[String]) -> String,
    pub ends_at: fn(&str) -> String,
    pub cancels: fn(&[String]) -> String,
    pub requires: &'static str,
    pub records: &'static str,
    pub optional: &'static str,
    pub takes_number: fn(&str) -> String,
    pub concludes: fn(&str) -> String,
    pub enters: &'static str,
    pub files: &'static str,
    pub no_open_findings: &'static str,
    pub some_open_finding: &'static str,
    pub complete: &'static str,
    pub clear: &'static str,
    pub defective: &'static str,
    pub failed: &'static str,
    pub materials_complete: &'static str,
    pub needs_complete: &'static str,
    pub unchanged_text: &'static str,
    pub new_draft: &'static str,
    pub conclusion_of: fn(&[String]) -> String,
    pub approvals: fn(u32) -> String,
    /// A period that begins here: its title.
    pub begins: fn(&str) -> String,
    pub ends: fn(&str) -> String,
    pub pauses: fn(&str) -> String,
    pub within: fn(&str) -> String,
    pub at_least: fn(&str) -> String,
    pub unless: fn(&str) -> String,
    pub remind: fn(&str) -> String,
    pub from: &'static str,
    pub until: &'static str,
    pub paused_in: &'static str,
    /// Moments of which any will do.
    pub any_of: fn(&[String]) -> String,
    /// What is done, and the recorded date that counts.
    pub dated: fn(&str, &str) -> String,
    pub whole_days: &'static str,
    pub restart: &'static str,
    /// The rule by which a last day that is a rest day moves on.
    pub roll: fn(&str) -> String,
    /// The role that is told of a missed period, and how long after.
    pub escalate: fn(&str, Option<&str>) -> String,
    /// The parameter of the place that sets the figure.
    pub parameter: fn(&str) -> String,
    pub unconfirmed: &'static str,
    pub auto: &'static str,
    /// What is typed next: the workflow as it was typed, and its name.
    pub next: fn(&str, &str) -> String,
}
