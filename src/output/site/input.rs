//! What the site is made from: the catalogue as words, ready to print, its status computed for one day.
//!
//! Nothing here may need the law to be understood: days are formatted, states are words beside a code.

use crate::domain::document::comparison::Line;
use chrono::{DateTime, FixedOffset};
use std::str::FromStr;

/// The catalogue as it is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteInput {
    /// The name of the site.
    pub title: String,
    /// The office that keeps it.
    pub organ: String,
    /// How to reach the office; may be empty.
    pub contact: String,
    /// The day for which every status was computed, as printed.
    pub on: String,
    /// Where the site will be found, ending with `/`; empty where nobody said.
    pub base_url: String,
    /// What tells the office from others in names that must be its own everywhere: digits and letters of ASCII.
    pub host: String,
    /// When the newest of what the site tells was recorded: files that must name a time name this one.
    pub recorded: DateTime<FixedOffset>,
    /// The entries, in the order in which they are listed.
    pub entries: Vec<SiteEntry>,
    /// 清理: what finished clean-ups came to, the newest first.
    pub clean_ups: Vec<SiteCleanUp>,
}

/// What a clean-up came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteCleanUp {
    /// Its identity, the name of its page: ASCII letters, digits and `-` (`C2027-01`).
    pub id: String,
    /// The title of the decision.
    pub title: String,
    /// 发文字号 of the decision.
    pub number: Option<String>,
    /// The day of the decision.
    pub decided_on: String,
    /// The first day on which what ended is no longer in force.
    pub from: String,
    /// What was decided, in words, and the entries on which it was.
    pub groups: Vec<(String, Vec<String>)>,
    /// The decision as a Word file.
    pub decision: Vec<u8>,
}

/// A document of the catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SiteEntry {
    /// Its identity, the name of its page: ASCII letters, digits, `-`, `_` and `.` (`2026-0001`).
    pub id: String,
    /// 标题
    pub title: String,
    /// 发文字号
    pub number: Option<String>,
    /// 登记号
    pub registration: Option<String>,
    /// 制定机关
    pub organ: String,
    /// 主题分类
    pub subject: Option<String>,
    /// 索引号
    pub index: Option<String>,
    /// 成文日期
    pub adopted: Option<String>,
    /// 公布日期
    pub published: Option<String>,
    /// 施行日期
    pub effective: Option<String>,
    /// 有效期至
    pub until: Option<String>,
    /// 有效性, for programs.
    pub status_code: SiteStatus,
    /// 有效性, in words.
    pub status: String,
    /// 修改废止情况
    pub changes: Option<String>,
    /// 备案号
    pub filing: Option<String>,
    /// 备案日期
    pub filed: Option<String>,
    /// 公开方式
    pub publicity: Option<String>,
    /// 链接: where else it is published. Printed, never followed.
    pub link: Option<String>,
    /// 文种 (`办法`), for the lists; empty where the title tells none.
    pub kind: String,
    /// 暂停执行: in force, and not applied on the day of the site.
    pub suspended: bool,
    /// What happened to it, in order.
    pub timeline: Vec<SiteMoment>,
    /// How it stands to others.
    pub relations: Vec<SiteRelation>,
    /// Its versions, the first one first.
    pub versions: Vec<SiteVersion>,
    /// 政策解读: titles, and where they are. Printed, never followed.
    pub explanations: Vec<(String, String)>,
    /// What was noted of it for the public.
    pub notes: Vec<String>,
}

/// Something that happened to a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SiteMoment {
    /// Its name for programs (`published`, `amended`, `repealed`).
    pub key: &'static str,
    /// Its place in the record of the document, from 1.
    pub number: u64,
    /// The day from which it is so (`2026-04-01`).
    pub day: String,
    /// What, in one line.
    pub words: String,
    /// When it was recorded.
    pub recorded: DateTime<FixedOffset>,
}

/// How a document stands to another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SiteRelation {
    /// In words (`修改了`).
    pub words: String,
    /// Its name for programs (`amends`, `amended-by`).
    pub key: &'static str,
    /// The other's title, or its name where there is no such document.
    pub title: String,
    /// The other's identity, where the site has a page of it.
    pub id: Option<String>,
}

/// A version of a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SiteVersion {
    /// Its number, from 1.
    pub number: usize,
    /// The day from which it applies (`2026-04-01`).
    pub from: String,
    /// The act that made it; empty for the first one.
    pub by: String,
    /// Somebody made a whole text of it; else 未合并文本.
    pub merged: bool,
    /// It is the one that the page of the document shows.
    pub shown: bool,
}

/// The text of a version: read when its page is made, and let go then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteText {
    /// Which version, by its number.
    pub version: usize,
    /// The text, article by article; empty when only files are published.
    pub clauses: Vec<SiteClause>,
    /// The file.
    pub file: Option<SiteDownload>,
    /// What became of the clauses of the text before, where there is one.
    pub changes: Vec<Line>,
}

/// An article, a chapter's heading, or a paragraph of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SiteClause {
    /// Its number as printed (`第三条`); empty for a paragraph without number.
    pub label: String,
    /// Its heading; empty when it has none.
    pub heading: String,
    /// What it says, a line each paragraph; empty for the heading of a chapter.
    pub text: String,
}

/// A file that is published with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteDownload {
    /// What the link says.
    pub title: String,
    /// Where it lies in the site (`files/2026-0001.docx`).
    pub path: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Where it lies, from the folder of the site, with `/`.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl SiteFile {
    /// A file at a place of the site.
    pub fn new(path: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self { path: path.into(), bytes }
    }
}

/// Whether a document is in force on the day of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SiteStatus {
    /// 尚未施行
    Pending,
    /// 有效
    Valid,
    /// 已修改
    Amended,
    /// 废止
    Repealed,
    /// 期满失效
    Expired,
    /// 宣布失效
    Invalid,
    /// 撤销
    Annulled,
}

impl SiteStatus {
    /// All of them, those in force first.
    pub const ALL: [Self; 7] = [
        Self::Valid,
        Self::Amended,
        Self::Pending,
        Self::Expired,
        Self::Invalid,
        Self::Repealed,
        Self::Annulled,
    ];

    /// Its code in data, pages and styles.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Valid => "valid",
            Self::Amended => "amended",
            Self::Repealed => "repealed",
            Self::Expired => "expired",
            Self::Invalid => "invalid",
            Self::Annulled => "annulled",
        }
    }

    /// Nobody may rely on the document any more.
    pub fn is_over(self) -> bool {
        !matches!(self, Self::Pending | Self::Valid | Self::Amended)
    }
}

/// A text that is no status.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no status is called {0:?}")]
pub struct SiteStatusError(pub String);

impl FromStr for SiteStatus {
    type Err = SiteStatusError;

    fn from_str(code: &str) -> Result<Self, SiteStatusError> {
        Self::ALL
            .into_iter()
            .find(|status| status.as_str() == code)
            .ok_or_else(|| SiteStatusError(code.to_owned()))
    }
}
