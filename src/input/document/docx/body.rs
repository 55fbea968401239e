//! The main part, element by element: what is open, what is skipped, where words go.
//!
//! One pass with a stack, since a document may be nested as deep as the limit allows and no deeper.

mod beside;
mod draft;
mod spoken;

use crate::domain::document::{MarginKind, Text};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::docx::apart::Asides;
use crate::input::document::docx::change_of;
use crate::input::document::docx::count::Counters;
use crate::input::document::docx::numbering::Numbering;
use crate::input::document::docx::styles::Styles;
use crate::input::document::flow::{self, Change, Counts, Sinks, Table};
use crate::input::document::xml::{Element, Piece, Xml};

use beside::Beside;
use draft::{Draft, Mark};

/// The reader of a main part.
pub(super) struct Body<'n> {
    styles: &'n Styles,
    counters: Counters<'n>,
    /// What is open, outermost first. Never deeper than the limit of XML.
    stack: Vec<Tag>,
    /// Depth within an element that is left out, itself included.
    skipped: usize,
    /// The deletion that is being left out, and whether its words are being read.
    deletion: Option<(Change, bool)>,
    /// Where finished paragraphs go: the body, a cell, a text box.
    sinks: Sinks,
    tables: Vec<Table>,
    /// For each open row, the deletion that takes it away.
    rows: Vec<Option<Change>>,
    /// For each open cell, the deletion that takes it away.
    cells: Vec<Option<Change>>,
    paragraphs: Vec<Draft>,
    runs: Vec<Run>,
    /// For each open field, whether its result is being read.
    fields: Vec<bool>,
    counts: Counts,
    beside: Beside,
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
    CellProperties,
    /// An insertion.
    Change,
    TextBox,
    /// Alternatives, and whether one was taken.
    Alternatives(bool),
    Other,
}

/// An open run.
#[derive(Default)]
struct Run {
    hidden: bool,
    font: Option<String>,
}

