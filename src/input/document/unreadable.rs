//! Why a file could not be read. Data for the sentence that `lang` makes.

/// Why a file could not be read. Offsets count bytes of the file, or of the unpacked part named.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// The file has no bytes, or only blank ones.
    #[error("the file is empty")]
    Empty,
    /// The file is larger than a document may be.
    #[error("the file has {bytes} bytes, more than {limit}")]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The limit.
        limit: u64,
    },
    /// An OLE file: .doc of Word 97 or .wps of Kingsoft. To be saved as .docx first.
    #[error("a .doc or .wps file (OLE container)")]
    LegacyWord,
    /// A PDF without the pages, or the closing mark, that every PDF has.
    #[error("a damaged PDF file")]
    Pdf,
    /// An OFD without the parts that every OFD has.
    #[error("a damaged OFD file")]
    Ofd,
    /// A PDF or OFD of pictures: no page has words.
    #[error("{pages} pages, none of them with words")]
    Scan {
        /// Its pages.
        pages: usize,
    },
    /// A PDF whose fonts do not say which characters they show.
    #[error("{characters} characters, of which the fonts do not say what they are")]
    Fonts {
        /// Characters shown.
        characters: usize,
    },
    /// A web page without words of its own: only frames, or filled in by a script.
    #[error("a web page without words")]
    BlankPage,
    /// An archive of several documents; which of them is meant, nobody can guess.
    #[error("an archive of {} documents", names.len())]
    SeveralDocuments {
        /// Their names in the archive.
        names: Vec<String>,
    },
    /// A zip container of another kind: a spreadsheet, a presentation, an archive without documents.
    #[error("a zip container without a document")]
    OtherContainer,
    /// RTF.
    #[error("an RTF file")]
    Rtf,
    /// Bytes that are no text: a picture, a program.
    #[error("not a document")]
    NotADocument,
    /// The text is in none of the encodings known: UTF-8, UTF-16, GB 18030.
    #[error("no known encoding; the first wrong byte is at {offset}")]
    Encoding {
        /// The first byte that GB 18030 does not allow (or UTF-16, where the file begins with its mark).
        offset: usize,
    },
    /// The zip container is damaged.
    #[error("damaged zip container: {reason}")]
    Zip {
        /// What the zip reader says, in English.
        reason: String,
    },
    /// A part of the container is encrypted.
    #[error("the container is encrypted")]
    Encrypted,
    /// The container has more entries than a document may have.
    #[error("{entries} entries in the container, more than {limit}")]
    TooManyParts {
        /// How many.
        entries: usize,
        /// The limit.
        limit: usize,
    },
    /// A part unpacks to more than it may.
    #[error("{part} unpacks to more than {limit} bytes (declared: {declared})")]
    ZipBomb {
        /// The part.
        part: String,
        /// The size it declares.
        declared: u64,
        /// The limit.
        limit: u64,
    },
    /// Two parts have the same name, so that two readers may see two documents.
    #[error("{part} occurs twice in the container")]
    DuplicatePart {
        /// The name.
        part: String,
    },
    /// A part that must be there is not.
    #[error("{part} is missing from the container")]
    MissingPart {
        /// The part.
        part: String,
    },
    /// The XML of a part is not well formed.
    #[error("{part}, byte {offset}: {reason}")]
    Xml {
        /// The part.
        part: String,
        /// Where.
        offset: u64,
        /// What the XML reader says, in English.
        reason: String,
    },
    /// A part declares a document type or an entity of its own.
    #[error("{part} has a document type declaration")]
    Dtd {
        /// The part.
        part: String,
    },
    /// Elements are nested deeper than they may.
    #[error("{part}: elements nested deeper than {limit}")]
    TooDeep {
        /// The part.
        part: String,
        /// The limit.
        limit: usize,
    },
    /// A part has more elements than it may.
    #[error("{part}: more than {limit} pieces of XML")]
    TooLong {
        /// The part.
        part: String,
        /// The limit.
        limit: usize,
    },
    /// The office suite of this computer did not turn the file into a .docx.
    #[error("the office suite: {0}")]
    OfficeSuite(SuiteFault),
    /// A list, or a folder of files, has more rows than are taken in at once.
    #[error("{part} has more than {limit} rows")]
    TooManyRows {
        /// The list or the folder.
        part: String,
        /// The limit.
        limit: usize,
    },
    /// The document has more words than it may.
    #[error("more than {limit} bytes of words")]
    TooManyWords {
        /// The limit.
        limit: usize,
    },
}

/// Why an office suite did not turn a file into a .docx.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SuiteFault {
    /// The program that was named can not be started.
    #[error("{program} can not be started: {reason}")]
    NotStarted {
        /// The program.
        program: String,
        /// What the system says.
        reason: String,
    },
    /// It did not end in time, and was ended.
    #[error("not done after {seconds} s")]
    TooSlow {
        /// How long it was waited for.
        seconds: u64,
    },
    /// It broke off.
    #[error("it broke off ({code:?})")]
    Died {
        /// Its exit code; none where a signal ended it.
        code: Option<i32>,
    },
    /// It ended as if all were well, and there is no file.
    #[error("it wrote nothing")]
    NothingWritten,
    /// The folder for its work can not be made, or what it wrote can not be read.
    #[error("{reason}")]
    Disk {
        /// What the system says.
        reason: String,
    },
}

impl Unreadable {
    /// A stable name, for `explain` and for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "file-empty",
            Self::TooLarge { .. } => "file-too-large",
            Self::LegacyWord => "file-legacy-word",
            Self::Pdf => "file-pdf",
            Self::Ofd => "file-ofd",
            Self::Scan { .. } => "file-scan",
            Self::Fonts { .. } => "file-fonts",
            Self::BlankPage => "file-blank-page",
            Self::SeveralDocuments { .. } => "file-several-documents",
            Self::OtherContainer => "file-other-container",
            Self::Rtf => "file-rtf",
            Self::NotADocument => "file-not-a-document",
            Self::Encoding { .. } => "file-encoding",
            Self::Zip { .. } => "file-damaged",
            Self::Encrypted => "file-encrypted",
            Self::TooManyParts { .. } => "file-too-many-parts",
            Self::ZipBomb { .. } => "file-zip-bomb",
            Self::DuplicatePart { .. } => "file-duplicate-part",
            Self::MissingPart { .. } => "file-missing-part",
            Self::Xml { .. } => "file-xml",
            Self::Dtd { .. } => "file-dtd",
            Self::TooDeep { .. } => "file-too-deep",
            Self::TooLong { .. } => "file-too-long",
            Self::TooManyRows { .. } => "file-too-many-rows",
            Self::TooManyWords { .. } => "file-too-many-words",
            Self::OfficeSuite(SuiteFault::NotStarted { .. }) => "office-suite-not-started",
            Self::OfficeSuite(SuiteFault::TooSlow { .. }) => "office-suite-too-slow",
            Self::OfficeSuite(SuiteFault::Died { .. }) => "office-suite-died",
            Self::OfficeSuite(SuiteFault::NothingWritten) => "office-suite-wrote-nothing",
            Self::OfficeSuite(SuiteFault::Disk { .. }) => "office-suite-disk",
        }
    }
}
