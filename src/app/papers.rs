//! `issue` and `papers`: papers made from a case, sealed by their digests in the journal, and written out.
//!
//! The Word file is made by the office's own form where it has one. A sealed paper is given out again byte for byte as it was sealed; it must never be made anew.

use crate::app::commit::Plan;
use crate::app::{Error, Misuse, Moved, OfficeSuite, Session, pack, reading, registry, templates};
use crate::domain::case::{
    Case, Command, IssuedFile, IssuedPaper, PresentClauses, Reason, Refusal,
};
use crate::domain::name::StageId;
use crate::domain::office::Office;
use crate::domain::paper::{Paper, PaperKind};
use crate::domain::workflow::Workflow;
use crate::input::document::Unreadable;
use crate::{lang, output};
use std::path::{Path, PathBuf};

/// The formats that every paper is made in, in this order.
pub const FORMATS: [&str; 3] = ["docx", "html", "json"];

/// The format that a Word file is turned into by another program. It is never sealed: another computer makes other
/// bytes of it.
pub const PDF: &str = "pdf";

/// What is asked.
#[derive(Clone, Debug, Default)]
pub struct Issue {
    /// The case.
    pub case: String,
    /// The paper, as typed.
    pub paper: String,
    /// The formats; all when empty.
    pub formats: Vec<String>,
    /// Which of the sealed ones, from 1; the last when none.
    pub round: Option<usize>,
    /// The folder to write to; the case's folder under `papers/` when none.
    pub out: Option<PathBuf>,
}

/// What was issued.
#[derive(Clone, Debug)]
pub struct Issued {
    /// The case afterwards, and what happened.
    pub moved: Moved,
    /// The paper.
    pub paper: IssuedPaper,
    /// The files that were written: their format and where.
    pub files: Vec<(String, PathBuf)>,
}