impl<'n> Body<'n> {
    pub(super) fn new(styles: &'n Styles, numbering: &'n Numbering, asides: Asides) -> Self {
        Self {
            styles,
            counters: Counters::new(styles, numbering),
            stack: Vec::new(),
            skipped: 0,
            deletion: None,
            sinks: Sinks::default(),
            tables: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
            paragraphs: Vec::new(),
            runs: Vec::new(),
            fields: Vec::new(),
            counts: Counts::default(),
            beside: Beside::new(asides),
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
                Piece::Words(words) => self.hear(&words),
                Piece::End => break,
            }
        }
        let notes = self.counts.notes(self.counters.unknown);
        Ok(self.beside.into_text(self.sinks.into_placed(), notes))
    }

    fn open(&mut self, element: &Element<'_>) {
        if self.skipped > 0 {
            self.skipped += 1;
            self.overhear(element);
            return;
        }
        let parent = self.stack.last().copied().unwrap_or(Tag::Other);
        if self.is_left_out(element, parent) {
            self.skipped = 1;
            return;
        }
        let tag = self.begin(element, parent);
        self.stack.push(tag);
    }

    /// What accepting all changes leaves out, and what another reading of the same place would repeat.
    fn is_left_out(&mut self, element: &Element<'_>, parent: Tag) -> bool {
        match element.name() {
            "Choice" | "Fallback" => match self.stack.last_mut() {
                Some(Tag::Alternatives(taken)) => std::mem::replace(taken, true),
                _ => false,
            },
            name @ ("del" | "moveFrom") => {
                self.counts.deletions += 1;
                if matches!(parent, Tag::Mark | Tag::RowProperties) {
                    return false;
                }
                self.deletion = Some((change_of(element, deletion(name)), false));
                true
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
            (_, "ins" | "moveTo") => self.insert(element, parent),
            (Tag::Paragraph, "pPr") => Tag::ParagraphProperties,
            (Tag::ParagraphProperties, "rPr") => Tag::Mark,
            (Tag::ParagraphProperties, "numPr") => Tag::NumberProperties,
            (_, "r") => {
                let style = self.paragraphs.last().and_then(|draft| draft.style.as_deref());
                self.runs.push(Run { hidden: self.styles.hides_paragraph(style), font: None });
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
                self.rows.push(None);
                Tag::Row
            }
            (Tag::Row, "trPr") => Tag::RowProperties,
            (_, "tc") => {
                self.sinks.open();
                self.cells.push(None);
                Tag::Cell
            }
            (Tag::Cell, "tcPr") => Tag::CellProperties,
            (_, "txbxContent") => {
                self.counts.boxes += 1;
                self.sinks.open();
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
            (Tag::Run, "commentReference" | "footnoteReference" | "endnoteReference") => {
                self.refer(element);
            }
            (_, "commentRangeStart") => self.beside.mark(element),
            (_, "commentRangeEnd") => self.beside.unmark(element),
            (Tag::RunProperties, "vanish") => self.hide(element.is_on()),
            (Tag::RunProperties, "rFonts") => {
                let font = element.attribute("ascii").or_else(|| element.attribute("hAnsi"));
                self.runs.last_mut().into_iter().for_each(|run| run.font.clone_from(&font));
            }
            (Tag::RunProperties, "rStyle") => {
                if let Some(hidden) = element.value().and_then(|style| self.styles.hides(&style)) {
                    self.hide(hidden);
                }
            }
            (Tag::ParagraphProperties | Tag::NumberProperties, _) => {
                if let Some(draft) = self.paragraphs.last_mut() {
                    draft.take(element, parent == Tag::NumberProperties);
                }
            }
            (Tag::Mark, _) => self.end_mark(element),
            (Tag::RowProperties, "del" | "moveFrom") => {
                if let Some(row) = self.rows.last_mut() {
                    *row = Some(change_of(element, MarginKind::Deleted));
                }
            }
            (Tag::CellProperties, "cellDel") => {
                self.counts.deletions += 1;
                if let Some(cell) = self.cells.last_mut() {
                    *cell = Some(change_of(element, MarginKind::Deleted));
                }
            }
            (_, "blip" | "imagedata" | "chart" | "relIds") => self.counts.pictures += 1,
            (_, "altChunk" | "subDoc") => self.counts.foreign += 1,
            _ => {}
        }
    }

    /// A property of the mark at the end of a paragraph.
    fn end_mark(&mut self, element: &Element<'_>) {
        let Some(draft) = self.paragraphs.last_mut() else { return };
        match element.name() {
            name @ ("del" | "moveFrom") => {
                draft.mark = Mark::Deleted;
                draft.mark_change = Some(change_of(element, deletion(name)));
            }
            "vanish" if element.is_on() && draft.mark == Mark::Ends => draft.mark = Mark::Hidden,
            _ => {}
        }
    }

    fn close(&mut self) -> Result<(), Unreadable> {
        if self.skipped > 0 {
            self.skipped -= 1;
            match &mut self.deletion {
                Some((_, listening)) if self.skipped > 0 => *listening = false,
                _ => self.deletion = None,
            }
            return Ok(());
        }
        match self.stack.pop() {
            Some(Tag::Paragraph) => self.end_paragraph()?,
            Some(Tag::Run) => {
                self.runs.pop();
            }
            Some(Tag::Change) => self.beside.end(),
            Some(Tag::Cell) => self.end_cell(),
            Some(Tag::Row) => self.end_row(),
            Some(Tag::Table) => {
                self.tables.pop();
            }
            Some(Tag::TextBox) => {
                let words = self.sinks.close();
                match self.paragraphs.last_mut() {
                    Some(draft) => draft.boxes.extend(words),
                    None => self.sinks.put(words),
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), Unreadable> {
        // The code of a field never spans paragraphs: one without end must not swallow the document.
        self.fields.fill(true);
        let Some(mut draft) = self.paragraphs.pop() else { return Ok(()) };
        if let Some(change) = draft.mark_change.take() {
            let margin = self.beside.change(&change, &draft.words, "¶");
            draft.hang(margin);
        }
        let mut bytes = draft.words.len();
        let is_seen = !draft.words.trim().is_empty();
        if draft.mark == Mark::Ends || (draft.mark == Mark::Hidden && is_seen) {
            let label = self.counters.label(draft.number, draft.style.as_deref());
            let (label, kind) = (label.unwrap_or_default(), draft.kind(self.styles));
            bytes += label.len();
            if draft.mark == Mark::Ends {
                self.sinks.end(&label, &draft.words, kind, draft.hung);
            } else {
                let hung = draft.hung.into_iter().map(|(at, id)| (at + label.len(), id)).collect();
                self.sinks.carry(&format!("{label}{}", draft.words), hung);
            }
        } else {
            self.sinks.carry(&draft.words, draft.hung);
        }
        self.sinks.put(draft.boxes);
        self.words = self.words.saturating_add(bytes);
        if self.words > limits::DOCUMENT_WORDS {
            return Err(Unreadable::TooManyWords { limit: limits::DOCUMENT_WORDS });
        }
        Ok(())
    }

    fn end_cell(&mut self) {
        let cell = self.sinks.close();
        let Some(deletion) = self.cells.pop().flatten() else {
            return self.table(|table| table.add_cell(cell));
        };
        let (words, mut dropped) = flow::dropped(cell);
        dropped.hung.extend(self.beside.change(&deletion, "", &words));
        self.sinks.put(vec![dropped]);
    }

    fn end_row(&mut self) {
        let nested = self.tables.len() > 1;
        let deletion = self.rows.pop().flatten();
        let Some(table) = self.tables.last_mut() else { return };
        let Some(deletion) = deletion else {
            let rows = table.end_row(nested);
            return self.sinks.put(rows);
        };
        let (words, mut dropped) = flow::dropped(table.take_row());
        dropped.hung.extend(self.beside.change(&deletion, "", &words));
        self.sinks.put(vec![dropped]);
    }

    fn table(&mut self, act: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            act(table);
        }
    }

    /// An insertion begins: of words, or of the mark of a paragraph.
    fn insert(&mut self, element: &Element<'_>, parent: Tag) -> Tag {
        self.counts.insertions += 1;
        let name = element.name();
        let kind = if name == "ins" { MarginKind::Inserted } else { MarginKind::MovedHere };
        match parent {
            Tag::Mark => {
                if let Some(draft) = self.paragraphs.last_mut().filter(|it| it.mark == Mark::Ends) {
                    draft.mark_change = Some(change_of(element, kind));
                }
                Tag::Other
            }
            Tag::RowProperties | Tag::NumberProperties => Tag::Other,
            _ => {
                self.beside.begin(element, kind);
                Tag::Change
            }
        }
    }
}

/// What taking words away is called, by the element that does it.
fn deletion(name: &str) -> MarginKind {
    if name == "moveFrom" { MarginKind::MovedAway } else { MarginKind::Deleted }
}
