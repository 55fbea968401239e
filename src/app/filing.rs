//! The filing package: one zip with the report, the text, what it rests on, and the digests of all of it.
//!
//! It holds what the record holds. A material that is on paper only is named in the list, never left out
//! in silence.

use crate::app::papers::{self, Issue};
use crate::app::reading;
use crate::app::{Error, Session, commit, pack, registry};
use crate::domain::case::{Case, Copy};
use crate::domain::digest::Digest;
use crate::domain::paper::PaperKind;
use crate::domain::workflow::Workflow;
use crate::{lang, output};
use fashen_store::Point;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What was packed.
#[derive(Clone, Debug)]
pub struct FilingPackage {
    /// The case.
    pub case: Case,
    /// Where the package is.
    pub path: PathBuf,
    /// Its digest.
    pub digest: Digest,
    /// What is in it: name and digest.
    pub contents: Vec<(String, Digest)>,
    /// Materials that are on paper only: title and where.
    pub on_paper: Vec<(String, String)>,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Makes the filing package of a case whose filing papers are sealed.
///
/// # Errors
///
/// Why it can not be made yet, or not written.
pub fn package(session: &Session, asked: &Issue) -> Result<FilingPackage, Error> {
    let (case, workflow) = session.case(&asked.case)?;
    let point = session.registry.store.point()?;
    session.let_go();
    let mut contents = Vec::new();
    for (order, kind) in
        [PaperKind::FilingReport, PaperKind::FilingRegister, PaperKind::Opinion].iter().enumerate()
    {
        let bytes = sealed(session, &*point, &case, &workflow, *kind)?;
        contents.push((
            format!("{}-{}.docx", order + 1, lang::paper::file_title(*kind, &workflow.review)),
            bytes,
        ));
    }
    contents.push(text(&*point, &case)?);
    let on_paper = materials(&*point, &case, &workflow, &mut contents)?;
    contents.push(register_row(&case, session)?);
    let digests: Vec<(String, Digest)> =
        contents.iter().map(|(name, bytes)| (name.clone(), commit::digest(bytes))).collect();
    contents.push((lang::filing::CHECKSUMS.to_owned(), checksums(&digests)));
    let bytes = output::zip(&contents)?;
    let folder = asked.out.clone().unwrap_or_else(|| papers::folder(&session.registry.root, &case));
    let path = folder.join(format!("{}-{}.zip", case.id, lang::filing::PACKAGE));
    if !session.dry_run {
        registry::write(&path, &bytes)?;
    }
    let (digest, dry_run) = (commit::digest(&bytes), session.dry_run);
    Ok(FilingPackage { case, path, digest, contents: digests, on_paper, dry_run })
}

/// The sealed Word file of a paper.
fn sealed(
    session: &Session,
    kept: &dyn Point,
    case: &Case,
    workflow: &Workflow,
    kind: PaperKind,
) -> Result<Vec<u8>, Error> {
    let issued =
        case.papers.iter().rev().find(|paper| paper.paper == kind && paper.sealed_by.is_some());
    let file = issued.and_then(|paper| paper.files.iter().find(|file| file.format == "docx"));
    match file {
        Some(file) => pack::blob(kept, &file.digest),
        None => Err(papers::not_ready(session, case, workflow, kind)),
    }
}

/// 正式文本: the draft that was published, as it came.
fn text(kept: &dyn Point, case: &Case) -> Result<(String, Vec<u8>), Error> {
    let draft = case.draft().ok_or_else(|| reading::no_draft(case))?;
    let bytes = pack::blob(kept, &draft.file)?;
    let ending = draft.file_name.rsplit_once('.').map_or("txt", |(_, ending)| ending);
    let name = format!("4-{}-{}.{ending}", lang::filing::TEXT, case.title);
    Ok((output::file_name(&name), bytes))
}

/// Every material: the files into the package, the rest by name.
fn materials(
    kept: &dyn Point,
    case: &Case,
    workflow: &Workflow,
    contents: &mut Vec<(String, Vec<u8>)>,
) -> Result<Vec<(String, String)>, Error> {
    let mut seen = BTreeSet::new();
    let mut on_paper = Vec::new();
    let rules = workflow.stages.iter().flat_map(|stage| &stage.materials);
    for rule in rules.filter(|rule| seen.insert(rule.id.clone())) {
        match case.material(rule.id.as_str()).map(|material| &material.copy) {
            Some(Copy::File { name, digest }) => {
                let ending = name.rsplit_once('.').map_or("bin", |(_, ending)| ending);
                let place = contents.len() + 1;
                let name = output::file_name(&format!("{place}-{}.{ending}", rule.title));
                contents.push((name, pack::blob(kept, digest)?));
            }
            Some(Copy::OnPaper(note)) => on_paper.push((rule.title.clone(), note.clone())),
            None => {}
        }
    }
    Ok(on_paper)
}

/// The row of the filing register, for the superior's list.
fn register_row(case: &Case, session: &Session) -> Result<(String, Vec<u8>), Error> {
    let (head, row) = lang::filing::register(case, &session.registry.office);
    Ok((lang::filing::REGISTER_ROW.to_owned(), output::csv(&head, &[row])?))
}

/// `SM3  name`, one line a file.
fn checksums(digests: &[(String, Digest)]) -> Vec<u8> {
    let lines: Vec<String> =
        digests.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
    lines.concat().into_bytes()
}
