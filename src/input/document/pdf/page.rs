//! Pages of a PDF, and the characters that their contents show, each with its place.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::domain::limits;
use crate::input::document::layout::Glyph;
use crate::input::document::pdf::file::File;
use crate::input::document::pdf::font::Font;
use crate::input::document::pdf::state::{Matrix, State};
use crate::input::document::pdf::value::{Dict, Value, Values};

/// Saved states at a time: what the format allows to programs (ISO 32000-1, Annex C).
const SAVED: usize = 512;

/// Operands of one operator.
const OPERANDS: usize = 4_096;

/// A page: its resources and contents.
pub(super) struct Page {
    resources: Dict,
    contents: Vec<Value>,
    turn: f64,
}

/// The pages in order: by the tree of pages, or in the order of the file where there is none.
pub(super) fn pages(file: &File<'_>) -> Vec<Page> {
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    let mut waiting: Vec<(Value, Dict, f64, usize)> =
        file.root().into_iter().map(|root| (root, Dict::new(), 0.0, 0)).collect();
    while let Some((node, resources, turn, depth)) = waiting.pop() {
        if let Value::Reference(number) = node
            && !seen.insert(number)
        {
            continue;
        }
        let Some(Value::Dict(dict)) = file.resolve(&node) else { continue };
        let resources = file.dict(&dict, b"Resources").unwrap_or(resources);
        let turn = file.get(&dict, b"Rotate").and_then(|turn| turn.number()).unwrap_or(turn);
        let kids = file.get(&dict, b"Kids");
        match kids.as_ref().and_then(Value::array).filter(|_| depth < limits::PDF_DEPTH) {
            Some(kids) => {
                let room = limits::LAYOUT_PAGES.saturating_sub(waiting.len());
                let inner = kids.iter().rev().take(room);
                waiting.extend(inner.map(|kid| (kid.clone(), resources.clone(), turn, depth + 1)));
            }
            None => found.push(page(file, &dict, resources, turn)),
        }
        if found.len() >= limits::LAYOUT_PAGES {
            break;
        }
    }
    if found.is_empty() {
        let lone = file.dicts(b"Page").take(limits::LAYOUT_PAGES);
        found.extend(lone.map(|(_, dict)| {
            let resources = file.dict(&dict, b"Resources").unwrap_or_default();
            page(file, &dict, resources, 0.0)
        }));
    }
    found
}

fn page(file: &File<'_>, dict: &Dict, resources: Dict, turn: f64) -> Page {
    let contents = match dict.get(b"Contents".as_slice()) {
        Some(Value::Array(parts)) => parts.clone(),
        Some(reference @ Value::Reference(_)) => match file.resolve(reference) {
            Some(Value::Array(parts)) => parts,
            _ => vec![reference.clone()],
        },
        _ => Vec::new(),
    };
    Page { resources, contents, turn }
}

/// What reads pages: it keeps fonts, and counts what is left of its bounds.
pub(super) struct Reader<'f, 'b> {
    file: &'f File<'b>,
    fonts: HashMap<u32, Rc<Font>>,
    operators: usize,
    /// Characters of the page that is being read.
    glyphs: Vec<Glyph>,
    /// Characters read so far.
    pub(super) all: usize,
    /// Characters that nobody knows.
    pub(super) unknown: usize,
    /// Pictures shown.
    pub(super) pictures: usize,
}

impl<'f, 'b> Reader<'f, 'b> {
    pub(super) fn new(file: &'f File<'b>) -> Self {
        Self {
            file,
            fonts: HashMap::new(),
            operators: 0,
            glyphs: Vec::new(),
            all: 0,
            unknown: 0,
            pictures: 0,
        }
    }

    /// The characters of a page.
    pub(super) fn glyphs(&mut self, page: &Page) -> Vec<Glyph> {
        let mut contents = Vec::new();
        for part in &page.contents {
            if let Some((_, bytes)) = self.file.stream(part) {
                contents.extend(bytes);
                contents.push(b'\n');
            }
        }
        self.run(&contents, &page.resources, State::new(Matrix::turned(page.turn)), 0);
        std::mem::take(&mut self.glyphs)
    }

    fn is_spent(&self) -> bool {
        self.operators > limits::PDF_OPERATORS || self.all > limits::LAYOUT_GLYPHS
    }

