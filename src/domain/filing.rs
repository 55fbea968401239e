//! 备案: what one office files with its superior, how that answers, and what may be wrong with the files that go between
//! them.
//!
//! Whether a document must be filed, and until when, is for workflows and places to say.

/// What a file of a package is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FiledRole {
    /// 正式文本
    Text,
    /// 备案报告
    Report,
    /// 备案登记表
    Register,
    /// 审核意见
    Opinion,
    /// 起草说明, 制定依据 and other materials
    Material,
    /// The row for the superior's register.
    Row,
}

impl FiledRole {
    /// All.
    pub const ALL: [Self; 6] =
        [Self::Text, Self::Report, Self::Register, Self::Opinion, Self::Material, Self::Row];

    /// What every package has beside the text.
    pub const EXPECTED: [Self; 4] = [Self::Report, Self::Register, Self::Opinion, Self::Material];

    /// Its name, for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Report => "report",
            Self::Register => "register",
            Self::Opinion => "opinion",
            Self::Material => "material",
            Self::Row => "row",
        }
    }
}

/// How the superior answered. Workflows of both sides call the outcomes so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilingReply {
    /// 准予登记
    Registered,
    /// 要求补正
    Supplement,
    /// 不予登记
    Refused,
    /// 要求纠正
    Correction,
}

impl FilingReply {
    /// All, in the order in which they come.
    pub const ALL: [Self; 4] =
        [Self::Registered, Self::Supplement, Self::Refused, Self::Correction];

    /// The name of the outcome.
    pub fn key(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Supplement => "supplement",
            Self::Refused => "refused",
            Self::Correction => "correction",
        }
    }

    /// The answer whose outcome is called so.
    pub fn named(outcome: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reply| reply.key() == outcome)
    }
}

/// What is wrong with a file that one side of a filing made for the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilingFault {
    /// It has no list of what it holds.
    NoManifest {
        /// What the list is called.
        name: &'static str,
    },
    /// The list can not be read.
    BadManifest {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// It is of another kind, or of a newer program.
    Schema {
        /// What it says it is.
        found: String,
        /// What was expected.
        expected: &'static str,
    },
    /// A file that the list names is not there.
    Gone {
        /// The file.
        name: String,
    },
    /// A file is not as the list has it.
    Altered {
        /// The file.
        name: String,
    },
    /// A file that no list names.
    Unlisted {
        /// The file.
        name: String,
    },
    /// Two files of one name.
    Twice {
        /// The file.
        name: String,
    },
    /// The text that is filed is not among the files.
    NoText,
    /// The same document was taken in before.
    Known {
        /// The case of this registry.
        case: String,
        /// Whether it waits for what was asked for.
        waits: bool,
    },
    /// The case that was named does not wait for a package.
    NotWaiting {
        /// The case.
        case: String,
    },
    /// What was filed in the case that was named is another document.
    OtherDocument {
        /// The title there.
        known: String,
        /// The title here.
        found: String,
    },
    /// It answers another case.
    OtherCase {
        /// The case it answers.
        answers: String,
    },
    /// It speaks of another text than the one that the case filed.
    OtherText,
    /// No stage of the case waits for such an answer.
    NoStage {
        /// The answer.
        kind: FilingReply,
    },
    /// It answers in a way that this program does not know.
    UnknownReply {
        /// The answer.
        found: String,
    },
    /// There is nothing to answer yet.
    NoReply {
        /// The case.
        case: String,
    },
}

impl FilingFault {
    /// Its name, for programs.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoManifest { .. } => "no-manifest",
            Self::BadManifest { .. } => "bad-manifest",
            Self::Schema { .. } => "other-schema",
            Self::Gone { .. } => "file-gone",
            Self::Altered { .. } => "file-altered",
            Self::Unlisted { .. } => "file-unlisted",
            Self::Twice { .. } => "file-twice",
            Self::NoText => "no-text",
            Self::Known { .. } => "known-filing",
            Self::NotWaiting { .. } => "not-waiting",
            Self::OtherDocument { .. } => "other-document",
            Self::OtherCase { .. } => "other-case",
            Self::OtherText => "other-text",
            Self::NoStage { .. } => "no-stage-waits",
            Self::UnknownReply { .. } => "unknown-reply",
            Self::NoReply { .. } => "no-reply",
        }
    }
}
