//! The main part, element by element: what is open, what is skipped, where words go.
//!
//! One pass with a stack, since a document may be nested as deep as the limit allows and no deeper.

mod paragraph;

use crate::domain::document::{Paragraph, ReadingNote, Text};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::docx::count::Counters;
use crate::input::document::docx::numbering::Numbering;
use crate::input::document::docx::styles::Styles;
use crate::input::document::docx::symbols;
use crate::input::document::docx::table::Table;
use crate::input::document::plain;
use crate::input::document::xml::{Element, Piece, Xml};

use paragraph::{Draft, Sink};

/// The reader of a main part.
pub(super) struct Body<'n> {
    styles: &'n Styles,
    counters: Counters<'n>,
    /// What is open, outermost first. Never deeper than the limit of XML.
    stack: Vec<Tag>,
    /// Depth within an element that is left out, itself included.
    skipped: usize,
    /// Where finished paragraphs go: the body, a cell, a text box.
    sinks: Vec<Sink>,
    tables: Vec<Table>,
    paragraphs: Vec<Draft>,
    /// For each open run, whether it is hidden.
    runs: Vec<bool>,
    /// For each open field, whether its result is being read.
    fields: Vec<bool>,
    counts: Counts,
    /// Bytes of words so far.
    words: usize,
}

/// An open element, as far as it matters.
#[derive(Clone, Copy, PartialEq)]
enum Tag {
    Paragraph,
    ParagraphProperties,
    /// The properties of the paragraph mark.
    Mark,
    NumberProperties,
    Run,
    RunProperties,
    Words,
    Table,
    Row,
    RowProperties,
    Cell,
    TextBox,
    /// Alternatives, and whether one was taken.
    Alternatives(bool),
    Other,
}

#[derive(Default)]
struct Counts {
    insertions: usize,
    deletions: usize,
    comments: usize,
    footnotes: usize,
    boxes: usize,
    hidden: usize,
    pictures: usize,
    symbols: usize,
    foreign: usize,
    controls: usize,
}

