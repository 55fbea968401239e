//! The words of the command line: one struct, every field required, so that a language lacks nothing or does
//! not build.
//!
//! A sentence with something in it is a function. No field may be empty.

use super::asking::Ask;
use super::bpmn::BpmnWords;
use super::calendar::CalendarWords;
use super::care::CareWords;
use super::catalogue::CatalogueWords;
use super::check::CheckWords;
use super::cleanup::CleanUpWords;
use super::comparison::ComparisonWords;
use super::completions::CompletionWords;
use super::diff::DiffWords;
use super::drawing::OutlineWords;
use super::due::DueWords;
use super::filing::FilingWords;
use super::finding::FindingWords;
use super::form::FormWords;
use super::jurisdiction::PlaceWords;
use super::laws::LawWords;
use super::links::LinkWords;
use super::migration::MigrationWords;
use super::nets::NetWords;
use super::origin::OriginWords;
use super::report::ReportWords;
use super::rules::RuleWords;
use super::ruling::RulingWords;
use super::scenario::ScenarioWords;
use super::screening::ScreenWords;
use super::search::SearchWords;
use super::simulation::SimulationWords;
use super::stock::StockWords;
use super::structure::StructureWords;
use super::{Lang, ProgressWords, StoreWords, en, zh};

/// All words of the command line in one language.
pub struct Phrases {
    /// What `--help` says.
    pub help: Help,
    /// What stands for a value.
    pub value: Values,
    /// What is wrong with the words of a command.
    pub usage: Usage,
    /// What went wrong, and what to do.
    pub error: Errors,
    /// What is said in and about workflows of other tools.
    pub bpmn: BpmnWords,
    /// What is said about Petri nets and logs for process mining.
    pub nets: NetWords,
    /// What is said of calendars, and of what is counted by them.
    pub calendar: CalendarWords,
    /// What is said where a registry is looked after.
    pub care: CareWords,
    /// What is said of the catalogue.
    pub(crate) catalogue: CatalogueWords,
    /// What is said of lists that are taken over.
    pub(crate) stock: StockWords,
    /// What is said of places and their figures.
    pub(crate) place: PlaceWords,
    /// What is said of cases that need one another, and of whose turn it is.
    pub(crate) links: LinkWords,
    /// Completion in shells.
    pub(crate) completions: CompletionWords,
    /// Where a file comes from.
    pub(crate) origin: OriginWords,
    /// What is said of the law library.
    pub(crate) laws: LawWords,
    /// What is said of clean-ups.
    pub(crate) cleanup: CleanUpWords,
    /// What is said of filing with the superior.
    pub(crate) filing: FilingWords,
    /// What is said of registers and of a year's figures.
    pub(crate) report: ReportWords,
    pub(crate) structure: StructureWords,
    /// What is said of whether a text is a normative document.
    pub(crate) screening: ScreenWords,
    /// What is said of searching the catalogue.
    pub(crate) search: SearchWords,
    /// What is said of what a text is.
    pub(crate) finding: FindingWords,
    pub(crate) ruling: RulingWords,
    /// What is said of offices' own forms, and of rules.
    pub(crate) form: FormWords,
    pub(crate) rules: RuleWords,
    /// What is said of suspicions.
    pub(crate) check: CheckWords,
    /// What is told of two texts that were compared.
    pub(crate) comparison: ComparisonWords,
    /// What is said of deadlines.
    pub(crate) due: DueWords,
    /// What is said where a workflow is shown.
    pub outline: OutlineWords,
    /// Trying workflows.
    pub scenario: ScenarioWords,
    /// What differs between workflows.
    pub diff: DiffWords,
    /// What is said where cases go over to another definition.
    pub migration: MigrationWords,
    /// What is said of a simulation.
    pub simulation: SimulationWords,
    /// What is wrong with the store, and what to do.
    pub store: StoreWords,
    /// What is being done while it takes long.
    pub progress: ProgressWords,
    /// What screens say.
    pub screen: Screens,
    /// What is said when something is done.
    pub done: Done,
    /// What is asked at a terminal.
    pub ask: Ask,
}

