//! Everything a use-case can fail with, as data. Sentences, exit codes and hints are made at the rim.

use crate::app::author::net::NetFault;
use crate::app::journal::JournalError;
use crate::domain::case::Refusal;
use crate::domain::catalogue::EntryReason;
use crate::domain::cleanup::{CleanUpReason, DecisionFault, ScopeFault};
use crate::domain::filing::FilingFault;
use crate::domain::name::{CaseId, EntryId};
use crate::domain::office::Office;
use crate::domain::paper::FormFault;
use crate::domain::workflow::Workflow;
use crate::input::bpmn::Fault;
use crate::input::document::Unreadable;
use crate::input::yaml::Problem;
use crate::output::OutputError;
use fashen_store::StoreError;
use std::path::PathBuf;

/// Why a use-case failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Something that was named is not there.
    #[error("not found: {0:?}")]
    Missing(Missing),
    /// What was asked makes no sense as asked.
    #[error("misuse: {0:?}")]
    Misuse(Misuse),
    /// The procedure does not allow it now.
    #[error("{refusal}")]
    Refused {
        /// The case, when there is one already.
        case: Option<CaseId>,
        /// Every reason.
        refusal: Refusal,
        /// What names in the reasons stand for.
        scene: Box<Scene>,
    },
    /// It can not be recorded of an entry of the catalogue.
    #[error("{entry}: {reasons:?}")]
    EntryRefused {
        /// The entry.
        entry: EntryId,
        /// Every reason.
        reasons: Vec<EntryReason>,
    },
    /// It can not be recorded of a clean-up.
    #[error("{clean_up}: {reasons:?}")]
    CleanUpRefused {
        /// The clean-up; empty where it was to begin.
        clean_up: String,
        /// Every reason.
        reasons: Vec<CleanUpReason>,
    },
    /// Rows of a list of decisions can not be taken; nothing of it was.
    #[error("{}: {faults:?}", file.display())]
    DecisionRows {
        /// The list.
        file: PathBuf,
        /// Row and what is wrong with it.
        faults: Vec<(usize, DecisionFault)>,
    },
    /// A workflow or registry file has problems.
    #[error("{} problems in {}", problems.len(), file.display())]
    Invalid {
        /// The file.
        file: PathBuf,
        /// All of them.
        problems: Vec<Problem>,
    },
    /// A document can not be read.
    #[error("{}: {reason:?}", file.display())]
    Unreadable {
        /// The file.
        file: PathBuf,
        /// Why.
        reason: Unreadable,
    },
    /// An office's own form of a paper is wrong.
    #[error("{}: {faults:?}", file.display())]
    Form {
        /// The form.
        file: PathBuf,
        /// Everything that is wrong.
        faults: Vec<FormFault>,
    },
    /// What one side of a filing made for the other is not taken in.
    #[error("{}: {faults:?}", file.display())]
    Filing {
        /// The file; the case where there is none.
        file: PathBuf,
        /// Why.
        faults: Vec<FilingFault>,
    },
    /// A kept text of a law can not be read.
    #[error("{}: line {line}", file.display())]
    LawText {
        /// The file.
        file: PathBuf,
        /// The line of no known form; 0 where there is no UTF-8.
        line: usize,
    },
    /// A file of another tool can not be read.
    #[error("{}: {reason}", file.display())]
    Exchange {
        /// The file.
        file: PathBuf,
        /// Why.
        reason: Fault,
    },
    /// A workflow can not be shown as a net.
    #[error("no net: {0:?}")]
    Net(NetFault),
    /// A file or folder can not be read or written.
    #[error("{}: {source}", path.display())]
    Disk {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What the store holds does not read as ours.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// A paper or page can not be made.
    #[error(transparent)]
    Output(#[from] OutputError),
}

/// Where a refusal was met: what the names in its reasons stand for.
#[derive(Clone, Debug)]
pub struct Scene {
    /// The workflow.
    pub workflow: Workflow,
    /// The office.
    pub office: Office,
    /// The stage and the outcome that were asked for, as typed.
    pub place: Option<(String, String)>,
}

/// What is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No registry in this folder or above it.
    Registry {
        /// Where the search began.
        from: PathBuf,
    },
    /// The folder that was named is no registry.
    RegistryHere {
        /// The folder.
        folder: PathBuf,
    },
    /// No such case.
    Case {
        /// As typed.
        name: String,
    },
    /// No such person in the registry.
    Person {
        /// As typed.
        name: String,
        /// Who there is.
        known: Vec<String>,
    },
    /// A role that nobody of the registry has.
    Role {
        /// As typed.
        name: String,
        /// The roles that people have.
        known: Vec<String>,
    },
    /// No such workflow in the registry.
    Workflow {
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// No such stage in any workflow of the registry.
    Stage {
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// No such clause in the draft.
    Clause {
        /// As typed.
        label: String,
        /// What there is.
        known: Vec<String>,
    },
    /// No such entry in the catalogue.
    Entry {
        /// As typed.
        name: String,
    },
    /// No such clean-up.
    CleanUp {
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// Nothing to explain under this name.
    Topic {
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// No such text rule in the pack.
    Rule {
        /// As typed.
        code: String,
        /// The codes that there are.
        known: Vec<String>,
    },
    /// No such paper.
    Paper {
        /// As typed.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// No such draft of a case.
    Draft {
        /// The case.
        case: String,
        /// As typed.
        draft: u32,
        /// How many there are.
        known: u32,
    },
    /// No such figure in the report of a year.
    Figure {
        /// As typed.
        name: String,
        /// The year.
        year: i32,
        /// What there is.
        known: Vec<String>,
    },
    /// Something of the law library.
    Law(MissingLaw),
    /// No such file.
    File {
        /// As typed.
        path: PathBuf,
    },
}

/// What the law library does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MissingLaw {
    /// No such statute.
    Statute {
        /// As typed.
        name: String,
        /// Those that have these words in their names.
        known: Vec<String>,
    },
    /// No text of a statute is held.
    Text {
        /// The statute.
        title: String,
    },
    /// The text that is held has no such article.
    Article {
        /// The statute.
        title: String,
        /// As asked for.
        article: String,
        /// The number of the last one there.
        last: u32,
    },
}

/// What makes no sense as asked of a clean-up or of what runs out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CleanUpMisuse {
    /// What a clean-up is to take up does not read.
    Scope(ScopeFault),
    /// A clean-up has no paper before it is finished.
    NotFinished {
        /// The clean-up.
        name: String,
    },
    /// There is no notice where no term runs out.
    NothingExpires,
    /// It was not said on which entries something was decided, or what.
    NoDecision,
}

/// What makes no sense as asked of reports and registers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReportMisuse {
    /// A year that has not begun.
    YearToCome {
        /// As typed.
        year: i32,
    },
    /// A format that they are not made in.
    Format {
        /// As typed, or the ending of the file.
        name: String,
        /// Those that they are made in.
        known: Vec<&'static str>,
    },
}

/// What makes no sense as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// Nobody said who acts.
    NobodyActs {
        /// Who there is.
        known: Vec<String>,
    },
    /// There is a registry already.
    RegistryExists {
        /// Where.
        root: PathBuf,
    },
    /// What was given as the address of a site is none.
    BaseUrl {
        /// What was given.
        given: String,
    },
    /// Something of a clean-up or of what runs out.
    CleanUp(CleanUpMisuse),
    /// The folder is not empty.
    FolderNotEmpty {
        /// Which.
        path: PathBuf,
    },
    /// There is a file of that name already.
    FileExists {
        /// Which.
        path: PathBuf,
    },
    /// Of which paper a file is a form is not known.
    WhichPaper {
        /// Which.
        file: PathBuf,
    },
    /// There is no office suite here that could make a PDF.
    NoOfficeSuite,
    /// A digest does not read as one.
    NotADigest {
        /// As typed.
        text: String,
    },
    /// A file to write to must be named.
    OutMissing,
    /// A file has no row that could be the head of a list of documents.
    NoHead {
        /// The file.
        file: PathBuf,
    },
    /// The workflow has no rules by which a text could be checked.
    NoRules {
        /// The workflow.
        workflow: String,
    },
    /// A pair was expected (`name=value`).
    NotAPair {
        /// The option.
        option: &'static str,
        /// As typed.
        text: String,
    },
    /// An answer does not read as one.
    NotAnAnswer {
        /// As typed.
        text: String,
    },
    /// A reply does not read as one.
    NotAReply {
        /// As typed.
        text: String,
    },
    /// A date does not read as one.
    NotADate {
        /// As typed.
        text: String,
    },
    /// A period does not read as one.
    NotAPeriod {
        /// As typed.
        text: String,
    },
    /// The frozen clock does not read as a time.
    NotATime {
        /// As set.
        text: String,
    },
    /// Something of a report or a register.
    Report(ReportMisuse),
    /// There is no title in the text, and none was given.
    NoTitle,
    /// There is a file of that name already, which may be written over when that is asked for.
    TableExists {
        /// Which.
        path: PathBuf,
    },
    /// There is only one draft to compare.
    OneDraft {
        /// The case.
        case: String,
    },
    /// What was named to be compared is neither two files nor drafts of a case.
    NotTwoTexts,
    /// Nothing was answered.
    NothingAnswered {
        /// The case.
        case: String,
        /// Questions that wait for an answer.
        open: Vec<String>,
    },
    /// Clauses, a proposal or a basis for several answers at once.
    DetailsOfSeveral,
    /// A stage or an outcome was left out, and nobody can be asked.
    NoOutcomeNamed {
        /// The case.
        case: String,
        /// `stage outcome`, each pair there is.
        choices: Vec<String>,
    },
    /// A setting of a simulation.
    Simulation(crate::domain::simulation::SettingError),
    /// A period that can not be counted.
    Counting(crate::app::calendar::CountError),
    /// A format that papers are not made in.
    Format {
        /// As typed.
        name: String,
    },
    /// A value that is not valid UTF-8, empty, or too long for a name.
    BadName {
        /// Of what.
        option: &'static str,
        /// As typed.
        text: String,
    },
}