impl<'n> Body<'n> {
    pub(super) fn new(styles: &'n Styles, numbering: &'n Numbering) -> Self {
        Self {
            styles,
            counters: Counters::new(styles, numbering),
            stack: Vec::new(),
            skipped: 0,
            sinks: vec![Sink::default()],
            tables: Vec::new(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            fields: Vec::new(),
            counts: Counts::default(),
            words: 0,
        }
    }

    /// Reads the main part.
    pub(super) fn read(mut self, part: &str, words: &str) -> Result<Text, Unreadable> {
        let mut xml = Xml::new(part, words);
        let mut rooted = false;
        loop {
            match xml.next()? {
                Piece::Open(element) => {
                    if !rooted && element.name() != "document" {
                        return Err(Unreadable::OtherContainer);
                    }
                    rooted = true;
                    self.open(&element);
                }
                Piece::Close => self.close()?,
                Piece::Words(words) => {
                    if self.stack.last() == Some(&Tag::Words) && self.skipped == 0 {
                        self.say(&words);
                    }
                }
                Piece::End => break,
            }
        }
        let paragraphs = self.sinks.pop().map(Sink::into_paragraphs).unwrap_or_default();
        let notes = self.counts.notes(self.counters.unknown);
        Ok(Text { paragraphs, notes })
    }

    fn open(&mut self, element: &Element<'_>) {
        if self.skipped > 0 {
            self.skipped += 1;
            return;
        }
        let parent = self.stack.last().copied().unwrap_or(Tag::Other);
        if self.is_left_out(element.name(), parent) {
            self.skipped = 1;
            return;
        }
        let tag = self.begin(element, parent);
        self.stack.push(tag);
    }

    /// What accepting all changes leaves out, and what another reading of the same place would repeat.
    fn is_left_out(&mut self, name: &str, parent: Tag) -> bool {
        match name {
            "Choice" | "Fallback" => match self.stack.last_mut() {
                Some(Tag::Alternatives(taken)) => std::mem::replace(taken, true),
                _ => false,
            },
            "del" | "moveFrom" => {
                self.counts.deletions += 1;
                !matches!(parent, Tag::Mark | Tag::RowProperties)
            }
            // The reading aid of a ruby, deleted text, and properties as they were before a change.
            "rt" | "delText" | "rPrChange" | "pPrChange" | "trPrChange" | "tcPrChange"
            | "tblPrChange" | "tblPrExChange" | "sectPrChange" | "tblGridChange"
            | "numberingChange" => true,
            _ => false,
        }
    }

    fn begin(&mut self, element: &Element<'_>, parent: Tag) -> Tag {
        match (parent, element.name()) {
            (_, "p") => {
                self.paragraphs.push(Draft::default());
                Tag::Paragraph
            }
            (Tag::Paragraph, "pPr") => Tag::ParagraphProperties,
            (Tag::ParagraphProperties, "rPr") => Tag::Mark,
            (Tag::ParagraphProperties, "numPr") => Tag::NumberProperties,
            (_, "r") => {
                self.runs.push(false);
                Tag::Run
            }
            (Tag::Run, "rPr") => Tag::RunProperties,
            (_, "t") => Tag::Words,
            (_, "tbl") => {
                self.tables.push(Table::default());
                Tag::Table
            }
            (_, "tr") => {
                self.table(Table::begin_row);
                Tag::Row
            }
            (Tag::Row, "trPr") => Tag::RowProperties,
            (_, "tc") => {
                self.sinks.push(Sink::default());
                Tag::Cell
            }
            (_, "txbxContent") => {
                self.counts.boxes += 1;
                self.sinks.push(Sink::default());
                Tag::TextBox
            }
            (_, "AlternateContent") => Tag::Alternatives(false),
            _ => {
                self.mark(element, parent);
                Tag::Other
            }
        }
    }

    /// Elements that say something at once and hold nothing.
    fn mark(&mut self, element: &Element<'_>, parent: Tag) {
        match (parent, element.name()) {
            (Tag::Run, "tab" | "ptab") => self.say("\t"),
            (Tag::Run, "br" | "cr") => self.say("\n"),
            (Tag::Run, "noBreakHyphen") => self.say("-"),
            (Tag::Run, "sym") => self.symbol(element),
            (Tag::Run, "fldChar") => self.field(element),
            (Tag::RunProperties, "vanish") => self.hide(element.is_on()),
            (Tag::RunProperties, "rStyle") => {
                let hidden = element.value().is_some_and(|style| self.styles.hides(&style));
                self.hide(hidden);
            }
            (Tag::ParagraphProperties | Tag::NumberProperties, _) => {
                if let Some(draft) = self.paragraphs.last_mut() {
                    draft.take(element, parent == Tag::NumberProperties);
                }
            }
            (Tag::Mark, "del" | "moveFrom") => {
                if let Some(draft) = self.paragraphs.last_mut() {
                    draft.is_joined_to_next = true;
                }
            }
            (Tag::RowProperties, "del") => self.table(Table::delete_row),
            (_, name) => self.counts.take(name),
        }
    }

    fn close(&mut self) -> Result<(), Unreadable> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        match self.stack.pop() {
            Some(Tag::Paragraph) => self.end_paragraph()?,
            Some(Tag::Run) => {
                self.runs.pop();
            }
            Some(Tag::Cell) => {
                let cell = self.close_sink();
                self.table(|table| table.add_cell(cell));
            }
            Some(Tag::Row) => {
                let nested = self.tables.len() > 1;
                let rows =
                    self.tables.last_mut().map(|table| table.end_row(nested)).unwrap_or_default();
                self.put(rows);
            }
            Some(Tag::Table) => {
                self.tables.pop();
            }
            Some(Tag::TextBox) => {
                let words = self.close_sink();
                match self.paragraphs.last_mut() {
                    Some(draft) => draft.boxes.extend(words),
                    None => self.put(words),
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), Unreadable> {
        // The code of a field never spans paragraphs: one without end must not swallow the document.
        self.fields.fill(true);
        let Some(draft) = self.paragraphs.pop() else { return Ok(()) };
        let Some(sink) = self.sinks.last_mut() else { return Ok(()) };
        let bytes = sink.add(draft, self.styles, &mut self.counters);
        self.words = self.words.saturating_add(bytes);
        if self.words > limits::DOCUMENT_WORDS {
            return Err(Unreadable::TooManyWords { limit: limits::DOCUMENT_WORDS });
        }
        Ok(())
    }

    fn table(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            act(table);
        }
    }

    fn put(&mut self, paragraphs: Vec<Paragraph>) {
        if let Some(sink) = self.sinks.last_mut() {
            sink.put(paragraphs);
        }
    }

    fn close_sink(&mut self) -> Vec<Paragraph> {
        let inner = if self.sinks.len() > 1 { self.sinks.pop() } else { None };
        inner.map(Sink::into_paragraphs).unwrap_or_default()
    }

    /// Adds words to the open paragraph, unless they are hidden or the code of a field.
    fn say(&mut self, words: &str) {
        if self.fields.contains(&false) {
            return;
        }
        if self.runs.last() == Some(&true) {
            self.counts.hidden += 1;
            return;
        }
        let Some(draft) = self.paragraphs.last_mut() else { return };
        let controls = words.chars().filter(|&letter| plain::is_control(letter)).count();
        self.counts.controls += controls;
        if controls == 0 {
            draft.words.push_str(words);
        } else {
            draft.words.extend(words.chars().filter(|&letter| !plain::is_control(letter)));
        }
    }

    fn hide(&mut self, hidden: bool) {
        if let Some(run) = self.runs.last_mut() {
            *run = hidden;
        }
    }

    fn symbol(&mut self, element: &Element<'_>) {
        let font = element.attribute("font").unwrap_or_default();
        let code = element.attribute("char").unwrap_or_default();
        let meant = symbols::meant(&font, &code);
        self.counts.symbols += usize::from(meant.is_none());
        self.say(meant.unwrap_or('□').encode_utf8(&mut [0; 4]));
    }

    fn field(&mut self, element: &Element<'_>) {
        match element.attribute("fldCharType").as_deref() {
            Some("begin") if self.fields.len() < limits::XML_DEPTH => self.fields.push(false),
            Some("separate") => {
                if let Some(result) = self.fields.last_mut() {
                    *result = true;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }
}

/// Makes the note that tells a count.
type MakeNote = fn(usize) -> ReadingNote;

impl Counts {
    fn take(&mut self, name: &str) {
        let counter = match name {
            "ins" | "moveTo" => &mut self.insertions,
            "commentReference" => &mut self.comments,
            "footnoteReference" | "endnoteReference" => &mut self.footnotes,
            "blip" | "imagedata" | "chart" | "relIds" => &mut self.pictures,
            "altChunk" | "subDoc" => &mut self.foreign,
            _ => return,
        };
        *counter += 1;
    }

    fn notes(&self, number_formats: usize) -> Vec<ReadingNote> {
        let mut notes = Vec::new();
        let (insertions, deletions) = (self.insertions, self.deletions);
        if insertions + deletions > 0 {
            notes.push(ReadingNote::TrackedChanges { insertions, deletions });
        }
        let counted: [(usize, MakeNote); 9] = [
            (self.comments, |count| ReadingNote::Comments { count }),
            (self.footnotes, |count| ReadingNote::Footnotes { count }),
            (self.boxes, |count| ReadingNote::TextBoxes { count }),
            (self.hidden, |count| ReadingNote::HiddenText { count }),
            (self.pictures, |count| ReadingNote::Pictures { count }),
            (self.symbols, |count| ReadingNote::Symbols { count }),
            (number_formats, |count| ReadingNote::NumberFormats { count }),
            (self.foreign, |count| ReadingNote::ForeignParts { count }),
            (self.controls, |count| ReadingNote::ControlCharacters { count }),
        ];
        notes.extend(
            counted.into_iter().filter(|&(count, _)| count > 0).map(|(count, note)| note(count)),
        );
        notes
    }
}
