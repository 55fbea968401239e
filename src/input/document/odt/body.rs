//! The text, element by element: what is open, what is skipped, where words go.
//!
//! One pass with a stack, as for .docx. What is not known is passed through: its words are words.

mod aside;
mod spoken;

use crate::domain::document::{ParagraphKind, Text};
use crate::domain::limits;
use crate::input::document::Unreadable;
use crate::input::document::flow::{Counts, Hung, MarginId, Margins, Placed, Sinks, Table};
use crate::input::document::odt::changes::{Changed, Changes};
use crate::input::document::odt::lists::Lists;
use crate::input::document::odt::styles::Styles;
use crate::input::document::xml::{Element, Piece, Xml};

use aside::Aside;

/// The reader of a text.
pub(super) struct Body<'s> {
    styles: &'s Styles,
    lists: Lists<'s>,
    changes: Changes,
    margins: Margins,
    /// What is open, outermost first. Never deeper than the limit of XML.
    stack: Vec<Tag>,
    /// Depth within an element that is left out, itself included.
    skipped: usize,
    /// Elements open that hide their words.
    hidden: usize,
    sinks: Sinks,
    tables: Vec<Table>,
    paragraphs: Vec<Draft>,
    /// For each open span, its font.
    fonts: Vec<Option<String>>,
    /// Notes and comments that are open.
    asides: Vec<Aside>,
    /// Insertions that are open.
    inserted: Vec<(String, Changed)>,
    /// Comments whose marked words are being read.
    marked: Vec<Marked>,
    counts: Counts,
    /// Bytes of words so far.
    words: usize,
}

/// An open element, as far as it matters; whether it hides its words.
#[derive(Clone, Copy, PartialEq)]
enum Tag {
    Body,
    Paragraph(bool),
    Inline,
    Span(bool),
    Section(bool),
    List,
    Table,
    Row,
    Cell,
    /// A frame or a shape: its paragraphs follow the one that it hangs on.
    Frame,
    Aside,
    Author,
    Date,
    Other,
}

/// A paragraph half read.
#[derive(Default)]
struct Draft {
    words: String,
    label: String,
    kind: Option<ParagraphKind>,
    boxes: Vec<Placed>,
    hung: Hung,
}

/// The words that a comment marks.
struct Marked {
    name: String,
    margin: Option<MarginId>,
    words: String,
}

/// What holds no words of the text.
const LEFT_OUT: [&str; 16] = [
    "tracked-changes",
    "forms",
    "variable-decls",
    "sequence-decls",
    "user-field-decls",
    "dde-connection-decls",
    "event-listeners",
    "title",
    "desc",
    "note-citation",
    "ruby-text",
    "creator-initials",
    "sender-initials",
    "script",
    "table-of-content-source",
    "alphabetical-index-source",
];

impl<'s> Body<'s> {
    pub(super) fn new(styles: &'s Styles, changes: Changes) -> Self {
        Self {
            styles,
            lists: Lists::new(styles),
            changes,
            margins: Margins::default(),
            stack: Vec::new(),
            skipped: 0,
            hidden: 0,
            sinks: Sinks::default(),
            tables: Vec::new(),
            paragraphs: Vec::new(),
            fonts: Vec::new(),
            asides: Vec::new(),
            inserted: Vec::new(),
            marked: Vec::new(),
            counts: Counts::default(),
            words: 0,
        }
    }

    /// Reads the text.
    pub(super) fn read(mut self, part: &str, words: &str) -> Result<Text, Unreadable> {
        let mut xml = Xml::new(part, words);
        loop {
            match xml.next()? {
                Piece::Open(element) => self.open(&element),
                Piece::Close => self.close()?,
                Piece::Words(words) if self.skipped == 0 => self.hear(&words),
                Piece::Words(_) => {}
                Piece::End => break,
            }
        }
        let notes = self.counts.notes(self.lists.unknown);
        Ok(self.margins.into_text(self.sinks.into_placed(), notes))
    }

    fn open(&mut self, element: &Element<'_>) {
        let is_in_text = !self.stack.is_empty();
        if self.skipped > 0 {
            self.skipped += 1;
        } else if is_in_text && LEFT_OUT.contains(&element.name()) {
            self.skipped = 1;
        } else if is_in_text {
            let tag = self.begin(element);
            self.hidden += usize::from(tag.hides());
            self.stack.push(tag);
        } else if element.name() == "text" {
            self.stack.push(Tag::Body);
        }
    }

