//! What packages and replies say of themselves, for programs: JSON of a version, kept beside the papers for people.
//!
//! Keys are only added; what is missing reads as not said.

use crate::domain::filing::{FiledRole, FilingReply};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The version of packages.
pub(super) const PACKAGE_SCHEMA: &str = "fashen.filing-package/1";
/// The version of replies.
pub(super) const REPLY_SCHEMA: &str = "fashen.filing-reply/1";

/// What is filed, by whom, and which files say so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageManifest {
    /// `fashen.filing-package/1`
    pub schema: String,
    /// The case of the office that files.
    pub case: String,
    /// 报备机关
    pub organ: String,
    /// 备案机关
    #[serde(default)]
    pub superior: String,
    /// The title of the document.
    pub title: String,
    /// 发文字号
    #[serde(default)]
    pub number: String,
    /// 备案报告文号
    #[serde(default)]
    pub report_number: String,
    /// Days, as `2026-03-02`; empty where the record has none.
    #[serde(default)]
    pub published_on: String,
    /// 施行日期
    #[serde(default)]
    pub effective_on: String,
    /// 有效期至
    #[serde(default)]
    pub valid_until: String,
    /// The files of the package.
    pub files: Vec<PackedFile>,
    /// Materials that come on paper: what, and where it is.
    #[serde(default)]
    pub on_paper: Vec<(String, String)>,
}

impl PackageManifest {
    /// The name of the file of a role.
    pub(super) fn file_of(&self, role: FiledRole) -> Option<&PackedFile> {
        self.files.iter().find(|file| file.role == role.key())
    }
}

/// A file of a package.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackedFile {
    /// Its name in the package.
    pub name: String,
    /// What it is, by [`FiledRole::key`]; later programs may know more.
    pub role: String,
    /// Its SM3 digest.
    pub sm3: String,
}

/// What the superior answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyManifest {
    /// `fashen.filing-reply/1`
    pub schema: String,
    /// How, by [`FilingReply::key`].
    pub kind: String,
    /// 备案机关
    pub organ: String,
    /// 报备机关
    pub to: String,
    /// The case of the office that filed.
    pub case: String,
    /// The case of the superior.
    pub review: String,
    /// The title of the document.
    pub title: String,
    /// 发文字号
    #[serde(default)]
    pub number: String,
    /// The SM3 digest of the text that was filed.
    pub text: String,
    /// The day of the answer.
    pub on: String,
    /// What was recorded with it, by the names that workflows give.
    #[serde(default)]
    pub record: BTreeMap<String, String>,
    /// The digests of the other files of the reply.
    pub files: Vec<(String, String)>,
}

impl ReplyManifest {
    /// How it answers; none where a later program has another way.
    pub fn reply(&self) -> Option<FilingReply> {
        FilingReply::named(&self.kind)
    }
}
