//! Reading in English.

use super::{percent, size, size_of};
use crate::domain::document::{Encoding, Irregularity, NumberFault, ReadingNote};
use crate::domain::limits;
use crate::input::document::{SuiteFault, Unreadable};
use crate::lang::{Said, listing, quote};

pub(super) fn unreadable(unreadable: &Unreadable) -> Said {
    Said::new(sentence(unreadable)).hint(hint(unreadable))
}

fn sentence(unreadable: &Unreadable) -> String {
    match unreadable {
        Unreadable::Empty => "The file is empty.".to_owned(),
        Unreadable::TooLarge { bytes, limit } => {
            format!("The file has {}, more than {}.", size(*bytes), size(*limit))
        }
        Unreadable::LegacyWord => {
            "This is a file of an old Word (.doc) or of WPS (.wps); it takes LibreOffice to read it."
                .to_owned()
        }
        Unreadable::Pdf | Unreadable::Ofd => "The PDF or OFD is incomplete: it has no pages.".into(),
        Unreadable::Scan { pages } => {
            format!("This is a scan: {pages} pages, none of them with words that can be read.")
        }
        Unreadable::Fonts { characters } => format!(
            "The PDF shows {characters} characters, and its fonts do not say which they are."
        ),
        Unreadable::BlankPage => "The web page has no words of its own, only frames or scripts.".into(),
        Unreadable::SeveralDocuments { names } => {
            format!("The archive has {} documents: {}.", names.len(), several(names))
        }
        Unreadable::OtherContainer => "This is a spreadsheet, slides or an archive without documents.".into(),
        Unreadable::Rtf => "This is an RTF file; it takes LibreOffice to read it.".to_owned(),
        Unreadable::NotADocument => {
            "This is no document; perhaps a picture, a scan or a program.".to_owned()
        }
        Unreadable::Encoding { offset } => {
            format!("The text is in no known encoding; byte {} is wrong.", offset.saturating_add(1))
        }
        Unreadable::Zip { reason } => format!("The file is damaged ({}).", quote::line(reason)),
        Unreadable::Encrypted => "The file is protected by a password.".to_owned(),
        Unreadable::TooManyParts { entries, limit } => {
            format!("The file has {entries} parts, more than {limit}; no usual Word document has.")
        }
        Unreadable::ZipBomb { part, declared, limit } => format!(
            "“{}” in the file unpacks to too much (it declares {}; the limit is {}).",
            quote::line(part),
            size(*declared),
            size(*limit)
        ),
        Unreadable::DuplicatePart { part } => format!(
            "“{}” is in the file twice, so that two programs may show two texts.",
            quote::line(part)
        ),
        Unreadable::MissingPart { part } => {
            format!("“{}” is missing; the file is no complete Word document.", quote::line(part))
        }
        Unreadable::Xml { part, offset, reason } => format!(
            "“{}” in the file is damaged at byte {} ({}).",
            quote::line(part),
            offset.saturating_add(1),
            quote::line(reason)
        ),
        Unreadable::Dtd { part } => {
            let part = quote::line(part);
            format!("“{part}” declares a document type of its own, which is not safe.")
        }
        Unreadable::TooDeep { part, limit } => {
            format!("“{}” in the file is nested deeper than {limit} levels.", quote::line(part))
        }
        Unreadable::TooLong { part, limit } => {
            format!("“{}” in the file has more than {limit} pieces.", quote::line(part))
        }
        Unreadable::OfficeSuite(fault) => suite(fault),
        Unreadable::TooManyRows { part, limit } => {
            format!("“{}” has more than the {limit} rows that are read at once.", quote::line(part))
        }
        Unreadable::TooManyWords { limit } => {
            format!("The file has more than {} of words.", size_of(*limit))
        }
    }
}

fn suite(fault: &SuiteFault) -> String {
    match fault {
        SuiteFault::NotStarted { program, reason } => format!(
            "The LibreOffice that was named ({}) can not be started ({}).",
            quote::line(program),
            quote::line(reason)
        ),
        SuiteFault::TooSlow { seconds } => {
            format!("LibreOffice was not done after {seconds} seconds and was stopped.")
        }
        SuiteFault::Died { code: Some(code) } => {
            format!("LibreOffice broke off while it converted the file (exit code {code}).")
        }
        SuiteFault::Died { code: None } => {
            "LibreOffice was ended while it converted the file.".to_owned()
        }
        SuiteFault::NothingWritten => {
            "LibreOffice wrote no file; most likely it can not open this one.".to_owned()
        }
        SuiteFault::Disk { reason } => {
            format!("The folder for the conversion does not work ({}).", quote::line(reason))
        }
    }
}

/// Two ways out where a file of an old word processor is not read.
const INSTALL: &str = "Install LibreOffice on this computer (if it is in an unusual place, name the program in \
                       FASHEN_SOFFICE) and try again; or open the file in Word or WPS, see that the words are right, \
                       save it as a Word document (.docx) and hand that in.";

/// Save as .docx, which mends most of what a word processor can still open.
const SAVE_AGAIN: &str = "Open it in Word or WPS, see that the words are right, save it as a Word \
                          document (.docx) and hand that in.";

