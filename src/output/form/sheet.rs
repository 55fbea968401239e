//! The program's own forms: sheets with tags in their texts, filled into sheets of words.
//!
//! The tags are those of an office's form, so that a form that is written out as a Word file and filled there says the
//! same.

use super::engine::{self, Failed};
use crate::domain::paper::{Appendix, Block, Cell, Fields, Sheet, Signature, Table};
use crate::output::OutputError;
use std::fmt::Write as _;

/// Signs that no text holds: control characters are dropped from values, and our forms have none.
const ITEM: char = '\u{1}';
const PART: char = '\u{2}';

/// The form with the fields in it.
///
/// # Errors
///
/// That the form asks for what there is not, which is a mistake of ours.
pub fn sheet(form: &Sheet, fields: &Fields) -> Result<Sheet, OutputError> {
    let (texts, shapes) = source(form);
    let write =
        |text: &str| text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    let failed = |reason: String| OutputError::Template { name: form.title.clone(), reason };
    let filled = engine::filled(&texts, fields, write)
        .map_err(|Failed { line, wrong }| failed(format!("{line}: {wrong:?}")))?;
    let filled = String::from_utf8(filled).map_err(|error| failed(error.to_string()))?;
    Ok(Gathered::of(&filled, &shapes).into_sheet(form))
}

/// What a text of a form is.
#[derive(Clone, Debug)]
enum Shape {
    Letterhead,
    Number,
    Title,
    Addressee,
    Heading(u8),
    Paragraph,
    /// A table begins; its rows follow.
    Table(Table),
    /// A row, with how its cells look.
    Row(Vec<Cell>),
    Annex,
    Signer,
    Date,
    /// The appendix begins.
    Appendix,
    Colophon,
}

/// The texts of a form, each item with the number of its shape; and the shapes.
fn source(form: &Sheet) -> (String, Vec<Shape>) {
    let mut out = Writer::default();
    out.one(Shape::Letterhead, form.letterhead.as_deref());
    out.one(Shape::Number, form.number.as_deref());
    out.one(Shape::Title, Some(&form.title));
    out.one(Shape::Addressee, form.addressee.as_deref());
    out.blocks(&form.body);
    form.annexes.iter().for_each(|name| out.one(Shape::Annex, Some(name)));
    if let Some(signature) = &form.signature {
        signature.signers.iter().for_each(|name| out.one(Shape::Signer, Some(name)));
        out.one(Shape::Date, Some(&signature.date));
    }
    if let Some(appendix) = &form.appendix {
        out.one(Shape::Appendix, Some(&appendix.title));
        out.blocks(&appendix.body);
    }
    out.one(Shape::Colophon, Some(&form.colophon));
    (out.text, out.shapes)
}

#[derive(Default)]
struct Writer {
    text: String,
    shapes: Vec<Shape>,
}

impl Writer {
    fn one(&mut self, shape: Shape, text: Option<&str>) {
        let Some(text) = text else { return };
        match statement(text, "{%p ") {
            Some(inner) => self.text.push_str(&inner),
            None => self.item(shape, [text]),
        }
    }

    fn item<'a>(&mut self, shape: Shape, texts: impl IntoIterator<Item = &'a str>) {
        let _ = write!(self.text, "{ITEM}{}", self.shapes.len());
        self.shapes.push(shape);
        for text in texts {
            self.text.push(PART);
            self.text.push_str(text);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { level, text } => self.one(Shape::Heading(*level), Some(text)),
                Block::Paragraph(text) => self.one(Shape::Paragraph, Some(text)),
                Block::Table(table) => self.table(table),
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.item(Shape::Table(Table { rows: Vec::new(), ..table.clone() }), []);
        for row in &table.rows {
            let first = row.first().map(|cell| cell.text.as_str()).unwrap_or_default();
            if let Some(inner) = statement(first, "{%tr ") {
                self.text.push_str(&inner);
            } else {
                let texts = row.iter().map(|cell| cell.text.as_str());
                self.item(Shape::Row(row.clone()), texts);
            }
        }
    }
}

/// `{%p if a %}` as the engine reads it.
fn statement(text: &str, mark: &str) -> Option<String> {
    text.strip_prefix(mark).map(|rest| format!("{{% {rest}"))
}

/// What came of the texts.
#[derive(Default)]
struct Gathered {
    letterhead: Option<String>,
    number: Option<String>,
    title: String,
    addressee: Option<String>,
    body: Vec<Block>,
    annexes: Vec<String>,
    signers: Vec<String>,
    date: Option<String>,
    appendix: Option<Appendix>,
    colophon: String,
}

impl Gathered {
    fn of(filled: &str, shapes: &[Shape]) -> Self {
        let mut gathered = Self::default();
        for item in filled.split(ITEM).skip(1) {
            let mut texts = item.split(PART);
            let shape = texts.next().and_then(|number| shapes.get(number.parse::<usize>().ok()?));
            if let Some(shape) = shape {
                gathered.take(shape, &texts.map(str::to_owned).collect::<Vec<_>>());
            }
        }
        gathered
    }

    fn take(&mut self, shape: &Shape, texts: &[String]) {
        let text = texts.first().cloned().unwrap_or_default();
        let said = Some(text.clone()).filter(|text| !text.is_empty());
        match shape {
            Shape::Letterhead => self.letterhead = said,
            Shape::Number => self.number = said,
            Shape::Title => self.title = text,
            Shape::Addressee => self.addressee = said,
            Shape::Heading(level) => self.blocks().push(Block::Heading { level: *level, text }),
            Shape::Paragraph => self.blocks().push(Block::Paragraph(text)),
            Shape::Table(table) => self.blocks().push(Block::Table(table.clone())),
            Shape::Row(cells) => self.row(cells, texts),
            Shape::Annex => self.annexes.push(text),
            Shape::Signer => self.signers.push(text),
            Shape::Date => self.date = Some(text),
            Shape::Appendix => self.appendix = Some(Appendix { title: text, body: Vec::new() }),
            Shape::Colophon => self.colophon = text,
        }
    }

    /// Where blocks go: the appendix once it has begun.
    fn blocks(&mut self) -> &mut Vec<Block> {
        match &mut self.appendix {
            Some(appendix) => &mut appendix.body,
            None => &mut self.body,
        }
    }

    fn row(&mut self, cells: &[Cell], texts: &[String]) {
        let row =
            cells.iter().zip(texts).map(|(cell, text)| Cell { text: text.clone(), ..cell.clone() });
        let row = row.collect();
        if let Some(Block::Table(table)) = self.blocks().last_mut() {
            table.rows.push(row);
        }
    }

    fn into_sheet(self, form: &Sheet) -> Sheet {
        Sheet {
            letterhead: self.letterhead,
            number: self.number,
            title: self.title,
            addressee: self.addressee,
            body: self.body,
            annexes: self.annexes,
            signature: form
                .signature
                .as_ref()
                .map(|_| Signature { signers: self.signers, date: self.date.unwrap_or_default() }),
            appendix: self.appendix,
            colophon: self.colophon,
        }
    }
}
