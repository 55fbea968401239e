//! Files that can not be read.

use super::{because, plain};
use crate::lang::explain::Table;

/// What mends most of what a word processor can still open.
const SAVE_AGAIN: &str = "Open it in Word or WPS, see that the words are right, save it as a Word \
                          document (.docx) and hand that in.";

/// What to do with a file that broke on its way.
const SEND_AGAIN: &str =
    "Ask the drafter to send it again; if it still opens, save it anew and hand that in.";

/// Two ways out with a file of an old format.
const INSTALL: &str = "Install LibreOffice (if it is in an unusual place, name the program in FASHEN_SOFFICE) and try \
                       again; or open the file in Word or WPS, see that the words are right, save it as a Word \
                       document (.docx) and hand that in.";

pub(super) const TABLE: &Table = &[
    plain(
        "file-empty",
        "An empty file",
        "The file holds nothing, or only blanks.",
        "Check whether the right file was chosen, and save it in the editor first.",
    ),
    plain(
        "file-too-large",
        "The file is too large",
        "The file is larger than a draft may be; mostly pictures or scans are to blame.",
        "Keep the words in the draft and hand in pictures and scans as materials.",
    ),
    because(
        "file-legacy-word",
        "A file of an old Word or of WPS",
        "The file is a .doc or .wps. It is read by way of LibreOffice, which was not found here.",
        "A review holds for exact words; automatic numbers and tracked changes are certain only in .docx.",
        INSTALL,
    ),
    plain(
        "file-pdf",
        "An incomplete PDF",
        "The file begins as a PDF does and has no pages; perhaps it was cut off on its way. A whole one \
         is read where it has words, with paragraphs and order inferred from the layout.",
        "Ask the drafter to send it again, best the .docx it was drafted in.",
    ),
    plain(
        "file-ofd",
        "An incomplete OFD",
        "The file has the table of contents of an OFD, and not the pages that it names.",
        "Ask the drafter to send it again, best the .docx it was drafted in.",
    ),
    plain(
        "file-scan",
        "A scan",
        "Every page of the PDF or OFD is a picture. Nothing here recognises words in pictures: with one \
         of them wrong, another text would be reviewed.",
        "Hand in the .docx it was drafted in; where there is only the scan, recognise its words with \
         another program, proofread them and save them as .docx.",
    ),
    plain(
        "file-fonts",
        "A PDF whose fonts do not name characters",
        "The PDF holds numbers of shapes, and no table that says which characters they are.",
        "Hand in the .docx it was drafted in, or make the PDF anew with its text information.",
    ),
    plain(
        "file-blank-page",
        "A web page without words",
        "The page that was saved has only frames, or its words come from the net by a script.",
        "Open it in a browser, copy its words into Word or WPS and save a .docx.",
    ),
    plain(
        "file-several-documents",
        "Several documents in an archive",
        "More than one file in the archive can be read, and which is meant is not for a program to guess.",
        "Unpack it and name the one file to be read; annexes can be handed in as materials.",
    ),
    plain(
        "file-other-container",
        "No document inside",
        "The file is a spreadsheet, a presentation or an archive without documents. Archives inside of \
         archives are not opened.",
        "Save the draft as a Word document (.docx); unpack archives; hand in tables as materials.",
    ),
    plain(
        "file-rtf",
        "An RTF file",
        "The file is RTF; it takes LibreOffice, which was not found here. Some .doc are RTF in truth.",
        INSTALL,
    ),
    plain(
        "file-not-a-document",
        "No document",
        "The file is no text: a picture, a scan or a program. Words in a picture must be typed in.",
        "Hand in the .docx it was drafted in; a scan can go with it as a material.",
    ),
    plain(
        "file-encoding",
        "Unknown encoding",
        "The text is neither UTF-8 nor UTF-16 nor GB 18030; Big5 is not known.",
        "Open it in a text editor or WPS and save it as UTF-8, or as a Word document (.docx).",
    ),
    plain(
        "file-damaged",
        "A damaged file",
        "A Word document is an archive, and this one is incomplete or does not match its checksums.",
        SEND_AGAIN,
    ),
    plain(
        "file-encrypted",
        "Protected by a password",
        "The file can not be opened without its password.",
        "Open it, take the password off, save it and hand that in.",
    ),
    plain(
        "file-too-many-parts",
        "Too many parts",
        "The document has more parts than any usual one, and for safety is not read.",
        SAVE_AGAIN,
    ),
    because(
        "file-zip-bomb",
        "A part that unpacks to too much",
        "A part of the file is small when packed and unreasonably large when unpacked.",
        "That is an old way to bring a computer down; no usual document does it.",
        "Do not open files of unknown origin; if it is your own, save it anew as .docx.",
    ),
    because(
        "file-duplicate-part",
        "Two parts of one name",
        "Two parts have the same name; some programs show the one, some the other.",
        "What is reviewed might not be what others see when they open the file.",
        SAVE_AGAIN,
    ),
    plain(
        "file-missing-part",
        "A part is missing",
        "A part that every Word document has is not there, so its words can not be found.",
        SEND_AGAIN,
    ),
    plain(
        "file-xml",
        "Damaged content",
        "A part of the document is malformed from the byte shown.",
        SEND_AGAIN,
    ),
    because(
        "file-dtd",
        "A document type of its own",
        "A part declares a document type or entities, which neither Word nor WPS writes.",
        "Such a declaration can be used to read other files of the computer.",
        SAVE_AGAIN,
    ),
    plain(
        "file-too-deep",
        "Nested too deep",
        "A part is nested deeper than any usual one, and for safety is not read.",
        SAVE_AGAIN,
    ),
    plain(
        "file-too-long",
        "Too many pieces",
        "A part has more pieces than any usual one, and for safety is not read.",
        SAVE_AGAIN,
    ),
    plain(
        "file-too-many-rows",
        "Too many rows",
        "A list has more rows, or a folder more files, than are read at once. Nothing was written.",
        "Cut it into several and take them in one after the other; what is there already is not taken twice.",
    ),
    plain(
        "file-too-many-words",
        "Too many words",
        "The file has more words than any normative document needs.",
        "Hand in text and annexes apart; hand in collections of sources as materials.",
    ),
    plain(
        "office-suite-not-started",
        "The LibreOffice that was named does not start",
        "FASHEN_SOFFICE names a program that the system can not start: it is elsewhere, may not be run, or is none.",
        "Set FASHEN_SOFFICE right; where LibreOffice is in its usual place, it need not be set.",
    ),
    plain(
        "office-suite-too-slow",
        "LibreOffice took too long",
        "Files in .doc, .wps and RTF are read by way of LibreOffice. It was not done in time and was stopped, with all that it had started; nothing is left of it.",
        "Try again; if that does not help, save the file as a Word document (.docx) in Word or WPS and hand that in.",
    ),
    plain(
        "office-suite-died",
        "LibreOffice broke off",
        "LibreOffice ended by itself while it converted the file and left nothing that can be read: mostly the file is damaged, or LibreOffice is not well installed.",
        SAVE_AGAIN,
    ),
    plain(
        "office-suite-wrote-nothing",
        "LibreOffice wrote no file",
        "LibreOffice ran to its end and wrote nothing, as it does where it can not open a file: damaged, protected, or no text.",
        SAVE_AGAIN,
    ),
    plain(
        "office-suite-disk",
        "No folder for the conversion",
        "A conversion takes a folder of its own among the temporary files, which goes with it. It could not be made, written or read.",
        "See whether the disk is full, and whether temporary files can be written.",
    ),
];
