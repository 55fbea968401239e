//! `filing reply`: what the superior's review came to, as a file for the office that filed.

use super::manifest::{PackageManifest, REPLY_SCHEMA, ReplyManifest};
use super::package::{checksums, written};
use super::receive;
use crate::app::{Error, Session, commit, pack, papers, registry};
use crate::domain::case::{Case, Copy, Step};
use crate::domain::digest::Digest;
use crate::domain::filing::{FiledRole, FilingFault, FilingReply};
use crate::domain::workflow::Workflow;
use crate::lang::filing::reply::Answer;
use crate::{lang, output};
use fashen_store::Point;
use std::path::{Path, PathBuf};

/// A reply that was made.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The case of the superior.
    pub case: Case,
    /// What it says.
    pub manifest: ReplyManifest,
    /// Where it is.
    pub path: PathBuf,
    /// Its digest.
    pub digest: Digest,
    /// Nothing was written.
    pub dry_run: bool,
}

/// Makes the reply to the package of a case: by the last stage that ended with an answer.
///
/// # Errors
///
/// There is nothing to answer yet, or the file can not be written.
pub fn reply(session: &Session, name: &str, out: Option<&Path>) -> Result<Reply, Error> {
    let (case, workflow) = session.case(name)?;
    let nothing = || Error::Filing {
        file: PathBuf::from(name),
        faults: vec![FilingFault::NoReply { case: case.id.to_string() }],
    };
    let answers = |step: &&Step| FilingReply::named(step.outcome.as_str()).is_some();
    let step = case.steps.iter().rev().find(answers).ok_or_else(nothing)?;
    let kind = FilingReply::named(step.outcome.as_str()).ok_or_else(nothing)?;
    let point = session.registry.store.point()?;
    session.let_go();
    let package = kept(&*point, &case)?.ok_or_else(nothing)?;
    let mut manifest = manifest(session, &case, step, kind, &package);
    let sheet = lang::filing::reply::sheet(&answer(&manifest, kind, fields(&workflow, step)));
    let paper = (format!("{}.docx", lang::filing::REPLY), output::docx(&sheet)?);
    manifest.files = vec![(paper.0.clone(), commit::digest(&paper.1).to_string())];
    let mut contents = vec![(lang::filing::REPLY_MANIFEST.to_owned(), written(&manifest)?), paper];
    let digests: Vec<(String, Digest)> =
        contents.iter().map(|(name, bytes)| (name.clone(), commit::digest(bytes))).collect();
    contents.push((lang::filing::CHECKSUMS.to_owned(), checksums(&digests)));
    let bytes = output::zip(&contents)?;
    let folder =
        out.map_or_else(|| papers::folder(&session.registry.root, &case), Path::to_path_buf);
    let path = folder.join(format!("{}-{}.zip", case.id, lang::filing::REPLY));
    if !session.dry_run {
        registry::write(&path, &bytes)?;
    }
    let (digest, dry_run) = (commit::digest(&bytes), session.dry_run);
    Ok(Reply { case, manifest, path, digest, dry_run })
}

/// What the package that the case was opened with says of itself: the last one.
fn kept(kept: &dyn Point, case: &Case) -> Result<Option<PackageManifest>, Error> {
    match case.material("package").map(|material| &material.copy) {
        Some(Copy::File { name, digest }) => {
            let bytes = pack::blob(kept, digest)?;
            Ok(Some(receive::open(Path::new(name), &bytes)?.manifest))
        }
        _ => Ok(None),
    }
}

fn manifest(
    session: &Session,
    case: &Case,
    step: &Step,
    kind: FilingReply,
    package: &PackageManifest,
) -> ReplyManifest {
    let record = step.record.iter();
    let text = package.file_of(FiledRole::Text);
    ReplyManifest {
        schema: REPLY_SCHEMA.to_owned(),
        kind: kind.key().to_owned(),
        organ: session.registry.office.organ.clone(),
        to: package.organ.clone(),
        case: package.case.clone(),
        review: case.id.to_string(),
        title: package.title.clone(),
        number: package.number.clone(),
        text: text.map(|file| file.sm3.clone()).unwrap_or_default(),
        on: step.at.date_naive().to_string(),
        record: record.map(|(field, value)| (field.to_string(), value.to_string())).collect(),
        files: Vec::new(),
    }
}

/// What was recorded, by the titles that the workflow gives.
fn fields(workflow: &Workflow, step: &Step) -> Vec<(String, String)> {
    let stage = workflow.stage(step.stage.as_str());
    let outcomes = stage.into_iter().flat_map(|stage| &stage.outcomes);
    let declared =
        outcomes.filter(|outcome| outcome.id == step.outcome).flat_map(|one| &one.record);
    let given = |field: &crate::domain::workflow::Field| {
        Some((field.title.clone(), step.record.get(&field.id)?.to_string()))
    };
    declared.filter_map(given).collect()
}

/// The same for the writer of papers.
fn answer(manifest: &ReplyManifest, kind: FilingReply, fields: Vec<(String, String)>) -> Answer {
    Answer {
        kind,
        organ: manifest.organ.clone(),
        to: manifest.to.clone(),
        review: manifest.review.clone(),
        title: manifest.title.clone(),
        number: manifest.number.clone(),
        on: manifest.on.clone(),
        fields,
    }
}