impl Phrases {
    /// The words of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Zh => &zh::PHRASES,
            Lang::En => &en::PHRASES,
        }
    }
}

/// What `--help` says.
pub struct Help {
    pub about: &'static str,
    pub after: &'static str,
    pub template: &'static str,
    pub clap_words: &'static [(&'static str, &'static str)],
    pub commands_heading: &'static str,
    pub arguments_heading: &'static str,
    pub options_heading: &'static str,
    pub global_heading: &'static str,
    pub registry: &'static str,
    pub acting_as: &'static str,
    pub now: &'static str,
    pub json: &'static str,
    pub lang: &'static str,
    pub color: &'static str,
    pub lock_wait: &'static str,
    pub quiet: &'static str,
    pub usage: &'static str,
    pub version: &'static str,
    pub dry_run: &'static str,
    pub out: &'static str,
    pub on: &'static str,
    pub fact: &'static str,
    pub material: &'static str,
    pub on_paper: &'static str,
    pub case: &'static str,
    pub stage: &'static str,
    pub outcome: &'static str,
    pub demo: &'static str,
    pub demo_folder: &'static str,
    pub init: &'static str,
    pub init_folder: &'static str,
    pub organ: &'static str,
    pub superior: &'static str,
    pub short: &'static str,
    pub reviewer: &'static str,
    pub submit: &'static str,
    pub draft_file: &'static str,
    pub title: &'static str,
    pub unit: &'static str,
    pub workflow: &'static str,
    pub todo: &'static str,
    pub everybody: &'static str,
    pub list: &'static str,
    pub list_all: &'static str,
    pub list_ended: &'static str,
    pub list_stage: &'static str,
    pub limit: &'static str,
    pub show: &'static str,
    pub next: &'static str,
    pub answer: &'static str,
    pub item: &'static str,
    pub clause: &'static str,
    pub proposal: &'static str,
    pub basis: &'static str,
    pub rest_ok: &'static str,
    pub advance: &'static str,
    pub record: &'static str,
    pub early: &'static str,
    pub revise: &'static str,
    pub reply: &'static str,
    pub withdraw: &'static str,
    pub reason: &'static str,
    pub history: &'static str,
    pub issue: &'static str,
    pub paper: &'static str,
    pub format: &'static str,
    pub papers: &'static str,
    pub catalogue: &'static str,
    pub catalogue_list: &'static str,
    pub catalogue_show: &'static str,
    pub entry: &'static str,
    pub publish: &'static str,
    pub base_url: &'static str,
    pub anew: &'static str,
    pub explain: &'static str,
    pub code: &'static str,
    pub workflow_group: &'static str,
    pub round: &'static str,
    pub workflow_check: &'static str,
    pub check_people: &'static str,
    pub workflow_schema: &'static str,
    pub check_names: &'static str,
    pub verify: &'static str,
    pub anchor: &'static str,
    pub backup: &'static str,
    pub backup_file: &'static str,
    pub since: &'static str,
    pub restore: &'static str,
    pub restore_file: &'static str,
    pub restore_folder: &'static str,
    pub export: &'static str,
    pub export_out: &'static str,
    pub import: &'static str,
    pub import_file: &'static str,
    pub import_folder: &'static str,
    pub doctor: &'static str,
    pub garbage: &'static str,
    pub remove: &'static str,
    pub repair: &'static str,
    pub repair_to: &'static str,
    pub repair_from: &'static str,
}

/// What stands for a value in `--help` and in commands to be filled in.
pub struct Values {
    pub folder: &'static str,
    pub file: &'static str,
    pub name: &'static str,
    pub text: &'static str,
    pub person: &'static str,
    pub case: &'static str,
    pub stage: &'static str,
    pub outcome: &'static str,
    pub pair: &'static str,
    pub material: &'static str,
    pub on_paper: &'static str,
    pub answer: &'static str,
    pub clause: &'static str,
    pub reply: &'static str,
    pub paper: &'static str,
    pub date: &'static str,
    pub url: &'static str,
    pub time: &'static str,
    pub entry: &'static str,
    pub code: &'static str,
    pub count: &'static str,
    pub seconds: &'static str,
    pub short: &'static str,
    pub pack: &'static str,
    pub digest: &'static str,
    pub to_fill: fn(&str) -> String,
}

