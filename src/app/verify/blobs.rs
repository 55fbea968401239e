//! Contents against the digests by which events name them.

use super::Finding;
use super::audit::Audit;
use crate::app::{Error, pack};
use crate::domain::case::{Case, Copy};
use crate::domain::digest::Digest;
use crate::domain::name::CaseId;
use fashen_store::{Hash, StoreError};

/// What is kept under a digest.
enum Content {
    Whole(Vec<u8>),
    Changed,
    Missing,
}

impl Audit<'_> {
    /// The contents that a case names: drafts with what was read and found of them, materials, papers.
    pub(super) fn contents(&mut self, case: &Case) -> Result<(), Error> {
        for (draft, _, _) in &case.drafts {
            self.content(&draft.file, &case.id)?;
            self.content(&draft.outline, &case.id)?;
        }
        for found in case.screenings.values() {
            self.content(&found.report, &case.id)?;
        }
        for check in &case.checks {
            self.content(&check.report, &case.id)?;
        }
        for material in &case.materials {
            if let Copy::File { digest, .. } = &material.copy {
                self.content(digest, &case.id)?;
            }
        }
        for paper in &case.papers {
            self.checked.papers += 1;
            for file in &paper.files {
                let (case, paper, format) = (case.id.clone(), paper.paper, file.format.clone());
                match self.get(&file.digest)? {
                    Content::Whole(_) => {}
                    Content::Missing => self.missing(&file.digest, &case),
                    Content::Changed => {
                        let hash = file.digest;
                        self.checked.add(Finding::PaperChanged { case, paper, format, hash });
                    }
                }
            }
        }
        Ok(())
    }

    /// The manifest of a pack and the files it names; whether they are all there and whole.
    pub(super) fn pack_contents(&mut self, pack: &Digest, case: &CaseId) -> Result<bool, Error> {
        let Some(manifest) = self.content(pack, case)? else { return Ok(false) };
        let mut whole = true;
        for (_, file) in pack::files(&manifest).unwrap_or_default() {
            whole &= self.content(&file, case)?.is_some();
        }
        Ok(whole)
    }

    /// A content that a case names; none where it is not there or not whole, which is a finding.
    pub(super) fn content(
        &mut self,
        digest: &Digest,
        case: &CaseId,
    ) -> Result<Option<Vec<u8>>, Error> {
        match self.get(digest)? {
            Content::Whole(bytes) => return Ok(Some(bytes)),
            Content::Missing => self.missing(digest, case),
            Content::Changed => {
                self.checked.add(Finding::BlobChanged { hash: *digest, case: case.clone() });
            }
        }
        Ok(None)
    }

    fn missing(&mut self, digest: &Digest, case: &CaseId) {
        self.checked.add(Finding::BlobMissing { hash: *digest, case: case.clone() });
    }

    /// The store compares the bytes with their hash.
    fn get(&mut self, digest: &Digest) -> Result<Content, Error> {
        self.checked.blobs += 1;
        match self.store.get_blob(&Hash(digest.0)) {
            Ok(Some(bytes)) => Ok(Content::Whole(bytes)),
            Ok(None) => Ok(Content::Missing),
            Err(StoreError::Damaged(_)) => Ok(Content::Changed),
            Err(error) => Err(error.into()),
        }
    }
}