fn hint(unreadable: &Unreadable) -> &'static str {
    match unreadable {
        Unreadable::Empty => "See whether the right file was chosen, and whether it was saved.",
        Unreadable::TooLarge { .. } | Unreadable::TooManyWords { .. } => {
            "Keep the text and its annexes in the draft; hand in pictures and scans as materials."
        }
        Unreadable::TooManyRows { .. } => {
            "Cut it into several and take them in one after the other; nothing was written."
        }
        Unreadable::Scan { .. } => {
            "Hand in the .docx it was drafted in; where there is only the scan, recognise its words \
             (OCR), proofread them and save them as .docx."
        }
        Unreadable::BlankPage => {
            "Open the page in a browser, copy its words into Word or WPS and save a .docx."
        }
        Unreadable::SeveralDocuments { .. } => "Unpack it and name the one file to be read.",
        Unreadable::Pdf | Unreadable::Ofd | Unreadable::Fonts { .. } => {
            "Hand in the .docx it was drafted in; this file can go with it as a material."
        }
        Unreadable::OtherContainer => {
            "Save the draft as a Word document (.docx); unpack archives, hand in tables as materials."
        }
        Unreadable::NotADocument => {
            "Hand in the .docx it was drafted in; a scan can go with it as a material."
        }
        Unreadable::Encoding { .. } => {
            "Open it in a text editor or WPS and save it as UTF-8, or as a Word document (.docx)."
        }
        Unreadable::Encrypted => "Open it, take the password off, save it and hand that in.",
        Unreadable::Zip { .. } | Unreadable::MissingPart { .. } | Unreadable::Xml { .. } => {
            "Ask the drafter to send it again; if it still opens, save it as a Word document (.docx)."
        }
        Unreadable::LegacyWord | Unreadable::Rtf => INSTALL,
        Unreadable::OfficeSuite(SuiteFault::NotStarted { .. }) => {
            "Set FASHEN_SOFFICE right, or unset it, so that LibreOffice is looked for."
        }
        Unreadable::OfficeSuite(SuiteFault::Disk { .. }) => {
            "See whether the disk of the folder for temporary files is full or read-only; or save the file as .docx."
        }
        Unreadable::OfficeSuite(_)
        | Unreadable::TooManyParts { .. }
        | Unreadable::ZipBomb { .. }
        | Unreadable::DuplicatePart { .. }
        | Unreadable::Dtd { .. }
        | Unreadable::TooDeep { .. }
        | Unreadable::TooLong { .. } => SAVE_AGAIN,
    }
}

pub(super) fn note(note: &ReadingNote) -> String {
    match note {
        ReadingNote::TrackedChanges { insertions, deletions } => format!(
            "Tracked changes (insertions: {insertions}, deletions: {deletions}) were taken as \
             accepted; ask the drafter to confirm."
        ),
        ReadingNote::Comments { count } => format!("Comments left out: {count}."),
        ReadingNote::Footnotes { count } => format!("Footnotes and endnotes left out: {count}."),
        ReadingNote::HeadersAndFooters { count } => {
            format!("Headers and footers with words, left out: {count}.")
        }
        ReadingNote::TextBoxes { count } => format!(
            "Text boxes: {count}; their words follow the paragraph they hang on, check the order."
        ),
        ReadingNote::HiddenText { count } => format!("Pieces of hidden text left out: {count}."),
        ReadingNote::Pictures { count } => format!(
            "Pictures and embedded objects: {count}; their words can not be read, look at them."
        ),
        ReadingNote::Symbols { count } => {
            format!("Characters of a symbol font read as “□”: {count}; check them.")
        }
        ReadingNote::NumberFormats { count } => {
            format!("Paragraphs whose automatic numbers were read as plain digits: {count}.")
        }
        ReadingNote::ForeignParts { count } => format!(
            "Parts of other files were not read: {count}; copy them into the text and submit again."
        ),
        ReadingNote::MoreMargins { count } => {
            format!("Changes, comments and notes that are not listed: {count}.")
        }
        ReadingNote::ThroughOfficeSuite => {
            "The file was read by way of LibreOffice on this computer; numbers and layout may differ, compare them with \
             the file. The file itself is what is kept."
                .to_owned()
        }
        ReadingNote::WebPage { read, left_out } => format!(
            "This is a web page: {read} characters of its article were read, {left_out} ({} %) of \
             menus, footers and the like left out; see whether the article is complete.",
            percent(*left_out, *read)
        ),
        ReadingNote::PageInformation => {
            "The text has no title or number; they are from the page's information, check them."
                .to_owned()
        }
        ReadingNote::StruckOut { count } => {
            format!("Pieces of text that are struck out, left out: {count}.")
        }
        ReadingNote::FixedLayout { pages } => format!(
            "This is a file of fixed layout (pages: {pages}); paragraphs, tables and order were \
             inferred from the layout: compare with the original before quoting."
        ),
        ReadingNote::PageMargins { lines } => {
            format!("Lines of running heads and page numbers left out: {lines}.")
        }
        ReadingNote::PagesWithoutWords { count } => {
            format!("Pages without words, perhaps scanned: {count}; look at them.")
        }
        ReadingNote::FromArchive { name, others } => format!(
            "“{}” in the archive was read, its only document; other files not read: {others}.",
            quote::line(name)
        ),
        ReadingNote::TakenAs(taken) => format!(
            "The text file does not say its encoding and was read as {}; save it as UTF-8 if \
             characters look wrong.",
            encoding(*taken)
        ),
        ReadingNote::ControlCharacters { count } => {
            format!("Invisible control characters left out: {count}.")
        }
    }
}