/// A paper in each format: the format and the bytes.
pub(super) type Formats = Vec<(&'static str, Vec<u8>)>;

/// Makes a paper in all formats.
pub(super) fn make(
    kind: PaperKind,
    (case, present): (&Case, &PresentClauses),
    workflow: &Workflow,
    (office, root): (&Office, &Path),
) -> Result<Option<Formats>, Error> {
    let Some(paper) = Paper::of(kind, (case, present), workflow, office) else { return Ok(None) };
    let fields = lang::paper::fields(&paper);
    let sheet = output::form::sheet(&lang::paper::form(kind), &fields)?;
    let own = templates::filled(root, kind, &fields)?;
    let made = vec![
        ("docx", own.map_or_else(|| output::docx(&sheet), Ok)?),
        ("html", output::html(&sheet)?),
        ("json", output::paper_json(&paper)),
    ];
    Ok(Some(made))
}

/// Makes and seals the papers of a stage that has just ended.
pub(super) fn seal(plan: &mut Plan, stage: &StageId) -> Result<(), Error> {
    let papers = plan.workflow().stage(stage.as_str()).map(|stage| stage.issues.clone());
    for kind in papers.unwrap_or_default() {
        issue_into(plan, kind, Some(stage.clone()))?;
    }
    Ok(())
}

fn issue_into(plan: &mut Plan, paper: PaperKind, sealed_by: Option<StageId>) -> Result<(), Error> {
    let (office, root) = (&plan.session().registry.office, &plan.session().registry.root);
    let present = reading::present(&*plan.session().registry.store, &plan.after);
    let Some(made) = make(paper, (&plan.after, &present), plan.workflow(), (office, root))? else {
        return Err(not_ready(plan.session(), &plan.after, plan.workflow(), paper));
    };
    let keep = |(format, bytes): (&str, Vec<u8>)| IssuedFile {
        format: format.to_owned(),
        digest: plan.keep(bytes),
    };
    let files = made.into_iter().map(keep).collect();
    plan.decide(&Command::IssuePaper { paper, sealed_by, files })?;
    Ok(())
}

/// Gives out a paper: the sealed one where there is one, else one made and noted now.
///
/// # Errors
///
/// Why it can not be made yet, or not written.
pub fn issue(session: &Session, asked: &Issue, suite: &OfficeSuite) -> Result<Issued, Error> {
    session.actor()?;
    let kind = templates::kind(&asked.paper)?;
    let formats = formats(&asked.formats)?;
    let (case, workflow) = session.case(&asked.case)?;
    let mut plan = Plan::new(session, case, workflow);
    if sealed(&plan.after, kind).next().is_none() {
        issue_into(&mut plan, kind, None)?;
    }
    let fresh = plan.fresh_blobs();
    let moved = plan.commit()?;
    let Some(paper) = chosen(&moved.case, kind, asked.round).cloned() else {
        return Err(not_ready(session, &moved.case, &moved.workflow, kind));
    };
    let folder = asked.out.clone().unwrap_or_else(|| folder(&session.registry.root, &moved.case));
    let point = session.registry.store.point()?;
    session.let_go();
    let mut files = Vec::new();
    let bytes_of = |file: &IssuedFile| {
        fresh.get(&file.digest).cloned().map_or_else(|| pack::blob(&*point, &file.digest), Ok)
    };
    for file in paper.files.iter().filter(|file| formats.contains(&file.format)) {
        let path = folder.join(file_name(&moved, kind, asked.round, &file.format));
        if !session.dry_run {
            registry::write(&path, &bytes_of(file)?)?;
        }
        files.push((file.format.clone(), path));
    }
    let word = paper.files.iter().find(|file| file.format == "docx");
    if let Some(word) = word.filter(|_| formats.iter().any(|format| format == PDF)) {
        let path = folder.join(file_name(&moved, kind, asked.round, PDF));
        if !session.dry_run {
            registry::write(&path, &pdf(suite, &bytes_of(word)?, &path)?)?;
        }
        files.push((PDF.to_owned(), path));
    }
    Ok(Issued { moved, paper, files })
}

/// A Word file as PDF, by the office suite of this computer.
fn pdf(suite: &OfficeSuite, bytes: &[u8], path: &Path) -> Result<Vec<u8>, Error> {
    let made = suite.pdf(bytes).map_err(|fault| Error::Unreadable {
        file: path.to_owned(),
        reason: Unreadable::OfficeSuite(fault),
    })?;
    made.ok_or(Error::Misuse(Misuse::NoOfficeSuite))
}

/// That a paper is made in a later stage.
pub(super) fn not_ready(
    session: &Session,
    case: &Case,
    workflow: &Workflow,
    paper: PaperKind,
) -> Error {
    let stage = workflow.stages.iter().find(|stage| stage.issues.contains(&paper));
    let stage = stage.map(|stage| stage.id.clone());
    let refusal = Refusal { reasons: vec![Reason::PaperNotReady { paper, stage }] };
    session.refused(case, workflow, refusal, None)
}

/// The papers of a kind that were sealed when a stage ended, first to last.
fn sealed(case: &Case, kind: PaperKind) -> impl Iterator<Item = &IssuedPaper> {
    case.papers.iter().filter(move |paper| paper.paper == kind && paper.sealed_by.is_some())
}

/// The paper that is meant: the sealed one of that round, the last sealed one, or the last one at all.
fn chosen(case: &Case, kind: PaperKind, round: Option<usize>) -> Option<&IssuedPaper> {
    match round {
        Some(round) => sealed(case, kind).nth(round.checked_sub(1)?),
        None => sealed(case, kind)
            .last()
            .or_else(|| case.papers.iter().rev().find(|paper| paper.paper == kind)),
    }
}

/// The case whose papers are asked for, and its workflow.
///
/// # Errors
///
/// Those of the record.
pub fn papers(session: &Session, case: &str) -> Result<(Case, Workflow), Error> {
    session.case(case)
}

fn formats(asked: &[String]) -> Result<Vec<String>, Error> {
    if asked.is_empty() {
        return Ok(FORMATS.map(str::to_owned).to_vec());
    }
    match asked.iter().find(|format| !FORMATS.contains(&format.as_str()) && *format != PDF) {
        Some(name) => Err(Error::Misuse(Misuse::Format { name: name.clone() })),
        None => Ok(asked.to_vec()),
    }
}

/// Where the papers of a case are written when nobody says.
pub(super) fn folder(root: &Path, case: &Case) -> PathBuf {
    root.join("papers").join(case.id.as_str())
}

/// What the file of a paper is called.
fn file_name(moved: &Moved, kind: PaperKind, round: Option<usize>, format: &str) -> String {
    let title = lang::paper::file_title(kind, &moved.workflow.review);
    let round = round.map(|round| format!("-{round}")).unwrap_or_default();
    format!("{}-{title}{round}.{format}", moved.case.id)
}