/// What is wrong with the words of a command.
pub struct Usage {
    pub unknown_argument: fn(&str) -> String,
    pub unknown_command: fn(&str) -> String,
    pub missing: fn(&str) -> String,
    /// What there is.
    pub missing_command: fn(&str) -> String,
    /// The argument, the value, what it can be.
    pub invalid: fn(&str, &str, &str) -> String,
    pub twice: fn(&str) -> String,
    pub count: fn(&str) -> String,
    pub other: &'static str,
    pub suggestion: fn(&str) -> String,
    pub see_help: &'static str,
}

/// What went wrong, and what to do.
pub struct Errors {
    pub label: &'static str,
    pub hint_label: &'static str,
    /// The case, if there is one.
    pub refused: fn(Option<&str>) -> String,
    pub perhaps: fn(&str) -> String,
    pub there_are: fn(&[String]) -> String,
    pub output: fn(&str) -> String,
    /// The path and the reason.
    pub disk: fn(&str, &str) -> String,
    /// What the system means; nothing where it is best said in the system's own words.
    pub disk_reason: fn(std::io::ErrorKind) -> Option<&'static str>,
    /// The file and how many problems it has.
    pub invalid: fn(&str, usize) -> String,
    pub invalid_hint: &'static str,
    pub invalid_other_hint: &'static str,
    pub no_registry: fn(&str) -> String,
    pub no_registry_here: fn(&str) -> String,
    pub no_registry_hint: &'static str,
    pub no_case: fn(&str) -> String,
    pub no_case_hint: &'static str,
    pub no_person: fn(&str) -> String,
    pub no_role: fn(&str) -> String,
    pub no_workflow: fn(&str) -> String,
    pub no_stage: fn(&str) -> String,
    pub no_clause: fn(&str) -> String,
    pub no_entry: fn(&str) -> String,
    pub no_entry_hint: &'static str,
    pub no_topic: fn(&str) -> String,
    pub no_topic_hint: &'static str,
    pub no_paper: fn(&str) -> String,
    pub no_file: fn(&str) -> String,
    pub of_file: fn(&str, &str) -> String,
    pub folder_hint: &'static str,
    pub nobody: &'static str,
    pub nobody_hint: fn(&[String]) -> String,
    pub registry_exists: fn(&str) -> String,
    pub registry_exists_hint: &'static str,
    pub base_url: fn(&str) -> String,
    pub base_url_hint: &'static str,
    pub folder_not_empty: fn(&str) -> String,
    pub folder_not_empty_hint: &'static str,
    pub file_exists: fn(&str) -> String,
    pub file_exists_hint: &'static str,
    pub not_a_digest: fn(&str) -> String,
    pub out_missing: &'static str,
    /// The option and what was typed.
    pub not_a_pair: fn(&str, &str) -> String,
    pub not_an_answer: fn(&str) -> String,
    pub answer_hint: &'static str,
    pub not_a_reply: fn(&str) -> String,
    pub reply_hint: &'static str,
    pub not_a_date: fn(&str) -> String,
    pub not_a_time: fn(&str) -> String,
    pub no_title: &'static str,
    pub no_title_hint: &'static str,
    /// Questions that wait for an answer.
    pub nothing_answered: fn(&[String]) -> String,
    pub details_of_several: &'static str,
    pub no_outcome: &'static str,
    pub no_format: fn(&str) -> String,
    /// The option and what was typed.
    pub bad_name: fn(&str, &str) -> String,
}