/// The first names of a list.
fn several(names: &[String]) -> String {
    let shown = names.iter().take(limits::LISTED).map(|name| format!("“{}”", quote::line(name)));
    let more = if names.len() > limits::LISTED { ", …" } else { "" };
    shown.collect::<Vec<_>>().join(", ") + more
}

fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Gb18030 => "GB 18030",
    }
}

pub(super) fn irregularity(irregularity: &Irregularity) -> String {
    match irregularity {
        Irregularity::TitleMissing => "No title was found.".to_owned(),
        Irregularity::TitleTooLong { chars } => format!(
            "The title has {chars} characters, or no end of it was found; it was cut. See whether \
             it is a paragraph of its own."
        ),
        Irregularity::NumberForm { written, paragraph, faults, meant } => {
            let meant = meant
                .as_ref()
                .map_or_else(String::new, |meant| format!("perhaps “{}” is meant", meant.as_str()));
            let faults = faults.iter().map(|fault| number_fault(*fault).to_owned()).collect();
            number_form(written, *paragraph, faults, meant)
        }
        Irregularity::ArticlesStartLate { label, paragraph } => {
            format!("The articles begin with “{label}”, not with “第一条”{}.", at(*paragraph))
        }
        Irregularity::ArticleMissing { expected, count, label, paragraph } => format!(
            "Articles missing before “{label}”: {count}, from “{expected}” on{}.",
            at(*paragraph)
        ),
        Irregularity::ArticleTwice { label, paragraph } => {
            format!("“{label}” occurs again{}.", at(*paragraph))
        }
        Irregularity::ArticleOutOfOrder { label, after, paragraph } => {
            format!("“{label}” stands after “{after}”{}.", at(*paragraph))
        }
        Irregularity::ArticlesRestart { after, paragraph } => format!(
            "After “{after}” the articles begin again at “第一条”{}; perhaps these are two documents.",
            at(*paragraph)
        ),
        Irregularity::LabelForm { written, label, paragraph } => format!(
            "“{}” is not the usual form; it was read as “{label}”{}.",
            quote::line(written),
            at(*paragraph)
        ),
        Irregularity::NumeralForm { written, paragraph } => format!(
            "“{}” holds no well-formed number and was not read as an article{}.",
            quote::line(written),
            at(*paragraph)
        ),
        Irregularity::SectionMissing { expected, label, paragraph } => format!(
            "The sections are not numbered one after the other: “{expected}” should come, “{label}” \
             stands there{}.",
            at(*paragraph)
        ),
        Irregularity::MixedBrackets { written, paragraph } => format!(
            "“{}” opens with a bracket of one width and closes with one of the other{}.",
            quote::line(written),
            at(*paragraph)
        ),
        Irregularity::HalfWidthBrackets { count, paragraph } => format!(
            "Half-width brackets stand round Chinese words, {count} in all, the first in paragraph {}.",
            paragraph.saturating_add(1)
        ),
        Irregularity::QuotedNumberForm { written, paragraph } => format!(
            "The number of another document, “{}”, has brackets other than 〔〕{}.",
            quote::line(written),
            at(*paragraph)
        ),
        Irregularity::SpacedName { written, name, paragraph } => format!(
            "The letters of “{}” are spread with spaces; it was read as “{}”{}.",
            quote::line(written),
            quote::line(name),
            at(*paragraph)
        ),
        Irregularity::More { count } => format!("There are {count} more, not listed."),
    }
}

fn number_form(written: &str, paragraph: usize, mut faults: Vec<String>, meant: String) -> String {
    if !meant.is_empty() {
        faults.push(meant);
    }
    let faults =
        if faults.is_empty() { String::new() } else { format!(": {}", listing::en(&faults)) };
    format!(
        "“{}” is not a document number in the standard form{}{faults} (GB/T 9704-2012, 7.2.5).",
        quote::line(written),
        at(paragraph)
    )
}

fn at(paragraph: usize) -> String {
    format!(" (paragraph {})", paragraph.saturating_add(1))
}

pub(super) fn number_fault(fault: NumberFault) -> &'static str {
    match fault {
        NumberFault::Brackets => "the year is not in 〔〕",
        NumberFault::Year => "the year is not one of four digits",
        NumberFault::Ordinal => "第 stands before the serial number",
        NumberFault::LeadingZero => "the serial number begins with a zero",
        NumberFault::Serial => "the serial number is none",
        NumberFault::FullWidth => "its digits are full-width",
        NumberFault::Spaces => "it has spaces within",
        NumberFault::Letters => "the letters of the organ are unusual",
    }
}