    fn begin(&mut self, element: &Element<'_>) -> Tag {
        let style = || element.attribute("style-name");
        match element.name() {
            "p" | "h" => self.begin_paragraph(element),
            "span" => {
                self.fonts.push(self.styles.font(style().as_deref()));
                Tag::Span(self.styles.hides("text", style().as_deref()))
            }
            "section" => Tag::Section(element.attribute("display").is_some_and(|is| is == "none")),
            "list" | "numbered-paragraph" => {
                self.lists.begin(element);
                if element.name() == "numbered-paragraph" {
                    self.lists.item(element, false);
                }
                Tag::List
            }
            name @ ("list-item" | "list-header") => {
                self.lists.item(element, name == "list-header");
                Tag::Other
            }
            "table" => {
                self.tables.push(Table::default());
                Tag::Table
            }
            "table-row" => {
                self.tables.last_mut().into_iter().for_each(Table::begin_row);
                Tag::Row
            }
            "table-cell" | "covered-table-cell" => {
                self.sinks.open();
                Tag::Cell
            }
            "frame" | "custom-shape" | "rect" | "ellipse" | "circle" | "caption" | "polygon"
            | "path" => {
                self.sinks.open();
                Tag::Frame
            }
            "note" | "annotation" => self.begin_aside(element),
            "creator" if !self.asides.is_empty() => Tag::Author,
            "date" if self.stack.last() == Some(&Tag::Aside) => Tag::Date,
            _ => self.mark(element),
        }
    }

    fn begin_paragraph(&mut self, element: &Element<'_>) -> Tag {
        let style = element.attribute("style-name");
        let level: Option<usize> =
            element.attribute("outline-level").and_then(|level| level.trim().parse().ok());
        let is_heading = element.name() == "h";
        let mut label = self.lists.label();
        if let (true, None, Some(level)) = (is_heading, &label, level)
            && !self.styles.is_unnumbered(style.as_deref())
        {
            label = self.lists.heading(element, level);
        }
        let kind = if self.styles.is_title(style.as_deref()) {
            ParagraphKind::Heading(0)
        } else {
            let level = level.filter(|_| is_heading).and_then(|level| level.try_into().ok());
            level.map_or(ParagraphKind::Body, ParagraphKind::Heading)
        };
        let label = label.unwrap_or_default();
        self.paragraphs.push(Draft { label, kind: Some(kind), ..Draft::default() });
        Tag::Paragraph(self.styles.hides("paragraph", style.as_deref()))
    }

    /// Elements that say something at once and hold nothing.
    fn mark(&mut self, element: &Element<'_>) -> Tag {
        match element.name() {
            "s" => {
                let count = element.attribute("c").and_then(|count| count.trim().parse().ok());
                self.say(&" ".repeat(count.unwrap_or(1).min(limits::ODT_SPACES)));
            }
            "tab" => self.say("\t"),
            "line-break" => self.say("\n"),
            "image" | "object" | "object-ole" | "plugin" => self.counts.pictures += 1,
            "change" | "change-start" => self.change(element),
            "change-end" => self.end_change(element),
            "annotation-end" => self.unmark(element),
            "hidden-paragraph" if element.attribute("is-hidden").is_some_and(|is| is == "true") => {
                self.hide_paragraph();
            }
            _ => {}
        }
        Tag::Inline
    }

    fn close(&mut self) -> Result<(), Unreadable> {
        if self.skipped > 0 {
            self.skipped -= 1;
            return Ok(());
        }
        let Some(tag) = self.stack.pop() else { return Ok(()) };
        self.hidden = self.hidden.saturating_sub(usize::from(tag.hides()));
        match tag {
            Tag::Paragraph(_) => self.end_paragraph()?,
            Tag::Span(_) => drop(self.fonts.pop()),
            Tag::List => self.lists.end(),
            Tag::Cell => {
                let cell = self.sinks.close();
                if let Some(table) = self.tables.last_mut() {
                    table.add_cell(cell);
                }
            }
            Tag::Row => {
                let nested = self.tables.len() > 1;
                if let Some(table) = self.tables.last_mut() {
                    self.sinks.put(table.end_row(nested));
                }
            }
            Tag::Table => {
                self.tables.pop();
            }
            Tag::Frame => {
                let words = self.sinks.close();
                self.counts.boxes += usize::from(words.iter().any(|one| !one.words().is_empty()));
                match self.paragraphs.last_mut() {
                    Some(draft) => draft.boxes.extend(words),
                    None => self.sinks.put(words),
                }
            }
            Tag::Aside => self.end_aside(),
            _ => {}
        }
        Ok(())
    }

    fn end_paragraph(&mut self) -> Result<(), Unreadable> {
        let Some(draft) = self.paragraphs.pop() else { return Ok(()) };
        self.words = self.words.saturating_add(draft.words.len() + draft.label.len());
        let kind = draft.kind.unwrap_or(ParagraphKind::Body);
        self.sinks.end(&draft.label, &draft.words, kind, draft.hung);
        self.sinks.put(draft.boxes);
        if self.words > limits::DOCUMENT_WORDS {
            return Err(Unreadable::TooManyWords { limit: limits::DOCUMENT_WORDS });
        }
        Ok(())
    }
}

impl Tag {
    fn hides(self) -> bool {
        matches!(self, Self::Paragraph(true) | Self::Span(true) | Self::Section(true))
    }
}