/// What screens say.
pub struct Screens {
    pub no_cases: &'static str,
    pub list_head: [&'static str; 4],
    pub ended_short: fn(&str) -> String,
    pub more: &'static str,
    pub nothing_to_do: &'static str,
    pub todo_head: [&'static str; 5],
    pub no_papers: &'static str,
    pub papers_head: [&'static str; 5],
    pub sealed: &'static str,
    pub unsealed: &'static str,
    pub no_entries: &'static str,
    pub catalogue_head: [&'static str; 7],
    pub history_head: [&'static str; 4],
    /// The title, how many stages and how many questions.
    pub sound: fn(&str, usize, usize) -> String,
    /// Something beside workflows, by its path.
    pub no_workflow: fn(&str) -> String,
    /// How many states and combinations of facts a proof went through.
    pub proved: fn(usize, usize) -> String,
    pub nothing_happened: &'static str,
    /// How many answers were reopened, and which.
    pub reopened: fn(usize, &str) -> String,
    /// What people read and what is typed.
    pub named: fn(&str, &str) -> String,
    /// The outcome and where it leads.
    pub leads: fn(&str, &str) -> String,
    /// A few things after one another.
    pub list: fn(&[String]) -> String,
    /// How many clauses were read, and the number found in the text.
    pub read: fn(usize, Option<&str>) -> String,
    /// The end and the day.
    pub ended: fn(&str, &str) -> String,
    /// The stage that waits and what it waits for.
    pub waits: fn(&str, &str) -> String,
    /// The role and the people.
    pub waits_for: fn(&str, &str) -> String,
    /// The role that nobody has.
    pub nobody: fn(&str) -> String,
    /// The title, at most, at least, whether it is unconfirmed.
    pub period: fn(&str, Option<&str>, Option<&str>, bool) -> String,
    /// How many, and which.
    pub unanswered: fn(usize, &str) -> String,
    pub answer_first: &'static str,
    pub ends: fn(&str) -> String,
    pub seals: fn(&str) -> String,
    pub drafts: &'static str,
    pub materials: &'static str,
    pub steps: &'static str,
    pub findings: &'static str,
    pub papers: &'static str,
    pub unit: &'static str,
    pub workflow: &'static str,
    pub opened: &'static str,
    pub facts: &'static str,
    pub numbers: &'static str,
    pub conclusion: &'static str,
    /// The conclusion, the draft, who and when.
    pub opinion_line: fn(&str, u32, &str, &str) -> String,
    pub state: &'static str,
    /// The stage and since when.
    pub active_line: fn(&str, &str) -> String,
    pub withdrawn: &'static str,
    pub carried: &'static str,
    pub on_paper: fn(&str) -> String,
    pub finding_open: &'static str,
    pub finding_settled: &'static str,
    /// The status and the day.
    pub status_on: fn(&str, &str) -> String,
    pub entry_labels: [&'static str; 10],
    pub why: &'static str,
    pub remedy: &'static str,
    pub weight: &'static str,
    pub basis: &'static str,
    pub asked_in: &'static str,
    pub only_when: &'static str,
    pub about_process: &'static str,
    pub about_text: &'static str,
    pub role: &'static str,
    pub material: &'static str,
}

/// What is said when something is done.
pub struct Done {
    /// The folder and the organ.
    pub made: fn(&str, &str) -> String,
    pub made_next: fn(&str) -> String,
    pub dry_run: &'static str,
    /// The case and the title.
    pub submitted: fn(&str, &str) -> String,
    pub next: fn(&str) -> String,
    /// The case and the end.
    pub ended: fn(&str, &str) -> String,
    /// The material and where it is.
    pub on_paper: fn(&str, &str) -> String,
    /// The first page, how many documents, how many files.
    pub published: fn(&str, usize, usize, (usize, usize)) -> String,
    /// The folder.
    pub demo_begins: fn(&str) -> String,
    /// The folder, the papers, the site.
    pub demo_ends: fn(&str, &str, &str) -> String,
    pub demo_by_hand: &'static str,
    /// The command, the exit code it had, the one it should have had.
    pub demo_failed: fn(&str, u8, u8) -> String,
}