    fn run(&mut self, contents: &[u8], resources: &Dict, state: State, depth: usize) {
        let mut state = state;
        let mut saved: Vec<State> = Vec::new();
        let mut font = Rc::new(Font::unknown());
        let mut operands: Vec<Value> = Vec::new();
        let mut values = Values::new(contents);
        while let Some(value) = values.next() {
            let Value::Word(operator) = value else {
                if operands.len() < OPERANDS {
                    operands.push(value);
                }
                continue;
            };
            self.operators += 1;
            if self.is_spent() {
                return;
            }
            match operator.as_slice() {
                b"q" if saved.len() < SAVED => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap_or(state),
                b"Tf" => font = self.font(resources, &operands, &mut state),
                b"Tj" | b"'" | b"\"" | b"TJ" => {
                    state.before_showing(&operator, &operands);
                    self.show(&mut state, &font, operands.last());
                }
                b"Do" => self.shown_object(resources, operands.last(), &state, depth),
                b"ID" => values.go_to(behind_picture(contents, values.at())),
                operator => state.apply(operator, &operands),
            }
            operands.clear();
        }
    }

    fn font(&mut self, resources: &Dict, operands: &[Value], state: &mut State) -> Rc<Font> {
        state.size = operands.last().and_then(Value::number).unwrap_or(state.size);
        let name = operands.first().and_then(Value::name).unwrap_or_default();
        let fonts = self.file.dict(resources, b"Font").unwrap_or_default();
        let Some(value) = fonts.get(name) else { return Rc::new(Font::unknown()) };
        let Value::Reference(number) = value else { return Rc::new(Font::read(self.file, value)) };
        if let Some(font) = self.fonts.get(number) {
            return Rc::clone(font);
        }
        let font = Rc::new(Font::read(self.file, value));
        self.fonts.insert(*number, Rc::clone(&font));
        font
    }

    /// Shows a string, or strings with distances between them.
    fn show(&mut self, state: &mut State, font: &Font, operand: Option<&Value>) {
        match operand {
            Some(Value::Text(string)) => self.string(state, font, string),
            Some(Value::Array(parts)) => {
                for part in parts {
                    match part {
                        Value::Text(string) => self.string(state, font, string),
                        other => state.step_back(other.number().unwrap_or(0.0)),
                    }
                }
            }
            _ => {}
        }
    }

    fn string(&mut self, state: &mut State, font: &Font, string: &[u8]) {
        let (glyphs, all, unknown) = (&mut self.glyphs, &mut self.all, &mut self.unknown);
        font.show(string, |shown| {
            let (x, y, size) = state.place();
            let width = state.advance(shown.width, shown.is_blank);
            let meaning = shown.meaning.as_deref().unwrap_or("□");
            *unknown += usize::from(shown.meaning.is_none());
            *all += 1;
            if *all <= limits::LAYOUT_GLYPHS {
                push(glyphs, meaning, Glyph { x, y, width, size, letter: ' ' });
            }
        });
    }

    /// A form (§8.10) or a picture.
    fn shown_object(
        &mut self,
        resources: &Dict,
        name: Option<&Value>,
        state: &State,
        depth: usize,
    ) {
        let objects = self.file.dict(resources, b"XObject").unwrap_or_default();
        let Some(value) = name.and_then(Value::name).and_then(|name| objects.get(name)) else {
            return;
        };
        let Some(Value::Dict(dict)) = self.file.resolve(value) else { return };
        match dict.get(b"Subtype".as_slice()).and_then(Value::name) {
            Some(b"Image") => self.pictures += 1,
            Some(b"Form") if depth < limits::PDF_DEPTH => {
                let Some((_, contents)) = self.file.stream(value) else { return };
                let own = self.file.dict(&dict, b"Resources");
                let matrix = self.file.get(&dict, b"Matrix");
                let matrix = matrix
                    .as_ref()
                    .and_then(Value::array)
                    .and_then(Matrix::read)
                    .unwrap_or(Matrix::ONE);
                self.run(
                    &contents,
                    own.as_ref().unwrap_or(resources),
                    state.inside(matrix),
                    depth + 1,
                );
            }
            _ => {}
        }
    }
}

/// One glyph for each character; those of a ligature share its width.
fn push(glyphs: &mut Vec<Glyph>, meaning: &str, whole: Glyph) {
    let count = u32::try_from(meaning.chars().count()).unwrap_or(1).max(1);
    let width = whole.width / f64::from(count);
    let letters = meaning.chars().zip(0_u32..);
    glyphs.extend(letters.map(|(letter, at)| Glyph {
        x: whole.x + width * f64::from(at),
        width,
        letter,
        ..whole
    }));
}

/// Behind the bytes of a picture within a page (§8.9.7).
fn behind_picture(contents: &[u8], at: usize) -> usize {
    let rest = contents.get(at..).unwrap_or_default();
    let blank = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let end = rest.windows(2).enumerate().find(|(here, window)| {
        *window == b"EI" && *here > 0 && blank(rest.get(here - 1)) && blank(rest.get(here + 2))
    });
    end.map_or(contents.len(), |(here, _)| at + here + 2)
}
